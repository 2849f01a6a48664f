import { setTimeout as delay } from "node:timers/promises";
import mysql from "mysql2/promise";

/** What a database that is starting, or whose name is not known yet, answers. */
const passing = new Set(["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT"]);

/** Where the relationship `database` leads, as the platform says in PLATFORM_RELATIONSHIPS. */
function readRelationship() {
  const encoded = process.env.PLATFORM_RELATIONSHIPS;
  if (encoded === undefined) throw new Error("PLATFORM_RELATIONSHIPS is not set");
  const relationships = JSON.parse(Buffer.from(encoded, "base64").toString("utf8"));
  const [database] = relationships.database ?? [];
  if (database === undefined) throw new Error("there is no relationship named database");
  return database;
}

/** Opens a pool; nothing is connected until the first query. */
export function openDatabase() {
  const { host, port, username, password, path } = readRelationship();
  return mysql.createPool({
    host,
    port,
    user: username,
    password,
    database: path,
    connectionLimit: 10,
    connectTimeout: 2_000,
  });
}

/** Runs a query, again and again for as long as the database is not there, at most `patienceMs`. */
export async function query(pool, sql, values = [], patienceMs = 5_000) {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      const [result] = await pool.query(sql, values);
      return result;
    } catch (error) {
      if (!passing.has(error.code) || Date.now() > deadline) throw error;
      await delay(100);
    }
  }
}

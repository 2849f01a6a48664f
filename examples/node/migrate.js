// Run by the deploy hook, at each deployment: every statement may be repeated.
import { openDatabase, query } from "./database.js";

const statements = [
  `CREATE TABLE IF NOT EXISTS visits (
     page VARCHAR(100) PRIMARY KEY,
     number BIGINT NOT NULL DEFAULT 0
   )`,
  "INSERT IGNORE INTO visits (page) VALUES ('home')",
];

const pool = openDatabase();
for (const statement of statements) await query(pool, statement, [], 30_000);
const [{ number }] = await query(pool, "SELECT number FROM visits WHERE page = 'home'");
await pool.end();
console.log(`migrated: the table of visits is there, ${number} counted so far`);

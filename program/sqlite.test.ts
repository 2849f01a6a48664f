import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { SqliteConnection } from "./sqlite.js";

test("a statement is prepared once, and what it gave before does not cling to it", (t) => {
  const directory = mkdtempSync(join(tmpdir(), "slipway-sqlite-"));
  t.after(() => rmSync(directory, { recursive: true }));
  const database = new SqliteConnection(join(directory, "file"));
  t.after(() => database.close());
  database.pragma("journal_mode = WAL");
  database.pragma("user_version = 7");
  assert.deepEqual(
    ["journal_mode", "user_version"].map((name) => database.pragma(name)),
    ["wal", 7],
  );
  database.exec("CREATE TABLE words (word TEXT PRIMARY KEY) STRICT");
  const insert = "INSERT INTO words VALUES (?)";
  assert.equal(database.prepare(insert), database.prepare(insert));
  database.prepare<[string]>(insert).run("one");
  assert.throws(() => database.prepare<[string]>(insert).run("one"), /UNIQUE/);
  database.prepare<[string]>(insert).run("two");

  const twice = database.transaction(() => {
    database.prepare<[string]>(insert).run("three");
    database.prepare<[string]>(insert).run("two");
  });
  assert.throws(twice, /UNIQUE/);
  const words = database.prepare<[], { word: string }>("SELECT word FROM words ORDER BY word");
  assert.deepEqual(words.all(), [{ word: "one" }, { word: "two" }]);
  assert.throws(() => database.prepare("SELECT letter FROM words"), /no such column/);
});

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { FarmError } from "../../program/error.js";
import { SqliteConnection } from "../../program/sqlite.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { DatabaseThread } from "./database-thread.js";

test("a thread that dies fails what it had to do, and the next job gets another one", async () => {
  await using directory = await TemporaryDirectory.create();
  const path = join(directory.path, "one.sqlite");
  await using thread = new DatabaseThread(path);
  // It cannot open what is not there, and ends.
  const both = await Promise.allSettled([thread.check(), thread.checkpoint()]);
  for (const end of both) assert.ok(end.status === "rejected" && end.reason instanceof FarmError);

  const sqlite = new SqliteConnection(path);
  sqlite.exec("CREATE TABLE things (name TEXT) STRICT");
  sqlite.close();

  assert.deepEqual(await thread.check(), []);
});

test("jobs are done in their order, each with an answer of its own", async () => {
  await using directory = await TemporaryDirectory.create();
  const path = join(directory.path, "one.sqlite");
  const sqlite = new SqliteConnection(path);
  sqlite.exec("CREATE TABLE things (name TEXT) STRICT");
  await using thread = new DatabaseThread(path);
  const copy = join(directory.path, "copy.sqlite");
  const [, problems, again] = await Promise.all([
    thread.copyTo(copy),
    thread.check(),
    thread.copyTo(join(directory.path, "nowhere", "copy")).catch((error: unknown) => error),
  ]);
  sqlite.close();
  assert.deepEqual(problems, []);
  assert.ok(again instanceof FarmError);
  const copied = new SqliteConnection(copy);
  assert.deepEqual(copied.prepare("SELECT name FROM sqlite_master").all(), [{ name: "things" }]);
  copied.close();
});

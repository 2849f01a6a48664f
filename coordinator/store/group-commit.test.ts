import assert from "node:assert/strict";
import { closeSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { FarmError } from "../../program/error.js";
import { SqliteConnection } from "../../program/sqlite.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { Database } from "./database.js";
import { GroupCommit } from "./group-commit.js";

const note = "INSERT INTO meta (key, value) VALUES (?, 'noted')";

/** The names that were noted in a copy of the files as they are now: what another process would find. */
async function notedIn(directory: string, copy: string): Promise<readonly string[]> {
  for (const suffix of ["", "-wal"]) {
    await copyFile(join(directory, `coordinator.sqlite${suffix}`), `${copy}${suffix}`);
  }
  const sqlite = new SqliteConnection(copy);
  const rows = sqlite
    .prepare<[], { key: string }>("SELECT key FROM meta WHERE value = 'noted' ORDER BY key")
    .all();
  sqlite.close();
  return rows.map(({ key }) => key);
}

test("what was committed is durable when it is said to be, in one sync for many", async () => {
  await using directory = await TemporaryDirectory.create();
  await using database = Database.open(directory.path);
  const names = Array.from({ length: 200 }, (_, i) => `name-${String(i).padStart(3, "0")}`);
  await Promise.all(
    names.map((name) => {
      database.transaction(() => database.run(note, name));
      return database.durable();
    }),
  );
  assert.deepEqual(await notedIn(directory.path, join(directory.path, "copy")), names);
});

test("a torn end of the log takes the newest commits, and leaves those before them whole", async () => {
  await using directory = await TemporaryDirectory.create();
  await using database = Database.open(directory.path);
  database.run(note, "first");
  await database.durable();
  const log = join(directory.path, "coordinator.sqlite-wal");
  const durable = readFileSync(log).length;
  database.run(note, "second");
  const all = readFileSync(log);
  // As after a power cut: the log ends somewhere within what nobody waited for.
  const copy = join(directory.path, "copy");
  for (const end of [durable, durable + 10, all.length - 1]) {
    await copyFile(join(directory.path, "coordinator.sqlite"), copy);
    writeFileSync(`${copy}-wal`, all.subarray(0, end));
    const sqlite = new SqliteConnection(copy);
    const rows = sqlite.prepare("SELECT key FROM meta WHERE value = 'noted'").all();
    assert.deepEqual(rows, [{ key: "first" }]);
    sqlite.close();
  }
});

test("nothing committed is durable at once, and so is what was synced before", async () => {
  await using directory = await TemporaryDirectory.create();
  await using database = Database.open(directory.path);
  await database.durable();
  database.run(note, "one");
  await database.durable();
  let isDone = false;
  void database.durable().then(() => (isDone = true));
  await Promise.resolve();
  assert.ok(isDone);
});

test("the log is copied into the database, and begun anew", async () => {
  await using directory = await TemporaryDirectory.create();
  let copies = 0;
  const path = join(directory.path, "log");
  writeFileSync(path, "");
  const file = openSync(path, "r+");
  let copied = (): void => undefined;
  const isCopied = new Promise<void>((resolve) => (copied = resolve));
  await using commits = new GroupCommit({
    file,
    checkpoint: () => {
      copies++;
      return Promise.resolve(1_000_000);
    },
    finishCheckpoint: copied,
  });
  for (let i = 0; i < 1_000; i++) commits.noteCommit();
  await commits.durable();
  await isCopied;
  assert.equal(copies, 1);
  closeSync(file);
});

test("once the disk has failed nothing is said to be durable any more", async () => {
  const directory = await TemporaryDirectory.create();
  const path = join(directory.path, "log");
  writeFileSync(path, "");
  const file = openSync(path, "r+");
  const commits = new GroupCommit({
    file,
    checkpoint: () => Promise.resolve(0),
    finishCheckpoint: () => undefined,
  });
  closeSync(file);
  commits.noteCommit();
  await assert.rejects(commits.durable(), FarmError);
  await assert.rejects(commits.durable(), /disk has failed/);
  await assert.rejects(commits.failed, FarmError);
  await directory[Symbol.asyncDispose]();
});

test("a long log is copied by the thread while commits go on", async () => {
  await using directory = await TemporaryDirectory.create();
  const database = Database.open(directory.path);
  for (let i = 0; i < 2_500; i++) {
    database.run(note, `name-${i}`);
    if (i % 100 === 0) await database.durable();
  }
  await database[Symbol.asyncDispose]();
  await using again = Database.open(directory.path);
  assert.deepEqual(again.get("SELECT count(*) AS count FROM meta WHERE value = 'noted'"), {
    count: 2_500,
  });
});

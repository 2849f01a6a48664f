import assert from "node:assert/strict";
import { rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { FarmError } from "../../program/error.js";
import { SqliteConnection } from "../../program/sqlite.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { TestCache, treeOf } from "../rig.js";

/** A directory of a cache that has a root and was stopped. */
async function usedDirectory(): Promise<TemporaryDirectory> {
  const directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path);
  const tree = treeOf({ a: "1" });
  await cache.client.upload(tree.blobs);
  await cache.client.putSlug(tree.root, "owner");
  return directory;
}

const ways: Readonly<Record<string, (journal: string) => Promise<void> | void>> = {
  "that is missing": (journal) => rm(journal),
  "without a byte": (journal) => truncate(journal),
  "of which the end is missing": (journal) => truncate(journal, 5_000),
  "of rubbish": (journal) => writeFile(journal, Buffer.alloc(9_000, "rubbish")),
  "that is another database": async (journal) => {
    await rm(journal);
    const other = new SqliteConnection(journal);
    other.exec("CREATE TABLE blobs (hash BLOB)");
    other.close();
  },
};

for (const [what, spoil] of Object.entries(ways)) {
  test(`a journal ${what} is refused, as what it knew is known to nobody else`, async () => {
    await using directory = await usedDirectory();
    const [journal, index] = ["journal.sqlite", "index"].map((name) =>
      join(directory.path, name),
    ) as [string, string];
    await spoil(journal);
    await assert.rejects(TestCache.start(directory.path), (error: unknown) => {
      assert.ok(error instanceof FarmError, String(error));
      assert.match(error.message, /journal/);
      assert.match(error.hint ?? "", /from a backup; .* remove it and the file index/);
      return true;
    });

    // As the hint says, for those who have no backup.
    await rm(journal, { force: true });
    await rm(index);
    await using cache = await TestCache.start(directory.path);
    assert.deepEqual(
      await cache.client.findMissing(treeOf({ a: "1" }).blobs.map((b) => b.digest)),
      [],
    );
  });
}

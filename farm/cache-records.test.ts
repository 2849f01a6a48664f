import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { FarmError } from "../program/error.js";
import { TemporaryDirectory } from "../test/temporary-directory.js";
import { cacheCount, cacheNames, readCacheRecords, writeCacheRecords } from "./cache-records.js";

test("a farm starts with as many caches as it had, or more, and never with fewer", async () => {
  await using directory = await TemporaryDirectory.create();
  const data = directory.path;
  assert.equal(cacheCount(readCacheRecords(data), null), 1);
  // A farm from before there was a record has one cache.
  await mkdir(join(data, "cache"));
  assert.equal(cacheCount(readCacheRecords(data), null), 1);
  assert.equal(cacheCount(readCacheRecords(data), 3), 3);

  const two = cacheNames(2).map((name, index) => ({
    name,
    port: 7000 + index,
    httpPort: 7100 + index,
  }));
  writeCacheRecords(data, two);
  assert.deepEqual(readCacheRecords(data), two);
  assert.equal(cacheCount(two, null), 2);
  assert.throws(() => cacheCount(two, 1), /this farm has 2 caches, .* cannot start with 1/);

  await writeFile(join(data, "caches.json"), "{");
  assert.throws(() => readCacheRecords(data), FarmError);
});

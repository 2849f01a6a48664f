import assert from "node:assert/strict";
import { test } from "node:test";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { fullnessOf, pressureOf, resourcesOf } from "./machine.js";

const limits = { maxBytes: null, minFreeBytes: null };

test("a machine has something of everything, and uses between nothing and all of it", async () => {
  await using directory = await TemporaryDirectory.create();
  const { cpus, memoryBytes, diskBytes } = resourcesOf(directory.path);
  assert.ok(cpus >= 1 && memoryBytes > 0 && diskBytes >= 0);
  for (const used of Object.values(pressureOf(directory.path, limits))) {
    assert.ok(used >= 0 && used <= 100, String(used));
  }
});

test("a disk that the store has filled down to its limit is not too full, one without room is", () => {
  const full = (freeBytes: number) => fullnessOf({ freeBytes, totalBytes: 1_000 }, 10);
  assert.deepEqual([1_000, 600, 50, 10, 5, 0].map(full), [0, 40, 90, 90, 95, 100]);
});

test("a directory that is not there is named", () => {
  assert.throws(() => pressureOf("/nowhere/at/all", limits), /ENOENT.*nowhere/);
});

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { ExhaustedError } from "../../program/error.js";
import { eventually } from "../../test/eventually.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import type { KeepingOptions } from "../cache-server.js";
import { randomBlob, TestCache, treeOf, type TestBlob } from "../rig.js";

/** Collects by itself only where something rings. */
const keeping: Partial<KeepingOptions> = {
  isAlone: true,
  minAgeMs: 0,
  collectEveryMs: 2 ** 30,
  packBytes: 2_000_000,
};

/** A disk of 40 MB of its own. */
async function smallDisk(
  t: TestContext,
): Promise<(AsyncDisposable & { readonly path: string }) | null> {
  const directory = await TemporaryDirectory.create();
  const options = ["-t", "tmpfs", "-o", "size=40m", "tmpfs", directory.path];
  try {
    execFileSync("mount", options, { stdio: "pipe" });
  } catch {
    await directory[Symbol.asyncDispose]();
    t.skip("needs the right to mount a tmpfs");
    return null;
  }
  return {
    path: directory.path,
    [Symbol.asyncDispose]: async () => {
      execFileSync("umount", ["--", directory.path]);
      await directory[Symbol.asyncDispose]();
    },
  };
}

/** Stores blobs one after the other until there is no room for another; returns that one. */
async function fill(cache: TestCache, size: number): Promise<TestBlob> {
  for (;;) {
    const blob = randomBlob(size);
    try {
      await cache.client.upload([blob]);
    } catch (error) {
      assert.ok(error instanceof ExhaustedError);
      assert.match(error.message, /the disk of the cache is full/);
      return blob;
    }
  }
}

for (const [kind, size] of [
  ["files of their own", 1_000_000],
  ["packs", 100_000],
] as const) {
  test(`a full disk is collected at once, and a retry finds room: ${kind}`, async (t) => {
    await using disk = await smallDisk(t);
    if (disk === null) return;
    // As much as it likes: not its mark but the disk is what it meets.
    const more = { maxBytes: 10 ** 12, targetBytes: 10 ** 12 };
    await using cache = await TestCache.start(join(disk.path, "cache"), { ...keeping, ...more });
    const pinned = treeOf({ a: randomBlob(size).bytes, b: "pinned" });
    await cache.client.upload(pinned.blobs);
    await cache.client.putSlug(pinned.root, "owner");

    for (let round = 0; round < 3; round++) {
      const refused = await fill(cache, size);
      await eventually("there is room", async () => {
        await cache.client.upload([refused]);
        return true;
      });
    }

    const { last } = await cache.collection.stats();
    assert.ok(last !== null && last.removedBlobs > 0);
    const check = await cache.collection.check({ closure: true, repair: false });
    assert.deepEqual([check.lostBlobs, check.damageCount, check.trees], [0, 0, 1]);
  });
}

test("where nothing may be removed a full disk stays full, and is not collected in vain for ever", async (t) => {
  await using disk = await smallDisk(t);
  if (disk === null) return;
  const more = { isAlone: false, nowMs: () => 1_000_000 };
  await using cache = await TestCache.start(join(disk.path, "cache"), { ...keeping, ...more });
  const refused = await fill(cache, 1_000_000);
  const { last } = await eventually("it was collected", async () => {
    const stats = await cache.collection.stats();
    return stats.last === null ? null : stats;
  });
  assert.match(last?.stoppedBy ?? "", /the coordinator does not answer/);
  // Refused again and again, it rings no more: the clock stands still.
  for (let i = 0; i < 20; i++) {
    await assert.rejects(cache.client.upload([refused]), ExhaustedError);
    // It would be refused while another one ran.
    await cache.collection.collect({ dryRun: true, everything: true });
  }
});

test("a burst over the high mark is collected at once", async () => {
  await using directory = await TemporaryDirectory.create();
  const more = { maxBytes: 5_000_000, targetBytes: 3_000_000 };
  await using cache = await TestCache.start(directory.path, { ...keeping, ...more });
  const blobs = Array.from({ length: 60 }, () => randomBlob(200_000));
  for (const blob of blobs) await cache.client.upload([blob]);
  await eventually("it was collected", async () => {
    const { last } = await cache.collection.stats();
    return last !== null && last.removedBlobs > 0 ? true : null;
  });
});

test("what pins alone have filled takes blobs again soon after some are let go", async () => {
  await using directory = await TemporaryDirectory.create();
  const pinned = treeOf({ a: randomBlob(1_200_000).bytes });
  {
    await using larger = await TestCache.start(directory.path, keeping);
    await larger.client.upload(pinned.blobs);
    await larger.client.putSlug(pinned.root, "owner");
  }
  const more = { maxBytes: 1_000_000, targetBytes: 900_000 };
  await using cache = await TestCache.start(directory.path, { ...keeping, ...more });
  await cache.collection.collect({ dryRun: false, everything: false });
  const blob = randomBlob(1_000);
  await assert.rejects(cache.client.upload([blob]), ExhaustedError);
  await cache.client.removeRoot(pinned.root, "owner");
  await eventually("there is room", async () => {
    await cache.client.upload([blob]);
    return true;
  });
});

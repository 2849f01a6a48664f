import assert from "node:assert/strict";
import test from "node:test";
import type { Digest } from "../../content/digest.js";
import { randomBlob } from "../rig.js";
import { Arrivals } from "./arrivals.js";
import type { NewBlob } from "./blob-store.js";

/** Packs that take until they are told what becomes of each append. */
class SlowPacks {
  readonly appended: (readonly Digest[])[] = [];
  readonly settle: ((error?: Error) => void)[] = [];

  append(blobs: readonly NewBlob[]): Promise<void> {
    this.appended.push(blobs.map(({ digest }) => digest));
    return new Promise((resolve, reject) => {
      this.settle.push((error) => (error === undefined ? resolve() : reject(error)));
    });
  }
}

test("a blob of two batches at once is appended once, and both are told what became of it", async () => {
  const packs = new SlowPacks();
  const grown: number[] = [];
  const arrivals = new Arrivals({
    packs,
    writeLoose: () => assert.fail("none is large"),
    alarm: { grown: (bytes) => void grown.push(bytes) },
  });
  const [a, b, c] = [randomBlob(100), randomBlob(200), randomBlob(300)];

  const first = arrivals.store([a, b]);
  const second = arrivals.store([b, c, c]);
  assert.deepEqual(packs.appended, [[a.digest, b.digest], [c.digest]]);
  const reason = new Error("the disk is gone");
  packs.settle[1]?.();
  packs.settle[0]?.(reason);

  assert.deepEqual(await first, [{ reason }, { reason }]);
  assert.deepEqual(await second, [{ reason }, null, null]);
  assert.deepEqual(grown, [344]);

  const third = arrivals.store([b]);
  packs.settle[2]?.();
  assert.deepEqual(await third, [null], "what failed may be sent again");
});

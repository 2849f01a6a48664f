import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import fc from "fast-check";
import { digestFrom, type Digest } from "../../content/digest.js";
import { silentLog } from "../../program/log.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { BlobIndex } from "./blob-index.js";

/** Times pass as told, and every file is there but for those that are `gone`. */
class Rig {
  nowMs = 1_000_000;
  readonly gone = new Set<Digest>();
  readonly path: string;

  constructor(directory: string) {
    this.path = join(directory, "index");
  }

  open(path = this.path): Promise<BlobIndex> {
    return BlobIndex.open({
      path,
      log: silentLog,
      nowMs: () => this.nowMs,
      useGranularityMs: 0,
      hasFile: (digest) => !this.gone.has(digest),
    });
  }
}

function digestOf(number: number): Digest {
  return digestFrom(createHash("sha256").update(String(number)).digest("hex"), number);
}

/** A record of the blob, `number` bytes long, at a place of its own. */
function recordOf(number: number) {
  return { digest: digestOf(number), offset: 1_000 * number, storedBytes: Math.ceil(number / 2) };
}

test("a saved index is as it was: places, uses, packs", async () => {
  await using directory = await TemporaryDirectory.create();
  const rig = new Rig(directory.path);
  {
    await using index = await rig.open();
    assert.ok(index.unsureUntilMs > 0, "there was none");
    index.addPacked(1, [recordOf(1), recordOf(2)], 5_000);
    index.addPacked(7, [recordOf(3)], 9_000, true);
    rig.nowMs += 10_000;
    index.addLoose(digestOf(400_000), 0xdeadbeef);
  }
  await using index = await rig.open();
  assert.equal(index.unsureUntilMs, 0);
  assert.deepEqual(index.peek(digestOf(2))?.location, { pack: 1, offset: 2_000, storedBytes: 1 });
  assert.deepEqual(index.peek(digestOf(400_000))?.location, { pack: null, crc: 0xdeadbeef });
  assert.equal(index.findHash(digestOf(3).slice(0, 64)), digestOf(3));
  assert.equal(index.peek(digestOf(4)), undefined);
  assert.deepEqual(
    [...index.packEnds()],
    [
      [1, 5_000],
      [7, 9_000],
    ],
  );
  assert.deepEqual([...index.weighedPacks()], [7]);
  assert.deepEqual(index.totals, { blobs: 4, bytes: 400_006, storedBytes: 400_004 });
  const uses = index.rowsAfter(null, 10).map(({ digest, usedAtMs }) => [digest, usedAtMs] as const);
  assert.equal(new Map(uses).get(digestOf(1)), 1_000_000);
  assert.equal(new Map(uses).get(digestOf(400_000)), 1_010_000);
});

test("a digest with another size is not the blob", async () => {
  await using directory = await TemporaryDirectory.create();
  await using index = await new Rig(directory.path).open();
  index.addPacked(1, [recordOf(5)], 10_000);
  const other = digestFrom(digestOf(5).slice(0, 64), 6);
  assert.equal(index.find(other), undefined);
  index.remove(other);
  assert.notEqual(index.find(digestOf(5)), undefined);
});

test("after a crash uses are unsure, and a file that is gone by then is not promised", async () => {
  await using directory = await TemporaryDirectory.create();
  const rig = new Rig(directory.path);
  const crashed = join(directory.path, "crashed");
  const [kept, removed] = [digestOf(300_000), digestOf(300_001)];
  {
    await using index = await rig.open();
    index.addLoose(kept, 0);
    index.addLoose(removed, null);
    await index.save();
    await copyFile(rig.path, crashed);
  }
  rig.gone.add(removed);
  await using index = await rig.open(crashed);
  assert.equal(index.unsureUntilMs, rig.nowMs);
  assert.deepEqual(index.find(kept), { pack: null, crc: 0 });
  assert.equal(index.find(removed), undefined);
  assert.equal(index.totals.blobs, 1);
});

test("what is used in this generation, or was used lately, is not removed", async () => {
  await using directory = await TemporaryDirectory.create();
  const rig = new Rig(directory.path);
  await using index = await rig.open();
  index.addPacked(1, [1, 2, 3, 4].map(recordOf), 10_000);
  rig.nowMs += 100;
  index.find(digestOf(1));
  index.beginGeneration();
  rig.nowMs += 100;
  index.find(digestOf(2));
  const rows = index.rowsAfter(null, 10);
  const removed = index.removeUnused(rows, {
    usedBeforeMs: 1_000_050,
    mayGo: ({ digest }) => digest !== digestOf(3),
  });
  assert.deepEqual(
    removed.map(({ digest }) => digest),
    [digestOf(4)],
  );
  assert.equal(index.retirePack(1), false);
});

test("the number of a row that was removed is nobody's in the same generation", async () => {
  await using directory = await TemporaryDirectory.create();
  await using index = await new Rig(directory.path).open();
  index.addPacked(1, [recordOf(1)], 2_000);
  const id = index.peek(digestOf(1))?.id;
  index.remove(digestOf(1));
  index.addPacked(1, [recordOf(2)], 3_000);
  assert.notEqual(index.peek(digestOf(2))?.id, id);
  index.beginGeneration();
  index.addPacked(1, [recordOf(3)], 4_000);
  assert.equal(index.peek(digestOf(3))?.id, id);
});

test("rows come once each, in the order of hashes or of a pack, a part after the other", async () => {
  await using directory = await TemporaryDirectory.create();
  await using index = await new Rig(directory.path).open();
  const numbers = Array.from({ length: 3_000 }, (_, i) => i + 1);
  index.addPacked(1, numbers.map(recordOf).slice(0, 2_000), 2_001_000);
  index.addPacked(2, numbers.map(recordOf).slice(2_000), 3_001_000);
  const all: Digest[] = [];
  for (let last: Digest | null = null; ; last = all.at(-1) ?? null) {
    const page = index.rowsAfter(last, 70);
    if (page.length === 0) break;
    all.push(...page.map(({ digest }) => digest));
    // Neither the one it stopped at, nor one that is yet to come.
    if (all.length === 70) index.remove(all[69] ?? digestOf(1));
  }
  assert.deepEqual(all, numbers.map(digestOf).toSorted());

  const ofPack: number[] = [];
  for (let offset = -1; ;) {
    const page = index.rowsOfPack(1, offset, 90);
    if (page.length === 0) break;
    for (const { digest, location } of page) {
      offset = location.pack === null ? 0 : location.offset;
      ofPack.push(offset);
      const to = { pack: 3, offset: 5_000_000 - offset, storedBytes: 1 };
      index.addPacked(3, [{ digest, ...to, movedFrom: { pack: 1, offset } }], 5_000_001);
    }
  }
  assert.deepEqual(
    ofPack,
    ofPack.toSorted((a, b) => a - b),
  );
  const wasInPack = numbers
    .slice(0, 2_000)
    .map(digestOf)
    .includes(all[69] ?? digestOf(1));
  assert.equal(ofPack.length, wasInPack ? 1_999 : 2_000);
  assert.equal(index.retirePack(1), true);
  assert.equal(index.retirePack(2), false);
});

test("an index saved while it changed is one that a scan of the packs completes", async () => {
  type Command = readonly [name: "add" | "move" | "remove", number: number];
  const command = fc.tuple(
    fc.constantFrom("add", "move", "remove"),
    fc.integer({ min: 1, max: 40 }),
  );
  const commands = fc.array(command, { maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(commands, commands, commands, async (before, during, after) => {
      await using directory = await TemporaryDirectory.create();
      const rig = new Rig(directory.path);
      const written: { digest: Digest; offset: number; storedBytes: number }[] = [];
      const live = new Map<Digest, number>();
      let end = 0;
      const index = await rig.open();
      const run = ([name, number]: Command): void => {
        const digest = digestOf(number);
        const at = live.get(digest);
        if (name === "remove") {
          index.remove(digest);
          live.delete(digest);
          return;
        }
        if ((name === "move") === (at === undefined)) return;
        const record = { digest, offset: end, storedBytes: number };
        const movedFrom = at === undefined ? {} : { movedFrom: { pack: 1, offset: at } };
        written.push(record);
        live.set(digest, end);
        end += 100;
        index.addPacked(1, [{ ...record, ...movedFrom }], end);
      };
      before.forEach(run);
      const saved = index.save();
      during.forEach(run);
      await saved;
      after.forEach(run);
      await index.abandon();

      const again = await rig.open();
      const indexedTo = again.packEnds().get(1) ?? 0;
      again.addPacked(
        1,
        written.filter(({ offset }) => offset >= indexedTo),
        end,
      );
      for (const [digest, offset] of live) {
        assert.deepEqual(again.peek(digest)?.location, {
          ...{ pack: 1, offset },
          storedBytes: written.find((record) => record.offset === offset)?.storedBytes,
        });
      }
      // One that was removed may be back, where its bytes are.
      for (const { digest, location } of again.rowsAfter(null, 100)) {
        assert.ok(
          written.some(
            (record) =>
              location.pack === 1 && record.digest === digest && record.offset === location.offset,
          ),
        );
      }
      await again.abandon();
    }),
    { numRuns: 30 },
  );
});

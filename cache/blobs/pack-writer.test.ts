import assert from "node:assert/strict";
import test from "node:test";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { randomBlob } from "../rig.js";
import { DiskSpace } from "./disk-space.js";
import { openPack } from "./pack-files.js";
import { PackWriter } from "./pack-writer.js";

/** A writer over an empty directory, and how many blobs each of its groups had. */
async function writerIn(directory: string, committed: () => void = () => undefined) {
  const groups: number[] = [];
  const index = {
    addPacked: (_pack: number, records: readonly unknown[]) => {
      groups.push(records.length);
      committed();
    },
  };
  let pack = 1;
  const space = new DiskSpace(directory);
  const parts = { directory, index, space, packBytes: 2 ** 30, isWeighed: false };
  const more = { nextPack: () => ++pack, closed: () => undefined, synced: () => undefined };
  return { groups, writer: new PackWriter({ ...parts, ...more }, await openPack(directory, 1)) };
}

test("what arrives at once shares a sync, up to 400 blobs", async () => {
  await using directory = await TemporaryDirectory.create();
  const { groups, writer } = await writerIn(directory.path);
  await using closing = writer;
  void closing;
  const blobs = Array.from({ length: 1_000 }, () => randomBlob(10));
  await Promise.all(blobs.map(({ digest, bytes }) => writer.append([{ digest, stored: bytes }])));
  assert.deepEqual(groups, [400, 400, 200]);
});

test("what is appended together is written together, however much it is", async () => {
  await using directory = await TemporaryDirectory.create();
  const { groups, writer } = await writerIn(directory.path);
  await using closing = writer;
  void closing;
  const batches = [100, 300, 1, 500, 10].map((count) =>
    Array.from({ length: count }, () => randomBlob(10)),
  );
  await Promise.all(
    batches.map((batch) =>
      writer.append(batch.map(({ digest, bytes }) => ({ digest, stored: bytes }))),
    ),
  );
  assert.deepEqual(groups, [400, 1, 500, 10]);
});

test("large groups end where they would hold more than 16 MiB", async () => {
  await using directory = await TemporaryDirectory.create();
  const { groups, writer } = await writerIn(directory.path);
  await using closing = writer;
  void closing;
  const blobs = Array.from({ length: 200 }, () => randomBlob(128 * 1024));
  await Promise.all(blobs.map(({ digest, bytes }) => writer.append([{ digest, stored: bytes }])));
  assert.deepEqual(groups, [127, 73]);
});

test("a lone blob does not wait, and what arrives while it is synced makes one group", async () => {
  await using directory = await TemporaryDirectory.create();
  const later: Promise<void>[] = [];
  const { groups, writer } = await writerIn(directory.path, () => {
    if (later.length > 0) return;
    const blobs = Array.from({ length: 30 }, () => randomBlob(10));
    later.push(...blobs.map(({ digest, bytes }) => writer.append([{ digest, stored: bytes }])));
  });
  await using closing = writer;
  void closing;
  const { digest, bytes } = randomBlob(10);
  await writer.append([{ digest, stored: bytes }]);
  await Promise.all(later);
  assert.deepEqual(groups, [1, 30]);
});

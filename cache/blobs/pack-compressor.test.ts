import assert from "node:assert/strict";
import { mkdir, open, readdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { putBlob } from "./blob-store.js";
import binding from "zstd-napi/binding.js";
import { digestOf, sizeOf } from "../../content/digest.js";
import { silentLog } from "../../program/log.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { blobOf, randomBlob, textBlob, type TestBlob } from "../rig.js";
import { storedBytesOf } from "./blob-index.js";
import { DiskStore } from "./disk-store.js";
import {
  compressedHeaderBytes,
  maxPackedBytes,
  readRecord,
  recordBytes,
  writeRecord,
} from "./pack-record.js";
import { RecordCodec } from "./record-codec.js";

const packBytes = 100_000;
const compressing = { packBytes, compress: "now" } as const;

async function put(store: DiskStore, blobs: readonly TestBlob[]): Promise<void> {
  for (const { digest, bytes } of blobs) await putBlob(store, "i", { digest, bytes });
}

async function assertHolds(store: DiskStore, blobs: readonly TestBlob[]): Promise<void> {
  const digests = blobs.map(({ digest }) => digest);
  assert.deepEqual(await store.findMissing("i", digests), []);
  const found = await store.readMany("i", digests);
  for (const { digest, bytes } of blobs) assert.ok(found.get(digest)?.equals(bytes));
  for (const { digest, bytes } of blobs.slice(0, 3)) {
    const pieces: Buffer[] = [];
    for await (const piece of store.stream("i", digest, { offset: 7, limit: 100 })) {
      pieces.push(piece);
    }
    assert.ok(Buffer.concat(pieces).equals(bytes.subarray(7, 107)));
  }
  for (const row of store.index.rowsAfter(null, 1_000)) assert.ok(store.isInPlace(row));
}

async function bytesOfPacks(directory: string): Promise<number> {
  const names = await readdir(join(directory, "packs"));
  const sizes = names.map(async (name) => (await stat(join(directory, "packs", name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

test("full packs of text are compressed, and every blob reads as before", async () => {
  await using directory = await TemporaryDirectory.create();
  const blobs = [...Array.from({ length: 60 }, () => textBlob(10_000)), randomBlob(3_000)];
  const total = blobs.reduce((sum, { bytes }) => sum + bytes.length, 0);
  {
    await using store = await DiskStore.open(directory.path, silentLog, compressing);
    await put(store, blobs);
    await store.compressed();
    await assertHolds(store, blobs);
    const { bytes, storedBytes } = store.figures();
    assert.equal(bytes, total);
    assert.ok(storedBytes < total / 2, `${storedBytes} of ${total}`);
    assert.ok((await bytesOfPacks(directory.path)) < total / 2);
  }
  {
    await using store = await DiskStore.open(directory.path, silentLog, { packBytes });
    await assertHolds(store, blobs);
    await put(store, [textBlob(500)]);
  }
  // Without an index the scan finds compressed records as well.
  await rm(join(directory.path, "index"));
  await using store = await DiskStore.open(directory.path, silentLog, compressing);
  await store.compressed();
  await assertHolds(store, blobs);
  assert.ok((await bytesOfPacks(directory.path)) < total / 2, "nothing is decompressed for good");
});

test("packs that would not shrink stay where they are, and are looked at once", async () => {
  await using directory = await TemporaryDirectory.create();
  const blobs = Array.from({ length: 30 }, () => randomBlob(10_000));
  await using store = await DiskStore.open(directory.path, silentLog, compressing);
  await put(store, blobs);
  const before = await readdir(join(directory.path, "packs"));
  await store.compressed();
  assert.deepEqual(await readdir(join(directory.path, "packs")), before);
  assert.equal(store.index.weighedPacks().size, before.length - 1, "all but the current one");
  await assertHolds(store, blobs);
});

test("nothing is compressed where the operator said so", async () => {
  await using directory = await TemporaryDirectory.create();
  const options = { packBytes, compress: "off" } as const;
  await using store = await DiskStore.open(directory.path, silentLog, options);
  const blobs = Array.from({ length: 30 }, () => textBlob(10_000));
  await put(store, blobs);
  await store.compressed();
  const { bytes, storedBytes } = store.figures();
  assert.equal(storedBytes, bytes);
});

test("reads that are under way go on while their pack is compressed", async () => {
  await using directory = await TemporaryDirectory.create();
  await using store = await DiskStore.open(directory.path, silentLog, compressing);
  const blobs = Array.from({ length: 80 }, () => textBlob(8_000));
  const digests = blobs.map(({ digest }) => digest);
  await put(store, blobs);
  const compressed = store.compressed();
  let isDone = false;
  void compressed.then(() => (isDone = true));
  do {
    const found = await store.readMany("i", digests);
    for (const { digest, bytes } of blobs) assert.ok(found.get(digest)?.equals(bytes));
  } while (!isDone);
  assert.equal(store.losses, 0);
});

test("a sparse pack that is compressed is written anew as it is", async () => {
  await using directory = await TemporaryDirectory.create();
  await using store = await DiskStore.open(directory.path, silentLog, compressing);
  const blobs = Array.from({ length: 40 }, () => textBlob(10_000));
  await put(store, blobs);
  await store.compressed();
  const stored = (): number =>
    store.index.rowsAfter(null, 100).reduce((sum, row) => sum + storedBytesOf(row), 0);
  const before = stored();
  assert.ok(before < 200_000);
  for (const pack of store.index.packEnds().keys()) {
    if (!store.packs.takesArrivals(pack)) await store.compact(pack);
  }
  assert.equal(stored(), before);
  await assertHolds(store, blobs);
});

test("a damaged frame costs its own blob and none of those after it", async () => {
  await using directory = await TemporaryDirectory.create();
  const blobs = Array.from({ length: 40 }, () => textBlob(10_000));
  const damaged: TestBlob[] = [];
  {
    await using store = await DiskStore.open(directory.path, silentLog, compressing);
    await put(store, blobs);
    await store.compressed();
    const rows = store.index.rowsAfter(null, 100);
    const frames = rows.filter((row) => storedBytesOf(row) < sizeOf(row.digest));
    // One in its frame, another one in its header.
    for (const [row, at] of [
      [frames[0], compressedHeaderBytes + 20],
      [frames[1], 41],
    ] as const) {
      assert.ok(row !== undefined && row.location.pack !== null);
      const name = `${String(row.location.pack).padStart(8, "0")}.pack`;
      const file = await open(join(directory.path, "packs", name), "r+");
      await file.write(Buffer.from([0xaa, 0x55]), 0, 2, row.location.offset + at);
      await file.close();
      damaged.push(...blobs.filter(({ digest }) => digest === row.digest));
    }
    const [first] = damaged as [TestBlob];
    assert.equal((await store.readMany("i", [first.digest])).size, 0);
    assert.deepEqual(await store.findMissing("i", [first.digest]), [first.digest]);
  }
  await rm(join(directory.path, "index"));
  await using store = await DiskStore.open(directory.path, silentLog);
  await assertHolds(
    store,
    blobs.filter((blob) => !damaged.includes(blob)),
  );
  const digests = damaged.map(({ digest }) => digest);
  assert.deepEqual(await store.findMissing("i", digests), digests);
  await put(store, damaged);
  await assertHolds(store, blobs);
});

test("a torn compressed record at the end of a pack is cut off", async () => {
  await using directory = await TemporaryDirectory.create();
  const codec = new RecordCodec();
  const [kept, torn] = [textBlob(5_000), textBlob(5_000)];
  const records = [kept, torn].map(({ digest, bytes }) => {
    const frame = Buffer.from(codec.compress(bytes) ?? []);
    const record = Buffer.alloc(recordBytes({ digest, storedBytes: frame.length }));
    writeRecord(record, 0, digest, frame);
    return record;
  });
  await mkdir(join(directory.path, "packs"));
  for (const cut of [1, 30, 60]) {
    const path = join(directory.path, "packs", "00000001.pack");
    const bytes = Buffer.concat(records);
    await writeFile(path, bytes.subarray(0, bytes.length - cut));
    await rm(join(directory.path, "index"), { force: true });
    await using store = await DiskStore.open(directory.path, silentLog);
    assert.equal((await stat(path)).size, records[0]?.length);
    await assertHolds(store, [kept]);
    assert.deepEqual(await store.findMissing("i", [torn.digest]), [torn.digest]);
  }
});

test("a frame that holds more than its blob is damage, and takes no memory", () => {
  const codec = new RecordCodec();
  const compressor = new binding.CCtx();
  const bomb = Buffer.alloc(64 * 1024 * 1024);
  const frame = Buffer.alloc(binding.compressBound(bomb.length));
  const length = compressor.compress(frame, bomb, 1);
  assert.ok(length < maxPackedBytes, "a bomb");
  // The digest is right, so only the size stands against it.
  const digest = digestOf(Buffer.alloc(maxPackedBytes));
  const stored = frame.subarray(0, length);
  const record = Buffer.alloc(recordBytes({ digest, storedBytes: length }));
  writeRecord(record, 0, digest, stored);
  const before = process.memoryUsage().rss;
  for (let i = 0; i < 20; i++) {
    assert.equal(readRecord(record, { digest, storedBytes: length }, codec), null);
  }
  assert.ok(process.memoryUsage().rss - before < 32 * 1024 * 1024);

  // Other things that are not the frame of this blob.
  const fewer = blobOf("x".repeat(1_000));
  for (const bad of [Buffer.from("no frame"), frame.subarray(0, 10), Buffer.alloc(0)]) {
    const size = recordBytes({ digest: fewer.digest, storedBytes: bad.length });
    const written = Buffer.alloc(size);
    writeRecord(written, 0, fewer.digest, bad);
    const blob = { digest: fewer.digest, storedBytes: bad.length };
    assert.equal(readRecord(written, blob, codec), null);
  }
  const short = codec.compress(Buffer.alloc(500));
  assert.equal(codec.decompress(Buffer.from(short ?? []), 501), null);
});

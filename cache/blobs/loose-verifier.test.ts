import assert from "node:assert/strict";
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { crc32 } from "node:zlib";
import { digestOf, hashOf } from "../../content/digest.js";
import { BlobMissingError, DigestMismatchError } from "../../content/error.js";
import { silentLog } from "../../program/log.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { randomBlob, type TestBlob } from "../rig.js";
import { DiskStore } from "./disk-store.js";
import { CrcVerifier } from "./loose-verifier.js";

/** So large that a worker verifies it. */
const size = 12_000_000;

async function write(store: DiskStore, { digest }: TestBlob, bytes: Buffer): Promise<void> {
  await using writer = await store.openWriter("i", digest);
  for (let at = 0; at < bytes.length; at += 200_000) {
    await writer.append(bytes.subarray(at, at + 200_000));
  }
  await writer.finish();
}

async function read(store: DiskStore, { digest }: TestBlob, limit = size): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of store.stream("i", digest, { offset: 0, limit })) {
    pieces.push(piece);
    if (Buffer.concat(pieces).length >= limit) break;
  }
  return Buffer.concat(pieces);
}

test("large blobs that come at once are verified each by itself, and read as they were", async () => {
  await using directory = await TemporaryDirectory.create();
  await using store = await DiskStore.open(directory.path, silentLog);
  const blobs = [size, size, 1_048_576].map(randomBlob);
  await Promise.all(blobs.map((blob) => write(store, blob, blob.bytes)));
  const found = await Promise.all(blobs.map((blob) => read(store, blob, blob.bytes.length)));
  for (const [i, { bytes }] of blobs.entries()) assert.ok(found[i]?.equals(bytes));
});

test("a large blob of other bytes is refused, and an unfinished one leaves nothing", async () => {
  await using directory = await TemporaryDirectory.create();
  await using store = await DiskStore.open(directory.path, silentLog);
  const blob = randomBlob(size);
  const other = Buffer.from(blob.bytes);
  other[size - 1] = (other[size - 1] ?? 0) ^ 1;
  await assert.rejects(write(store, blob, other), DigestMismatchError);
  await assert.rejects(write(store, blob, blob.bytes.subarray(1)), DigestMismatchError);
  {
    await using writer = await store.openWriter("i", blob.digest);
    await writer.append(blob.bytes.subarray(0, 5_000_000));
  }
  assert.deepEqual(await readdir(join(directory.path, "incoming")), []);
  assert.deepEqual(await store.findMissing("i", [blob.digest]), [blob.digest]);
  await write(store, blob, blob.bytes);
  assert.ok((await read(store, blob)).equals(blob.bytes));
});

test("a flipped byte of a large blob is found before its last piece is handed out", async () => {
  await using directory = await TemporaryDirectory.create();
  await using store = await DiskStore.open(directory.path, silentLog);
  const blob = randomBlob(size);
  await write(store, blob, blob.bytes);
  const hash = hashOf(blob.digest);
  const path = join(directory.path, "cas", hash.slice(0, 2), hash.slice(2, 4), hash);
  const file = await open(path, "r+");
  await file.write(Buffer.from([(blob.bytes[7] ?? 0) ^ 1]), 0, 1, 7);
  await file.close();

  // Who leaves before the end has seen nothing that was verified.
  assert.equal((await read(store, blob, 300_000)).length, 300_000);
  let received = 0;
  await assert.rejects(async () => {
    const whole = { offset: 0, limit: size };
    for await (const piece of store.stream("i", blob.digest, whole)) received += piece.length;
  }, BlobMissingError);
  assert.ok(received < size);
  assert.deepEqual(await readdir(join(directory.path, "quarantine")), [hash]);
  await write(store, blob, blob.bytes);
  assert.ok((await read(store, blob)).equals(blob.bytes));
});

test("a blob that was verified before is known by its CRC, and what became of it is not", async () => {
  const bytes = Buffer.from("a large blob, or so");
  const digest = digestOf(bytes);
  const crc = crc32(bytes);
  const verify = async (...pieces: readonly Buffer[]): Promise<void> => {
    const verifier = new CrcVerifier(digest, crc);
    for (const piece of pieces) await verifier.take(piece);
    await verifier.finish();
  };
  await verify(bytes.subarray(0, 5), bytes.subarray(5));
  const flipped = Buffer.from(bytes);
  flipped[3] = (flipped[3] ?? 0) ^ 1;
  for (const pieces of [[flipped], [bytes.subarray(1)], [bytes, Buffer.from("x")], []]) {
    await assert.rejects(verify(...pieces), DigestMismatchError);
  }
});

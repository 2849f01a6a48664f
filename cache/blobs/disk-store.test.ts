import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import {
  appendFile,
  copyFile,
  mkdir,
  open,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import test, { type TestContext } from "node:test";
import { putBlob } from "./blob-store.js";
import { hashOf, sizeOf, type Digest } from "../../content/digest.js";
import { BlobMissingError, DigestMismatchError } from "../../content/error.js";
import { ExhaustedError } from "../../program/error.js";
import { silentLog } from "../../program/log.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { blobOf, randomBlob, type TestBlob } from "../rig.js";
import { DiskStore } from "./disk-store.js";
import { headerBytes } from "./pack-record.js";

const small = 5_000;
const large = 300_000;

async function put(store: DiskStore, blobs: readonly TestBlob[]): Promise<void> {
  await Promise.all(blobs.map(({ digest, bytes }) => putBlob(store, "i", { digest, bytes })));
}

async function assertHolds(store: DiskStore, blobs: readonly TestBlob[]): Promise<void> {
  const digests = blobs.map((blob) => blob.digest);
  assert.deepEqual(await store.findMissing("i", digests), []);
  const found = await store.readMany("i", digests);
  for (const { digest, bytes } of blobs) assert.ok(found.get(digest)?.equals(bytes));
}

async function flipByte(path: string, position: number): Promise<void> {
  const file = await open(path, "r+");
  const byte = Buffer.alloc(1);
  await file.read(byte, 0, 1, position);
  byte[0] = (byte[0] ?? 0) ^ 1;
  await file.write(byte, 0, 1, position);
  await file.close();
}

function packIn(directory: string): string {
  return join(directory, "packs", "00000001.pack");
}

test("blobs are there after a restart, and unfinished ones leave no file", async () => {
  await using directory = await TemporaryDirectory.create();
  const blobs = [small, small, 1, large].map(randomBlob);
  {
    await using store = await DiskStore.open(directory.path, silentLog);
    await put(store, [...blobs, ...blobs]);
    const unfinished = randomBlob(large);
    const writer = await store.openWriter("i", unfinished.digest);
    await writer.append(unfinished.bytes.subarray(0, 1000));
    assert.equal((await readdir(join(directory.path, "incoming"))).length, 1);
  }
  const sizes = blobs
    .filter((blob) => sizeOf(blob.digest) !== large)
    .map((blob) => blob.bytes.length);
  const expected = sizes.reduce((sum, size) => sum + size + headerBytes, 0);
  assert.equal((await stat(packIn(directory.path))).size, expected, "each blob is written once");

  await using store = await DiskStore.open(directory.path, silentLog);
  await assertHolds(store, blobs);
  assert.deepEqual(await readdir(join(directory.path, "incoming")), []);
});

test("bytes that are not the blob are refused", async () => {
  await using directory = await TemporaryDirectory.create();
  await using store = await DiskStore.open(directory.path, silentLog);
  for (const size of [small, large]) {
    const { digest, bytes } = randomBlob(size);
    await assert.rejects(
      putBlob(store, "i", { digest, bytes: Buffer.alloc(size) }),
      DigestMismatchError,
    );
    await assert.rejects(
      putBlob(store, "i", { digest, bytes: bytes.subarray(1) }),
      DigestMismatchError,
    );
    assert.deepEqual(await store.findMissing("i", [digest]), [digest]);
  }
});

test("a torn tail is cut off and the next blob is written in its place", async () => {
  await using directory = await TemporaryDirectory.create();
  const kept = [small, small].map(randomBlob);
  const later = randomBlob(small);
  {
    await using store = await DiskStore.open(directory.path, silentLog);
    await put(store, kept);
  }
  const whole = await readFile(packIn(directory.path));
  // The beginning of a record of which the rest never reached the disk.
  await appendFile(packIn(directory.path), whole.subarray(0, 2_000));
  {
    await using store = await DiskStore.open(directory.path, silentLog);
    assert.equal((await stat(packIn(directory.path))).size, whole.length);
    await put(store, [later]);
    await assertHolds(store, [...kept, later]);
  }
  await using store = await DiskStore.open(directory.path, silentLog);
  await assertHolds(store, [...kept, later]);
});

test("the index is made anew from packs and files, even if it is garbage", async () => {
  await using directory = await TemporaryDirectory.create();
  const blobs = [small, 1, large, small, 128 * 1024].map(randomBlob);
  {
    await using store = await DiskStore.open(directory.path, silentLog);
    await put(store, blobs);
  }
  const index = join(directory.path, "index");
  const damages = [
    () => rm(index),
    () => writeFile(index, "garbage".repeat(1000)),
    () => writeFile(index, ""),
    async () => truncate(index, (await stat(index)).size - 8),
    () => flipByte(index, 200),
  ];
  for (const damage of damages) {
    await damage();
    await using store = await DiskStore.open(directory.path, silentLog);
    await assertHolds(store, blobs);
  }
});

test("a damaged record costs its own blob and none of those after it", async () => {
  await using directory = await TemporaryDirectory.create();
  const blobs = [small, small, small].map(randomBlob);
  {
    await using store = await DiskStore.open(directory.path, silentLog);
    for (const blob of blobs) await put(store, [blob]);
  }
  await flipByte(packIn(directory.path), headerBytes + small + 100);
  await rm(join(directory.path, "index"));

  await using store = await DiskStore.open(directory.path, silentLog);
  const [first, damaged, last] = blobs as [TestBlob, TestBlob, TestBlob];
  await assertHolds(store, [first, last]);
  assert.deepEqual(await store.findMissing("i", [damaged.digest]), [damaged.digest]);
});

test("what looks like a record within a blob is not served as a blob", async () => {
  await using directory = await TemporaryDirectory.create();
  const forged = randomBlob(small);
  let record: Buffer;
  {
    await using scratch = await TemporaryDirectory.create();
    await using store = await DiskStore.open(scratch.path, silentLog);
    await put(store, [forged]);
    record = await readFile(packIn(scratch.path));
  }
  // Another content under the same digest, within a blob of its own that is then damaged.
  record.fill(0, headerBytes);
  const carrier = blobOf(record);
  {
    await using store = await DiskStore.open(directory.path, silentLog);
    await put(store, [carrier]);
  }
  await flipByte(packIn(directory.path), 0);
  await rm(join(directory.path, "index"));

  await using store = await DiskStore.open(directory.path, silentLog);
  assert.deepEqual(await store.findMissing("i", [forged.digest]), [forged.digest]);
});

test("a flipped byte is found on reading: the blob is gone, and can be stored again", async () => {
  await using directory = await TemporaryDirectory.create();
  await using store = await DiskStore.open(directory.path, silentLog);
  const blobs = [randomBlob(small), randomBlob(large)];
  await put(store, blobs);
  const [packed, loose] = blobs as [TestBlob, TestBlob];
  const hash = hashOf(loose.digest);
  const path = join(directory.path, "cas", hash.slice(0, 2), hash.slice(2, 4), hash);
  await flipByte(packIn(directory.path), headerBytes + 17);
  await flipByte(path, 200_000);

  assert.equal((await store.readMany("i", [packed.digest])).size, 0);
  const range = { offset: 0, limit: large };
  let received = 0;
  await assert.rejects(async () => {
    for await (const chunk of store.stream("i", loose.digest, range)) received += chunk.length;
  }, BlobMissingError);
  assert.ok(received < large, "the last piece is never handed out");
  assert.equal(store.losses, 2);
  assert.ok(existsSync(join(directory.path, "quarantine", hash)));
  const digests = blobs.map((blob) => blob.digest);
  assert.deepEqual(await store.findMissing("i", digests), digests);

  await put(store, blobs);
  await assertHolds(store, blobs);
});

test("a slow reader of damaged bytes leaves what was stored anew since alone", async () => {
  await using directory = await TemporaryDirectory.create();
  await using store = await DiskStore.open(directory.path, silentLog);
  const blob = randomBlob(2 * large);
  const { digest } = blob;
  await put(store, [blob]);
  const hash = hashOf(digest);
  await flipByte(join(directory.path, "cas", hash.slice(0, 2), hash.slice(2, 4), hash), 400_000);
  const slow = store.stream("i", digest, { offset: 0, limit: 2 * large });
  await slow.next();
  assert.equal((await store.readMany("i", [digest])).size, 0);
  await put(store, [blob]);

  await assert.rejects(async () => {
    for await (const chunk of slow) void chunk;
  }, BlobMissingError);

  assert.equal(store.losses, 1);
  await assertHolds(store, [blob]);
});

test("a pack that became shorter has lost what reached beyond its end, and nothing else", async () => {
  await using directory = await TemporaryDirectory.create();
  const blobs = [small, small, small].map(randomBlob);
  {
    await using store = await DiskStore.open(directory.path, silentLog);
    for (const blob of blobs) await put(store, [blob]);
  }
  await truncate(packIn(directory.path), headerBytes + small + 1_000);
  await using store = await DiskStore.open(directory.path, silentLog);
  const [kept, ...lost] = blobs as [TestBlob, ...TestBlob[]];
  await assertHolds(store, [kept]);
  const digests = lost.map(({ digest }) => digest);
  assert.deepEqual(await store.findMissing("i", digests), digests);
  await put(store, lost);
  await assertHolds(store, blobs);
});

test("a file that someone removed is missing, not an error", async () => {
  await using directory = await TemporaryDirectory.create();
  await using store = await DiskStore.open(directory.path, silentLog);
  const { digest, bytes } = randomBlob(large);
  await put(store, [{ digest, bytes }]);
  await rm(join(directory.path, "cas"), { recursive: true });

  assert.equal((await store.readMany("i", [digest])).size, 0);
  assert.deepEqual(await store.findMissing("i", [digest]), [digest]);
});

test("a full disk refuses the blob, keeps what it had and leaves nothing behind", async (t) => {
  await using directory = await TemporaryDirectory.create();
  const mount = join(directory.path, "disk");
  await mkdir(mount);
  if (!mountTmpfs(t, mount)) return;
  try {
    await using store = await DiskStore.open(mount, silentLog);
    const kept = [randomBlob(small), randomBlob(large)];
    await put(store, kept);
    await fill(mount);

    for (const size of [small, large]) {
      const { digest, bytes } = randomBlob(size);
      await assert.rejects(putBlob(store, "i", { digest, bytes }), (error: unknown) => {
        assert.ok(error instanceof ExhaustedError);
        assert.match(error.message, /disk of the cache is full/);
        return true;
      });
      assert.deepEqual(await store.findMissing("i", [digest]), [digest]);
    }
    assert.deepEqual(await readdir(join(mount, "incoming")), []);
    await assertHolds(store, kept);

    await rm(join(mount, "filler"));
    const later = [randomBlob(small), randomBlob(large)];
    await put(store, later);
    await assertHolds(store, [...kept, ...later]);
  } finally {
    execFileSync("umount", ["--", mount]);
  }
});

test("a batch for which there is not room enough keeps what there is room for", async (t) => {
  await using directory = await TemporaryDirectory.create();
  const mount = join(directory.path, "disk");
  await mkdir(mount);
  if (!mountTmpfs(t, mount)) return;
  try {
    await using store = await DiskStore.open(mount, silentLog);
    await fill(mount);
    const { size } = await stat(join(mount, "filler"));
    await truncate(join(mount, "filler"), size - 2 * 8 * 1024 * 1024);
    while (store.figures().freeBytes > 2 * large) {
      await appendFile(join(mount, "filler"), Buffer.alloc(large));
    }
    const blobs = [randomBlob(small), randomBlob(3 * large), randomBlob(small)];
    const outcomes = await store.putMany("i", blobs);
    assert.deepEqual([outcomes[0], outcomes[2]], [null, null]);
    assert.ok(outcomes[1]?.reason instanceof ExhaustedError);
    const missing = await store.findMissing("i", digestsOf(blobs));
    assert.deepEqual(missing, [blobs[1]?.digest]);
    await assertHolds(store, [blobs[0]!, blobs[2]!]);

    const many = Array.from({ length: 3 * (large / small) }, () => randomBlob(small));
    for (const outcome of await store.putMany("i", many)) {
      assert.ok(outcome?.reason instanceof ExhaustedError);
    }
    assert.deepEqual(await store.findMissing("i", digestsOf(many)), digestsOf(many));
  } finally {
    execFileSync("umount", ["--", mount]);
  }
});

function digestsOf(blobs: readonly TestBlob[]): readonly Digest[] {
  return blobs.map(({ digest }) => digest);
}

function mountTmpfs(t: TestContext, path: string): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=48m", "tmpfs", path], { stdio: "pipe" });
    return true;
  } catch {
    t.skip("needs the right to mount a tmpfs");
    return false;
  }
}

async function fill(mount: string): Promise<void> {
  const file = await open(join(mount, "filler"), "w");
  const block = Buffer.alloc(64 * 1024);
  try {
    for (;;) await file.write(block);
  } catch (error) {
    assert.equal((error as NodeJS.ErrnoException).code, "ENOSPC");
  } finally {
    await file.close();
  }
}

test("a small blob that arrives in pieces does not hold on to the buffers that they came in", async () => {
  await using directory = await TemporaryDirectory.create();
  await using store = await DiskStore.open(directory.path, silentLog);
  const blob = randomBlob(small);
  await using writer = await store.openWriter("i", blob.digest);
  for (let at = 0; at < small; at += 1_000) {
    const message = Buffer.from(blob.bytes.subarray(at, at + 1_000));
    await writer.append(message);
    message.fill(0);
  }
  await writer.finish();
  await assertHolds(store, [blob]);
});

test("what is used in a generation is not removed in it, however old it is", async () => {
  await using directory = await TemporaryDirectory.create();
  const nowMs = (): number => 1_000_000;
  await using store = await DiskStore.open(directory.path, silentLog, { nowMs });
  const [found, read, stored, unused] = [small, large, small, large].map(randomBlob);
  assert.ok(found && read && stored && unused);
  await put(store, [found, read, unused]);
  const rows = store.index.rowsAfter(null, 10);
  const limits = { usedBeforeMs: Infinity, mayGo: () => true };
  assert.deepEqual(await store.removeUnused(rows, limits), [], "stored in this generation");

  store.beginGeneration();
  await store.findMissing("i", [found.digest]);
  await store.readMany("i", [read.digest]);
  await put(store, [stored]);
  const removed = await store.removeUnused(store.index.rowsAfter(null, 10), limits);

  assert.deepEqual(
    removed.map(({ digest }) => digest),
    [unused.digest],
  );
  await assertHolds(store, [found, read, stored]);
  assert.deepEqual(await store.findMissing("i", [unused.digest]), [unused.digest]);
  await put(store, [unused]);
  await assertHolds(store, [unused]);
});

test("reads that are under way go on while their pack is removed", async () => {
  await using directory = await TemporaryDirectory.create();
  await using store = await DiskStore.open(directory.path, silentLog, { packBytes: 20_000 });
  const blobs = Array.from({ length: 40 }, () => randomBlob(small));
  for (const blob of blobs) await put(store, [blob]);
  const packs = [...store.index.packEnds().keys()].filter(
    (pack) => !store.packs.takesArrivals(pack),
  );
  assert.ok(packs.length >= 5);

  const digests = blobs.map(({ digest }) => digest);
  const reads = Array.from({ length: 20 }, () => store.readMany("i", digests));
  const compactions = Promise.all(packs.map((pack) => store.compact(pack)));
  for (const found of await Promise.all(reads)) assert.equal(found.size, blobs.length);
  await compactions;

  const names = await readdir(join(directory.path, "packs"));
  for (const pack of packs) assert.ok(!names.includes(`${String(pack).padStart(8, "0")}.pack`));
  await assertHolds(store, blobs);
});

test("a pack that somebody reads is removed when they are done", async () => {
  await using directory = await TemporaryDirectory.create();
  const blobs = Array.from({ length: 9 }, () => randomBlob(small));
  await using store = await DiskStore.open(directory.path, silentLog, { packBytes: 20_000 });
  for (const blob of blobs) await put(store, [blob]);
  const reading = store.packs.hold(1);
  await store.compact(1);
  assert.ok(existsSync(packIn(directory.path)));
  await reading[Symbol.asyncDispose]();
  assert.ok(!existsSync(packIn(directory.path)));
  await assertHolds(store, blobs);
});

test("a pack that nobody needs is removed when the store is closed, whoever reads it", async () => {
  await using directory = await TemporaryDirectory.create();
  const blobs = Array.from({ length: 9 }, () => randomBlob(small));
  {
    await using store = await DiskStore.open(directory.path, silentLog, { packBytes: 20_000 });
    for (const blob of blobs) await put(store, [blob]);
    // Whoever holds it never comes to let it go.
    store.packs.hold(1);
    await store.compact(1);
  }
  await using store = await DiskStore.open(directory.path, silentLog);
  assert.ok(!existsSync(packIn(directory.path)));
  await assertHolds(store, blobs);
});

test("with the index of another cache the blobs are found all the same", async () => {
  await using own = await TemporaryDirectory.create();
  await using other = await TemporaryDirectory.create();
  const blobs = [small, small].map(randomBlob);
  {
    await using store = await DiskStore.open(own.path, silentLog);
    await put(store, blobs);
    await using another = await DiskStore.open(other.path, silentLog);
    await put(another, [small, small, small].map(randomBlob));
  }
  await copyFile(join(other.path, "index"), join(own.path, "index"));

  await using store = await DiskStore.open(own.path, silentLog);
  await assertHolds(store, blobs);
  assert.equal(store.figures().blobs, blobs.length);
});

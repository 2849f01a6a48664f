import assert from "node:assert/strict";
import { appendFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { sizeOf } from "../../content/digest.js";
import { BlobMissingError, DigestMismatchError } from "../../content/error.js";
import { verifyBlob } from "../../content/verify.js";
import { silentLog } from "../../program/log.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { putBlob, type BlobStore } from "../blobs/blob-store.js";
import { DiskStore } from "../blobs/disk-store.js";
import { blobOf, randomBlob, type TestBlob } from "../rig.js";
import { Claims } from "./claims.js";
import { IsolatedStore } from "./isolated-store.js";

const small = 5_000;
const large = 300_000;

class Rig implements AsyncDisposable {
  readonly store: IsolatedStore;
  readonly claims: Claims;
  readonly #disk: DiskStore;

  private constructor(disk: DiskStore, claims: Claims, store: BlobStore) {
    this.#disk = disk;
    this.claims = claims;
    this.store = new IsolatedStore(store, claims);
  }

  /** `around` puts something between the disk and the store. */
  static async start(
    directory: string,
    around: (disk: DiskStore) => BlobStore = (disk) => disk,
  ): Promise<Rig> {
    const claims = await Claims.open(join(directory, "claims.log"), silentLog);
    const disk = await DiskStore.open(directory, silentLog);
    return new Rig(disk, claims, around(disk));
  }

  /** What the instance sees of the blob, by every method there is. */
  async sees(instance: string, { digest, bytes }: TestBlob): Promise<boolean> {
    const isFound = (await this.store.findMissing(instance, [digest])).length === 0;
    const read = (await this.store.readMany(instance, [digest])).get(digest);
    assert.equal(read?.equals(bytes) ?? false, isFound);
    const streamed: Buffer[] = [];
    try {
      const range = { offset: 0, limit: sizeOf(digest) };
      for await (const piece of this.store.stream(instance, digest, range)) streamed.push(piece);
      assert.ok(isFound && Buffer.concat(streamed).equals(bytes));
    } catch (error) {
      assert.ok(error instanceof BlobMissingError && !isFound);
    }
    return isFound;
  }

  async write(instance: string, { digest, bytes }: TestBlob, sent = bytes): Promise<void> {
    await using writer = await this.store.openWriter(instance, digest);
    await writer.append(sent);
    await writer.finish();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#disk[Symbol.asyncDispose]();
    await this.claims[Symbol.asyncDispose]();
  }
}

for (const size of [small, large]) {
  test(`a blob of ${size} bytes is there only for those who sent its bytes`, async () => {
    await using directory = await TemporaryDirectory.create();
    await using rig = await Rig.start(directory.path);
    const blob = randomBlob(size);
    const wrong = Buffer.alloc(size);

    await putBlob(rig.store, "a", blob);
    assert.deepEqual([await rig.sees("a", blob), await rig.sees("b", blob)], [true, false]);
    await assert.rejects(
      putBlob(rig.store, "b", { digest: blob.digest, bytes: wrong }),
      DigestMismatchError,
    );
    await assert.rejects(rig.write("b", blob, wrong), DigestMismatchError);
    assert.equal(await rig.sees("b", blob), false, "to know the name is not enough");
    await rig.write("b", blob);
    assert.deepEqual([await rig.sees("b", blob), await rig.sees("c", blob)], [true, false]);
  });
}

test("the empty blob is there for everybody, and names that share a beginning are others", async () => {
  await using directory = await TemporaryDirectory.create();
  await using rig = await Rig.start(directory.path);
  assert.equal(await rig.sees("nobody", blobOf("")), true);
  const blob = blobOf("content");
  await putBlob(rig.store, "shop", blob);
  for (const instance of ["shop/", "shop/a", "sho", "", "SHOP"]) {
    assert.equal(await rig.sees(instance, blob), false, instance);
  }
});

test("bytes that several instances send at once are kept once and claimed by each", async () => {
  await using directory = await TemporaryDirectory.create();
  await using rig = await Rig.start(directory.path);
  const blobs = [randomBlob(small), randomBlob(small), randomBlob(large)];
  const instances = ["a", "b", "c"];
  await Promise.all(
    instances.flatMap((instance) =>
      [...blobs, ...blobs].map(({ digest, bytes }) =>
        putBlob(rig.store, instance, { digest, bytes }),
      ),
    ),
  );
  for (const instance of instances) {
    for (const blob of blobs) assert.equal(await rig.sees(instance, blob), true);
  }
});

test("claims are there after a restart, and after one whose last claim was torn", async () => {
  await using directory = await TemporaryDirectory.create();
  const path = join(directory.path, "claims.log");
  const blob = randomBlob(small);
  {
    await using rig = await Rig.start(directory.path);
    await rig.claims.complete();
    await putBlob(rig.store, "a", blob);
  }
  {
    await using rig = await Rig.start(directory.path);
    assert.equal(rig.claims.isComplete, true);
    assert.deepEqual([await rig.sees("a", blob), await rig.sees("b", blob)], [true, false]);
  }
  await appendFile(path, "torn");
  await using rig = await Rig.start(directory.path);
  assert.deepEqual([await rig.sees("a", blob), await rig.sees("b", blob)], [true, false]);
});

test("claims that are unreadable are made anew, and nobody sees anything until then", async () => {
  await using directory = await TemporaryDirectory.create();
  const blob = randomBlob(small);
  {
    await using rig = await Rig.start(directory.path);
    await rig.claims.complete();
    await putBlob(rig.store, "a", blob);
  }
  await writeFile(join(directory.path, "claims.log"), "no database at all".repeat(500));
  await using rig = await Rig.start(directory.path);
  assert.equal(rig.claims.isComplete, false);
  assert.equal(await rig.sees("a", blob), false);
});

test("the return of a blob that was lost tells those who had it nothing", async () => {
  await using directory = await TemporaryDirectory.create();
  const blob = randomBlob(small);
  {
    await using rig = await Rig.start(directory.path);
    await putBlob(rig.store, "a", blob);
  }
  await rm(join(directory.path, "index"));
  await truncate(join(directory.path, "packs", "00000001.pack"), 0);
  await using rig = await Rig.start(directory.path);
  assert.equal(await rig.sees("a", blob), false);
  const others = ["b", "c", "d"];
  const batch = [randomBlob(small), blob, blob];
  const outcomes = await Promise.all(others.map((other) => rig.store.putMany(other, batch)));
  assert.deepEqual(outcomes.flat(), Array(9).fill(null));
  assert.equal(await rig.sees("a", blob), false);
  for (const other of others) assert.equal(await rig.sees(other, blob), true);
});

/** A disk that has seen that bytes are the blob's, and then takes until it is told what becomes of them. */
class SlowDisk {
  readonly verified: Promise<void>;
  settle: (error?: Error) => void = () => undefined;
  #noteVerified: () => void = () => undefined;
  readonly #settled: Promise<Error | undefined>;

  constructor() {
    this.verified = new Promise((resolve) => (this.#noteVerified = resolve));
    this.#settled = new Promise((resolve) => (this.settle = resolve));
  }

  around(disk: DiskStore): BlobStore {
    const putMany: BlobStore["putMany"] = async (instance, blobs, verified) => {
      for (const { digest, bytes } of blobs) verifyBlob(digest, bytes);
      verified?.(blobs.map(({ digest }) => digest));
      this.#noteVerified();
      const error = await this.#settled;
      if (error !== undefined) return blobs.map(() => ({ reason: error }));
      return await disk.putMany(instance, blobs);
    };
    return {
      losses: 0,
      putMany,
      findMissing: (instance, digests) => disk.findMissing(instance, digests),
      readMany: (instance, digests) => disk.readMany(instance, digests),
      stream: (instance, digest, range) => disk.stream(instance, digest, range),
      openWriter: (instance, digest) => disk.openWriter(instance, digest),
    };
  }
}

test("who sends a blob while it is being stored for another ends no claim of that one", async () => {
  await using directory = await TemporaryDirectory.create();
  const slow = new SlowDisk();
  await using rig = await Rig.start(directory.path, (disk) => slow.around(disk));
  const blob = randomBlob(small);
  const first = putBlob(rig.store, "a", blob);
  await slow.verified;
  // Another claim waits for the same sync as the one of the blob.
  await rig.claims.add("a", [randomBlob(small).digest]);
  assert.equal(rig.claims.holds("a", blob.digest), true, "the claim does not wait for the blob");
  assert.equal(await rig.sees("a", blob), false, "and shows nothing yet");
  const second = putBlob(rig.store, "b", blob);
  slow.settle();
  await Promise.all([first, second]);
  for (const instance of ["a", "b"]) assert.equal(await rig.sees(instance, blob), true);
  assert.equal(await rig.sees("c", blob), false);
});

test("a claim whose blob could not be stored shows nothing, then or later", async () => {
  await using directory = await TemporaryDirectory.create();
  const slow = new SlowDisk();
  const blob = randomBlob(small);
  {
    await using rig = await Rig.start(directory.path, (disk) => slow.around(disk));
    const first = putBlob(rig.store, "a", blob);
    await slow.verified;
    await rig.claims.add("a", [randomBlob(small).digest]);
    slow.settle(new Error("the disk is gone"));
    await assert.rejects(first, /the disk is gone/);
    assert.equal(await rig.sees("a", blob), false);
  }
  await using rig = await Rig.start(directory.path);
  await putBlob(rig.store, "b", blob);
  assert.equal(await rig.sees("b", blob), true);
  assert.equal(await rig.sees("a", blob), false);
});

import assert from "node:assert/strict";
import test from "node:test";
import { putBlob } from "./blob-store.js";
import { BlobMissingError, DigestMismatchError } from "../../content/error.js";
import { silentLog } from "../../program/log.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { randomBlob } from "../rig.js";
import { DiskStore } from "./disk-store.js";
import { MeteredStore } from "./metered-store.js";

test("what goes through a store is counted, and goes through unchanged", async () => {
  await using directory = await TemporaryDirectory.create();
  await using disk = await DiskStore.open(directory.path, silentLog);
  const store = new MeteredStore(disk);
  const [small, large, absent] = [randomBlob(1_000), randomBlob(500_000), randomBlob(10)];

  await putBlob(store, "i", small);
  {
    await using writer = await store.openWriter("i", large.digest);
    await writer.append(large.bytes);
    assert.equal(writer.sizeBytes, 500_000);
    await writer.finish();
  }
  const all = [small.digest, large.digest, absent.digest];
  assert.deepEqual(await store.findMissing("i", all), [absent.digest]);
  assert.equal((await store.readMany("i", all)).size, 2);
  const chunks: Buffer[] = [];
  const part = { offset: 10, limit: 300_000 };
  for await (const chunk of store.stream("i", large.digest, part)) chunks.push(chunk);
  assert.ok(Buffer.concat(chunks).equals(large.bytes.subarray(10, 300_010)));
  const missing = store.stream("i", absent.digest, part);
  await assert.rejects(async () => {
    for await (const _ of missing);
  }, BlobMissingError);
  await assert.rejects(
    putBlob(store, "i", { digest: absent.digest, bytes: small.bytes }),
    DigestMismatchError,
  );
  const wrong = { digest: absent.digest, bytes: large.bytes };
  const outcomes = await store.putMany("i", [small, wrong, wrong]);
  assert.deepEqual(
    outcomes.map((outcome) => outcome === null),
    [true, false, false],
  );

  assert.deepEqual(store.traffic, {
    ...{ lookups: 3, found: 2, hits: 3, misses: 2, writes: 3 },
    ...{ readBytes: 501_000 + 300_000, writtenBytes: 502_000 },
    errors: new Map([["invalid", 3]]),
  });
});

test("the figures of a store count each blob once", async () => {
  await using directory = await TemporaryDirectory.create();
  const blobs = Array.from({ length: 300 }, (_, i) => randomBlob(i + 1));
  {
    await using store = await DiskStore.open(directory.path, silentLog);
    for (const { digest, bytes } of [...blobs, ...blobs])
      await putBlob(store, "i", { digest, bytes });
  }
  await using store = await DiskStore.open(directory.path, silentLog);
  const { freeBytes, ...figures } = store.figures();
  assert.ok(freeBytes > 0);
  const bytes = (300 * 301) / 2;
  assert.deepEqual(figures, { blobs: 300, bytes, storedBytes: bytes, packs: 1 });
  const [blob] = blobs;
  assert.equal(store.digestOfHash(blob!.digest.slice(0, 64)), blob!.digest);
  assert.equal(store.digestOfHash("0".repeat(64)), undefined);
});

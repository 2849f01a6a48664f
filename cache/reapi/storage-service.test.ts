import { status } from "@grpc/grpc-js";
import assert from "node:assert/strict";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { digestToWire, sizeOf } from "../../content/digest.js";
import { headerBytes } from "../blobs/pack-record.js";
import { blobOf, randomBlob, testToken } from "../rig.js";
import { batchUpdate, ReapiRig } from "./reapi-rig.js";

const ok = status.OK;
const bad = status.INVALID_ARGUMENT;

test("items of a batch that are not what they should be fail alone", async () => {
  await using rig = await ReapiRig.start();
  const [first, second] = [randomBlob(10_000), randomBlob(10)];
  const [large, absent] = [randomBlob(300_000), randomBlob(10_000)];
  const { hash } = digestToWire(absent.digest);
  const codes = await batchUpdate(rig.channel, "project", [
    first,
    { digest: absent.digest, bytes: Buffer.alloc(10_000) },
    large,
    { digest: absent.digest, bytes: absent.bytes.subarray(1) },
    { wire: { hash: hash.toUpperCase(), sizeBytes: 10_000 }, bytes: absent.bytes },
    { wire: null, bytes: absent.bytes },
    blobOf(""),
    second,
  ]);
  assert.deepEqual(codes, [ok, bad, ok, bad, bad, bad, ok, ok]);
  for (const { digest, bytes } of [first, large, second]) {
    assert.ok((await rig.client.read(digest)).equals(bytes));
  }
  assert.deepEqual(await rig.client.findMissing([absent.digest]), [absent.digest]);
});

test("a blob that is in a batch twice is written once, and its wrong bytes beside it are refused", async () => {
  await using rig = await ReapiRig.start();
  const [blob, other] = [randomBlob(5_000), randomBlob(5_000)];
  const wrong = { digest: blob.digest, bytes: other.bytes };
  const batch = [wrong, blob, other, blob, wrong];
  for (let round = 0; round < 2; round++) {
    assert.deepEqual(await batchUpdate(rig.channel, "project", batch), [bad, ok, ok, ok, bad]);
  }
  const pack = await stat(join(rig.directory, "packs", "00000001.pack"));
  assert.equal(pack.size, 2 * (headerBytes + sizeOf(blob.digest)));
  assert.ok((await rig.client.read(blob.digest)).equals(blob.bytes));
});

test("a batch shows an instance what it brought itself, and nothing of what others have", async () => {
  await using rig = await ReapiRig.start();
  const [shared, own] = [randomBlob(5_000), randomBlob(5_000)];
  const sees = async (instance: string): Promise<readonly boolean[]> => {
    const { digest } = shared;
    const missing = await rig.as(instance, testToken()).findMissing([digest, own.digest]);
    return [digest, own.digest].map((wanted) => !missing.includes(wanted));
  };
  await batchUpdate(rig.channel, "a", [shared]);
  const wrong = { digest: shared.digest, bytes: Buffer.alloc(5_000) };

  assert.deepEqual(await batchUpdate(rig.channel, "b", [wrong, own]), [bad, ok]);
  assert.deepEqual(
    [await sees("a"), await sees("b")],
    [
      [true, false],
      [false, true],
    ],
  );

  assert.deepEqual(await batchUpdate(rig.channel, "b", [shared, own]), [ok, ok]);
  assert.deepEqual(
    [await sees("b"), await sees("c")],
    [
      [true, true],
      [false, false],
    ],
  );
});

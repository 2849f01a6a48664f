import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import test from "node:test";
import {
  digestFrom,
  digestFromWire,
  digestToWire,
  sizeOf,
  type Digest,
} from "../../content/digest.js";
import { bearer, invoke } from "../../program/grpc-client.js";
import type { SpliceBlobResponse } from "../../proto/gen/build/bazel/remote/execution/v2/SpliceBlobResponse.js";
import type { SplitBlobResponse } from "../../proto/gen/build/bazel/remote/execution/v2/SplitBlobResponse.js";
import { blobOf, randomBlob, testToken, type TestBlob } from "../rig.js";
import { chunksOf } from "./fast-cdc.js";
import { ReapiRig } from "./reapi-rig.js";

async function* piecesOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function lengthsOf(bytes: Buffer, pieceBytes: number): Promise<number[]> {
  const lengths: number[] = [];
  const found: Buffer[] = [];
  for await (const chunk of chunksOf(piecesOf(bytes, pieceBytes))) {
    lengths.push(chunk.length);
    found.push(chunk);
  }
  assert.ok(Buffer.concat(found).equals(bytes));
  return lengths;
}

/** The algorithm as the paper has it, on whole numbers of 64 bits: slow, and easy to compare. */
function slowLengthsOf(bytes: Buffer): number[] {
  const gear = Array.from({ length: 256 }, (_, byte) =>
    createHash("md5").update(Buffer.alloc(64, byte)).digest().readBigUInt64BE(0),
  );
  const [min, average, max] = [128 * 1024, 512 * 1024, 2 * 1024 * 1024];
  const lengths: number[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = Math.min(bytes.length, start + max);
    let cut = end;
    let hash = 0n;
    for (let at = start + min; at < end; at++) {
      hash = BigInt.asUintN(64, (hash << 1n) + (gear[bytes[at] ?? 0] ?? 0n));
      const mask = at - start < average ? 0x0000d91767537000n : 0x0000d90703537000n;
      if ((hash & mask) !== 0n) continue;
      cut = at;
      break;
    }
    lengths.push(cut - start);
    start = cut;
  }
  return lengths;
}

function split(rig: ReapiRig, digest: Digest, token = testToken()): Promise<SplitBlobResponse> {
  const request = { instanceName: "project", blobDigest: digestToWire(digest) };
  return invoke((...rest) => rig.channel.blobs.SplitBlob(request, ...rest), {
    peer: "the cache",
    metadata: bearer(token),
  });
}

function splice(
  rig: ReapiRig,
  digest: Digest,
  chunks: readonly Digest[],
): Promise<SpliceBlobResponse> {
  const chunkDigests = chunks.map(digestToWire);
  const request = { instanceName: "project", blobDigest: digestToWire(digest), chunkDigests };
  return rig.call((...rest) => rig.channel.blobs.SpliceBlob(request, ...rest));
}

test("blobs are cut where FastCDC cuts them, however they arrive", async () => {
  const blobs = [
    randomBytes(6_000_000),
    Buffer.alloc(5_000_000),
    randomBytes(131_072),
    randomBytes(1),
  ];
  for (const bytes of blobs) {
    const expected = slowLengthsOf(bytes);
    assert.deepEqual(await lengthsOf(bytes, 256 * 1024), expected);
    assert.deepEqual(await lengthsOf(bytes, 5_000_000), expected);
  }
  assert.deepEqual(await lengthsOf(Buffer.alloc(0), 1), []);
});

test("of a blob that changed in its middle the other chunks are the same", async () => {
  await using rig = await ReapiRig.start();
  const before = randomBlob(8_000_000);
  const bytes = Buffer.concat([
    before.bytes.subarray(0, 4_000_000),
    Buffer.from("something new"),
    before.bytes.subarray(4_000_000),
  ]);
  const after = blobOf(bytes);
  await rig.client.upload([before, after]);

  const [old, young] = await Promise.all([split(rig, before.digest), split(rig, after.digest)]);
  assert.equal(old.chunkingFunction, "FAST_CDC_2020");
  const known = new Set(old.chunkDigests.map(digestFromWire));
  const chunks = young.chunkDigests.map(digestFromWire);
  assert.ok(chunks.filter((chunk) => !known.has(chunk)).length <= 3);
  assert.deepEqual(await rig.client.findMissing(chunks), []);
  const read = await Promise.all(chunks.map((chunk) => rig.client.read(chunk)));
  assert.ok(Buffer.concat(read).equals(bytes));
});

test("a blob is put together of chunks that are there, once they prove to be it", async () => {
  await using rig = await ReapiRig.start();
  const parts = [randomBlob(300_000), randomBlob(10), randomBlob(700_000)] as [
    TestBlob,
    TestBlob,
    TestBlob,
  ];
  const order = [parts[0], parts[1], parts[1], parts[2]];
  const whole = blobOf(Buffer.concat(order.map(({ bytes }) => bytes)));
  const chunks = order.map(({ digest }) => digest);
  await rig.client.upload(parts.slice(0, 2));
  await assert.rejects(splice(rig, whole.digest, chunks), { name: "NotFoundError" });
  await rig.client.upload(parts.slice(2));
  await assert.rejects(splice(rig, whole.digest, [...chunks].reverse()), {
    name: "InvalidError",
    message: /have another digest/,
  });
  await assert.rejects(splice(rig, whole.digest, chunks.slice(1)), /bytes together, the blob has/);
  assert.deepEqual(await rig.client.findMissing([whole.digest]), [whole.digest]);

  for (let times = 0; times < 2; times++) {
    const { blobDigest } = await splice(rig, whole.digest, chunks);
    assert.deepEqual(blobDigest, digestToWire(whole.digest));
  }
  assert.ok((await rig.client.read(whole.digest)).equals(whole.bytes));
});

test("what is not there, absurdly large or cut in another way is not split", async () => {
  await using rig = await ReapiRig.start();
  const small = randomBlob(1_000);
  await rig.client.upload([small]);
  await assert.rejects(split(rig, randomBlob(10).digest), { name: "NotFoundError" });
  const huge = digestFrom("0".repeat(64), 2 ** 39);
  await assert.rejects(split(rig, huge), /travels whole/);
  await assert.rejects(splice(rig, huge, []), /travels whole/);
  const request = { instanceName: "project", blobDigest: digestToWire(small.digest) };
  await assert.rejects(
    rig.call((...rest) =>
      rig.channel.blobs.SplitBlob({ ...request, chunkingFunction: "REP_MAX_CDC" }, ...rest),
    ),
    /not by REP_MAX_CDC/,
  );
  const reader = testToken("project", ["cas:read"]);
  await assert.rejects(split(rig, small.digest, reader), { name: "ForbiddenError" });
  const { chunkDigests } = await split(rig, small.digest);
  assert.deepEqual(chunkDigests.map(digestFromWire), [small.digest]);
  assert.equal(sizeOf(small.digest), 1_000);
});

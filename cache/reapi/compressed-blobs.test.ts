import assert from "node:assert/strict";
import { status } from "@grpc/grpc-js";
import { randomBytes } from "node:crypto";
import test from "node:test";
import { digestFrom, digestToWire, emptyDigest } from "../../content/digest.js";
import type { BatchReadBlobsResponse } from "../../proto/gen/build/bazel/remote/execution/v2/BatchReadBlobsResponse.js";
import type { BatchUpdateBlobsResponse } from "../../proto/gen/build/bazel/remote/execution/v2/BatchUpdateBlobsResponse.js";
import { blobOf, randomBlob, type TestBlob } from "../rig.js";
import { ReapiRig, uploadName } from "./reapi-rig.js";
import { Zstd } from "./zstd.js";

const zstd = new Zstd();
const compressedForm = "compressed-blobs/zstd";

/** A blob that compresses to about half of it. */
function halfRandom(size: number): TestBlob {
  const bytes = Buffer.alloc(size);
  randomBytes(Math.floor(size / 2)).copy(bytes);
  return blobOf(bytes);
}

test("a compressed upload is stored as the blob, and tells its compressed length", async () => {
  await using rig = await ReapiRig.start();
  for (const size of [10, 100_000, 3_000_000]) {
    const { digest, bytes } = halfRandom(size);
    const frame = zstd.compressWhole(bytes);
    const half = Math.floor(frame.length / 2);

    const committed = await rig.write([
      { name: uploadName(digest, compressedForm), offset: 0, data: frame.subarray(0, half) },
      { offset: half, data: frame.subarray(half), finish: true },
    ]);

    assert.equal(committed, frame.length);
    assert.ok((await rig.client.read(digest)).equals(bytes));
  }
});

test("a blob is read compressed from any of its own offsets, but not with a limit", async () => {
  await using rig = await ReapiRig.start();
  for (const size of [1_000, 2_000_000]) {
    const blob = halfRandom(size);
    await rig.client.upload([blob]);
    const name = `project/${compressedForm}/${blob.digest}`;
    for (const offset of [0, 1, size / 2, size]) {
      const rest = blobOf(blob.bytes.subarray(offset));
      assert.ok(zstd.decompressWhole(rest.digest, await rig.read(name, offset)).equals(rest.bytes));
    }
    await assert.rejects(rig.read(name, size + 1), { code: status.OUT_OF_RANGE });
    await assert.rejects(rig.read(name, 0, 10), { code: status.INVALID_ARGUMENT });
  }
  const nowhere = digestFrom("0".repeat(64), 10);
  await assert.rejects(rig.read(`project/${compressedForm}/${nowhere}`), {
    code: status.NOT_FOUND,
  });
  const empty = await rig.read(`project/${compressedForm}/${emptyDigest}`);
  assert.equal(zstd.decompressWhole(emptyDigest, empty).length, 0);
});

test("a compressed upload of what is already there ends early with -1", async () => {
  await using rig = await ReapiRig.start();
  const blob = halfRandom(1_000_000);
  await rig.client.upload([blob]);
  for (const { digest, bytes } of [blob, { digest: emptyDigest, bytes: Buffer.alloc(0) }]) {
    const name = uploadName(digest, compressedForm);
    const data = zstd.compressWhole(bytes).subarray(0, 5);
    assert.equal(await rig.write([{ name, offset: 0, data }]), -1);
    const complete = { committedSize: bytes.length, complete: true };
    assert.deepEqual(await rig.queryWriteStatus(name), complete);
  }
});

test("a compressed upload that broke goes on at an offset of the blob, with a new frame", async () => {
  await using rig = await ReapiRig.start();
  for (const size of [100_000, 3_000_000]) {
    const { digest, bytes } = randomBlob(size);
    const name = uploadName(digest, compressedForm);
    const frame = zstd.compressWhole(bytes);
    const part = Math.floor(frame.length * 0.7);
    await rig.write([{ name, offset: 0, data: frame.subarray(0, part) }]);

    const { committedSize, complete } = await rig.queryWriteStatus(name);
    assert.equal(complete, false);
    assert.ok(size < 200_000 || committedSize > 0);
    assert.ok(committedSize < size);

    const rest = zstd.compressWhole(bytes.subarray(committedSize));
    const committed = await rig.write([
      { name, offset: committedSize, data: rest.subarray(0, 1_000) },
      { offset: committedSize + 1_000, data: rest.subarray(1_000), finish: true },
    ]);
    assert.equal(committed, committedSize + rest.length);
    assert.ok((await rig.client.read(digest)).equals(bytes));
  }
});

test("within a compressed upload offsets count compressed bytes, and no others are taken", async () => {
  await using rig = await ReapiRig.start();
  const { digest, bytes } = halfRandom(1_000_000);
  const frame = zstd.compressWhole(bytes);
  for (const offset of [0, 999, 1_001, 500_000]) {
    await assert.rejects(
      rig.write([
        { name: uploadName(digest, compressedForm), offset: 0, data: frame.subarray(0, 1_000) },
        { offset, data: frame.subarray(1_000), finish: true },
      ]),
      { code: status.INVALID_ARGUMENT, details: /goes on at 1000, not at/ },
    );
  }
  assert.deepEqual(await rig.client.findMissing([digest]), [digest]);
});

test("a compressed upload of other, fewer, more or torn bytes is refused", async () => {
  await using rig = await ReapiRig.start();
  for (const size of [1_000, 500_000]) {
    const { digest, bytes } = halfRandom(size);
    const sound = zstd.compressWhole(bytes);
    for (const data of [
      zstd.compressWhole(Buffer.alloc(size)),
      zstd.compressWhole(bytes.subarray(1)),
      zstd.compressWhole(Buffer.concat([bytes, Buffer.alloc(1)])),
      zstd.compressWhole(Buffer.alloc(100_000_000)),
      sound.subarray(0, -1),
      Buffer.concat([sound, Buffer.from("more")]),
      bytes,
    ]) {
      const name = uploadName(digest, compressedForm);
      await assert.rejects(rig.write([{ name, offset: 0, data, finish: true }]), {
        code: status.INVALID_ARGUMENT,
      });
      assert.deepEqual(await rig.queryWriteStatus(name), { committedSize: 0, complete: false });
    }
    assert.deepEqual(await rig.client.findMissing([digest]), [digest]);
  }
});

test("frames without content do not go on for ever", async () => {
  await using rig = await ReapiRig.start();
  const { digest } = randomBlob(1_000);
  const frame = zstd.compressWhole(Buffer.alloc(0));
  const data = Buffer.concat(Array.from({ length: 100_000 }, () => frame));
  const messages = [0, 1, 2, 3].map((i) => ({ offset: i * data.length, data }));
  const [first, ...more] = messages;
  assert.ok(first !== undefined);
  const name = uploadName(digest, compressedForm);
  await assert.rejects(rig.write([{ ...first, name }, ...more]), {
    code: status.INVALID_ARGUMENT,
    details: /far larger/,
  });
});

test("the items of a batch are compressed each for itself, and fail so", async () => {
  await using rig = await ReapiRig.start();
  const [plain, packed, wrong, torn, bomb, other] = Array.from({ length: 6 }, () =>
    halfRandom(20_000),
  ) as [TestBlob, TestBlob, TestBlob, TestBlob, TestBlob, TestBlob];
  const zipped = (bytes: Buffer) =>
    ({ data: zstd.compressWhole(bytes), compressor: "ZSTD" }) as const;
  const requests = [
    { digest: digestToWire(plain.digest), data: plain.bytes },
    { digest: digestToWire(packed.digest), ...zipped(packed.bytes) },
    { digest: digestToWire(wrong.digest), ...zipped(Buffer.alloc(20_000)) },
    { digest: digestToWire(torn.digest), compressor: "ZSTD", data: torn.bytes } as const,
    { digest: digestToWire(bomb.digest), ...zipped(Buffer.alloc(50_000_000)) },
    { digest: digestToWire(other.digest), compressor: "DEFLATE", data: other.bytes } as const,
  ];

  const { responses } = await rig.call<BatchUpdateBlobsResponse>((...rest) =>
    rig.channel.blobs.BatchUpdateBlobs({ instanceName: "project", requests }, ...rest),
  );

  const bad = status.INVALID_ARGUMENT;
  assert.deepEqual(
    responses.map((item) => item.status?.code),
    [status.OK, status.OK, bad, bad, bad, bad],
  );
  assert.ok((await rig.client.read(packed.digest)).equals(packed.bytes));

  const small = randomBlob(100);
  await rig.client.upload([small]);
  const digests = [plain, packed, small, wrong].map(({ digest }) => digestToWire(digest));
  const read = { instanceName: "project", digests, acceptableCompressors: ["ZSTD"] as const };
  const answer = await rig.call<BatchReadBlobsResponse>((...rest) =>
    rig.channel.blobs.BatchReadBlobs({ ...read, acceptableCompressors: ["ZSTD"] }, ...rest),
  );
  assert.deepEqual(
    answer.responses.map((item) => [item.status?.code, item.compressor]),
    [
      [status.OK, "ZSTD"],
      [status.OK, "ZSTD"],
      [status.OK, "IDENTITY"],
      [status.NOT_FOUND, "IDENTITY"],
    ],
  );
  const data = answer.responses[1]?.data ?? Buffer.alloc(0);
  assert.ok(data.length < 15_000);
  assert.ok(zstd.decompressWhole(packed.digest, data).equals(packed.bytes));
});

test("a batch of little that holds much is refused before anything is decompressed", async () => {
  await using rig = await ReapiRig.start();
  const { digest, bytes } = blobOf(Buffer.alloc(1_000_000));
  const item = { digest: digestToWire(digest), data: zstd.compressWhole(bytes) };
  const requests = Array.from({ length: 5 }, () => ({ ...item, compressor: "ZSTD" }) as const);
  await assert.rejects(
    rig.call((...rest) =>
      rig.channel.blobs.BatchUpdateBlobs({ instanceName: "project", requests }, ...rest),
    ),
    { name: "InvalidError", message: /5000000 bytes is more than/ },
  );
});

test("other compressors than the announced ones are refused", async () => {
  await using rig = await ReapiRig.start();
  const { digest, bytes } = randomBlob(10);
  const refusals = { deflate: status.UNIMPLEMENTED, identity: 3, lz4: 3, "": 3 };
  for (const [compressor, code] of Object.entries(refusals)) {
    const blob = `compressed-blobs/${compressor}/${digest}`;
    await assert.rejects(rig.read(`project/${blob}`), { code });
    const name = `project/uploads/some/${blob}`;
    await assert.rejects(rig.write([{ name, offset: 0, data: bytes }]), { code });
  }
});

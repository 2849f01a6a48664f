import assert from "node:assert/strict";
import { status } from "@grpc/grpc-js";
import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { CacheClient } from "../content/client/cache-client.js";
import { digestFrom, digestToWire, emptyDigest, hashOf, type Digest } from "../content/digest.js";
import { BlobMissingError } from "../content/error.js";
import { FarmError, ForbiddenError, InvalidError, UnauthenticatedError } from "../program/error.js";
import { bearer, invoke } from "../program/grpc-client.js";
import type { BatchReadBlobsResponse } from "../proto/gen/build/bazel/remote/execution/v2/BatchReadBlobsResponse.js";
import type { BatchUpdateBlobsResponse } from "../proto/gen/build/bazel/remote/execution/v2/BatchUpdateBlobsResponse.js";
import type { GetTreeResponse } from "../proto/gen/build/bazel/remote/execution/v2/GetTreeResponse.js";
import { TemporaryDirectory } from "../test/temporary-directory.js";
import { blobOf, randomBlob, TestCache, testToken, treeOf } from "./rig.js";
import { ReapiRig } from "./reapi/reapi-rig.js";
import { CacheProcess } from "../test/cache-process.js";

const nowhere = digestFrom("0".repeat(64), 10);

test("blobs of every size come back as they were stored", async () => {
  await using rig = await ReapiRig.start();
  const sizes = [1, 5_000, 128 * 1024, 128 * 1024 + 1, 1_500_000, 5_000_000];
  const blobs = sizes.map(randomBlob);
  const total = sizes.reduce((sum, size) => sum + size, 0);

  assert.deepEqual(await rig.client.upload([...blobs, ...blobs]), { blobs: 6, bytes: total });
  assert.deepEqual(await rig.client.upload(blobs), { blobs: 0, bytes: 0 });
  for (const { digest, bytes } of blobs) {
    assert.ok((await rig.client.read(digest)).equals(bytes));
    const chunks: Uint8Array[] = [];
    for await (const chunk of rig.client.stream(digest)) chunks.push(chunk);
    assert.ok(Buffer.concat(chunks).equals(bytes));
  }
});

test("the empty blob is present although nobody stored it", async () => {
  await using rig = await ReapiRig.start();

  assert.deepEqual(await rig.client.findMissing([emptyDigest]), []);
  assert.equal((await rig.client.read(emptyDigest)).length, 0);
  const request = { instanceName: "project", digests: [digestToWire(emptyDigest)] };
  const { responses } = await rig.call<BatchReadBlobsResponse>((...rest) =>
    rig.channel.blobs.BatchReadBlobs(request, ...rest),
  );
  assert.equal(responses[0]?.status?.code, status.OK);
  assert.deepEqual(
    await rig.queryWriteStatus(`project/uploads/${randomUUID()}/blobs/${emptyDigest}`),
    {
      committedSize: 0,
      complete: true,
    },
  );
});

test("the items of a batch fail independently", async () => {
  await using rig = await ReapiRig.start();
  const good = randomBlob(100);
  const wrong = randomBlob(100);
  const requests = [
    { digest: digestToWire(good.digest), data: good.bytes },
    { digest: digestToWire(wrong.digest), data: Buffer.alloc(100) },
    { digest: { hash: hashOf(good.digest), sizeBytes: -1 }, data: good.bytes },
    { digest: { hash: "../../etc/passwd", sizeBytes: 100 }, data: good.bytes },
    { digest: null, data: good.bytes },
  ];

  const { responses } = await rig.call<BatchUpdateBlobsResponse>((...rest) =>
    rig.channel.blobs.BatchUpdateBlobs({ instanceName: "project", requests }, ...rest),
  );

  const bad = status.INVALID_ARGUMENT;
  assert.deepEqual(
    responses.map((item) => item.status?.code),
    [status.OK, bad, bad, bad, bad],
  );
  assert.deepEqual(await rig.client.findMissing([good.digest, wrong.digest]), [wrong.digest]);

  const read = { instanceName: "project", digests: [good.digest, nowhere].map(digestToWire) };
  const answers = await rig.call<BatchReadBlobsResponse>((...rest) =>
    rig.channel.blobs.BatchReadBlobs(read, ...rest),
  );
  assert.deepEqual(
    answers.responses.map((item) => item.status?.code),
    [status.OK, status.NOT_FOUND],
  );
  await assert.rejects(rig.client.read(nowhere), BlobMissingError);
});

test("absurd sizes are refused before anything is allocated for them", async () => {
  await using rig = await ReapiRig.start();
  const hash = "ab".repeat(32);
  for (const sizeBytes of [-1, 2 ** 53, 2 ** 62]) {
    const request = { instanceName: "project", blobDigests: [{ hash, sizeBytes }] };
    await assert.rejects(
      rig.call((...rest) => rig.channel.blobs.FindMissingBlobs(request, ...rest)),
      InvalidError,
    );
    const name = `project/uploads/${randomUUID()}/blobs/${hash}/${sizeBytes}`;
    const data = Buffer.alloc(10);
    await assert.rejects(rig.write([{ name, offset: 0, data }]), { code: status.INVALID_ARGUMENT });
  }
  const huge = digestFrom(hash, 2 ** 40);
  await assert.rejects(
    rig.write([
      { name: `project/uploads/${randomUUID()}/blobs/${huge}`, offset: 0, data: Buffer.alloc(10) },
    ]),
    { code: status.RESOURCE_EXHAUSTED },
  );
});

test("a stream that broke is resumed where it broke", async () => {
  await using rig = await ReapiRig.start();
  for (const size of [100_000, 3_000_000]) {
    const { digest, bytes } = randomBlob(size);
    const name = `project/uploads/${randomUUID()}/blobs/${digest}`;
    assert.deepEqual(await rig.queryWriteStatus(name), { committedSize: 0, complete: false });

    assert.equal(await rig.write([{ name, offset: 0, data: bytes.subarray(0, 70_000) }]), 70_000);
    assert.deepEqual(await rig.queryWriteStatus(name), { committedSize: 70_000, complete: false });
    assert.equal(
      await rig.write([
        { name, offset: 70_000, data: bytes.subarray(70_000, 80_000) },
        { offset: 80_000, data: bytes.subarray(80_000), finish: true },
      ]),
      size,
    );

    assert.deepEqual(await rig.queryWriteStatus(name), { committedSize: size, complete: true });
    assert.ok((await rig.client.read(digest)).equals(bytes));
  }
});

test("a stream that its client cut off can be taken over by another", async () => {
  await using rig = await ReapiRig.start();
  const { digest, bytes } = randomBlob(3_000_000);
  const name = `project/uploads/${randomUUID()}/blobs/${digest}`;
  const call = rig.channel.bytes.write(bearer(testToken()), () => undefined);
  call.on("error", () => undefined);
  call.write({ resourceName: name, writeOffset: 0, data: bytes.subarray(0, 70_000) });
  const deadline = Date.now() + 10_000;
  while ((await rig.queryWriteStatus(name)).committedSize < 70_000)
    assert.ok(Date.now() < deadline);

  const data = bytes.subarray(70_000);
  assert.equal(await rig.write([{ name, offset: 70_000, data, finish: true }]), 3_000_000);
  call.cancel();
  assert.ok((await rig.client.read(digest)).equals(bytes));
});

test("files are uploaded from where they lie, and one that changed or vanished is named", async () => {
  await using rig = await ReapiRig.start();
  await using directory = await TemporaryDirectory.create();
  for (const size of [500, 3_000_000]) {
    const path = join(directory.path, `file-${size}`);
    const { digest, bytes } = randomBlob(size);
    await writeFile(path, bytes);
    assert.deepEqual(await rig.client.upload([{ digest, path }]), { blobs: 1, bytes: size });
    assert.ok((await rig.client.read(digest)).equals(bytes));

    const changed = randomBlob(size).digest;
    await assert.rejects(rig.client.upload([{ digest: changed, path }]), {
      name: "DigestMismatchError",
    });
    const longer = randomBlob(size + 1).digest;
    await assert.rejects(rig.client.upload([{ digest: longer, path }]), {
      name: "DigestMismatchError",
    });
    await assert.rejects(rig.client.upload([{ digest: changed, path: `${path}-not` }]), {
      name: "ConflictError",
      message: /file-[0-9]+-not vanished/,
    });
    assert.deepEqual(await rig.client.findMissing([changed, longer]), [changed, longer]);
  }
});

test("an upload that is called off stops", async () => {
  await using rig = await ReapiRig.start();
  const called = new AbortController();
  const upload = rig.client.upload([randomBlob(50_000_000)], called.signal);
  called.abort(new Error("called off"));
  await assert.rejects(upload, { message: "called off" });
});

test("an upload at the wrong place, with wrong bytes or too many is refused", async () => {
  await using rig = await ReapiRig.start();
  for (const size of [1_000, 200_000]) {
    const { digest, bytes } = randomBlob(size);
    const name = (): string => `project/uploads/${randomUUID()}/blobs/${digest}`;
    const refused = { code: status.INVALID_ARGUMENT };

    await assert.rejects(rig.write([{ name: name(), offset: 5, data: bytes }]), refused);
    const data = Buffer.alloc(size);
    await assert.rejects(rig.write([{ name: name(), offset: 0, data, finish: true }]), refused);
    const more = Buffer.concat([bytes, Buffer.alloc(1)]);
    await assert.rejects(
      rig.write([{ name: name(), offset: 0, data: more, finish: true }]),
      refused,
    );
    await assert.rejects(
      rig.write([{ name: name(), offset: 0, data: bytes.subarray(1), finish: true }]),
      refused,
    );
    assert.deepEqual(await rig.client.findMissing([digest]), [digest]);
  }
});

test("an upload of what is already there ends early with the full size", async () => {
  await using rig = await ReapiRig.start();
  const { digest, bytes } = randomBlob(1_000_000);
  await rig.client.upload([{ digest, bytes }]);

  const name = `project/uploads/${randomUUID()}/blobs/${digest}`;
  assert.equal(await rig.write([{ name, offset: 0, data: bytes.subarray(0, 10) }]), 1_000_000);
});

test("a part of a blob can be read, and nothing beyond its end", async () => {
  await using rig = await ReapiRig.start();
  for (const size of [1_000, 1_000_000]) {
    const { digest, bytes } = randomBlob(size);
    await rig.client.upload([{ digest, bytes }]);
    const read = (offset: number, limit: number): Promise<Buffer> =>
      rig.read(`project/blobs/${digest}`, offset, limit);

    assert.ok((await read(10, 20)).equals(bytes.subarray(10, 30)));
    assert.ok((await read(size - 5, 0)).equals(bytes.subarray(size - 5)));
    assert.equal((await read(size, 0)).length, 0);
    await assert.rejects(read(size + 1, 0), { code: status.OUT_OF_RANGE });
    await assert.rejects(read(-1, 0), { code: status.OUT_OF_RANGE });
    await assert.rejects(read(0, -1), { code: status.INVALID_ARGUMENT });
  }
});

test("who has no token, a wrong one or one for less is told so", async () => {
  await using rig = await ReapiRig.start();
  const { digest, bytes } = randomBlob(10);
  const blobs = [{ digest, bytes }];
  const tree = treeOf({ a: "a" });
  await rig.client.upload(tree.blobs);

  await assert.rejects(rig.as("project", "forged.token").upload(blobs), UnauthenticatedError);
  const request = { instanceName: "project", blobDigests: [] };
  await assert.rejects(
    invoke((...rest) => rig.channel.blobs.FindMissingBlobs(request, ...rest), {
      peer: "the cache",
    }),
    { name: "UnauthenticatedError", message: /has none/ },
  );
  await assert.rejects(rig.as("other", testToken("project")).findMissing([digest]), ForbiddenError);
  const reader = rig.as("project", testToken("project", ["cas:read", "ac:read"]));
  assert.deepEqual(await reader.findMissing([digest]), [digest]);
  await assert.rejects(reader.upload(blobs), { name: "ForbiddenError", message: /cas:write/ });
  await assert.rejects(reader.putSlug(tree.root, "me"), { message: /slug:root/ });
  await assert.rejects(
    reader.putActionResult(digest, { outputs: [], exitCode: 0, worker: "w", durationMs: 1 }),
    { message: /ac:write/ },
  );
});

test("instances with a reserved word or an empty part are refused", async () => {
  await using rig = await ReapiRig.start();
  for (const instance of ["a/blobs/b", "uploads", "/a", "a//b", "actionResults"]) {
    await assert.rejects(rig.as(instance, testToken()).findMissing([nowhere]), InvalidError);
  }
  assert.deepEqual(await rig.as("a/b", testToken()).findMissing([nowhere]), [nowhere]);
  const blob = randomBlob(2_000_000);
  for (const instance of ["", "a/b/c"]) {
    await rig.as(instance, testToken()).upload([blob]);
    assert.ok((await rig.as(instance, testToken()).read(blob.digest)).equals(blob.bytes));
  }
});

test("a tree is listed in pages that can be continued", async () => {
  await using rig = await ReapiRig.start();
  const { root, blobs } = treeOf({ "a/x": "1", "b/x": "2", "c/d/x": "3" });
  await rig.client.upload(blobs);
  const pages = async (pageToken: string): Promise<GetTreeResponse[]> => {
    const request = {
      instanceName: "project",
      rootDigest: digestToWire(root),
      pageSize: 2,
      pageToken,
    };
    const call = rig.channel.blobs.GetTree(request, bearer(testToken()));
    const found: GetTreeResponse[] = [];
    for await (const page of call) found.push(page as GetTreeResponse);
    return found;
  };

  const all = await pages("");
  assert.deepEqual(
    all.map((page) => page.directories.length),
    [2, 2, 1],
  );
  assert.equal(all.at(-1)?.nextPageToken, "");
  assert.deepEqual(await pages(all[0]?.nextPageToken ?? ""), all.slice(1));
  await assert.rejects(pages("nonsense"), { code: status.INVALID_ARGUMENT });
});

test("a second cache on the same directory is refused and told who has it", async () => {
  await using directory = await TemporaryDirectory.create();
  await using first = await CacheProcess.start(directory.path);

  await assert.rejects(CacheProcess.start(directory.path), (error: Error) => {
    assert.match(error.message, new RegExp(`in use by process ${first.pid}\\b`));
    assert.match(error.message, /hint: /);
    return true;
  });
  await assert.rejects(TestCache.start(directory.path), FarmError);
  assert.equal(await first.stop(), 0);
  await using again = await TestCache.start(directory.path);
  assert.deepEqual(await again.client.findMissing([nowhere]), [nowhere] satisfies Digest[]);
});

test("a cache that does not answer is named, with what to do", async () => {
  const client = CacheClient.connect({
    address: "127.0.0.1:1",
    instance: "project",
    token: testToken(),
  });
  await assert.rejects(client.findMissing([nowhere]), (error: unknown) => {
    assert.ok(error instanceof FarmError);
    assert.match(error.message, /the cache at 127\.0\.0\.1:1 does not answer/);
    assert.ok(error.hint !== undefined);
    return true;
  });
  client.close();
});

test("a blob that changes on its way is not stored", async () => {
  await using rig = await ReapiRig.start();
  const { digest } = blobOf("what was hashed");
  const bytes = Buffer.from("what is there!!");
  await assert.rejects(rig.client.upload([{ digest, bytes }]), { name: "DigestMismatchError" });
  assert.deepEqual(await rig.client.findMissing([digest]), [digest]);
});

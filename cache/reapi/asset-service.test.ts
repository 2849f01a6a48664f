import assert from "node:assert/strict";
import { credentials } from "@grpc/grpc-js";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import type { CacheScope } from "../../content/access-token.js";
import { digestFrom, digestToWire, hashOf } from "../../content/digest.js";
import { bearer, invoke } from "../../program/grpc-client.js";
import { GrpcServer } from "../../program/grpc-server.js";
import { silentLog } from "../../program/log.js";
import type { FetchBlobRequestInput } from "../../proto/gen/build/bazel/remote/asset/v1/FetchBlobRequest.js";
import type { FetchBlobResponse } from "../../proto/gen/build/bazel/remote/asset/v1/FetchBlobResponse.js";
import type { FetchDirectoryResponse } from "../../proto/gen/build/bazel/remote/asset/v1/FetchDirectoryResponse.js";
import type { PushBlobRequestInput } from "../../proto/gen/build/bazel/remote/asset/v1/PushBlobRequest.js";
import type { PushDirectoryRequestInput } from "../../proto/gen/build/bazel/remote/asset/v1/PushDirectoryRequest.js";
import { Fetch, Push } from "../../proto/gen/contracts/remote_asset.js";
import { ActionResult } from "../../proto/gen/contracts/remote_execution.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { AccessGuard } from "../access/access-guard.js";
import { putBlob } from "../blobs/blob-store.js";
import { DiskStore } from "../blobs/disk-store.js";
import { Journal } from "../journal/journal.js";
import { blobOf, testSecret, testToken, treeOf, type TestBlob } from "../rig.js";
import { TreeVerifier } from "../trees/tree-verifier.js";
import { assetServices } from "./asset-service.js";

const uri = "https://example.com/archive.tar.gz";
const uris = [uri];

/** The two services over a real store, with a clock that stands still. */
async function startRig(scopes?: readonly CacheScope[]) {
  const directory = await TemporaryDirectory.create();
  const store = await DiskStore.open(directory.path, silentLog);
  const journal = Journal.open(join(directory.path, "journal.sqlite"));
  const clock = { nowMs: Date.now() };
  const services = assetServices({
    ...{ store, journal, trees: new TreeVerifier(store), codec: ActionResult },
    guard: new AccessGuard([testSecret]),
    nowMs: () => clock.nowMs,
  });
  const server = await GrpcServer.listen({
    host: "127.0.0.1",
    port: 0,
    services: [
      [Fetch.service, services.fetch],
      [Push.service, services.push],
    ],
  });
  const address = `127.0.0.1:${server.port}`;
  const [fetch, push] = [
    new Fetch(address, credentials.createInsecure()),
    new Push(address, credentials.createInsecure()),
  ];
  const options = { peer: "the cache", metadata: bearer(testToken("project", scopes)) };
  const common = { instanceName: "project", uris };
  return {
    ...{ clock, store, directory: directory.path },
    put: async (...blobs: readonly TestBlob[]) => {
      for (const { digest, bytes } of blobs) await putBlob(store, "project", { digest, bytes });
    },
    pushBlob: (request: PushBlobRequestInput) =>
      invoke((...rest) => push.pushBlob({ ...common, ...request }, ...rest), options),
    pushDirectory: (request: PushDirectoryRequestInput) =>
      invoke((...rest) => push.pushDirectory({ ...common, ...request }, ...rest), options),
    fetchBlob: (request: FetchBlobRequestInput = {}): Promise<FetchBlobResponse> =>
      invoke((...rest) => fetch.fetchBlob({ ...common, ...request }, ...rest), options),
    fetchDirectory: (request: FetchBlobRequestInput = {}): Promise<FetchDirectoryResponse> =>
      invoke((...rest) => fetch.fetchDirectory({ ...common, ...request }, ...rest), options),
    async [Symbol.asyncDispose]() {
      fetch.close();
      push.close();
      await server[Symbol.asyncDispose]();
      await journal[Symbol.asyncDispose]();
      await store[Symbol.asyncDispose]();
      await directory[Symbol.asyncDispose]();
    },
  };
}

const notFound = { name: "NotFoundError" };
const secondsOf = (ms: number) => ({ seconds: Math.floor(ms / 1000) });

test("what was pushed under several addresses is fetched by each of them, and nothing else is", async () => {
  await using rig = await startRig();
  const blob = blobOf("an archive");
  await rig.put(blob);
  await rig.pushBlob({ uris: ["a:1", "a:2"], blobDigest: digestToWire(blob.digest) });

  for (const asked of [["a:1"], ["a:2"], ["a:0", "a:2"]]) {
    const found = await rig.fetchBlob({ uris: asked });
    assert.deepEqual(found.blobDigest, digestToWire(blob.digest));
    assert.deepEqual([found.uri, found.status?.code], [asked.at(-1), 0]);
    assert.equal(found.digestFunction, "SHA256");
  }
  await assert.rejects(rig.fetchBlob({ uris: ["a:0"] }), notFound);
  await assert.rejects(rig.fetchDirectory({ uris: ["a:1"] }), notFound);
  await assert.rejects(rig.fetchBlob({ uris: ["a:1"], instanceName: "x" }), /not for the instance/);
});

test("qualifiers say which asset is meant, in any order", async () => {
  await using rig = await startRig();
  const [one, two] = [blobOf("1"), blobOf("2")];
  await rig.put(one, two);
  const branch = { name: "vcs.branch", value: "main" };
  const commits = ["1", "2"].map((value) => ({ name: "vcs.commit", value }));
  for (const [i, blob] of [one, two].entries()) {
    const qualifiers = [branch, commits[i] ?? {}];
    await rig.pushBlob({ qualifiers, blobDigest: digestToWire(blob.digest) });
  }

  const found = await rig.fetchBlob({ qualifiers: [commits[1] ?? {}, branch] });
  assert.deepEqual(found.blobDigest, digestToWire(two.digest));
  await assert.rejects(rig.fetchBlob({ qualifiers: [branch] }), notFound);
  await assert.rejects(rig.fetchBlob({ qualifiers: [branch, branch] }), /is there twice/);
});

test("an asset is fetched until it expires, and not if it is older than the caller accepts", async () => {
  await using rig = await startRig();
  const blob = blobOf("an archive");
  await rig.put(blob);
  const blobDigest = digestToWire(blob.digest);
  const { nowMs } = rig.clock;
  const push = (expiresMs: number) => rig.pushBlob({ blobDigest, expireAt: secondsOf(expiresMs) });
  await assert.rejects(push(nowMs - 2_000), /would have expired/);
  await push(nowMs + 60_000);

  const { expiresAt } = await rig.fetchBlob();
  assert.equal(expiresAt?.seconds, secondsOf(nowMs + 60_000).seconds);
  await rig.fetchBlob({ oldestContentAccepted: secondsOf(nowMs - 5_000) });
  await assert.rejects(
    rig.fetchBlob({ oldestContentAccepted: secondsOf(nowMs + 5_000) }),
    notFound,
  );
  rig.clock.nowMs += 61_000;
  await assert.rejects(rig.fetchBlob(), notFound);
  // Another push gives it another time.
  await push(nowMs + 120_000);
  await rig.fetchBlob();
});

test("an asset is pushed and fetched only while it and all that it references is there", async () => {
  await using rig = await startRig();
  const large = blobOf(Buffer.alloc(200_000, "x"));
  const reference = treeOf({ "a/b": "1" });
  const tree = treeOf({ "c/large": large.bytes, d: "2" });
  const request = {
    rootDirectoryDigest: digestToWire(tree.root),
    referencesDirectories: [digestToWire(reference.root)],
    referencesBlobs: [digestToWire(blobOf("referenced").digest)],
  };
  for (const blob of [...tree.blobs, ...reference.blobs, blobOf("referenced")]) {
    await assert.rejects(rig.pushDirectory(request), {
      name: "ConflictError",
      message: /the asset is incomplete/,
    });
    await rig.put(blob);
  }
  await rig.pushDirectory(request);
  const found = await rig.fetchDirectory();
  assert.deepEqual(found.rootDirectoryDigest, digestToWire(tree.root));

  await rig.pushBlob({ blobDigest: digestToWire(large.digest) });
  await rig.fetchBlob();
  await rm(join(rig.directory, "cas"), { recursive: true });
  assert.equal((await rig.store.readMany("project", [large.digest])).size, 0);
  await assert.rejects(rig.fetchBlob(), notFound);
  await assert.rejects(rig.fetchDirectory(), notFound);
});

test("a push that says another checksum than the blob has is refused", async () => {
  await using rig = await startRig();
  const blob = blobOf("an archive");
  await rig.put(blob);
  const blobDigest = digestToWire(blob.digest);
  const base64 = Buffer.from(hashOf(blob.digest), "hex").toString("base64");
  const checksum = (value: string) => [{ name: "checksum.sri", value }];
  await assert.rejects(
    rig.pushBlob({ blobDigest, qualifiers: checksum(`sha256-${"A".repeat(43)}=`) }),
    /does not have the checksum/,
  );
  await rig.pushBlob({ blobDigest, qualifiers: checksum(`sha256-${base64}`) });
  await rig.pushBlob({ blobDigest, qualifiers: checksum("sha384-cannot-be-told-here") });
});

test("requests without addresses, with absurd ones, or that may not are refused", async () => {
  await using rig = await startRig(["cas:read", "ac:read"]);
  const blobDigest = digestToWire(digestFrom("0".repeat(64), 1));
  await assert.rejects(rig.pushBlob({ blobDigest }), { message: /ac:write/ });
  for (const absurd of [[], [""], ["x".repeat(10_000)], Array.from({ length: 101 }, String)]) {
    await assert.rejects(rig.fetchBlob({ uris: absurd }), { name: "InvalidError" });
  }
  await assert.rejects(rig.pushBlob({}), { name: "InvalidError", message: /is not a digest/ });
  await assert.rejects(rig.pushDirectory({}), { name: "InvalidError" });
});

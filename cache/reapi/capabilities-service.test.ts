import assert from "node:assert/strict";
import { credentials } from "@grpc/grpc-js";
import test from "node:test";
import { digestFrom, digestToWire } from "../../content/digest.js";
import { bearer, invoke } from "../../program/grpc-client.js";
import type { ServerCapabilities } from "../../proto/gen/build/bazel/remote/execution/v2/ServerCapabilities.js";
import { Health } from "../../proto/gen/contracts/health.js";
import type { HealthCheckResponse } from "../../proto/gen/grpc/health/v1/HealthCheckResponse.js";
import { randomBlob, testToken } from "../rig.js";
import { ReapiRig } from "./reapi-rig.js";

test("a client is told the versions, digests, limits and compressors of the cache", async () => {
  await using rig = await ReapiRig.start();
  const { cacheCapabilities, lowApiVersion, highApiVersion } = await rig.call<ServerCapabilities>(
    (...rest) => rig.channel.capabilities.GetCapabilities({ instanceName: "project" }, ...rest),
  );

  assert.deepEqual([lowApiVersion?.major, lowApiVersion?.minor], [2, 0]);
  assert.deepEqual([highApiVersion?.major, highApiVersion?.minor], [2, 3]);
  assert.deepEqual(cacheCapabilities?.digestFunctions, ["SHA256"]);
  assert.equal(cacheCapabilities.symlinkAbsolutePathStrategy, "ALLOWED");
  assert.deepEqual(cacheCapabilities.supportedCompressors, ["ZSTD"]);
  assert.deepEqual(cacheCapabilities.supportedBatchUpdateCompressors, ["ZSTD"]);
  assert.ok(cacheCapabilities.splitBlobSupport && cacheCapabilities.spliceBlobSupport);
  assert.deepEqual(cacheCapabilities.fastCdc_2020Params, { avgChunkSizeBytes: 524_288, seed: 0 });
  // 0 would mean that there is no limit, which old clients take at its word.
  const limit = cacheCapabilities.maxBatchTotalSizeBytes;
  assert.ok(limit > 3 * 1024 * 1024 && limit < 4 * 1024 * 1024);
});

test("who may not store results is told so before a build", async () => {
  await using rig = await ReapiRig.start();
  const isEnabled = async (scopes: Parameters<typeof testToken>[1]) => {
    const { cacheCapabilities } = await invoke<ServerCapabilities>(
      (...rest) => rig.channel.capabilities.GetCapabilities({ instanceName: "project" }, ...rest),
      { peer: "the cache", metadata: bearer(testToken("project", scopes)) },
    );
    return cacheCapabilities?.actionCacheUpdateCapabilities?.updateEnabled;
  };
  assert.equal(await isEnabled(["cas:read", "ac:read", "ac:write"]), true);
  assert.equal(await isEnabled(["cas:read", "ac:read"]), false);
});

test("every word of resource names is refused in the name of an instance", async () => {
  await using rig = await ReapiRig.start();
  const words = ["blobs", "uploads", "actions", "actionResults", "operations", "capabilities"];
  for (const word of [...words, "compressed-blobs"]) {
    for (const instanceName of [word, `a/${word}`, `${word}/a`]) {
      await assert.rejects(
        rig.call((...rest) =>
          rig.channel.blobs.FindMissingBlobs({ instanceName, blobDigests: [] }, ...rest),
        ),
        { name: "InvalidError", message: /is not a name for an instance/ },
      );
    }
  }
});

test("digests of other functions than SHA-256 are refused, whatever asks with them", async () => {
  await using rig = await ReapiRig.start();
  const { channel } = rig;
  const blob = randomBlob(10);
  await rig.client.upload([blob]);
  const digest = digestToWire(blob.digest);
  const instanceName = "project";
  for (const digestFunction of ["SHA1", "BLAKE3", "SHA256TREE"] as const) {
    const common = { instanceName, digestFunction };
    const calls = [
      () => rig.call((...rest) => channel.blobs.FindMissingBlobs({ ...common }, ...rest)),
      () => rig.call((...rest) => channel.blobs.BatchUpdateBlobs({ ...common }, ...rest)),
      () => rig.call((...rest) => channel.blobs.BatchReadBlobs({ ...common }, ...rest)),
      () =>
        rig.call((...rest) =>
          channel.actions.GetActionResult({ ...common, actionDigest: digest }, ...rest),
        ),
      () =>
        rig.call((...rest) =>
          channel.actions.UpdateActionResult({ ...common, actionDigest: digest }, ...rest),
        ),
      () => rig.read(`project/blobs/${digestFunction.toLowerCase()}/${blob.digest}`),
    ];
    for (const call of calls) await assert.rejects(call(), /names blobs by SHA256, not by/);
  }
  // Newer clients may name the function.
  assert.ok((await rig.read(`project/blobs/sha256/${blob.digest}`)).equals(blob.bytes));
  const blobDigests = [digest, digestToWire(digestFrom("0".repeat(64), 1))];
  const { missingBlobDigests } = await rig.call<{ missingBlobDigests: unknown[] }>((...rest) =>
    channel.blobs.FindMissingBlobs(
      { instanceName, digestFunction: "SHA256", blobDigests },
      ...rest,
    ),
  );
  assert.deepEqual(missingBlobDigests, blobDigests.slice(1));
});

test("the cache tells without a token whether it serves", async () => {
  await using rig = await ReapiRig.start();
  const client = new Health(rig.cache.address, credentials.createInsecure());
  for (const service of ["", "build.bazel.remote.execution.v2.ActionCache"]) {
    const { status } = await invoke<HealthCheckResponse>(
      (...rest) => client.check({ service }, ...rest),
      { peer: "the cache" },
    );
    assert.equal(status, "SERVING");
  }
  client.close();
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { GrpcServer, unary } from "../../program/grpc-server.js";
import {
  Capabilities,
  ContentAddressableStorage,
} from "../../proto/gen/contracts/remote_execution.js";
import { CacheClient } from "./cache-client.js";
import { digestOf } from "../digest.js";
import { DigestMismatchError } from "../error.js";

test("the limits of a cache are asked once a connection, and again when it comes back", async () => {
  const server = { asked: 0, port: 0 };
  const client = await (async () => {
    await using first = await startCache(server);
    server.port = first.port;
    const address = `127.0.0.1:${first.port}`;
    const client = CacheClient.connect({ address, instance: "one", token: "" });
    await client.upload([]);
    await client.withInstance("two", "").upload([]);
    await client.withInstance("one", "").upload([]);
    assert.equal(server.asked, 1);
    return client;
  })();
  await using _ = client;

  const missing = client.findMissing([someDigest]);
  await using _second = await startCache(server);
  await missing;
  await client.upload([]);

  assert.equal(server.asked, 2);
});

test("bytes that are not what they are called are never given out", async () => {
  await using liar = await GrpcServer.listen({
    host: "127.0.0.1",
    port: 0,
    services: [
      [Capabilities.service, { GetCapabilities: unary(() => ({})) }],
      [
        ContentAddressableStorage.service,
        {
          BatchReadBlobs: unary(({ digests }: { readonly digests: readonly object[] }) => ({
            responses: digests.map((digest, index) => ({
              digest,
              data: Buffer.from(index === 0 ? "sume" : "other"),
            })),
          })),
        },
      ],
    ],
  });
  const address = `127.0.0.1:${liar.port}`;
  await using client = CacheClient.connect({ address, instance: "one", token: "" });

  await assert.rejects(client.read(someDigest), DigestMismatchError);
  const found: string[] = [];
  for await (const { bytes } of client.readMany([someDigest, digestOf("other")])) {
    found.push(String(bytes));
  }
  assert.deepEqual(found, ["other"]);
});

test("the next blobs of an upload are asked for while those before them travel", async () => {
  let asked = 0;
  let noteSecond = (): void => undefined;
  const second = new Promise<void>((resolve) => (noteSecond = resolve));
  await using cache = await GrpcServer.listen({
    host: "127.0.0.1",
    port: 0,
    services: [
      [Capabilities.service, { GetCapabilities: unary(() => ({})) }],
      [
        ContentAddressableStorage.service,
        {
          FindMissingBlobs: unary(
            ({ blobDigests }: { readonly blobDigests: readonly object[] }) => {
              if (++asked === 2) noteSecond();
              return { missingBlobDigests: blobDigests.slice(0, 1) };
            },
          ),
          BatchUpdateBlobs: unary(
            async ({ requests }: { readonly requests: readonly object[] }) => {
              await second;
              return { responses: requests.map((item) => ({ ...item, status: { code: 0 } })) };
            },
          ),
        },
      ],
    ],
  });
  const address = `127.0.0.1:${cache.port}`;
  await using client = CacheClient.connect({ address, instance: "one", token: "" });
  const blobs = Array.from({ length: 25_000 }, (_, i) => {
    const bytes = Buffer.from(String(i));
    return { digest: digestOf(bytes), bytes };
  });

  assert.equal((await client.upload(blobs)).blobs, 3);
  assert.equal(asked, 3);
});

const someDigest = digestOf("some");

/** As much of a cache as it takes to count questions for its limits. */
async function startCache(server: { asked: number; readonly port: number }): Promise<GrpcServer> {
  const GetCapabilities = unary(() => {
    server.asked++;
    return { cacheCapabilities: { maxBatchTotalSizeBytes: 1_000_000 } };
  });
  const FindMissingBlobs = unary(() => ({ missingBlobDigests: [] }));
  return await GrpcServer.listen({
    host: "127.0.0.1",
    port: server.port,
    services: [
      [Capabilities.service, { GetCapabilities }],
      [ContentAddressableStorage.service, { FindMissingBlobs }],
    ],
  });
}

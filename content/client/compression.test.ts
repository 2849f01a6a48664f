import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import {
  blobOf,
  randomBlob,
  TestCache,
  testToken,
  treeOf,
  type TestBlob,
} from "../../cache/rig.js";
import { GrpcServer, unary } from "../../program/grpc-server.js";
import {
  Capabilities,
  ContentAddressableStorage,
} from "../../proto/gen/contracts/remote_execution.js";
import { TcpProxy } from "../../test/tcp-proxy.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { isLoopback } from "./cache-address.js";
import { CacheClient } from "./cache-client.js";
import { Compression, type Link } from "./compression.js";
import { sizeOf, type Digest } from "../digest.js";
import { encodeDirectory, emptyDirectory } from "../directory.js";
import { DigestMismatchError } from "../error.js";

function clientOf(port: number, link?: Link): CacheClient {
  const address = `127.0.0.1:${port}`;
  const options = { address, instance: "project", token: testToken() };
  return CacheClient.connect(link === undefined ? options : { ...options, link });
}

/** A blob that becomes three quarters as large. */
function textBlob(size: number): TestBlob {
  return blobOf(randomBytes(size).toString("base64").slice(0, size));
}

/** A cache with a client, whose bytes are counted on their way. */
class Wire implements AsyncDisposable {
  readonly directory: TemporaryDirectory;
  readonly cache: TestCache;
  readonly proxy: TcpProxy;
  readonly client: CacheClient;

  private constructor(
    directory: TemporaryDirectory,
    cache: TestCache,
    proxy: TcpProxy,
    link?: Link,
  ) {
    this.directory = directory;
    this.cache = cache;
    this.proxy = proxy;
    this.client = clientOf(proxy.port, link);
  }

  static async start(link?: Link): Promise<Wire> {
    const directory = await TemporaryDirectory.create();
    const cache = await TestCache.start(join(directory.path, "cache"));
    const proxy = await TcpProxy.start(Number(cache.address.split(":").at(-1)));
    return new Wire(directory, cache, proxy, link);
  }

  async file(name: string, { digest, bytes }: TestBlob) {
    const path = join(this.directory.path, name);
    await writeFile(path, bytes);
    return { digest, path };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.client.close();
    await this.proxy[Symbol.asyncDispose]();
    await this.cache[Symbol.asyncDispose]();
    await this.directory[Symbol.asyncDispose]();
  }
}

test("over a network whatever becomes smaller travels so, and is stored as it is", async () => {
  await using wire = await Wire.start("network");
  for (const [name, blob, share] of [
    ["tiny", textBlob(100), 1],
    ["small", textBlob(3_000), 0.8],
    ["batched", textBlob(200_000), 0.8],
    ["streamed", textBlob(3_000_000), 0.8],
    ["random", randomBlob(200_000), 1],
    ["random-streamed", randomBlob(3_000_000), 1],
  ] as const) {
    const before = wire.proxy.receivedBytes;
    const summary = await wire.client.upload([await wire.file(name, blob)]);
    const travelled = wire.proxy.receivedBytes - before;

    assert.equal(summary.blobs, 1);
    assert.ok(summary.bytes <= blob.bytes.length * share, `${name}: ${summary.bytes} bytes`);
    if (share === 1) assert.equal(summary.bytes, blob.bytes.length);
    assert.ok(travelled >= summary.bytes, `${name}: ${travelled} bytes on the wire`);
    assert.ok(travelled <= summary.bytes * 1.02 + 2_000, `${name}: ${travelled} on the wire`);
    assert.ok((await wire.cache.client.read(blob.digest)).equals(blob.bytes));
  }
});

test("over loopback directories alone are compressed", async () => {
  await using wire = await Wire.start();
  const names = Array.from({ length: 50 }, (_, i) => `module-${i}.js`);
  const files = names.map((name) => ({ name, ...textBlob(3_000), isExecutable: false }));
  const directory = blobOf(encodeDirectory({ ...emptyDirectory, files }));
  const large = textBlob(3_000_000);

  assert.equal((await wire.client.upload([await wire.file("large", large)])).bytes, 3_000_000);
  const [first] = files;
  assert.ok(first !== undefined);
  assert.equal((await wire.client.upload([await wire.file("small", first)])).bytes, 3_000);
  const elsewhere = { ...textBlob(3_000), isFile: true } as const;
  assert.equal((await wire.client.upload([elsewhere])).bytes, 3_000);
  const { bytes } = await wire.client.upload([directory]);
  assert.ok(bytes < directory.bytes.length * 0.6, `${bytes} of ${directory.bytes.length}`);
  assert.ok((await wire.client.read(directory.digest)).equals(directory.bytes));
});

test("a compressed upload that is cut off begins again, and all that travelled is counted", async () => {
  await using wire = await Wire.start("network");
  const blob = textBlob(12_000_000);
  const file = await wire.file("large", blob);
  // Asked before, so that the cut comes in the middle of the stream.
  assert.deepEqual(await wire.client.findMissing([blob.digest]), [blob.digest]);
  wire.proxy.cutAfter(5_000_000);

  const { bytes } = await wire.client.upload([file]);

  const once = 12_000_000 * 0.76;
  assert.ok(bytes > once && bytes < 2 * once + 1_000_000, `${bytes} bytes`);
  assert.ok((await wire.cache.client.read(blob.digest)).equals(blob.bytes));
});

test("a file that changed since it was hashed is named, compressed or not", async () => {
  await using wire = await Wire.start("network");
  for (const size of [3_000, 3_000_000]) {
    const { path } = await wire.file(`file-${size}`, textBlob(size));
    for (const other of [size - 1, size, size + 1]) {
      const { digest } = textBlob(other);
      await assert.rejects(wire.client.upload([{ digest, path }]), DigestMismatchError);
      assert.deepEqual(await wire.client.findMissing([digest]), [digest]);
    }
  }
});

test("over a network all reads come compressed, and are what was stored", async () => {
  await using wire = await Wire.start("network");
  const large = textBlob(3_000_000);
  const tree = treeOf({
    "a/b": textBlob(30_000).bytes,
    "a/c": textBlob(300).bytes,
    empty: "",
    random: randomBytes(5_000),
    large: large.bytes,
  });
  await wire.cache.client.upload(tree.blobs);
  const expected = new Map(tree.blobs.map(({ digest, bytes }) => [digest, bytes]));

  for (const [digest, bytes] of expected) {
    assert.ok((await wire.client.read(digest)).equals(bytes));
    const chunks: Uint8Array[] = [];
    for await (const chunk of wire.client.stream(digest)) chunks.push(chunk);
    assert.ok(Buffer.concat(chunks).equals(bytes));
  }
  const digests = [...expected.keys()].filter((digest) => sizeOf(digest) > 0);
  for (const blobs of [wire.client.readMany(digests), wire.client.fetchTree(tree.root, [])]) {
    const found = new Set<Digest>();
    for await (const { digest, bytes } of blobs) {
      found.add(digest);
      assert.ok(bytes === null ? digest === large.digest : expected.get(digest)?.equals(bytes));
    }
    for (const digest of digests) assert.ok(found.has(digest));
  }
});

test("a cache that announces no compression gets and is asked for none", async () => {
  const asked: unknown[] = [];
  await using plain = await GrpcServer.listen({
    host: "127.0.0.1",
    port: 0,
    services: [
      [Capabilities.service, { GetCapabilities: unary(() => ({ cacheCapabilities: {} })) }],
      [
        ContentAddressableStorage.service,
        {
          FindMissingBlobs: unary(({ blobDigests }: { readonly blobDigests: unknown }) => ({
            missingBlobDigests: blobDigests,
          })),
          BatchUpdateBlobs: unary(
            ({ requests }: { readonly requests: readonly { readonly compressor: string }[] }) => {
              asked.push(...requests.map(({ compressor }) => compressor));
              return { responses: requests.map((item) => ({ ...item, status: { code: 0 } })) };
            },
          ),
          BatchReadBlobs: unary(
            (request: { readonly digests: readonly object[]; acceptableCompressors: unknown }) => {
              asked.push(request.acceptableCompressors);
              return { responses: request.digests.map((digest) => ({ digest, data: blob.bytes })) };
            },
          ),
        },
      ],
    ],
  });
  const blob = textBlob(3_000);
  await using client = clientOf(plain.port, "network");

  assert.deepEqual(await client.upload([blob]), { blobs: 1, bytes: 3_000 });
  assert.ok((await client.read(blob.digest)).equals(blob.bytes));

  assert.deepEqual(asked, ["IDENTITY", []]);
});

test("a frame that is torn or holds something else is never given out", async () => {
  const blob = textBlob(3_000);
  let data: Buffer = Buffer.from("no frame at all");
  await using liar = await GrpcServer.listen({
    host: "127.0.0.1",
    port: 0,
    services: [
      [
        Capabilities.service,
        {
          GetCapabilities: unary(() => ({ cacheCapabilities: { supportedCompressors: ["ZSTD"] } })),
        },
      ],
      [
        ContentAddressableStorage.service,
        {
          BatchReadBlobs: unary(({ digests }: { readonly digests: readonly object[] }) => ({
            responses: digests.map((digest) => ({ digest, data, compressor: "ZSTD" })),
          })),
        },
      ],
    ],
  });
  await using client = clientOf(liar.port, "network");
  const sound = new Compression("network").frameOf(blob, blob.bytes);
  assert.ok(sound !== null);
  for (const torn of [
    data,
    sound.subarray(0, -1),
    frameOf(textBlob(3_000)),
    frameOf(textBlob(4_000)),
  ]) {
    data = Buffer.from(torn);
    await assert.rejects(client.read(blob.digest), DigestMismatchError);
    for await (const { digest } of client.readMany([blob.digest])) assert.fail(digest);
  }
  data = sound;
  assert.ok((await client.read(blob.digest)).equals(blob.bytes));
});

test("loopback is told by the address", () => {
  for (const near of [
    "localhost:1",
    "127.0.0.1:1",
    "127.9.8.7:1",
    "[::1]:1",
    "grpcs://localhost:1",
  ])
    assert.ok(isLoopback(near), near);
  for (const far of ["cache:1", "10.0.0.1:1", "grpcs://localhost.example:1", "[fe80::1]:1"])
    assert.ok(!isLoopback(far), far);
});

function frameOf(blob: TestBlob): Buffer {
  return new Compression("network").frameOf(blob, blob.bytes) ?? Buffer.alloc(0);
}

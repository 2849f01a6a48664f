import assert from "node:assert/strict";
import { Client, credentials, Metadata, status, type ServiceDefinition } from "@grpc/grpc-js";
import test from "node:test";
import { cacheScopes, signGrant, type CacheScope } from "../../content/access-token.js";
import { digestFrom, digestToWire } from "../../content/digest.js";
import { bearer } from "../../program/grpc-client.js";
import { ByteStream } from "../../proto/gen/contracts/bytestream.js";
import * as reapi from "../../proto/gen/contracts/remote_execution.js";
import { Fetch, Push } from "../../proto/gen/contracts/remote_asset.js";
import { Slugs } from "../../proto/gen/contracts/slugs.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { CacheServer } from "../cache-server.js";
import { silentLog } from "../../program/log.js";
import { TestCache, testSecret, testToken } from "../rig.js";

const services: readonly ServiceDefinition[] = [
  reapi.Capabilities.service,
  reapi.ContentAddressableStorage.service,
  reapi.ActionCache.service,
  ByteStream.service,
  Slugs.service,
  Fetch.service,
  Push.service,
];
type Method = ServiceDefinition[string];

const instanceName = "shop";
const hash = "0".repeat(64);
const digest = digestToWire(digestFrom(hash, 5));

interface Call {
  /** Well-formed. */
  readonly request: object;
  /** What it needs, all of it. */
  readonly scopes: readonly CacheScope[];
}

/** For every method of every service. */
const calls: Readonly<Record<string, Call>> = {
  GetCapabilities: { request: { instanceName }, scopes: [] },
  FindMissingBlobs: { request: { instanceName, blobDigests: [digest] }, scopes: ["cas:read"] },
  BatchUpdateBlobs: {
    request: { instanceName, requests: [{ digest, data: Buffer.from("bytes") }] },
    scopes: ["cas:write"],
  },
  BatchReadBlobs: { request: { instanceName, digests: [digest] }, scopes: ["cas:read"] },
  GetTree: { request: { instanceName, rootDigest: digest }, scopes: ["cas:read"] },
  GetActionResult: { request: { instanceName, actionDigest: digest }, scopes: ["ac:read"] },
  UpdateActionResult: {
    request: { instanceName, actionDigest: digest, actionResult: {} },
    scopes: ["ac:write"],
  },
  SplitBlob: {
    request: { instanceName, blobDigest: digest },
    scopes: ["cas:read", "cas:write"],
  },
  SpliceBlob: {
    request: { instanceName, blobDigest: digest, chunkDigests: [digest] },
    scopes: ["cas:read", "cas:write"],
  },
  FetchBlob: { request: { instanceName, uris: ["urn:a"] }, scopes: ["ac:read"] },
  FetchDirectory: { request: { instanceName, uris: ["urn:a"] }, scopes: ["ac:read"] },
  PushBlob: {
    request: { instanceName, uris: ["urn:a"], blobDigest: digest },
    scopes: ["ac:write"],
  },
  PushDirectory: {
    request: { instanceName, uris: ["urn:a"], rootDirectoryDigest: digest },
    scopes: ["ac:write"],
  },
  Read: { request: { resourceName: `shop/blobs/${hash}/5` }, scopes: ["cas:read"] },
  Write: {
    request: { resourceName: `shop/uploads/u/blobs/${hash}/5`, data: Buffer.from("by") },
    scopes: ["cas:write"],
  },
  QueryWriteStatus: {
    request: { resourceName: `shop/uploads/u/blobs/${hash}/5` },
    scopes: ["cas:write"],
  },
  PutSlug: { request: { instanceName, root: digest, owner: "o" }, scopes: ["slug:root"] },
  FetchSlug: { request: { instanceName, root: digest }, scopes: ["cas:read"] },
  ListRoots: { request: { instanceName }, scopes: ["slug:root"] },
  AcquireLease: { request: { instanceName, holder: "h", trees: [digest] }, scopes: ["cas:write"] },
  RenewLease: { request: { instanceName, lease: "l" }, scopes: ["cas:write"] },
  ReleaseLease: { request: { instanceName, lease: "l" }, scopes: ["cas:write"] },
  Explain: { request: { instanceName, digest }, scopes: ["slug:root"] },
  DeleteActionResult: { request: { instanceName, action: digest }, scopes: ["ac:write"] },
  RemoveRoot: { request: { instanceName, root: digest, owner: "o" }, scopes: ["slug:root"] },
};

const methods = services.flatMap((service) => Object.entries(service));

for (const [name, method] of methods) {
  test(`${name} asks for a token, of this instance, with its scope`, async () => {
    const call = calls[name];
    assert.ok(call !== undefined, `${name} is not among the calls of this test: add it`);
    await using directory = await TemporaryDirectory.create();
    await using cache = await TestCache.start(directory.path);
    const { request, scopes } = call;
    const soon = Date.now() + 60_000;
    const other = { instance: instanceName, scopes: cacheScopes, expiresAtMs: soon };
    const codeWith = (token: string | null): Promise<status> =>
      codeOf(cache.address, method, request, token);

    assert.equal(await codeWith(null), status.UNAUTHENTICATED);
    assert.equal(await codeWith(""), status.UNAUTHENTICATED);
    assert.equal(await codeWith(signGrant("forged", other)), status.UNAUTHENTICATED);
    const expired = signGrant(testSecret, { ...other, expiresAtMs: Date.now() });
    assert.equal(await codeWith(expired), status.UNAUTHENTICATED);
    assert.equal(await codeWith(testToken("sho")), status.PERMISSION_DENIED);
    assert.equal(await codeWith(testToken("")), status.PERMISSION_DENIED);
    for (const scope of scopes) {
      const others = cacheScopes.filter((each) => each !== scope);
      assert.equal(await codeWith(testToken(instanceName, others)), status.PERMISSION_DENIED);
      assert.equal(await codeWith(testToken(instanceName, [])), status.PERMISSION_DENIED);
    }
    for (const instance of [instanceName, "*"]) {
      const code = await codeWith(testToken(instance, scopes));
      assert.ok(code !== status.UNAUTHENTICATED && code !== status.PERMISSION_DENIED);
    }
  });
}

test("what may read writes nothing, by any method", () => {
  const reading = methods.filter(([name]) =>
    calls[name]?.scopes.every((scope) => scope.endsWith(":read")),
  );
  assert.deepEqual(reading.map(([name]) => name).toSorted(), [
    "BatchReadBlobs",
    "FetchBlob",
    "FetchDirectory",
    "FetchSlug",
    "FindMissingBlobs",
    "GetActionResult",
    "GetCapabilities",
    "GetTree",
    "Read",
  ]);
});

test("tokens of the secret before are good while the cache knows of it", async () => {
  const grant = { instance: "shop", scopes: cacheScopes, expiresAtMs: Date.now() + 60_000 };
  const { GetCapabilities: method } = reapi.Capabilities.service;
  const codeWith = async (previousSecret?: string): Promise<status> => {
    await using directory = await TemporaryDirectory.create();
    await using server = await CacheServer.start({
      directory: directory.path,
      host: "127.0.0.1",
      port: 0,
      secret: "new",
      previousSecret,
      log: silentLog,
    });
    const address = `127.0.0.1:${server.port}`;
    assert.equal(await codeOf(address, method, { instanceName }, signGrant("new", grant)), 0);
    return await codeOf(address, method, { instanceName }, signGrant("old", grant));
  };
  assert.equal(await codeWith("old"), status.OK);
  assert.equal(await codeWith(), status.UNAUTHENTICATED);
});

/** Calls any method, of whichever kind, and returns the status that it ended with. */
async function codeOf(
  address: string,
  { path, requestSerialize, responseDeserialize, ...kind }: Method,
  request: object,
  token: string | null,
): Promise<status> {
  using client = new CallingClient(address);
  const metadata = token === null ? new Metadata() : bearer(token);
  return await new Promise((resolve) => {
    if (kind.responseStream) {
      client
        .makeServerStreamRequest(path, requestSerialize, responseDeserialize, request, metadata)
        .on("data", () => undefined)
        .on("error", () => undefined)
        .on("status", ({ code }) => resolve(code));
      return;
    }
    const done = (error: { readonly code: status } | null): void =>
      resolve(error?.code ?? status.OK);
    if (!kind.requestStream) {
      client.makeUnaryRequest(path, requestSerialize, responseDeserialize, request, metadata, done);
      return;
    }
    const call = client.makeClientStreamRequest(
      path,
      requestSerialize,
      responseDeserialize,
      metadata,
      done,
    );
    call.on("error", () => undefined);
    call.write(request);
    call.end();
  });
}

class CallingClient extends Client implements Disposable {
  constructor(address: string) {
    super(address, credentials.createInsecure());
  }

  [Symbol.dispose](): void {
    this.close();
  }
}

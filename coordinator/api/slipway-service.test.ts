import { credentials, Metadata, type requestCallback } from "@grpc/grpc-js";
import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { digestOf, digestToWire } from "../../content/digest.js";
import { InvalidError, NotFoundError, UnauthenticatedError } from "../../program/error.js";
import { bearer, invoke } from "../../program/grpc-client.js";
import { Slipway } from "../../proto/gen/contracts/slipway.js";
import type { SlipwayClient } from "../../proto/gen/slipway/v1/Slipway.js";
import { MemoryFarmServer } from "../../test/memory-farm-server.js";

type Method = (request: object, metadata: Metadata, done: requestCallback<object>) => never;

test("no method answers without a token, or with a wrong one", async () => {
  await using api = await Api.start();
  const names = Object.values(api.client.constructor.prototype as object)
    .map((method: { path?: string }) => method.path)
    .filter((path) => path !== undefined);
  const unary = [...new Set(names)]
    .map((path) => path.replace(/^.*\//, ""))
    .filter((name) => name !== "StreamLog");

  for (const name of unary) {
    for (const metadata of [new Metadata(), bearer("slw_wrong"), bearer(`slw_${"A".repeat(43)}`)]) {
      await assert.rejects(api.call(name, {}, metadata), UnauthenticatedError, name);
    }
  }
  assert.ok(unary.length >= 19, String(unary));
  for (const metadata of [new Metadata(), bearer("slw_wrong")]) {
    await assert.rejects(api.readLog({ activity: "a1" }, metadata), { code: 16 });
  }
});

test("what is malformed is refused by name before it reaches the farm", async () => {
  await using api = await Api.start();
  const root = digestToWire(digestOf("tree"));
  const cases: readonly (readonly [string, object, RegExp])[] = [
    ["CreateProject", { name: "../x" }, /"\.\.\/x" cannot be the name of a project/],
    ["GetProject", {}, /no project was named/],
    ["GetProject", { project: "a b" }, /does not name a project/],
    ["GetEnvironment", { project: "shop", environment: "--x" }, /cannot be the name of a branch/],
    ["Submit", { project: "shop" }, /is not a digest/],
    ["Submit", { project: "shop", root: { ...root, hash: "0" } }, /is not a digest/],
    ["Submit", { project: "shop", root: { ...root, sizeBytes: -1 } }, /is not a digest/],
    ["Rollback", { project: "shop", generation: -1 }, /the generation must be a whole number/],
    ["ListActivities", { project: "shop", limit: 5_000 }, /the limit must be a whole number/],
    ["GetActivity", { activity: "../../etc" }, /does not name an activity/],
    ["AddDomain", { project: "shop", domain: "https://x.test" }, /is not a domain/],
    ["AddDomain", { domain: "x.test" }, /no project was named/],
    ["DeleteDomain", { project: "shop", domain: "" }, /is not a domain/],
    ["SetDefaultDomain", { project: "shop", domain: "x.test:80" }, /is not a domain/],
  ];

  for (const [name, request, message] of cases) {
    await assert.rejects(api.call(name, request), (error: Error) => {
      assert.ok(error instanceof InvalidError, `${name}: ${error.message}`);
      assert.match(error.message, message);
      return true;
    });
  }
});

test("a caller's hint and message arrive as they were thrown", async () => {
  await using api = await Api.start();

  await assert.rejects(api.call("GetProject", { project: "nothing" }), (error: NotFoundError) => {
    assert.ok(error instanceof NotFoundError);
    assert.equal(error.message, 'there is no project "nothing"');
    return true;
  });
});

test("a project is created on main where no branch is given", async () => {
  await using api = await Api.start();

  const created = await api.call("CreateProject", { name: "shop" });

  assert.equal((created as { defaultBranch: string }).defaultBranch, "main");
});

/** The service over gRPC, and a client that may call any method by its name. */
class Api implements AsyncDisposable {
  readonly #server: MemoryFarmServer;
  readonly #directory: string;
  readonly client: SlipwayClient;

  private constructor(server: MemoryFarmServer, directory: string) {
    this.#server = server;
    this.#directory = directory;
    this.client = new Slipway(server.grpcAddress, credentials.createInsecure());
  }

  static async start(): Promise<Api> {
    const directory = await mkdtemp(join(tmpdir(), "slipway-api-"));
    return new Api(await MemoryFarmServer.start(directory), directory);
  }

  call(
    name: string,
    request: object,
    metadata = bearer(this.#server.tokens.root),
  ): Promise<object> {
    const method = (this.client as unknown as Record<string, Method>)[name];
    assert.ok(method !== undefined, name);
    return invoke<object>(
      (callMetadata, _options, done) => method.call(this.client, request, callMetadata, done),
      { peer: "the farm", metadata },
    );
  }

  async readLog(request: object, metadata: Metadata): Promise<void> {
    for await (const chunk of this.client.streamLog(request, metadata)) void chunk;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.client.close();
    await this.#server[Symbol.asyncDispose]();
    await rm(this.#directory, { recursive: true, force: true });
  }
}

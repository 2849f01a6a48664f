import { credentials, Metadata, type requestCallback } from "@grpc/grpc-js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { digestToWire } from "../../content/digest.js";
import { InvalidError, UnauthenticatedError } from "../../program/error.js";
import { bearer, invoke } from "../../program/grpc-client.js";
import { GrpcServer } from "../../program/grpc-server.js";
import { Farm } from "../../proto/gen/contracts/farm.js";
import type { AdvanceResponse } from "../../proto/gen/slipway/v1/AdvanceResponse.js";
import type { ClaimResponse } from "../../proto/gen/slipway/v1/ClaimResponse.js";
import type { FarmClient } from "../../proto/gen/slipway/v1/Farm.js";
import type { HeartbeatResponse } from "../../proto/gen/slipway/v1/HeartbeatResponse.js";
import type { JoinResponse } from "../../proto/gen/slipway/v1/JoinResponse.js";
import type { ReportResponse } from "../../proto/gen/slipway/v1/ReportResponse.js";
import type { UploadLogResponse } from "../../proto/gen/slipway/v1/UploadLogResponse.js";
import { smallFiles, TestCoordinator } from "../../test/coordinator-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { farmService } from "./farm-service.js";

const agent = { agent: "a1", agentEpoch: "e1" };
const joining = { protocolVersion: 2, ...agent, labels: ["x"], slots: 2 };
type Method = (request: object, metadata: Metadata, done: requestCallback<object>) => never;

const methods = [
  "Join",
  "Claim",
  "ClaimAny",
  "Heartbeat",
  "Report",
  "Advance",
  "UploadLog",
] as const;

test("no method answers without the agents' token, or with a wrong one", async () => {
  await using directory = await TemporaryDirectory.create();
  await using api = await Api.start(directory.path);
  const wrong = [new Metadata(), bearer(""), bearer("wrong-token"), bearer("secret-tokex")];
  for (const method of methods) {
    for (const metadata of wrong) {
      await assert.rejects(api.call(method, joining, metadata), UnauthenticatedError, method);
    }
  }
  assert.deepEqual(api.farm.agents.all(), []);
  assert.deepEqual(api.admitted, []);
});

test("an agent of another version of the protocol is refused, and told why", async () => {
  await using directory = await TemporaryDirectory.create();
  await using api = await Api.start(directory.path);
  for (const protocolVersion of [0, 1, 3]) {
    await assert.rejects(api.call("Join", { ...joining, protocolVersion }), (error: Error) => {
      assert.ok(error instanceof InvalidError);
      assert.match(error.message, new RegExp(`speaks version ${protocolVersion}`));
      return true;
    });
  }
  assert.deepEqual(api.farm.agents.all(), []);
});

test("a name that would break out of a subject or a label is refused", async () => {
  await using directory = await TemporaryDirectory.create();
  await using api = await Api.start(directory.path);
  const names = ["", "A", "a.b", "a b", ">", "*", "a\n", "../x", "-a", "ä", "a".repeat(64), "a/b"];
  for (const name of names) {
    await assert.rejects(api.call("Join", { ...joining, agent: name }), InvalidError, name);
  }
  for (const slots of [-1, 1_000_000]) {
    await assert.rejects(api.call("Join", { ...joining, slots }), InvalidError);
  }
  assert.deepEqual(api.admitted, []);
});

test("an agent joins, claims a build, renews it and reports it", async () => {
  await using directory = await TemporaryDirectory.create();
  await using api = await Api.start(directory.path);
  const { farm } = api;
  const joined = (await api.call("Join", joining)) as JoinResponse;
  assert.deepEqual([joined.farm, joined.natsUser, joined.beatMs], ["farm", "agent", 10_000]);
  assert.deepEqual(api.admitted, ["a1"]);
  assert.deepEqual(
    await api.call("ClaimAny", agent),
    await api.call("Claim", { ...agent, step: "x" }),
  );
  const { id } = farm.submit(farm.project(), smallFiles);
  await farm.until(id, () => farm.steps.live().length === 1);

  const { granted } = (await api.call("ClaimAny", agent)) as ClaimResponse;
  assert.ok(granted);
  const [step] = farm.steps.live();
  assert.deepEqual(granted.build?.actionDigest, digestToWire(step!.action!));
  assert.equal(granted.cacheToken, `${granted.project}: cas:read cas:write ac:read ac:write`);
  const lease = { step: granted.step, attempt: granted.attempt, fence: granted.fence };
  const old = { ...lease, fence: { epoch: 0, counter: 9 } };
  const beat = (await api.call("Heartbeat", {
    ...agent,
    leases: [lease, old],
  })) as HeartbeatResponse;
  assert.deepEqual(
    [beat.rejoin, beat.answers.map(({ order }) => order)],
    [false, ["CONTINUE", "LOST"]],
  );

  farm.content.results.set(step!.action!, farm.resultOf());
  const report = { agent: "a1", ...lease, outcome: "SUCCEEDED" };
  const refused = (await api.call("Report", { ...report, ...old })) as ReportResponse;
  assert.equal(refused.accepted, false);
  for (let i = 0; i < 2; i++) {
    assert.equal(((await api.call("Report", report)) as ReportResponse).accepted, true);
  }
  await farm.until(id, ({ state }) => state.phase === "deploying");
});

test("a deployment goes through its phases, and an old fence or no phase has no effect", async () => {
  await using directory = await TemporaryDirectory.create();
  await using api = await Api.start(directory.path);
  const { farm } = api;
  await api.call("Join", joining);
  farm.submit(farm.project(), smallFiles);
  await farm.work(await farm.lease("build"));
  await farm.until(farm.activities.live()[0]!.id, ({ state }) => state.phase === "deploying");
  const { granted } = (await api.call("ClaimAny", agent)) as ClaimResponse;
  assert.equal(granted?.deploy?.generation, 1);
  assert.equal(granted.cacheToken, `${granted.project}: cas:read`);
  const lease = { agent: "a1", step: granted.step, attempt: 1, fence: granted.fence };
  const advance = async (request: object): Promise<boolean> =>
    ((await api.call("Advance", { ...lease, ...request })) as AdvanceResponse).proceed;

  assert.equal(await advance({ phase: "HOLD", fence: { epoch: 0, counter: 1 } }), false);
  assert.equal(await advance({ phase: "HOLD", agent: "a2" }), false);
  assert.equal(await advance({ phase: "PHASE_UNSPECIFIED" }), false);
  assert.deepEqual(farm.router.calls, []);
  const targets = [{ application: "app", address: "10.0.0.1:80" }];
  assert.equal(await advance({ phase: "SWITCH", targets }), true);
  assert.deepEqual(farm.router.calls, ["apply 1"]);
});

test("an agent that this coordinator has not met is told to join again", async () => {
  await using directory = await TemporaryDirectory.create();
  await using api = await Api.start(directory.path);
  const beat = async (): Promise<boolean> =>
    ((await api.call("Heartbeat", agent)) as HeartbeatResponse).rejoin;
  assert.equal(await beat(), true);
  await api.call("Join", joining);
  assert.equal(await beat(), false);
  await api.call("Join", { ...joining, agentEpoch: "e2" });
  assert.equal(await beat(), true);
});

test("a log is uploaded from where the coordinator has it, under a lease that is or was had", async () => {
  await using directory = await TemporaryDirectory.create();
  await using api = await Api.start(directory.path);
  const { farm } = api;
  await api.call("Join", joining);
  const { id } = farm.submit(farm.project(), smallFiles);
  const { of: _, ...lease } = await farm.lease("build");
  const before = (await farm.log(id)).length;
  const upload = async (pieces: readonly object[], from: object = {}): Promise<number | null> => {
    const request = { ...lease, ...from, pieces };
    const answer = (await api.call("UploadLog", request)) as UploadLogResponse;
    return answer.refused ? null : answer.offset;
  };
  const piece = (offset: number, text: string) => ({
    offset,
    timeMs: 1_700_000_000_000 + offset,
    data: Buffer.from(text),
  });

  assert.equal(await upload([]), 0);
  assert.equal(await upload([piece(0, "one "), piece(4, "two ")]), 8);
  assert.equal(await upload([piece(4, "two three ")]), 14);
  assert.equal(await upload([piece(20, "too early")]), 14);
  assert.equal(await upload([piece(0, "x")], { agent: "a2" }), null);
  assert.equal(await upload([piece(0, "x")], { fence: { epoch: 0, counter: 1 } }), null);
  assert.equal(await upload([piece(0, "x")], { step: "unknown" }), null);

  farm.leases.join({ name: "a1", epoch: "e2", labels: [], slots: 2 }, farm.nowMs);
  assert.equal(await upload([piece(14, "late.")]), 19);
  assert.equal(
    ((await api.call("Report", { ...lease, outcome: "FAILED" })) as ReportResponse).accepted,
    false,
  );
  const text = (await farm.log(id)).slice(before);
  assert.match(text, /^one two three .*Agent "a1" was lost.*late\.$/s);
});

test("what an agent reports is cut to a bearable length", async () => {
  await using directory = await TemporaryDirectory.create();
  await using api = await Api.start(directory.path);
  const { farm } = api;
  await api.call("Join", joining);
  farm.submit(farm.project(), smallFiles);
  const { of: step, ...lease } = await farm.lease("build");
  const long = "x".repeat(100_000);
  await api.call("Report", { ...lease, outcome: "FAILED", message: long, tail: long });
  const { report } = farm.steps.get(step.id);
  assert.deepEqual([report?.message.length, report?.tail.length], [2_000, 8_000]);
});

/** The service over gRPC, and a client that may call any method by its name. */
class Api implements AsyncDisposable {
  readonly farm: TestCoordinator;
  readonly admitted: string[];
  readonly #server: GrpcServer;
  readonly #client: FarmClient;

  private constructor(farm: TestCoordinator, admitted: string[], server: GrpcServer) {
    this.farm = farm;
    this.admitted = admitted;
    this.#server = server;
    const address = `127.0.0.1:${server.port}`;
    this.#client = new Farm(address, credentials.createInsecure());
  }

  static async start(directory: string): Promise<Api> {
    const farm = await TestCoordinator.start(directory);
    const admitted: string[] = [];
    const service = farmService({
      ...farm,
      farm: "farm",
      agentToken: "secret-token",
      nats: { url: "nats://x", user: "agent", password: "p" },
      admit: async (name) => void admitted.push(name),
      cacheToken: (project, scopes) => `${project}: ${scopes.join(" ")}`,
      buildValues: (step) => farm.effects.buildValues(step),
      secrets: (step) => farm.effects.secrets(step),
      deployWork: (step) => farm.effects.deployWork(step, { healthMs: 1, hookMs: 1, drainMs: 1 }),
      now: () => farm.nowMs,
    });
    const server = await GrpcServer.listen({ host: "127.0.0.1", port: 0, services: [service] });
    return new Api(farm, admitted, server);
  }

  call(
    name: (typeof methods)[number],
    request: object,
    metadata = bearer("secret-token"),
  ): Promise<object> {
    const method = this.#client[name] as unknown as Method;
    return invoke<object>(
      (callMetadata, _options, done) => method.call(this.#client, request, callMetadata, done),
      { peer: "the coordinator", metadata },
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#client.close();
    await this.#server[Symbol.asyncDispose]();
    await this.farm[Symbol.asyncDispose]();
  }
}

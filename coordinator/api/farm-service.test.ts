import { nkeys } from "@nats-io/transport-node";
import { credentials, Metadata, type requestCallback } from "@grpc/grpc-js";
import assert from "node:assert/strict";
import { test } from "node:test";
import { digestToWire } from "../../content/digest.js";
import {
  createAgentCredential,
  createJoinToken,
  parseJoinToken,
  secretDigest,
} from "../../program/agent-token.js";
import { ForbiddenError, InvalidError, UnauthenticatedError } from "../../program/error.js";
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
import { eventually } from "../../test/eventually.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { NatsAuthority } from "../bus/nats-authority.js";
import { farmService } from "./farm-service.js";

const root = { userId: "u1", name: "root", administrator: true };
const agent = { agent: "a1", agentEpoch: "e1" };
const nats = new NatsAuthority("secret of a test");
const natsKey = nkeys.createUser().getPublicKey();
const credential = createAgentCredential();
const resources = { cpus: 0, memoryBytes: 0, diskBytes: 0 };
const joining = {
  ...{ protocolVersion: 3, ...agent, labels: ["x"], slots: 2, natsKey, version: "1.2.3" },
  credentialDigest: secretDigest(credential),
};
const asking = { ...agent, classes: ["build"] };
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

test("no method answers without a credential, or with one that nobody has", async () => {
  await using directory = await TemporaryDirectory.create();
  await using api = await Api.start(directory.path);
  const secret = parseJoinToken(api.token)?.secret ?? "";
  const tokens = ["", "wrong-token", createAgentCredential(), createJoinToken(null)];
  const wrong = [new Metadata(), ...tokens.map(bearer)];
  for (const method of methods) {
    // A join token is good for joining alone.
    const all = method === "Join" ? wrong : [...wrong, bearer(secret)];
    for (const metadata of all) {
      await assert.rejects(api.call(method, joining, metadata), UnauthenticatedError, method);
    }
  }
  assert.deepEqual(api.farm.agents.all(), []);
  assert.deepEqual(api.admitted, []);
});

test("an agent cannot speak for another, whatever it holds", async () => {
  await using directory = await TemporaryDirectory.create();
  await using api = await Api.start(directory.path);
  await api.join();
  const other = createAgentCredential();
  const key = nkeys.createUser().getPublicKey();
  const asOther = { agent: "a2", credentialDigest: secretDigest(other), natsKey: key };
  await api.join({ ...joining, ...asOther });
  const { farm } = api;
  farm.submit(farm.project(), smallFiles);
  const { of: step, ...lease } = await farm.lease("build");

  const forged = { ...agent, ...lease, leases: [lease], outcome: "SUCCEEDED", phase: "SWITCH" };
  for (const method of methods) {
    await assert.rejects(
      api.call(method, { ...joining, ...forged }, bearer(other)),
      ForbiddenError,
      method,
    );
  }
  // In its own name it holds nothing of what the other does.
  const own = { ...forged, agent: "a2" };
  const reported = (await api.call("Report", own, bearer(other))) as ReportResponse;
  const beat = (await api.call("Heartbeat", own, bearer(other))) as HeartbeatResponse;
  const advanced = (await api.call("Advance", own, bearer(other))) as AdvanceResponse;

  assert.deepEqual([reported.accepted, advanced.proceed], [false, false]);
  assert.deepEqual(
    beat.answers.map(({ order }) => order),
    ["LOST"],
  );
  assert.equal(farm.steps.get(step.id).leaseAgent, "a1");
});

test("an agent that drains is told so and gets nothing new, but keeps what it has", async () => {
  await using directory = await TemporaryDirectory.create();
  await using api = await Api.start(directory.path);
  await api.join();
  const { farm } = api;
  const beat = async (draining = false): Promise<boolean> =>
    ((await api.call("Heartbeat", { ...agent, draining })) as HeartbeatResponse).drain;
  farm.submit(farm.project(), smallFiles);
  const { of: step } = await farm.lease("build");
  farm.submit(farm.project("other"), smallFiles);
  const waiting = await eventually("another build waits", () =>
    Promise.resolve(farm.steps.live().find(({ state }) => state === "queued") ?? null),
  );
  assert.equal(await beat(), false);

  assert.equal(await beat(true), true);

  const isDraining = (): boolean =>
    farm.leases.agents().some(({ isPresent, isReady }) => isPresent && !isReady);
  const claim = (id: string): Promise<ClaimResponse> =>
    api.call("Claim", { ...agent, step: id, attempt: 1 });
  assert.equal((await claim(waiting.id)).busy?.retryAfterMs, 1_000);
  assert.equal((await claim(step.id)).outcome, "granted");
  assert.equal(((await api.call("ClaimAny", agent)) as ClaimResponse).outcome, "gone");
  // It wanted to stop: when it starts again, it works again.
  await api.call("Join", { ...joining, agentEpoch: "e2" });
  assert.equal(isDraining(), false);
  await farm.fleet.drain(root, "a1", false);
  await api.call("Join", { ...joining, agentEpoch: "e3" });
  assert.equal(isDraining(), true);
});

test("what an agent may do at NATS is signed for its own key and name", async () => {
  await using directory = await TemporaryDirectory.create();
  await using api = await Api.start(directory.path);

  const { natsToken, natsUrl, renewAfterMs } = await api.join();

  const claims = JSON.parse(
    Buffer.from(natsToken.split(".")[1] ?? "", "base64url").toString("utf8"),
  ) as { sub: string; exp: number; nats: { pub: { allow: string[] }; sub: { allow: string[] } } };
  assert.equal(natsUrl, "nats://x");
  assert.equal(claims.sub, natsKey);
  assert.ok(claims.exp * 1_000 > api.farm.nowMs + renewAfterMs);
  assert.deepEqual(claims.nats.sub.allow, ["_INBOX.a1.>", "slipway.control.a1"]);
  assert.ok(claims.nats.pub.allow.includes("slipway.log.a1.>"));
  assert.ok(claims.nats.pub.allow.every((subject) => /a1|class-build/.test(subject)));
  await assert.rejects(api.call("Join", { ...joining, natsKey: "UNOKEY" }), InvalidError);
});

test("an agent of another version of the protocol is refused, and told why", async () => {
  await using directory = await TemporaryDirectory.create();
  await using api = await Api.start(directory.path);
  for (const protocolVersion of [0, 1, 2, 4]) {
    await assert.rejects(api.call("Join", { ...joining, protocolVersion }), (error: Error) => {
      assert.ok(error instanceof InvalidError);
      assert.match(error.message, new RegExp(`speaks version ${protocolVersion}`));
      const old = protocolVersion < 3 ? /^Upgrade the agent "a1"/ : /^Upgrade the coordinator/;
      assert.match(error.hint ?? "", old);
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
  for (const cpus of [-1, Number.NaN, Infinity]) {
    await assert.rejects(api.call("Join", { ...joining, cpus }), /cannot have .* as its cpus/);
  }
  assert.deepEqual(api.admitted, []);
});

test("an agent joins, claims a build, renews it and reports it", async () => {
  await using directory = await TemporaryDirectory.create();
  await using api = await Api.start(directory.path);
  const { farm } = api;
  const joined = await api.join();
  assert.deepEqual([joined.farm, joined.beatMs], ["farm", 10_000]);
  assert.deepEqual(farm.members.find("a1")?.version, "1.2.3");
  assert.deepEqual(api.admitted, ["a1"]);
  assert.deepEqual(
    await api.call("ClaimAny", asking),
    await api.call("Claim", { ...agent, step: "x" }),
  );
  const { id } = farm.submit(farm.project(), smallFiles);
  await farm.until(id, () => farm.steps.live().length === 1);

  const numbered = { ...asking, request: 1 };
  const { granted } = (await api.call("ClaimAny", numbered)) as ClaimResponse;
  assert.ok(granted);
  // As where the answer was lost.
  assert.deepEqual(((await api.call("ClaimAny", numbered)) as ClaimResponse).granted, granted);
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
  await api.join();
  farm.submit(farm.project(), smallFiles);
  await farm.work(await farm.lease("build"));
  await farm.until(farm.activities.live()[0]!.id, ({ state }) => state.phase === "deploying");
  const { granted } = (await api.call("ClaimAny", asking)) as ClaimResponse;
  assert.equal(granted?.deploy?.generation, 1);
  assert.equal(granted.cacheToken, `${granted.project}: cas:read`);
  const lease = { agent: "a1", step: granted.step, attempt: 1, fence: granted.fence };
  const advance = async (request: object): Promise<boolean> =>
    ((await api.call("Advance", { ...lease, ...request })) as AdvanceResponse).proceed;

  assert.equal(await advance({ phase: "HOLD", fence: { epoch: 0, counter: 1 } }), false);
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
  await api.join();
  assert.equal(await beat(), false);
  await api.call("Join", { ...joining, agentEpoch: "e2" });
  assert.equal(await beat(), true);
});

test("a log is uploaded from where the coordinator has it, under a lease that is or was had", async () => {
  await using directory = await TemporaryDirectory.create();
  await using api = await Api.start(directory.path);
  const { farm } = api;
  await api.join();
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
  await assert.rejects(upload([piece(0, "x")], { agent: "a2" }), ForbiddenError);
  assert.equal(await upload([piece(0, "x")], { fence: { epoch: 0, counter: 1 } }), null);
  assert.equal(await upload([piece(0, "x")], { step: "unknown" }), null);

  await farm.leases.join({ name: "a1", epoch: "e2", labels: [], slots: 2, resources });
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
  await api.join();
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
  /** With which agents of any name can join. */
  readonly token: string;
  readonly #server: GrpcServer;
  readonly #client: FarmClient;

  private constructor(
    farm: TestCoordinator,
    admitted: string[],
    token: string,
    server: GrpcServer,
  ) {
    this.farm = farm;
    this.token = token;
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
      nats: { url: "nats://x", authority: nats },
      certify: null,
      admit: async (name) => void admitted.push(name),
      cacheToken: (project, scopes) => `${project}: ${scopes.join(" ")}`,
      buildValues: (step) => farm.effects.buildValues(step),
      traceparent: () => "",
      onGrant: () => undefined,
      secrets: (step) => farm.effects.secrets(step),
      deployWork: (step) => farm.effects.deployWork(step, { healthMs: 1, hookMs: 1, drainMs: 1 }),
      now: () => farm.nowMs,
    });
    const server = await GrpcServer.listen({ host: "127.0.0.1", port: 0, services: [service] });
    const wanted = { lifetimeMs: 3_600_000, uses: null, labels: [], agent: null };
    const { token } = await farm.fleet.createToken(root, wanted);
    return new Api(farm, admitted, token, server);
  }

  /** Joins with the token. */
  async join(request = joining): Promise<JoinResponse> {
    const metadata = bearer(parseJoinToken(this.token)?.secret ?? "");
    return (await this.call("Join", request, metadata)) as JoinResponse;
  }

  call(
    name: (typeof methods)[number],
    request: object,
    metadata = bearer(credential),
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

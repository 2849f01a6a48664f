import assert from "node:assert/strict";
import type { X509Certificate } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { FarmClient } from "../../agent/work/farm-client.js";
import { Membership } from "../../agent/work/membership.js";
import { createJoinToken, parseJoinToken } from "../../program/agent-token.js";
import { FarmError, UnauthenticatedError, UsageError } from "../../program/error.js";
import { GrpcServer } from "../../program/grpc-server.js";
import { silentLog } from "../../program/log.js";
import { certificatesIn } from "../../program/x509.js";
import { TestCoordinator } from "../../test/coordinator-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { canMakeCertificates, TestAuthority } from "../../test/test-authority.js";
import { farmService } from "../api/farm-service.js";
import { NatsAuthority } from "../bus/nats-authority.js";
import { AgentAccess } from "./agent-access.js";
import { AgentFleet } from "./agent-fleet.js";
import { FarmAuthority } from "./farm-authority.js";

const root = { userId: "u1", name: "root", administrator: true };
const dayMs = 86_400_000;

test("an agent recognises the coordinator by its join token and gets a certificate of its own", async (t) => {
  await using rig = await Rig.start();
  const token = await rig.token();

  using client = rig.client("a1", token);
  await client.join([], t.signal);
  await beat(client, t);
  // After a restart there is no token, and the certificate is renewed.
  using later = rig.client("a1", null);
  await later.join([], t.signal);
  await beat(later, t);

  const [certificate] = certificatesIn(readFileSync(join(rig.dataOf("a1"), "agent.pem"), "utf8"));
  assert.equal(certificate?.subject, "CN=a1");
  const days = (Date.parse(certificate?.validTo ?? "") - Date.now()) / dayMs;
  assert.ok(days > 29 && days <= 30);
});

test("the join token is shown to nobody whose authority is not the token's", async (t) => {
  await using rig = await Rig.start();
  await using other = await Rig.start();
  const token = await other.token();
  using client = rig.client("a1", token);

  await assert.rejects(client.join([], t.signal), (error: Error) => {
    assert.ok(error instanceof UnauthenticatedError);
    assert.match(error.message, /is not the coordinator of the join token/);
    return true;
  });

  assert.deepEqual(rig.farm.agents.all(), []);
  // One without a fingerprint is sent in the clear, which a coordinator with TLS does not understand.
  using plain = rig.client("a2", createJoinToken(null));
  await assert.rejects(plain.join([], t.signal), FarmError);
});

test("a credential without its certificate, or with another agent's, is refused", async (t) => {
  await using rig = await Rig.start();
  using one = rig.client("a1", await rig.token());
  using two = rig.client("a2", await rig.token());
  await one.join([], t.signal);
  await two.join([], t.signal);
  for (const file of ["agent.pem", "agent.key"]) {
    writeFileSync(join(rig.dataOf("a1"), file), readFileSync(join(rig.dataOf("a2"), file)));
  }
  using mixed = rig.client("a1", null);
  await assert.rejects(mixed.join([], t.signal), /has not shown its certificate/);
  await beat(two, t);
});

test("the coordinator's certificate is made anew before it ends and where its names change", async () => {
  await using directory = await TemporaryDirectory.create();
  let nowMs = Date.now();
  const open = (...names: string[]) => {
    using authority = FarmAuthority.open(directory.path, names, () => nowMs);
    const [certificate] = certificatesIn(readFileSync(authority.files.certificate, "utf8"));
    return { fingerprint: authority.fingerprint, certificate: certificate as X509Certificate };
  };

  const first = open("a.example");
  assert.ok(open("a.example").certificate.raw.equals(first.certificate.raw));
  const renamed = open("a.example", "10.0.0.5");
  assert.equal(renamed.certificate.checkIP("10.0.0.5"), "10.0.0.5");
  nowMs += 61 * dayMs;
  const renewed = open("a.example", "10.0.0.5");

  assert.ok(!renewed.certificate.raw.equals(renamed.certificate.raw));
  // Agents know the coordinator again through all of that.
  assert.deepEqual(new Set([first, renamed, renewed].map((one) => one.fingerprint)).size, 1);
});

test("a certificate of the operator's own is used where its authority is with it", async (t) => {
  if (!canMakeCertificates()) return t.skip("openssl is not installed");
  await using directory = await TemporaryDirectory.create();
  const own = await TestAuthority.create(directory.path);
  const { certificate, key } = await own.issue("coordinator", ["IP:127.0.0.1"], "serverAuth");
  const given = { certificate, key, authority: own.certificate };
  const open = () => FarmAuthority.open(join(directory.path, "tls"), given, Date.now);
  assert.throws(open, (error: Error) => {
    assert.ok(error instanceof UsageError);
    assert.match(error.message, /--tls-cert does not hold the certificate of --tls-ca/);
    return true;
  });
  const chain = [certificate, own.certificate].map((path) => readFileSync(path, "utf8"));
  writeFileSync(certificate, chain.join(""));
  await using rig = await Rig.start(open());
  using client = rig.client("a1", await rig.token());
  await client.join([], t.signal);
  await beat(client, t);
});

async function beat(client: FarmClient, t: TestContext): Promise<void> {
  const state = { freeSlots: 1, draining: false, pressure: { disk: 0, memory: 0 } };
  const answer = await client.heartbeat([], state, 20_000, t.signal);
  assert.equal(answer.rejoin, false);
}

/** The Farm service over TLS, and agents of it. */
class Rig implements AsyncDisposable {
  readonly farm: TestCoordinator;
  readonly #directory: TemporaryDirectory;
  readonly #fleet: AgentFleet;
  readonly #authority: FarmAuthority;
  readonly #server: GrpcServer;

  private constructor(parts: {
    farm: TestCoordinator;
    directory: TemporaryDirectory;
    fleet: AgentFleet;
    authority: FarmAuthority;
    server: GrpcServer;
  }) {
    this.farm = parts.farm;
    this.#directory = parts.directory;
    this.#fleet = parts.fleet;
    this.#authority = parts.authority;
    this.#server = parts.server;
  }

  static async start(given?: FarmAuthority): Promise<Rig> {
    const directory = await TemporaryDirectory.create();
    const farm = await TestCoordinator.start(directory.path);
    farm.nowMs = Date.now();
    const now = (): number => farm.nowMs;
    const tls = join(directory.path, "tls");
    const authority = given ?? FarmAuthority.open(tls, ["127.0.0.1"], now);
    const access = new AgentAccess({ ...farm, needsCertificate: true, now });
    const messenger = { nudge: () => undefined, dismiss: () => Promise.resolve() };
    const { fingerprint } = authority;
    const fleet = new AgentFleet({ ...farm, access, messenger, authority: fingerprint, now });
    const service = farmService({
      ...farm,
      access,
      farm: "farm",
      nats: { url: "nats://x", authority: new NatsAuthority("secret of a test") },
      certify: (agent, key) => authority.certify(agent, key),
      admit: () => Promise.resolve(),
      cacheToken: () => "",
      buildValues: () => ({}),
      traceparent: () => "",
      onGrant: () => undefined,
      secrets: () => [],
      deployWork: (step) => farm.deployWork(step),
      now,
    });
    const server = await GrpcServer.listen({
      ...{ host: "127.0.0.1", port: 0, services: [service] },
      tls: { files: authority.files, log: silentLog },
    });
    return new Rig({ farm, directory, fleet, authority, server });
  }

  async token(): Promise<string> {
    const wanted = { lifetimeMs: 3_600_000, uses: 1, labels: [], agent: null };
    return (await this.#fleet.createToken(root, wanted)).token;
  }

  dataOf(agent: string): string {
    return join(this.#directory.path, agent);
  }

  client(agent: string, token: string | null): FarmClient {
    const data = this.dataOf(agent);
    mkdirSync(data, { recursive: true });
    return FarmClient.connect({
      address: { host: "127.0.0.1", port: this.#server.port },
      membership: Membership.open(data, agent),
      token: token === null ? null : parseJoinToken(token),
      identity: {
        ...{ epoch: "e1", labels: [], slots: 1 },
        resources: { cpus: 0, memoryBytes: 0, diskBytes: 0 },
      },
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server[Symbol.asyncDispose]();
    this.#authority[Symbol.dispose]();
    await this.farm[Symbol.asyncDispose]();
    await this.#directory[Symbol.asyncDispose]();
  }
}

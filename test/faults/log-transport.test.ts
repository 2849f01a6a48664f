import assert from "node:assert/strict";
import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { Secrets } from "../../agent/logs/secret-masker.js";
import { SpooledLog } from "../../agent/logs/spooled-log.js";
import { FarmClient } from "../../agent/work/farm-client.js";
import { Membership } from "../../agent/work/membership.js";
import { NatsLink } from "../../agent/work/nats-link.js";
import { TestNats } from "../../agent/work/test-nats.js";
import { farmService } from "../../coordinator/api/farm-service.js";
import { TicketBus } from "../../coordinator/bus/ticket-bus.js";
import { parseJoinToken } from "../../program/agent-token.js";
import { GrpcServer } from "../../program/grpc-server.js";
import { silentLog } from "../../program/log.js";
import { smallFiles, TestCoordinator } from "../coordinator-rig.js";
import { eventually } from "../eventually.js";
import { TemporaryDirectory } from "../temporary-directory.js";

const resources = { cpus: 0, memoryBytes: 0, diskBytes: 0 };
const secret = "correct horse battery staple";

test("a log comes whole and once while NATS comes and goes and loses its store", async (t) => {
  const nats = await TestNats.start(t, "one");
  if (nats === null) return;
  await using _nats = nats;
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(join(directory.path, "coordinator"));
  // The real nats-server goes by the real time: what was signed in 1970 has expired.
  farm.nowMs = Date.now();
  let overNats = 0;
  let overGrpc = 0;
  await using bus = TicketBus.open({
    url: nats.url,
    authority: nats.authority,
    revocations: () => new Map(),
    log: silentLog,
    onLog: async (chunks) => {
      overNats += chunks.length;
      await farm.stepLogs.take(chunks);
    },
    onTicketsLost: () => farm.leases.ticketsLost(),
  });
  const service = farmService({
    ...farm,
    farm: "farm",
    nats: { url: nats.url, authority: nats.authority },
    certify: null,
    admit: (agent) => bus.admit(agent),
    cacheToken: () => "",
    buildValues: (step) => farm.effects.buildValues(step),
    traceparent: () => "",
    onGrant: () => undefined,
    secrets: () => [secret],
    deployWork: (step) => farm.deployWork(step),
    now: () => farm.nowMs,
  });
  await using server = await GrpcServer.listen({
    host: "127.0.0.1",
    port: 0,
    services: [service],
  });
  const administrator = { userId: "u1", name: "root", administrator: true };
  const wanted = { lifetimeMs: 3_600_000, uses: null, labels: [], agent: null };
  const { token } = await farm.fleet.createToken(administrator, wanted);
  await mkdir(join(directory.path, "agent"));
  const membership = Membership.open(join(directory.path, "agent"), "one");
  using client = FarmClient.connect({
    address: { host: "127.0.0.1", port: server.port },
    membership,
    token: parseJoinToken(token),
    identity: { epoch: "e1", labels: [], slots: 1, resources },
  });
  await using link = NatsLink.open({ agent: "one", log: silentLog, onControl: () => undefined });

  const joined = await client.join([], t.signal);
  const { id } = farm.submit(farm.project(), smallFiles);
  await farm.until(id, () => farm.steps.live().length === 1);
  const claimed = await client.claimAny(["build"], 1, t.signal);
  assert.ok(claimed.type === "granted");
  assert.deepEqual(claimed.grant.secrets, [secret]);
  await link.use({
    url: nats.url,
    token: joined.natsToken,
    seed: membership.nats.seed,
  });
  await eventually("the agent is at NATS", () => (link.isConnected ? true : null));
  const spools = join(directory.path, "spool");
  await mkdir(spools);
  await using log = SpooledLog.open({
    directory: spools,
    source: claimed.grant,
    secrets: new Secrets(claimed.grant.secrets),
    carrier: {
      publish: (source, piece, sequence) => link.publishLog(source, piece, sequence),
      upload: (source, pieces) => {
        overGrpc += pieces.length;
        return client.uploadLog(source, pieces, t.signal);
      },
    },
    log: silentLog,
  });

  const begun = (await farm.log(id)).length;
  let expected = "";
  const writtenAndRead = async (what: string): Promise<void> => {
    for (let line = 0; line < 500; line++) {
      log.write(`${what}: line ${line}, password ${secret}\n`);
      expected += `${what}: line ${line}, password [masked]\n`;
    }
    await eventually(`all of it is read: ${what}`, async () =>
      (await farm.log(id)).slice(begun) === expected ? true : null,
    );
  };

  await writtenAndRead("with NATS");
  assert.ok(overNats > 0 && overGrpc === 0);

  await nats.goAway();
  await eventually("the agent has lost NATS", () => (link.isConnected ? null : true));
  const before = overNats;
  await writtenAndRead("without NATS");
  assert.ok(overNats === before && overGrpc > 0);

  await nats.comeBack();
  await eventually("both are at NATS again", () =>
    link.isConnected && bus.isConnected ? true : null,
  );
  await writtenAndRead("with NATS again");

  await nats.wipe();
  await writtenAndRead("with its store wiped");
  await bus.admit("one");
  await writtenAndRead("with a new store");
  assert.ok(overNats > before);

  log.end();
  await log.finished;
  assert.equal((await farm.log(id)).slice(begun), expected);
  assert.equal(farm.stepLogs.lostBytesOf(id), 0);
  assert.deepEqual(await readdir(spools), []);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { createAgentCredential, parseJoinToken, secretDigest } from "../../program/agent-token.js";
import {
  ConflictError,
  ForbiddenError,
  NotFoundError,
  UnauthenticatedError,
} from "../../program/error.js";
import { smallFiles, TestCoordinator } from "../../test/coordinator-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";

const resources = { cpus: 0, memoryBytes: 0, diskBytes: 0 };
const root = { userId: "u1", name: "root", administrator: true };
const ada = { userId: "u2", name: "ada", administrator: false };

test("an agent that is removed is nobody from then on, and its steps are for others", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { access, fleet } = farm;
  const wanted = { lifetimeMs: 1_000, uses: null, labels: [], agent: null };
  const { token } = await fleet.createToken(root, wanted);
  const credential = createAgentCredential();
  const digest = secretDigest(credential);
  const secret = parseJoinToken(token)?.secret ?? "";
  access.join({ bearer: secret, certified: null }, "a1", digest);
  farm.join("a1");
  farm.members.describe("a1", { version: "1", natsKey: "UKEY" });
  const signal = access.authenticate({ bearer: credential, certified: null }, "a1");
  farm.submit(farm.project(), smallFiles);
  const { of: step, ...lease } = await farm.lease("build");

  const removed = await fleet.remove(root, "a1", false);

  assert.deepEqual(removed, { steps: 1, environments: [] });
  assert.equal(signal.aborted, true);
  const again = { bearer: credential, certified: null };
  assert.throws(() => access.authenticate(again, "a1"), UnauthenticatedError);
  assert.throws(() => access.join(again, "a1", digest), UnauthenticatedError);
  assert.deepEqual(farm.leases.agents(), []);
  assert.equal(farm.members.find("a1"), null);
  assert.deepEqual([...farm.credentials.natsRevocations(0)], [["UKEY", farm.nowMs]]);
  assert.deepEqual(farm.messages, ["dismiss a1"]);
  // At once, with a new fence for whoever is next; the old one has no effect.
  assert.deepEqual([farm.steps.get(step.id).state, farm.steps.get(step.id).attempt], ["queued", 2]);
  assert.equal(await farm.leases.holder({ ...lease, agent: "a1" }), null);
  farm.join("a2");
  assert.equal((await farm.lease("build", "a2")).attempt, 2);
});

test("an agent is not removed from a host where it is the last that looks after environments", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { fleet } = farm;
  farm.join("a1");
  const { id } = farm.submit(farm.project(), smallFiles);
  await farm.work(await farm.lease("build"));
  await farm.work(await farm.lease("deploy"));
  await farm.ended(id);
  assert.equal((await fleet.list())[0]?.soleEnvironments, 1);

  await assert.rejects(fleet.remove(root, "a1", false), (error: Error) => {
    assert.ok(error instanceof ConflictError);
    assert.match(error.message, /an environment lives on the host of agent "a1".*shop\/main/);
    assert.match(error.hint ?? "", /--force/);
    return true;
  });

  assert.equal(farm.leases.agents().length, 1);
  // Another one of that host takes over.
  const labels = ["host:a1"];
  await farm.leases.join({ name: "a2", epoch: "e1", labels, slots: 2, resources });
  assert.deepEqual((await fleet.remove(root, "a1", false)).environments, []);
  assert.deepEqual((await fleet.remove(root, "a2", true)).environments, ["shop/main"]);
});

test("an agent that drains is not ready, says so, and works again when that is undone", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { fleet } = farm;
  farm.join("a1");
  farm.submit(farm.project(), smallFiles);
  await farm.lease("build");

  const drained = await fleet.drain(root, "a1", false);

  assert.deepEqual([drained.state, drained.busy, drained.steps], ["draining", 1, 1]);
  assert.deepEqual(farm.messages, ["nudge a1"]);
  const [load] = await fleet.load(root);
  assert.deepEqual([load?.slots, load?.slotsWanted], [0, 1]);
  // A process that is started again drains as well.
  farm.join("a1", "e2");
  assert.equal((await fleet.list())[0]?.state, "draining");
  assert.equal((await fleet.drain(root, "a1", true)).state, "ready");
  farm.monotonicMs += 30_000;
  assert.equal((await fleet.list())[0]?.state, "away");
  await assert.rejects(fleet.drain(root, "a9", false), NotFoundError);
});

test("nobody but an administrator changes agents, lets them join or sees how", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { fleet } = farm;
  farm.join("a1");
  const wanted = { lifetimeMs: 1_000, uses: null, labels: [], agent: null };
  const refused = [
    () => fleet.createToken(ada, wanted),
    () => fleet.listTokens(ada),
    () => fleet.revokeToken(ada, "x"),
    () => fleet.drain(ada, "a1", false),
    () => fleet.remove(ada, "a1", true),
    () => fleet.load(ada),
  ];
  for (const call of refused) await assert.rejects(call(), ForbiddenError);
  const [agent] = await fleet.list();
  assert.equal(agent?.state, "ready");
});

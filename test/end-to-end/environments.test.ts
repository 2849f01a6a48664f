import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually } from "../eventually.js";
import { FarmRig } from "../farm-rig.js";
import { smallApplication } from "../small-application.js";

test("a branch is an environment, and the farm answers questions about it", async (t) => {
  await using rig = await FarmRig.start({ agents: 1 });
  const buildHook = ["for line in $(seq 1 50); do echo building line $line; done"];
  const work = await rig.work("branches");
  const pushed = await work.deploy(smallApplication({ version: "1", buildHook }));
  const cwd = work.directory;
  const host = await rig.host("branches");

  await t.test("url prints where the site is", async () => {
    const { stdout } = await rig.cli(["url"], { cwd });
    assert.equal(stdout, `http://${host}/\n`);
    assert.equal(new URL(stdout).port, String(rig.routerPort));
  });

  await t.test("status says of each part that it is ready", async () => {
    const { parts } = await rig.json<{ parts: readonly { part: string; ready: boolean }[] }>([
      "status",
    ]);
    assert.deepEqual(parts.map(({ part }) => part).toSorted(), [
      "agent:agent-1",
      "cache",
      "nats",
      "router",
    ]);
    assert.ok(parts.every(({ ready }) => ready));
  });

  await t.test("a log is read again from any byte", async () => {
    const id = String(pushed.activity);
    const whole = (await rig.cli(["log", id])).stdout;
    assert.match(whole, /building line 50/);
    const offset = Buffer.byteLength(whole) - 100;
    const rest = (await rig.cli(["log", id, "--from", String(offset)])).stdout;
    assert.equal(rest, whole.slice(-100));
    const followed = await rig.cli(["log", id, "--follow", "--from", String(offset)]);
    assert.equal(followed.stdout, rest);
    assert.equal((await rig.cli(["log"], { cwd })).stdout, whole);
  });

  await t.test("a pushed branch is an environment of its own, built by nobody twice", async () => {
    await work.git("checkout", "--quiet", "-b", "feature");
    const branch = await work.push("feature");
    assert.equal(branch.code, 0, branch.output);
    const activity = await rig.activity(branch.activity);
    assert.deepEqual(
      activity.actions.filter(({ decision }) => decision === "build"),
      [],
    );
    await work.deploy(smallApplication({ version: "2", buildHook }), "feature");
    const other = await rig.host("branches", "feature");
    assert.notEqual(other, host);
    assert.equal((await rig.request(other)).headers["x-app-version"], "2");
    assert.equal((await rig.request(host)).headers["x-app-version"], "1");
    assert.equal((await rig.cli(["url"], { cwd })).stdout, `http://${other}/\n`);
  });

  await t.test("environments do not share their data", async () => {
    const other = await rig.host("branches", "feature");
    await rig.request(other, "/entries", { method: "POST", body: "only here" });
    assert.equal((await rig.request(other, "/entries")).body, "only here\n");
    assert.equal((await rig.request(host, "/entries")).body, "");
  });

  await t.test("deleting the branch removes the environment with all that it had", async () => {
    const other = await rig.host("branches", "feature");
    const { id } = await rig.json<{ id: string }>([
      ...["environment", "show", "feature", "--project", "branches"],
    ]);
    const labels = { "slipway.farm": rig.farm, "slipway.environment": id };
    assert.ok((await rig.engine.listByLabels(labels)).length > 0);
    const deleted = await work.push("--delete", "feature");
    assert.equal(deleted.code, 0, deleted.output);
    assert.deepEqual(await rig.engine.listByLabels(labels), []);
    assert.deepEqual(await rig.engine.listVolumes(labels), []);
    assert.deepEqual(await rig.engine.listNetworks(labels), []);
    assert.equal(await work.remoteRef("refs/heads/feature"), null);
    await eventually("the router knows nothing of it", async () => {
      return (await rig.request(other)).status === 404 ? true : null;
    });
    const { stderr } = await rig.cli(["environment", "show", "feature"], { cwd, code: 2 });
    assert.match(stderr, /feature/);
    assert.equal((await rig.request(host)).headers["x-app-version"], "1");
  });

  await t.test("the branch of production cannot be deleted", async () => {
    const before = await work.remoteRef("refs/heads/main");
    const deleted = await work.push("--delete", "main");
    assert.equal(deleted.code, 1, deleted.output);
    assert.match(deleted.output, /"main" is the production environment and cannot be deleted/);
    assert.equal(await work.remoteRef("refs/heads/main"), before);
    assert.equal((await rig.request(host)).status, 200);
  });

  await t.test("a tag is stored and deploys nothing", async () => {
    const before = await rig.activities("branches");
    await work.git("tag", "v1");
    const tagged = await work.push("v1");
    assert.equal(tagged.code, 0, tagged.output);
    assert.equal(tagged.activity, null);
    assert.deepEqual(await rig.activities("branches"), before);
    assert.notEqual(await work.remoteRef("refs/tags/v1"), null);
  });

  await t.test("an activity that runs can be cancelled; nothing of it is left", async () => {
    await work.git("checkout", "--quiet", "main");
    const before = (await rig.containers("branches")).map(({ name }) => name).toSorted();
    const slow = ["echo this takes long", "sleep 300"];
    await work.commit(smallApplication({ version: "4", buildHook: slow }));
    const push = work.startPush();
    await push.until(/this takes long/);
    await rig.cli(["activity", "cancel", await push.activity()]);
    const { code, activity, output } = await push.outcome;
    assert.equal(code, 1, output);
    assert.equal((await rig.ended(activity)).result, "cancelled");
    await eventually("the build's container is gone", async () => {
      return (await rig.builds()).length === 0 ? true : null;
    });
    const after = (await rig.containers("branches")).map(({ name }) => name).toSorted();
    assert.deepEqual(after, before);
    assert.equal((await rig.request(host)).headers["x-app-version"], "1");
  });
});

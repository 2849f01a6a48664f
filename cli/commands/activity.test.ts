import assert from "node:assert/strict";
import { test } from "node:test";
import { digestOf } from "../../content/digest.js";
import { startCliWithFarm } from "../../test/cli-with-farm.js";
import type { MemoryFarmServer } from "../../test/memory-farm-server.js";

const root = { userId: "root", name: "root", administrator: true };
const shop = { project: "shop", environment: null };

test("an interrupted command leaves the activity alone and says how to go on", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  await deployShop(server, ["one"]);
  server.farm.waits = true;
  const run = user.start(["redeploy", "-p", "shop"]);
  await run.until(/redeploy begins\n/);

  run.interrupt();
  const { code, stdout, stderr } = await run.outcome();

  assert.equal(code, 130);
  assert.equal(stdout, "");
  assert.match(stderr, /the activity goes on\n {2}hint: .*`slipway log a2 --follow --from 16`/);
  assert.equal((await server.farm.getActivity(root, "a2")).result, null);
  server.farm.end("a2", "succeeded");
  const rest = await user.run("log", "a2", "--follow", "--from", "9");
  assert.equal(rest.stdout, "begins\n");
  assert.equal(rest.code, 0);
});

test("a log that is followed goes on after the connection broke, each byte once", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  await deployShop(server, ["one"]);
  server.farm.waits = true;
  await server.farm.redeploy(root, { ...shop, hooks: false });
  const run = user.start(["log", "a2", "--follow"]);
  await run.until(/redeploy begins\n/, "stdout");

  server.cutConnections();
  server.farm.write("a2", "second line\n");
  await run.until(/second line\n/, "stdout");
  server.cutConnections();
  server.farm.write("a2", "third line\n");
  server.farm.end("a2", "failed", "the deploy hook of app exited with 1");
  const { code, stdout, stderr } = await run.outcome();

  assert.equal(stdout, "redeploy begins\nsecond line\nthird line\n");
  assert.match(stderr, /^error: the deploy hook of app exited with 1$/m);
  assert.equal(code, 1);
});

test("a log with timestamps says before each line when it was written", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  await deployShop(server, ["one"]);
  const { createdAtMs } = await server.farm.getActivity(root, "a1");
  const time = new Date(createdAtMs).toISOString();

  for (const command of [["log"], ["activity", "log"]]) {
    const { stdout } = await user.run(...command, "-p", "shop", "--timestamps", "--from", "7");
    assert.equal(stdout, `${time} begins\n${time} submit ends\n`);
  }
  const { stdout } = await user.run("log", "-p", "shop", "--timestamps", "--json");
  assert.equal((JSON.parse(stdout.split("\n")[0] ?? "") as { timeMs: number }).timeMs, createdAtMs);
});

test("a log as JSON has an offset for each piece and the activity at its end", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  await deployShop(server, ["one"]);

  const { stdout } = await user.run("log", "-p", "shop", "--json");

  const [first, last] = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as object);
  assert.deepEqual(first, { offset: 0, data: "submit begins\nsubmit ends\n" });
  assert.deepEqual(Object.keys(last ?? {}), ["offset", "ended"]);
});

test("activities are listed, shown and cancelled", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  await deployShop(server, ["one"]);
  server.farm.waits = true;
  await server.farm.redeploy(root, { ...shop, hooks: false });

  const list = await user.run("activity", "list", "-p", "shop");
  const one = await user.json<{ activities: { id: string }[] }>(
    ...["activity", "list", "-p", "shop", "--limit", "1"],
  );
  const shown = await user.run("activity", "show", "a1");
  const cancelled = await user.run("activity", "cancel", "a2");
  const facts = await user.json<{ result: string; traceId: string }>("activity", "show", "a2");
  const unknown = await user.run("activity", "show", "a3");
  const wrong = await user.run("activity", "list", "-p", "shop", "--limit", "0");

  assert.match(
    list.stdout,
    /^ID +KIND .*\na2 +redeploy +main +running .*\na1 +submit +main +succe/,
  );
  assert.deepEqual(
    one.activities.map(({ id }) => id),
    ["a2"],
  );
  assert.match(shown.stdout, /^environment: +shop\/main$/m);
  assert.equal(cancelled.stdout, "a2 has ended: cancelled\n");
  assert.equal(facts.result, "cancelled");
  assert.equal(facts.traceId, "4bf92f3577b34da6a3ce929d0e0e4736");
  assert.match(shown.stdout, /^trace: +4bf92f3577b34da6a3ce929d0e0e4736$/m);
  assert.equal(unknown.code, 2);
  assert.equal(unknown.stderr, 'error: there is no activity "a3"\n');
  assert.equal(wrong.code, 2);
});

test("an activity is shown with what happened when", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  await deployShop(server, ["one"]);
  const entry = { detail: "", durationMs: 0, isOpen: false, step: null, agent: null };
  server.farm.timeline = [
    { ...entry, name: "accepted", detail: "submit by ada", startMs: 0 },
    { ...entry, name: "queued", detail: "build of app", startMs: 0, durationMs: 6_000 },
    { ...entry, name: "lost", detail: "gone", startMs: 6_000, agent: "a1" },
    { ...entry, name: "leased", startMs: 6_000, durationMs: 6_000, isOpen: true, agent: "a2" },
  ];

  const { stdout } = await user.run("activity", "show", "a1");
  const facts = await user.json<{ timeline: object[] }>("activity", "show", "a1");

  assert.deepEqual(stdout.trimEnd().split("\n").slice(-4), [
    "+0.0 s  accepted          |.                       |  submit by ada",
    "+0.0 s  queued     6.0 s  |============            |  build of app",
    "+6.0 s  lost              |            .           |  agent a1: gone",
    "+6.0 s  leased    6.0 s…  |            ============|  agent a2",
  ]);
  assert.equal(facts.timeline.length, 4);
  assert.deepEqual(facts.timeline[3], {
    name: "leased",
    detail: "",
    startMs: 6_000,
    durationMs: 6_000,
    open: true,
    step: "",
    agent: "a2",
  });
});

test("deployments are listed, deployed again and rolled back", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  await deployShop(server, ["one", "two"]);

  const list = await user.run("deployment", "list", "-p", "shop");
  const back = await user.json<{ kind: string; generation: number }>("rollback", "-p", "shop");
  const first = await user.run("rollback", "1", "-p", "shop");
  const missing = await user.run("rollback", "9", "-p", "shop");
  const started = await user.run("redeploy", "-p", "shop", "--no-follow");
  await user.run("redeploy", "--hooks", "-p", "shop");
  const deployments = await user.json<{ deployments: { generation: number; current: boolean }[] }>(
    ...["deployment", "list", "-p", "shop"],
  );

  assert.match(
    list.stdout,
    /^GENERATION .*\n2 \(current\) +submit .*\n1 +submit .*nodejs:22, slug/,
  );
  assert.equal(back.kind, "rollback");
  assert.equal(back.generation, 3);
  assert.equal(first.stdout, "http://main.shop.localhost:8081/\n");
  assert.equal(missing.code, 2);
  assert.match(missing.stderr, /^error: there is no such deployment$/m);
  assert.match(started.stdout, /^a\d+\n$/);
  assert.deepEqual(server.farm.redeployments, [{ hooks: false }, { hooks: true }]);
  assert.deepEqual(
    deployments.deployments.map(({ generation, current }) => [generation, current]),
    [
      [6, true],
      [5, false],
      [4, false],
      [3, false],
      [2, false],
      [1, false],
    ],
  );
});

test("environments are listed, shown and deleted, and their URLs printed", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  const before = await deployShop(server, []).then(() => user.run("url", "-p", "shop"));
  const [project] = server.farm.projects.values();
  project?.environments.set("feature", { id: "e1", name: "feature", deployments: [] });
  await server.farm.submit(root, { ...shop, root: digestOf("one"), redeploy: false });

  const list = await user.run("environment", "list", "-p", "shop");
  const shown = await user.json<{ name: string }>("environment", "show", "feature", "-p", "shop");
  const url = await user.run("url", "-p", "shop");
  const hesitant = await user.run("environment", "delete", "feature", "-p", "shop");
  const deleted = await user.run("environment", "delete", "feature", "-p", "shop", "--yes");
  const production = await user.run("environment", "delete", "main", "-p", "shop", "--yes");

  assert.equal(before.code, 2);
  assert.match(before.stderr, /^error: the environment main has no URL yet\n {2}hint: /);
  assert.match(list.stdout, /^NAME .*\nmain \(production\) +active +1 .*\nfeature +empty +0 /);
  assert.equal(shown.name, "feature");
  assert.equal(url.stdout, "http://main.shop.localhost:8081/\n");
  assert.equal(hesitant.code, 2);
  assert.equal(deleted.code, 0);
  assert.deepEqual([...(project?.environments.keys() ?? [])], ["main"]);
  assert.equal(production.code, 2);
});

test("a branch that has an environment is what commands in its work tree are about", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  await user.git("init", "--quiet", "--initial-branch=feature");
  await user.run("project", "create", "shop", "--default-branch", "main");
  const [project] = server.farm.projects.values();
  const name = async (): Promise<string> =>
    (await user.json<{ name: string }>("environment", "show")).name;

  const without = await name();
  project?.environments.set("feature", { id: "e1", name: "feature", deployments: [] });
  const withOne = await name();

  assert.deepEqual([without, withOne], ["main", "feature"]);
});

test("the status of a farm is the farm's fault where a part is not ready", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  const well = await user.run("status");
  server.farm.parts = [{ part: "router", isReady: false, detail: "does not answer" }];
  const ill = await user.run("status");

  assert.equal(well.code, 0);
  assert.match(well.stdout, /^coordinator +ready +test-farm 0\.0\.0\ncache +ready /m);
  assert.equal(ill.code, 3);
  assert.match(ill.stdout, /^router +not ready +does not answer$/m);
});

/** Creates the project `shop` and submits a tree for each of these words. */
async function deployShop(server: MemoryFarmServer, trees: readonly string[]): Promise<void> {
  await server.farm.createProject(root, { name: "shop", defaultBranch: "main" });
  for (const tree of trees) {
    await server.farm.submit(root, { ...shop, root: digestOf(tree), redeploy: false });
  }
}

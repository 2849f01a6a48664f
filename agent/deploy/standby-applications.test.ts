import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { test, type TestContext } from "node:test";
import Docker from "dockerode";
import type { ApplicationSpec } from "../../proto/gen/slipway/v1/ApplicationSpec.js";
import { eventually } from "../../test/eventually.js";
import type { ContainerSummary } from "../containers/container-engine.js";
import { TestFarm } from "../containers/test-farm.js";
import { readMountTable } from "../mounts/mount-table.js";
import { slotLabel } from "../standby/slots.js";
import { DeployRunner } from "./deploy-runner.js";
import {
  applicationOf,
  ask,
  DeployRig,
  locationOf,
  PlainSlugs,
  RecordingContext,
  webOf,
  workOf,
} from "./test-deploy.js";

const images = ["slipway/nginx:1.22", "slipway/nodejs:22"];

const server = `
  require("node:http").createServer((request, response) => {
    response.end(JSON.stringify(process.env));
  }).listen(process.env.PORT);
`;

/** Agents of one Docker engine, which deploy environments of one farm. */
class Rig implements AsyncDisposable {
  readonly farm: TestFarm;
  readonly slugs: PlainSlugs;
  readonly #agents: DeployRig[] = [];
  #counter = 0;

  private constructor(farm: TestFarm, slugs: PlainSlugs) {
    this.farm = farm;
    this.slugs = slugs;
  }

  /** Null, and the test is skipped, where no containers can be kept ready. */
  static async open(t: TestContext): Promise<Rig | null> {
    if (process.getuid?.() !== 0) {
      t.skip("only root may mount");
      return null;
    }
    const farm = await TestFarm.open(t, images);
    return farm === null ? null : new Rig(farm, await PlainSlugs.create());
  }

  async agent(limit = 8): Promise<DeployRig> {
    const { slugs } = this;
    const agent = await DeployRig.open(
      this.farm,
      {
        dataDir: `${slugs.dataDir}-${this.#agents.length}`,
        use: () => slugs.use(),
        materialiseLayers: (root) => slugs.materialiseLayers(root),
      },
      limit,
    );
    assert.ok(agent.standby, "mounts are not permitted here");
    this.#agents.push(agent);
    return agent;
  }

  /** Of a lease of its own, with a higher fence than the one before. */
  context(): RecordingContext {
    return new RecordingContext(this.farm.name, ++this.#counter);
  }

  async deploy(
    agent: DeployRig,
    application: ApplicationSpec,
    generation: number,
    environment = "env1",
  ): Promise<RecordingContext> {
    const context = this.context();
    await agent.deploy(workOf({ applications: [application], generation, environment }), context);
    return context;
  }

  /** Both containers of a generation, the application first. */
  async containers(generation: number, environment = "env1"): Promise<readonly ContainerSummary[]> {
    const found = await this.farm.engine.listByLabels({
      "slipway.farm": this.farm.name,
      "slipway.environment": environment,
      "slipway.generation": String(generation),
    });
    return found.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  }

  async ids(generation: number, environment = "env1"): Promise<readonly string[]> {
    return (await this.containers(generation, environment)).map(({ id }) => id);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.farm[Symbol.asyncDispose]();
    for (const agent of this.#agents) await agent[Symbol.asyncDispose]();
    await this.slugs[Symbol.asyncDispose]();
  }
}

async function environmentOf(context: RecordingContext): Promise<Record<string, string>> {
  const [target] = context.targets.get("SWITCH") ?? [];
  return JSON.parse((await ask(target?.address ?? "", "/")).body) as Record<string, string>;
}

test("containers that wait become the next deployment, with its own variables", async (t) => {
  await using rig = await Rig.open(t);
  if (rig === null) return;
  const agent = await rig.agent();
  const slug = await rig.slugs.add({ "server.js": server });
  const hook = { deployHook: 'echo "the hook sees $WHICH, $ONLY_OLD."' };
  const first = applicationOf(slug, { ...hook, variables: { WHICH: "old", ONLY_OLD: "x" } });
  await rig.deploy(agent, first, 1);
  const waiting = await rig.ids(2);
  assert.equal(waiting.length, 2);

  const second = applicationOf(slug, { ...hook, variables: { WHICH: 'it\'s "new"\n=$(x)' } });
  const context = await rig.deploy(agent, second, 2);

  assert.deepEqual(await rig.ids(2), waiting);
  assert.match(context.text, /the hook sees it's "new"\n=\$\(x\), \./);
  const environment = await environmentOf(context);
  assert.equal(environment["WHICH"], 'it\'s "new"\n=$(x)');
  assert.equal(environment["ONLY_OLD"], undefined);
});

const uploads = { path: "uploads", temporary: false, volume: "app", sourcePath: "uploads" };

for (const [what, change] of Object.entries({
  "another memory limit": { memoryBytes: 300 * 1024 * 1024 },
  "a mount more": { mounts: [uploads] },
  "another link": { links: [{ hostName: "x.internal", service: "", application: "app" }] },
} satisfies Record<string, Partial<ApplicationSpec>>)) {
  void test(`containers that wait are not used by a deployment with ${what}`, async (t) => {
    await using rig = await Rig.open(t);
    if (rig === null) return;
    const agent = await rig.agent();
    const slug = await rig.slugs.add({ "server.js": server, "uploads/": "" });
    await rig.deploy(agent, applicationOf(slug), 1);
    const waiting = await rig.ids(2);

    await rig.deploy(agent, applicationOf(slug, change), 2);

    const used = await rig.containers(2);
    assert.equal(used.length, 2);
    assert.ok(used.every(({ id }) => !waiting.includes(id)));
    assert.ok(used.every(({ labels }) => labels[slotLabel] === undefined));
    for (const id of waiting) assert.equal(await rig.farm.engine.inspect(id), null);
  });
}

test("containers that wait are not used once their image was built again", async (t) => {
  await using rig = await Rig.open(t);
  if (rig === null) return;
  const agent = await rig.agent();
  const docker = new Docker();
  const repo = `slipway/test-${randomBytes(5).toString("hex")}`;
  const build = (from: string) => docker.getImage(from).tag({ repo, tag: "1" });
  await build("slipway/nodejs:22");
  try {
    const slug = await rig.slugs.add({ "index.html": "files" });
    const web = webOf({
      start: null,
      locations: [locationOf({ root: "", index: ["index.html"] })],
    });
    const application = applicationOf(slug, { image: `${repo}:1`, web });
    await rig.deploy(agent, application, 1);
    const waiting = await rig.ids(2);
    await build("slipway/nginx:1.22");

    await rig.deploy(agent, application, 2);

    const [app] = await rig.ids(2);
    assert.ok(app !== undefined && !waiting.includes(app));
    const state = await rig.farm.engine.inspect(app);
    assert.equal(state?.imageId, await rig.farm.engine.imageId(`${repo}:1`));
  } finally {
    await rig.farm[Symbol.asyncDispose]();
    await docker.getImage(`${repo}:1`).remove();
  }
});

test("containers that wait are not used once one of them has ended", async (t) => {
  await using rig = await Rig.open(t);
  if (rig === null) return;
  const agent = await rig.agent();
  const { engine } = rig.farm;
  const application = applicationOf(await rig.slugs.add({ "server.js": server }));
  await rig.deploy(agent, application, 1);
  const [app = "", web = ""] = await rig.ids(2);
  const before = await engine.inspect(app);
  process.kill(before?.pid ?? 0, "SIGKILL");
  await eventually("the container runs again", async () => {
    const { pid = null } = (await engine.inspect(app)) ?? {};
    return pid === before?.pid ? null : pid;
  });

  await environmentOf(await rig.deploy(agent, application, 2));

  assert.deepEqual([await engine.inspect(app), await engine.inspect(web)], [null, null]);
});

test("an application that ends at its first start has its deploy hook run all the same", async (t) => {
  await using rig = await Rig.open(t);
  if (rig === null) return;
  const agent = await rig.agent();
  const impatient = `
    const { existsSync, writeFileSync } = require("node:fs");
    if (!existsSync("uploads/again")) { writeFileSync("uploads/again", ""); process.exit(1); }
    ${server}`;
  const files = { "server.js": server, "uploads/": "" };
  const rest = { mounts: [uploads], deployHook: "echo the hook ran" };
  await rig.deploy(agent, applicationOf(await rig.slugs.add(files), rest), 1);
  const waiting = await rig.ids(2);

  const slug = await rig.slugs.add({ ...files, "server.js": impatient });
  const context = await rig.deploy(agent, applicationOf(slug, rest), 2);

  assert.match(context.text, /the hook ran/);
  assert.deepEqual(await rig.ids(2), waiting);
});

test("the process that waits for a deploy hook ends where there is none to run", async (t) => {
  await using rig = await Rig.open(t);
  if (rig === null) return;
  const agent = await rig.agent();
  const slug = await rig.slugs.add({ "server.js": server });
  await rig.deploy(agent, applicationOf(slug, { deployHook: "true" }), 1);
  const processes = async (container: string) => {
    let text = "";
    await rig.farm.engine.exec(container, {
      command: ["/bin/sh", "-c", "cat /proc/[0-9]*/cmdline | tr '\\0' ' '"],
      onOutput: (chunk) => (text += chunk.toString()),
    });
    return text;
  };
  const [waiting = ""] = await rig.ids(2);
  const waitsForHook = async (container: string) =>
    (await processes(container)).includes("/mnt/slipway/hook");
  // Docker has been asked to start it, and tells nobody when it runs.
  await eventually("somebody waits for a hook", async () =>
    (await waitsForHook(waiting)) ? true : null,
  );

  await rig.deploy(agent, applicationOf(slug), 2);

  const [used = ""] = await rig.ids(2);
  assert.equal(used, waiting);
  await eventually("nobody waits for a hook", async () =>
    (await waitsForHook(used)) ? null : true,
  );
});

test("containers that wait serve however strict the agent's umask is", async (t) => {
  await using rig = await Rig.open(t);
  if (rig === null) return;
  const application = applicationOf(await rig.slugs.add({ "server.js": server }));
  const umask = process.umask(0o077);
  try {
    const agent = await rig.agent();
    await rig.deploy(agent, application, 1);
    const waiting = await rig.ids(2);

    await environmentOf(await rig.deploy(agent, application, 2));

    assert.deepEqual(await rig.ids(2), waiting);
  } finally {
    process.umask(umask);
  }
});

test("past the limit the containers that wait longest make room", async (t) => {
  await using rig = await Rig.open(t);
  if (rig === null) return;
  const agent = await rig.agent(1);
  const application = applicationOf(await rig.slugs.add({ "server.js": server }));
  await rig.deploy(agent, application, 1, "env1");
  assert.equal((await rig.ids(2, "env1")).length, 2);

  await rig.deploy(agent, application, 1, "env2");

  assert.deepEqual(await rig.ids(2, "env1"), []);
  assert.equal((await rig.ids(2, "env2")).length, 2);
  await environmentOf(await rig.deploy(agent, application, 2, "env1"));
});

test("what waits at one agent is in nobody's way when another deploys", async (t) => {
  await using rig = await Rig.open(t);
  if (rig === null) return;
  const [one, other] = [await rig.agent(), await rig.agent()];
  // A directory in memory, which both agents call the same.
  const cache = { path: "cache", temporary: true, volume: "", sourcePath: "" };
  const slug = await rig.slugs.add({ "server.js": server, "cache/": "" });
  const application = applicationOf(slug, { mounts: [cache] });
  await rig.deploy(one, application, 1);
  const waiting = await rig.ids(2);

  const context = await rig.deploy(other, application, 2);

  for (const id of waiting) assert.equal(await rig.farm.engine.inspect(id), null);
  const used = await rig.ids(2);
  // As when it stops, or needs the place for something else.
  await one.standby?.discard();
  assert.deepEqual(await rig.ids(2), used);
  await environmentOf(context);
});

test("an agent that is late to keep containers ready leaves those of another alone", async (t) => {
  await using rig = await Rig.open(t);
  if (rig === null) return;
  const [one, other] = [await rig.agent(), await rig.agent()];
  const application = applicationOf(await rig.slugs.add({ "server.js": server }));
  for (const overtakenBy of [1, 2]) {
    const environment = `env${overtakenBy}`;
    const work = workOf({ applications: [application], environment });
    const busy = one.parts.housekeeping.step();
    await new DeployRunner(one.parts).run(work, rig.context());
    for (let generation = 2; generation <= 1 + overtakenBy; generation++) {
      await rig.deploy(other, application, generation, environment);
    }
    const before = await rig.farm.engine.listByLabels({ "slipway.farm": rig.farm.name });

    busy[Symbol.dispose]();
    await one.parts.housekeeping.idle();

    const after = await rig.farm.engine.listByLabels({ "slipway.farm": rig.farm.name });
    assert.deepEqual(new Set(after.map(({ id }) => id)), new Set(before.map(({ id }) => id)));
  }
});

test("a teardown leaves nothing of what waits", async (t) => {
  await using rig = await Rig.open(t);
  if (rig === null) return;
  const agent = await rig.agent();
  const { dataDir } = agent.parts;
  const mounts = [uploads, { path: "cache", temporary: true, volume: "", sourcePath: "" }];
  const slug = await rig.slugs.add({ "server.js": server, "uploads/": "", "cache/": "" });
  const application = applicationOf(slug, { mounts, deployHook: "touch uploads/kept cache/kept" });
  await rig.deploy(agent, application, 1);
  await rig.deploy(agent, application, 2);
  const slots = readdirSync(`${dataDir}/slots`);
  assert.equal(slots.length, 4);

  await agent.teardown({ environment: "env1", data: true }, rig.context());

  const labels = { "slipway.farm": rig.farm.name };
  assert.deepEqual(await rig.farm.engine.listByLabels(labels), []);
  assert.deepEqual(await rig.farm.engine.listVolumes(labels), []);
  assert.deepEqual(readdirSync(`${dataDir}/slots`), []);
  const mounted = (readMountTable("self") ?? []).map(({ path }) => path);
  assert.ok(slots.every((id) => !mounted.some((path) => path.includes(id))));
});

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import type { ServiceSpec } from "../../proto/gen/slipway/v1/ServiceSpec.js";
import { TestFarm } from "../containers/test-farm.js";
import { LeaseLostError, StepFailedError } from "../work/step-context.js";
import { DeployRunner } from "./deploy-runner.js";
import { DeploymentChores } from "./deployment-chores.js";
import {
  applicationOf,
  DeployRig,
  mariadbService,
  PlainSlugs,
  RecordingContext,
  redisService,
  workOf,
} from "./test-deploy.js";

const server = `
  require("node:http").createServer((_, response) => response.end("ok")).listen(process.env.PORT);
`;
const images = ["slipway/nginx:1.22", "slipway/nodejs:22"];

class Rig implements AsyncDisposable {
  readonly farm: TestFarm;
  readonly slugs: PlainSlugs;
  readonly steps: DeployRig;
  #counter = 0;

  private constructor(farm: TestFarm, slugs: PlainSlugs, steps: DeployRig) {
    this.farm = farm;
    this.slugs = slugs;
    this.steps = steps;
  }

  static async open(t: TestContext, limit: number, more: readonly string[]): Promise<Rig | null> {
    const farm = await TestFarm.open(t, [...images, ...more]);
    if (farm === null) return null;
    const slugs = await PlainSlugs.create();
    return new Rig(farm, slugs, await DeployRig.open(farm, slugs, limit));
  }

  context(): RecordingContext {
    return new RecordingContext(this.farm.name, ++this.#counter);
  }

  async deploy(work: Parameters<typeof workOf>[0]): Promise<string> {
    const context = this.context();
    await this.steps.deploy(workOf(work), context);
    return context.text;
  }

  /** The containers of services and the volumes that keep data, by their short names. */
  async kept(): Promise<readonly string[]> {
    const { engine, name: farm } = this.farm;
    const labels = { "slipway.farm": farm };
    const found = [
      ...(await engine.listByLabels({ ...labels, "slipway.role": "service" })),
      ...(await engine.listVolumes({ ...labels, "slipway.role": "data" })),
      ...(await engine.listVolumes({ ...labels, "slipway.role": "mount" })),
    ];
    return found
      .map(({ name }) => name.replace(`${farm}-env1-`, "").replace(/-mount-.*/, ""))
      .toSorted();
  }

  async run(container: string, ...command: string[]): Promise<{ status: number; said: string }> {
    let said = "";
    const onOutput = (chunk: Buffer) => void (said += chunk.toString());
    const name = `${this.farm.name}-env1-${container}`;
    const { status } = await this.farm.engine.exec(name, { command, onOutput });
    return { status, said };
  }

  /** As the application would ask. */
  async sql(container: string, text: string): Promise<string> {
    const command = ["mariadb", "--user=user", "--host=127.0.0.1", "-N", "-e", text];
    const { status, said } = await this.run(container, ...command);
    return status === 0 ? said : `failed: ${said}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.farm[Symbol.asyncDispose]();
    await this.steps[Symbol.asyncDispose]();
    await this.slugs[Symbol.asyncDispose]();
  }
}

function instanceOf(service: ServiceSpec, instance: string): ServiceSpec {
  return { ...service, name: instance.replace(/\..*/, ""), instance };
}

for (const limit of [0, 8]) {
  const suffix = limit === 0 ? "" : " (containers kept ready)";

  void test(`a service of another type starts beside the one that is there, which goes last${suffix}`, async (t) => {
    await using rig = await Rig.open(t, limit, ["slipway/mariadb:10.11", "slipway/redis:7.0"]);
    if (rig === null) return;
    const slug = await rig.slugs.add({ "server.js": server });
    const links = (service: string) => [{ hostName: "db.internal", service, application: "" }];
    const before = instanceOf(mariadbService, "db.1");
    await rig.deploy({ services: [before], applications: [applicationOf(slug)] });
    await rig.sql("db.1", "CREATE TABLE main.kept (n INT); INSERT INTO main.kept VALUES (42)");
    assert.deepEqual(await rig.kept(), ["db.1", "db.1"]);

    const after = (generation: number) => instanceOf(redisService, `db.${generation}`);
    const ping = `node -e 'require("net").connect(6379, "db.internal").on("data", (d) => { console.log(String(d)); process.exit() }).write("PING\\r\\n")'`;
    const failing = applicationOf(slug, {
      links: links("db.2"),
      deployHook: `${ping}; exit 3`,
    });
    const failed = rig.context();
    const work = workOf({ generation: 2, services: [after(2)], applications: [failing] });
    await assert.rejects(rig.steps.deploy(work, failed), StepFailedError);
    assert.match(failed.text, /PONG/, "the new one is a new one");
    assert.deepEqual(await rig.kept(), ["db.1", "db.1"]);
    assert.equal(await rig.sql("db.1", "SELECT n FROM main.kept"), "42\n");

    const next = applicationOf(slug, { links: links("db.3"), deployHook: ping });
    const text = await rig.deploy({ generation: 3, services: [after(3)], applications: [next] });
    assert.match(text, /PONG[^]*Removing service db as it was\n/);
    assert.deepEqual(await rig.kept(), ["db.3", "db.3"]);

    assert.match(
      await rig.deploy({ generation: 4, applications: [applicationOf(slug)] }),
      /Removing service db\n/,
    );
    assert.deepEqual(await rig.kept(), []);
  });

  void test(`files go with their application, not with a mount${suffix}`, async (t) => {
    await using rig = await Rig.open(t, limit, []);
    if (rig === null) return;
    const slug = await rig.slugs.add({ "server.js": server, "files/": "" });
    const mounts = (volume: string) => [
      { path: "files", temporary: false, volume, sourcePath: "files" },
    ];
    const app = applicationOf(slug, {
      volume: "app.1",
      mounts: mounts("app.1"),
      deployHook: "ls files; date > files/made",
    });
    const other = { ...app, name: "other", volume: "other.1", mounts: mounts("other.1") };
    await rig.deploy({ applications: [app, other] });
    assert.deepEqual(await rig.kept(), ["app.1", "other.1"]);

    const failing = { ...app, deployHook: "exit 3" };
    const failed = workOf({ generation: 2, applications: [failing] });
    await assert.rejects(rig.steps.deploy(failed, rig.context()), StepFailedError);
    assert.deepEqual(await rig.kept(), ["app.1", "other.1"]);

    const bare = { ...app, mounts: [], deployHook: "" };
    const text = await rig.deploy({ generation: 3, applications: [bare] });
    assert.match(text, /Removing application other\n/);
    assert.deepEqual(await rig.kept(), ["app.1"]);

    const again = { ...other, volume: "other.4", mounts: mounts("other.4") };
    const back = await rig.deploy({ generation: 4, applications: [app, again] });
    assert.match(back, /hook of application app\nmade\n/);
    assert.doesNotMatch(back, /hook of application other\nmade\n/);
    assert.deepEqual(await rig.kept(), ["app.1", "other.4"]);
  });
}

void test("a schema is deleted once the version without it serves, with the rights on it", async (t) => {
  await using rig = await Rig.open(t, 0, ["slipway/mariadb:10.11"]);
  if (rig === null) return;
  const slug = await rig.slugs.add({ "server.js": server });
  const database = (schemas: string, droppedSchemas: string[] = []) => ({
    ...mariadbService,
    variables: { SLIPWAY_DATABASES: schemas },
    droppedSchemas,
  });
  const shown = () => rig.sql("database", "SHOW DATABASES");
  await rig.deploy({
    services: [database("main old_one oldXone")],
    applications: [applicationOf(slug)],
  });
  await rig.sql("database", "CREATE TABLE old_one.t (n INT); INSERT INTO old_one.t VALUES (1)");

  const dropping = [database("main oldXone", ["old_one"])];
  const failing = applicationOf(slug, { deployHook: "exit 3" });
  const failed = workOf({ generation: 2, services: dropping, applications: [failing] });
  await assert.rejects(rig.steps.deploy(failed, rig.context()), StepFailedError);
  assert.equal(await rig.sql("database", "SELECT n FROM old_one.t"), "1\n");

  const work = { services: dropping, applications: [applicationOf(slug)] };
  await rig.deploy({ ...work, generation: 3 });
  assert.equal(await shown(), "information_schema\nmain\noldXone\n");
  assert.match(await rig.sql("database", "CREATE DATABASE old_one"), /Access denied/);
  await rig.deploy({ ...work, generation: 4 });

  await rig.deploy({ ...work, services: [database("main oldXone old_one")], generation: 5 });
  assert.equal(await rig.sql("database", "SHOW TABLES IN old_one"), "");
  assert.equal(await shown(), "information_schema\nmain\noldXone\nold_one\n");
});

void test("what an agent did not come to after the switch is done by who takes over", async (t) => {
  await using rig = await Rig.open(t, 0, ["slipway/redis:7.0"]);
  if (rig === null) return;
  const slug = await rig.slugs.add({ "server.js": server });
  const applications = [applicationOf(slug)];
  await rig.deploy({ services: [redisService], applications });
  const dying = rig.context();
  dying.onAdvance = (phase) => {
    if (phase === "RELEASE") throw new LeaseLostError();
  };
  const work = workOf({ generation: 2, applications });
  await assert.rejects(rig.steps.deploy(work, dying), LeaseLostError);
  assert.deepEqual(await rig.kept(), ["cache", "cache"]);
  await rig.deploy({ ...work, switched: true });
  assert.deepEqual(await rig.kept(), []);
});

void test("data that a killed agent had still to remove is gone before anybody comes upon it", async (t) => {
  await using farm = await TestFarm.open(t, [...images, "slipway/redis:7.0"]);
  if (farm === null) return;
  await using slugs = await PlainSlugs.create();
  const slug = await slugs.add({ "server.js": server });
  const application = applicationOf(slug);
  const services = [redisService];
  const first = await DeployRig.open(farm, slugs, 0);
  await first.deploy(
    workOf({ services, applications: [application] }),
    new RecordingContext(farm.name, 1),
  );
  const volumes = async () =>
    (await farm.engine.listVolumes({ "slipway.farm": farm.name })).map(({ labels }) => [
      labels["slipway.role"],
      labels["slipway.generation"],
    ]);
  const notes = join(slugs.dataDir, "data-removals");
  /** An agent that dies when it has switched: chores wait while a step runs, and this one never ends. */
  const dieAfter = async (generation: number) => {
    const killed = await DeployRig.open(farm, slugs, 0);
    const step = killed.parts.housekeeping.step();
    const work = workOf({ generation, applications: [application] });
    await new DeployRunner(killed.parts).run(work, new RecordingContext(farm.name, generation));
    await killed.parts.housekeeping[Symbol.asyncDispose]();
    step[Symbol.dispose]();
  };
  await dieAfter(2);
  assert.deepEqual(await volumes(), [["data", "1"]]);
  assert.deepEqual(readdirSync(notes), ["env1.json"]);

  await t.test("by the next deployment, which uses the name again", async () => {
    await using next = await DeployRig.open(farm, slugs, 0);
    const work = workOf({ generation: 3, services, applications: [application] });
    await next.deploy(work, new RecordingContext(farm.name, 3));
    assert.deepEqual(await volumes(), [["data", "3"]]);
    assert.deepEqual(readdirSync(notes), []);
  });

  await t.test("or by the next agent", async () => {
    await dieAfter(4);
    assert.deepEqual(await volumes(), [["data", "3"]]);
    await using next = await DeployRig.open(farm, slugs, 0);
    await new DeploymentChores(next.parts).resume();
    await next.parts.housekeeping.idle();
    assert.deepEqual(await volumes(), []);
    assert.deepEqual(readdirSync(notes), []);
  });

  await t.test("a removal that comes late leaves what is newer alone", async () => {
    await using rig = await DeployRig.open(farm, slugs, 0);
    const work = workOf({ generation: 6, services, applications: [application] });
    await rig.deploy(work, new RecordingContext(farm.name, 6));
    new DeploymentChores(rig.parts).removeData({
      ...{ farm: farm.name, environment: "env1", generation: 5 },
      wanted: { applications: [], services: [], volumes: [] },
      schemas: [{ container: `${farm.name}-env1-cache`, names: ["main"] }],
    });
    await rig.parts.housekeeping.idle();
    assert.deepEqual(await volumes(), [["data", "6"]]);
    assert.deepEqual(readdirSync(notes), []);
    assert.equal((await farm.engine.inspect(`${farm.name}-env1-cache`))?.running, true);
  });
});

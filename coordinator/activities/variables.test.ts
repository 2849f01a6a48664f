import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually } from "../../test/eventually.js";
import { report, smallFiles, TestCoordinator } from "../../test/coordinator-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import type { VariableChange } from "../variables/project-variable.js";

const withHook = {
  ...smallFiles,
  ".slipway.app.yaml": smallFiles[".slipway.app.yaml"].replace(
    "hooks:",
    "hooks:\n  deploy: migrate",
  ),
};

test("a redeployment has the variables of now, and builds where builds see them", async () => {
  await using rig = await Rig.start();
  rig.set({ name: "env:A", value: "1", isVisibleAtBuild: false });
  await rig.deploy();
  assert.equal(rig.given["A"], "1");

  rig.set({ name: "env:A", value: "2" });
  const second = await rig.again("redeploy");
  assert.deepEqual([rig.given["A"], second.skipsHooks, second.built], ["2", false, []]);
  const same = await rig.again("redeploy");
  assert.deepEqual([same.skipsHooks, same.built], [true, []]);

  rig.set({ name: "env:B", value: "for builds", isVisibleAtRun: false });
  const built = await rig.again("redeploy");
  assert.deepEqual(built.built, [["build", "B changed"]]);
  assert.equal("B" in rig.given, false);
  assert.equal(built.skipsHooks, true, "the hooks see the same");
  assert.deepEqual((await rig.again("redeploy")).built, []);
});

test("a rollback has the variables of then, whatever became of them", async () => {
  await using rig = await Rig.start();
  rig.set({ name: "env:A", value: "1" });
  await rig.deploy();
  rig.set({ name: "env:A", value: "2" });
  await rig.again("redeploy");
  rig.delete("env:A");

  const back = await rig.again("rollback", 1);
  assert.equal(rig.given["A"], "1");
  assert.deepEqual(back.built, []);
  assert.match(back.log, /Variables are those of then\. Other than now: env:A\n/);
  await rig.restart();
  rig.farm.variables.collect();
  await rig.again("rollback", 2);
  assert.equal(rig.given["A"], "2", "kept for as long as it can be rolled back to");
});

test("the same files are no news, but other variables are", async () => {
  await using rig = await Rig.start();
  await rig.deploy();
  assert.equal((await rig.deploy()).result, "unchanged");
  rig.set({ name: "theme:a", value: "1", isVisibleAtBuild: false });
  assert.equal((await rig.deploy()).result, "succeeded");
  assert.equal((await rig.deploy()).result, "unchanged");
});

test("a redeployment that waits for a push deploys what the push has deployed", async () => {
  await using rig = await Rig.start();
  await rig.deploy();
  const push = rig.submit({ ...withHook, "server.js": "two" });
  const build = await rig.farm.lease("build");
  rig.set({ name: "env:A", value: "1", isVisibleAtBuild: false });
  const redeploy = rig.start("redeploy", 1);
  await rig.farm.until(
    redeploy,
    () => rig.farm.activities.lockHolder(rig.environment.id)?.id === push,
  );

  assert.ok(build.of.action !== null);
  rig.farm.content.results.set(build.of.action, rig.farm.resultOf("two"));
  await rig.farm.leases.report(build, report("succeeded"));
  await rig.farm.work(await rig.farm.lease("deploy"));
  const deploy = await rig.farm.lease("deploy");
  await rig.farm.work(deploy);
  await rig.farm.ended(redeploy);

  const [third, second, first] = rig.farm.environments.deployments(rig.environment.id);
  assert.deepEqual(third?.content.slugs, second?.content.slugs);
  assert.notDeepEqual(third?.content.slugs, first?.content.slugs);
});

test("no value is in the database or in the cache in clear text", async () => {
  await using rig = await Rig.start();
  rig.set({ name: "theme:token", value: "s3cret-value" });
  rig.set({ name: "env:TOKEN", value: "s3cret-value", isSensitive: true });
  const values = await rig.deploy();
  assert.equal(values.handedOut["TOKEN"], "s3cret-value");
  assert.match(decoded(values.handedOut["PLATFORM_VARIABLES"]), /s3cret-value/);
  assert.match(decoded(values.handedOut["MAGENTO_CLOUD_VARIABLES"]), /s3cret-value/);
  assert.equal(rig.given["TOKEN"], "s3cret-value");

  const { database, content } = rig.farm;
  const tables = database.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table'",
  );
  const rows = JSON.stringify(tables.map(({ name }) => database.all(`SELECT * FROM ${name}`)));
  const blobs = [...content.blobs.values()].map((bytes) => Buffer.from(bytes).toString("latin1"));
  for (const text of [rows, ...blobs]) {
    assert.ok(!text.includes("s3cret"));
    assert.ok(!text.includes(Buffer.from('"s3cret-value"').toString("base64").slice(4, 16)));
  }
  assert.ok(blobs.some((text) => text.includes("PLATFORM_VARIABLES")));
});

test("a step is told which of the values that it is given are secret", async () => {
  await using rig = await Rig.start();
  rig.set({ name: "env:PLAIN", value: "plain-value" });
  rig.set({ name: "env:TOKEN", value: "s3cret-build", isSensitive: true });
  rig.set({
    name: "theme:key",
    value: '{"key":["s3cret-in-json"],"port":3306}',
    isJson: true,
    isSensitive: true,
    isVisibleAtBuild: false,
  });
  const { secrets } = await rig.deploy();
  const { entropy } = rig.farm.projects.get(rig.environment.projectId);
  const json = ['{"key":["s3cret-in-json"],"port":3306}', "s3cret-in-json"];
  assert.deepEqual(secrets.build, ["s3cret-build", entropy]);
  assert.deepEqual(secrets.deploy, ["s3cret-build", ...json, entropy]);

  // A rollback has the values of then, and they are the secrets that they were.
  rig.set({ name: "env:TOKEN", value: "s3cret-later", isSensitive: true });
  rig.delete("theme:key");
  await rig.deploy();
  await rig.restart();
  const back = await rig.again("rollback", 1);
  assert.deepEqual(back.secrets.deploy, ["s3cret-build", ...json, entropy]);

  // Of what was kept before they were told apart every value counts as one.
  rig.farm.database.run("UPDATE sealed_texts SET sealed_secrets = NULL");
  const older = await rig.again("rollback", 2);
  assert.deepEqual(older.secrets.deploy, ["plain-value", "s3cret-later", entropy]);
});

test("what an environment had of variables goes with it", async () => {
  await using rig = await Rig.start();
  rig.set({ name: "env:A", value: "1" });
  rig.set({ name: "env:B", value: "1" }, "project");
  await rig.deploy();
  const count = (table: string): number => rig.farm.database.all(`SELECT * FROM ${table}`).length;
  assert.ok(count("sealed_texts") > 0);

  rig.farm.nowMs += 4_000_000;
  await rig.farm.removal.remove(rig.environment.projectId, "ada");
  assert.equal(count("variables"), 0);
  await rig.farm.work(await rig.farm.lease("teardown"));
  await eventually("nothing is kept of it", () => (count("sealed_texts") === 0 ? true : null));
});

function decoded(text = ""): string {
  return Buffer.from(text, "base64").toString("utf8");
}

/** One environment with a deploy hook, deployed to as by an agent. */
class Rig implements AsyncDisposable {
  readonly #directory: TemporaryDirectory;
  readonly #projectId: string;
  farm: TestCoordinator;
  /** What the application was given at the last deployment. */
  given: Readonly<Record<string, string>> = {};

  private constructor(directory: TemporaryDirectory, farm: TestCoordinator) {
    this.#directory = directory;
    this.farm = farm;
    this.#projectId = farm.project().id;
    farm.environments.ensure(this.#projectId, "main", farm.nowMs);
    farm.join();
  }

  static async start(): Promise<Rig> {
    const directory = await TemporaryDirectory.create();
    return new Rig(directory, await TestCoordinator.start(directory.path));
  }

  get environment() {
    return this.farm.environments.ensure(this.#projectId, "main", this.farm.nowMs);
  }

  async restart(): Promise<void> {
    this.farm = await this.farm.restart();
    this.farm.join();
  }

  set(change: VariableChange, level: "project" | "environment" = "environment"): void {
    const project = this.farm.projects.get(this.#projectId);
    this.farm.variables.set(project, level === "project" ? null : this.environment, change);
  }

  delete(name: string): void {
    const scope = { projectId: this.#projectId, environmentId: this.environment.id };
    this.farm.variables.delete(scope, name);
  }

  submit(files: Parameters<TestCoordinator["submit"]>[1]): string {
    return this.farm.submit(this.farm.projects.get(this.#projectId), files).id;
  }

  /** Submits the application and does all that comes of it. */
  async deploy() {
    return await this.#see(this.submit(withHook));
  }

  async again(kind: "redeploy" | "rollback", generation = this.environment.generation) {
    return await this.#see(this.start(kind, generation));
  }

  start(kind: "redeploy" | "rollback", generation: number): string {
    const { id } = this.farm.activities.create(
      {
        projectId: this.#projectId,
        environmentId: this.environment.id,
        kind,
        user: "ada",
        source: { type: "deployment", generation, confirmed: [] },
        commit: "",
        uniqueKey: null,
      },
      this.farm.nowMs,
    );
    this.farm.runner.kick(id);
    return id;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.farm[Symbol.asyncDispose]();
    await this.#directory[Symbol.asyncDispose]();
  }

  async #see(id: string) {
    let handedOut: Readonly<Record<string, string>> = {};
    let skipsHooks: boolean | null = null;
    const secrets: Record<string, readonly string[]> = {};
    for (;;) {
      await this.farm.until(id, (activity) => activity.state.phase === "ended" || this.#isQueued());
      const { state, summary } = this.farm.activities.get(id);
      if (state.phase === "ended") {
        const built = summary.actions.filter(({ decision }) => decision === "build");
        const reasons = built.map(({ kind, reason }) => [kind, reason]);
        const log = await this.farm.log(id);
        return { result: state.result, built: reasons, log, handedOut, skipsHooks, secrets };
      }
      const [queued] = this.farm.steps.live();
      const lease = await this.farm.lease(queued?.kind ?? "deploy");
      secrets[lease.of.kind] = this.farm.effects.secrets(lease.of);
      if (lease.of.kind === "build") handedOut = this.farm.effects.buildValues(lease.of);
      else {
        const work = this.farm.deployWork(lease.of);
        this.given = work.spec.applications[0]?.variables ?? {};
        skipsHooks = work.skipsHooks;
      }
      await this.farm.work(lease);
    }
  }

  #isQueued(): boolean {
    return this.farm.steps.live().some(({ state }) => state === "queued");
  }
}

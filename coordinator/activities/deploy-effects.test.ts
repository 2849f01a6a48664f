import assert from "node:assert/strict";
import { test } from "node:test";
import { report, smallFiles, TestCoordinator } from "../../test/coordinator-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import type { ActivitySource } from "./activity.js";

const targets = [{ application: "app", address: "10.0.0.1:80" }];
const withHook = {
  ...smallFiles,
  ".slipway.app.yaml": `${smallFiles[".slipway.app.yaml"]}  deploy: node migrate.js\n`,
};

test("deploy hooks that ended well for what runs are skipped, and nothing is held", async () => {
  await using rig = await Rig.start();
  const first = await rig.deployFiles();
  assert.deepEqual([first.skipsHooks, first.spec.hold], [false, true]);

  const again = await rig.redeploy();
  const oncemore = await rig.redeploy();

  assert.deepEqual([again.skipsHooks, again.spec.hold], [true, false]);
  assert.equal(oncemore.skipsHooks, true, "skipped is as good as run");
});

test("deploy hooks are run all the same where that is asked for, and again where they fail", async () => {
  await using rig = await Rig.start();
  await rig.deployFiles();

  const forced = await rig.redeploy({ hooks: true, fails: true });
  const next = await rig.redeploy();

  assert.deepEqual([forced.skipsHooks, forced.spec.hold], [false, true]);
  assert.equal(next.skipsHooks, false, "nobody knows how far the failed one came");
  assert.equal((await rig.redeploy()).skipsHooks, true);
});

test("where a version serves though its deploy hook failed, the next deployment runs it", async () => {
  await using rig = await Rig.start();
  await rig.deployFiles({ hooksEndWell: false });
  assert.equal((await rig.redeploy()).skipsHooks, false);
  assert.equal((await rig.redeploy()).skipsHooks, true);
});

test("after the hooks of another version have run, those of this one are run again", async () => {
  await using rig = await Rig.start();
  await rig.deployFiles();
  await rig.deployFiles({ text: "two", fails: true });

  assert.equal(rig.generation, 1, "the first version serves");
  assert.equal((await rig.redeploy()).skipsHooks, false);
});

test("a rollback to what runs is a redeployment, one to another version is not", async () => {
  await using rig = await Rig.start();
  await rig.deployFiles();
  await rig.redeploy();
  assert.equal((await rig.redeploy({ generation: 1 })).skipsHooks, true);

  await rig.deployFiles({ text: "two" });

  assert.equal((await rig.redeploy({ generation: 1 })).skipsHooks, false);
});

test("a coordinator that is started again knows which hooks ended well", async () => {
  await using rig = await Rig.start();
  await rig.deployFiles();
  await rig.restart();
  assert.equal((await rig.redeploy()).skipsHooks, true);
});

test("once the data may be gone, hooks are run again, even if the removal failed", async () => {
  await using rig = await Rig.start();
  await rig.deployFiles();
  await rig.failToRemove();
  assert.equal((await rig.redeploy()).skipsHooks, false);
});

interface Outcome {
  /** The agent reports that the deployment failed, before the switch. */
  readonly fails?: boolean;
  /** By default true. */
  readonly hooksEndWell?: boolean;
}

/** One environment, deployed to as by an agent. */
class Rig implements AsyncDisposable {
  readonly #directory: TemporaryDirectory;
  readonly #project: { readonly id: string };
  #farm: TestCoordinator;

  private constructor(directory: TemporaryDirectory, farm: TestCoordinator) {
    this.#directory = directory;
    this.#farm = farm;
    this.#project = farm.project();
    farm.join();
  }

  static async start(): Promise<Rig> {
    const directory = await TemporaryDirectory.create();
    return new Rig(directory, await TestCoordinator.start(directory.path));
  }

  get #environment() {
    return this.#farm.environments.ensure(this.#project.id, "main", this.#farm.nowMs);
  }

  get generation(): number {
    return this.#environment.generation;
  }

  async restart(): Promise<void> {
    this.#farm = await this.#farm.restart();
    this.#farm.join();
  }

  /** Submits the application, builds it as `text`, and says what the agent was told to deploy. */
  async deployFiles({ text = "one", ...outcome }: Outcome & { readonly text?: string } = {}) {
    const farm = this.#farm;
    const files = { ...withHook, "server.js": text };
    const { id } = farm.submit(farm.projects.get(this.#project.id), files);
    const build = await farm.lease("build");
    assert.ok(build.of.action !== null);
    farm.content.results.set(build.of.action, farm.resultOf(text));
    await farm.leases.report(build, report("succeeded"));
    return await this.#deploy(id, outcome);
  }

  /** Deploys what serves again, or rolls back to another generation. */
  async redeploy(
    options: Outcome & { readonly generation?: number; readonly hooks?: boolean } = {},
  ) {
    const { generation = this.generation, hooks = false, ...outcome } = options;
    const kind = options.generation === undefined ? "redeploy" : "rollback";
    const id = this.#start(kind, { type: "deployment", generation, hooks, confirmed: [] });
    return await this.#deploy(id, outcome);
  }

  async failToRemove(): Promise<void> {
    const id = this.#start("delete", { type: "nothing" });
    const lease = await this.#farm.lease("teardown");
    await this.#farm.leases.report(lease, report("failed", "a volume is in use"));
    await this.#farm.ended(id);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#farm[Symbol.asyncDispose]();
    await this.#directory[Symbol.asyncDispose]();
  }

  #start(kind: "redeploy" | "rollback" | "delete", source: ActivitySource): string {
    const environmentId = this.#environment.id;
    const projectId = this.#project.id;
    const rest = { user: "ada", commit: "", uniqueKey: null };
    const activity = { projectId, environmentId, kind, source, ...rest };
    const { id } = this.#farm.activities.create(activity, this.#farm.nowMs);
    this.#farm.runner.kick(id);
    return id;
  }

  async #deploy(id: string, { fails = false, hooksEndWell = true }: Outcome) {
    const farm = this.#farm;
    const lease = await farm.lease("deploy");
    const work = farm.deployWork(lease.of);
    assert.deepEqual(farm.deployWork(lease.of), work, "asked again, the agent is told the same");
    if (!fails) {
      const hooksEndedFor = hooksEndWell ? work.hookInputs : "";
      await farm.phases.advance(lease.of, "SWITCH", { targets, hooksEndedFor });
    }
    await farm.leases.report(lease, report(fails ? "failed" : "succeeded"));
    await farm.ended(id);
    return work;
  }
}

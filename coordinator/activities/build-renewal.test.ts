import assert from "node:assert/strict";
import { test } from "node:test";
import { digestOf } from "../../content/digest.js";
import { readAction } from "../../content/stored-message.js";
import { report, smallFiles, TestCoordinator } from "../../test/coordinator-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { runGit } from "../git/git-process.js";
import type { LeaseClaim, Step } from "../core/step.js";
import type { Activity } from "./activity.js";

const zero = "0".repeat(40);

type Lease = LeaseClaim & { readonly of: Step };

test("a push after a collection is built from files that are imported again", async () => {
  await using rig = await Rig.start();
  await rig.deploy("one");
  rig.farm.content.collect();
  assert.equal(rig.isThere("unchanged"), false);

  const { id } = await rig.push("two");
  const build = await rig.farm.lease("build");

  assert.equal((await rig.inputOf(build))["assets/deep/file"], "unchanged");
  assert.match(await rig.farm.log(id), /Planning application "app" again: .* is incomplete/);
  await rig.farm.work(build);
  await rig.farm.work(await rig.farm.lease("deploy"));
  assert.equal(resultOf(await rig.farm.ended(id)), "succeeded");
});

test("what a build reads is kept while it waits, and until its activity ends", async () => {
  await using rig = await Rig.start();
  const { id } = await rig.push("one");
  const build = await rig.farm.lease("build");

  rig.farm.content.collect();

  assert.equal((await rig.inputOf(build))["assets/deep/file"], "unchanged");
  assert.ok([...rig.farm.content.leases.keys()][0]?.startsWith(`activity:${id}-`));
  await rig.farm.runner.cancel(id);
  assert.equal(rig.farm.content.leases.size, 0);
});

test("files that are not whole even after another import fail the push, and are named", async () => {
  await using rig = await Rig.start();
  const { content } = rig.farm;
  const lost = digestOf("unchanged");
  content.before = (call) => {
    if (call === "acquireLease") content.blobs.delete(lost);
  };

  const { state, id } = await rig.farm.ended((await rig.push("one")).id);

  const message = state.phase === "ended" ? state.message : "";
  assert.match(message, /^the cache lacks what application "app" is built from: the tree/);
  assert.ok(message.includes(lost), message);
  assert.equal((await rig.farm.log(id)).match(/Planning application "app" again/g)?.length, 1);
  assert.deepEqual(rig.farm.steps.live(), []);
});

test("files that were submitted are nowhere else: the activity fails and names what is lost", async () => {
  await using rig = await Rig.start();
  const lost = digestOf("submitted");
  const { content } = rig.farm;
  content.before = (call) => {
    if (call === "acquireLease") content.blobs.delete(lost);
  };

  const files = { ...smallFiles, assets: { deep: { file: "submitted" } } };
  const { state } = await rig.farm.ended(rig.farm.submit(rig.farm.project("other"), files).id);

  assert.ok(state.phase === "ended" && state.result === "failed" && state.message.includes(lost));
});

test("a build whose agent finds something missing is planned afresh once", async () => {
  await using rig = await Rig.start();
  const { id } = await rig.push("one");
  const missing = `blob ${digestOf("unchanged")} is not in the cache`;
  const lacking = { ...report("infrastructure", missing), missing };
  const first = await rig.farm.lease("build");
  // As a damaged file, which the cache has put aside.
  rig.farm.content.blobs.delete(digestOf("unchanged"));

  assert.ok(await rig.farm.leases.report(first, lacking));
  const second = await rig.farm.lease("build");

  assert.equal((await rig.inputOf(second))["assets/deep/file"], "unchanged");
  assert.equal(second.attempt, 1, "a step of its own, that need not wait");
  await rig.farm.leases.report(second, lacking);
  const { state } = await rig.farm.ended(id);
  assert.ok(
    state.phase === "ended" && state.result === "failed" && state.message.includes(missing),
  );
  assert.equal((await rig.farm.log(id)).match(/Planning application "app" again/g)?.length, 1);
});

test("an agent's report of what is missing survives the coordinator", async () => {
  await using rig = await Rig.start();
  const { id } = await rig.push("one");
  const build = await rig.farm.lease("build");
  await rig.farm.runner[Symbol.asyncDispose]();
  const missing = "blob x is not in the cache";
  await rig.farm.leases.report(build, { ...report("infrastructure", missing), missing });

  await rig.restart();
  rig.farm.runner.resumeAll();
  await rig.farm.work(await rig.farm.lease("build"));
  await rig.farm.work(await rig.farm.lease("deploy"));

  assert.equal(resultOf(await rig.farm.ended(id)), "succeeded");
});

test("every activity that waits for a build is planned afresh when it lacks something", async () => {
  await using rig = await Rig.start();
  const first = await rig.push("one");
  const build = await rig.farm.lease("build");
  const second = await rig.push("one", "feature");
  await rig.farm.until(second.id, () => rig.farm.steps.waiters(build.step).length === 2);
  const missing = "blob x is not in the cache";

  await rig.farm.leases.report(build, { ...report("infrastructure", missing), missing });

  const again = await rig.farm.lease("build");
  await rig.farm.until(second.id, () => rig.farm.steps.waiters(again.step).length === 2);
  await rig.farm.work(again);
  await rig.farm.work(await rig.farm.lease("deploy"));
  await rig.farm.work(await rig.farm.lease("deploy"));
  for (const { id } of [first, second]) {
    assert.equal(resultOf(await rig.farm.ended(id)), "succeeded");
  }
});

test("a result whose tree is not whole is built again", async () => {
  await using rig = await Rig.start();
  await rig.deploy("one");
  await rig.deploy("two");
  const [, first] = rig.farm.environments.deployments(rig.environmentId);
  await rig.farm.content.removeRoot(
    first?.content.slugs["app"] ?? digestOf(""),
    `environment:${rig.environmentId}:1`,
  );
  rig.farm.content.collect();

  // Back to a commit that was built before.
  const { id } = await rig.push("one");
  await rig.build(await rig.farm.lease("build"), "one");
  await rig.farm.work(await rig.farm.lease("deploy"));

  const { summary, state } = await rig.farm.ended(id);
  assert.equal(state.phase === "ended" && state.result, "succeeded");
  assert.deepEqual(
    summary.actions.map(({ decision, reason }) => [decision, reason]),
    [["build", "the files changed"]],
  );
});

test("a result that is lost between plan and slug is made again", async () => {
  await using rig = await Rig.start();
  const { content } = rig.farm;
  const { id } = await rig.push("one");
  content.before = (call) => {
    if (call !== "putSlug") return;
    content.before = () => undefined;
    content.blobs.delete(digestOf("built"));
  };

  await rig.farm.work(await rig.farm.lease("build"));
  await rig.farm.work(await rig.farm.lease("build"));
  await rig.farm.work(await rig.farm.lease("deploy"));

  assert.equal(resultOf(await rig.farm.ended(id)), "succeeded");
});

test("a configuration file that only the slug needs is imported again for it", async () => {
  await using rig = await Rig.start();
  await rig.deploy("one");
  // The build is known and its result is whole; the root of the repository is not.
  rig.farm.content.blobs.delete(digestOf(smallFiles[".slipway.app.yaml"]));

  const { id } = await rig.push("one", "feature");

  await rig.farm.work(await rig.farm.lease("deploy"));
  assert.equal(resultOf(await rig.farm.ended(id)), "succeeded");
});

test("a redeployment that builds anew imports the commit that was deployed", async () => {
  await using rig = await Rig.start();
  await rig.deploy("one");
  rig.farm.content.collect();
  const project = rig.farm.projects.get(rig.projectId);
  rig.farm.variables.set(project, null, { name: "env:A", value: "1" });

  const id = rig.again("redeploy", 1);
  const build = await rig.farm.lease("build");

  assert.equal((await rig.inputOf(build))["assets/deep/file"], "unchanged");
  await rig.farm.work(build);
  await rig.farm.work(await rig.farm.lease("deploy"));
  assert.equal(resultOf(await rig.farm.ended(id)), "succeeded");
  rig.farm.content.collect();
  for (const kind of ["redeploy", "rollback"] as const) {
    const next = rig.again(kind, kind === "redeploy" ? 2 : 1);
    await rig.farm.work(await rig.farm.lease("deploy"));
    assert.equal(resultOf(await rig.farm.ended(next)), "succeeded", kind);
  }
});

function resultOf({ state }: Activity): string {
  return state.phase === "ended" ? state.result : state.phase;
}

/** A project with a git repository, to which commits are pushed that differ in one file. */
class Rig implements AsyncDisposable {
  readonly #directory: TemporaryDirectory;
  readonly projectId: string;
  readonly #heads = new Map<string, string>();
  farm: TestCoordinator;

  private constructor(directory: TemporaryDirectory, farm: TestCoordinator, projectId: string) {
    this.#directory = directory;
    this.farm = farm;
    this.projectId = projectId;
  }

  static async start(): Promise<Rig> {
    const directory = await TemporaryDirectory.create();
    const farm = await TestCoordinator.start(directory.path);
    farm.join();
    const { id } = farm.project();
    await farm.repositories.create(id, "main");
    return new Rig(directory, farm, id);
  }

  get environmentId(): string {
    return this.farm.environments.ensure(this.projectId, "main", this.farm.nowMs).id;
  }

  async restart(): Promise<void> {
    this.farm = await this.farm.restart();
    this.farm.join();
  }

  isThere(text: string): boolean {
    return this.farm.content.blobs.has(digestOf(text));
  }

  /** A push of the application, of which `version` is the one file that differs. */
  async push(version: string, branch = "main"): Promise<Activity> {
    const commit = await this.#commit(version);
    const update = {
      ref: `refs/heads/${branch}`,
      old: this.#heads.get(branch) ?? zero,
      new: commit,
    };
    this.#heads.set(branch, commit);
    const project = this.farm.projects.get(this.projectId);
    const activity = this.farm.intake.record(project, update, "ada", []);
    assert.ok(activity !== null);
    return activity;
  }

  async deploy(version: string): Promise<void> {
    const { id } = await this.push(version);
    await this.build(await this.farm.lease("build"), version);
    await this.farm.work(await this.farm.lease("deploy"));
    await this.farm.ended(id);
    // Its conclusion lets go of what only it kept.
    await this.farm.until(id, () => this.farm.content.leases.size === 0);
  }

  /** Does a build step as an agent would, to an output that says `text`. */
  async build(lease: Lease, text: string): Promise<void> {
    assert.ok(lease.of.action !== null);
    this.farm.content.results.set(lease.of.action, this.farm.resultOf(text));
    await this.farm.leases.report(lease, report("succeeded"));
  }

  again(kind: "redeploy" | "rollback", generation: number): string {
    const { id } = this.farm.activities.create(
      {
        projectId: this.projectId,
        environmentId: this.environmentId,
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

  /** All that the step's action reads, which must be whole. */
  async inputOf({ of: { action } }: Lease): Promise<Record<string, string>> {
    const { content } = this.farm;
    assert.ok(action !== null);
    const { inputRoot } = await readAction(content, action);
    return content.list(inputRoot);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.farm[Symbol.asyncDispose]();
    await this.#directory[Symbol.asyncDispose]();
  }

  async #commit(version: string): Promise<string> {
    const objects = this.farm.repositories.objects(this.projectId);
    const git = async (args: readonly string[], input = ""): Promise<string> =>
      (await runGit(objects, args, { input })).toString("utf8").trim();
    const blob = (text: string) => git(["hash-object", "-w", "--stdin"], text);
    const tree = (...entries: readonly string[]) => git(["mktree"], `${entries.join("\n")}\n`);
    const file = async (name: string, text: string) => `100644 blob ${await blob(text)}\t${name}`;
    const deep = await tree(await file("file", "unchanged"));
    const assets = await tree(`040000 tree ${deep}\tdeep`);
    const root = await tree(
      await file(".slipway.app.yaml", smallFiles[".slipway.app.yaml"]),
      `040000 tree ${assets}\tassets`,
      await file("server.js", version),
    );
    const author = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"];
    return await git([...author, "commit-tree", root, "-m", version]);
  }
}

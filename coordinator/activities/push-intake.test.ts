import assert from "node:assert/strict";
import { test } from "node:test";
import { silentLog } from "../../program/log.js";
import { TestCoordinator } from "../../test/coordinator-rig.js";
import { GitServerRig } from "../../test/git-server-rig.js";
import { checkProject } from "../../config/check.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { CommitReader } from "../git/commit-reader.js";
import { deleteBranch } from "../git/refs.js";
import { runGit } from "../git/git-process.js";
import type { ProjectRow } from "../environments/environment.js";
import { plainlyKept } from "../environments/kept-data.js";
import { recordMissedPushes } from "./missed-pushes.js";

const zero = "0".repeat(40);

test("a ref that moved without an activity gets one at the start, once", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { project, commit } = await repository(farm);
  const first = await commit("main", "one");
  const other = await commit("feature/x", "two");

  await missed(farm);
  await missed(farm);

  assert.deepEqual(pushes(farm, project), [
    ["feature/x", "push", other],
    ["main", "push", first],
  ]);
  const second = await commit("main", "three");
  await missed(farm);
  await missed(farm);
  assert.deepEqual(pushes(farm, project).at(-1), ["main", "push", second]);
  assert.equal(pushes(farm, project).length, 3);
});

test("a push that is announced twice has one activity, one that returns has another", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { project, commit } = await repository(farm);
  const [a, b] = [await commit("main", "a"), await commit("main", "b")];
  const push = (old: string, next: string) =>
    farm.intake.record(project, { ref: "refs/heads/main", old, new: next }, "ada", [])?.id;

  const first = push(zero, a);
  assert.equal(push(zero, a), first);
  const second = push(a, b);
  const third = push(b, a);
  assert.equal(push(b, a), third);
  const fourth = push(a, b);
  assert.equal(new Set([first, second, third, fourth]).size, 4);
});

test("whoever follows a push that a newer one supersedes is told so at its end", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { project, commit } = await repository(farm);
  const id = await commit("main", "one");
  const push = {
    projectId: project.id,
    user: "ada",
    options: [],
    updates: [{ ref: "refs/heads/main", old: zero, new: id }],
    objects: farm.repositories.objects(project.id),
    reader: () => CommitReader.open(farm.repositories.objects(project.id), id),
  };
  // Nothing drives it: it is not planned yet when it is superseded.
  await farm.runner[Symbol.asyncDispose]();
  const followed = await farm.intake.accept(push, push.updates, new AbortController().signal);
  const [activity] = farm.activities.list({ projectId: project.id, environmentId: null }, 1);
  assert.ok(followed !== null && activity !== undefined);
  farm.activities.apply(activity.id, { type: "superseded", by: "a2" }, farm.nowMs);
  await farm.effects.conclude(farm.activities.get(activity.id), activity.state);
  farm.logs.end(activity.id);

  let shown = "";
  for await (const text of followed.lines) shown += text.toString();

  assert.match(shown, /\nSuperseded by activity a2\n$/);
  assert.deepEqual(await followed.outcome, {
    succeeded: false,
    message: `activity ${activity.id} was superseded by activity a2`,
  });
});

test("a branch that is gone is removed once, whoever removed it and however often we start", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { project, commit } = await repository(farm);
  await commit("main", "one");
  await commit("feature", "two");
  await missed(farm);
  await deleteBranch(farm.repositories.objects(project.id), "feature");

  await missed(farm);
  await missed(farm);

  const kinds = pushes(farm, project).map(([branch, kind]) => `${branch} ${kind}`);
  assert.deepEqual(kinds, ["feature push", "main push", "feature delete"]);
});

test("a branch that came back before its environment was removed is pushed anew", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { project, commit } = await repository(farm);
  await commit("main", "one");
  const id = await commit("feature", "two");
  await missed(farm);
  const ref = "refs/heads/feature";
  farm.intake.record(project, { ref, old: id, new: zero }, "ada", []);

  await missed(farm);

  assert.deepEqual(pushes(farm, project).at(-1), ["feature", "push", id]);
});

test("the production branch and environments that never had a branch are left alone", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { project, commit } = await repository(farm);
  await commit("main", "one");
  await missed(farm);
  farm.environments.ensure(project.id, "submitted", 1);
  await deleteBranch(farm.repositories.objects(project.id), "main");
  await missed(farm);
  assert.deepEqual(
    pushes(farm, project).map(([, kind]) => kind),
    ["push"],
  );
});

test("a project that is being deleted takes no pushes", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { project, commit } = await repository(farm);
  const id = await commit("main", "one");
  farm.projects.markDeleting(project.id);
  const update = { ref: "refs/heads/main", old: zero, new: id };
  assert.equal(farm.intake.record(project, update, "ada", []), null);
  await missed(farm);
  assert.deepEqual(pushes(farm, project), []);
});

test("tags are stored and deploy nothing", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { project, commit } = await repository(farm);
  const id = await commit("main", "one");
  const update = { ref: "refs/tags/v1", old: zero, new: id };
  assert.equal(farm.intake.record(project, update, "ada", []), null);
});

test("a push says with an option what is to be deployed again", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { project, commit } = await repository(farm);
  const id = await commit("main", "one");
  const sourceOf = (branch: string, options: readonly string[]) =>
    farm.intake.record(project, { ref: `refs/heads/${branch}`, old: zero, new: id }, "ada", options)
      ?.source;

  const source = { type: "commit", commit: id, confirmed: [] };
  assert.deepEqual(sourceOf("main", ["other"]), { ...source, force: false, hooks: false });
  const again = ["slipway.redeploy"];
  assert.deepEqual(sourceOf("again", again), { ...source, force: true, hooks: false });
  const withHooks = ["slipway.redeploy=hooks"];
  assert.deepEqual(sourceOf("hooks", withHooks), { ...source, force: true, hooks: true });
});

test("a push with a mistaken option is refused", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { project } = await repository(farm);
  const { accepted, lines } = await farm.intake.check(
    {
      projectId: project.id,
      user: "ada",
      options: ["slipway.redeploy=hook"],
      updates: [],
      objects: farm.repositories.objects(project.id),
      reader: () => assert.fail("nothing is read"),
    },
    new AbortController().signal,
  );
  assert.equal(accepted, false);
  assert.match(lines.join("\n"), /"slipway\.redeploy=hook" is not known/);
});

test("a push that would lose data is refused, unless its option names what may lose it", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  await using rig = await GitServerRig.start();
  const project = farm.project();
  rig.intake.onCheck = (push, signal) =>
    farm.intake.check({ ...push, projectId: project.id }, signal);
  const application = "name: app\ntype: nodejs:22\n";
  const services = (text: string) => rig.commit({ ".slipway/services.yaml": text });
  const schemas = (names: string) =>
    `db: {type: "mariadb:10.11", disk: 512, configuration: {schemas: [${names}], endpoints: {mysql: {default_schema: main}}}}\n`;
  await rig.commit({ ".slipway.app.yaml": application });
  const first = await services(`${schemas("main, legacy")}keep: {type: "redis-persistent:7.0"}\n`);
  await rig.expect("push", "slipway", "main");
  await deployed(farm, project, rig, first);

  await services(schemas("main"));
  const refused = await rig.git("push", "slipway", "main");
  const other = await rig.git("push", "-o", "slipway.confirm=db", "slipway", "main");
  assert.equal(await rig.branch("main"), first, "the ref has not moved");
  const accepted = await rig.git(
    ...["push", "-o", "slipway.confirm=keep", "-o", "slipway.confirm=db", "slipway", "main"],
  );

  assert.notEqual(refused.status, 0);
  for (const line of [
    "E: This push would lose data:",
    '    - service "db": the schema "legacy" is dropped',
    '    - service "keep": it is removed with its data',
    "   To let it happen: git push -o slipway.confirm=db -o slipway.confirm=keep",
  ]) {
    assert.ok(refused.stderr.includes(line), `${refused.stderr}\n does not say\n${line}`);
  }
  assert.notEqual(other.status, 0);
  assert.doesNotMatch(other.stderr, /"db"/);
  assert.match(other.stderr, /service "keep": it is removed with its data/);
  assert.equal(accepted.status, 0, accepted.stderr);
  assert.notEqual(await rig.branch("main"), first);
});

test("a branch of its own has nothing to lose, and its push keeps what it confirms", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { project, commit } = await repository(farm);
  const ref = "refs/heads/feature";
  const update = { ref, old: zero, new: await commit("feature", "one") };
  const options = ["slipway.confirm=db", "slipway.redeploy", "slipway.confirm=a=b", "ci.skip"];
  const activity = farm.intake.record(project, update, "ada", options);
  assert.deepEqual(activity?.source, {
    type: "commit",
    commit: update.new,
    force: true,
    hooks: false,
    confirmed: ["db", "a=b"],
  });
});

/** Makes `commit` of the working copy what production runs, as if it had been deployed. */
async function deployed(
  farm: TestCoordinator,
  project: ProjectRow,
  rig: GitServerRig,
  commit: string,
): Promise<void> {
  const objects = rig.repositories.objects("p-shop");
  await using reader = CommitReader.open(objects, commit);
  const checked = await checkProject(reader);
  assert.ok(checked.project !== null);
  const environment = farm.environments.ensure(project.id, "main", farm.nowMs);
  const update = { ref: "refs/heads/main", old: zero, new: commit };
  const activity = farm.intake.record(project, update, "ada", []);
  assert.ok(activity !== null);
  farm.environments.commitSwitch(
    {
      environmentId: environment.id,
      generation: farm.environments.nextGeneration(environment.id),
      activityId: activity.id,
      kind: "push",
      commit,
      content: { project: checked.project, slugs: {}, sources: {} },
      kept: plainlyKept(checked.project),
      createdAtMs: farm.nowMs,
    },
    { routes: [], targets: new Map() },
    null,
  );
}

/** A project with a repository in which branches move behind the coordinator's back. */
async function repository(farm: TestCoordinator) {
  const project = farm.project();
  await farm.repositories.create(project.id, "main");
  const objects = farm.repositories.objects(project.id);
  const commit = async (branch: string, message: string): Promise<string> => {
    const tree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
    const identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"];
    await runGit(objects, ["hash-object", "-w", "-t", "tree", "--", "/dev/null"]);
    const made = await runGit(objects, [...identity, "commit-tree", "-m", message, tree]);
    const id = made.toString("utf8").trim();
    await runGit(objects, ["update-ref", "--end-of-options", `refs/heads/${branch}`, id]);
    return id;
  };
  return { project, commit };
}

async function missed(farm: TestCoordinator): Promise<void> {
  await recordMissedPushes({ ...farm, log: silentLog });
}

/** Branch, kind and commit of every activity, oldest first. */
function pushes(farm: TestCoordinator, project: ProjectRow) {
  return farm.activities
    .list({ projectId: project.id, environmentId: null }, 100)
    .map(({ environmentId, kind, summary }) => [
      farm.environments.get(environmentId).name,
      kind,
      summary.commit,
    ])
    .reverse();
}

import assert from "node:assert/strict";
import { test } from "node:test";
import type { ContainerEngine, ContainerSpec } from "../../agent/containers/container-engine.js";
import { labelsOf, standingOf, type Standing } from "../../agent/containers/labels.js";
import { TestFarm } from "../../agent/containers/test-farm.js";
import { EnvironmentNames } from "../../agent/deploy/environment-names.js";
import * as fenced from "../../agent/deploy/fenced-engine.js";
import { LeaseLostError } from "../../agent/work/step-context.js";
import { lastingLease } from "../../agent/work/test-lease.js";
import { awaitedSteps } from "../../coordinator/activities/activity.js";
import { recordMissedPushes } from "../../coordinator/activities/missed-pushes.js";
import { runGit } from "../../coordinator/git/git-process.js";
import { inspect } from "../../coordinator/invariants/check.js";
import { farmChecks } from "../../coordinator/invariants/farm-checks.js";
import * as desk from "../../coordinator/leases/lease-desk.js";
import { ConflictError } from "../../program/error.js";
import { silentLog, type Log } from "../../program/log.js";
import * as router from "../../router/table/router-state.js";
import { TableStore } from "../../router/table/table-store.js";
import { smallFiles, TestCoordinator } from "../coordinator-rig.js";
import { inspectedFarm } from "../inspected-coordinator.js";
import { PatchedModule } from "../patched-module.js";
import { TemporaryDirectory } from "../temporary-directory.js";

const image = "slipway/nginx:1.22";

/** Two attempts at one deployment, the first of which still takes its lease for its own. */
class TwoDeployers {
  readonly first: ContainerEngine;
  readonly second: ContainerEngine;
  readonly #engine: ContainerEngine;
  readonly #names: EnvironmentNames;

  constructor(farm: TestFarm, { FencedEngine }: typeof fenced) {
    this.#engine = farm.engine;
    this.#names = new EnvironmentNames(farm.name, "env1");
    const attempt = (counter: number) =>
      new FencedEngine(farm.engine, {
        environment: this.#names.labels,
        standing: standing(counter),
        lease: lastingLease(new AbortController().signal),
      });
    this.first = attempt(1);
    this.second = attempt(2);
  }

  /** The application's container as the attempt with that fence makes it. */
  spec(counter: number): ContainerSpec {
    const { farm, environment } = this.#names;
    return {
      name: this.#names.application("app", 1),
      image,
      command: ["/bin/sleep", "1000"],
      labels: labelsOf({ farm, environment, role: "application", ...standing(counter) }),
      network: { kind: "none" },
    };
  }

  /** Whose container there is, and whether it runs. */
  async serving(): Promise<readonly [counter: number, isRunning: boolean] | null> {
    const state = await this.#engine.inspect(this.#names.application("app", 1));
    return state && [standingOf(state.labels).fence.counter, state.running];
  }

  /** What the first one does that has been asleep while the second deployed. */
  async wakeUp(): Promise<readonly unknown[]> {
    const { name } = this.spec(1);
    const failures: unknown[] = [];
    for (const effect of [
      () => this.first.stop(name, 0),
      () => this.first.ensureContainer(this.spec(1)),
      () => this.first.start(name),
    ]) {
      await effect().catch((error: unknown) => failures.push(error));
    }
    return failures;
  }
}

function standing(counter: number): Standing {
  return { generation: 1, fence: { epoch: 1, counter } };
}

/** Throws where the older deployer has its way. */
async function assertLaterLeaseWins(farm: TestFarm, module: typeof fenced): Promise<void> {
  const both = new TwoDeployers(farm, module);
  const { id } = await both.second.ensureContainer(both.spec(2));
  await both.second.start(id);

  const failures = await both.wakeUp();

  assert.deepEqual(await both.serving(), [2, true]);
  assert.ok(failures.length === 3 && failures.every((error) => error instanceof LeaseLostError));
}

/** Throws where the coordinator that was asleep has its way. */
async function assertHigherGenerationWins({ applyGeneration }: typeof router): Promise<void> {
  await using directory = await TemporaryDirectory.create();
  const store = await TableStore.open(directory.path);
  const call = (generation: number, target: string) => ({
    epoch: 1,
    environment: "site",
    generation,
    routes: [
      {
        host: "site.localhost",
        path: "/",
        action: { kind: "upstream", targets: [target], application: "app" },
        pathRedirects: [],
      } as const,
    ],
  });
  await store.commit((state) => applyGeneration(state, call(2, "10.0.0.2:80"), 0));
  const late = store.commit((state) => applyGeneration(state, call(1, "10.0.0.1:80"), 0));
  await late.catch((error: unknown) => assert.ok(error instanceof ConflictError));

  const { state } = await TableStore.open(directory.path);
  const [action] = state.environments.get("site")?.routes.map((route) => route.action) ?? [];
  assert.deepEqual(action, { kind: "upstream", targets: ["10.0.0.2:80"], application: "app" });
}

/** Moves the branch of a new project, as a push does before it is recorded. */
async function moveBranch({ repositories, ...farm }: TestCoordinator): Promise<void> {
  const { id, defaultBranch } = farm.projects.create("shop", "main", farm.nowMs);
  await repositories.create(id, defaultBranch);
  const git = async (args: readonly string[], input = ""): Promise<string> =>
    (await runGit(repositories.objects(id), args, { input })).toString("utf8").trim();
  const entries = Object.entries(smallFiles).map(async ([name, text]) => {
    const blob = await git(["hash-object", "-w", "--stdin"], text);
    return `100644 blob ${blob}\t${name}\n`;
  });
  const tree = await git(["mktree"], (await Promise.all(entries)).join(""));
  const author = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"];
  const commit = await git([...author, "commit-tree", tree, "-m", "one"]);
  await git(["update-ref", `refs/heads/${defaultBranch}`, commit]);
}

/** Throws where a coordinator that ends between the writes of a step and of its activity leaves one of them. */
async function assertNothingIsHalfWritten({ LeaseDesk }: typeof desk): Promise<void> {
  await using directory = await TemporaryDirectory.create();
  const invited: string[] = [];
  const bus = {
    invite: async ({ step }: { readonly step: string }) => void invited.push(step),
    nudge: () => undefined,
  };
  let noteFailure = (): void => undefined;
  const failed = new Promise<void>((resolve) => (noteFailure = resolve));
  const operatorLog: Log = {
    ...silentLog,
    error: (message) => message === "activity not driven" && noteFailure(),
  };
  const before = await TestCoordinator.start(directory.path, { bus, desk: LeaseDesk, operatorLog });
  before.join();
  await moveBranch(before);
  await recordMissedPushes({ ...before, log: silentLog });
  const build = await before.lease("build");
  // The step is the first write. From here on the activity takes none, as where the process has ended.
  before.database.run(
    `CREATE TRIGGER process_has_ended BEFORE UPDATE ON activities
     WHEN OLD.phase = 'waiting' AND NEW.phase <> 'waiting'
     BEGIN SELECT RAISE(ABORT, 'the process has ended'); END`,
  );
  await before.work(build);
  await failed;
  before.database.run("DROP TRIGGER process_has_ended");

  await using farm = await before.restart();
  await recordMissedPushes({ ...farm, log: silentLog });
  farm.join();
  farm.runner.resumeAll();
  const [activity, ...others] = farm.activities.live();
  assert.ok(activity !== undefined && others.length === 0);
  const { state } = await farm.until(activity.id, ({ state: { phase } }) => phase === "deploying");

  assert.deepEqual(
    farm.steps.live().map(({ id }) => id),
    awaitedSteps(state),
  );
  assert.deepEqual(
    invited.filter((step) => farm.steps.find(step) === null),
    [],
  );
  const checks = farmChecks(inspectedFarm(farm), false).filter(({ name }) =>
    ["I3", "I5"].includes(name),
  );
  const { signal } = new AbortController();
  for await (const { name, findings } of inspect(checks, { pauseMs: 0, signal })) {
    assert.deepEqual(findings, [], name);
  }
  await farm.work(await farm.lease("deploy"));
  const { state: end } = await farm.ended(activity.id);
  assert.equal(end.phase === "ended" && end.result, "succeeded");
}

test("an older lease has no effect where a later one has been", async (t) => {
  await using farm = await TestFarm.open(t, [image]);
  if (farm === null) return;
  await assertLaterLeaseWins(farm, fenced);
});

test("without the comparison of fences an older lease has its way, and the test says so", async (t) => {
  await using farm = await TestFarm.open(t, [image]);
  if (farm === null) return;
  await using mutant = await PatchedModule.load<typeof fenced>("agent/deploy/fenced-engine.ts", {
    find: "if (compareStandings(theirs, this.#standing) > 0) throw new LeaseLostError();",
    replace: "void compareStandings(theirs, this.#standing);",
  });
  await assert.rejects(assertLaterLeaseWins(farm, mutant.exports), assert.AssertionError);
});

test("an older generation has no effect on the router", async () => {
  await assertHigherGenerationWins(router);
});

test("without the router's check an older generation has its way, and the test says so", async () => {
  await using mutant = await PatchedModule.load<typeof router>("router/table/router-state.ts", {
    find: "if (known !== undefined && next.generation < known.generation) {",
    replace: "if (known !== undefined && next.generation < 0) {",
  });
  await assert.rejects(assertHigherGenerationWins(mutant.exports), assert.AssertionError);
});

test("a step and what its activity knows of it become true together", async () => {
  await assertNothingIsHalfWritten(desk);
});

test("without the transaction a step is there twice after a restart, and the test says so", async () => {
  await using mutant = await PatchedModule.load<typeof desk>("coordinator/leases/lease-desk.ts", {
    find: "return this.#parts.database.transaction(work);",
    replace: "return work();",
  });
  await assert.rejects(assertNothingIsHalfWritten(mutant.exports), assert.AssertionError);
});

test("a part of a source that is not there any more is not taken for one that was replaced", async () => {
  const patch = { find: "if (it is not there)", replace: "" };
  await assert.rejects(
    PatchedModule.load("router/table/router-state.ts", patch),
    /router-state\.ts has the text to be replaced 0 times, not once/,
  );
});

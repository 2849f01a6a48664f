import assert from "node:assert/strict";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { BenchFarm, filesOf } from "../../../bench/farm/bench-farm.js";
import { SimulatedAgents } from "../../../bench/farm/simulated-agents.js";
import { percentile } from "../../../bench/statistics.js";
import type { Activity } from "../../../proto/gen/slipway/v1/Activity.js";
import { packCommits } from "./commits-to-push.js";
import { assertAllHolds, endOf, startsByActivity } from "./farm-verdict.js";
import { GitPusher, type AcceptedPush } from "./git-pusher.js";

export interface ManyPushes {
  readonly pushes: number;
  readonly repositories: number;
}

export interface PushFigures {
  readonly accepted: number;
  readonly lostRaces: number;
  readonly superseded: number;
  readonly built: number;
  readonly acceptedP50Ms: number;
  readonly acceptedP99Ms: number;
  readonly seconds: number;
  readonly memoryBeforeMb: number;
  readonly highestMemoryMb: number;
}

/** Pushes of the same branch, each of another commit. */
const pushesOfBranch = 3;
const agentCount = 10;
const longestBuildMs = 100;

/**
 * So many pushes at once to a real coordinator, three to each branch, of which each is made again until it has
 * been accepted. Agents come when half of them were, so that some wait for their builds. Throws where a push is lost, doubled, stuck or ends in more than one way, where the refs are
 * not what was accepted last, or where a promise of the farm does not hold afterwards.
 */
export async function pushMany(
  { pushes, repositories }: ManyPushes,
  signal: AbortSignal,
): Promise<PushFigures> {
  await using farm = await BenchFarm.start(repositories, signal);
  const trees = Array.from({ length: pushes }, () => filesOf(farm.nextName()));
  const commits = await packCommits(join(farm.directory, "commits"), trees, signal);
  const updates = commits.map((commit, index) => {
    const url = farm.gitUrl(farm.projects[index % repositories] ?? "");
    const branch = Math.floor(index / repositories / pushesOfBranch);
    return { url, update: { ...commit, ref: `refs/heads/branch-${branch}` } };
  });
  using pusher = new GitPusher(signal);
  const memoryBeforeMb = await farm.residentMb();
  const beganAtMs = performance.now();
  let half = (): void => undefined;
  const halfAccepted = new Promise<void>((resolve) => (half = resolve));
  let acceptedSoFar = 0;
  const onAccepted = (): void => {
    if (++acceptedSoFar === Math.floor(pushes / 2)) half();
  };
  const pushing = Promise.all(
    updates.map(async ({ url, update }) => ({
      url,
      ...(await pusher.push(url, update, onAccepted)),
    })),
  );
  // Awaited below; where it fails before, so does what is awaited until then.
  pushing.catch(() => undefined);
  await Promise.race([halfAccepted, pushing]);
  await using agents = await SimulatedAgents.start(
    farm,
    agentCount,
    (context) => sleep(Math.random() * longestBuildMs, undefined, { signal: context.signal }),
    signal,
  );
  const accepted = await pushing;
  const seconds = (performance.now() - beganAtMs) / 1_000;

  const ends = new Map<string, Activity>();
  for (const { activity } of accepted) ends.set(activity, await endOf(farm, activity));
  assert.equal(ends.size, pushes, "each push has an activity of its own");
  await assertNoOthers(farm, ends);
  for (const { url, branch, chain } of chainsOf(accepted)) {
    assert.equal((await pusher.refs(url)).get(branch), chain.at(-1)?.commit);
    for (const [index, push] of chain.entries()) {
      assertEnd(push, ends.get(push.activity), index === chain.length - 1);
    }
  }
  const starts = startsByActivity(agents.starts);
  for (const [id, { result }] of ends) {
    const count = starts.get(id) ?? 0;
    assert.ok(count <= 1, `the build of ${id} was begun ${count} times`);
    if (result === "failed") assert.equal(count, 1, `${id} ended without its build`);
  }
  await assertAllHolds(farm);
  assert.equal(await farm.queued(), 0);
  const acceptedMs = accepted.map((push) => push.acceptedMs);
  const superseded = [...ends.values()].filter(({ result }) => result === "superseded").length;
  return {
    accepted: accepted.length,
    lostRaces: accepted.reduce((sum, push) => sum + push.lostRaces, 0),
    superseded,
    built: ends.size - superseded,
    acceptedP50Ms: percentile(acceptedMs, 0.5),
    acceptedP99Ms: percentile(acceptedMs, 0.99),
    seconds,
    memoryBeforeMb,
    highestMemoryMb: await farm.highestResidentMb(),
  };
}

/** What the farm lists is what was accepted: nothing was made that nobody asked for. */
async function assertNoOthers(farm: BenchFarm, ends: ReadonlyMap<string, Activity>): Promise<void> {
  const environments = new Set(
    [...ends.values()].map((one) => `${one.project}/${one.environment}`),
  );
  const listed: string[] = [];
  for (const name of environments) {
    const [project = "", environment = ""] = name.split("/");
    const activities = await farm.client.listActivities({ project, environment }, 100);
    listed.push(...activities.map(({ id }) => id));
  }
  assert.deepEqual(listed.sort(), [...ends.keys()].sort());
}

interface Chain {
  readonly url: string;
  readonly branch: string;
  /** The first one first. */
  readonly chain: readonly AcceptedPush[];
}

/** The pushes of each branch in the order in which they moved it; throws where they have none. */
function chainsOf(
  accepted: readonly (AcceptedPush & { readonly url: string })[],
): readonly Chain[] {
  const branches = new Map<string, AcceptedPush[]>();
  for (const push of accepted) {
    const name = `${push.url} ${push.ref}`;
    branches.set(name, [...(branches.get(name) ?? []), push]);
  }
  return [...branches.entries()].map(([name, pushes]) => {
    const byOld = new Map(pushes.map((push) => [push.old, push]));
    const chain: AcceptedPush[] = [];
    for (let old = zeros; byOld.has(old); old = chain.at(-1)?.commit ?? "") {
      const next = byOld.get(old);
      if (next === undefined || chain.length > pushes.length) break;
      chain.push(next);
    }
    const [url = "", branch = ""] = name.split(" ");
    assert.equal(chain.length, pushes.length, `${branch} moved otherwise than it was told`);
    return { url, branch, chain };
  });
}

/** A simulated build fails: whatever was not superseded has failed, and the terminal was told which it was. */
function assertEnd(push: AcceptedPush, end: Activity | undefined, isLast: boolean): void {
  const { result, message, commit } = end ?? {};
  const what = `${push.activity} ended as ${result}: ${message}; the terminal was told: ${push.failure}`;
  assert.equal(commit, push.commit);
  assert.ok(result === "failed" || (result === "superseded" && !isLast), what);
  assert.ok(push.failure.includes(message ?? "?"), what);
}

const zeros = "0".repeat(40);

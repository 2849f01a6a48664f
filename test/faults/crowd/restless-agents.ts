import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import { BenchFarm } from "../../../bench/farm/bench-farm.js";
import { SimulatedAgents, type SimulatedAgent } from "../../../bench/farm/simulated-agents.js";
import { Random } from "../crashes/random.js";
import { assertAllHolds, endOf, startsByActivity } from "./farm-verdict.js";

export interface RestlessAgents {
  readonly agents: number;
  readonly builds: number;
  readonly seed: number;
}

export interface RestlessFigures {
  readonly kills: number;
  /** Agents that were killed while they built. */
  readonly killedBuilds: number;
  readonly goings: number;
  /** Builds that were begun again. */
  readonly secondStarts: number;
  readonly seconds: number;
}

const projects = 10;
const longestBuildMs = 200;
/** A lease that is lost more often ends its activity: that has a test of its own. */
const mostLosses = 2;

/**
 * So many builds are queued in a real coordinator, and worked off by agents that come, go and are killed as the
 * seed says: one for about every fourth build that ends. Throws where a build is lost, stuck or done twice in
 * effect, or a promise of the farm does not hold afterwards.
 */
export async function buildWithRestlessAgents(
  { agents: count, builds, seed }: RestlessAgents,
  signal: AbortSignal,
): Promise<RestlessFigures> {
  const random = new Random(seed);
  await using farm = await BenchFarm.start(projects, signal, ["--lease-ttl-ms=3000"]);
  const activities = await farm.enqueue(builds);
  const beganAtMs = performance.now();
  await using agents = await SimulatedAgents.start(
    farm,
    count,
    (context) => sleep(random.real() * longestBuildMs, undefined, { signal: context.signal }),
    signal,
  );
  const ended = Promise.all(activities.map((id) => endOf(farm, id)));
  let isOver = false;
  const over = ended.then(
    () => (isOver = true),
    () => (isOver = true),
  );
  const losses = new Map<string, number>();
  const changes: Promise<void>[] = [];
  let kills = 0;
  let goings = 0;
  for (let next = agents.freed; !isOver;) {
    next += random.integer(1, 8);
    await Promise.race([agents.until(() => agents.freed >= next, signal), over]);
    if (isOver || agents.freed >= builds) break;
    const victim = pickVictim(random, agents, losses);
    if (victim === null) continue;
    if (random.chance(0.3)) {
      goings++;
      changes.push(agents.leave(victim).then(() => agents.come()));
      continue;
    }
    kills++;
    const { activity } = victim;
    if (activity !== null) losses.set(activity, (losses.get(activity) ?? 0) + 1);
    // Started again at once, as by a supervisor, or for good, and another host takes its place.
    const again = random.chance(0.5) ? victim : undefined;
    changes.push(agents.kill(victim).then(() => agents.come(again)));
  }
  await Promise.all(changes);
  for (const activity of await ended) {
    const { id, result, message } = activity;
    assert.equal(result, "failed", `${id} is ${result}`);
    assert.match(message, /the simulated build is over/, `${id}: ${message}`);
  }
  const seconds = (performance.now() - beganAtMs) / 1_000;
  const starts = startsByActivity(agents.starts);
  assert.deepEqual([...starts.keys()].sort(), [...activities].sort());
  for (const [id, times] of starts) {
    // An agent that is killed with nothing to do may be given a build in that moment: the farm knows.
    const lost = await lossesOf(farm, id);
    assert.ok(times <= lost + 1, `the build of ${id} was begun ${times} times and lost ${lost}`);
  }
  await assertAllHolds(farm);
  assert.equal(await farm.queued(), 0);
  return {
    kills,
    killedBuilds: [...losses.values()].reduce((sum, times) => sum + times, 0),
    goings,
    secondStarts: agents.starts.length - starts.size,
    seconds,
  };
}

/** How many agents the farm says that it lost an activity's build with. */
async function lossesOf({ client }: BenchFarm, id: string): Promise<number> {
  let text = "";
  for await (const { data } of client.log(id, { offset: 0, follow: false }))
    text += data.toString();
  return text.match(/^Agent ".*" was lost \(/gm)?.length ?? 0;
}

/** One that builds, if any; null: all of these have lost their build as often as they may. */
function pickVictim(
  random: Random,
  agents: SimulatedAgents,
  losses: ReadonlyMap<string, number>,
): SimulatedAgent | null {
  const mayBeKilled = agents.present.filter(
    ({ activity }) => activity === null || (losses.get(activity) ?? 0) < mostLosses,
  );
  const busy = mayBeKilled.filter(({ activity }) => activity !== null);
  const from = busy.length > 0 ? busy : mayBeKilled;
  return from.length === 0 ? null : random.pick(from);
}

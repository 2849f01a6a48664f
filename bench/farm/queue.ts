import { setTimeout as sleep } from "node:timers/promises";
import { jainsIndex } from "../statistics.js";
import { BenchFarm, type Usage } from "./bench-farm.js";
import { SimulatedAgents } from "./simulated-agents.js";

/** What a backlog of builds costs the coordinator, and how it is worked off. */
export interface Backlog {
  readonly projects: number;
  /** As it grew. */
  readonly sizes: readonly BacklogSize[];
  /** From the moment when a slot was free until the next build in it began, in ms. */
  readonly waitsMs: readonly number[];
  /** The same from the end of the build before, with its report. */
  readonly turnsMs: readonly number[];
  /** Jain's index of the builds that each project got. */
  readonly fairness: number;
  /** Of the coordinator, for a build that was begun and reported. */
  readonly perBuild: Usage;
  /** From each kill -9 until a lease was granted again, with the whole backlog. */
  readonly recoverySeconds: readonly number[];
}

export interface BacklogSize {
  readonly queued: number;
  readonly residentMb: number;
  /** Of the coordinator, for a submission until its build is queued. */
  readonly perSubmission: Usage;
  readonly submissionsPerSecond: number;
}

interface BacklogOptions {
  readonly projects: number;
  readonly sizes: readonly number[];
  /** Builds that are handed over while the backlog is at least as long as the largest of `sizes`. */
  readonly starts: number;
  readonly kills: number;
}

/** With a slot each. */
const agentCount = 20;
/** Builds take from half to one and a half times as long, so that slots become free one after the other. */
const buildMs = 1_000;
/** Those who supervise the coordinator wait longer where it dies again so soon. */
const healthyMs = 11_000;
/** What an agent does at most from one kill to the next. */
const killBuilds = 12;

/** Makes a backlog, hands builds of it over, and kills the coordinator. */
export async function measureBacklog(
  { projects, sizes, starts, kills }: BacklogOptions,
  signal: AbortSignal,
): Promise<Backlog> {
  await using farm = await BenchFarm.start(projects, signal);
  const grown: BacklogSize[] = [];
  let queued = 0;
  for (const size of sizes) {
    grown.push(await grow(farm, queued, size));
    queued = size;
  }
  // What is worked off meanwhile comes on top.
  await farm.enqueue(starts + kills * agentCount * killBuilds);
  await using simulated = await SimulatedAgents.start(
    farm,
    agentCount,
    (context) => sleep(buildMs * (0.5 + Math.random()), undefined, { signal: context.signal }),
    signal,
  );
  // Everybody has had a first one by then.
  await simulated.until(() => simulated.freed >= agentCount, signal);
  const before = { ...(await farm.usage()), freed: simulated.freed };
  const first = simulated.starts.length;
  await simulated.until(() => simulated.starts.length >= first + starts, signal);
  const begun = simulated.starts.slice(first, first + starts);
  const used = await usedSince(farm, before, simulated.freed - before.freed);
  const recoverySeconds: number[] = [];
  for (let kill = 0; kill < kills; kill++) {
    if (kill > 0) await sleep(healthyMs, undefined, { signal });
    recoverySeconds.push(await recover(farm, simulated, signal));
  }
  const counts = new Map<string, number>();
  for (const { project } of begun) counts.set(project, (counts.get(project) ?? 0) + 1);
  const shares = [...counts.values(), ...Array<number>(projects - counts.size).fill(0)];
  const waits = begun.flatMap(({ atMs, freeSinceMs: since }) =>
    since === null ? [] : atMs - since,
  );
  const turns = begun.flatMap(({ atMs, endedMs: ended }) => (ended === null ? [] : atMs - ended));
  return {
    projects,
    sizes: grown,
    waitsMs: waits,
    turnsMs: turns,
    fairness: jainsIndex(shares),
    perBuild: used,
    recoverySeconds,
  };
}

async function grow(farm: BenchFarm, from: number, to: number): Promise<BacklogSize> {
  const before = await farm.usage();
  const beganAt = performance.now();
  await farm.enqueue(to - from);
  const seconds = (performance.now() - beganAt) / 1_000;
  return {
    queued: to,
    residentMb: await farm.residentMb(),
    perSubmission: await usedSince(farm, before, to - from),
    submissionsPerSecond: (to - from) / seconds,
  };
}

async function usedSince(farm: BenchFarm, before: Usage, times: number): Promise<Usage> {
  const after = await farm.usage();
  return {
    cpuMs: (after.cpuMs - before.cpuMs) / times,
    syncs: (after.syncs - before.syncs) / times,
  };
}

/** Seconds from a kill -9 until the coordinator that was started after it has granted a lease. */
async function recover(
  farm: BenchFarm,
  agents: SimulatedAgents,
  signal: AbortSignal,
): Promise<number> {
  const { starts } = agents;
  const epoch = Math.max(...starts.map((start) => start.epoch));
  const killedAt = performance.now();
  farm.killCoordinator();
  await agents.until(() => starts.some((start) => start.epoch > epoch), signal);
  const granted = starts.find((start) => start.epoch > epoch);
  return ((granted?.atMs ?? Number.NaN) - killedAt) / 1_000;
}

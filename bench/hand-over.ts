/**
 * How many steps a coordinator hands over, with a backlog of 100, 1,000 and 10,000 builds of 50 projects and
 * 100 agents with two slots each.
 *
 *     npm run bench:hand-over -- [--rounds 5000]
 *
 * A round is the life of a build: it is queued, claimed and reported as done, so that the backlog stays as
 * long as it is. Twice: the reducer alone; and the desk, over a real database in a temporary directory, with
 * 100 rounds at a time. `calls` are single ones of the reducer. Where
 * other work shares the machine, only the CPU time means anything.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { digestOf } from "../content/digest.js";
import type { Input } from "../coordinator/core/input.js";
import { step as reduce } from "../coordinator/core/reducer.js";
import { emptyState, type FarmSettings } from "../coordinator/core/state.js";
import { anyDemand, type NewStep, type StepReport } from "../coordinator/core/step.js";
import { LeaseDesk } from "../coordinator/leases/lease-desk.js";
import { AgentStore } from "../coordinator/store/agent-store.js";
import { Database } from "../coordinator/store/database.js";
import { StepStore } from "../coordinator/store/step-store.js";
import { silentLog } from "../program/log.js";
import { parseCount, parseFlags } from "./flags.js";

const projects = 50;
const agents = 100;
const slots = 2;
const atOnce = 100;
const settings: FarmSettings = { epoch: 1, ttlMs: 30_000, projectBuilds: null, seed: 1 };
const resources = { cpus: 0, memoryBytes: 0, diskBytes: 0 };
const done: StepReport = {
  outcome: "succeeded",
  message: "",
  tail: "",
  phases: [],
  uploadedBytes: 0,
  uploadedBlobs: 0,
};

const flags = parseFlags(process.argv.slice(2), {
  rounds: { type: "string", default: "5000" },
});
const rounds = parseCount("--rounds", flags.rounds, 100, 1_000_000);
for (const backlog of [100, 1_000, 10_000]) {
  const alone = benchReducer(backlog);
  const stored = await benchDesk(backlog);
  process.stdout.write(
    `${String(backlog).padStart(6)} queued: reducer ${alone.roundsPerSecond} rounds/s ` +
      `(${alone.cpuUs} us CPU each), ${alone.claimsPerSecond} claims/s, ` +
      `calls p50 ${alone.p50Ms} ms, p99 ${alone.p99Ms} ms; ` +
      `desk ${stored.roundsPerSecond} rounds/s (${stored.cpuUs} us CPU each)\n`,
  );
}

function benchReducer(backlog: number) {
  let state = emptyState(settings);
  const took: number[] = [];
  let claimingMs = 0;
  const feed = (input: Input) => {
    const beganAt = performance.now();
    const result = reduce(state, input, { monotonicMs: beganAt, wallMs: Date.now() });
    const tookMs = performance.now() - beganAt;
    took.push(tookMs);
    if (input.type === "claim-any") claimingMs += tookMs;
    state = result.state;
    return result.effects;
  };
  for (let i = 0; i < agents; i++) feed({ type: "joined", ...agentOf(i) });
  let queued = 0;
  const enqueue = (): void =>
    void feed({ type: "queued", id: `s${queued}`, step: build(queued++) });
  while (queued < backlog) enqueue();
  const round = (index: number): void => {
    const { name: agent, epoch: agentEpoch } = agentOf(index % agents);
    const effects = feed({ type: "claim-any", agent, agentEpoch, isBuilding: true });
    for (const effect of effects) {
      if (effect.type !== "answer" || effect.answer.type !== "claim") continue;
      const { outcome } = effect.answer;
      if (outcome.type !== "granted") throw new Error(`not granted: ${outcome.type}`);
      const { id, attempt } = outcome.step;
      feed({
        type: "report",
        claim: { agent, step: id, attempt, fence: outcome.fence },
        report: done,
      });
    }
    enqueue();
  };
  for (let i = 0; i < rounds / 10; i++) round(i);
  took.length = 0;
  claimingMs = 0;
  const cpuBefore = process.cpuUsage();
  const beganAt = performance.now();
  for (let i = 0; i < rounds; i++) round(i);
  const seconds = (performance.now() - beganAt) / 1_000;
  const { user, system } = process.cpuUsage(cpuBefore);
  const sorted = took.toSorted((a, b) => a - b);
  const at = (part: number): string => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(3);
  return {
    roundsPerSecond: Math.round(rounds / seconds),
    claimsPerSecond: Math.round((rounds * 1_000) / claimingMs),
    cpuUs: Math.round((user + system) / rounds),
    p50Ms: at(0.5),
    p99Ms: at(0.99),
  };
}

/** Rounds a second, with rows in a database. */
async function benchDesk(backlog: number) {
  const directory = mkdtempSync(join(tmpdir(), "slipway-hand-over-"));
  try {
    await using database = Database.open(directory);
    const desk = LeaseDesk.open({
      database,
      steps: new StepStore(database),
      agents: new AgentStore(database),
      bus: { invite: () => Promise.resolve(), nudge: () => undefined },
      settings: { ...settings, epoch: database.epoch },
      wantedBy: () => [],
      events: { stepEnded: () => undefined, leaseLost: () => undefined },
      clock: () => ({ monotonicMs: performance.now(), wallMs: Date.now() }),
      log: silentLog,
    });
    for (let i = 0; i < agents; i++) await desk.join(agentOf(i));
    let queued = 0;
    desk.transaction(() => {
      while (queued < backlog) desk.enqueue(build(queued++));
    });
    const round = async (index: number): Promise<void> => {
      const { name: agent, epoch: agentEpoch } = agentOf(index % agents);
      const outcome = await desk.claimAny({ agent, agentEpoch, isBuilding: true });
      if (outcome.type !== "granted") throw new Error(`not granted: ${outcome.type}`);
      const { id: step, attempt } = outcome.step;
      await desk.report({ agent, step, attempt, fence: outcome.fence }, done);
      desk.enqueue(build(queued++));
    };
    const cpuBefore = process.cpuUsage();
    const beganAt = performance.now();
    for (let begun = 0; begun < rounds; begun += atOnce) {
      await Promise.all(Array.from({ length: atOnce }, (_, i) => round(begun + i)));
    }
    const seconds = (performance.now() - beganAt) / 1_000;
    const { user, system } = process.cpuUsage(cpuBefore);
    return {
      roundsPerSecond: Math.round(rounds / seconds),
      cpuUs: Math.round((user + system) / rounds),
    };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function agentOf(index: number) {
  return { name: `a${index}`, epoch: "e1", labels: [], slots, resources };
}

function build(index: number): NewStep {
  const action = digestOf(`${index}`);
  return {
    activityId: `activity-${index}`,
    projectId: `p${index % projects}`,
    kind: "build",
    agent: null,
    action,
    work: {
      kind: "build",
      action,
      actionKind: "build",
      application: "app",
      cacheDirectory: "",
      image: "",
      timeoutMs: 0,
    },
    demand: { ...anyDemand, cpus: 0.5 },
  };
}

import { shapeOf } from "../core/placement.js";
import type { Fence, Step } from "../core/step.js";
import { answerTo, type Check, type Finding, type Look } from "./check.js";
import { counted } from "./counted.js";
import { environmentName, type InspectedFarm } from "./inspected-farm.js";

/** What has to hold of leases, and of who gets them. */
export function leaseChecks(farm: InspectedFarm): readonly Check[] {
  return [
    {
      name: "I6",
      statement: "no call with an older fence has an effect",
      unseen:
        "that a late call had none leaves no trace: fences must rise with attempts and none may be above this coordinator's",
      isMoving: true,
      look: async (signal) => await lookAtFences(farm, signal),
    },
    {
      name: "I11",
      statement: "no project runs more than it may, and each gets its turn",
      unseen:
        "turns are not written down: a build must not wait far longer than others do while a project with more running gets leases",
      isMoving: true,
      look: async () => lookAtTurns(farm),
    },
  ];
}

async function lookAtFences(farm: InspectedFarm, signal: AbortSignal): Promise<Look> {
  const unasked: string[] = [];
  const status = await answerTo(() => farm.router.status(signal), unasked);
  const { epoch } = farm.database;
  const live = farm.steps.live();
  const agents = new Map(farm.leases.agents().map((agent) => [agent.name, agent]));
  const findings: Finding[] = [];
  for (const step of live) {
    for (const what of faultsOf(step, epoch)) {
      findings.push({
        what,
        where: `${step.kind} step ${step.id} of activity ${step.activityId}`,
        remedy:
          "Does another coordinator use this data? End it, then cancel the activity and redeploy.",
      });
    }
    if (step.state !== "leased" || step.leaseAgent === null) continue;
    const agent = agents.get(step.leaseAgent);
    if (agent?.epoch === step.leaseAgentEpoch) continue;
    findings.push({
      what:
        agent === undefined
          ? `it is leased to agent ${step.leaseAgent}, which is none of the farm`
          : `it is leased to a process of agent ${step.leaseAgent} that is over`,
      where: `${step.kind} step ${step.id} of activity ${step.activityId}`,
      remedy:
        "Restart the coordinator: the lease runs out then, and the step is handed over again.",
    });
  }
  const flights = new Map<string, string>();
  for (const { id, projectId, action } of live) {
    if (action === null) continue;
    const key = `${projectId} ${action}`;
    const other = flights.get(key);
    flights.set(key, id);
    if (other === undefined) continue;
    findings.push({
      what: `steps ${other} and ${id} build the same at the same time`,
      where: `project ${projectId}`,
      remedy: "Nothing is to be done, the results are alike. Report it.",
    });
  }
  for (const one of status?.environments ?? []) {
    if (one.epoch <= epoch) continue;
    findings.push({
      what: `the router was told its routes by epoch ${one.epoch}, after this coordinator's ${epoch}`,
      where: environmentName(farm, one.environment),
      remedy: "Another coordinator drives this router: end one of the two.",
    });
  }
  const leased = live.filter(({ state }) => state === "leased").length;
  const looked = `${counted(leased, "lease")} of ${counted(live.length, "live step")}, epoch ${epoch}`;
  return { looked, findings, unasked };
}

function faultsOf(step: Step, epoch: number): readonly string[] {
  const { fence, attempt, state, lost, leaseAgent } = step;
  const faults: string[] = [];
  if (fence.epoch > epoch) {
    faults.push(`its fence is of epoch ${fence.epoch}, after this coordinator's ${epoch}`);
  }
  const leasesHad = state === "leased" ? attempt : attempt - 1;
  if (fence.counter < leasesHad) {
    faults.push(`its fence counts ${fence.counter} leases in attempt ${attempt}`);
  }
  if (state === "leased" && leaseAgent === null) faults.push("it is leased to nobody");
  const fences = [...lost.flatMap(({ reported }) => reported ?? []), fence];
  const falls = fences.some((one, index) => index > 0 && isBelow(one, fences[index - 1] ?? one));
  if (falls) faults.push("its fences have fallen");
  return faults;
}

function isBelow(a: Fence, b: Fence): boolean {
  return a.epoch < b.epoch || (a.epoch === b.epoch && a.counter < b.counter);
}

/** Ended builds by which is told how long one usually waits. */
const recentBuilds = 500;
/** Nobody is neglected before that, in ms. */
const patienceMs = 120_000;
/** As many times as long as 95 of 100 builds wait. */
const patienceFactor = 3;

function lookAtTurns(farm: InspectedFarm): Look {
  const { steps, leases, now } = farm;
  const { projectBuilds } = leases;
  const builds = steps.live().filter(({ kind }) => kind === "build");
  const running = new Map<string, Step[]>();
  for (const step of builds.filter(({ state }) => state === "leased")) {
    running.set(step.projectId, [...(running.get(step.projectId) ?? []), step]);
  }
  const findings: Finding[] = [];
  for (const [project, { length }] of [...running].map(([id, of]) => [id, of] as const)) {
    if (projectBuilds === null || length <= projectBuilds) continue;
    findings.push({
      what: `${counted(length, "build runs", "builds run")}, and ${projectBuilds} may`,
      where: projectName(farm, project),
      remedy: "Where the limit was lowered it holds once these have ended; otherwise report it.",
    });
  }
  const usualMs = waitOf95(steps.lastEnded(recentBuilds));
  const limitMs = Math.max(patienceMs, patienceFactor * usualMs);
  const neglected = new Set<string>();
  for (const step of builds) {
    if (neglected.has(step.projectId) || leases.waitOf(step.id)?.reason.type !== "in-line")
      continue;
    const dueSinceMs = Math.max(step.createdAtMs, step.notBeforeMs);
    if (now() - dueSinceMs <= limitMs) continue;
    const own = running.get(step.projectId)?.length ?? 0;
    const favoured = [...running].find(
      ([project, others]) =>
        project !== step.projectId &&
        others.length > own + 1 &&
        others.some((other) => passedBy(other, step, dueSinceMs + limitMs)),
    );
    if (favoured === undefined) continue;
    neglected.add(step.projectId);
    findings.push({
      what: `step ${step.id} waits for its turn while ${projectName(farm, favoured[0])} has more running and gets more`,
      where: projectName(farm, step.projectId),
      remedy: "Set --project-builds for the coordinator, and report it with `slipway agent list`.",
    });
  }
  const most = Math.max(0, ...[...running.values()].map(({ length }) => length));
  const quota = projectBuilds === null ? "no limit" : `limit ${projectBuilds}`;
  const looked =
    `${counted(builds.length, "live build")}, at most ${most} running of one project (${quota}); ` +
    `95 of 100 builds wait less than ${(usualMs / 1_000).toFixed(1)} s`;
  return { looked, findings };
}

/** True where `other` got its lease after `sinceMs`, though `step` would have been as good. */
function passedBy(other: Step, step: Step, sinceMs: number): boolean {
  return (
    (other.leasedAtMs ?? 0) > sinceMs &&
    other.demand.priority >= step.demand.priority &&
    shapeOf(other.demand) === shapeOf(step.demand)
  );
}

/** How long all but the slowest twentieth of these builds have waited, in ms. */
function waitOf95(ended: readonly Step[]): number {
  const waits = ended
    .filter(
      ({ kind, lost, leasedAtMs }) => kind === "build" && lost.length === 0 && leasedAtMs !== null,
    )
    .map(({ createdAtMs, leasedAtMs }) => Math.max(0, (leasedAtMs ?? 0) - createdAtMs))
    .sort((a, b) => a - b);
  return waits[Math.floor(waits.length * 0.95)] ?? 0;
}

function projectName({ projects }: InspectedFarm, id: string): string {
  return `project ${projects.all().find((one) => one.id === id)?.name ?? id}`;
}

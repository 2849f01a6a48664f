import { awaitedSteps, type Activity } from "../activities/activity.js";
import { commitOf } from "../activities/push-intake.js";
import { listBranches } from "../git/refs.js";
import { answerTo, type Check, type Finding, type Look } from "./check.js";
import { counted } from "./counted.js";
import { environmentName, presentProjects, type InspectedFarm } from "./inspected-farm.js";

/** What has to hold of activities: where they come from, that they go on, and that they end once. */
export function activityChecks(farm: InspectedFarm): readonly Check[] {
  return [
    {
      name: "I3",
      statement: "every accepted push is exactly one activity",
      unseen:
        "git keeps no list of the updates of a branch: the head of each branch is compared with its newest activities",
      isMoving: true,
      look: async (signal) => await lookAtBranches(farm, signal),
    },
    {
      name: "I4",
      statement: "what has ended never changes",
      unseen:
        "what was changed before cannot be seen: every end must be whole, and the database refuse to change it",
      isMoving: false,
      look: async (signal) => await lookAtEnds(farm, signal),
    },
    {
      name: "I5",
      statement: "nothing is stuck",
      isMoving: true,
      look: async () => lookAtProgress(farm),
    },
  ];
}

async function lookAtBranches(farm: InspectedFarm, signal: AbortSignal): Promise<Look> {
  const { database, environments, activities, repositories } = farm;
  const findings: Finding[] = [];
  const unasked: string[] = [];
  let heads = 0;
  const projects = presentProjects(farm);
  for (const { id, name: project, defaultBranch } of projects) {
    const branches = await answerTo(
      async () => await listBranches(repositories.objects(id), signal),
      unasked,
    );
    if (branches === null) continue;
    heads += branches.length;
    for (const { name, commit } of branches) {
      const environment = environments.find(id, name);
      const last = environment === null ? null : activities.lastOfBranch(environment.id);
      if (last !== null && commitOf(last) === commit) continue;
      findings.push({
        what: `no activity brought ${commit.slice(0, 12)}, where the branch is`,
        where: `branch ${name} of ${project}`,
        remedy: "Restart the coordinator: it records what it has missed and deploys it.",
      });
    }
    for (const environment of environments.ofProject(id)) {
      const last = activities.lastOfBranch(environment.id);
      const isGone = !branches.some(({ name }) => name === environment.name);
      // One that was only submitted to has no branch, and that of production may not be pushed yet.
      if (!isGone || last === null || last.kind === "delete") continue;
      if (environment.name === defaultBranch) continue;
      findings.push({
        what: "the branch is gone and no activity deletes the environment",
        where: environmentName(farm, environment.id),
        remedy: "Restart the coordinator: it records what it has missed.",
      });
    }
  }
  const twice = database.all<{ environment_id: string; count: number; unique_key: string }>(
    `SELECT environment_id, unique_key, count(*) AS count FROM activities
     WHERE unique_key IS NOT NULL GROUP BY unique_key HAVING count(*) > 1`,
  );
  for (const row of twice) {
    findings.push({
      what: `one push is ${counted(row.count, "activity", "activities")}: ${row.unique_key}`,
      where: environmentName(farm, row.environment_id),
      remedy: "The database is damaged: restore it from a backup.",
    });
  }
  for (const [first, second, environmentId] of repeatedPushes(farm)) {
    findings.push({
      what: `activities ${first} and ${second} both brought the branch where it is`,
      where: environmentName(farm, environmentId),
      remedy:
        "Nothing is to be done: the same was deployed twice. Report it with the coordinator's log.",
    });
  }
  const looked = `${counted(heads, "branch", "branches")} of ${counted(projects.length, "project")}`;
  return { looked, findings, unasked };
}

/** Pairs of pushes one after the other that moved a branch to the same commit, and their environment. */
function repeatedPushes({ database }: InspectedFarm): readonly [string, string, string][] {
  return database
    .all<{ id: string; before: string; environment_id: string }>(
      `SELECT * FROM (
         SELECT id, environment_id, kind, summary_json ->> 'commit' AS head,
           lag(id) OVER branch AS before, lag(kind) OVER branch AS kind_before,
           lag(summary_json ->> 'commit') OVER branch AS head_before
         FROM activities WHERE kind IN ('push', 'delete')
         WINDOW branch AS (PARTITION BY environment_id ORDER BY sequence)
       ) WHERE kind = 'push' AND kind_before = 'push' AND head = head_before`,
    )
    .map((row) => [row.before, row.id, row.environment_id]);
}

/** Rows that are looked at before others get their turn. */
const rowsAtOnce = 2_000;

async function lookAtEnds({ database }: InspectedFarm, signal: AbortSignal): Promise<Look> {
  const findings: Finding[] = [];
  const guard = database.get(
    "SELECT 1 FROM sqlite_master WHERE type = 'trigger' AND name = 'activities_ended_stay'",
  );
  if (guard === undefined) {
    findings.push({
      what: "the trigger activities_ended_stay is missing, which refuses changes of what has ended",
      where: "the coordinator's database",
      remedy: "Somebody has changed the database by hand: restore it from a backup.",
    });
  }
  let ended = 0;
  for (let last = 0; ;) {
    const rows = database.all<EndRow>(
      `SELECT sequence, id, phase, ended_at_ms, state_json ->> 'phase' AS state,
         state_json ->> 'result' AS result
       FROM activities WHERE sequence > ? ORDER BY sequence LIMIT ?`,
      last,
      rowsAtOnce,
    );
    for (const row of rows) {
      if (row.phase === "ended") ended++;
      const what = faultOf(row);
      if (what === null) continue;
      findings.push({
        what,
        where: `activity ${row.id}`,
        remedy: "Restore the database from a backup, or report it: no part of Slipway writes this.",
      });
    }
    const next = rows.at(-1);
    if (next === undefined) break;
    last = next.sequence;
    await new Promise((resolve) => setImmediate(resolve));
    signal.throwIfAborted();
  }
  return { looked: counted(ended, "ended activity", "ended activities"), findings };
}

interface EndRow {
  readonly sequence: number;
  readonly id: string;
  readonly phase: string;
  readonly ended_at_ms: number | null;
  readonly state: string | null;
  readonly result: string | null;
}

function faultOf({ phase, state, ended_at_ms: endedAtMs, result }: EndRow): string | null {
  if (phase !== state) return `it is ${phase} by its row and ${state ?? "nothing"} by its state`;
  if (phase !== "ended") return endedAtMs === null ? null : "it has not ended, and an end";
  if (endedAtMs === null) return "it has ended, and at no time";
  return result === null ? "it has ended without a result" : null;
}

function lookAtProgress(farm: InspectedFarm): Look {
  const live = farm.activities.live();
  const findings: Finding[] = [];
  const waits = new Map<string, number>();
  for (const activity of live) {
    const obstacles = obstaclesOf(farm, activity, (reason) =>
      waits.set(reason, (waits.get(reason) ?? 0) + 1),
    );
    for (const what of obstacles) {
      findings.push({
        what,
        where: `activity ${activity.id}, ${environmentName(farm, activity.environmentId)}`,
        remedy: "Restart the coordinator: every activity is driven on from where it was.",
      });
    }
  }
  const notes = [...waits].map(
    ([reason, number]) => `${counted(number, "step")} waiting: ${reason}`,
  );
  const looked = counted(live.length, "live activity", "live activities");
  return { looked, findings, notes };
}

/** A lease that ended so long ago must have been taken back. */
const overdueMs = 5_000;

/** Why nothing will ever move the activity on, a sentence each; none where something will. */
function obstaclesOf(
  farm: InspectedFarm,
  activity: Activity,
  noteWait: (reason: string) => void,
): readonly string[] {
  const { id, environmentId, state } = activity;
  if (farm.runner.isDriving(id)) return [];
  const awaited = awaitedSteps(state);
  if (awaited.length === 0) {
    const holder = farm.activities.lockHolder(environmentId);
    if (holder !== null && holder.id !== id) return [];
    return [`it is ${state.phase}, waits for nothing, and nobody drives it`];
  }
  return awaited.flatMap((step) => {
    const stored = farm.steps.find(step);
    if (stored === null) return [`it waits for step ${step}, which does not exist`];
    switch (stored.state) {
      case "done":
        return [`step ${step} has ended, and nobody takes it up`];
      case "queued": {
        const wait = farm.leases.waitOf(step);
        if (wait === null) return [`step ${step} is queued, and nobody hands it over`];
        noteWait(wait.reason.type);
        return [];
      }
      case "leased": {
        const leftMs = farm.leases.leaseLeftMs(step);
        if (leftMs === null) return [`step ${step} is leased, and nobody watches the lease`];
        return leftMs < -overdueMs
          ? [`the lease of step ${step} ended and was not taken back`]
          : [];
      }
    }
  });
}

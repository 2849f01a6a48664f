import type { Digest } from "../../content/digest.js";
import { allStepLogTotals } from "../activities/step-logs.js";
import type { LocalPart } from "../activities/local-log.js";
import type { LogSegment } from "../store/log-segment-store.js";
import { answerTo, type Check, type Finding, type Look } from "./check.js";
import { counted } from "./counted.js";
import { presentProjects, type InspectedFarm } from "./inspected-farm.js";
import { missingOf } from "./tree-blobs.js";

/** Whether logs are whole. */
export function logChecks(farm: InspectedFarm): readonly Check[] {
  return [
    {
      name: "I10",
      statement: "logs have no gaps up to where they are committed, and gaps are shown",
      isMoving: true,
      look: async (signal) => await lookAtLogs(farm, signal),
    },
  ];
}

/** An activity's log, as of one moment. */
interface LogParts {
  readonly activity: string;
  readonly segments: readonly LogSegment[];
  readonly local: readonly LocalPart[];
}

async function lookAtLogs(farm: InspectedFarm, signal: AbortSignal): Promise<Look> {
  const unasked: string[] = [];
  // All in one turn of the event loop: parts move from files to the cache.
  const { logs, strangers } = allLogs(farm);
  const totals = allStepLogTotals(farm.database);
  const kept = new Map(logs.map((log) => [log.activity, endOf(log)]));
  const findings = logs.flatMap(gapsOf);
  let [lostBytes, lossy] = [0, 0];
  for (const [activity, total] of totals) {
    lostBytes += total.lostBytes;
    lossy += total.lostBytes > 0 ? 1 : 0;
    const end = kept.get(activity) ?? 0;
    if (end >= total.committed || !isKept(farm, activity)) continue;
    findings.push({
      what: `what steps wrote is committed up to byte ${total.committed}, and the log ends at ${end}`,
      where: `log of activity ${activity}`,
      remedy:
        "Files below logs/ of the coordinator's data are lost: the rest of the log can be read.",
    });
  }
  for (const log of logs) findings.push(...(await shortFilesOf(farm, log)));
  findings.push(...(await lostSegments(farm, logs, unasked, signal)));
  const segments = logs.reduce((sum, log) => sum + log.segments.length, 0);
  const files = logs.reduce((sum, { local }) => sum + local.length, 0);
  const notes = [
    ...(lostBytes > 0
      ? [
          `${counted(lostBytes, "byte")} of ${counted(lossy, "log")} never came, and their readers are told`,
        ]
      : []),
    ...strangers.map((id) => `there is a log of activity ${id}, which a power cut took back`),
  ];
  return {
    looked: `${counted(logs.length, "log")}: ${counted(segments, "segment")} in the cache, ${counted(files, "file")} here`,
    findings,
    notes,
    unasked,
  };
}

function allLogs(farm: InspectedFarm): {
  readonly logs: readonly LogParts[];
  readonly strangers: readonly string[];
} {
  const segments = presentProjects(farm).flatMap(({ id }) => farm.segments.ofProject(id));
  const ofActivity = grouped(segments, ({ activityId }) => activityId);
  const known = farm.local.activities.filter((id) => farm.activities.isKnown(id));
  const logs = [...new Set([...ofActivity.keys(), ...known])].map((activity) => ({
    activity,
    segments: (ofActivity.get(activity) ?? []).toSorted((a, b) => a.from - b.from),
    // As they are now: they grow.
    local: farm.local.partsOf(activity).map((part) => ({ ...part })),
  }));
  return { logs, strangers: farm.local.activities.filter((id) => !known.includes(id)) };
}

function endOf({ segments, local }: LogParts): number {
  return Math.max(0, segments.at(-1)?.to ?? 0, ...local.map(({ from, length }) => from + length));
}

function gapsOf({ activity, segments, local }: LogParts): readonly Finding[] {
  const findings: Finding[] = [];
  const inCache = new Set(segments.map(({ from }) => from));
  let position = 0;
  const goOn = (from: number, to: number, name: string): void => {
    if (from !== position) {
      findings.push({
        what:
          from > position
            ? `bytes ${position} to ${from} are missing`
            : `${name} at ${from} begins before byte ${position}, where the one before ends`,
        where: `log of activity ${activity}`,
        remedy: "It cannot be brought back: whoever reads the log is told how many bytes are lost.",
      });
    }
    position = Math.max(position, to);
  };
  for (const { from, to } of segments) goOn(from, to, "the segment");
  for (const { from, length } of local) {
    // In both places for a moment, before the file is removed.
    if (!inCache.has(from)) goOn(from, from + length, "the file");
  }
  return findings;
}

/** The log is to be there: its environment is. */
function isKept({ activities, environments, projects }: InspectedFarm, activity: string): boolean {
  if (!activities.isKnown(activity)) return false;
  const { environmentId, projectId } = activities.get(activity);
  return !environments.isDeleted(environmentId) && !projects.isDeleting(projectId);
}

async function shortFilesOf(farm: InspectedFarm, log: LogParts): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const part of log.local) {
    const size = await sizeOf(farm, part);
    // Brought to the cache meanwhile.
    if (!farm.local.partsOf(part.activity).some(({ from }) => from === part.from)) continue;
    if (size >= part.length) continue;
    findings.push({
      what: `the file at byte ${part.from} has not all of the ${part.length} bytes that were written`,
      where: `log of activity ${part.activity}`,
      remedy: "Somebody else has changed it: keep others from the coordinator's data.",
    });
  }
  return findings;
}

/** 0: there is none. */
async function sizeOf({ local }: InspectedFarm, part: LocalPart): Promise<number> {
  try {
    await using file = await local.openToRead(part);
    return (await file.stat()).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return 0;
    throw error;
  }
}

async function lostSegments(
  farm: InspectedFarm,
  logs: readonly LogParts[],
  unasked: string[],
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const segments = logs.flatMap((log) => log.segments);
  const projectOf = ({ activityId }: LogSegment): string =>
    farm.activities.get(activityId).projectId;
  for (const [projectId, ofProject] of grouped(segments, projectOf)) {
    const blobs = ofProject.flatMap(({ root, packed, times }): Digest[] => [root, packed, times]);
    const store = farm.content(projectId);
    const missing = new Set(
      (await answerTo(() => missingOf(store, [...new Set(blobs)], signal), unasked)) ?? [],
    );
    for (const { activityId, from, to, root, packed, times } of ofProject) {
      if (![root, packed, times].some((blob) => missing.has(blob))) continue;
      if (!isKept(farm, activityId)) continue;
      findings.push({
        what: `the cache has lost bytes ${from} to ${to}`,
        where: `log of activity ${activityId}`,
        remedy: "It cannot be brought back: whoever reads the log is told how many bytes are lost.",
      });
    }
  }
  return findings;
}

function grouped(
  segments: readonly LogSegment[],
  keyOf: (segment: LogSegment) => string,
): ReadonlyMap<string, readonly LogSegment[]> {
  const groups = new Map<string, LogSegment[]>();
  for (const segment of segments) {
    const key = keyOf(segment);
    groups.set(key, [...(groups.get(key) ?? []), segment]);
  }
  return groups;
}

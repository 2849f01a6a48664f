import type { Step } from "../core/step.js";
import type { Activity } from "./activity.js";
import type { ActivityWait } from "./activity-waits.js";

/** Something that happened to an activity, or a while of it. */
export interface TimelineEntry {
  readonly name: string;
  /** In words: what for, where, how it ended; "" where there is nothing to say. */
  readonly detail: string;
  /** Since the activity was accepted. */
  readonly startMs: number;
  /** 0: a moment. */
  readonly durationMs: number;
  /** It goes on; the duration is that of until now. */
  readonly isOpen: boolean;
  readonly step: string | null;
  readonly agent: string | null;
}

/** An entry with its times on the wall clock. */
interface Span {
  readonly name: string;
  readonly detail?: string;
  readonly fromMs: number;
  /** Null: it goes on. Absent: a moment. */
  readonly toMs?: number | null;
  readonly step?: string;
  readonly agent?: string | null;
}

/**
 * What happened when, by its start. `steps` are those that the activity has waited for, `waits` is what it
 * waits for now. What older versions did not store is left out. Pure.
 */
export function timelineOf(
  activity: Activity,
  steps: readonly Step[],
  waits: readonly ActivityWait[],
  nowMs: number,
): readonly TimelineEntry[] {
  const { createdAtMs, summary } = activity;
  const planning = summary.phases.flatMap(({ name, durationMs, startedAtMs: fromMs }) =>
    fromMs === undefined ? [] : [{ name, fromMs, toMs: fromMs + durationMs }],
  );
  const spans: readonly Span[] = [
    { name: "accepted", detail: `${activity.kind} by ${activity.user}`, fromMs: createdAtMs },
    ...planning,
    ...waitSpans(activity, waits),
    ...steps.flatMap(stepSpans),
    ...stageSpans(activity),
  ];
  const ordered = spans.toSorted((a, b) => a.fromMs - b.fromMs);
  return [...ordered, ...endSpan(activity)].map((span) => {
    const { name, detail = "", fromMs, toMs = fromMs, step = null, agent = null } = span;
    // An identical build may have been under way already.
    const startMs = Math.max(0, fromMs - createdAtMs);
    const durationMs = Math.max(0, (toMs ?? nowMs) - createdAtMs - startMs);
    return { name, detail, startMs, durationMs, isOpen: toMs === null, step, agent };
  });
}

function waitSpans({ summary }: Activity, waits: readonly ActivityWait[]): readonly Span[] {
  const { moments = [], obstacles = [] } = summary;
  const past = obstacles.map(({ message, fromMs, toMs }) => ({
    name: "waiting",
    detail: message,
    fromMs,
    toMs,
  }));
  const locked = moments.flatMap(({ name, atMs }, index) => {
    const next = moments[index + 1];
    if (name !== "waiting" || next === undefined) return [];
    return [{ name, detail: "for its environment", fromMs: atMs, toMs: next.atMs }];
  });
  const present = waits.map(({ step, reason, sinceMs }) => ({
    name: step === null ? "waiting" : "queued",
    detail: step === null ? reason : `${workOf(step)}: waiting for ${reason}`,
    fromMs: sinceMs,
    toMs: null,
    ...(step !== null && { step: step.id }),
  }));
  return [...past, ...locked, ...present];
}

/** Each of its leases, the waits between them, and what its agent did under the last one. */
function stepSpans(step: Step): readonly Span[] {
  const { id, lost, leasedAtMs, leaseAgent, endedAtMs, createdAtMs, state } = step;
  const spans: Span[] = [];
  let queuedAtMs = createdAtMs;
  const lease = (agent: string | null, fromMs: number, toMs: number | null): void => {
    const work = workOf(step);
    spans.push({ name: "queued", detail: work, fromMs: queuedAtMs, toMs: fromMs, step: id });
    spans.push({ name: "leased", detail: work, fromMs, toMs, step: id, agent });
  };
  for (const { agent, reason, atMs, leasedAtMs: fromMs } of lost) {
    if (fromMs !== undefined) lease(agent, fromMs, atMs);
    spans.push({ name: "lost", detail: reason, fromMs: atMs, step: id, agent });
    queuedAtMs = atMs;
  }
  // A queued one has the lease of before, which is among the lost ones.
  if (state === "queued" || leaseAgent === null || leasedAtMs === null) return spans;
  if (lost.at(-1)?.leasedAtMs === leasedAtMs) return spans;
  lease(leaseAgent, leasedAtMs, state === "leased" ? null : endedAtMs);
  return [...spans, ...phaseSpans(step, leasedAtMs)];
}

function phaseSpans({ id, report, leaseAgent }: Step, leasedAtMs: number): readonly Span[] {
  let afterMs = 0;
  return (report?.phases ?? []).map(({ name, durationMs, startMs = afterMs }) => {
    afterMs = startMs + durationMs;
    const fromMs = leasedAtMs + startMs;
    return { name, fromMs, toMs: fromMs + durationMs, step: id, agent: leaseAgent };
  });
}

/** What the coordinator did for a deployment; requests were held from one of them to the next. */
function stageSpans({ summary: { moments = [] }, endedAtMs }: Activity): readonly Span[] {
  return moments.flatMap(({ name, atMs }, index): readonly Span[] => {
    switch (name) {
      case "holding":
        return [{ name, fromMs: atMs, toMs: moments[index + 1]?.atMs ?? endedAtMs }];
      case "switched":
      case "released":
      case "drained":
        return [{ name, fromMs: atMs }];
      case "received":
      case "building":
      case "waiting":
      case "removing":
      case "provisioning":
      case "healthy":
      case "ended":
        return [];
    }
  });
}

function endSpan({ state, endedAtMs }: Activity): readonly Span[] {
  if (state.phase !== "ended" || endedAtMs === null) return [];
  const { result, message } = state;
  const detail = message === "" || message === result ? result : `${result}: ${message}`;
  return [{ name: "ended", detail, fromMs: endedAtMs }];
}

function workOf({ work }: Step): string {
  switch (work.kind) {
    case "build":
      if (work.name !== undefined) return `build of ${work.application} (step ${work.name})`;
      return work.actionKind === "build"
        ? `build of ${work.application}`
        : `build of ${work.application} (${work.actionKind})`;
    case "deploy":
      return `deployment of generation ${work.generation}`;
    case "teardown":
      return "removal";
  }
}

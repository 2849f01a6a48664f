import type { ChangeEffect } from "../../config/difference.js";
import type { TopologyChange } from "../../config/topology.js";
import type { ApplicationBuild, PlannedAction } from "../activities/activity.js";

/** The actions of builds, as the summary of an activity shows them. */
export function plannedActions(builds: readonly ApplicationBuild[]): readonly PlannedAction[] {
  return builds.flatMap((build) =>
    build.stages.map(({ application, kind, name, decision, reason, action }) => ({
      application,
      kind,
      ...(name !== undefined && { name }),
      decision,
      reason,
      action,
    })),
  );
}

/** What an action is called: its kind, and which of that kind where there may be several. */
export function labelOf({ kind, name }: Pick<PlannedAction, "kind" | "name">): string {
  return name === undefined ? kind : `${kind} ${name}`;
}

/** The plan for people, a line each. Pure. */
export function renderPlan(
  actions: readonly PlannedAction[],
  changes: readonly TopologyChange[],
): readonly string[] {
  const rows = [
    ...actions.map((action) => [
      action.application,
      labelOf(action),
      decisionText[action.decision],
      action.reason,
    ]),
    ...changes
      .filter((change) => change.change !== "keep" || change.subject === "service")
      .map((change) => [change.name, change.subject, changeText[change.change], describe(change)]),
  ];
  const widths = [0, 1, 2].map((column) =>
    Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd(),
  );
}

const decisionText = { build: "build", reuse: "reuse", wait: "after the above" } as const;
const changeText = { add: "new", change: "changed", keep: "kept", remove: "removed" } as const;

const effectText: Readonly<Record<ChangeEffect, string>> = {
  none: "",
  restart: " (restarts)",
  "moves-data": " (moves data)",
  "loses-data": " (loses data)",
};

function describe({ detail, differences }: TopologyChange): string {
  const texts = differences.map(({ text, effect }) => `${text}${effectText[effect]}`);
  return texts.length === 0 ? detail : `${detail}: ${texts.join("; ")}`;
}

import type { Project } from "../../config/model.js";
import type { ApplicationBuild, DeploymentContent, PlannedAction } from "../activities/activity.js";

/** One thing that a deployment adds, changes, keeps or removes. */
export interface PlannedChange {
  readonly subject: "application" | "service";
  readonly name: string;
  readonly change: "add" | "change" | "keep" | "remove";
  /** For example `mariadb:10.11`. */
  readonly detail: string;
}

/** What a deployment of `project` changes against what runs, null where nothing does. Pure. */
export function plannedChanges(
  project: Project,
  running: DeploymentContent | null,
): readonly PlannedChange[] {
  return [
    ...compare("application", project.applications, running?.project.applications ?? []),
    ...compare("service", project.services, running?.project.services ?? []),
  ];
}

/** The actions of builds, as the summary of an activity shows them. */
export function plannedActions(builds: readonly ApplicationBuild[]): readonly PlannedAction[] {
  return builds.flatMap((build) =>
    build.stages.map(({ application, kind, decision, reason, action }) => ({
      application,
      kind,
      decision,
      reason,
      action,
    })),
  );
}

/** The plan for people, a line each. Pure. */
export function renderPlan(
  actions: readonly PlannedAction[],
  changes: readonly PlannedChange[],
): readonly string[] {
  const rows = [
    ...actions.map((action) => [
      action.application,
      action.kind,
      decisionText[action.decision],
      action.reason,
    ]),
    ...changes
      .filter((change) => change.change !== "keep" || change.subject === "service")
      .map((change) => [change.name, change.subject, changeText[change.change], change.detail]),
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

function compare(
  subject: PlannedChange["subject"],
  wanted: readonly { readonly name: string; readonly type: { name: string; version: string } }[],
  running: readonly { readonly name: string; readonly type: { name: string; version: string } }[],
): readonly PlannedChange[] {
  const detail = (item: { type: { name: string; version: string } }): string =>
    `${item.type.name}:${item.type.version}`;
  const changes = wanted.map((item): PlannedChange => {
    const before = running.find(({ name }) => name === item.name);
    if (before === undefined) {
      return { subject, name: item.name, change: "add", detail: detail(item) };
    }
    const isSame = JSON.stringify(before) === JSON.stringify(item);
    return { subject, name: item.name, change: isSame ? "keep" : "change", detail: detail(item) };
  });
  const removed = running
    .filter(({ name }) => !wanted.some((item) => item.name === name))
    .map((item): PlannedChange => ({
      subject,
      name: item.name,
      change: "remove",
      detail: detail(item),
    }));
  return [...changes, ...removed];
}

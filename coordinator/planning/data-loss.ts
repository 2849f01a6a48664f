import type { Project } from "../../config/model.js";
import {
  topologyDifference,
  unconfirmedLosses,
  type TopologyChange,
} from "../../config/topology.js";
import type { Deployment } from "../environments/environment.js";
import { applicationsWithFiles } from "../environments/kept-data.js";
import { ConflictError } from "../../program/error.js";

/** How users allow a loss where they are: the words that come before the name. */
export type ConfirmForm = "-o slipway.confirm=" | "--confirm ";

/** The part of a deployment that tells what it has. */
type Running = Pick<Deployment, "content" | "kept">;

/** What a deployment would end for good, and by which names its user may allow it. */
export interface DataLoss {
  /** A line for each thing, for example `service "db": the schema "legacy" is dropped`. */
  readonly lines: readonly string[];
  /** Of the applications and services that lose data. */
  readonly names: readonly string[];
}

/** What a deployment of `wanted` changes against the one that runs. Pure. */
export function changesTo(wanted: Project, running: Running | null): readonly TopologyChange[] {
  if (running === null) return topologyDifference(wanted, null);
  return topologyDifference(wanted, running.content.project, applicationsWithFiles(running.kept));
}

/**
 * What a deployment of `wanted` would end of what runs, and nobody has `confirmed` by its name; null
 * where there is nothing such. Pure.
 */
export function dataLoss(
  wanted: Project,
  running: Running | null,
  confirmed: readonly string[],
): DataLoss | null {
  const losses = unconfirmedLosses(changesTo(wanted, running), confirmed);
  if (losses.length === 0) return null;
  const lines = losses.flatMap(({ subject, name, differences }) =>
    differences
      .filter(({ effect }) => effect === "loses-data")
      .map(({ text }) => `${subject} "${name}": ${text}`),
  );
  return { lines, names: [...new Set(losses.map(({ name }) => name))] };
}

/** What to write so that it may happen: `--confirm db --confirm search`. */
export function confirmation({ names }: DataLoss, form: ConfirmForm): string {
  return names.map((name) => `${form}${name}`).join(" ");
}

/** Throws {@link ConflictError} where `loss` is one, with what it ends and how to allow that. */
export function requireNoLoss(loss: DataLoss | null): void {
  if (loss === null) return;
  throw new ConflictError(`this would lose data:\n${loss.lines.join("\n")}`, {
    hint: `To let it happen, add: ${confirmation(loss, "--confirm ")}`,
  });
}

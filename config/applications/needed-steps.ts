import { isWithin } from "../files/paths.js";
import type { BuildStep } from "./application-model.js";
import { PathPattern } from "./path-pattern.js";

/** Which steps each step needs. */
export interface NeededSteps {
  /** By the index of a step: the indexes of those whose results it reads. */
  readonly needs: readonly (readonly number[])[];
  /** The names of steps of which each reads what the next makes, and the last the first; null: none do. */
  readonly cycle: readonly string[] | null;
}

/**
 * A step needs another where a path that it reads is, holds, or lies in what the other makes. Patterns
 * are looked for in the source alone, so they make no step need another.
 */
export function neededSteps(steps: readonly BuildStep[]): NeededSteps {
  const needs = steps.map((step) =>
    [...steps.keys()].filter((other) => steps[other] !== step && reads(step, steps[other])),
  );
  return { needs, cycle: cycleIn(needs)?.map((index) => steps[index]?.name ?? "") ?? null };
}

function reads(step: BuildStep, other: BuildStep | undefined): boolean {
  const read = step.inputs.filter((path) => !PathPattern.is(path));
  return (other?.outputs ?? []).some((made) =>
    read.some((path) => path === "" || isWithin(path, made) || isWithin(made, path)),
  );
}

function cycleIn(needs: readonly (readonly number[])[]): readonly number[] | null {
  const done = new Set<number>();
  const visit = (index: number, path: readonly number[]): readonly number[] | null => {
    const start = path.indexOf(index);
    if (start >= 0) return path.slice(start);
    if (done.has(index)) return null;
    for (const next of needs[index] ?? []) {
      const found = visit(next, [...path, index]);
      if (found !== null) return found;
    }
    done.add(index);
    return null;
  };
  for (const index of needs.keys()) {
    const found = visit(index, []);
    if (found !== null) return found;
  }
  return null;
}

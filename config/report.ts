import type { Problem } from "./model.js";

/** Where something stands in a file; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What a file of machine-made nonsense may fill the reader's screen with. */
const MAX_PROBLEMS = 200;

/**
 * Collects everything that is wrong or doubtful in one check, so that all of it is told at once.
 * The same problem at the same place is kept once.
 */
export class Report {
  readonly #errors = new Map<string, Problem>();
  readonly #warnings = new Map<string, Problem>();

  error(place: Place, path: string, message: string, hint: string | null = null): void {
    keep(this.#errors, { ...place, path, message, hint });
  }

  warn(place: Place, path: string, message: string, hint: string | null = null): void {
    keep(this.#warnings, { ...place, path, message, hint });
  }

  get errors(): readonly Problem[] {
    return inOrder(this.#errors);
  }

  get warnings(): readonly Problem[] {
    return inOrder(this.#warnings);
  }
}

function keep(problems: Map<string, Problem>, problem: Problem): void {
  if (problems.size >= MAX_PROBLEMS) return;
  const { file, line, column, path, message, hint } = problem;
  const key = JSON.stringify([file, line, column, path, message]);
  problems.set(key, { file, line, column, path, message, hint });
}

function inOrder(problems: ReadonlyMap<string, Problem>): readonly Problem[] {
  return [...problems.values()].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import type { Excerpt, Problem } from "./problem.js";

/** Where something stands in a file; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What a file of machine-made nonsense may fill the reader's screen with. */
const MAX_PROBLEMS = 200;

/** Where the rest is left out; no problem has such a key. */
const MORE = "";

/** What of a line is shown: a screen's width, with something before the place of the problem. */
const EXCERPT_LENGTH = 120;
const EXCERPT_BEFORE = 40;

/** What a problem says at most: whatever is quoted in it, someone else chose how long it is. */
const MAX_TEXT_LENGTH = 2000;

/**
 * Collects everything that is wrong or doubtful in one check, so that all of it is told at once.
 * The same problem at the same place is kept once, however many aliases lead there.
 */
export class Report {
  readonly #errors = new Map<string, Problem>();
  readonly #warnings = new Map<string, Problem>();
  /** The lines of each file that was read; split once something is wrong in it. */
  readonly #sources = new Map<string, string | readonly string[]>();

  /** Gives the text of a file, so that problems can show the line that they stand in. */
  source(file: string, text: string): void {
    this.#sources.set(file, text);
  }

  error(place: Place, path: string, message: string, hint: string | null = null): void {
    this.#keep(this.#errors, place, { path, message, hint });
  }

  warn(place: Place, path: string, message: string, hint: string | null = null): void {
    this.#keep(this.#warnings, place, { path, message, hint });
  }

  get errors(): readonly Problem[] {
    return inOrder(this.#errors);
  }

  get warnings(): readonly Problem[] {
    return inOrder(this.#warnings);
  }

  #keep(
    problems: Map<string, Problem>,
    { file, line, column }: Place,
    { path, message, hint }: Pick<Problem, "path" | "message" | "hint">,
  ): void {
    if (problems.has(MORE)) return;
    if (problems.size >= MAX_PROBLEMS) {
      const more = `only the first ${MAX_PROBLEMS} problems are told`;
      problems.set(MORE, {
        file,
        line: 0,
        column: 0,
        path: "",
        message: more,
        hint: null,
        excerpt: null,
      });
      return;
    }
    const key = JSON.stringify([file, line, column, shorten(message)]);
    if (problems.has(key)) return;
    problems.set(key, {
      file,
      line,
      column,
      path: shorten(path),
      message: shorten(message),
      hint: hint === null ? null : shorten(hint),
      excerpt: this.#excerpt({ file, line, column }),
    });
  }

  #excerpt({ file, line, column }: Place): Excerpt | null {
    let lines = this.#sources.get(file);
    if (lines === undefined || line === 0) return null;
    if (typeof lines === "string") {
      lines = lines.split(/\r\n|\r|\n/);
      this.#sources.set(file, lines);
    }
    const text = lines[line - 1];
    if (text === undefined || text === "") return null;
    const start = text.length <= EXCERPT_LENGTH ? 0 : Math.max(0, column - 1 - EXCERPT_BEFORE);
    return { text: text.slice(start, start + EXCERPT_LENGTH), column: column - start };
  }
}

function shorten(text: string): string {
  return text.length <= MAX_TEXT_LENGTH ? text : `${text.slice(0, MAX_TEXT_LENGTH)}...`;
}

function inOrder(problems: ReadonlyMap<string, Problem>): readonly Problem[] {
  return [...problems.values()].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

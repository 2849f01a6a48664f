/** Something wrong (or doubtful) in a file: shown as `file:line:column: message`. */
export interface Problem {
  readonly file: string;
  /** From 1; 0 where the problem has no place in a file. */
  readonly line: number;
  readonly column: number;
  /** Keys from the top of the file, joined by dots. */
  readonly path: string;
  readonly message: string;
  readonly hint: string | null;
  /** Null where there is nothing to show. */
  readonly excerpt: Excerpt | null;
}

/** The line that a problem stands in, or the part of a long one around it. */
export interface Excerpt {
  readonly text: string;
  /** Of the problem in `text`, from 1. */
  readonly column: number;
}

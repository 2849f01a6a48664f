/**
 * The normalised model: what a project describes, whatever layout it was written in. Nothing outside
 * `config/` knows what a layout calls a thing.
 */

import type { Application } from "./applications/application-model.js";
import type { Route } from "./routes/route-model.js";
import type { Service } from "./services/service-model.js";

/** Everything that one commit says about a project. */
export interface Project {
  readonly layout: "slipway" | "platform" | "magento" | "upsun";
  readonly applications: readonly Application[];
  readonly services: readonly Service[];
  readonly routes: readonly Route[];
}

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

/** What checking gives: the model exactly when nothing is wrong. */
export interface Checked {
  readonly project: Project | null;
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Read access to one tree of files: a git commit, a directory on disk, a map in a test. */
export interface TreeReader {
  /** Every file and symbolic link, relative to the repository; links are not followed. */
  list(): Promise<readonly string[]>;
  /**
   * The file's bytes, or null where there is none (or it is not a regular file). Of a file of more than
   * 1 MiB, the first 1 MiB and one byte are enough. May throw InvalidError for what cannot be read as
   * a file, such as a symbolic link.
   */
  read(path: string): Promise<Uint8Array | null>;
}

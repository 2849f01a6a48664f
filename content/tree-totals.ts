import { InvalidError } from "../program/error.js";
import type { Digest } from "./digest.js";

/** What a tree holds, each file counted as often as it appears. */
export interface TreeTotals {
  readonly files: number;
  /** The root among them. */
  readonly directories: number;
  readonly bytes: number;
}

/** Directories that share children can describe more files than any disk has: refused above this. */
const maxFiles = 100_000_000;

/**
 * The totals of a directory in the tree `root`, with files of its own and the totals of its children.
 * Throws InvalidError where they describe more files than any disk has.
 */
export function addTotals(
  root: Digest,
  own: { readonly files: number; readonly bytes: number },
  children: Iterable<TreeTotals | undefined>,
): TreeTotals {
  let { files, bytes } = own;
  let directories = 1;
  for (const sum of children) {
    files += sum?.files ?? 0;
    bytes += sum?.bytes ?? 0;
    directories += sum?.directories ?? 0;
  }
  if (files > maxFiles || directories > maxFiles || !Number.isSafeInteger(bytes)) {
    throw new InvalidError(`the tree ${root} describes more than ${maxFiles} files`);
  }
  return { files, directories, bytes };
}

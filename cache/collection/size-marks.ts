import { statfsSync } from "node:fs";

/** What the cache may take on its disk. */
export interface SizeMarks {
  /** Above this a collection removes something. */
  readonly highBytes: number;
  /** Down to this. */
  readonly lowBytes: number;
}

/** Of what the cache has and the disk has free, where nobody says how large the cache may become. */
const shareOfDisk = 0.75;

/** Removing a bit more than necessary means that it need not be done again at once. */
const shareOfHighMark = 0.9;

/**
 * The marks of a cache in `directory` that takes `diskBytes` now. `maxBytes` and `targetBytes` are what
 * the operator said; null: nothing.
 */
export function sizeMarks(options: {
  readonly directory: string;
  readonly diskBytes: number;
  readonly maxBytes: number | null;
  readonly targetBytes: number | null;
}): SizeMarks {
  const highBytes =
    options.maxBytes ?? (freeBytes(options.directory) + options.diskBytes) * shareOfDisk;
  const lowBytes = options.targetBytes ?? highBytes * shareOfHighMark;
  return { highBytes: Math.floor(highBytes), lowBytes: Math.floor(Math.min(lowBytes, highBytes)) };
}

function freeBytes(directory: string): number {
  const { bavail, bsize } = statfsSync(directory);
  return bavail * bsize;
}

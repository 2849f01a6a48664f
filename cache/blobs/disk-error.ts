import { ExhaustedError } from "../../program/error.js";

/** The disk of the cache has no room for what was sent. */
export class DiskFullError extends ExhaustedError {
  constructor(options: ErrorOptions = {}) {
    super("the disk of the cache is full: nothing of this blob was kept", {
      ...options,
      hint:
        "The cache removes now what nothing needs: try again. Where that does not help, free space on " +
        "the disk of its data directory, or move it to a larger one.",
    });
  }
}

/** What a write threw, with a full disk told apart from everything else. */
export function fromDiskError(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const isFull = code === "ENOSPC" || code === "EDQUOT" || code === "SQLITE_FULL";
  return isFull ? new DiskFullError({ cause: error }) : error;
}

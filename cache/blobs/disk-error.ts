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

/** What the disk threw: where it is full, or no more files may be open, in words that help. */
export function fromDiskError(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOSPC" || code === "EDQUOT" || code === "SQLITE_FULL") {
    return new DiskFullError({ cause: error });
  }
  if (code === "EMFILE" || code === "ENFILE") {
    return new ExhaustedError("the cache has as many files open as it may have", {
      cause: error,
      hint: "Have fewer uploads at once, or start it with a higher limit (ulimit -n).",
    });
  }
  return error;
}

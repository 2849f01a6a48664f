import { renderError, SlipwayError } from "./error.js";

/** Exit codes of every command: done, the work failed, wrong use, the farm is at fault. */
export const exitCodes = { done: 0, failed: 1, usage: 2, farm: 3 } as const;

/** The exit code of a command that was interrupted, as shells have it for SIGINT. */
export const interruptedCode = 130;

/**
 * Runs the whole of a process: hands `work` a signal that SIGINT and SIGTERM abort, prints what it
 * throws and sets the exit code. A second signal ends the process at once.
 */
export async function runProcess(work: (shutdown: AbortSignal) => Promise<void>): Promise<void> {
  const shutdown = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.once(name, () => {
      process.once(name, () => process.exit(exitCodes.failed));
      shutdown.abort(new ShutdownError());
    });
  }
  if (process.env["SLIPWAY_SUPERVISED"] === "1") {
    // The supervisor holds the other end: where it is killed, nothing of it is left behind.
    process.stdin.resume().once("end", () => shutdown.abort(new ShutdownError()));
    process.stdin.unref();
  }
  try {
    await work(shutdown.signal);
  } catch (error) {
    if (error instanceof ShutdownError) return;
    process.stderr.write(`${renderError(error)}\n`);
    process.exitCode = exitCodeOf(error);
  }
}

/** The reason with which the shutdown signal aborts: a wish, not a failure. */
export class ShutdownError extends Error {
  constructor() {
    super("the process was asked to stop");
    this.name = "ShutdownError";
  }
}

/** The exit code that says whose fault `error` is. */
export function exitCodeOf(error: unknown): number {
  if (!(error instanceof SlipwayError)) return exitCodes.farm;
  switch (error.code) {
    case "usage":
    case "invalid":
    case "not-found":
    case "conflict":
    case "unauthenticated":
    case "forbidden":
      return exitCodes.usage;
    default:
      return exitCodes.farm;
  }
}

/** Resolves when `signal` is aborted. */
export function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) =>
    signal.addEventListener("abort", () => resolve(), { once: true }),
  );
}

/** Waits; resolves early, without an error, when `signal` is aborted. */
export function delay(ms: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted === true) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener("abort", done, { once: true });
  });
}

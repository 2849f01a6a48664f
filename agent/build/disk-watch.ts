import { execFile } from "node:child_process";
import { statfs } from "node:fs/promises";
import { promisify } from "node:util";
import { ExhaustedError } from "../../program/error.js";
import { delay } from "../../program/process.js";
import { StepFailedError } from "../work/step-context.js";

const run = promisify(execFile);

/** A build as long as it runs. */
interface WatchedBuild {
  readonly what: string;
  /** The directories that it writes to. */
  readonly directories: readonly string[];
  /** What was in them at the first look, in bytes on the disk; null before. Short builds are never looked at. */
  beganAt: number | null;
  /** 0: no limit. */
  readonly limitBytes: number;
  readonly aborter: AbortController;
}

/** A build that is watched until this is disposed. */
export interface DiskLimit extends Disposable {
  /** Aborts with what is wrong: {@link StepFailedError} where it is the build, ExhaustedError where it is the disk. */
  readonly signal: AbortSignal;
}

export interface DiskWatchOptions {
  /** A directory of the file system that builds write to. */
  readonly directory: string;
  /** The shortest time between two looks, in ms. */
  readonly intervalMs?: number;
  /** So many bytes are kept free for all else that the agent does. */
  readonly reserveBytes?: number;
}

/**
 * Looks at what builds write, since the file systems that they write to have no limit of their own: ends the one
 * that has written more than it may, and, where the disk itself is nearly full, the one that has written most.
 */
export class DiskWatch implements AsyncDisposable {
  readonly #directory: string;
  readonly #intervalMs: number;
  readonly #reserveBytes: number | undefined;
  readonly #builds = new Set<WatchedBuild>();
  readonly #stopping = new AbortController();
  #looking: Promise<void> | null = null;

  constructor({ directory, intervalMs = 1_000, reserveBytes }: DiskWatchOptions) {
    this.#directory = directory;
    this.#intervalMs = intervalMs;
    this.#reserveBytes = reserveBytes;
  }

  /** Watches a build: `what` begins the sentence about it. */
  begin(build: Pick<WatchedBuild, "what" | "directories" | "limitBytes">): DiskLimit {
    const aborter = new AbortController();
    const watched: WatchedBuild = { ...build, aborter, beganAt: null };
    this.#builds.add(watched);
    this.#start();
    return {
      signal: aborter.signal,
      [Symbol.dispose]: () => {
        this.#builds.delete(watched);
      },
    };
  }

  /** Throws {@link ExhaustedError} where the disk is nearly full. */
  async requireRoom(): Promise<void> {
    if (await this.#isFull()) throw new ExhaustedError("the disk of this agent is full");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    await this.#looking;
  }

  #start(): void {
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
      // One may have begun at the very end.
      if (this.#builds.size > 0 && !this.#stopping.signal.aborted) this.#start();
    });
  }

  async #look(): Promise<void> {
    const { signal } = this.#stopping;
    let pauseMs = this.#intervalMs;
    while (this.#builds.size > 0) {
      await delay(pauseMs, signal);
      if (signal.aborted) return;
      const startedAtMs = performance.now();
      let most: { readonly build: WatchedBuild; readonly bytes: number } | null = null;
      for (const build of this.#builds) {
        const used = await usedIn(build.directories);
        build.beganAt ??= used;
        const bytes = used - build.beganAt;
        if (most === null || bytes > most.bytes) most = { build, bytes };
        if (build.limitBytes > 0 && bytes > build.limitBytes) {
          const limit = Math.round(build.limitBytes / 1024 ** 2);
          build.aborter.abort(
            new StepFailedError(`${build.what} wrote more than its ${limit} MB of disk`, {
              hint: "Make it write less, or have the operator raise the disk of builds.",
            }),
          );
        }
      }
      if (most !== null && (await this.#isFull())) {
        most.build.aborter.abort(new ExhaustedError("the disk of this agent is full"));
      }
      // To look at many files takes its time: it is to be a small part of it.
      const tookMs = performance.now() - startedAtMs;
      pauseMs = Math.max(this.#intervalMs, 20 * tookMs);
    }
  }

  async #isFull(): Promise<boolean> {
    const { bavail, blocks, bsize } = await statfs(this.#directory);
    const reserve = this.#reserveBytes ?? Math.min(256 * 1024 ** 2, (blocks * bsize) / 100);
    return bavail * bsize < reserve;
  }
}

/** Bytes on the disk. What disappears meanwhile does not count. */
async function usedIn(directories: readonly string[]): Promise<number> {
  const argv = ["--summarize", "--total", "--block-size=1", "--one-file-system", "--"];
  const output = await run("du", [...argv, ...directories], { maxBuffer: 64 * 1024 ** 2 }).then(
    ({ stdout }) => stdout,
    (error: unknown) => (error as { readonly stdout?: string }).stdout ?? "",
  );
  return Number(/^(\d+)\ttotal$/m.exec(output)?.[1] ?? 0);
}

import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Log } from "../../program/log.js";
import { delay } from "../../program/process.js";
import { runProgram } from "../../program/run-program.js";
import { unmount } from "../mounts/mount.js";
import { mountsWithin } from "../mounts/mount-table.js";

/** An agent that is told to stop is expected to. */
const patienceMs = 5_000;

/** The directory that builds work in, one below it for each. Only one agent may use it. */
export class BuildDirectory implements AsyncDisposable {
  readonly #path: string;
  readonly #log: Log;
  readonly #removals = new Set<Promise<void>>();
  readonly #stopping = new AbortController();

  private constructor(path: string, log: Log) {
    this.#path = path;
    this.#log = log;
  }

  /** Opens it and removes what an agent that was killed left mounted or lying there. */
  static async open(path: string, log: Log): Promise<BuildDirectory> {
    mkdirSync(path, { recursive: true });
    for (const mountPoint of mountsWithin(path)) {
      log.warn("a mount of an earlier run is removed", { mountPoint });
      await unmount(mountPoint);
    }
    const directory = new BuildDirectory(path, log);
    for (const name of readdirSync(path)) directory.remove(join(path, name));
    return directory;
  }

  /** A new directory, with whatever name. */
  create(): string {
    const path = join(this.#path, randomUUID());
    mkdirSync(path, { mode: 0o755 });
    return path;
  }

  /** Removes a directory in the background: with 50,000 files nobody should wait for it. */
  remove(path: string): void {
    const { signal } = this.#stopping;
    const removal: Promise<void> = runProgram("rm", ["-rf", "--", path], { signal })
      .catch((error: unknown) => {
        if (!signal.aborted) this.#log.error("a build is not removed", { path, error });
      })
      .finally(() => this.#removals.delete(removal));
    this.#removals.add(removal);
  }

  /** Waits a while for what is being removed; what takes longer is left to the next start. */
  async [Symbol.asyncDispose](): Promise<void> {
    const enough = new AbortController();
    const removed = Promise.all(this.#removals).finally(() => enough.abort());
    await Promise.race([removed, delay(patienceMs, enough.signal)]);
    this.#stopping.abort();
    await removed;
  }
}

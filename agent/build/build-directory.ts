import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Log } from "../../program/log.js";
import { runProgram } from "../../program/run-program.js";
import { unmount } from "../mounts/mount.js";
import { mountsWithin } from "../mounts/mount-table.js";

/** The directory that builds work in, one below it for each. Only one agent may use it. */
export class BuildDirectory implements AsyncDisposable {
  readonly #path: string;
  readonly #log: Log;
  readonly #removals = new Set<Promise<void>>();

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
    const removal: Promise<void> = runProgram("rm", ["-rf", "--", path])
      .catch((error: unknown) => this.#log.error("a build is not removed", { path, error }))
      .finally(() => this.#removals.delete(removal));
    this.#removals.add(removal);
  }

  /** Waits for what is being removed. */
  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#removals);
  }
}

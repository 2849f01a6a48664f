import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Sleeps until its input ends, and only then becomes a program that takes a second to start. */
const script = `told=$(cat)
exec "$1" --import tsx "$2" "$3" "$told"`;

/**
 * Sees to what a test has in Docker, to what its agents have mounted and to its network namespaces, where the
 * test's process is killed before it can: a process beside it, which learns of its end because the pipe between
 * them closes.
 */
export class Warden implements Disposable {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** Sets one over everything that has the label of this farm. */
  static post(farm: string): Warden {
    const program = fileURLToPath(new URL("warden-process.ts", import.meta.url));
    const child = spawn("/bin/sh", ["-c", script, "warden", process.execPath, program, farm], {
      // In a group of its own, so that it is not killed with the test; and nobody waits for it.
      ...{ cwd: fileURLToPath(new URL("..", import.meta.url)), detached: true },
      stdio: ["pipe", "ignore", "ignore"],
    });
    child.unref();
    // A pipe is a socket, which can be left open when the process ends.
    const pipe = child.stdin as (typeof child.stdin & { unref(): void }) | null;
    pipe?.on("error", () => undefined);
    pipe?.unref();
    return new Warden(child);
  }

  /** The agent whose directory this is may mount things. */
  watchAgent(data: string): void {
    this.#child.stdin?.write(`agent ${data}\n`);
  }

  /** The farm of `slipway up` whose directory this is has agents that may. */
  watchFarm(data: string): void {
    this.#child.stdin?.write(`farm ${data}\n`);
  }

  /** There may be such a host: see `SeparateHost`. */
  watchSeparateHost(name: string): void {
    this.#child.stdin?.write(`host ${name}\n`);
  }

  /** Nothing is to be removed before this process has ended. */
  waitFor(pid: number | undefined): void {
    this.#child.stdin?.write(`process ${pid ?? 0}\n`);
  }

  /** Everything has been removed: it has nothing to do. */
  [Symbol.dispose](): void {
    const { pid } = this.#child;
    if (pid === undefined || this.#child.exitCode !== null) return;
    try {
      process.kill(-pid, "SIGKILL");
    } catch {
      // It has ended.
    }
  }
}

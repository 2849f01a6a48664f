import { spawn, type ChildProcess as Process } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { FarmError } from "../program/error.js";
import type { Log } from "../program/log.js";
import { delay } from "../program/process.js";
import { PartLog } from "./part-log.js";

/** One part of the farm, as a process of its own. */
export interface ChildSpec {
  /** For people and for its log file. */
  readonly name: string;
  readonly command: string;
  /** Made anew for each start: ports that were chosen at the first are kept. */
  readonly args: (ready: ReadyPorts | null) => readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** How it tells that it is usable; `line` is of its standard output. */
  readonly readiness: "ready-line" | ((signal: AbortSignal) => Promise<void>);
}

/** What a part says of itself when it is ready: its ports by their purpose. */
export type ReadyPorts = Readonly<Record<string, unknown>>;

const shortestBackoffMs = 200;
const longestBackoffMs = 10_000;
/** After so long it counts as well again, and the next backoff is short. */
const healthyMs = 10_000;
const tailLines = 20;

/**
 * Keeps one process running: starts it, waits until it is ready, and starts it again with backoff
 * whenever it dies. Disposing stops it: SIGTERM first, SIGKILL when it does not end in time.
 */
export class SupervisedChild implements AsyncDisposable {
  readonly #spec: ChildSpec;
  readonly #log: Log;
  readonly #output: PartLog;
  readonly #stopping = new AbortController();
  #process: Process | null = null;
  #ready: ReadyPorts | null = null;
  #tail: string[] = [];
  #running: Promise<void> = Promise.resolve();
  restarts = 0;

  private constructor(spec: ChildSpec, log: Log) {
    this.#spec = spec;
    this.#log = log;
    this.#output = new PartLog(spec.logFile, (error) =>
      log.warn("what a part says cannot be kept", { name: spec.name, error: String(error) }),
    );
  }

  /**
   * Resolves when the process is ready. Throws {@link FarmError} with what it printed last where it
   * ends before.
   */
  static async start(spec: ChildSpec, log: Log, signal: AbortSignal): Promise<SupervisedChild> {
    const child = new SupervisedChild(spec, log);
    try {
      const exited = child.#spawn();
      await Promise.race([child.#becomeReady(signal), exited.then(() => child.#failedStart())]);
      child.#running = child.#superviseFrom(exited);
      return child;
    } catch (error) {
      await child[Symbol.asyncDispose]();
      throw error;
    }
  }

  get name(): string {
    return this.#spec.name;
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /** A port that the process said when it was first ready. */
  port(purpose: string): number {
    return Number(this.#ready?.[purpose] ?? 0);
  }

  /** A word that the process said when it was first ready. */
  text(name: string): string {
    const word = this.#ready?.[name];
    return typeof word === "string" ? word : "";
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop(15_000);
  }

  /** Asks the process to end, and kills it after `graceMs`. */
  async stop(graceMs: number): Promise<void> {
    this.#stopping.abort();
    const child = this.#process;
    if (child !== null && child.exitCode === null && child.signalCode === null) {
      child.kill("SIGTERM");
      const deadline = setTimeout(() => child.kill("SIGKILL"), graceMs);
      await once(child, "exit");
      clearTimeout(deadline);
    }
    await this.#running;
    await this.#output.close();
  }

  /** Starts the process; the promise resolves when it has ended. */
  #spawn(): Promise<void> {
    const child = spawn(this.#spec.command, [...this.#spec.args(this.#ready)], {
      // The end of its standard input tells a part that its supervisor is gone.
      stdio: ["pipe", "pipe", "pipe"],
      // Ctrl-C in a terminal goes to its whole process group; we stop the parts in order.
      detached: true,
      env: { ...this.#spec.environment, SLIPWAY_SUPERVISED: "1" },
    });
    this.#process = child;
    this.#tail = [];
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on("line", (line) => this.#take(line));
    }
    return new Promise((resolve) => {
      child.once("error", (error) => {
        this.#take(`cannot start ${this.#spec.command}: ${error.message}`);
        resolve();
      });
      child.once("close", () => resolve());
    });
  }

  #take(line: string): void {
    this.#output.append(line);
    this.#tail = [...this.#tail.slice(1 - tailLines), line];
    if (!line.startsWith("ready ")) return;
    const ports = JSON.parse(line.slice("ready ".length)) as ReadyPorts;
    this.#ready ??= ports;
    this.#process?.emit("slipway-ready");
  }

  async #becomeReady(signal: AbortSignal): Promise<void> {
    const { readiness } = this.#spec;
    const limit = AbortSignal.any([signal, this.#stopping.signal]);
    if (readiness !== "ready-line") return await readiness(limit);
    if (this.#process === null) return;
    await once(this.#process, "slipway-ready", { signal: limit });
  }

  #failedStart(): never {
    const said = this.#tail.filter((line) => !line.startsWith("{")).join("\n");
    const error = /^error: (.*)$/m.exec(said)?.[1];
    const hint = /^\s*hint: (.*)$/m.exec(said)?.[1];
    throw new FarmError(`the ${this.#spec.name} did not start: ${error ?? (said || "no output")}`, {
      hint: hint ?? `All that it said is in ${this.#spec.logFile}.`,
    });
  }

  async #superviseFrom(firstExit: Promise<void>): Promise<void> {
    const { signal } = this.#stopping;
    let exited = firstExit;
    let backoffMs = shortestBackoffMs;
    let startedAt = performance.now();
    for (;;) {
      await exited;
      if (signal.aborted) return;
      if (performance.now() - startedAt > healthyMs) backoffMs = shortestBackoffMs;
      this.#log.warn("part died, starting it again", {
        name: this.#spec.name,
        status: this.#process?.exitCode ?? this.#process?.signalCode ?? "",
        backoffMs,
      });
      await delay(backoffMs, signal);
      if (signal.aborted) return;
      backoffMs = Math.min(backoffMs * 2, longestBackoffMs);
      startedAt = performance.now();
      this.restarts++;
      exited = this.#spawn();
    }
  }
}

import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { bootMs } from "../../program/boot-clock.js";
import type { AdvancePhase } from "../work/step-context.js";

export interface DeployerOptions {
  readonly farm: string;
  /** The attempt's, and its fence. */
  readonly counter: number;
  readonly attempt: number;
  readonly ttlMs: number;
  readonly dataDir: string;
  /** The slug's directory, which has one called `files`, and its digest. */
  readonly slug: string;
  readonly digest: string;
  /** How many applications have containers that wait. */
  readonly limit: number;
  /** Deployed one after the other. */
  readonly generations: readonly number[];
  /** The hook, with NAME and GENERATION in its environment; after the switch: the post_deploy hook. */
  readonly hook: string;
  readonly name: string;
  /** Whether the switch had happened before. */
  readonly isSwitched: boolean;
}

/** What the process says. */
export type DeployerQuestion =
  | { readonly type: "beat" }
  | { readonly type: "advance"; readonly phase: AdvancePhase }
  | { readonly type: "ended"; readonly outcome: string };

/** What it is told: whether the lease goes on; whatever was asked for may be done. */
export interface DeployerAnswer {
  readonly isHeld: boolean;
}

/** An agent's process that deploys, with the test in the coordinator's place. */
export class TestDeployer implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #ttlMs: number;
  readonly #waiting = new Map<string, () => void>();
  /** The lease is renewed with each beat while this is so. */
  isHeld = true;
  /** Phases of which the process is not told that it may go on; see {@link answer}. */
  readonly withheld = new Set<AdvancePhase>();
  /** By bootMs(): until when any lease may last that was granted or renewed. */
  leaseEndsAtMs: number;
  /** Resolves with the name of what it failed with, or `succeeded`. */
  readonly outcome: Promise<string>;
  complaints = "";

  private constructor(child: ChildProcess, ttlMs: number) {
    this.#child = child;
    this.#ttlMs = ttlMs;
    this.leaseEndsAtMs = bootMs() + ttlMs;
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (this.complaints += text));
    child.stdin?.on("error", () => undefined); // It may have been killed.
    this.outcome = new Promise((resolve) => {
      child.once("exit", () => resolve(`died: ${this.complaints}`));
      if (child.stdout === null) throw new Error("it has no output");
      createInterface({ input: child.stdout }).on("line", (line) =>
        this.#hear(JSON.parse(line) as DeployerQuestion, resolve),
      );
    });
  }

  static start(options: DeployerOptions): TestDeployer {
    const program = fileURLToPath(new URL("test-deployer-process.ts", import.meta.url));
    const words = ["--import", "tsx", program, JSON.stringify(options)];
    return new TestDeployer(spawn(process.execPath, words), options.ttlMs);
  }

  /** Resolves once the process has asked for that phase. */
  asked(phase: AdvancePhase): Promise<void> {
    return new Promise((resolve) => this.#waiting.set(phase, resolve));
  }

  /** Says yes, perhaps to a process that is stopped and hears it later. */
  answer(): void {
    this.#child.stdin?.write(`${JSON.stringify({ isHeld: this.isHeld })}\n`);
  }

  signal(name: "SIGSTOP" | "SIGCONT" | "SIGKILL"): void {
    this.#child.kill(name);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill("SIGKILL");
    await once(this.#child, "exit");
  }

  #hear(question: DeployerQuestion, end: (outcome: string) => void): void {
    switch (question.type) {
      case "beat":
        if (this.isHeld) this.leaseEndsAtMs = bootMs() + this.#ttlMs;
        return this.answer();
      case "advance":
        this.#waiting.get(question.phase)?.();
        return this.withheld.has(question.phase) ? undefined : this.answer();
      case "ended":
        return end(question.outcome);
    }
  }
}

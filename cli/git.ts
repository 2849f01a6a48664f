import { execFile } from "node:child_process";
import { UsageError } from "../program/error.js";
import type { Environment } from "./session.js";

/** How a run of git ended. */
export interface GitOutcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What the CLI wants to know of the repository around a directory. */
export interface WorkTree {
  readonly root: string;
  /** Null where HEAD is detached. */
  readonly branch: string | null;
  /** The URL of the remote `slipway`, or null. */
  readonly remote: string | null;
}

const maxOutputBytes = 256 * 1024 * 1024;

/** Runs git, with argument vectors only. */
export class Git {
  readonly #environment: Environment;
  readonly #signal: AbortSignal;

  constructor(environment: Environment, signal: AbortSignal) {
    // What git says is matched in one place, so it has to say it in English.
    this.#environment = { ...environment, LC_ALL: "C" };
    this.#signal = signal;
  }

  /**
   * Runs git in `directory`, which exists. A non-zero exit is an outcome, not an error. Throws
   * {@link UsageError} where there is no git.
   */
  run(directory: string, args: readonly string[]): Promise<GitOutcome> {
    this.#signal.throwIfAborted();
    return new Promise((resolve, reject) => {
      const options = {
        cwd: directory,
        maxBuffer: maxOutputBytes,
        env: this.#environment,
        signal: this.#signal,
      };
      execFile("git", [...args], options, (error, stdout, stderr) => {
        if (error === null) return resolve({ code: 0, stdout, stderr });
        if (this.#signal.aborted) return reject(this.#signal.reason as Error);
        if (typeof error.code === "number") return resolve({ code: error.code, stdout, stderr });
        reject(
          new UsageError(`git could not be run: ${error.message}`, {
            cause: error,
            hint: "Install git, and see that it is on the PATH.",
          }),
        );
      });
    });
  }

  /** Runs git and throws {@link UsageError} with what it said where it fails. Returns its output. */
  async require(directory: string, args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await this.run(directory, args);
    if (code !== 0) throw new UsageError(`git ${args[0] ?? ""} failed: ${stderr.trim()}`);
    return stdout;
  }

  /** The work tree around `directory`, or null where there is none (or no git). */
  async findWorkTree(directory: string): Promise<WorkTree | null> {
    let outcomes: readonly [GitOutcome, GitOutcome, GitOutcome];
    try {
      outcomes = await Promise.all([
        this.run(directory, ["rev-parse", "--show-toplevel"]),
        this.run(directory, ["symbolic-ref", "--quiet", "--short", "HEAD"]),
        this.run(directory, ["config", "--get", "remote.slipway.url"]),
      ]);
    } catch (error) {
      this.#signal.throwIfAborted();
      if (error instanceof UsageError) return null; // Without git there is no work tree.
      throw error;
    }
    const [root, branch, remote] = outcomes;
    if (root.stderr.includes("dubious ownership")) {
      throw new UsageError(`git refuses to work in ${directory}: it belongs to somebody else`, {
        hint: `If you trust it: git config --global --add safe.directory ${directory}`,
      });
    }
    if (root.code !== 0) return null;
    return {
      root: root.stdout.replace(/\n$/, ""),
      branch: branch.stdout.trim() || null,
      remote: remote.stdout.trim() || null,
    };
  }
}

import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { packageRoot } from "../program/package-root.js";

/** How a run of the CLI ended. */
export interface CliOutcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A run of the CLI that has not ended. */
export class CliRun {
  readonly #child: ChildProcess;
  readonly #closed: Promise<unknown>;
  stdout = "";
  stderr = "";

  constructor(child: ChildProcess) {
    this.#child = child;
    this.#closed = once(child, "close");
    child.stdout?.setEncoding("utf8").on("data", (text: string) => (this.stdout += text));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (this.stderr += text));
  }

  /** Resolves when standard error (or output) matches; rejects when the run ends before. */
  async until(pattern: RegExp, stream: "stdout" | "stderr" = "stderr"): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this[stream]);
      if (match !== null) return match;
      const ended = await Promise.race([
        once(this.#child[stream] as NodeJS.ReadableStream, "data").then(() => false),
        this.#closed.then(() => true),
      ]);
      if (ended && !pattern.test(this[stream])) {
        throw new Error(`never said ${String(pattern)}:\n${this.stdout}${this.stderr}`);
      }
    }
  }

  interrupt(): void {
    this.#child.kill("SIGINT");
  }

  async outcome(): Promise<CliOutcome> {
    await this.#closed;
    return { code: this.#child.exitCode, stdout: this.stdout, stderr: this.stderr };
  }
}

/** A user of the CLI with a home and a working directory of their own. */
export class CliUser implements AsyncDisposable {
  readonly home: string;
  readonly cwd: string;
  environment: Record<string, string> = {};
  readonly #program: readonly string[];
  readonly #running = new Set<ChildProcess>();

  private constructor(home: string, program: readonly string[]) {
    this.home = home;
    this.cwd = join(home, "work");
    this.#program = program;
  }

  /** `program`: what starts the CLI, see {@link programWords}. */
  static async create(program = programWords()): Promise<CliUser> {
    const user = new CliUser(await mkdtemp(join(tmpdir(), "slipway-cli-")), program);
    await mkdir(user.cwd);
    return user;
  }

  /** The environment of the user's programs: nothing of ours but the PATH. */
  get variables(): Record<string, string> {
    return {
      PATH: process.env["PATH"] ?? "",
      HOME: this.home,
      XDG_CONFIG_HOME: join(this.home, "config"),
      XDG_CACHE_HOME: join(this.home, "cache"),
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_TERMINAL_PROMPT: "0",
      ...this.environment,
    };
  }

  /** Starts `slipway` with these words, as a process of its own. */
  start(args: readonly string[], options: { input?: string; cwd?: string } = {}): CliRun {
    const words = [...this.#program, ...args];
    const child = spawn(process.execPath, words, {
      cwd: options.cwd ?? this.cwd,
      env: this.variables,
      stdio: ["pipe", "pipe", "pipe"],
    });
    this.#running.add(child);
    child.on("close", () => this.#running.delete(child));
    child.stdin.on("error", () => undefined); // It may end without having read its input.
    child.stdin.end(options.input ?? "");
    return new CliRun(child);
  }

  /** Runs `slipway` with these words to its end. */
  run(...args: readonly string[]): Promise<CliOutcome> {
    return this.start(args).outcome();
  }

  /** Runs `slipway … --json`; the outcome with what it printed, parsed. */
  async json<T>(...args: readonly string[]): Promise<T> {
    const { code, stdout, stderr } = await this.run(...args, "--json");
    if (code !== 0) throw new Error(`slipway ${args.join(" ")} exited with ${code}: ${stderr}`);
    return JSON.parse(stdout) as T;
  }

  /** Runs git in the working directory. */
  async git(...args: readonly string[]): Promise<CliOutcome> {
    const child = spawn("git", args, { cwd: this.cwd, env: this.variables });
    return new CliRun(child).outcome();
  }

  /** Writes files below the working directory. */
  async write(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(this.cwd, path)), { recursive: true });
      await writeFile(join(this.cwd, path), text);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(
      [...this.#running].map(async (child) => {
        const closed = once(child, "close");
        child.kill("SIGKILL");
        await closed;
      }),
    );
    await rm(this.home, { recursive: true, force: true });
  }
}

/**
 * What starts the CLI: its sources through tsx, or with SLIPWAY_TEST_DIST=1 what was compiled of them,
 * which starts in a third of the time.
 */
export function programWords(
  isCompiled = process.env["SLIPWAY_TEST_DIST"] === "1",
): readonly string[] {
  return isCompiled
    ? [join(packageRoot(), "dist", "cli", "main.js")]
    : ["--import", import.meta.resolve("tsx"), join(packageRoot(), "cli", "main.ts")];
}

import { spawn, type ChildProcess } from "node:child_process";

/** A process that a test (or a benchmark) has started. Disposing it kills it. */
export class TestProcess implements AsyncDisposable {
  readonly #child: ChildProcess;
  /** Resolves when it has ended, however. */
  readonly ended: Promise<unknown>;
  readonly #complaints: string[] = [];

  private constructor(child: ChildProcess) {
    this.#child = child;
    // Not when its output ends, which processes that it has started may hold open.
    this.ended = new Promise((resolve) => child.once("exit", resolve).once("error", resolve));
    child.on("error", (error) => this.#complaints.push(String(error)));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => this.#complaints.push(text));
  }

  /** Starts a program, with `environment` added to ours; nothing is awaited. */
  static spawn(
    program: string,
    words: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): TestProcess {
    return new TestProcess(spawnSupervised(program, words, environment));
  }

  /**
   * Starts Node.js with these words, and `environment` added to ours; resolves when the process says that it is ready, with the ports
   * that it says. Rejects with what it wrote to standard error where it ends before.
   */
  static async ready<Ports>(
    words: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly process: TestProcess; readonly ports: Ports }> {
    const child = spawnSupervised(process.execPath, words, environment);
    const started = new TestProcess(child);
    let output = "";
    // Read to the end: a full pipe would stop it.
    const ready = new Promise<string>((resolve) => {
      child.stdout?.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        const line = /^ready (.*)\n/m.exec(output)?.[1];
        if (line !== undefined) resolve(line);
      });
    });
    const closed = new Promise<null>((resolve) => child.once("close", () => resolve(null)));
    const line = await Promise.race([ready, closed]);
    if (line === null) throw new Error(`it ended before it was ready:\n${started.complaints}`);
    return { process: started, ports: JSON.parse(line) as Ports };
  }

  /** 0 where it could not be started. */
  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** What it has written to standard error. */
  get complaints(): string {
    return this.#complaints.join("");
  }

  get hasEnded(): boolean {
    const { pid, exitCode, signalCode } = this.#child;
    return pid === undefined || exitCode !== null || signalCode !== null;
  }

  /** As a power cut does it, without a chance to tidy up. */
  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.ended;
  }

  /** Asks it to stop and resolves with its exit code. */
  async stop(): Promise<number | null> {
    this.#child.kill("SIGTERM");
    await this.ended;
    return this.#child.exitCode;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
  }
}

/** Its standard input is a pipe from here: a test that is killed leaves none of our processes behind. */
function spawnSupervised(
  program: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): ChildProcess {
  const child = spawn(program, words, {
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, SLIPWAY_SUPERVISED: "1", ...environment },
  });
  child.stdin.on("error", () => undefined); // It may end before.
  return child;
}

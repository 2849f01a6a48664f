import { randomUUID } from "node:crypto";
import type { Duplex } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import type Docker from "dockerode";
import type { BegunExec, ExecLimits, ExecResult, ExecSpec, OnOutput } from "./container-engine.js";
import { environmentList } from "./container-options.js";
import { deliver } from "./demultiplex.js";
import { explain } from "./docker-error.js";

type Program = Omit<ExecSpec, keyof ExecLimits>;

/**
 * Kills every process that carries the mark in its environment: the command and all that it started,
 * also what left its process group. The killer itself has the mark as an argument only.
 */
const killMarked =
  'for d in /proc/[0-9]*; do tr "\\0" "\\n" <"$d/environ" 2>/dev/null | grep -qxF -- "$1" && ' +
  'kill -9 "${d#/proc/}" 2>/dev/null; done; true';

/** A command that was started in a running container. */
export class DockerExec implements BegunExec {
  readonly #container: Docker.Container;
  readonly #program: Program;
  readonly #exec: Docker.Exec;
  readonly #stream: Duplex;
  /** In the environment of the command and of all that it starts. */
  readonly #mark: string;

  private constructor(
    container: Docker.Container,
    program: Program,
    started: { readonly exec: Docker.Exec; readonly stream: Duplex },
    mark: string,
  ) {
    this.#container = container;
    this.#program = program;
    this.#exec = started.exec;
    this.#stream = started.stream;
    this.#mark = mark;
    // Where the container ends before anybody asks, there is nobody to be told.
    this.#stream.on("error", () => undefined);
  }

  static async begin(container: Docker.Container, program: Program): Promise<DockerExec> {
    const mark = `SLIPWAY_EXEC=${randomUUID()}`;
    return new DockerExec(container, program, await start(container, program, [mark]), mark);
  }

  async end(
    { timeoutMs, onOutput = () => undefined }: ExecLimits,
    signal?: AbortSignal,
  ): Promise<ExecResult> {
    let timedOut = false;
    const kill = () => void this.#kill().catch(() => this.#stream.destroy());
    const onTimeout = () => {
      timedOut = true;
      kill();
    };
    const timer = timeoutMs === undefined ? undefined : setTimeout(onTimeout, timeoutMs);
    signal?.addEventListener("abort", kill, { once: true });
    if (signal?.aborted) kill();
    try {
      const status = await follow(this.#exec, this.#stream, onOutput);
      signal?.throwIfAborted();
      return { status, timedOut };
    } catch (error) {
      signal?.throwIfAborted();
      throw explain(error, { container: this.#container.id });
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener("abort", kill);
    }
  }

  async #kill(): Promise<void> {
    const { user } = this.#program;
    const killer: Program = {
      command: ["/bin/sh", "-c", killMarked, "sh", this.#mark],
      ...(user !== undefined && { user }),
    };
    // Twice, for what was being started while the first one looked.
    for (let round = 0; round < 2; round++) {
      const { exec, stream } = await start(this.#container, killer, []);
      await follow(exec, stream, () => undefined);
    }
  }
}

async function start(
  container: Docker.Container,
  program: Program,
  marks: readonly string[],
): Promise<{ readonly exec: Docker.Exec; readonly stream: Duplex }> {
  try {
    const exec = await container.exec({
      Cmd: [...program.command],
      Env: [...environmentList(program.environment ?? {}), ...marks],
      ...(program.user !== undefined && { User: program.user }),
      ...(program.workingDirectory !== undefined && { WorkingDir: program.workingDirectory }),
      AttachStdout: true,
      AttachStderr: true,
    });
    return { exec, stream: await exec.start({ hijack: true, stdin: false }) };
  } catch (error) {
    throw explain(error, { container: container.id });
  }
}

/**
 * Delivers the output until the command has ended. A process that it left behind may keep the stream
 * open for ever, so Docker is asked now and then whether the command itself still runs.
 */
async function follow(exec: Docker.Exec, stream: Duplex, onOutput: OnOutput): Promise<number> {
  let ended = false;
  const output = deliver(stream, onOutput).finally(() => (ended = true));
  for (let pauseMs = 250; !ended; pauseMs = Math.min(pauseMs * 2, 2000)) {
    await Promise.race([output, sleep(pauseMs, undefined, { ref: false })]);
    if (ended || (await exec.inspect()).Running) continue;
    // What it wrote last may still be on its way.
    await Promise.race([output, sleep(250, undefined, { ref: false })]);
    break;
  }
  stream.destroy();
  await output.catch(() => undefined);
  for (let pauseMs = 5; ; pauseMs = Math.min(pauseMs * 2, 500)) {
    const { Running, ExitCode } = await exec.inspect();
    if (!Running) return ExitCode ?? -1;
    await sleep(pauseMs);
  }
}

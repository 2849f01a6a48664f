import { randomUUID } from "node:crypto";
import type { Duplex } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import type Docker from "dockerode";
import type { BegunExec, ExecLimits, ExecResult, ExecSpec, OnOutput } from "./container-engine.js";
import { environmentList } from "./container-options.js";
import { deliver } from "./demultiplex.js";
import { explain } from "./docker-error.js";
import { guarded, guardLine, guardMark } from "./guarded-command.js";

type Program = Omit<ExecSpec, keyof ExecLimits>;

/**
 * A command that was started in a running container, under a guard: it runs once {@link end} is called,
 * and is killed with all that it started when the guard's pipe closes, whoever closes it.
 */
export class DockerExec implements BegunExec {
  readonly #container: Docker.Container;
  readonly #exec: Docker.Exec;
  /** Its output; written to, the guard's pipe. */
  readonly #stream: Duplex;

  private constructor(container: Docker.Container, exec: Docker.Exec, stream: Duplex) {
    this.#container = container;
    this.#exec = exec;
    this.#stream = stream;
    // Where the container ends before anybody asks, there is nobody to be told.
    this.#stream.on("error", () => undefined);
  }

  static async begin(container: Docker.Container, program: Program): Promise<DockerExec> {
    const { command, environment = {}, user, workingDirectory } = program;
    try {
      const exec = await container.exec({
        Cmd: [...guarded(command)],
        Env: [...environmentList(environment), guardMark(randomUUID())],
        ...(user !== undefined && { User: user }),
        ...(workingDirectory !== undefined && { WorkingDir: workingDirectory }),
        AttachStdin: true,
        AttachStdout: true,
        AttachStderr: true,
      });
      const stream = await exec.start({ hijack: true, stdin: true });
      return new DockerExec(container, exec, stream);
    } catch (error) {
      throw explain(error, { container: container.id });
    }
  }

  async end(
    { timeoutMs, onOutput = () => undefined, lease }: ExecLimits,
    signal?: AbortSignal,
  ): Promise<ExecResult> {
    let timedOut = false;
    const kill = () => void this.#stream.end();
    const onTimeout = () => {
      timedOut = true;
      kill();
    };
    const timer = timeoutMs === undefined ? undefined : setTimeout(onTimeout, timeoutMs);
    const tell = () => {
      if (this.#stream.writable) this.#stream.write(guardLine(lease));
    };
    using _renewals = lease?.onRenewal(tell);
    signal?.addEventListener("abort", kill, { once: true });
    if (signal?.aborted) kill();
    else tell();
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

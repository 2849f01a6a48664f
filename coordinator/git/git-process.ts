import { spawn, type ChildProcess, type StdioOptions } from "node:child_process";
import { once } from "node:events";
import { FarmError } from "../../program/error.js";

/** What git needs to reach the objects of one repository; in a push, those of its quarantine too. */
export interface GitObjects {
  /** The bare repository. */
  readonly directory: string;
  /** The whole environment of the child: nothing is inherited. */
  readonly environment: Readonly<Record<string, string>>;
}

interface GitOptions {
  /** Bytes for git's standard input. */
  readonly input?: string;
  /** More output than this is an error. Default 16 MiB. */
  readonly maxOutputBytes?: number;
}

/** git ended with a status other than 0. */
export class GitError extends FarmError {
  readonly status: number | null;

  constructor(command: string, status: number | null, stderr: string) {
    super(`git ${command} failed (${status ?? "killed"}): ${stderr.trim().slice(0, 500)}`);
    this.status = status;
  }
}

/** Runs git to its end and gives its standard output. Throws {@link GitError}. */
export async function runGit(
  objects: GitObjects,
  args: readonly string[],
  options: GitOptions = {},
  signal?: AbortSignal,
): Promise<Buffer> {
  await using git = startGit(objects, args, ["pipe", "pipe", "pipe"]);
  const stop = (): void => git.kill("SIGKILL");
  signal?.addEventListener("abort", stop, { once: true });
  try {
    git.child.stdin?.on("error", () => undefined); // It may end without reading; its status tells.
    git.child.stdin?.end(options.input ?? "");
    const [stdout, stderr, status] = await Promise.all([
      collect(git.child.stdout ?? [], options.maxOutputBytes ?? 16 * 1024 * 1024),
      collectStart(git.child.stderr ?? []),
      git.ended,
    ]);
    signal?.throwIfAborted();
    if (status !== 0) throw new GitError(args[0] ?? "", status, stderr);
    return stdout;
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}

/** A running git, with a process group of its own, so that its helpers end with it. */
export interface RunningGit extends AsyncDisposable {
  readonly child: ChildProcess;
  /** Its exit status, null where a signal ended it. Rejects where it could not be started. */
  readonly ended: Promise<number | null>;
  /** Signals git and everything that it started. */
  kill(signal: "SIGTERM" | "SIGKILL"): void;
}

/** Starts git; whoever disposes of it has its whole process group killed, and waits for its end. */
export function startGit(
  objects: GitObjects,
  args: readonly string[],
  stdio: StdioOptions,
): RunningGit {
  const child = spawn("git", args, {
    cwd: objects.directory,
    env: { ...objects.environment },
    stdio,
    detached: true,
  });
  const ended = endOf(child);
  ended.catch(() => undefined); // Whoever awaits it is told; nobody has to.
  let isReaped = false;
  const kill = (signal: "SIGTERM" | "SIGKILL"): void => {
    if (child.pid === undefined || isReaped) return;
    try {
      process.kill(-child.pid, signal);
    } catch {
      // The group is gone already.
    }
  };
  child.once("exit", () => {
    // A helper that outlives git would hold its pipes open. Once: the id may soon be another's.
    kill("SIGKILL");
    isReaped = true;
  });
  return {
    child,
    ended,
    kill,
    async [Symbol.asyncDispose]() {
      kill("SIGKILL");
      await ended.catch(() => undefined);
      for (const stream of child.stdio) stream?.destroy();
    },
  };
}

async function endOf(child: ChildProcess): Promise<number | null> {
  try {
    const [status] = (await once(child, "exit")) as [number | null];
    return status;
  } catch (cause) {
    throw new FarmError(`git could not be started: ${(cause as Error).message}`, {
      cause,
      hint: "Install git (2.36 or newer) on the machine of the coordinator.",
    });
  }
}

async function collect(source: AsyncIterable<Buffer> | [], limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > limit) throw new FarmError(`git wrote more than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * The first 64 KiB as text; what follows is read and dropped, so that git never blocks on it. Never
 * rejects: a stream that is destroyed has said what it had to say.
 */
export async function collectStart(source: AsyncIterable<Buffer> | []): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of source) {
      if (size < 65_536) chunks.push(chunk);
      size += chunk.length;
    }
  } catch {
    // See above.
  }
  return Buffer.concat(chunks).subarray(0, 65_536).toString("utf8");
}

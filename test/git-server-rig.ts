import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readlink, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { RefUpdate } from "../coordinator/git/hooks.js";
import type { FollowedLog, Intake, Push, Verdict } from "../coordinator/git/intake.js";
import { readRef } from "../coordinator/git/refs.js";
import { Repositories, type RepositoriesOptions } from "../coordinator/git/repositories.js";
import { GitServer, type GitServerOptions } from "../coordinator/git/server.js";
import { UnauthenticatedError } from "../program/error.js";
import { silentLog } from "../program/log.js";

export interface GitRun {
  readonly status: number | null;
  readonly stdout: string;
  /** What a user would see. */
  readonly stderr: string;
}

/** An intake that does what a test says and remembers what it was asked. */
export class ScriptedIntake implements Intake {
  readonly checked: (readonly RefUpdate[])[] = [];
  readonly accepted: {
    readonly updates: readonly RefUpdate[];
    readonly options: readonly string[];
  }[] = [];
  onCheck: (push: Push, signal: AbortSignal) => Promise<Verdict> = async () => ({
    accepted: true,
    lines: [],
  });
  onAccept: (push: Push, following: AbortSignal) => FollowedLog | null = () => null;

  async check(push: Push, signal: AbortSignal): Promise<Verdict> {
    this.checked.push(push.updates);
    return await this.onCheck(push, signal);
  }

  async accept(
    push: Push,
    updates: readonly RefUpdate[],
    following: AbortSignal,
  ): Promise<FollowedLog | null> {
    this.accepted.push({ updates, options: push.options });
    return this.onAccept(push, following);
  }
}

/**
 * A git server on a free port with the project `shop` (of the token `alice`) and `other` (of `bob`),
 * a working copy of `shop` with one commit, and the real git client.
 */
export class GitServerRig implements AsyncDisposable {
  readonly directory: string;
  readonly repositories: Repositories;
  readonly intake: ScriptedIntake;
  readonly server: GitServer;

  private constructor(
    directory: string,
    repositories: Repositories,
    intake: ScriptedIntake,
    server: GitServer,
  ) {
    this.directory = directory;
    this.repositories = repositories;
    this.intake = intake;
    this.server = server;
  }

  static async start(
    options: RepositoriesOptions & Partial<GitServerOptions> = {},
  ): Promise<GitServerRig> {
    const directory = await mkdtemp(join(tmpdir(), "slipway-git-"));
    const repositories = await Repositories.open(join(directory, "repositories"), options);
    await repositories.create("p-shop", "main");
    await repositories.create("p-other", "main");
    const intake = new ScriptedIntake();
    const projects = new Map([
      ["alice shop", "p-shop"],
      ["bob other", "p-other"],
    ]);
    const server = await GitServer.listen({
      host: "127.0.0.1",
      port: 0,
      repositories,
      intake,
      log: silentLog,
      authenticate: async (token, project) => {
        if (token !== "alice" && token !== "bob") throw new UnauthenticatedError("unknown token");
        const projectId = projects.get(`${token} ${project}`);
        return projectId === undefined ? null : { projectId, user: token };
      },
      ...options,
    });
    const rig = new GitServerRig(directory, repositories, intake, server);
    await mkdir(rig.work);
    await rig.expect("init", "--quiet", "--initial-branch=main");
    await rig.expect("remote", "add", "slipway", rig.url());
    await rig.commit({ "README.md": "hello\n" });
    return rig;
  }

  /** The working copy. */
  get work(): string {
    return join(this.directory, "work");
  }

  url(project = "shop", token = "alice"): string {
    return `http://any:${token}@127.0.0.1:${this.server.port}/${project}.git`;
  }

  /** Writes files and commits all of the working copy. Gives the commit's id. */
  async commit(
    files: Readonly<Record<string, string | Buffer>>,
    message = "Change",
  ): Promise<string> {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(this.work, path)), { recursive: true });
      await writeFile(join(this.work, path), content);
    }
    await this.expect("add", "--all");
    await this.expect("commit", "--quiet", "--allow-empty", "-m", message);
    return (await this.expect("rev-parse", "HEAD")).trim();
  }

  /** Runs git in the working copy to its end. */
  async git(...args: readonly string[]): Promise<GitRun> {
    const child = this.spawn(...args);
    let stdout = "";
    let stderr = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    const status = await new Promise<number | null>((resolve) => child.on("close", resolve));
    return { status, stdout, stderr };
  }

  /** Runs git, which must succeed, and gives its standard output. */
  async expect(...args: readonly string[]): Promise<string> {
    const run = await this.git(...args);
    if (run.status !== 0) throw new Error(`git ${args.join(" ")}: ${run.stderr}`);
    return run.stdout;
  }

  /** A request as git's client makes it, but with any body. */
  async post(service: string, body: Buffer, encoding = "identity"): Promise<Response> {
    return await fetch(`http://127.0.0.1:${this.server.port}/shop.git/${service}`, {
      method: "POST",
      body: new Uint8Array(body),
      headers: {
        authorization: `Basic ${Buffer.from("any:alice").toString("base64")}`,
        "content-type": `application/x-${service}-request`,
        "content-encoding": encoding,
      },
    });
  }

  /** The commit of a branch of `shop` on the server, or null. */
  async branch(name: string): Promise<string | null> {
    return await readRef(this.repositories.objects("p-shop"), `refs/heads/${name}`);
  }

  /** Every path in the server's repository of `shop`. */
  async everything(): Promise<readonly string[]> {
    const paths = await readdir(this.repositories.path("p-shop"), { recursive: true });
    return paths.sort();
  }

  /** The quarantines of pushes that are not yet decided, or were left behind. */
  async quarantines(): Promise<readonly string[]> {
    return (await this.everything()).filter((path) => path.includes("incoming-"));
  }

  /** Everything that the working copy's branch reaches, as one pack. */
  async packAll(): Promise<Buffer> {
    const child = this.spawn("bundle", "create", "--quiet", "-", "HEAD");
    const parts: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => parts.push(chunk));
    await once(child, "close");
    const bundle = Buffer.concat(parts);
    return bundle.subarray(bundle.indexOf("\n\nPACK") + 2);
  }

  /** Starts git in the working copy, as a user without any configuration. */
  spawn(...args: readonly string[]): ChildProcess {
    return spawn("git", args, {
      cwd: this.work,
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
      env: {
        PATH: process.env["PATH"] ?? "",
        HOME: this.directory,
        LC_ALL: "C",
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_TERMINAL_PROMPT: "0",
        GIT_AUTHOR_NAME: "Ada",
        GIT_AUTHOR_EMAIL: "ada@example.com",
        GIT_COMMITTER_NAME: "Ada",
        GIT_COMMITTER_EMAIL: "ada@example.com",
      },
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.server[Symbol.asyncDispose]();
    await rm(this.directory, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** git's id for "no object". */
export const zeroId = "0".repeat(40);

/** A log of these texts with this outcome. */
export function logOf(lines: readonly string[], succeeded: boolean, message: string): FollowedLog {
  return {
    lines: (async function* () {
      yield* lines;
    })(),
    outcome: Promise.resolve({ succeeded, message }),
  };
}

/** What the server said, without git's padding. */
export function remoteLines(stderr: string): readonly string[] {
  const lines = stderr.split("\n").filter((line) => line.startsWith("remote: "));
  return lines.map((line) => line.slice("remote: ".length).trimEnd());
}

/** Something that happens once, to be waited for. */
export function gate(): { readonly passed: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open: () => open() };
}

/** The processes whose working directory is `directory`: git's there, and those of its hooks. */
export async function processesIn(directory: string): Promise<readonly number[]> {
  const found: number[] = [];
  for (const name of await readdir("/proc")) {
    if (!/^[0-9]+$/.test(name)) continue;
    // A process may end while it is looked at.
    const cwd = await readlink(`/proc/${name}/cwd`).catch(() => null);
    if (cwd === directory) found.push(Number(name));
  }
  return found;
}

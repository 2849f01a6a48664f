import { spawn } from "node:child_process";
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { packageRoot } from "../program/package-root.js";
import { CliRun, type CliUser } from "./cli-rig.js";
import type { Files } from "./small-application.js";

/** How a push ended, and what the terminal showed. */
export interface PushOutcome {
  readonly code: number | null;
  readonly output: string;
  /** The activity that it made; null where it was refused or moved nothing. */
  readonly activity: string | null;
}

/** A git work tree of a user, with the remote `slipway` that `slipway project create` has added. */
export class GitWork {
  readonly directory: string;
  readonly project: string;
  readonly #user: CliUser;

  private constructor(user: CliUser, project: string) {
    this.#user = user;
    this.project = project;
    this.directory = join(user.home, project);
  }

  /** Makes the work tree, with `main` checked out, and the project that it belongs to. */
  static async create(user: CliUser, project: string): Promise<GitWork> {
    const work = new GitWork(user, project);
    await mkdir(work.directory);
    await work.git("init", "--quiet", "--initial-branch=main");
    const created = user.start(["project", "create", project], { cwd: work.directory });
    const { code, stderr } = await created.outcome();
    if (code !== 0) throw new Error(`no project ${project}: ${stderr}`);
    return work;
  }

  /** Copies one of the projects in `examples/`. */
  async copyExample(name: string): Promise<void> {
    await cp(join(packageRoot(), "examples", name), this.directory, {
      recursive: true,
      filter: (path) => !path.includes("node_modules"),
    });
  }

  async write(files: Files): Promise<void> {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(this.directory, path)), { recursive: true });
      await writeFile(join(this.directory, path), text);
    }
  }

  async remove(path: string): Promise<void> {
    await rm(join(this.directory, path), { recursive: true });
  }

  /** Writes files, commits all of the work tree and gives the commit's id. */
  async commit(files: Files = {}, message = "Change"): Promise<string> {
    await this.write(files);
    await this.git("add", "--all");
    await this.git("commit", "--quiet", "--allow-empty", "-m", message);
    return (await this.git("rev-parse", "HEAD")).trim();
  }

  /** Commits `files` and pushes; throws with what the terminal showed where the push fails. */
  async deploy(files: Files = {}, branch = "main"): Promise<PushOutcome> {
    await this.commit(files);
    const pushed = await this.push(branch);
    if (pushed.code !== 0) throw new Error(`the push failed:\n${pushed.output}`);
    return pushed;
  }

  /** Pushes to the farm, to the end of the activity. */
  push(...words: readonly string[]): Promise<PushOutcome> {
    return this.startPush(...words).outcome;
  }

  /** Starts a push; `until` waits for what the terminal shows. */
  startPush(...words: readonly string[]): RunningPush {
    const what = words.length === 0 ? ["main"] : words;
    return new RunningPush(this.#start(["push", "slipway", ...what]));
  }

  /** The commit of a ref at the farm, or null. */
  async remoteRef(ref: string): Promise<string | null> {
    const answer = await this.git("ls-remote", "slipway", ref);
    return answer === "" ? null : (answer.split("\t")[0] ?? null);
  }

  /** Runs git, which must succeed, and gives its standard output. */
  async git(...args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await this.#start(args).outcome();
    if (code !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
    return stdout;
  }

  #start(args: readonly string[]): CliRun {
    const child = spawn("git", args, {
      cwd: this.directory,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...this.#user.variables, ...identity, LC_ALL: "C" },
    });
    return new CliRun(child);
  }
}

/** A push that has not ended. */
export class RunningPush {
  readonly #run: CliRun;
  readonly outcome: Promise<PushOutcome>;

  constructor(run: CliRun) {
    this.#run = run;
    this.outcome = run.outcome().then(({ code, stdout, stderr }) => {
      const output = withoutPrefix(stdout + stderr);
      return { code, output, activity: activityIn(output) };
    });
  }

  /** Resolves when the terminal shows it; rejects when the push ends before. */
  async until(pattern: RegExp): Promise<RegExpExecArray> {
    return await this.#run.until(pattern);
  }

  /** The activity's id, as soon as the terminal shows it. */
  async activity(): Promise<string> {
    const [, id = ""] = await this.until(activityLine);
    return id;
  }
}

const activityLine = /Activity (\S+) \(slipway log/;

const identity = {
  GIT_AUTHOR_NAME: "Ada",
  GIT_AUTHOR_EMAIL: "ada@example.com",
  GIT_COMMITTER_NAME: "Ada",
  GIT_COMMITTER_EMAIL: "ada@example.com",
};

function activityIn(output: string): string | null {
  return activityLine.exec(output)?.[1] ?? null;
}

/** What the farm said, without what git puts before and after each line. */
function withoutPrefix(output: string): string {
  return output.replace(/^remote: ?/gm, "").replace(/[ \t]*(\x1b\[K)?$/gm, "");
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { FarmError } from "../../program/error.js";
import { runProgram } from "../program.js";
import { BenchFarm, filesOf } from "./bench-farm.js";

/** How long it took until whoever submitted or pushed knew the activity, in ms each. */
export interface Acceptance {
  readonly atOnce: number;
  readonly submissionsMs: readonly number[];
  readonly pushesMs: readonly number[];
  /** Until all were accepted. */
  readonly seconds: number;
}

/** Every tenth is a `git push`. */
const pushEvery = 10;

/** Submits and pushes so much at once, to an empty farm each time. */
export async function measureAcceptance(
  projects: number,
  sizes: readonly number[],
  signal: AbortSignal,
): Promise<readonly Acceptance[]> {
  const found: Acceptance[] = [];
  for (const atOnce of sizes) {
    await using farm = await BenchFarm.start(projects, signal);
    const pushes = await preparePushes(farm, Math.floor(atOnce / pushEvery), signal);
    const prepared = await farm.prepare(atOnce - pushes.length);
    const beganAt = performance.now();
    const timed = async (work: () => Promise<unknown>): Promise<number> => {
      await work();
      return performance.now() - beganAt;
    };
    const [pushesMs, submissionsMs] = await Promise.all([
      Promise.all(pushes.map((push) => timed(() => untilAccepted(push, signal)))),
      Promise.all(prepared.map((tree) => timed(() => farm.submit(tree)))),
    ]);
    const seconds = (performance.now() - beganAt) / 1_000;
    found.push({ atOnce, submissionsMs, pushesMs, seconds });
  }
  return found;
}

interface Push {
  readonly repository: string;
  readonly url: string;
  readonly refs: string;
}

/** A repository with a commit for each push, each of a branch of its own. */
async function preparePushes(
  farm: BenchFarm,
  count: number,
  signal: AbortSignal,
): Promise<readonly Push[]> {
  const repository = join(farm.directory, "pushes");
  await mkdir(repository, { recursive: true });
  const git = (...words: readonly string[]): Promise<string> =>
    runProgram(["git", ...words], { cwd: repository, environment: identity, signal });
  await git("init", "--quiet");
  const pushes: Push[] = [];
  for (let i = 0; i < count; i++) {
    const name = farm.nextName();
    for (const [path, text] of Object.entries(filesOf(name))) {
      await mkdir(dirname(join(repository, path)), { recursive: true });
      await writeFile(join(repository, path), text);
    }
    await git("add", "--all");
    await git("commit", "--quiet", "-m", "Change");
    const commit = (await git("rev-parse", "HEAD")).trim();
    const project = farm.projects[i % farm.projects.length] ?? "";
    const url = farm.gitUrl(project);
    pushes.push({ repository, url, refs: `${commit}:refs/heads/${name}` });
  }
  return pushes;
}

/** Resolves when git shows the activity; what follows is left out. */
async function untilAccepted({ repository, url, refs }: Push, signal: AbortSignal): Promise<void> {
  const child = spawn("git", ["push", url, refs], {
    cwd: repository,
    env: { ...process.env, ...identity },
    stdio: ["ignore", "ignore", "pipe"],
    // A process group of its own: git's helper for HTTP has to end, too.
    detached: true,
  });
  const end = (): void => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGTERM");
  };
  signal.addEventListener("abort", end, { once: true });
  const closed = once(child, "close");
  let said = "";
  let isAccepted = false;
  await new Promise<void>((resolve) => {
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      isAccepted ||= /Activity \S+ \(slipway log/.test(said);
      if (isAccepted) resolve();
    });
    void closed.finally(resolve).catch(() => undefined);
  });
  // The farm goes on without it.
  end();
  signal.removeEventListener("abort", end);
  await closed;
  if (!isAccepted) throw new FarmError(`a push was not accepted:\n${said.trimEnd()}`);
}

const identity = {
  GIT_AUTHOR_NAME: "Ada",
  GIT_AUTHOR_EMAIL: "ada@example.com",
  GIT_COMMITTER_NAME: "Ada",
  GIT_COMMITTER_EMAIL: "ada@example.com",
  GIT_TERMINAL_PROMPT: "0",
  LC_ALL: "C",
};

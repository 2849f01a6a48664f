import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { FarmError } from "../../program/error.js";
import { delay } from "../../program/process.js";
import { FarmRig, type ActivityFacts } from "../../test/farm-rig.js";
import type { GitWork, RunningPush } from "../../test/git-work.js";
import { quietDisk } from "./quiet-disk.js";
import { secondsSince, type Sample } from "./sample.js";

/** A measured push, and what the farm says of it. */
export interface MeasuredPush extends Sample {
  readonly activity: ActivityFacts;
}

/** The most memory that parts of the farm ever had, in MB. */
export interface PeakMemory {
  readonly coordinator: number;
  readonly agent: number;
}

/** Slipway: a farm as `slipway up` runs it, on free ports and an empty directory, and pushes to it. */
export class BuildFarm implements AsyncDisposable {
  readonly #rig: FarmRig;

  private constructor(rig: FarmRig) {
    this.#rig = rig;
  }

  /** Nothing is in its cache yet. */
  static async start(agents = 1): Promise<BuildFarm> {
    return new BuildFarm(await FarmRig.start({ agents }));
  }

  /** A work tree with a project of its own, without files. */
  async work(project: string): Promise<GitWork> {
    const work = await this.#rig.work(project);
    // Nothing of git's own beside what is measured.
    await work.git("config", "gc.auto", "0");
    return work;
  }

  /** Pushes, and measures from the start of git until the slugs of all `applications` are stored and pinned. */
  async untilSlugs(
    work: GitWork,
    refspec: string,
    applications: readonly string[],
    signal: AbortSignal,
  ): Promise<MeasuredPush> {
    await quietDisk(signal);
    const [began, beganAtMs] = [performance.now(), Date.now()];
    const push = work.startPush(refspec);
    await push.until(slugLines(applications));
    const seconds = secondsSince(began);
    const activity = await this.#endOf(push);
    return { seconds, activity, phases: phasesOf(activity, beganAtMs, seconds) };
  }

  /** Pushes what changes nothing, and measures until git has ended. Throws FarmError where it was deployed. */
  async untilUnchanged(work: GitWork, signal: AbortSignal): Promise<MeasuredPush> {
    await quietDisk(signal);
    const [began, beganAtMs] = [performance.now(), Date.now()];
    const push = work.startPush("main");
    await push.outcome;
    const seconds = secondsSince(began);
    const activity = await this.#endOf(push);
    if (activity.result !== "unchanged")
      throw new FarmError(`a push that changed nothing ended as "${activity.result}"`);
    return { seconds, activity, phases: phasesOf(activity, beganAtMs, seconds) };
  }

  /** Pushes to the end, without a clock. */
  async push(work: GitWork, ...refspecs: readonly string[]): Promise<void> {
    const { code, output } = await work.push(...refspecs);
    if (code !== 0) throw new FarmError(`the push failed:\n${output}`);
  }

  /**
   * What follows a deployment when nobody waits for it is outside the clock, as a person's next change is later:
   * the old version and what builds have worked on are removed, containers are started for the next one.
   */
  async untilQuiet(project: string, signal: AbortSignal): Promise<void> {
    const deadline = performance.now() + quietMs;
    while (performance.now() < deadline && !(await this.#rig.isQuiet(project))) {
      signal.throwIfAborted();
      await delay(100, signal);
    }
    await this.#untilRemoved(signal);
    // Starting what waits is the last of it; its process takes a moment to have come to its gate.
    await delay(500, signal);
  }

  async peakMemory(): Promise<PeakMemory> {
    const [coordinator, agent] = await Promise.all([
      this.#peak("coordinator"),
      this.#peak("agent-1"),
    ]);
    return { coordinator, agent };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // Beside the end of the farm it may take longer than that waits for; after this long it is found to be left.
    await this.#untilRemoved(AbortSignal.timeout(60_000)).catch(() => undefined);
    await this.#rig[Symbol.asyncDispose]();
  }

  async #untilRemoved(signal: AbortSignal): Promise<void> {
    while (this.#workedOn().length > 0) {
      signal.throwIfAborted();
      await delay(100, signal);
    }
  }

  /** What agents still have to remove of their builds. */
  #workedOn(): readonly string[] {
    const agents = readdirSync(this.#rig.data).filter((name) => name.startsWith("agent-"));
    return agents.flatMap((agent) => readdirSync(join(this.#rig.data, agent, "builds")));
  }

  async #endOf(push: RunningPush): Promise<ActivityFacts> {
    const { code, output, activity } = await push.outcome;
    if (code !== 0) throw new FarmError(`the push failed:\n${output}`);
    return await this.#rig.activity(activity);
  }

  async #peak(part: string): Promise<number> {
    const status = await readFile(`/proc/${await this.#rig.pid(part)}/status`, "utf8");
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) / 1_000;
  }
}

const quietMs = 15_000;

/** What the terminal shows once all of them have their slug. */
function slugLines(applications: readonly string[]): RegExp {
  const each = applications.map((name) => `(?=[\\s\\S]*Slug \\S+ of application "${name}")`);
  return new RegExp(`^${each.join("")}`);
}

/** The parts of an activity that lead to a slug; those after it are not measured here. */
const phasesToSlug = new Set(["import", "plan", "queued", "fetch", "run", "collect", "upload"]);

/** The activity's own phases until the slug, and what git and the coordinator do around them. */
function phasesOf(
  activity: ActivityFacts,
  beganAtMs: number,
  seconds: number,
): Readonly<Record<string, number>> {
  const receivedMs = activity.createdAtMs - beganAtMs;
  const phases: Record<string, number> = { "until received": receivedMs / 1_000 };
  for (const { name, startMs, durationMs } of activity.timeline) {
    if (!phasesToSlug.has(name) || receivedMs + startMs > seconds * 1_000) continue;
    phases[name] = (phases[name] ?? 0) + durationMs / 1_000;
  }
  const known = Object.values(phases).reduce((sum, part) => sum + part, 0);
  return { ...phases, rest: seconds - known };
}

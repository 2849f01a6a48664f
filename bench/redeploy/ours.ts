import { FarmError } from "../../program/error.js";
import { delay } from "../../program/process.js";
import { FarmRig, type ActivityFacts } from "../../test/farm-rig.js";
import type { GitWork } from "../../test/git-work.js";
import { ask, untilAnswer, type Address, type Answer } from "./answer.js";
import { firstVersion, versionFile, type Application } from "./application.js";
import { secondsSince, type Change, type Sample, type Side } from "./side.js";

const project = "shop";

/** Slipway: a farm with one agent, on free ports and an empty directory, driven by git and its CLI. */
export class SlipwaySide implements Side {
  readonly #rig: FarmRig;
  readonly #work: GitWork;
  #address: Address | null = null;
  #version = firstVersion;
  #previousVersion = firstVersion;

  private constructor(rig: FarmRig, work: GitWork) {
    this.#rig = rig;
    this.#work = work;
  }

  /** Nothing is in its cache, and nothing runs: that takes the change `cold`. */
  static async start(application: Application): Promise<SlipwaySide> {
    const rig = await FarmRig.start({ agents: 1 });
    try {
      const work = await rig.work(project);
      await application.copyTo(work.directory);
      await work.commit();
      return new SlipwaySide(rig, work);
    } catch (error) {
      await rig[Symbol.asyncDispose]();
      throw error;
    }
  }

  async measure(change: Change, signal: AbortSignal): Promise<Sample> {
    if (change.kind !== "cold") await this.#untilQuiet(signal);
    switch (change.kind) {
      case "cold":
        // The address is known only now, and asked when the push has ended: on its last line it answers.
        return await this.#time(() => this.#push(), signal, null);
      case "nothing":
        return await this.#pushUnchanged(signal);
      case "line":
        this.#setVersion(change.version);
        await this.#work.commit(versionFile(change.version));
        return await this.#time(() => this.#push(), signal, this.#version);
      case "lock":
        // The work tree goes on from what runs, as the peer's does: a rollback did not change it.
        await this.#work.commit({ ...change.manifests, ...versionFile(this.#version) });
        return await this.#time(() => this.#push(), signal, this.#version);
      case "redeploy":
        return await this.#time(() => this.#command("redeploy"), signal, this.#version);
      case "rollback":
        this.#setVersion(this.#previousVersion);
        return await this.#time(() => this.#command("rollback"), signal, this.#version);
    }
  }

  async countDependencies(signal: AbortSignal): Promise<number> {
    const containers = await this.#rig.containers(project);
    const running = containers.find(({ labels }) => labels["slipway.role"] === "application");
    if (running === undefined) throw new FarmError("no application runs");
    let files = 0;
    const onOutput = (chunk: Buffer): void => {
      files += chunk.toString("latin1").split("\n").length - 1;
    };
    const command = ["find", "/app/node_modules", "-type", "f"];
    await this.#rig.engine.exec(running.name, { command, onOutput }, signal);
    return files;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#rig[Symbol.asyncDispose]();
  }

  #setVersion(version: string): void {
    this.#previousVersion = this.#version;
    this.#version = version;
  }

  /** A commit with the tree of the one before it. */
  async #pushUnchanged(signal: AbortSignal): Promise<Sample> {
    await this.#work.commit();
    const { before } = await this.#present();
    const sample = await this.#time(() => this.#push(), signal, null);
    const after = await this.#present();
    if (after.before.boot === before.boot) return sample;
    throw new FarmError("a push that changed nothing was deployed");
  }

  /**
   * What follows a deployment when nobody waits for it is outside the clock, as a person's next change
   * is later: the old version is removed, containers are started for the next one.
   */
  async #untilQuiet(signal: AbortSignal): Promise<void> {
    const deadline = performance.now() + quietMs;
    while (performance.now() < deadline && !(await this.#rig.isQuiet(project))) {
      await delay(100, signal);
    }
    // Starting what waits is the last of it; its process takes a moment to have come to its gate.
    await delay(500, signal);
  }

  async #push(): Promise<void> {
    const { code, output } = await this.#work.push();
    if (code !== 0) throw new FarmError(`the push failed:\n${output}`);
  }

  async #command(name: string): Promise<void> {
    await this.#rig.cli([name], { cwd: this.#work.directory });
  }

  /** `version`: what has to answer, in a process that was not there before; null: nothing new. */
  async #time(
    command: () => Promise<void>,
    signal: AbortSignal,
    version: string | null,
  ): Promise<Sample> {
    const { address, before } = version === null ? none : await this.#present();
    const latest = await this.#latest();
    const beganAtMs = Date.now();
    const began = performance.now();
    const isNew = (answer: Answer): boolean =>
      answer.version === version &&
      (answer.boot !== before?.boot || answer.version !== before.version);
    const waiting = new AbortController();
    const either = AbortSignal.any([signal, waiting.signal]);
    const answer = address === null ? null : untilAnswer(address, isNew, either);
    answer?.catch(() => undefined); // Awaited below, after the command, which may fail first.
    let ended: number;
    let answeredAt: number | null;
    try {
      await command();
      ended = secondsSince(began);
      const late = new FarmError(`version ${version} does not answer though the command has ended`);
      const timer = setTimeout(() => waiting.abort(late), lateMs);
      answeredAt = await answer;
      clearTimeout(timer);
    } finally {
      waiting.abort();
    }
    const answered = answeredAt === null ? null : (answeredAt - began) / 1_000;
    const activity = await this.#latest();
    if (activity === null || activity.id === latest?.id)
      throw new FarmError("no activity was made");
    const seconds = Math.max(ended, answered ?? 0);
    return { seconds, answered, phases: phasesOf(activity, beganAtMs, seconds) };
  }

  async #present(): Promise<{ readonly address: Address; readonly before: Answer }> {
    this.#address ??= {
      host: "127.0.0.1",
      port: this.#rig.routerPort,
      name: await this.#rig.host(project),
    };
    const before = await ask(this.#address);
    if (before === null) throw new FarmError("the site does not answer");
    return { address: this.#address, before };
  }

  async #latest(): Promise<ActivityFacts | null> {
    return (await this.#rig.activities(project))[0] ?? null;
  }
}

const quietMs = 10_000;
/** The new version should answer before its command ends. */
const lateMs = 10_000;

const none = { address: null, before: null } as const;

/** The activity's own phases, and what git, the CLI and the coordinator do before and after it. */
function phasesOf(
  activity: ActivityFacts,
  beganAtMs: number,
  seconds: number,
): Readonly<Record<string, number>> {
  const phases: Record<string, number> = {
    "(until received)": (activity.createdAtMs - beganAtMs) / 1_000,
  };
  for (const { name = "", durationMs = 0 } of activity.phases) {
    phases[name] = (phases[name] ?? 0) + durationMs / 1_000;
  }
  const active = (activity.endedAtMs - activity.createdAtMs) / 1_000;
  const known = activity.phases.reduce((sum, phase) => sum + (phase.durationMs ?? 0), 0);
  phases["(between phases)"] = active - known / 1_000;
  phases["(after the end)"] = seconds - (activity.endedAtMs - beganAtMs) / 1_000;
  return phases;
}

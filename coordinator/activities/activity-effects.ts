import type { Digest } from "../../content/digest.js";
import type { DeployTimes } from "../environments/deployment-spec.js";
import { slugsOf } from "../environments/deploy-phases.js";
import type { Step, StepReport } from "../core/step.js";
import {
  hasSwitched,
  type Activity,
  type ActivityEffect,
  type ActivityInput,
  type ActivityNews,
  type ActivityState,
  type ApplicationBuild,
} from "./activity.js";
import type { EffectPerformer } from "./activity-runner.js";
import { BuildEffects, gather } from "./build-effects.js";
import { BuildRenewal } from "./build-renewal.js";
import { DeployEffects, type DeployWork } from "./deploy-effects.js";
import type { EffectParts } from "./effect-parts.js";
import { KeptReads } from "../planning/kept-reads.js";
import { activityOwner, slugOwner } from "./pin-owner.js";
import { PlanningEffects } from "./planning-effects.js";
import { VerificationEffects } from "./verification-effects.js";

/** What activities need done: the side of the coordinator that touches the cache, git and the router. */
export class ActivityEffects implements EffectPerformer {
  readonly #parts: EffectParts;
  readonly #reads = new KeptReads();
  readonly #planning: PlanningEffects;
  readonly #builds: BuildEffects;
  readonly #renewal: BuildRenewal;
  readonly #verification: VerificationEffects;
  readonly #deployments: DeployEffects;

  constructor(parts: EffectParts) {
    this.#parts = parts;
    this.#planning = new PlanningEffects(parts, this.#reads);
    this.#builds = new BuildEffects(parts, this.#reads);
    this.#renewal = new BuildRenewal(parts, this.#reads);
    this.#verification = new VerificationEffects(parts, this.#reads);
    this.#deployments = new DeployEffects(parts);
  }

  async perform(
    activity: Activity,
    effect: ActivityEffect,
    signal: AbortSignal,
  ): Promise<ActivityNews | null> {
    switch (effect.type) {
      case "plan":
        return await this.#planning.plan(activity, signal);
      case "load-deployment":
        if (activity.kind === "verify") {
          return await this.#verification.plan(activity, effect.generation, signal);
        }
        return activity.kind === "redeploy"
          ? await this.#planning.redeploy(activity, signal)
          : this.#planning.rollback(activity, effect.generation);
      case "resolve":
      case "enqueue":
      case "assemble": {
        const work = (): Promise<ActivityNews | null> => this.#advance(activity, effect);
        return await this.#renewal.unlessLacking(activity, effect.build, work, signal);
      }
      case "compare":
        return await this.#verification.compare(activity, effect.builds);
      case "gather":
        return { input: gather(activity, effect.builds) };
      case "lock":
        return newsOf(await this.#deployments.lock(activity, effect.content));
      case "remove":
        return newsOf(await this.#deployments.remove(activity));
    }
  }

  async stepEnded(
    activity: Activity,
    step: Step,
    signal: AbortSignal,
  ): Promise<ActivityNews | null> {
    const { report } = step;
    if (report === null) return null;
    const work = (): Promise<ActivityNews | null> => this.#endedNews(activity, step, report);
    const build = waitingBuild(activity.state, step);
    if (build === null) return await work();
    const { missing } = report;
    if (missing !== undefined) return await this.#renewal.renew(activity, build, missing, signal);
    return await this.#renewal.unlessLacking(activity, build, work, signal);
  }

  async #endedNews(
    activity: Activity,
    step: Step,
    report: StepReport,
  ): Promise<ActivityNews | null> {
    const input = await this.#meaningOf(activity, step, report);
    return input === null ? null : { input, ...summaryOf(activity, step, report) };
  }

  /** The values of variables that a build step hands out beside its command. */
  buildValues(step: Step): Readonly<Record<string, string>> {
    const { work, projectId } = step;
    return this.#parts.variables.keptValues(
      projectId,
      work.kind === "build" ? (work.values ?? "") : "",
    );
  }

  /** The values that a step is given and no log may show, beside those that its agent knows itself. */
  secrets(step: Step): readonly string[] {
    const { work, projectId } = step;
    const { variables, projects } = this.#parts;
    const { entropy } = projects.get(projectId);
    switch (work.kind) {
      case "build":
        return [...variables.secretsOf(projectId, work.values ?? ""), entropy];
      case "deploy":
        return [...this.#deployments.secrets(step), entropy];
      case "teardown":
        return [];
    }
  }

  /** What an agent is to do in a deploy step, as of now. */
  deployWork(step: Step, times: DeployTimes): DeployWork {
    return this.#deployments.work(step, times);
  }

  async conclude(activity: Activity, before: ActivityState): Promise<void> {
    const { say, environments, content, keeper, durable, phases } = this.#parts;
    this.#reads.forget(activity.id);
    if (activity.state.phase !== "ended") return;
    const { result, message } = activity.state;
    if (result === "succeeded" || result === "unchanged") {
      say(activity.id, `\n${sentence(message)}`);
      for (const url of activity.summary.urls) say(activity.id, `  ${url}`);
    } else {
      const isWrong = result !== "superseded";
      say(activity.id, isWrong ? `\nE: ${message}` : `\n${sentence(message)}`);
      const { generation } = environments.get(activity.environmentId);
      if (generation > 0) say(activity.id, `Generation ${generation} keeps serving.`);
    }
    if (before.phase === "deploying" && !hasSwitched(before)) {
      // Else the hold ends by itself, a minute after it began.
      await phases.abandon(activity.environmentId, before.generation).catch(() => undefined);
    }
    const pins = this.#finishedPins(activity, before);
    const store = content(activity.projectId);
    try {
      // An activity that a power cut brings back needs its pins again.
      await durable();
      for (const { slug, owner } of pins) await store.removeRoot(slug, owner);
      await keeper.release(activity);
    } catch {
      // A pin too many costs room, not correctness; the cache's keeper will find it. Leases expire.
    }
  }

  /**
   * The pins that nobody needs any more: the activity's own, since a deployment that was switched to
   * has pins of its own, and those of a deployment that never was.
   */
  #finishedPins(activity: Activity, before: ActivityState) {
    const slugs = slugsIn(before);
    const pins = slugs.map((slug) => ({ slug, owner: activityOwner(activity.id) }));
    if (before.phase !== "deploying") return pins;
    const { environmentId } = activity;
    const { generation } = before;
    if (this.#parts.environments.deployment(environmentId, generation) !== null) return pins;
    const owner = slugOwner(environmentId, generation);
    return [...pins, ...slugs.map((slug) => ({ slug, owner }))];
  }

  async #meaningOf(
    activity: Activity,
    step: Step,
    report: StepReport,
  ): Promise<ActivityInput | null> {
    if (report.outcome === "cancelled") {
      return activity.isCancelling && !hasSwitched(activity.state)
        ? { type: "cancelled" }
        : { type: "failed", message: "cancelled" };
    }
    if (report.outcome !== "succeeded") {
      if (report.tail !== "") {
        this.#parts.say(activity.id, `Its last lines:\n${indent(report.tail)}`);
      }
      return { type: "failed", message: report.message };
    }
    if (step.work.kind === "deploy") {
      return { type: "succeeded", message: `generation ${step.work.generation} serves` };
    }
    if (step.work.kind === "teardown") return await this.#deployments.removed(activity);
    const build = waitingBuild(activity.state, step);
    return build === null ? null : await this.#builds.built(activity, step, build);
  }

  /** Takes a build one effect further. */
  async #advance(
    activity: Activity,
    effect: Extract<ActivityEffect, { readonly build: ApplicationBuild }>,
  ): Promise<ActivityNews | null> {
    switch (effect.type) {
      case "resolve":
        return await this.#builds.resolve(activity, effect.build);
      case "enqueue":
        return newsOf(await this.#builds.enqueue(activity, effect.build, effect.stage));
      case "assemble":
        return newsOf(await this.#builds.assemble(activity, effect.build));
    }
  }
}

/** A build that waits for the step. Where several do, one is served at a time. */
function waitingBuild(state: ActivityState, step: Step): ApplicationBuild | null {
  if (state.phase !== "building") return null;
  const waits = ({ stages }: ApplicationBuild): boolean =>
    stages.some((stage) => stage.step === step.id && stage.outputs === null);
  return state.builds.find(waits) ?? null;
}

function newsOf(input: ActivityInput | null): ActivityNews | null {
  return input === null ? null : { input };
}

/** What a step that has ended adds to the summary: once, since it goes with what its end means. */
function summaryOf(
  activity: Activity,
  step: Step,
  report: StepReport,
): Pick<ActivityNews, "summarise"> {
  // A build that another activity ran is not counted twice.
  if (step.activityId !== activity.id || isTakenIn(activity.state, step)) return {};
  const { work } = step;
  const prefix = work.kind === "build" ? `${work.name ?? work.actionKind}: ` : "";
  return {
    summarise: (summary) => ({
      ...summary,
      phases: [
        ...summary.phases,
        ...report.phases.map(({ name, durationMs }) => ({ name: `${prefix}${name}`, durationMs })),
      ],
      uploadedBytes: summary.uploadedBytes + report.uploadedBytes,
      uploadedBlobs: summary.uploadedBlobs + report.uploadedBlobs,
    }),
  };
}

/** True where one application has the outputs of the step already, and now another one gets them. */
function isTakenIn(state: ActivityState, step: Step): boolean {
  if (state.phase !== "building") return false;
  const stages = state.builds.flatMap((build) => build.stages);
  return stages.some((stage) => stage.step === step.id && stage.outputs !== null);
}

/** The slugs that an activity in this state has pinned, or may have. */
function slugsIn(state: ActivityState): readonly Digest[] {
  switch (state.phase) {
    case "building":
      return state.builds.flatMap(({ slug }) => slug ?? []);
    case "waiting":
    case "deploying":
      return slugsOf(state.content);
    case "received":
    case "removing":
    case "ended":
      return [];
  }
}

function sentence(message: string): string {
  return `${message[0]?.toUpperCase() ?? ""}${message.slice(1)}`;
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
}

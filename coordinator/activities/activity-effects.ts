import type { DeployTimes } from "../environments/deployment-spec.js";
import { slugsOf } from "../environments/deploy-phases.js";
import type { Step, StepReport } from "../leases/step.js";
import type { Activity, ActivityEffect, ActivityInput } from "./activity.js";
import type { EffectPerformer } from "./activity-runner.js";
import { BuildEffects, gather } from "./build-effects.js";
import { DeployEffects, type DeployWork } from "./deploy-effects.js";
import type { EffectParts } from "./effect-parts.js";
import { PlanningEffects } from "./planning-effects.js";

/** What activities need done: the side of the coordinator that touches the cache, git and the router. */
export class ActivityEffects implements EffectPerformer {
  readonly #parts: EffectParts;
  readonly #planning: PlanningEffects;
  readonly #builds: BuildEffects;
  readonly #deployments: DeployEffects;

  constructor(parts: EffectParts) {
    this.#parts = parts;
    this.#planning = new PlanningEffects(parts);
    this.#builds = new BuildEffects(parts);
    this.#deployments = new DeployEffects(parts);
  }

  async perform(
    activity: Activity,
    effect: ActivityEffect,
    signal: AbortSignal,
  ): Promise<ActivityInput | null> {
    switch (effect.type) {
      case "plan":
        return await this.#planning.plan(activity, signal);
      case "load-deployment":
        return this.#planning.loadDeployment(activity, effect.generation);
      case "resolve":
        return await this.#builds.resolve(activity, effect.build);
      case "enqueue":
        return await this.#builds.enqueue(activity, effect.build);
      case "assemble":
        return await this.#builds.assemble(activity, effect.build);
      case "gather":
        return gather(activity, effect.builds);
      case "lock":
        return await this.#deployments.lock(activity, effect.content);
      case "remove":
        return await this.#deployments.remove(activity, signal);
    }
  }

  async stepEnded(activity: Activity, step: Step): Promise<ActivityInput | null> {
    const { report } = step;
    if (report === null) return null;
    this.#addToSummary(activity, step, report);
    if (report.outcome === "cancelled") {
      return activity.isCancelling
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
    return await this.#builds.built(activity, step);
  }

  /** What an agent is to do in a deploy step, as of now. */
  deployWork(step: Step, times: DeployTimes): DeployWork {
    return this.#deployments.work(step, times);
  }

  async conclude(activity: Activity): Promise<void> {
    const { say, environments, content } = this.#parts;
    if (activity.state.phase !== "ended") return;
    const { result, message } = activity.state;
    if (result === "succeeded" || result === "unchanged") {
      say(activity.id, `\n${message[0]?.toUpperCase() ?? ""}${message.slice(1)}`);
      for (const url of activity.summary.urls) say(activity.id, `  ${url}`);
    } else {
      say(activity.id, `\nE: ${message}`);
      const { generation } = environments.get(activity.environmentId);
      if (generation > 0) say(activity.id, `Generation ${generation} keeps serving.`);
    }
    // The deployment has pins of its own by now; where there is none, nobody needs the slugs.
    const store = content(activity.projectId);
    try {
      const pinned = await this.#pinnedSlugs(activity);
      for (const slug of pinned) await store.removeRoot(slug, `activity:${activity.id}`);
    } catch {
      // A pin too many costs room, not correctness; the collection can list and drop it.
    }
  }

  #addToSummary(activity: Activity, step: Step, report: StepReport): void {
    // A build that another activity ran is not counted twice.
    if (step.activityId !== activity.id) return;
    const prefix = step.work.kind === "build" ? `${step.work.actionKind}: ` : "";
    this.#parts.activities.summarise(activity.id, (summary) => ({
      ...summary,
      phases: [
        ...summary.phases,
        ...report.phases.map((phase) => ({ ...phase, name: `${prefix}${phase.name}` })),
      ],
      uploadedBytes: summary.uploadedBytes + report.uploadedBytes,
      uploadedBlobs: summary.uploadedBlobs + report.uploadedBlobs,
    }));
  }

  async #pinnedSlugs(activity: Activity) {
    const { environments } = this.#parts;
    const { generation } = activity.summary;
    const deployment = environments.deployment(activity.environmentId, generation);
    return deployment === null ? [] : slugsOf(deployment.content);
  }
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
}

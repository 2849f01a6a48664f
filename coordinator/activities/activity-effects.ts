import { checkProject } from "../../config/check.js";
import type { Project } from "../../config/model.js";
import { renderRefusal, renderWarnings } from "../../config/render.js";
import type { ContentStore } from "../../content/content-store.js";
import { shortDigest } from "../../content/digest.js";
import { BlobMissingError } from "../../content/error.js";
import { FarmError, InvalidError } from "../../program/error.js";
import {
  deployWork,
  urlsOf,
  type DeployTimes,
  type Entry,
  type RunImages,
} from "../environments/deployment-spec.js";
import { isSameContent } from "../environments/deployment-content.js";
import { slugOwner, slugsOf } from "../environments/deploy-phases.js";
import type { Placement } from "../environments/placement.js";
import type { RouterPort } from "../environments/routing.js";
import type { Step, StepReport } from "../leases/step.js";
import { buildTimeoutSeconds } from "../planning/build-actions.js";
import type { BuildPlanner } from "../planning/build-planner.js";
import { plannedActions, plannedChanges, renderPlan } from "../planning/render-plan.js";
import type { SourceTrees } from "../planning/source-trees.js";
import type { ActivityStore } from "../store/activity-store.js";
import type { Database } from "../store/database.js";
import type { EnvironmentStore } from "../store/environment-store.js";
import type { ProjectStore } from "../store/project-store.js";
import type { StepStore } from "../store/step-store.js";
import {
  hasSwitched,
  type Activity,
  type ActivityEffect,
  type ActivityInput,
  type ApplicationBuild,
  type DeploymentContent,
} from "./activity.js";
import type { DeployWorkInput } from "../../proto/gen/slipway/v1/DeployWork.js";
import type { EffectPerformer } from "./activity-runner.js";

export interface EffectParts {
  readonly database: Database;
  readonly activities: ActivityStore;
  readonly steps: StepStore;
  readonly environments: EnvironmentStore;
  readonly projects: ProjectStore;
  readonly planner: BuildPlanner;
  readonly placement: Placement;
  readonly trees: SourceTrees;
  readonly router: RouterPort;
  readonly entry: Entry;
  readonly epoch: number;
  /** The project's part of the cache. */
  readonly content: (projectId: string) => ContentStore;
  /** Refuses what this installation has no image for. Throws InvalidError. */
  readonly requireImages: (project: Project) => readonly string[];
  /** What is run for each type. */
  readonly images: RunImages;
  /** Removes the git repository of a project that is gone. */
  readonly removeRepository: (projectId: string) => Promise<void>;
  /** Adds a line to an activity's log. */
  readonly say: (activity: string, text: string) => void;
  /** New steps wait for agents. */
  readonly stepsQueued: () => void;
  readonly now: () => number;
}

/** What activities need done: the side of the coordinator that touches the cache, git and the router. */
export class ActivityEffects implements EffectPerformer {
  readonly #parts: EffectParts;

  constructor(parts: EffectParts) {
    this.#parts = parts;
  }

  async perform(
    activity: Activity,
    effect: ActivityEffect,
    signal: AbortSignal,
  ): Promise<ActivityInput | null> {
    switch (effect.type) {
      case "plan":
        return await this.#plan(activity, signal);
      case "load-deployment":
        return this.#loadDeployment(activity, effect.generation);
      case "resolve":
        return await this.#resolve(activity, effect.build);
      case "enqueue":
        return await this.#enqueue(activity, effect.build);
      case "assemble":
        return await this.#assemble(activity, effect.build);
      case "gather":
        return gather(activity, effect.builds);
      case "lock":
        return await this.#lock(activity, effect.content);
      case "remove":
        return await this.#remove(activity, signal);
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
    if (step.work.kind === "teardown") return this.#removed(activity);
    return await this.#built(activity, step);
  }

  /** What an agent is to do in a deploy step, as of now. */
  deployWork(step: Step, times: DeployTimes): DeployWorkInput {
    const { activities, environments, projects, entry, images } = this.#parts;
    const { state } = activities.get(step.activityId);
    if (step.work.kind !== "deploy" || state.phase !== "deploying") {
      throw new FarmError(`step ${step.id} deploys nothing any more`);
    }
    const { content, generation } = state;
    const environment = environments.get(step.work.environmentId);
    const owner = projects.get(environment.projectId);
    const work = deployWork({ owner, environment, content, entry, images, times, generation });
    return { ...work, switched: hasSwitched(state) };
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

  async #plan(activity: Activity, signal: AbortSignal): Promise<ActivityInput> {
    const { trees, planner, say, now } = this.#parts;
    const { source } = activity;
    if (source.type !== "commit" && source.type !== "tree") {
      throw new FarmError(`activity ${activity.id} has nothing to plan`);
    }
    const startedAt = now();
    const store = this.#parts.content(activity.projectId);
    const owner = this.#parts.projects.get(activity.projectId);
    await using tree = await trees.load(activity.projectId, source, store, signal);
    for (const warning of tree.warnings) say(activity.id, `W: ${warning}`);
    const checked = await checkProject(tree.reader);
    if (checked.warnings.length > 0) say(activity.id, renderWarnings(checked.warnings));
    if (checked.project === null) {
      say(activity.id, renderRefusal(checked.errors));
      return { type: "failed", message: "the configuration is not valid" };
    }
    const project = checked.project;
    for (const warning of this.#parts.requireImages(project)) say(activity.id, warning);
    const importedAt = now();
    const builds = await this.#begin(activity, project, tree.root);
    const running = this.#running(activity);
    const actions = plannedActions(builds);
    this.#parts.activities.summarise(activity.id, (summary) => ({
      ...summary,
      actions,
      uploadedBytes: summary.uploadedBytes + tree.uploaded.bytes,
      uploadedBlobs: summary.uploadedBlobs + tree.uploaded.blobs,
      urls: urlsOf({ ...this.#place(activity), owner, project }),
      phases: [
        ...summary.phases,
        { name: "import", durationMs: importedAt - startedAt },
        { name: "plan", durationMs: now() - importedAt },
      ],
    }));
    say(activity.id, "Plan:");
    for (const line of renderPlan(actions, plannedChanges(project, running)))
      say(activity.id, line);
    return { type: "planned", root: tree.root, project, builds };
  }

  async #begin(activity: Activity, project: Project, root: Parameters<BuildPlanner["begin"]>[3]) {
    const store = this.#parts.content(activity.projectId);
    const owner = this.#parts.projects.get(activity.projectId);
    try {
      return await this.#parts.planner.begin(store, owner, project, root);
    } catch (error) {
      if (!(error instanceof BlobMissingError) || activity.source.type !== "commit") throw error;
      // The tables of known trees promised what the cache has lost: import again without them.
      const signal = new AbortController().signal;
      await using tree = await this.#parts.trees.load(
        activity.projectId,
        activity.source,
        store,
        signal,
        { fresh: true },
      );
      return await this.#parts.planner.begin(store, owner, project, tree.root);
    }
  }

  #loadDeployment(activity: Activity, generation: number): ActivityInput {
    const { environments, projects, activities, say } = this.#parts;
    const deployment = environments.deployment(activity.environmentId, generation);
    if (deployment === null) {
      throw new InvalidError(`generation ${generation} was never deployed or has expired`, {
        hint: "`slipway deployment list` shows what can be deployed again.",
      });
    }
    const { project } = deployment.content;
    const owner = projects.get(activity.projectId);
    activities.summarise(activity.id, (summary) => ({
      ...summary,
      commit: deployment.commit,
      urls: urlsOf({ ...this.#place(activity), owner, project }),
    }));
    for (const [application, slug] of Object.entries(deployment.content.slugs)) {
      say(activity.id, `Reusing slug ${shortDigest(slug)} of application "${application}"`);
    }
    return { type: "content-known", content: deployment.content };
  }

  async #resolve(activity: Activity, build: ApplicationBuild): Promise<ActivityInput> {
    const { projects, planner, content } = this.#parts;
    if (activity.state.phase !== "building") throw new FarmError("the activity builds nothing");
    const owner = projects.get(activity.projectId);
    const store = content(activity.projectId);
    const resolved = await planner.resolve(store, owner, activity.state.project, build);
    this.#summariseBuild(activity, resolved);
    return { type: "build-progressed", build: resolved };
  }

  async #enqueue(activity: Activity, build: ApplicationBuild): Promise<ActivityInput | null> {
    const { projects, planner, content, database, steps, activities, say, now } = this.#parts;
    if (activity.state.phase !== "building") return null;
    const owner = projects.get(activity.projectId);
    const store = content(activity.projectId);
    const { project } = activity.state;
    const prepared = await planner.prepare(store, owner, project, build);
    const stage = build.stages[prepared.stage];
    if (stage === undefined) return null;
    // The step and the fact that the activity waits for it become true together.
    const { step, joined } = database.transaction(() => {
      const queued = steps.enqueue(
        {
          activityId: activity.id,
          projectId: activity.projectId,
          kind: "build",
          agent: null,
          action: prepared.action,
          work: {
            kind: "build",
            action: prepared.action,
            actionKind: stage.kind,
            application: build.application,
            cacheDirectory: `${activity.projectId}-${build.application}`,
            image: prepared.image,
            timeoutMs: buildTimeoutSeconds * 1_000,
          },
        },
        now(),
      );
      const progressed = {
        ...build,
        stages: build.stages.map((old, index) =>
          index === prepared.stage
            ? { ...old, step: queued.step.id, action: prepared.action }
            : old,
        ),
      };
      activities.apply(activity.id, { type: "build-progressed", build: progressed }, now());
      return queued;
    });
    if (joined && step.activityId !== activity.id) {
      say(
        activity.id,
        `Waiting for the same ${stage.kind} of application "${build.application}", which runs in ` +
          `activity ${step.activityId}`,
      );
    }
    this.#parts.stepsQueued();
    return null;
  }

  async #assemble(activity: Activity, build: ApplicationBuild): Promise<ActivityInput> {
    const { planner, content, say } = this.#parts;
    if (activity.state.phase !== "building") throw new FarmError("the activity builds nothing");
    const { project, root } = activity.state;
    const store = content(activity.projectId);
    const slug = await planner.assemble(store, project, build, root);
    const { files, bytes } = await store.putSlug(slug, `activity:${activity.id}`);
    const size = `${files} files, ${(bytes / 1e6).toFixed(1)} MB`;
    say(activity.id, `Slug ${shortDigest(slug)} of application "${build.application}": ${size}`);
    return { type: "build-progressed", build: { ...build, slug } };
  }

  async #lock(activity: Activity, content: DeploymentContent): Promise<ActivityInput | null> {
    const { activities, environments, steps, database, placement, say, now } = this.#parts;
    const holder = activities.lockHolder(activity.environmentId);
    if (holder !== null && holder.id !== activity.id) {
      say(activity.id, `Waiting for activity ${holder.id} of the same environment`);
      return null;
    }
    const environment = environments.get(activity.environmentId);
    const running = environments.deployment(environment.id, environment.generation);
    const { source } = activity;
    const force = source.type === "deployment" || (source.type !== "nothing" && source.force);
    if (!force && running !== null && isSameContent(running.content, content)) {
      const message = `generation ${environment.generation} already runs this: nothing to deploy`;
      return { type: "unchanged", message };
    }
    const place = placement.choose(environment);
    const generation = environments.nextGeneration(environment.id);
    const store = this.#parts.content(activity.projectId);
    for (const slug of slugsOf(content)) {
      await store.putSlug(slug, slugOwner(environment.id, generation));
    }
    database.transaction(() => {
      environments.place(environment.id, place);
      const { step } = steps.enqueue(
        {
          activityId: activity.id,
          projectId: activity.projectId,
          kind: "deploy",
          agent: place.agent,
          action: null,
          work: { kind: "deploy", environmentId: environment.id, generation },
        },
        now(),
      );
      activities.apply(activity.id, { type: "deploy-started", step: step.id, generation }, now());
      activities.summarise(activity.id, (summary) => ({ ...summary, generation }));
    });
    say(activity.id, `Deploying generation ${generation} of environment "${environment.name}"`);
    this.#parts.stepsQueued();
    return null;
  }

  async #remove(activity: Activity, signal: AbortSignal): Promise<ActivityInput | null> {
    const { activities, environments, steps, database, placement, router, epoch, say, now } =
      this.#parts;
    const holder = activities.lockHolder(activity.environmentId);
    if (holder !== null && holder.id !== activity.id) return null;
    const environment = environments.get(activity.environmentId);
    const generation = environments.nextGeneration(environment.id);
    say(activity.id, `Removing environment "${environment.name}" with its data`);
    await router.apply({ epoch, environment: environment.id, generation, routes: [] }, signal);
    if (environment.host === null) return this.#removed(activity);
    const place = placement.choose(environment);
    database.transaction(() => {
      const { step } = steps.enqueue(
        {
          activityId: activity.id,
          projectId: activity.projectId,
          kind: "teardown",
          agent: place.agent,
          action: null,
          work: { kind: "teardown", environmentId: environment.id, data: true },
        },
        now(),
      );
      activities.apply(activity.id, { type: "removal-started", step: step.id }, now());
    });
    this.#parts.stepsQueued();
    return null;
  }

  async #removed(activity: Activity): Promise<ActivityInput> {
    const { environments, content, now } = this.#parts;
    const store = content(activity.projectId);
    for (const deployment of environments.deployments(activity.environmentId)) {
      const owner = slugOwner(activity.environmentId, deployment.generation);
      for (const slug of slugsOf(deployment.content)) await store.removeRoot(slug, owner);
    }
    environments.markDeleted(activity.environmentId, now());
    const { projects } = this.#parts;
    const isLast = environments.ofProject(activity.projectId).length === 0;
    if (isLast && projects.isDeleting(activity.projectId)) {
      await this.#parts.removeRepository(activity.projectId);
    }
    return { type: "succeeded", message: "the environment is removed" };
  }

  async #built(activity: Activity, step: Step): Promise<ActivityInput | null> {
    if (activity.state.phase !== "building" || step.action === null) return null;
    const store = this.#parts.content(activity.projectId);
    const result = await store.getActionResult(step.action);
    if (result === null) throw new FarmError("what was built is not complete in the cache");
    const build = activity.state.builds.find((candidate) =>
      candidate.stages.some((stage) => stage.step === step.id),
    );
    if (build === undefined) return null;
    const progressed = {
      ...build,
      stages: build.stages.map((stage) =>
        stage.step === step.id ? { ...stage, outputs: result.outputs } : stage,
      ),
    };
    return { type: "build-progressed", build: progressed };
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

  #summariseBuild(activity: Activity, build: ApplicationBuild): void {
    const actions = plannedActions([build]);
    this.#parts.activities.summarise(activity.id, (summary) => ({
      ...summary,
      actions: [
        ...summary.actions.filter((action) => action.application !== build.application),
        ...actions,
      ],
    }));
  }

  #running(activity: Activity): DeploymentContent | null {
    const { environments } = this.#parts;
    const { id, generation } = environments.get(activity.environmentId);
    return environments.deployment(id, generation)?.content ?? null;
  }

  #place(activity: Activity) {
    const environment = this.#parts.environments.get(activity.environmentId);
    return { environment, entry: this.#parts.entry };
  }

  async #pinnedSlugs(activity: Activity) {
    const { environments } = this.#parts;
    const { generation } = activity.summary;
    const deployment = environments.deployment(activity.environmentId, generation);
    return deployment === null ? [] : slugsOf(deployment.content);
  }
}

function gather(activity: Activity, builds: readonly ApplicationBuild[]): ActivityInput {
  if (activity.state.phase !== "building") throw new FarmError("the activity builds nothing");
  const slugs = builds.flatMap((build) =>
    build.slug === null ? [] : [[build.application, build.slug] as const],
  );
  const sources = builds.map((build) => [build.application, build.source] as const);
  return {
    type: "content-known",
    content: {
      project: activity.state.project,
      slugs: Object.fromEntries(slugs),
      sources: Object.fromEntries(sources),
    },
  };
}

function indent(text: string): string {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n");
}

import { checkProject } from "../../config/check.js";
import type { Project } from "../../config/model.js";
import { renderRefusal, renderWarnings } from "../../config/reading/render.js";
import { shortDigest, type Digest } from "../../content/digest.js";
import { BlobMissingError } from "../../content/error.js";
import { FarmError, InvalidError } from "../../program/error.js";
import { leftOutRoutes, urlsOf } from "../environments/deployment-spec.js";
import type { Deployment } from "../environments/environment.js";
import { changesTo } from "../planning/data-loss.js";
import type { KeptReads } from "../planning/kept-reads.js";
import { plannedActions, renderPlan } from "../planning/render-plan.js";
import type { Activity, ActivityNews, ApplicationBuild } from "./activity.js";
import type { EffectParts } from "./effect-parts.js";

/** Finds out what an activity is to build or to deploy again, and tells the user. */
export class PlanningEffects {
  readonly #parts: EffectParts;
  readonly #reads: KeptReads;

  constructor(parts: EffectParts, reads: KeptReads) {
    this.#parts = parts;
    this.#reads = reads;
  }

  /** Imports the files, checks the configuration and plans the builds. */
  async plan(activity: Activity, signal: AbortSignal): Promise<ActivityNews> {
    const { trees, say, now } = this.#parts;
    const { source } = activity;
    if (source.type !== "commit" && source.type !== "tree") {
      throw new FarmError(`activity ${activity.id} has nothing to plan`);
    }
    const startedAt = now();
    const store = this.#parts.content(activity.projectId);
    await using tree = trees.open(activity.projectId, source, store, signal);
    const [{ root, uploaded, warnings }, checked] = await Promise.all([
      tree.imported,
      checkProject(tree.reader),
    ]);
    for (const warning of warnings) say(activity.id, `W: ${warning}`);
    if (checked.warnings.length > 0) say(activity.id, renderWarnings(checked.warnings));
    if (checked.project === null) {
      say(activity.id, renderRefusal(checked.errors));
      return { input: { type: "failed", message: "the configuration is not valid" } };
    }
    const project = checked.project;
    for (const warning of this.#parts.requireImages(project)) say(activity.id, warning);
    const importedAt = now();
    const builds = await this.#begin(activity, project, root, signal);
    const actions = plannedActions(builds);
    const urls = this.#urls(activity, project);
    const phases = [
      { name: "import", durationMs: importedAt - startedAt },
      { name: "plan", durationMs: now() - importedAt },
    ];
    say(activity.id, "Plan:");
    const changes = changesTo(project, this.#running(activity));
    for (const line of renderPlan(actions, changes)) say(activity.id, line);
    return {
      input: { type: "planned", root, project, builds },
      summarise: (summary) => ({
        ...summary,
        actions,
        uploadedBytes: summary.uploadedBytes + uploaded.bytes,
        uploadedBlobs: summary.uploadedBlobs + uploaded.blobs,
        urls,
        phases: [...summary.phases, ...phases],
      }),
    };
  }

  /** Takes the content of an earlier deployment. Throws {@link InvalidError} where there is none. */
  loadDeployment(activity: Activity, generation: number): ActivityNews {
    const { environments, say } = this.#parts;
    const deployment = environments.deployment(activity.environmentId, generation);
    if (deployment === null) {
      throw new InvalidError(`generation ${generation} was never deployed or has expired`, {
        hint: "`slipway deployment list` shows what can be deployed again.",
      });
    }
    const { project } = deployment.content;
    const urls = this.#urls(activity, project);
    for (const [application, slug] of Object.entries(deployment.content.slugs)) {
      say(activity.id, `Reusing slug ${shortDigest(slug)} of application "${application}"`);
    }
    return {
      input: { type: "content-known", content: deployment.content },
      summarise: (summary) => ({ ...summary, commit: deployment.commit, urls }),
    };
  }

  async #begin(
    activity: Activity,
    project: Project,
    root: Digest,
    signal: AbortSignal,
  ): Promise<readonly ApplicationBuild[]> {
    const store = this.#parts.content(activity.projectId);
    const owner = this.#parts.projects.get(activity.projectId);
    try {
      const kept = this.#reads.of(activity.id, store);
      return await this.#parts.planner.begin(kept, owner, project, root);
    } catch (error) {
      if (!(error instanceof BlobMissingError) || activity.source.type !== "commit") throw error;
      // The tables of known trees promised what the cache has lost: import again without them.
      this.#reads.forget(activity.id);
      const { projectId, source } = activity;
      await using tree = this.#parts.trees.open(projectId, source, store, signal, { fresh: true });
      const { root: again } = await tree.imported;
      const kept = this.#reads.of(activity.id, store);
      return await this.#parts.planner.begin(kept, owner, project, again);
    }
  }

  #running(activity: Activity): Deployment | null {
    const { environments } = this.#parts;
    return environments.running(environments.get(activity.environmentId));
  }

  /** The addresses that it will have. Tells the user which of its routes get none. */
  #urls(activity: Activity, project: Project): readonly string[] {
    const { environments, projects, hostNames, entry, say } = this.#parts;
    const owner = projects.get(activity.projectId);
    const environment = environments.get(activity.environmentId);
    const context = { owner, hosts: hostNames.of(owner), environment, project, entry };
    for (const line of leftOutRoutes(context)) say(activity.id, `W: ${line}`);
    return urlsOf(context);
  }
}

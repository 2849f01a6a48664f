import { checkProject } from "../../config/check.js";
import type { Project } from "../../config/model.js";
import { renderRefusal, renderWarnings } from "../../config/reading/render.js";
import type { Variable } from "../../config/variables/user-variables.js";
import { shortDigest } from "../../content/digest.js";
import { BlobMissingError } from "../../content/error.js";
import { FarmError, InvalidError } from "../../program/error.js";
import { leftOutRoutes, urlsOf } from "../environments/deployment-spec.js";
import type { Deployment, Environment } from "../environments/environment.js";
import { changesTo } from "../planning/data-loss.js";
import type { KeptReads } from "../planning/kept-reads.js";
import { plannedActions, renderPlan } from "../planning/render-plan.js";
import { changedNames } from "../variables/given-variables.js";
import type { Activity, ActivityNews, ActivitySource, DeploymentContent } from "./activity.js";
import { beginBuilds } from "./begin-builds.js";
import type { EffectParts } from "./effect-parts.js";
import { mustWait } from "./environment-lock.js";

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
    try {
      return await this.#plan(activity, signal, activity.source);
    } catch (error) {
      if (!(error instanceof BlobMissingError)) throw error;
      const advice = activity.source.type === "tree" ? "submit" : "push";
      const message = `the cache has lost some of the files (${error.message}): ${advice} them again`;
      throw new InvalidError(message, { cause: error });
    }
  }

  async #plan(
    activity: Activity,
    signal: AbortSignal,
    source: ActivitySource,
  ): Promise<ActivityNews> {
    const { trees, projects, say, variables, now } = this.#parts;
    if (source.type !== "commit" && source.type !== "tree") {
      throw new FarmError(`activity ${activity.id} has nothing to plan`);
    }
    const owner = projects.get(activity.projectId);
    const startedAt = now();
    const store = this.#parts.content(activity.projectId);
    await using tree = trees.open(activity.projectId, source, store, signal, {
      user: activity.user,
    });
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
    // From here on the activity has these, whatever becomes of the variables meanwhile.
    const given = variables.current(owner, this.#environment(activity).name);
    const reference = variables.keep(owner.id, given);
    const commit = source.type === "commit" ? source.commit : null;
    const planned = { owner, project, root, given: given.build, commit };
    const builds = await beginBuilds(this.#parts, this.#reads, activity, planned, signal);
    const actions = plannedActions(builds);
    const urls = this.#urls(activity, project);
    const phases = [
      { name: "import", durationMs: importedAt - startedAt, startedAtMs: startedAt },
      { name: "plan", durationMs: now() - importedAt, startedAtMs: importedAt },
    ];
    say(activity.id, "Plan:");
    const changes = changesTo(project, this.#running(activity));
    for (const line of renderPlan(actions, changes)) say(activity.id, line);
    return {
      input: { type: "planned", root, project, builds, variables: reference },
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

  /**
   * Takes what runs, with the variables of now; null while another activity may still change what that
   * is. It is built anew where builds see other variables than then.
   */
  async redeploy(activity: Activity, signal: AbortSignal): Promise<ActivityNews | null> {
    const { projects, variables, say } = this.#parts;
    if (mustWait(this.#parts, activity)) return null;
    const environment = this.#environment(activity);
    const deployment = this.#deployment(activity, environment.generation);
    const { content } = deployment;
    const owner = projects.get(activity.projectId);
    const now = variables.current(owner, environment.name);
    if (variables.referenceTo(owner.id, now).build !== (content.variables?.build ?? "")) {
      say(activity.id, "Building anew: variables that builds see have changed");
      return await this.#planAgain(activity, deployment, signal);
    }
    const kept = variables.keep(owner.id, now);
    return this.#again(activity, deployment, { ...content, variables: kept });
  }

  /** Takes an earlier deployment as it was. Throws {@link InvalidError} where there is none. */
  rollback(activity: Activity, generation: number): ActivityNews {
    const { projects, variables } = this.#parts;
    const deployment = this.#deployment(activity, generation);
    const { content } = deployment;
    const owner = projects.get(activity.projectId);
    const now = variables.current(owner, this.#environment(activity).name);
    this.#sayDifference(activity, content.variables?.run ?? "", now.run);
    return this.#again(activity, deployment, content);
  }

  #deployment(activity: Activity, generation: number): Deployment {
    const deployment = this.#parts.environments.deployment(activity.environmentId, generation);
    if (deployment !== null) return deployment;
    if (generation === 0)
      throw new InvalidError("nothing is deployed in this environment any more");
    throw new InvalidError(`generation ${generation} was never deployed or has expired`, {
      hint: "`slipway deployment list` shows what can be deployed again.",
    });
  }

  #again(activity: Activity, { commit }: Deployment, content: DeploymentContent): ActivityNews {
    const { say } = this.#parts;
    const urls = this.#urls(activity, content.project);
    for (const [application, slug] of Object.entries(content.slugs)) {
      say(activity.id, `Reusing slug ${shortDigest(slug)} of application "${application}"`);
    }
    return {
      input: { type: "content-known", content },
      summarise: (summary) => ({ ...summary, commit, urls }),
    };
  }

  /** Plans the builds of what was deployed before. */
  async #planAgain(
    activity: Activity,
    { commit, content, generation }: Deployment,
    signal: AbortSignal,
  ): Promise<ActivityNews> {
    const wishes = { force: true, confirmed: [] };
    const { root } = content;
    try {
      if (commit !== "") {
        const planned = await this.#plan(activity, signal, { type: "commit", commit, ...wishes });
        return {
          ...planned,
          summarise: (summary) => ({ ...(planned.summarise?.(summary) ?? summary), commit }),
        };
      }
      if (root !== undefined)
        return await this.#plan(activity, signal, { type: "tree", root, ...wishes });
    } catch (error) {
      if (!(error instanceof BlobMissingError)) throw error;
    }
    throw new InvalidError(
      `the files that generation ${generation} was built from are no longer in the cache`,
      { hint: "Deploy them again: slipway submit, or git push." },
    );
  }

  /** Tells which variables of now a rollback does not have. */
  #sayDifference(activity: Activity, then: string, now: readonly Variable[]): void {
    const { variables, say } = this.#parts;
    const names = changedNames(variables.kept(activity.projectId, then), now);
    if (names.length === 0) return;
    const shown = names.slice(0, 10).join(", ") + (names.length > 10 ? ", …" : "");
    say(activity.id, `Variables are those of then. Other than now: ${shown}`);
    say(activity.id, "To deploy with those of now: slipway redeploy");
  }

  #running(activity: Activity): Deployment | null {
    return this.#parts.environments.running(this.#environment(activity));
  }

  #environment(activity: Activity): Environment {
    return this.#parts.environments.get(activity.environmentId);
  }

  /** The addresses that it will have. Tells the user which of its routes get none. */
  #urls(activity: Activity, project: Project): readonly string[] {
    const { projects, hostNames, entry, say } = this.#parts;
    const owner = projects.get(activity.projectId);
    const environment = this.#environment(activity);
    const context = { owner, hosts: hostNames.of(owner), environment, project, entry };
    for (const line of leftOutRoutes(context)) say(activity.id, `W: ${line}`);
    return urlsOf(context);
  }
}

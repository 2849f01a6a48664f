import { randomBytes } from "node:crypto";
import type { ActionOutput } from "../../content/action.js";
import { BlobMissingError } from "../../content/error.js";
import { FarmError, InvalidError } from "../../program/error.js";
import type { Digest } from "../../content/digest.js";
import type { Deployment } from "../environments/environment.js";
import type { KeptReads } from "../planning/kept-reads.js";
import { labelOf, plannedActions, renderPlan } from "../planning/render-plan.js";
import type { Activity, ActivityNews, ApplicationBuild, BuildStage } from "./activity.js";
import { beginBuilds } from "./begin-builds.js";
import type { EffectParts } from "./effect-parts.js";

/** Paths that are looked for before a comparison ends, and those that are named. */
const countedPaths = 1_000;
const namedPaths = 10;

/** Builds what runs once more, from the same files and with nothing that is in no key, and compares what comes of it. */
export class VerificationEffects {
  readonly #parts: EffectParts;
  readonly #reads: KeptReads;

  constructor(parts: EffectParts, reads: KeptReads) {
    this.#parts = parts;
    this.#reads = reads;
  }

  /** Plans to do every action of a deployment again. Throws {@link InvalidError} where its files are gone. */
  async plan(activity: Activity, generation: number, signal: AbortSignal): Promise<ActivityNews> {
    const { environments, planner, say } = this.#parts;
    const deployment = environments.deployment(activity.environmentId, generation);
    if (deployment === null) throw new InvalidError(`generation ${generation} has expired`);
    const { content, commit } = deployment;
    const { root, project, variables } = content;
    if (root === undefined)
      throw new InvalidError(`what generation ${generation} is made of is not known`);
    const salt = randomBytes(16).toString("hex");
    const planned = await this.#begin(activity, { root, commit, content }, signal);
    const builds = planned.map((build) => planner.verification(build, salt));
    for (const build of planned) {
      for (const stage of build.stages.filter(({ outputs }) => outputs === null)) {
        const what = `${labelOf(stage)} of application "${build.application}"`;
        say(
          activity.id,
          `W: nothing to compare with is known of ${what}: ${stage.reason || "see above"}`,
        );
      }
    }
    const actions = plannedActions(builds);
    if (actions.length === 0) throw new InvalidError("the cache knows no result to compare with");
    say(activity.id, "Building once more:");
    for (const line of renderPlan(actions, [])) say(activity.id, line);
    return {
      input: {
        type: "planned",
        root,
        project,
        builds,
        ...(variables !== undefined && { variables }),
      },
      summarise: (summary) => ({ ...summary, commit, actions }),
    };
  }

  /** Says of each action whether it came to the same, and ends the activity. */
  async compare(activity: Activity, builds: readonly ApplicationBuild[]): Promise<ActivityNews> {
    const { say } = this.#parts;
    const different: string[] = [];
    for (const build of builds) {
      for (const stage of build.stages) {
        const name = `${build.application} ${labelOf(stage)}`;
        const paths = await this.#differences(activity, stage);
        if (paths.length === 0) {
          say(activity.id, `  ${name}: the same`);
          continue;
        }
        different.push(name);
        const more =
          paths.length > namedPaths ? ` and ${countOf(paths.length - namedPaths)} more` : "";
        say(
          activity.id,
          `  ${name}: nondeterministic: ${paths.slice(0, namedPaths).join(", ")}${more}`,
        );
        for (const [before, now] of changedRoots(stage)) {
          say(activity.id, `    slipway slug diff ${before} ${now}`);
        }
      }
    }
    if (different.length === 0) {
      return { input: { type: "succeeded", message: "building it once more came to the same" } };
    }
    return {
      input: {
        type: "failed",
        message: `building once more came to something else: ${different.join(", ")}`,
      },
    };
  }

  async #begin(
    activity: Activity,
    { root, commit, content }: Pick<Deployment, "commit" | "content"> & { readonly root: Digest },
    signal: AbortSignal,
  ): Promise<readonly ApplicationBuild[]> {
    const { projects, variables } = this.#parts;
    const { projectId } = activity;
    const planned = {
      owner: projects.get(projectId),
      project: content.project,
      root,
      given: variables.kept(projectId, content.variables?.build ?? ""),
      commit: commit === "" ? null : commit,
    };
    try {
      return await beginBuilds(this.#parts, this.#reads, activity, planned, signal);
    } catch (error) {
      if (!(error instanceof BlobMissingError) || commit !== "") throw error;
      throw new InvalidError("the files that were submitted are no longer in the cache", {
        cause: error,
      });
    }
  }

  async #differences({ id, projectId }: Activity, stage: BuildStage): Promise<readonly string[]> {
    const { outputs, verifies } = stage;
    if (outputs === null || verifies === undefined)
      throw new FarmError(`${stage.kind} is not compared`);
    const store = this.#reads.of(id, this.#parts.content(projectId));
    return await this.#parts.planner.differences(store, verifies.outputs, outputs, countedPaths);
  }
}

/** The trees that differ, before and now, at the same output path. */
function changedRoots({ outputs, verifies }: BuildStage): readonly (readonly [string, string])[] {
  const now = new Map((outputs ?? []).map(({ path, root }: ActionOutput) => [path, root]));
  return (verifies?.outputs ?? []).flatMap(({ path, root }) => {
    const other = now.get(path);
    return other === undefined || other === root ? [] : [[root, other] as const];
  });
}

function countOf(paths: number): string {
  return paths >= countedPaths - namedPaths ? "many" : String(paths);
}

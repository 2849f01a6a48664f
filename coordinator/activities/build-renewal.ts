import { BlobMissingError } from "../../content/error.js";
import { ConflictError } from "../../program/error.js";
import type { KeptReads } from "../planning/kept-reads.js";
import { plannedActions } from "../planning/render-plan.js";
import type { Activity, ActivityNews, ApplicationBuild } from "./activity.js";
import type { EffectParts } from "./effect-parts.js";

/**
 * Begins builds again where the cache turns out to lack what they need: a collection may have removed
 * what the tables of known trees promise, or what an earlier action made. The files are imported without
 * those tables, and the chain of actions is looked up anew, in which a result that is not whole is none.
 *
 * Once for each stage of a build: what is missing even then is not brought by trying.
 */
export class BuildRenewal {
  readonly #parts: EffectParts;
  readonly #reads: KeptReads;
  /** By activity: the builds of one need the same files at the same time. */
  readonly #imports = new Map<string, Promise<void>>();

  constructor(parts: EffectParts, reads: KeptReads) {
    this.#parts = parts;
    this.#reads = reads;
  }

  /** What `work` says of the build; where it finds that the cache lacks something, a new beginning. */
  async unlessLacking(
    activity: Activity,
    build: ApplicationBuild,
    work: () => Promise<ActivityNews | null>,
    signal: AbortSignal,
  ): Promise<ActivityNews | null> {
    try {
      return await work();
    } catch (error) {
      if (!isLack(error)) throw error;
      return await this.renew(activity, build, error.message, signal);
    }
  }

  /** A new beginning of the build, or the activity's end where it has had one. `missing`: in words. */
  async renew(
    activity: Activity,
    build: ApplicationBuild,
    missing: string,
    signal: AbortSignal,
  ): Promise<ActivityNews | null> {
    if (activity.state.phase !== "building") return null;
    const { application, renewedAt = [] } = build;
    const pending = build.stages.findIndex(({ outputs }) => outputs === null);
    const stage = pending < 0 ? build.stages.length : pending;
    // What is compared is not built: there is nothing to begin anew.
    if (renewedAt.includes(stage) || activity.kind === "verify")
      return lacking(application, missing);
    const { projects, planner, content, say } = this.#parts;
    say(activity.id, `Planning application "${application}" again: ${missing}`);
    const { id, projectId } = activity;
    const { project, root, variables } = activity.state;
    try {
      this.#reads.forget(id);
      await this.#import(activity, signal);
      const given = this.#parts.variables.kept(projectId, variables?.build ?? "");
      const store = this.#reads.of(id, content(projectId));
      const owner = projects.get(projectId);
      const [fresh] = await planner.begin(store, owner, project, root, given, application);
      if (fresh === undefined) return null;
      const actions = plannedActions([fresh]);
      return {
        input: { type: "build-renewed", build: { ...fresh, renewedAt: [...renewedAt, stage] } },
        summarise: (summary) => ({
          ...summary,
          actions: [
            ...summary.actions.filter((action) => action.application !== application),
            ...actions,
          ],
        }),
      };
    } catch (error) {
      if (!isLack(error)) throw error;
      return lacking(application, error.message);
    }
  }

  /** Brings the files of a commit into the cache again. What was submitted is nowhere else. */
  async #import(activity: Activity, signal: AbortSignal): Promise<void> {
    const { id, projectId, user, source, summary } = activity;
    // A redeployment builds the commit that it found deployed.
    const commit = source.type === "commit" ? source.commit : summary.commit;
    if (commit === "") return;
    const flight =
      this.#imports.get(id) ?? this.#importOnce(id, { projectId, user, commit }, signal);
    this.#imports.set(id, flight);
    await flight;
  }

  async #importOnce(
    id: string,
    what: Parameters<typeof importAfresh>[1],
    signal: AbortSignal,
  ): Promise<void> {
    try {
      await importAfresh(this.#parts, what, signal);
    } finally {
      this.#imports.delete(id);
    }
  }
}

/** Imports the files of a commit as if nothing were known of earlier imports. */
export async function importAfresh(
  { trees, content }: Pick<EffectParts, "trees" | "content">,
  {
    projectId,
    user,
    commit,
  }: { readonly projectId: string; readonly user: string; readonly commit: string },
  signal: AbortSignal,
): Promise<void> {
  const source = { type: "commit", commit, force: false, confirmed: [] } as const;
  const options = { fresh: true, user };
  await using tree = trees.open(projectId, source, content(projectId), signal, options);
  await tree.imported;
}

/** True where the cache says that it lacks a blob, or a blob of a tree. */
function isLack(error: unknown): error is BlobMissingError | ConflictError {
  return error instanceof BlobMissingError || error instanceof ConflictError;
}

function lacking(application: string, missing: string): ActivityNews {
  const message = `the cache lacks what application "${application}" is built from: ${missing}`;
  return { input: { type: "failed", message } };
}

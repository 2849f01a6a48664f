import { shortDigest, type Digest } from "../../content/digest.js";
import { ConflictError, FarmError } from "../../program/error.js";
import { anyDemand, type Demand, type Step } from "../core/step.js";
import { buildTimeoutSeconds } from "../planning/build-actions.js";
import type { PreparedBuild } from "../planning/build-planner.js";
import { emptyDirectoriesWarning } from "../planning/empty-directories.js";
import type { KeptReads } from "../planning/kept-reads.js";
import { labelOf, plannedActions } from "../planning/render-plan.js";
import type { Activity, ActivityInput, ActivityNews, ApplicationBuild } from "./activity.js";
import type { EffectParts } from "./effect-parts.js";
import { activityOwner } from "./pin-owner.js";

/** What a build takes at least, however small: an agent gets no more builds than it has room for. */
const buildDemand: Demand = {
  ...anyDemand,
  cpus: 0.5,
  memoryBytes: 512 * 1024 ** 2,
  diskBytes: 1024 ** 3,
};

/** Brings the builds of an activity from action to action to their slugs. */
export class BuildEffects {
  readonly #parts: EffectParts;
  readonly #reads: KeptReads;

  constructor(parts: EffectParts, reads: KeptReads) {
    this.#parts = parts;
    this.#reads = reads;
  }

  /** Follows the chain of actions on from the outputs that are known by now. */
  async resolve(activity: Activity, build: ApplicationBuild): Promise<ActivityNews> {
    const { projects, planner, content } = this.#parts;
    if (activity.state.phase !== "building") throw new FarmError("the activity builds nothing");
    const owner = projects.get(activity.projectId);
    const store = this.#reads.of(activity.id, content(activity.projectId));
    const { project, variables } = activity.state;
    const given = this.#parts.variables.kept(owner.id, variables?.build ?? "");
    const resolved = await planner.resolve(store, owner, project, build, given);
    const actions = plannedActions([resolved]);
    return {
      input: { type: "build-progressed", build: resolved },
      summarise: (summary) => ({
        ...summary,
        actions: [
          ...summary.actions.filter(({ application }) => application !== build.application),
          ...actions,
        ],
      }),
    };
  }

  /** Queues the action of the stage at `index`, or joins the identical one in flight. */
  async enqueue(
    activity: Activity,
    build: ApplicationBuild,
    index: number,
  ): Promise<ActivityInput | null> {
    const { projects, planner, content, leases, activities, say, now } = this.#parts;
    if (activity.state.phase !== "building") return null;
    const owner = projects.get(activity.projectId);
    const store = this.#reads.of(activity.id, content(activity.projectId));
    const { project, variables } = activity.state;
    const given = this.#parts.variables.kept(owner.id, variables?.build ?? "");
    const prepared = await planner.prepare(store, owner, project, { build, index }, given);
    const stage = build.stages[index];
    if (stage === undefined) return null;
    // An identical one may have ended since the plan was made.
    if (prepared.known !== null) {
      if (stage.verifies === undefined) prepared.remember();
      const { outputs } = prepared.known;
      const done = { ...stage, decision: "reuse", action: prepared.action, outputs } as const;
      const stages = build.stages.map((old, i) => (i === index ? done : old));
      return { type: "build-progressed", build: { ...build, stages } };
    }
    const secrets = this.#parts.variables.secretsOf(owner.id, variables?.build ?? "");
    const values = this.#parts.variables.keepValues(owner.id, prepared.values, secrets);
    // From here on nothing of it is removed; a tree that is not whole is found out now, not by an agent.
    const { action, command, input } = prepared;
    await this.#parts.keeper.hold(activity, { tree: input, blobs: [action, command] });
    const begin = await this.#beginning(activity, prepared);
    // The step and the fact that the activity waits for it become true together.
    const queued = leases.transaction(() => {
      // Cancelled meanwhile: a step would wait for an agent and nobody for it.
      if (activities.get(activity.id).state.phase !== "building") return null;
      if (stage.verifies === undefined) prepared.remember();
      const result = leases.enqueue({
        activityId: activity.id,
        projectId: activity.projectId,
        kind: "build",
        agent: null,
        action,
        work: {
          kind: "build",
          action,
          ...(begin !== null && { begin }),
          actionKind: stage.kind,
          ...(stage.name !== undefined && { name: stage.name }),
          ...(prepared.undeclared !== null && { undeclared: prepared.undeclared }),
          application: build.application,
          // What is compared begins with nothing that is in no key.
          cacheDirectory:
            stage.verifies === undefined ? `${activity.projectId}-${build.application}` : "",
          image: prepared.image,
          timeoutMs: buildTimeoutSeconds * 1_000,
          values,
        },
        demand: buildDemand,
      });
      const progressed = {
        ...build,
        stages: build.stages.map((old, i) =>
          i === index ? { ...old, step: result.step.id, action, input } : old,
        ),
      };
      activities.apply(activity.id, { type: "build-progressed", build: progressed }, now());
      return result;
    });
    if (queued === null) return null;
    const { step, joined } = queued;
    if (joined && step.activityId !== activity.id) {
      say(
        activity.id,
        `Waiting for the same ${labelOf(stage)} of application "${build.application}", which runs in ` +
          `activity ${step.activityId}`,
      );
    }
    return null;
  }

  /** Takes the outputs of the action that a step ran. Throws ConflictError where they are not whole. */
  async built(
    activity: Activity,
    { id, action }: Step,
    build: ApplicationBuild,
  ): Promise<ActivityInput | null> {
    if (action === null) return null;
    const result = await this.#parts.content(activity.projectId).getActionResult(action);
    if (result === null) {
      // Not to be waited for: the cache has answered, and nobody will complete it.
      throw new ConflictError("what was built is no longer complete in the cache");
    }
    const progressed = {
      ...build,
      stages: build.stages.map((stage) =>
        stage.step === id ? { ...stage, outputs: result.outputs } : stage,
      ),
    };
    await this.#keepCaches(activity, progressed, id);
    return { type: "build-progressed", build: progressed };
  }

  /** The tree that a build begins with, where that is not its input; null also where the cache has it no more. */
  async #beginning(activity: Activity, { input, begin }: PreparedBuild): Promise<Digest | null> {
    if (begin === input) return null;
    try {
      await this.#parts.keeper.hold(activity, { tree: begin, blobs: [] });
      return begin;
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      this.#parts.say(activity.id, "Beginning with empty build caches: theirs are collected");
      return null;
    }
  }

  async #keepCaches(activity: Activity, build: ApplicationBuild, step: string): Promise<void> {
    const stage = build.stages.at(-1);
    if (stage?.verifies !== undefined) return;
    if (activity.state.phase !== "building" || stage?.step !== step) return;
    const { planner, content } = this.#parts;
    const { project } = activity.state;
    const store = this.#reads.of(activity.id, content(activity.projectId));
    const root = stage.input ?? build.source;
    await planner.keepCaches(store, activity.projectId, project, build, root);
  }

  /** Makes the slug of a build whose actions are all done, and pins it. */
  async assemble(activity: Activity, build: ApplicationBuild): Promise<ActivityInput> {
    const { planner, content, say } = this.#parts;
    if (activity.state.phase !== "building") throw new FarmError("the activity builds nothing");
    const { project, root } = activity.state;
    const store = content(activity.projectId);
    const kept = this.#reads.of(activity.id, store);
    const slug = await planner.assemble(kept, project, build, root);
    for (const path of await planner.hiddenByMounts(kept, project, build, slug)) {
      const what = `The mount '/${path}' has a path that overlaps with a non-empty folder.`;
      say(activity.id, `W: ${what} What the build put there cannot be seen at run time.`);
    }
    for (const prefix of await planner.rootlessLocations(kept, project, build, slug)) {
      const what = `The root of location "${prefix}" of application "${build.application}"`;
      say(activity.id, `W: ${what} is no directory of what was built: no file is served from it.`);
    }
    // Not through what is kept of the plan, which has better use for its room.
    const [empty, { files, bytes }] = await Promise.all([
      planner.leftEmpty(store, project, build),
      store.putSlug(slug, activityOwner(activity.id)),
    ]);
    const warning = emptyDirectoriesWarning(build.application, empty, project.layout);
    if (warning !== null) say(activity.id, warning);
    this.#parts.provenance.attest(activity, build, root, slug);
    const size = `${files} files, ${(bytes / 1e6).toFixed(1)} MB`;
    say(activity.id, `Slug ${shortDigest(slug)} of application "${build.application}": ${size}`);
    return { type: "build-progressed", build: { ...build, slug } };
  }
}

/** What is deployed, once every application has its slug. */
export function gather(activity: Activity, builds: readonly ApplicationBuild[]): ActivityInput {
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
      root: activity.state.root,
      ...(activity.state.variables !== undefined && { variables: activity.state.variables }),
    },
  };
}

import { FarmError } from "../../program/error.js";
import {
  deploySpec,
  hookInputsOf,
  relationshipPasswords,
  type DeploySpec,
  type DeployTimes,
} from "../environments/deployment-spec.js";
import { isSameContent } from "../environments/deployment-content.js";
import { keptData } from "../environments/kept-data.js";
import { slugsOf } from "../environments/deploy-phases.js";
import { anyDemand, type Step } from "../core/step.js";
import { confirmation, dataLoss, type DataLoss } from "../planning/data-loss.js";
import {
  hasSwitched,
  type Activity,
  type ActivityInput,
  type ActivitySource,
  type DeploymentContent,
} from "./activity.js";
import type { EffectParts } from "./effect-parts.js";
import { slugOwner } from "./pin-owner.js";
import { mustWait } from "./environment-lock.js";

/** A deploy step's work, as of the moment when its lease is granted. */
export interface DeployWork {
  readonly spec: DeploySpec;
  /** The switch has been committed before: only what comes after it is to be done. */
  readonly hasSwitched: boolean;
  /** See {@link hookInputsOf}. */
  readonly hookInputs: string;
  /** The deploy hooks have ended well for the same, and no others have run since. */
  readonly skipsHooks: boolean;
}

/** Deploys what an activity has built, or removes its environment. */
export class DeployEffects {
  readonly #parts: EffectParts;

  constructor(parts: EffectParts) {
    this.#parts = parts;
  }

  /** Takes the lock of the environment and queues the deployment; null while another holds it. */
  async lock(activity: Activity, content: DeploymentContent): Promise<ActivityInput | null> {
    const { activities, environments, leases, placement, say, now } = this.#parts;
    if (mustWait(this.#parts, activity)) return null;
    const environment = environments.get(activity.environmentId);
    const running = environments.running(environment);
    const { source } = activity;
    const force = source.type === "deployment" || (source.type !== "nothing" && source.force);
    if (!force && running !== null && isSameContent(running.content, content)) {
      const message = `generation ${environment.generation} already runs this: nothing to deploy`;
      return { type: "unchanged", message };
    }
    // Checked when it was asked for, too; what runs may have become another since.
    const confirmed = source.type === "nothing" ? [] : source.confirmed;
    const loss = dataLoss(content.project, running, confirmed);
    if (loss !== null) {
      for (const line of loss.lines) say(activity.id, `E: This would lose data: ${line}`);
      say(activity.id, `To let it happen: ${confirmedAgain(activity, loss)}`);
      const names = loss.names.map((name) => `"${name}"`).join(", ");
      return { type: "failed", message: `${names} would lose data, which nobody has confirmed` };
    }
    const fault = this.#parts.provenance.fault(activity.projectId, content.slugs);
    if (fault !== null) {
      return {
        type: "failed",
        message: `${fault}. Push another commit: whatever of it is built already is then signed anew.`,
      };
    }
    const place = placement.choose(environment);
    const generation = environments.nextGeneration(environment.id);
    const owner = slugOwner(environment.id, generation);
    const store = this.#parts.content(activity.projectId);
    for (const slug of slugsOf(content)) await store.putSlug(slug, owner);
    const isSame =
      !asksForHooks(source) && running !== null && isSameContent(running.content, content);
    const isQueued = leases.transaction(() => {
      // Cancelled meanwhile: nobody would wait for the step.
      if (activities.get(activity.id).state.phase !== "waiting") return false;
      // Its hooks will run. The lease says so again; said here, it need not wait for the disk then.
      if (!isSame) environments.forgetHooks(environment.id);
      environments.place(environment.id, place);
      const { step } = leases.enqueue({
        activityId: activity.id,
        projectId: activity.projectId,
        kind: "deploy",
        agent: place.agent,
        action: null,
        work: { kind: "deploy", environmentId: environment.id, generation },
        demand: { ...anyDemand, labels: [place.host] },
      });
      activities.apply(activity.id, { type: "deploy-started", step: step.id, generation }, now());
      activities.summarise(activity.id, (summary) => ({ ...summary, generation }));
      return true;
    });
    if (!isQueued) {
      for (const slug of slugsOf(content)) await store.removeRoot(slug, owner);
      return null;
    }
    say(activity.id, `Deploying generation ${generation} of environment "${environment.name}"`);
    return null;
  }

  /**
   * What an agent is to do in a deploy step, as of now. Whatever deploy hooks it makes an agent run,
   * from here on it is not known any more that earlier ones have ended well. Throws {@link FarmError}.
   */
  work(step: Step, times: DeployTimes): DeployWork {
    const { activities, environments, projects, hostNames, variables, entry, images } = this.#parts;
    const { state, source } = activities.get(step.activityId);
    if (step.work.kind !== "deploy" || state.phase !== "deploying") {
      throw new FarmError(`step ${step.id} deploys nothing any more`);
    }
    const { content, generation } = state;
    const environment = environments.get(step.work.environmentId);
    const owner = projects.get(environment.projectId);
    const reference = content.variables?.run ?? "";
    const context = {
      owner,
      hosts: hostNames.of(owner),
      environment,
      content,
      kept: keptData(content.project, environments.running(environment), generation),
      entry,
      images,
      variables: variables.kept(owner.id, reference),
    };
    const spec = deploySpec({ ...context, times, generation });
    const visible = hookInputsOf(spec, content);
    // It is stored in clear text, and must not be a way to try out values.
    const hookInputs = reference === "" ? visible : variables.digest(visible);
    const isSame = environments.hooksEndedFor(environment.id) === hookInputs;
    const skipsHooks = isSame && !asksForHooks(source);
    const work = { hasSwitched: hasSwitched(state), hookInputs, skipsHooks };
    if (skipsHooks) return { ...work, spec: { ...spec, hold: false } };
    if (!work.hasSwitched) environments.forgetHooks(environment.id);
    return { ...work, spec };
  }

  /** The secrets that the applications of a deploy step are given. */
  secrets(step: Step): readonly string[] {
    const { activities, variables } = this.#parts;
    const { state } = activities.get(step.activityId);
    if (state.phase !== "deploying") return [];
    const { content } = state;
    return [
      ...variables.secretsOf(step.projectId, content.variables?.run ?? ""),
      ...content.project.applications.flatMap((application) =>
        relationshipPasswords(application, content.project),
      ),
    ];
  }

  /** Takes the environment out of the router and queues the removal of what runs of it. */
  async remove(activity: Activity): Promise<ActivityInput | null> {
    const { activities, environments, leases, placement, published, say, now } = this.#parts;
    const holder = activities.lockHolder(activity.environmentId);
    if (holder !== null && holder.id !== activity.id) return null;
    const environment = environments.get(activity.environmentId);
    // The data of earlier hooks may be gone, however the removal ends.
    environments.forgetHooks(environment.id);
    environments.commitRoutes(environment.id, []);
    say(activity.id, `Removing environment "${environment.name}" with its data`);
    await published.publish(environment.id);
    if (environment.host === null) return this.removed(activity);
    const place = placement.choose(environment);
    leases.transaction(() => {
      if (activities.get(activity.id).state.phase !== "received") return;
      const { step } = leases.enqueue({
        activityId: activity.id,
        projectId: activity.projectId,
        kind: "teardown",
        agent: place.agent,
        action: null,
        work: { kind: "teardown", environmentId: environment.id, data: true },
        demand: { ...anyDemand, labels: [place.host] },
      });
      activities.apply(activity.id, { type: "removal-started", step: step.id }, now());
    });
    return null;
  }

  /** Nothing of the environment runs any more: forgets it. */
  async removed(activity: Activity): Promise<ActivityInput> {
    const { environments, content, now } = this.#parts;
    const store = content(activity.projectId);
    for (const deployment of environments.deployments(activity.environmentId)) {
      const owner = slugOwner(activity.environmentId, deployment.generation);
      for (const slug of slugsOf(deployment.content)) await store.removeRoot(slug, owner);
    }
    const { projects, activities, database, variables } = this.#parts;
    database.transaction(() => {
      const environment = environments.get(activity.environmentId);
      environments.markDeleted(environment.id, now());
      const waiting = activities
        .live()
        .filter(({ environmentId, id }) => environmentId === environment.id && id !== activity.id);
      // What was pushed while it was removed gets a new environment of the same name.
      if (waiting.every(({ kind }) => kind === "delete")) return;
      const { id } = environments.ensure(activity.projectId, environment.name, now());
      activities.moveLive(environment.id, id, activity.id);
    });
    variables.forget(activity.projectId, activity.environmentId);
    this.#parts.environmentRemoved();
    const isLast = environments.ofProject(activity.projectId).length === 0;
    if (isLast && projects.isDeleting(activity.projectId)) {
      await this.#parts.removeRepository(activity.projectId);
    }
    return { type: "succeeded", message: "the environment is removed" };
  }
}

/** How to ask for the same once more, with the loss allowed. */
function confirmedAgain({ source }: Activity, loss: DataLoss): string {
  const option = confirmation(loss, "--confirm ");
  switch (source.type) {
    case "commit":
      return `git push ${confirmation(loss, "-o slipway.confirm=")}, with a new commit`;
    case "tree":
      return `slipway submit ${option}`;
    case "deployment":
      return `slipway rollback ${source.generation} ${option}`;
    case "nothing":
      return option;
  }
}

/** True where deploy hooks are to be run even if they have ended well for the same. */
function asksForHooks(source: ActivitySource): boolean {
  return source.type !== "nothing" && source.hooks === true;
}

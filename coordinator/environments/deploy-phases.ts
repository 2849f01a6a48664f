import type { Digest } from "../../content/digest.js";
import { hasSwitched, type Activity } from "../activities/activity.js";
import type { Step } from "../core/step.js";
import type { ActivityStore } from "../store/activity-store.js";
import type { Database } from "../store/database.js";
import type { EnvironmentStore } from "../store/environment-store.js";
import type { ProjectStore } from "../store/project-store.js";
import type { HoldCall } from "../../router/table/router-state.js";
import { checkRoutes } from "../../router/table/check-routes.js";
import { dataLoss } from "../planning/data-loss.js";
import { routedPaths, type Entry } from "./deployment-spec.js";
import type { HostNames } from "./host-names.js";
import { keptData } from "./kept-data.js";
import type { PublishedRoutes } from "./published-routes.js";
import type { RouterPort } from "./routing.js";

/** An effect of a deployment that is the coordinator's, asked for by the agent in this order. */
export type DeployPhase = "HEALTHY" | "HOLD" | "SWITCH" | "RELEASE" | "DRAIN";

export interface PhaseTarget {
  readonly application: string;
  /** `address:port`. */
  readonly address: string;
}

/** What a phase needs to know. */
interface PhaseDetails {
  readonly targets?: readonly PhaseTarget[];
  readonly hooksEndedFor?: string;
}

/** How long the hold waits for requests in flight on the old version, in ms. */
const settleMs = 5_000;
/** How long the router has for the end of a hold that nobody waits for, in ms. */
const abandonMs = 5_000;

/**
 * The coordinator's half of a deployment. The agent holds the lease and asks; each effect is recorded
 * in the database before or with its doing, and doing it twice is harmless.
 */
export class DeployPhases {
  readonly #database: Database;
  readonly #activities: ActivityStore;
  readonly #environments: EnvironmentStore;
  readonly #projects: ProjectStore;
  readonly #hostNames: HostNames;
  readonly #published: PublishedRoutes;
  readonly #router: RouterPort;
  readonly #entry: Entry;
  readonly #epoch: number;
  readonly #drainMs: number;
  readonly #now: () => number;
  readonly #say: (activity: string, text: string) => void;

  constructor(parts: {
    readonly database: Database;
    readonly activities: ActivityStore;
    readonly environments: EnvironmentStore;
    readonly projects: ProjectStore;
    readonly hostNames: HostNames;
    readonly published: PublishedRoutes;
    readonly router: RouterPort;
    readonly entry: Entry;
    readonly epoch: number;
    readonly drainMs: number;
    readonly now: () => number;
    /** Adds a line to an activity's log. */
    readonly say: (activity: string, text: string) => void;
  }) {
    this.#database = parts.database;
    this.#activities = parts.activities;
    this.#environments = parts.environments;
    this.#projects = parts.projects;
    this.#hostNames = parts.hostNames;
    this.#published = parts.published;
    this.#router = parts.router;
    this.#entry = parts.entry;
    this.#epoch = parts.epoch;
    this.#drainMs = parts.drainMs;
    this.#now = parts.now;
    this.#say = parts.say;
  }

  /**
   * Does the effect. `hooksEndedFor`, with SWITCH: what the deploy hooks have ended well for; "" where
   * one has not. False: the activity was cancelled; the agent is to undo and report.
   */
  async advance(
    step: Step,
    phase: DeployPhase,
    { targets = [], hooksEndedFor = "" }: PhaseDetails = {},
    signal?: AbortSignal,
  ): Promise<boolean> {
    if (step.work.kind !== "deploy") return false;
    const activity = this.#activities.get(step.activityId);
    const { environmentId, generation } = step.work;
    const { attempt } = step;
    const call = { epoch: this.#epoch, environment: environmentId, generation, attempt };
    // A release undoes a hold: it is wanted most where everything else has gone wrong.
    if (phase === "RELEASE") return await this.#release(activity, call, signal);
    if (activity.state.phase !== "deploying") return false;
    const isSwitched = hasSwitched(activity.state);
    if (activity.isCancelling && !isSwitched) return false;
    // Asked for again by an agent that took over: what came before the switch is over.
    if (isSwitched && (phase === "HEALTHY" || phase === "HOLD")) return true;
    switch (phase) {
      case "HEALTHY":
        this.#advanceTo(activity, "healthy");
        return true;
      case "HOLD":
        await this.#router.hold(call, settleMs, signal);
        this.#advanceTo(activity, "holding");
        this.#say(activity.id, "Requests are held while the deploy hook runs");
        return true;
      case "SWITCH":
        await this.#switch(activity, environmentId, targets, hooksEndedFor || null);
        return true;
      case "DRAIN":
        await this.#drain(activity, targets, signal);
        return true;
    }
  }

  /**
   * Ends the hold of a deployment that has ended before its switch, whichever attempt began it: the agent
   * may be gone. Rejects where the router does not answer in a few seconds; the hold ends by itself then.
   */
  async abandon(environment: string, generation: number): Promise<void> {
    const call = { epoch: this.#epoch, environment, generation, attempt: Number.MAX_SAFE_INTEGER };
    await this.#router.release(call, AbortSignal.timeout(abandonMs));
  }

  async #switch(
    activity: Activity,
    environmentId: string,
    targets: readonly PhaseTarget[],
    hooksEndedFor: string | null,
  ): Promise<void> {
    if (activity.state.phase !== "deploying") return;
    // Committed before: the first targets count, the router would not take others.
    if (hasSwitched(activity.state)) return await this.#published.publish(environmentId);
    const { content, generation } = activity.state;
    const environment = this.#environments.get(environmentId);
    const owner = this.#projects.get(environment.projectId);
    const addresses = new Map<string, readonly string[]>();
    for (const { application, address } of targets) {
      addresses.set(application, [...(addresses.get(application) ?? []), address]);
    }
    const { project } = content;
    const hosts = this.#hostNames.of(owner);
    const routes = routedPaths(
      { owner, hosts, environment, project, entry: this.#entry },
      addresses,
    );
    // What the router would refuse is not committed: the old version serves on.
    checkRoutes(routes);
    const running = this.#environments.running(environment);
    const deployment = {
      environmentId,
      generation,
      activityId: activity.id,
      kind: activity.kind,
      commit: activity.summary.commit,
      content,
      kept: keptData(content.project, running, generation),
      createdAtMs: this.#now(),
    };
    this.#database.transaction(() => {
      const serving = { routes, targets: addresses };
      this.#environments.commitSwitch(deployment, serving, hooksEndedFor);
      this.#advanceTo(activity, "switched");
    });
    for (const line of dataLoss(content.project, running, [])?.lines ?? []) {
      this.#say(activity.id, `Ends for good, as was confirmed: ${line}`);
    }
    // From here on only forward: if we die now, the router is sent this generation at the next start.
    await this.#published.publish(environmentId);
  }

  async #release(
    activity: Activity,
    call: HoldCall,
    signal: AbortSignal | undefined,
  ): Promise<boolean> {
    // The agent that switched may be gone, and the router may not have heard of the switch: requests
    // must not be sent on to the old version, which is about to be removed. Where it has told us that it
    // serves this generation, it is not sent once more.
    if (hasSwitched(activity.state)) await this.#published.publish(call.environment);
    const { released, longestMs } = await this.#router.release(call, signal);
    if (released > 0) {
      this.#say(activity.id, `Sent on ${released} held requests (longest wait ${longestMs} ms)`);
    }
    if (hasSwitched(activity.state)) this.#advanceTo(activity, "released");
    return true;
  }

  async #drain(
    activity: Activity,
    targets: readonly PhaseTarget[],
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const addresses = targets.map((target) => target.address);
    if (addresses.length > 0) {
      const { cut } = await this.#router.drain(addresses, this.#drainMs, signal);
      if (cut > 0) this.#say(activity.id, `Cut ${cut} requests that did not end in time`);
    }
    this.#advanceTo(activity, "drained");
  }

  #advanceTo(
    activity: Activity,
    stage: "healthy" | "holding" | "switched" | "released" | "drained",
  ) {
    this.#activities.apply(activity.id, { type: "deploy-advanced", stage }, this.#now());
  }
}

/** The distinct slugs of a deployment. */
export function slugsOf(content: {
  readonly slugs: Readonly<Record<string, Digest>>;
}): readonly Digest[] {
  return [...new Set(Object.values(content.slugs))];
}

import type { ContentStore } from "../../content/content-store.js";
import type { Digest } from "../../content/digest.js";
import { slugsOf } from "../environments/deploy-phases.js";
import type { Deployment } from "../environments/environment.js";
import type { Activity } from "./activity.js";
import { parsePinOwner } from "./pin-owner.js";

/** What is needed, as the coordinator knows it now. */
export interface NeededPins {
  readonly activities: {
    /** Whether there is such an activity, or was one. */
    isKnown(id: string): boolean;
    live(): readonly Pick<Activity, "id" | "environmentId">[];
  };
  /** Whether a pin of a part of a log is one that the log has. */
  readonly logs: { isNeeded(activity: string, from: number, root: Digest): boolean };
  readonly environments: {
    isKnown(id: string): boolean;
    all(): readonly { readonly id: string }[];
    deployments(environmentId: string): readonly Pick<Deployment, "generation" | "content">[];
  };
}

/**
 * Ends the pins of ours in the cache of one project that no deployment, no activity and no log needs: what a crash
 * has left between the end of one and that of its pins. Whatever others have pinned stays. Returns how many.
 *
 * The pins are listed first and what is needed is looked up then, in one turn of the event loop. Whoever
 * made one that is listed is a live activity by then, or has ended and left a deployment or nothing. As a
 * generation is never handed out twice and only a live activity makes one, what nobody needs then is never
 * needed again.
 */
export async function removeUnneededPins(
  needed: NeededPins,
  store: Pick<ContentStore, "listRoots" | "removeRoot">,
  signal: AbortSignal,
): Promise<number> {
  const pins = await store.listRoots(signal);
  const isNeeded = neededNow(needed);
  const unneeded = pins.filter(({ root, owner }) => !isNeeded(root, owner));
  for (const { root, owner } of unneeded) await store.removeRoot(root, owner, signal);
  return unneeded.length;
}

function neededNow({ activities, environments, logs }: NeededPins) {
  const live = activities.live();
  const liveIds = new Set(live.map(({ id }) => id));
  const busyEnvironments = new Set(live.map(({ environmentId }) => environmentId));
  const present = new Set(environments.all().map(({ id }) => id));
  const slugs = new Map<string, readonly Digest[]>();
  return (root: Digest, name: string): boolean => {
    const owner = parsePinOwner(name);
    if (owner === null) return true;
    // A name of the same form that is not of our making: somebody else's.
    if (owner.kind === "activity") return liveIds.has(owner.id) || !activities.isKnown(owner.id);
    if (owner.kind === "log") {
      const { activityId, from } = owner;
      return logs.isNeeded(activityId, from, root) || !activities.isKnown(activityId);
    }
    const { environmentId, generation } = owner;
    if (busyEnvironments.has(environmentId) || !environments.isKnown(environmentId)) return true;
    if (!present.has(environmentId)) return false;
    const key = `${environmentId}:${generation}`;
    const kept =
      slugs.get(key) ??
      environments
        .deployments(environmentId)
        .filter((deployment) => deployment.generation === generation)
        .flatMap(({ content }) => slugsOf(content));
    slugs.set(key, kept);
    return kept.includes(root);
  };
}

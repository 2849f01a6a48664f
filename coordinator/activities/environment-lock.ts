import type { Activity } from "./activity.js";
import type { EffectParts } from "./effect-parts.js";

/** Whether an older activity holds the lock of the environment: then this one has to wait, and says so. */
export function mustWait(
  { activities, say }: Pick<EffectParts, "activities" | "say">,
  activity: Activity,
): boolean {
  const holder = activities.lockHolder(activity.environmentId);
  if (holder === null || holder.id === activity.id) return false;
  say(activity.id, `Waiting for activity ${holder.id} of the same environment`);
  return true;
}

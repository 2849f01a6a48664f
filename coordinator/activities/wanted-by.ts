import type { Step } from "../core/step.js";
import type { ActivityStore } from "../store/activity-store.js";
import type { StepStore } from "../store/step-store.js";
import { hasSwitched } from "./activity.js";

/**
 * The activities that want a stored step done. One that is being cancelled waits for its deployment to be
 * undone, but does not want it any more.
 */
export function wantedBy(
  { steps, activities }: { readonly steps: StepStore; readonly activities: ActivityStore },
  step: Step,
): readonly string[] {
  const waiters = steps.waiters(step.id);
  if (step.work.kind === "build") return waiters;
  return waiters.filter((id) => {
    const activity = activities.get(id);
    return !activity.isCancelling || hasSwitched(activity.state);
  });
}

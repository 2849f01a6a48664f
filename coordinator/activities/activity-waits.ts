import type { Step } from "../core/step.js";
import { describeWait } from "../leases/describe-wait.js";
import type { LeaseDesk } from "../leases/lease-desk.js";
import type { ActivityStore } from "../store/activity-store.js";
import type { StepStore } from "../store/step-store.js";
import { awaitedSteps, type Activity } from "./activity.js";
import type { ActivityRunner } from "./activity-runner.js";

/** Something that an activity waits for. Times are on the wall clock. */
export interface ActivityWait {
  /** The queued step; null: it waits without one. */
  readonly step: Step | null;
  /** In words that complete "waiting for …". */
  readonly reason: string;
  /** Its place, from 1, among so many that wait for a slot; null: it is in no line. */
  readonly place: { readonly position: number; readonly of: number } | null;
  readonly sinceMs: number;
  /** Null: nobody can tell. */
  readonly estimatedStartMs: number | null;
}

/** Says why activities wait. Changes nothing. */
export class ActivityWaits {
  readonly #activities: ActivityStore;
  readonly #steps: StepStore;
  readonly #leases: Pick<LeaseDesk, "waitOf">;
  readonly #runner: Pick<ActivityRunner, "obstacleOf">;

  constructor(parts: {
    readonly activities: ActivityStore;
    readonly steps: StepStore;
    readonly leases: Pick<LeaseDesk, "waitOf">;
    readonly runner: Pick<ActivityRunner, "obstacleOf">;
  }) {
    this.#activities = parts.activities;
    this.#steps = parts.steps;
    this.#leases = parts.leases;
    this.#runner = parts.runner;
  }

  /** All that the activity waits for now, what keeps all of it first; none where it is being worked on. */
  of(activity: Activity): readonly ActivityWait[] {
    const whole = this.#lockWait(activity) ?? this.#obstacle(activity);
    const queued = awaitedSteps(activity.state).flatMap((id) => this.#stepWait(id) ?? []);
    return whole === null ? queued : [whole, ...queued];
  }

  /** An older activity has the lock of the environment. */
  #lockWait(activity: Activity): ActivityWait | null {
    const { state, kind, environmentId, id } = activity;
    const needsLock =
      state.phase === "waiting" ||
      (state.phase === "received" && (kind === "redeploy" || kind === "delete"));
    if (!needsLock) return null;
    const holder = this.#activities.lockHolder(environmentId);
    if (holder === null || holder.id === id) return null;
    const reached = activity.summary.moments?.findLast(({ name }) => name === state.phase);
    return {
      step: null,
      reason: `activity ${holder.id} of the same environment`,
      place: null,
      sinceMs: reached?.atMs ?? activity.createdAtMs,
      estimatedStartMs: null,
    };
  }

  /** A part of the farm is away: the cache, every agent of the environment's host. */
  #obstacle({ id, state }: Activity): ActivityWait | null {
    const obstacle = state.phase === "ended" ? null : this.#runner.obstacleOf(id);
    if (obstacle === null) return null;
    const { message, sinceMs } = obstacle;
    return { step: null, reason: message, place: null, sinceMs, estimatedStartMs: null };
  }

  #stepWait(id: string): ActivityWait | null {
    const step = this.#steps.find(id);
    const wait = step?.state === "queued" ? this.#leases.waitOf(id) : null;
    if (step === null || wait === null) return null;
    const { reason, estimatedStartMs } = wait;
    return {
      step,
      reason: describeWait(reason),
      place: reason.type === "in-line" ? { position: reason.position, of: reason.of } : null,
      sinceMs: step.lost.at(-1)?.atMs ?? step.createdAtMs,
      estimatedStartMs,
    };
  }
}

import type { Digest } from "../../content/digest.js";
import type { PhaseDuration } from "../activities/activity.js";

/** A piece of an activity that an agent does under a lease. */
export interface Step {
  readonly id: string;
  readonly activityId: string;
  readonly projectId: string;
  readonly kind: StepKind;
  /** Null: any agent may do it. */
  readonly agent: string | null;
  /** Builds only. Identical ones in flight are one step. */
  readonly action: Digest | null;
  readonly work: StepWork;
  readonly state: "queued" | "leased" | "done";
  /** From 1; rises with each lease that was lost. */
  readonly attempt: number;
  readonly fence: Fence;
  readonly leaseAgent: string | null;
  readonly leaseAgentEpoch: string | null;
  /** Every lease that was lost, oldest first. */
  readonly lost: readonly LostLease[];
  readonly notBeforeMs: number;
  readonly createdAtMs: number;
  readonly report: StepReport | null;
}

export type StepKind = "build" | "deploy" | "teardown";

/** (coordinator's epoch, counter), compared in this order: an older one has no effect. */
export interface Fence {
  readonly epoch: number;
  readonly counter: number;
}

export interface LostLease {
  readonly agent: string;
  readonly reason: string;
  readonly atMs: number;
  /** Where the agent itself gave the lease back: with which fence. */
  readonly reported?: Fence;
}

/** What the agent is to do; the deploy work is completed when the lease is granted. */
export type StepWork =
  | {
      readonly kind: "build";
      readonly action: Digest;
      readonly actionKind: string;
      readonly application: string;
      readonly cacheDirectory: string;
      readonly image: string;
      readonly timeoutMs: number;
      /** Names the values of variables that the agent gets beside the command; "" or absent: none. */
      readonly values?: string;
    }
  | { readonly kind: "deploy"; readonly environmentId: string; readonly generation: number }
  | { readonly kind: "teardown"; readonly environmentId: string; readonly data: boolean };

/** How an agent ended a step. */
export interface StepReport {
  readonly outcome: "succeeded" | "failed" | "infrastructure" | "cancelled";
  /** For a failure: one sentence for the user. */
  readonly message: string;
  /** For a failure: the last lines of the culprit's log. */
  readonly tail: string;
  /** Where the farm failed because the cache lacks an input: which, in words. */
  readonly missing?: string;
  readonly phases: readonly PhaseDuration[];
  readonly uploadedBytes: number;
  readonly uploadedBlobs: number;
}

/** True where `call` carries the fence of the lease in force. */
export function holdsLease(
  step: Step,
  call: { readonly agent: string; readonly attempt: number; readonly fence: Fence },
): boolean {
  return (
    step.state === "leased" &&
    step.leaseAgent === call.agent &&
    step.attempt === call.attempt &&
    step.fence.epoch === call.fence.epoch &&
    step.fence.counter === call.fence.counter
  );
}

/** Lost leases after which a step is given up; a farm may have but one agent to lose them. */
export const maxLostLeases = 3;

/** The longest that a step ever waits, in ms. */
const longestBackoffMs = 300_000;

/**
 * How long a queued step still has to wait, in ms; 0: it is due. A wall clock that was set back does
 * not make it wait longer than any step ever does.
 */
export function delayOf(step: Pick<Step, "notBeforeMs">, nowMs: number): number {
  const delayMs = step.notBeforeMs - nowMs;
  return delayMs <= 0 || delayMs > longestBackoffMs * 1.2 ? 0 : delayMs;
}

/** How long a step waits after its `lost`-th lost lease, in ms: 5 s · 3ⁿ, 5 min at most, ± 20 %. */
export function backoffMs(lost: number, random: () => number): number {
  const base = Math.min(5_000 * 3 ** (lost - 1), longestBackoffMs);
  return Math.round(base * (0.8 + 0.4 * random()));
}

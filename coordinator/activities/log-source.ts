import type { LeaseClaim, Step } from "../core/step.js";

/** True where the claim carries the fence of the lease in force. */
export type HoldsLease = (claim: LeaseClaim) => boolean;

/**
 * True where the claim is that of a lease that the step has or had. Whoever lost one may still bring the
 * log of that time; it is text and has no other effect.
 */
export function mayWriteLog(step: Step, claim: LeaseClaim, holds: HoldsLease): boolean {
  if (claim.attempt < step.attempt) return step.lost[claim.attempt - 1]?.agent === claim.agent;
  if (claim.attempt > step.attempt) return false;
  const { epoch, counter } = step.fence;
  const isLast =
    step.leaseAgent === claim.agent &&
    epoch === claim.fence.epoch &&
    counter === claim.fence.counter;
  return holds(claim) || (step.state === "done" && isLast);
}

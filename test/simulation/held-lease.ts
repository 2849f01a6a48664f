import { Lease } from "../../agent/work/lease.js";
import type { Fence, StepKind } from "../../coordinator/core/step.js";

/** The real agent's lease, which also tells until when it may be believed in. */
export class HeldLease extends Lease {
  readonly kind: StepKind;
  /** Its work is over; only the report is still to get through. */
  isReporting = false;
  readonly ttlMs: number;
  /** On the monotonic clock. */
  validUntilMs: number;

  constructor(
    grant: {
      readonly step: string;
      readonly attempt: number;
      readonly fence: Fence;
      readonly ttlMs: number;
      readonly kind: StepKind;
    },
    askedAtMs: number,
  ) {
    super(grant, askedAtMs);
    this.kind = grant.kind;
    this.ttlMs = grant.ttlMs;
    this.validUntilMs = askedAtMs + grant.ttlMs;
  }

  /** Held, and not by a belief that is too old: after a stop of the process the timer may be late. */
  get isValid(): boolean {
    return this.isHeld && performance.now() < this.validUntilMs;
  }

  override renew(sentAtMs: number): void {
    super.renew(sentAtMs);
    this.validUntilMs = Math.max(this.validUntilMs, sentAtMs + this.ttlMs);
  }
}

import { bootMs } from "../../program/boot-clock.js";
import { LeaseLostError, type StepLease } from "./step-context.js";

/** A lease that lasts for the whole of a test, unless `signal` says that it is lost. */
export function lastingLease(signal: AbortSignal): StepLease {
  return {
    endsAtMs: bootMs() + 600_000,
    get isHeld() {
      return !(signal.reason instanceof LeaseLostError);
    },
    onRenewal: () => ({ [Symbol.dispose]: () => undefined }),
  };
}

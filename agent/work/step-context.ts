import type { ContentStore, UploadSummary } from "../../content/content-store.js";
import type { TraceContext } from "../../program/trace-context.js";
import { SlipwayError } from "../../program/error.js";

/** What a runner knows and may do while it holds the lease of a step. */
export interface StepContext {
  readonly step: string;
  readonly attempt: number;
  /** Rises with each lease of the step; a label on everything that the step creates. */
  readonly fence: Fence;
  readonly lease: StepLease;
  readonly activity: string;
  readonly project: string;
  /** Names every container, network and volume of this farm. */
  readonly farm: string;
  /** Of the activity; absent: it has none. */
  readonly trace?: TraceContext;
  /** The project's part of the cache. */
  readonly content: ContentStore;
  /** The user sees it. Masked, spooled and shipped behind this. */
  readonly log: StepLog;
  /** Aborted with {@link CancelledError} or {@link LeaseLostError}. */
  readonly signal: AbortSignal;
  /** Runs `work` as a named, timed phase of the step, told with the next heartbeat. */
  phase<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
  /**
   * Asks the coordinator for an effect that is not the agent's own. Tries again while the coordinator
   * is away. Throws {@link CancelledError} or {@link LeaseLostError} where the answer is no.
   */
  advance(phase: AdvancePhase, details?: AdvanceDetails): Promise<void>;
  /** Adds to what the step's report says of uploads. */
  uploaded(summary: UploadSummary): void;
}

/** How long the step is ours. */
export interface StepLease {
  /** By bootMs(); later with each renewal. */
  readonly endsAtMs: number;
  /** By that clock, however late a timer or a message is: to be asked before each effect. */
  readonly isHeld: boolean;
  /** Calls back after each renewal, until the result is disposed. */
  onRenewal(listener: () => void): Disposable;
}

export interface Fence {
  readonly epoch: number;
  readonly counter: number;
}

export type AdvancePhase = "HEALTHY" | "HOLD" | "SWITCH" | "RELEASE" | "DRAIN";

/** What the coordinator needs to know for a phase. */
export interface AdvanceDetails {
  /** With SWITCH: where the new containers answer. With DRAIN: the old ones. */
  readonly targets?: readonly UpstreamTarget[];
  /** With SWITCH: the work's `hookInputs` where all deploy hooks have ended well; else "". */
  readonly hooksEndedFor?: string;
}

export interface UpstreamTarget {
  readonly application: string;
  /** `address:port`. */
  readonly address: string;
}

export interface StepLog {
  /** Text as the program wrote it; never blocks the caller for long. */
  write(chunk: string | Uint8Array): void;
}

/** Does one kind of work. Resolves when it succeeded. */
export interface StepRunner<Work> {
  /**
   * Throws {@link StepFailedError} where the user's code or configuration failed; whatever else it
   * throws is the farm's fault and has the step tried again elsewhere.
   */
  run(work: Work, context: StepContext): Promise<void>;
}

/** The user's own code failed: a hook exited with a status, an application never answered. */
export class StepFailedError extends SlipwayError {
  readonly code = "step-failed";
  /** The last lines of the culprit's log; "" where there is none. */
  readonly tail: string;

  constructor(message: string, options: { readonly tail?: string; readonly hint?: string } = {}) {
    super(message, options.hint === undefined ? {} : { hint: options.hint });
    this.tail = options.tail ?? "";
  }
}

/** Somebody cancelled the activity. */
export class CancelledError extends SlipwayError {
  readonly code = "cancelled";

  constructor() {
    super("the activity was cancelled");
  }
}

/** Another agent may hold the lease by now: stop at once and touch nothing. */
export class LeaseLostError extends SlipwayError {
  readonly code = "lease-lost";

  constructor() {
    super("the lease of the step was lost");
  }
}

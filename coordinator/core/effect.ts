import type { StoredAgent } from "./agent.js";
import type { Fence, Step } from "./step.js";

/**
 * What is to be done. First all that is to be stored, in one transaction and durably; only then the rest, in
 * this order: nobody is told what a power cut could still undo.
 */
export type Effect = StoreEffect | OutsideEffect;

export type StoreEffect =
  | { readonly type: "store-step"; readonly step: Step }
  | { readonly type: "store-waiter"; readonly step: string; readonly activity: string }
  | { readonly type: "store-agent"; readonly agent: StoredAgent }
  | { readonly type: "remove-agent"; readonly agent: string };

export type OutsideEffect =
  /** To whoever asked; one for each input. */
  | { readonly type: "answer"; readonly answer: Answer }
  /** Invites `agent`, or any agent where it is null, to claim the step. */
  | {
      readonly type: "ticket";
      readonly step: string;
      readonly attempt: number;
      readonly agent: string | null;
    }
  /** Tells an agent to ask at once whether the step is still wanted. */
  | { readonly type: "nudge"; readonly agent: string; readonly step: string }
  /** Those that wait for the step go on. */
  | { readonly type: "step-ended"; readonly step: Step }
  /** The user is told. */
  | {
      readonly type: "lease-lost";
      readonly step: Step;
      readonly agent: string;
      readonly reason: string;
    };

export type Answer =
  | { readonly type: "done" }
  | { readonly type: "joined"; readonly times: LeaseTimes }
  /** The step, and whether it was in flight already. */
  | { readonly type: "queued"; readonly step: Step; readonly joined: boolean }
  | { readonly type: "claim"; readonly outcome: ClaimOutcome }
  | ({ readonly type: "beat" } & BeatAnswer)
  /** False: the fence was old, and nothing was changed. */
  | { readonly type: "report"; readonly isAccepted: boolean }
  /** Null: the caller does not hold the lease. */
  | { readonly type: "holder"; readonly step: Step | null };

export type ClaimOutcome =
  | {
      readonly type: "granted";
      readonly step: Step;
      readonly fence: Fence;
      readonly times: LeaseTimes;
    }
  | { readonly type: "gone" }
  | { readonly type: "leased" }
  | { readonly type: "busy"; readonly retryAfterMs: number };

export interface BeatAnswer {
  readonly orders: readonly { readonly step: string; readonly order: HeartbeatOrder }[];
  /** The agent gets nothing new. */
  readonly isDrained: boolean;
  readonly times: LeaseTimes;
  /** This process of the agent is not known: it is to join again. */
  readonly isUnknown: boolean;
}

export type HeartbeatOrder = "CONTINUE" | "CANCEL" | "LOST";

export interface LeaseTimes {
  /** A lease lives this long after its last heartbeat. */
  readonly ttlMs: number;
  /** How often agents are to renew. */
  readonly beatMs: number;
}

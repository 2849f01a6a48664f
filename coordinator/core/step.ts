import type { Digest } from "../../content/digest.js";

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
  readonly demand: Demand;
  readonly state: "queued" | "leased" | "done";
  /** From 1; rises with each lease that was lost. */
  readonly attempt: number;
  readonly fence: Fence;
  readonly leaseAgent: string | null;
  readonly leaseAgentEpoch: string | null;
  /** The number of the agent's asking for whatever waits that got the lease; 0: it was got otherwise. */
  readonly leaseRequest: number;
  /** Every lease that was lost, oldest first. */
  readonly lost: readonly LostLease[];
  readonly notBeforeMs: number;
  readonly createdAtMs: number;
  /** When its present or last lease was granted; null: never, or by an older version. */
  readonly leasedAtMs: number | null;
  readonly endedAtMs: number | null;
  readonly report: StepReport | null;
}

/** A step that nobody has queued yet. */
export interface NewStep {
  readonly activityId: string;
  readonly projectId: string;
  readonly kind: StepKind;
  readonly agent: string | null;
  readonly action: Digest | null;
  readonly work: StepWork;
  /** Absent: nothing in particular. */
  readonly demand?: Demand;
}

/** What a step asks of the agent that does it, and of the others in the queue. */
export interface Demand extends Resources {
  /** The agent must have all of them. */
  readonly labels: readonly string[];
  /** Lower ones go first: each 100 more count as if the project had twice as many running. */
  readonly priority: number;
}

/** Of a machine, or a part of it. 0: not known, or none. */
export interface Resources {
  readonly cpus: number;
  readonly memoryBytes: number;
  readonly diskBytes: number;
}

/** Of a step that asks for nothing in particular. */
export const anyDemand: Demand = {
  labels: [],
  priority: 0,
  cpus: 0,
  memoryBytes: 0,
  diskBytes: 0,
};

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
  /** When it was granted. Absent in what older versions stored. */
  readonly leasedAtMs?: number;
  /** Where the agent itself gave the lease back: with which fence. */
  readonly reported?: Fence;
}

/** What the agent is to do; the deploy work is completed when the lease is granted. */
export type StepWork =
  | {
      readonly kind: "build";
      readonly action: Digest;
      /** The tree that it begins with, where that is another than the action's; absent: it is not. */
      readonly begin?: Digest;
      readonly actionKind: string;
      /** Of a step of the application's own: what it is called. */
      readonly name?: string;
      /** Of such a step: the tree of which it is given a part, and what other steps make, by path. */
      readonly undeclared?: {
        readonly whole: Digest;
        readonly others: Readonly<Record<string, string>>;
      };
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
  readonly phases: readonly StepPhase[];
  readonly uploadedBytes: number;
  readonly uploadedBlobs: number;
}

/** What an agent did under a lease, and for how long. */
export interface StepPhase {
  readonly name: string;
  readonly durationMs: number;
  /** Since the agent got the lease. Absent where an older agent reported it. */
  readonly startMs?: number;
}

/** A caller's claim to be the holder of a lease. */
export interface LeaseClaim {
  readonly agent: string;
  readonly step: string;
  readonly attempt: number;
  readonly fence: Fence;
}

export function isSameFence(a: Fence, b: Fence): boolean {
  return a.epoch === b.epoch && a.counter === b.counter;
}

/** True where `call` carries the fence of the lease in force. */
export function holdsLease(step: Step, call: Omit<LeaseClaim, "step">): boolean {
  return (
    step.state === "leased" &&
    step.leaseAgent === call.agent &&
    step.attempt === call.attempt &&
    isSameFence(step.fence, call.fence)
  );
}

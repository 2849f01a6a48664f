import type { Pressure, DrainedBy, StoredAgent } from "./agent.js";
import type { LeaseClaim, NewStep, Step, StepReport } from "./step.js";

/** Something that happened, or that somebody asks for. */
export type Input =
  /** What was stored when the coordinator started; before anything else. */
  | {
      readonly type: "recovered";
      /** Those that have not ended, with the activities that want them. */
      readonly live: readonly { readonly step: Step; readonly waiters: readonly string[] }[];
      /** The last ones that have, oldest first. */
      readonly ended: readonly Step[];
      readonly agents: readonly StoredAgent[];
    }
  /** An agent presents itself. Leases of an earlier process of the same name are lost at once. */
  | ({ readonly type: "joined" } & JoiningAgent)
  /** An agent lives, and so do its leases. */
  | {
      readonly type: "heard";
      readonly agent: string;
      readonly agentEpoch: string;
      readonly leases: readonly Beat[];
      readonly pressure: Pressure;
    }
  /** An agent gets nothing new, or again (null). What an administrator wants outlasts the agent's wish. */
  | { readonly type: "drained"; readonly agent: string; readonly by: DrainedBy | null }
  /** An agent is no longer one of the farm. */
  | { readonly type: "removed"; readonly agent: string }
  /** An activity wants a step done. An identical build in flight is the same step. `id`: if it is new. */
  | { readonly type: "queued"; readonly id: string; readonly step: NewStep }
  /** The activity does not want the step any more. */
  | { readonly type: "unwanted"; readonly step: string; readonly activity: string }
  /** An agent follows a ticket. */
  | ({ readonly type: "claim"; readonly step: string; readonly attempt: number } & Caller)
  /**
   * An agent asks for whatever waits; `isBuilding`: a build would do, too. `request` rises with each asking of its
   * process, and is the same where an answer did not come; 0: it does not say.
   */
  | ({
      readonly type: "claim-any";
      readonly isBuilding: boolean;
      readonly request: number;
    } & Caller)
  | { readonly type: "report"; readonly claim: LeaseClaim; readonly report: StepReport }
  /** Somebody acts as the holder of a lease. */
  | { readonly type: "holder"; readonly claim: LeaseClaim }
  /** Time has passed. About once a second. */
  | { readonly type: "tick" }
  /** Tickets that were sent may be gone. */
  | { readonly type: "streams-lost" };

export type JoiningAgent = Pick<StoredAgent, "name" | "epoch" | "labels" | "slots" | "resources">;

/** An agent's process. */
export interface Caller {
  readonly agent: string;
  readonly agentEpoch: string;
}

/** What an agent says of one of its leases. */
export interface Beat extends Omit<LeaseClaim, "agent"> {
  readonly phase: string;
}

import type { Principal } from "../access/principal.js";
import type { ClassLoad } from "../agents/farm-load.js";

/**
 * The agents of the farm, as {@link FarmFacade} has them. Everybody who is known may see them; all else
 * throws ForbiddenError for who is no administrator. An agent or token that there is not throws
 * NotFoundError. Names and lengths have been checked for their form already.
 */
export interface AgentFacade {
  list(caller: Principal): Promise<readonly AgentView[]>;
  createToken(caller: Principal, token: NewAgentToken): Promise<CreatedAgentToken>;
  /** Those that an agent can still join with, the newest first. */
  listTokens(caller: Principal): Promise<readonly AgentTokenView[]>;
  revokeToken(caller: Principal, id: string): Promise<void>;
  /** The agent gets nothing new and finishes what it has; `undo`: it gets work again. */
  drain(caller: Principal, agent: string, undo: boolean): Promise<AgentView>;
  /**
   * The agent is none of the farm any more, at once, and others do its steps. Throws ConflictError without
   * `force` where environments would be left on a host without an agent.
   */
  remove(caller: Principal, agent: string, force: boolean): Promise<RemovedAgent>;
  load(caller: Principal): Promise<readonly ClassLoad[]>;
}

export interface AgentView {
  readonly name: string;
  readonly state: "ready" | "draining" | "away";
  readonly labels: readonly string[];
  readonly slots: number;
  /** Builds that it does. */
  readonly busy: number;
  /** Everything that it does, deployments too. */
  readonly steps: number;
  readonly version: string;
  readonly lastSeenAtMs: number;
  /** Environments on its host, where there is no other agent. */
  readonly soleEnvironments: number;
}

export interface NewAgentToken {
  readonly lifetimeMs: number;
  /** How many agents may join with it; null: as many as like to. */
  readonly uses: number | null;
  readonly labels: readonly string[];
  /** Null: agents of any new name. */
  readonly agent: string | null;
}

export interface CreatedAgentToken {
  /** Shown this once. */
  readonly token: string;
  readonly about: AgentTokenView;
}

export interface AgentTokenView {
  readonly id: string;
  readonly agent: string | null;
  readonly labels: readonly string[];
  readonly uses: number | null;
  readonly used: number;
  readonly createdBy: string;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
}

export interface RemovedAgent {
  /** Steps that it had. */
  readonly steps: number;
  /** Environments, as `project/branch`, on whose host there is no agent any more. */
  readonly environments: readonly string[];
}

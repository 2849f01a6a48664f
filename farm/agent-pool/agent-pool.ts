import { ConflictError } from "../../program/error.js";
import { isUnavailable } from "../../program/grpc-status.js";
import type { Log } from "../../program/log.js";
import { delay } from "../../program/process.js";
import type { Agent } from "../../proto/gen/slipway/v1/Agent.js";
import type { ClassLoad } from "../../proto/gen/slipway/v1/ClassLoad.js";
import type { CreateAgentTokenResponse } from "../../proto/gen/slipway/v1/CreateAgentTokenResponse.js";
import type { AgentContainers } from "./agent-containers.js";
import { poolChange, type PoolLimits, type PoolMember } from "./pool-size.js";

/** What a pool asks of its farm, as an administrator. */
export interface PoolFarm {
  farmLoad(): Promise<readonly ClassLoad[]>;
  listAgents(): Promise<readonly Agent[]>;
  createAgentToken(token: { agent: string; uses: number }): Promise<CreateAgentTokenResponse>;
  drainAgent(agent: string, undo: boolean): Promise<Agent>;
  removeAgent(agent: string, force: boolean): Promise<unknown>;
}

interface PoolParts {
  readonly farm: PoolFarm;
  readonly containers: AgentContainers;
  readonly limits: PoolLimits;
  /** Agents are called `<prefix>-1`, `<prefix>-2`, …. */
  readonly prefix: string;
  readonly log: Log;
  readonly now?: () => number;
}

const lookMs = 5_000;

/**
 * Keeps as many agents on this host as its farm has work for. What it knows it reads anew at each look, from
 * the farm and from the host: agents that an earlier run has started are its own.
 */
export class AgentPool {
  readonly #parts: PoolParts;
  readonly #now: () => number;
  /** By agent: since when it has done nothing. */
  readonly #idleSince = new Map<string, number>();

  constructor(parts: PoolParts) {
    this.#parts = parts;
    this.#now = parts.now ?? Date.now;
  }

  /** Looks every few seconds until `signal`; agents stay when it ends. A farm that is away is waited for. */
  async run(signal: AbortSignal): Promise<void> {
    let isAway = false;
    while (!signal.aborted) {
      try {
        await this.look();
        isAway = false;
      } catch (error) {
        if (signal.aborted) return;
        if (!isUnavailable(error)) throw error;
        if (!isAway) this.#parts.log.warn("the farm does not answer", { error: String(error) });
        isAway = true;
      }
      await delay(lookMs, signal);
    }
  }

  /** Makes one step towards the size that is wanted. */
  async look(): Promise<void> {
    const { farm, containers, limits, log } = this.#parts;
    const [load] = await farm.farmLoad();
    const agents = new Map((await farm.listAgents()).map((agent) => [agent.name, agent]));
    const running = await containers.list();
    // A container that ended by itself is no member: it is replaced where one is wanted.
    for (const { name, isRunning } of running) if (!isRunning) await this.#clear(name, agents);
    const members = running.flatMap(({ name, isRunning }) =>
      isRunning ? [this.#member(name, agents.get(name))] : [],
    );
    const slots = { slots: load?.slots ?? 0, slotsWanted: load?.slotsWanted ?? 0 };
    const change = poolChange(members, slots, limits);
    for (const name of change.undrain) {
      log.info("an agent gets work again", { name });
      await farm.drainAgent(name, true);
    }
    for (const name of change.stop) await this.#stop(name);
    for (const name of change.drain) {
      log.info("an agent is idle and drains", { name, slotsWanted: slots.slotsWanted });
      await farm.drainAgent(name, false);
    }
    const taken = new Set(members.map(({ name }) => name));
    for (let i = 0; i < change.start; i++) await this.#start(taken, slots.slotsWanted);
  }

  #member(name: string, agent: Agent | undefined): PoolMember {
    const now = this.#now();
    const steps = agent?.steps ?? 0;
    if (steps > 0 || agent === undefined) this.#idleSince.delete(name);
    else if (!this.#idleSince.has(name)) this.#idleSince.set(name, now);
    return {
      name,
      state:
        agent === undefined || agent.state === "away"
          ? "starting"
          : agent.state === "draining"
            ? "draining"
            : "ready",
      steps,
      idleMs: now - (this.#idleSince.get(name) ?? now),
      isNeeded: (agent?.soleEnvironments ?? 0) > 0,
    };
  }

  async #start(taken: Set<string>, slotsWanted: number): Promise<void> {
    const { farm, containers, prefix, log } = this.#parts;
    let number = 1;
    while (taken.has(`${prefix}-${number}`)) number++;
    const name = `${prefix}-${number}`;
    taken.add(name);
    log.info("an agent is started", { name, slotsWanted });
    const { token } = await farm.createAgentToken({ agent: name, uses: 1 });
    await containers.start(name, token);
  }

  /** An agent that drains and does nothing: out of the farm first, so that it gets nothing meanwhile. */
  async #stop(name: string): Promise<void> {
    const { farm, containers, log } = this.#parts;
    try {
      await farm.removeAgent(name, false);
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
      // An environment came to live here while it drained.
      log.info("an agent is needed and stays", { name, reason: error.message });
      this.#idleSince.delete(name);
      await farm.drainAgent(name, true);
      return;
    }
    await containers.stop(name);
    this.#idleSince.delete(name);
    log.info("an agent is stopped", { name });
  }

  async #clear(name: string, agents: ReadonlyMap<string, Agent>): Promise<void> {
    const { containers, log } = this.#parts;
    log.warn("an agent has ended by itself", { name, state: agents.get(name)?.state ?? "unknown" });
    await containers.stop(name);
  }
}

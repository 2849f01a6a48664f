import { FarmError } from "../../program/error.js";
import type { AgentRow, AgentStore } from "../store/agent-store.js";
import type { EnvironmentStore } from "../store/environment-store.js";
import type { Environment } from "./environment.js";

/** The label that tells which Docker engine an agent drives: `host:<engine's id>`. */
const hostLabel = "host:";

/**
 * Decides which agent a deployment goes to. An environment lives on a host (one Docker engine) for
 * good, since its volumes do; any ready agent of that host may work on it.
 */
export class Placement {
  readonly #agents: AgentStore;
  readonly #environments: EnvironmentStore;
  readonly #isReady: (agent: AgentRow) => boolean;

  constructor(parts: {
    readonly agents: AgentStore;
    readonly environments: EnvironmentStore;
    readonly isReady: (agent: AgentRow) => boolean;
  }) {
    this.#agents = parts.agents;
    this.#environments = parts.environments;
    this.#isReady = parts.isReady;
  }

  /**
   * The agent for the environment: where it lives already, else on the host with the fewest
   * environments. Throws {@link FarmError} where no agent is ready.
   */
  choose(environment: Environment): { readonly agent: string; readonly host: string } {
    const ready = this.#agents.all().filter((agent) => this.#isReady(agent));
    if (environment.host !== null) {
      const there = ready.filter((agent) => hostOf(agent) === environment.host);
      const chosen = there.find((agent) => agent.name === environment.agent) ?? there[0];
      if (chosen !== undefined) return { agent: chosen.name, host: environment.host };
      throw new FarmError(`no agent is ready on the host of environment "${environment.name}"`, {
        hint: `Start the agent "${environment.agent ?? "?"}" again: its volumes are there.`,
      });
    }
    const load = this.#environments.countByHost();
    const [best] = ready.toSorted(
      (a, b) =>
        (load.get(hostOf(a)) ?? 0) - (load.get(hostOf(b)) ?? 0) || (a.name < b.name ? -1 : 1),
    );
    if (best === undefined) {
      throw new FarmError("no agent is ready to run environments", {
        hint: "Start one: slipway agent --help. `slipway agent list` shows those that joined.",
      });
    }
    return { agent: best.name, host: hostOf(best) };
  }

  /**
   * Another agent of the environment's host that is ready, where `agent` is not; null where nothing
   * better is known.
   */
  relief(environment: Environment, agent: string | null): string | null {
    const all = this.#agents.all();
    const current = all.find(({ name }) => name === agent);
    if (current !== undefined && this.#isReady(current)) return null;
    const other = all.find(
      (candidate) => hostOf(candidate) === environment.host && this.#isReady(candidate),
    );
    return other?.name ?? null;
  }
}

/** The host of an agent, as environments have it: the label of its Docker engine. */
export function hostOf(agent: AgentRow): string {
  return agent.labels.find((label) => label.startsWith(hostLabel)) ?? `${hostLabel}${agent.name}`;
}

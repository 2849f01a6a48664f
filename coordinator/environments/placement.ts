import { FarmError } from "../../program/error.js";
import { hostOf } from "../core/agent.js";
import type { AgentStatus } from "../leases/lease-desk.js";
import type { EnvironmentStore } from "../store/environment-store.js";
import type { Environment } from "./environment.js";

/**
 * Decides which agent a deployment goes to. An environment lives on a host (one Docker engine) for
 * good, since its volumes do; any ready agent of that host may work on it.
 */
export class Placement {
  readonly #leases: { agents(): readonly AgentStatus[] };
  readonly #environments: EnvironmentStore;

  constructor(parts: {
    readonly leases: { agents(): readonly AgentStatus[] };
    readonly environments: EnvironmentStore;
  }) {
    this.#leases = parts.leases;
    this.#environments = parts.environments;
  }

  /**
   * The agent for the environment: where it lives already, else on the host with the fewest
   * environments. Throws {@link FarmError} where no agent is ready.
   */
  choose(environment: Environment): { readonly agent: string; readonly host: string } {
    const ready = this.#leases.agents().filter(({ isReady }) => isReady);
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
}

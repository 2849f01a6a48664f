import type { Log } from "../../program/log.js";
import type { FarmAddress } from "../containers/bridge-rules.js";
import type { ContainerEngine } from "../containers/container-engine.js";
import { labelsOf } from "../containers/labels.js";

export interface BuildNetworkParts {
  readonly engine: ContainerEngine;
  /** The parts of the farm that builds must not reach. */
  readonly farmParts: readonly FarmAddress[];
  readonly log: Log;
}

/**
 * The network that all builds of a farm are on. Each is alone there with the outside: it reaches neither other builds,
 * nor this host, nor the parts of the farm, nor the addresses at which clouds hand out credentials.
 */
export class BuildNetwork {
  readonly #parts: BuildNetworkParts;

  private constructor(parts: BuildNetworkParts) {
    this.#parts = parts;
  }

  /** Says so where this agent may not close a network: builds are run all the same. */
  static async open(parts: BuildNetworkParts): Promise<BuildNetwork> {
    try {
      await parts.engine.checkClosing();
    } catch (error) {
      parts.log.warn("builds can reach this host and its network: this agent may set no rules", {
        error,
        hint: "Install iptables and run the agent as root, with the capability NET_ADMIN in a container.",
      });
    }
    return new BuildNetwork(parts);
  }

  /** The network is there, and closed where this agent may close it. */
  async ensure(farm: string, signal: AbortSignal): Promise<void> {
    const { engine, farmParts, log } = this.#parts;
    const labels = labelsOf({ farm, role: "network" });
    const spec = { name: buildNetworkName(farm), labels, separate: true };
    const network = await engine.ensureNetwork(spec, signal);
    try {
      await engine.closeNetwork(network, farmParts);
    } catch (error) {
      log.warn("a build is run that can reach this host", { network: network.name, error });
    }
  }
}

/** What it is called. */
export function buildNetworkName(farm: string): string {
  return `slipway-${farm}-build`;
}

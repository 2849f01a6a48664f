import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import type { ContainerEngine } from "../agent/containers/container-engine.js";
import { Slots } from "../agent/standby/slots.js";

/**
 * Removes everything of a farm that Docker still has, data too, and what its agents have mounted; `agents`
 * are their directories. For farms that do not run and that nobody needs again.
 */
export async function removeRemains(
  engine: ContainerEngine,
  farm: string,
  agents: readonly string[],
): Promise<void> {
  const labels = { "slipway.farm": farm };
  const containers = await engine.listByLabels(labels);
  await Promise.all(containers.map((container) => engine.remove(container.id)));
  for (const data of agents) await Slots.remove(data);
  for (const network of await engine.listNetworks(labels)) await engine.removeNetwork(network.name);
  for (const volume of await engine.listVolumes(labels)) await engine.removeVolume(volume.name);
}

/** The directories of the agents of `slipway up`, in that of the farm. */
export function agentsIn(data: string): readonly string[] {
  return readdirSync(data)
    .filter((name) => name.startsWith("agent-"))
    .map((name) => resolve(data, name));
}

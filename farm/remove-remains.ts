import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import type { ContainerEngine } from "../agent/containers/container-engine.js";
import { Slots } from "../agent/standby/slots.js";

/**
 * Removes everything of a farm that Docker still has, data too, and what its agents have mounted;
 * `data` is the farm's directory. For farms that do not run and that nobody needs again.
 */
export async function removeRemains(
  engine: ContainerEngine,
  farm: string,
  data: string,
): Promise<void> {
  const labels = { "slipway.farm": farm };
  const containers = await engine.listByLabels(labels);
  await Promise.all(containers.map((container) => engine.remove(container.id)));
  for (const name of readdirSync(data).filter((each) => each.startsWith("agent-"))) {
    await Slots.remove(resolve(data, name));
  }
  for (const network of await engine.listNetworks(labels)) await engine.removeNetwork(network.name);
  for (const volume of await engine.listVolumes(labels)) await engine.removeVolume(volume.name);
}

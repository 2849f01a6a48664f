import type { ContainerEngine } from "../agent/containers/container-engine.js";

/** Removes everything of a farm that Docker still has, data too. For farms that nobody needs again. */
export async function removeRemains(engine: ContainerEngine, farm: string): Promise<void> {
  const labels = { "slipway.farm": farm };
  const containers = await engine.listByLabels(labels);
  await Promise.all(containers.map((container) => engine.remove(container.id)));
  for (const network of await engine.listNetworks(labels)) await engine.removeNetwork(network.name);
  for (const volume of await engine.listVolumes(labels)) await engine.removeVolume(volume.name);
}

import type { ContainerEngine } from "../agent/containers/container-engine.js";

const graceMs = 15_000;

/** Stops the containers of all environments of a farm. Their data stays; a redeploy starts them. */
export async function stopEnvironments(engine: ContainerEngine, farm: string): Promise<void> {
  const containers = await engine.listByLabels({ "slipway.farm": farm });
  const running = containers.filter((container) => container.running);
  await Promise.all(running.map((container) => engine.stop(container.id, graceMs)));
}

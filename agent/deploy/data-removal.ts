import { FarmError } from "../../program/error.js";
import type { DeployWork } from "../../proto/gen/slipway/v1/DeployWork.js";
import type { ContainerEngine } from "../containers/container-engine.js";
import { generationOf } from "../containers/labels.js";
import { dropSchemas } from "./drop-schemas.js";
import type { EnvironmentNames } from "./environment-names.js";
import type { EnvironmentRemains, Wanted } from "./environment-remains.js";
import type { Removal } from "./removal-notes.js";

/** Data that a deployment has ended: all that is not wanted by it, up to its generation. */
export interface DataRemoval extends Removal {
  readonly wanted: Wanted;
  readonly schemas: readonly DroppedSchemas[];
}

interface DroppedSchemas {
  /** The service's. */
  readonly container: string;
  readonly names: readonly string[];
}

/** What there is to remove once `work` serves. */
export function dataRemovalAfter(work: DeployWork, names: EnvironmentNames): DataRemoval {
  const { environment, generation, services, applications } = work;
  const mounted = applications.flatMap(({ mounts }) => mounts.map(({ volume }) => volume));
  return {
    farm: names.farm,
    environment,
    generation,
    wanted: {
      applications: applications.map(({ name }) => name),
      services: services.map(({ instance }) => names.service(instance)),
      // Also where no mount shows it: the files of one that is taken away are kept.
      volumes: [...new Set([...mounted, ...applications.map(({ volume }) => volume)])],
    },
    schemas: services
      .filter(({ droppedSchemas }) => droppedSchemas.length > 0)
      .map(({ instance, droppedSchemas }) => ({
        container: names.service(instance),
        names: droppedSchemas,
      })),
  };
}

/** May be repeated. What a later deployment has made is left alone. */
export async function removeData(
  engine: ContainerEngine,
  remains: EnvironmentRemains,
  { generation, wanted, schemas }: DataRemoval,
): Promise<void> {
  await remains.removeUnwanted(generation, wanted);
  for (const { container, names } of schemas) {
    const service = await engine.inspect(container);
    if (service === null || generationOf(service.labels) > generation) continue;
    if (!service.running) {
      throw new FarmError(`the container "${container}" does not run, to delete schemas in it`);
    }
    await dropSchemas(engine, service.id, names);
  }
}

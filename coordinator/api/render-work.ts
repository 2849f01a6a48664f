import { digestToWire } from "../../content/digest.js";
import type { DeployWorkInput } from "../../proto/gen/slipway/v1/DeployWork.js";
import type { DeployWork } from "../activities/deploy-effects.js";
import type { ApplicationSpec } from "../environments/deployment-spec.js";

/** A deploy step's work as a message of farm.proto. */
export function renderDeployWork(work: DeployWork): DeployWorkInput {
  const { spec, hasSwitched, hookInputs, skipsHooks } = work;
  const { environmentId: environment, services, applications, ...rest } = spec;
  return {
    ...rest,
    environment,
    services: services.map(({ droppedSchemas, ...service }) => ({
      ...service,
      droppedSchemas: [...droppedSchemas],
    })),
    applications: applications.map(renderApplication),
    switched: hasSwitched,
    hookInputs,
    skipDeployHooks: skipsHooks,
  };
}

function renderApplication(application: ApplicationSpec) {
  const { slug, web, mounts, links, ...rest } = application;
  return {
    ...rest,
    slug: digestToWire(slug),
    webJson: JSON.stringify(web),
    mounts: mounts.map(({ isTemporary, ...mount }) => ({ ...mount, temporary: isTemporary })),
    links: [...links],
  };
}

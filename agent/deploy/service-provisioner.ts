import { canonicalJson } from "../../program/json.js";
import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { ServiceSpec } from "../../proto/gen/slipway/v1/ServiceSpec.js";
import type {
  ContainerEngine,
  ContainerSpec,
  ContainerSummary,
  VolumeSpec,
} from "../containers/container-engine.js";
import { labelsOf, type Labels } from "../containers/labels.js";
import { StepFailedError, type Fence, type StepLog } from "../work/step-context.js";
import { tailOf, throwIfEnded } from "./container-failure.js";
import type { EnvironmentNames } from "./environment-names.js";
import { probe, readinessOf } from "./service-readiness.js";

/** Time to write what is in memory, in ms. */
const stopGraceMs = 60_000;

/** Says from which generation on there has been a service of that name. */
export const sinceLabel = "slipway.since";
const specLabel = "slipway.spec";

/** The deployment that a service is provisioned in. */
export interface ServiceSetting {
  readonly names: EnvironmentNames;
  readonly generation: number;
  readonly fence: Fence;
  readonly log: StepLog;
  readonly volume: Omit<VolumeSpec, "name" | "labels">;
}

/**
 * Brings a service to what `spec` says and resolves once it is ready. One that is so already is not
 * touched; another is replaced and keeps its data. Throws StepFailedError where it does not come up.
 */
export async function provisionService(
  engine: ContainerEngine,
  spec: ServiceSpec,
  existing: ContainerSummary | undefined,
  setting: ServiceSetting,
  signal: AbortSignal,
): Promise<void> {
  const container = containerOf(spec, existing, setting);
  if (existing?.labels[specLabel] === container.labels[specLabel]) {
    if (existing?.running) return;
    setting.log.write(`Starting service ${spec.name} (${shortImage(spec.image)})\n`);
  } else {
    // Before the one that runs is stopped.
    await engine.requireImage(spec.image);
    const verb = existing === undefined ? "Provisioning" : "Changing";
    setting.log.write(`${verb} service ${spec.name} (${shortImage(spec.image)})\n`);
    if (existing !== undefined) await engine.stop(existing.id, stopGraceMs);
    signal.throwIfAborted();
    if (existing !== undefined) await engine.remove(existing.id);
    await engine.ensureContainer(container);
  }
  await engine.start(container.name);
  await untilReady(engine, spec, container.name, signal);
}

async function untilReady(
  engine: ContainerEngine,
  spec: ServiceSpec,
  container: string,
  signal: AbortSignal,
): Promise<void> {
  const readiness = readinessOf(spec.type);
  const deadline = performance.now() + readiness.timeoutMs;
  const subject = `service "${spec.name}"`;
  for (let address: string | null = null; ;) {
    address ??= (await engine.inspect(container))?.address ?? null;
    if (address !== null && (await probe(readiness, address, spec.port))) return;
    await throwIfEnded(engine, container, subject);
    if (performance.now() > deadline) {
      const waited = `${readiness.timeoutMs / 1000} s`;
      throw new StepFailedError(
        `${subject} did not give ${readiness.description} within ${waited}`,
        {
          tail: await tailOf(engine, container),
        },
      );
    }
    await sleep(50, undefined, { signal });
  }
}

function containerOf(
  spec: ServiceSpec,
  existing: ContainerSummary | undefined,
  { names, generation, fence, volume }: ServiceSetting,
): ContainerSpec & { readonly labels: Labels } {
  // What ends with this deployment is nothing that the container has to be replaced for.
  const { instance, droppedSchemas: _, ...lasting } = spec;
  const owner = { farm: names.farm, environment: names.environment, generation, fence };
  const service = { ...owner, service: spec.name };
  return {
    name: names.service(instance),
    image: spec.image,
    labels: {
      ...labelsOf({ ...service, role: "service" }),
      [specLabel]: createHash("sha256").update(canonicalJson(lasting)).digest("hex"),
      [sinceLabel]: existing?.labels[sinceLabel] ?? String(generation),
    },
    environment: spec.variables,
    mounts: [
      { kind: "tmpfs", target: "/tmp" },
      { kind: "tmpfs", target: "/run" },
      ...(spec.dataPath === ""
        ? []
        : [
            {
              kind: "volume",
              volume: names.service(instance),
              target: spec.dataPath,
              populate: true,
              create: { ...volume, labels: labelsOf({ ...service, role: "data" }) },
            } as const,
          ]),
    ],
    readOnlyRoot: true,
    network: { kind: "network", network: names.serviceNetwork },
    ...(spec.memoryBytes > 0 && { memoryBytes: spec.memoryBytes }),
    ...(spec.cpus > 0 && { cpus: spec.cpus }),
    init: true,
    restart: true,
  };
}

/** The image as a user knows it: without the registry and the folder. */
export function shortImage(image: string): string {
  return image.slice(image.lastIndexOf("/") + 1);
}

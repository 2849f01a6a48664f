import { rm } from "node:fs/promises";
import { join } from "node:path";
import { entriesOf } from "../../program/entries-of.js";
import type { ContainerEngine, ContainerSummary } from "../containers/container-engine.js";
import { generationOf, type Labels } from "../containers/labels.js";
import { slotLabel, type Slots } from "../standby/slots.js";
import type { EnvironmentNames } from "./environment-names.js";
import { sinceLabel } from "./service-provisioner.js";

const stopGraceMs = 15_000;
const serviceGraceMs = 60_000;

/** What a deployment needs of an environment. */
export interface Wanted {
  /** By name. */
  readonly applications: readonly string[];
  /** The names of their containers, which are those of their volumes, too. */
  readonly services: readonly string[];
  /** What is mounted of: the names of volumes within the environment. */
  readonly volumes: readonly string[];
}

/** True for a service or an application that a deployment does not need. */
export function isUnwanted({ name, labels }: ContainerSummary, wanted: Wanted): boolean {
  const application = labels["slipway.application"];
  if (application !== undefined) return !wanted.applications.includes(application);
  return labels["slipway.role"] === "service" && !wanted.services.includes(name);
}

/** What there is of an environment on this host, seen as what is to be removed. */
export class EnvironmentRemains {
  readonly #engine: ContainerEngine;
  readonly #names: EnvironmentNames;
  /** Of generated files; one directory a generation. */
  readonly #directory: string;

  readonly #slots: Pick<Slots, "dismantle"> | null;

  constructor(parts: {
    readonly engine: ContainerEngine;
    readonly names: EnvironmentNames;
    readonly directory: string;
    readonly slots: Pick<Slots, "dismantle"> | null;
  }) {
    this.#engine = parts.engine;
    this.#names = parts.names;
    this.#directory = parts.directory;
    this.#slots = parts.slots;
  }

  /**
   * Removes what first appeared with `generation`: its applications, services that there were none of
   * before with their data, and networks that nobody was on before.
   */
  async removeGeneration(generation: number): Promise<void> {
    const containers = await this.#list();
    const isNew = (container: ContainerSummary) =>
      roleOf(container) === "service"
        ? container.labels[sinceLabel] === String(generation)
        : generationOf(container.labels) === generation;
    await this.remove(containers.filter(isNew));
    // A service that was there and has begun to keep its data goes on with that.
    const rest = new Set(containers.filter((one) => !isNew(one)).map(({ name }) => name));
    for (const { name, labels } of await this.#engine.listVolumes(this.#names.labels)) {
      const isOfGeneration = generationOf(labels) === generation && !rest.has(name);
      if (isOfGeneration) await this.#engine.removeVolume(name);
    }
    await this.#removeNetworks(generation);
    await rm(join(this.#directory, String(generation)), { recursive: true, force: true });
  }

  /** Stops and removes applications of generations before `generation`, with their generated files. */
  async removeOlder(generation: number): Promise<void> {
    const old = (await this.#list()).filter(
      (container) => roleOf(container) !== "service" && generationOf(container.labels) < generation,
    );
    // The application before its web server: with that goes the network of both.
    const applications = old.filter((container) => roleOf(container) === "application");
    await Promise.all(applications.map(({ id }) => this.#engine.stop(id, stopGraceMs)));
    await this.remove(old);
    for (const { name, labels } of await this.#engine.listVolumes(this.#names.labels)) {
      const isOld = labels["slipway.role"] === "run" && generationOf(labels) < generation;
      if (isOld) await this.#engine.removeVolume(name);
    }
    for (const entry of await entriesOf(this.#directory)) {
      if (Number(entry) < generation) {
        await rm(join(this.#directory, entry), { recursive: true, force: true });
      }
    }
  }

  /**
   * Stops and removes services and applications that are not in `wanted`, with their data. What first
   * appeared after `generation` is left alone.
   */
  async removeUnwanted(generation: number, wanted: Wanted): Promise<void> {
    const isDue = ({ labels }: { readonly labels: Labels }) => generationOf(labels) <= generation;
    const containers = (await this.#list()).filter((one) => isDue(one) && isUnwanted(one, wanted));
    await this.#stop(containers);
    await this.remove(containers);
    for (const volume of await this.#engine.listVolumes(this.#names.labels)) {
      const { name, labels } = volume;
      const isOver =
        labels["slipway.role"] === "mount"
          ? !wanted.volumes.includes(labels["slipway.volume"] ?? "")
          : labels["slipway.role"] === "data" && !wanted.services.includes(name);
      if (isDue(volume) && isOver) await this.#engine.removeVolume(name);
    }
  }

  /** Removes all of it; the data only where `withData`. */
  async removeAll(withData: boolean): Promise<void> {
    const containers = await this.#list();
    await this.#stop(containers);
    await this.remove(containers);
    for (const { name, labels } of await this.#engine.listVolumes(this.#names.labels)) {
      if (withData || labels["slipway.role"] === "run") await this.#engine.removeVolume(name);
    }
    await this.#removeNetworks(null);
    await rm(this.#directory, { recursive: true, force: true });
  }

  /** Removes containers, applications before their web servers, and what is mounted for them. */
  async remove(containers: readonly ContainerSummary[]): Promise<void> {
    const isWeb = (container: ContainerSummary) => roleOf(container) === "web";
    await Promise.all(
      containers.filter((one) => !isWeb(one)).map(({ id }) => this.#engine.remove(id)),
    );
    await Promise.all(containers.filter(isWeb).map(({ id }) => this.#engine.remove(id)));
    for (const { labels } of containers) {
      const slot = labels[slotLabel];
      if (slot !== undefined) await this.#slots?.dismantle(slot);
    }
  }

  async #list(): Promise<readonly ContainerSummary[]> {
    return await this.#engine.listByLabels(this.#names.labels);
  }

  async #stop(containers: readonly ContainerSummary[]): Promise<void> {
    await Promise.all(
      containers.map((container) =>
        this.#engine.stop(
          container.id,
          roleOf(container) === "service" ? serviceGraceMs : stopGraceMs,
        ),
      ),
    );
  }

  /** Those that were created for `generation`; null: all. */
  async #removeNetworks(generation: number | null): Promise<void> {
    for (const { id, labels } of await this.#engine.listNetworks(this.#names.labels)) {
      if (generation === null || generationOf(labels) === generation) {
        await this.#engine.removeNetwork(id);
      }
    }
  }
}

function roleOf({ labels }: ContainerSummary): string {
  return labels["slipway.role"] ?? "";
}

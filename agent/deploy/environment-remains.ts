import { rm } from "node:fs/promises";
import { join } from "node:path";
import { entriesOf } from "../../program/entries-of.js";
import type { ContainerEngine, ContainerSummary } from "../containers/container-engine.js";
import { generationOf } from "../containers/labels.js";
import { slotLabel, type Slots } from "../standby/slots.js";
import type { EnvironmentNames } from "./environment-names.js";
import { sinceLabel } from "./service-provisioner.js";

const stopGraceMs = 15_000;
const serviceGraceMs = 60_000;

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
    await this.#remove(containers.filter(isNew));
    for (const { name, labels } of await this.#engine.listVolumes(this.#names.labels)) {
      if (generationOf(labels) === generation) await this.#engine.removeVolume(name);
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
    await this.#remove(old);
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

  /** Stops and removes services; their data stays. */
  async removeServices(services: readonly ContainerSummary[]): Promise<void> {
    await Promise.all(services.map(({ id }) => this.#engine.stop(id, serviceGraceMs)));
    await this.#remove(services);
  }

  /** Removes all of it; the data only where `withData`. */
  async removeAll(withData: boolean): Promise<void> {
    const containers = await this.#list();
    await Promise.all(
      containers.map(({ id, labels }) =>
        this.#engine.stop(id, labels["slipway.role"] === "service" ? serviceGraceMs : stopGraceMs),
      ),
    );
    await this.#remove(containers);
    for (const { name, labels } of await this.#engine.listVolumes(this.#names.labels)) {
      if (withData || labels["slipway.role"] === "run") await this.#engine.removeVolume(name);
    }
    await this.#removeNetworks(null);
    await rm(this.#directory, { recursive: true, force: true });
  }

  async #list(): Promise<readonly ContainerSummary[]> {
    return await this.#engine.listByLabels(this.#names.labels);
  }

  async #remove(containers: readonly ContainerSummary[]): Promise<void> {
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

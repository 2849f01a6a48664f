import { join } from "node:path";
import type { ApplicationContainers } from "./application-containers.js";
import { removeData, type DataRemoval } from "./data-removal.js";
import type { Housekeeping } from "../work/housekeeping.js";
import type { DeployParts } from "./deploy-parts.js";
import { EnvironmentNames } from "./environment-names.js";
import { EnvironmentRemains } from "./environment-remains.js";
import { RemovalNotes, type Removal } from "./removal-notes.js";
import type { StandbyPair } from "./standby-applications.js";

/** The key of the chores of an environment that no step on it may meet. */
export function choresOf(environment: string): string {
  return `environment ${environment}`;
}

/** Drops all that is left to do of an environment, as it is about to be removed. */
export async function withdrawChores(housekeeping: Housekeeping, environment: string) {
  for (const key of [choresOf, removalOf, dataRemovalOf]) {
    await housekeeping.withdraw(key(environment));
  }
}

/** The key of the removal of older versions, which a later deployment may well meet. */
function removalOf(environment: string): string {
  return `older versions of ${environment}`;
}

/** The key of the removal of data that ended with a deployment; a later one awaits it. */
function dataRemovalOf(environment: string): string {
  return `ended data of ${environment}`;
}

/**
 * What follows a deployment when nobody waits for it any more: the old version, which gets no requests,
 * is stopped and removed, then containers are started for the deployment after this one.
 */
export class DeploymentChores {
  readonly #parts: DeployParts;
  readonly #older: RemovalNotes<Removal>;
  readonly #data: RemovalNotes<DataRemoval>;

  constructor(parts: DeployParts) {
    this.#parts = parts;
    this.#older = new RemovalNotes(join(parts.dataDir, "removals"));
    this.#data = new RemovalNotes(join(parts.dataDir, "data-removals"));
  }

  /**
   * Removes applications that are older than `generation`, sooner or later: also after this process was
   * killed. Nothing newer is touched, however late it is.
   */
  removeOlder(removal: Removal): void {
    this.#older.write(removal);
    this.#addRemoval(removal);
  }

  /**
   * Removes what the deployment of `generation`, which serves, has ended, with its data; sooner or
   * later, as {@link removeOlder} does.
   */
  removeData(removal: DataRemoval): void {
    this.#data.write(removal);
    this.#addDataRemoval(removal);
  }

  /** Whether data of earlier deployments is still to be removed. */
  hasDataToRemove(environment: string): boolean {
    return this.#data.read(environment) !== null;
  }

  /** Removes data that ended with earlier deployments, so that nobody comes upon it any more. */
  async finishDataRemoval(environment: string): Promise<void> {
    await this.#parts.housekeeping.withdraw(dataRemovalOf(environment));
    const removal = this.#data.read(environment);
    if (removal !== null) await this.#removeData(removal);
  }

  /** Takes up what an earlier run has not done. */
  async resume(): Promise<void> {
    for (const removal of await this.#older.all()) this.#addRemoval(removal);
    for (const removal of await this.#data.all()) this.#addDataRemoval(removal);
  }

  /**
   * Keeps containers ready for the next deployment of these applications, once `used`, those of this
   * one, and what was ready for none are done with.
   */
  prepare(
    environment: string,
    applications: readonly ApplicationContainers[],
    options: { readonly hasServices: boolean; readonly used: readonly StandbyPair[] },
  ): void {
    const { standby, housekeeping } = this.#parts;
    if (standby === null) return;
    housekeeping.add(choresOf(environment), "give up what waits in vain", async () => {
      for (const pair of options.used) await pair.dismissHook();
      await standby.discard(environment);
    });
    for (const application of applications) {
      const name = `keep containers of application ${application.spec.name} ready`;
      housekeeping.add(choresOf(environment), name, (signal) =>
        standby.prepare(application, options.hasServices, signal),
      );
    }
  }

  #addRemoval(removal: Removal): void {
    const { environment, generation } = removal;
    const { housekeeping } = this.#parts;
    housekeeping.add(removalOf(environment), "remove the previous version", async () => {
      await this.#remainsOf(removal).removeOlder(generation);
      this.#older.strike(removal);
      await this.#parts.slots?.sweep();
    });
  }

  #addDataRemoval(removal: DataRemoval): void {
    const { housekeeping } = this.#parts;
    housekeeping.add(dataRemovalOf(removal.environment), "remove data that has ended", () =>
      this.#removeData(removal),
    );
  }

  async #removeData(removal: DataRemoval): Promise<void> {
    await removeData(this.#parts.engine, this.#remainsOf(removal), removal);
    this.#data.strike(removal);
  }

  #remainsOf({ farm, environment }: Removal): EnvironmentRemains {
    const { engine, slots, dataDir } = this.#parts;
    const names = new EnvironmentNames(farm, environment);
    const directory = join(dataDir, "deploy", environment);
    return new EnvironmentRemains({ engine, names, directory, slots });
  }
}

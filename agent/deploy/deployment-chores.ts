import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { entriesOf } from "../../program/entries-of.js";
import type { ApplicationContainers } from "./application-containers.js";
import type { DeployParts } from "./deploy-runner.js";
import { EnvironmentNames } from "./environment-names.js";
import { EnvironmentRemains } from "./environment-remains.js";
import type { StandbyPair } from "./standby-applications.js";

/** The key of the chores of an environment that no step on it may meet. */
export function choresOf(environment: string): string {
  return `environment ${environment}`;
}

/** The key of the removal of older versions, which a later deployment may well meet. */
export function removalOf(environment: string): string {
  return `older versions of ${environment}`;
}

/** What is left to remove of an environment, as it is written down until it is done. */
interface Removal {
  readonly farm: string;
  readonly environment: string;
  readonly generation: number;
}

/**
 * What follows a deployment when nobody waits for it any more: the old version, which gets no requests,
 * is stopped and removed, then containers are started for the deployment after this one.
 */
export class DeploymentChores {
  readonly #parts: DeployParts;

  constructor(parts: DeployParts) {
    this.#parts = parts;
  }

  /**
   * Removes applications that are older than `generation`, sooner or later: also after this process was
   * killed. Nothing newer is touched, however late it is.
   */
  removeOlder(removal: Removal): void {
    const path = join(this.#directory, `${removal.environment}.json`);
    mkdirSync(this.#directory, { recursive: true });
    writeFileSync(`${path}.incoming`, JSON.stringify(removal));
    renameSync(`${path}.incoming`, path);
    this.#addRemoval(removal, path);
  }

  /** Takes up what an earlier run has not done. */
  async resume(): Promise<void> {
    for (const name of await entriesOf(this.#directory)) {
      const path = join(this.#directory, name);
      const removal = name.endsWith(".json") ? readRemoval(path) : null;
      if (removal === null) rmSync(path, { force: true });
      else this.#addRemoval(removal, path);
    }
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

  get #directory(): string {
    return join(this.#parts.dataDir, "removals");
  }

  #addRemoval(removal: Removal, path: string): void {
    const { engine, slots, housekeeping, dataDir } = this.#parts;
    const { farm, environment, generation } = removal;
    housekeeping.add(removalOf(environment), "remove the previous version", async () => {
      const names = new EnvironmentNames(farm, environment);
      const directory = join(dataDir, "deploy", environment);
      const remains = new EnvironmentRemains({ engine, names, directory, slots });
      await remains.removeOlder(generation);
      // A later deployment may have written down more.
      if (readRemoval(path)?.generation === generation) rmSync(path, { force: true });
    });
  }
}

function readRemoval(path: string): Removal | null {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Removal;
  } catch {
    // Torn or gone: the next deployment removes what is older than itself.
    return null;
  }
}

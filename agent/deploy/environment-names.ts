import { createHash } from "node:crypto";
import { InvalidError } from "../../program/error.js";

/** How the containers, networks and volumes of one environment are called. Equal every time. */
export class EnvironmentNames {
  readonly farm: string;
  readonly environment: string;
  readonly #prefix: string;

  /** Throws {@link InvalidError} where a name has characters that Docker refuses. */
  constructor(farm: string, environment: string) {
    this.farm = farm;
    this.environment = environment;
    this.#prefix = `${checked(farm)}-${checked(environment)}`;
  }

  /** Labels that everything of the environment carries, and nothing else. */
  get labels(): { readonly "slipway.farm": string; readonly "slipway.environment": string } {
    return { "slipway.farm": this.farm, "slipway.environment": this.environment };
  }

  /** Applications see each other here, and the outside. */
  get network(): string {
    return this.#prefix;
  }

  /** Services are here alone: it has no way out. */
  get serviceNetwork(): string {
    return `${this.#prefix}-services`;
  }

  /** The container of a service's instance, and the volume with its data. */
  service(instance: string): string {
    return `${this.#prefix}-${checked(instance)}`;
  }

  /** The container that only says who has come last; nothing else can be called so. */
  get fence(): string {
    return `${this.#prefix}-.fence`;
  }

  web(application: string, generation: number): string {
    return `${this.#prefix}-${checked(application)}-${generation}-web`;
  }

  application(application: string, generation: number): string {
    return `${this.#prefix}-${checked(application)}-${generation}-app`;
  }

  /** What is mounted from one source path of a volume; the same for all that mount it. */
  mount(volume: string, sourcePath: string): string {
    return `${this.#prefix}-${checked(volume)}-mount-${short(sourcePath)}`;
  }

  /** A directory that lives as long as one application's containers. */
  temporary(application: string, generation: number, path: string): string {
    return `${this.#prefix}-${checked(application)}-${generation}-${short(path)}`;
  }
}

/** A name that may stand in a path and in Docker's names. */
export function checked(name: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(name)) return name;
  throw new InvalidError(`"${name}" cannot be part of a container's name`);
}

function short(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

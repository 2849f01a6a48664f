import type { Fence } from "../../coordinator/core/step.js";
import type { Ground } from "./ground.js";

/** What runs of one generation of an environment. */
export interface Container {
  readonly environment: string;
  readonly generation: number;
  readonly fence: Fence;
  readonly address: string;
}

/** The Docker engine of one host. It knows no fences; it only tells when one was late. */
export class SimulatedDocker {
  readonly host: string;
  readonly #ground: Ground;
  readonly #containers = new Map<string, Container>();
  /** By environment and generation: the highest fence with which something was done. */
  readonly #highest = new Map<string, Fence>();
  #addresses = 0;

  constructor(host: string, ground: Ground) {
    this.host = host;
    this.#ground = ground;
  }

  /** Containers of a lower fence are removed, those of the same adopted. */
  start(environment: string, generation: number, fence: Fence): Container {
    this.#acted("start", environment, generation, fence);
    const key = `${environment}/${generation}`;
    const found = this.#containers.get(key);
    if (found !== undefined && compareFences(found.fence, fence) === 0) return found;
    const address = `${this.host}-${++this.#addresses}.example.test:80`;
    const container = { environment, generation, fence, address };
    this.#containers.set(key, container);
    return container;
  }

  remove(environment: string, generation: number, fence: Fence): void {
    this.#acted("remove", environment, generation, fence);
    this.#containers.delete(`${environment}/${generation}`);
  }

  /** Of the environment, what came before the generation. */
  removeOlder(environment: string, generation: number, fence: Fence): void {
    this.#acted("remove older than", environment, generation, fence);
    for (const one of this.of(environment)) {
      if (one.generation < generation) this.#containers.delete(`${environment}/${one.generation}`);
    }
  }

  removeAll(environment: string): void {
    this.#ground.note(`docker ${this.host} remove all of ${environment}`);
    for (const { generation } of this.of(environment)) {
      this.#containers.delete(`${environment}/${generation}`);
    }
  }

  of(environment: string): readonly Container[] {
    return [...this.#containers.values()].filter((one) => one.environment === environment);
  }

  #acted(what: string, environment: string, generation: number, fence: Fence): void {
    const key = `${environment}/${generation}`;
    const highest = this.#highest.get(key) ?? fence;
    const name = `${fence.epoch}.${fence.counter}`;
    this.#ground.note(`docker ${this.host} ${what} ${key} (fence ${name})`);
    if (compareFences(fence, highest) < 0) {
      const before = `${highest.epoch}.${highest.counter}`;
      this.#ground.violated("I6", `${what} ${key} with fence ${name} after ${before}`);
    }
    this.#highest.set(key, compareFences(fence, highest) < 0 ? highest : fence);
  }
}

export function compareFences(a: Fence, b: Fence): number {
  return a.epoch - b.epoch || a.counter - b.counter;
}

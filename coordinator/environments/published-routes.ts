import type { EnvironmentStore } from "../store/environment-store.js";
import type { RouterPort } from "./routing.js";

/** Tells the router the routes that were committed, one call at a time for each environment. */
export class PublishedRoutes {
  readonly #environments: EnvironmentStore;
  readonly #router: RouterPort;
  readonly #epoch: number;
  /** By environment: the generation that the router has told this process it serves, durably. */
  readonly #served = new Map<string, number>();
  readonly #turns = new Map<string, Promise<void>>();

  constructor(parts: {
    readonly environments: EnvironmentStore;
    readonly router: RouterPort;
    readonly epoch: number;
  }) {
    this.#environments = parts.environments;
    this.#router = parts.router;
    this.#epoch = parts.epoch;
  }

  /**
   * Brings the router to what the database says of the environment. Cannot be cancelled: what was
   * committed has to be served, whoever asked for it.
   */
  async publish(environmentId: string): Promise<void> {
    const before = this.#turns.get(environmentId) ?? Promise.resolve();
    const turn = before.catch(() => undefined).then(() => this.#send(environmentId));
    this.#turns.set(environmentId, turn);
    try {
      await turn;
    } finally {
      if (this.#turns.get(environmentId) === turn) this.#turns.delete(environmentId);
    }
  }

  async #send(environmentId: string): Promise<void> {
    const { routesGeneration: generation, routes } = this.#environments.get(environmentId);
    if (this.#served.get(environmentId) === generation) return;
    const epoch = this.#epoch;
    try {
      await this.#router.apply({ epoch, environment: environmentId, generation, routes });
    } catch (error) {
      // Newer ones may have been sent meanwhile, which the router then prefers.
      if (this.#environments.get(environmentId).routesGeneration === generation) throw error;
      return await this.#send(environmentId);
    }
    this.#served.set(environmentId, generation);
  }
}

import type { Repositories } from "./repositories.js";

interface Entrance {
  pushes: number;
  isDirty: boolean;
  sweeping: Promise<void> | null;
}

/**
 * Bounds how many pushes unpack at once, first come, first served, and clears away what a push that
 * was killed left behind, as soon as no other one runs in its repository.
 */
export class PushGate {
  readonly #repositories: Repositories;
  readonly #waiting: (() => void)[] = [];
  readonly #entrances = new Map<string, Entrance>();
  #free: number;

  constructor(repositories: Repositories, limit: number) {
    this.#repositories = repositories;
    this.#free = limit;
  }

  /** Waits for a turn. `leave` must be called once, and says whether the push ended by itself. */
  async enter(projectId: string): Promise<{ leave(endedByItself: boolean): Promise<void> }> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const entrance = this.#entrances.get(projectId) ?? {
      pushes: 0,
      isDirty: false,
      sweeping: null,
    };
    this.#entrances.set(projectId, entrance);
    entrance.pushes++;
    await entrance.sweeping;
    return { leave: (endedByItself) => this.#leave(projectId, entrance, endedByItself) };
  }

  async #leave(projectId: string, entrance: Entrance, endedByItself: boolean): Promise<void> {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free++;
    else next();
    entrance.pushes--;
    if (!endedByItself) entrance.isDirty = true;
    if (entrance.pushes > 0) return;
    if (entrance.isDirty) {
      entrance.isDirty = false;
      entrance.sweeping = this.#repositories.sweep(projectId).finally(() => {
        entrance.sweeping = null;
        this.#forget(projectId, entrance);
      });
      await entrance.sweeping;
    }
    this.#forget(projectId, entrance);
  }

  #forget(projectId: string, entrance: Entrance): void {
    const isIdle = entrance.pushes === 0 && entrance.sweeping === null;
    if (isIdle && this.#entrances.get(projectId) === entrance) this.#entrances.delete(projectId);
  }
}

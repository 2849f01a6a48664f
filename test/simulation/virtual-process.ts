import { AsyncLocalStorage } from "node:async_hooks";

const current = new AsyncLocalStorage<VirtualProcess>();

/**
 * A process of the simulated farm, which can be killed, stopped and continued. Whatever is scheduled while
 * its code runs belongs to it: once it is dead nothing of that comes to pass, and while it is stopped all of
 * that waits.
 */
export class VirtualProcess {
  readonly name: string;
  state: "running" | "stopped" | "dead" = "running";

  constructor(name: string) {
    this.name = name;
  }

  /** The process whose code runs; null: none, the simulation itself. */
  static get current(): VirtualProcess | null {
    return current.getStore() ?? null;
  }

  /** Runs `work`, and whatever follows from it, as this process's. */
  run<Result>(work: () => Result): Result {
    return current.run(this, work);
  }

  /** Runs `work` as nobody's. */
  static outside<Result>(work: () => Result): Result {
    return current.exit(work);
  }
}

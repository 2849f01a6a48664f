import { FarmError } from "../../program/error.js";
import type { Ground } from "./ground.js";
import type { SimulatedCoordinator } from "./simulated-coordinator.js";
import { VirtualProcess } from "./virtual-process.js";

/** The way from agents to whichever coordinator has the address at the moment. */
export class Network {
  readonly #ground: Ground;
  readonly #coordinator: () => SimulatedCoordinator | null;

  constructor(ground: Ground, coordinator: () => SimulatedCoordinator | null) {
    this.#ground = ground;
    this.#coordinator = coordinator;
  }

  /** Asks the coordinator. Throws FarmError where no answer comes within `deadlineMs`. */
  call<Result>(
    agent: string,
    what: string,
    deadlineMs: number,
    work: (coordinator: SimulatedCoordinator) => Promise<Result>,
  ): Promise<Result> {
    const { queue, random, weather } = this.#ground;
    const caller = VirtualProcess.current;
    const name = `${agent} ${what}`;
    return new Promise((resolve, reject) => {
      const giveUp = (): void => reject(new FarmError(`${name}: no answer`));
      const cancelDeadline = queue.after(deadlineMs, `${name}: no answer`, giveUp);
      const target = this.#coordinator();
      if (target === null) return;
      const cut = weather.cuts.get(agent);
      if (cut === "to" || cut === "both" || this.#ground.befalls("request lost", 0.5)) return;
      const answer = (settle: () => void): void => {
        const now = weather.cuts.get(agent);
        if (now === "from" || now === "both" || this.#ground.befalls("answer lost", 0.5)) return;
        const settled = (): void => {
          cancelDeadline();
          settle();
        };
        queue.after(random.between(1, 10), `${name}: answered`, settled, caller);
      };
      const serve = (): void => {
        work(target).then(
          (result) => answer(() => resolve(result)),
          (error: unknown) => {
            answer(() => reject(error instanceof Error ? error : new Error(String(error))));
          },
        );
      };
      const isLate = this.#ground.befalls("request delayed", 0.3);
      const delayMs = isLate ? random.between(1_000, 90_000) : random.between(1, 10);
      queue.after(delayMs, name, serve, target.process);
      if (!this.#ground.befalls("request doubled", 0.5)) return;
      queue.after(random.between(1, 40_000), `${name} (again)`, serve, target.process);
    });
  }
}

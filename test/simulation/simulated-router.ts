import { FarmError } from "../../program/error.js";
import type { Generation } from "../../router/table/route.js";
import {
  applyGeneration,
  beginHold,
  emptyState,
  endHold,
  expireHold,
  type HoldCall,
  type RouterState,
} from "../../router/table/router-state.js";
import { RecordingRouter } from "../coordinator-rig.js";
import type { Ground } from "./ground.js";

/** A hold ends by itself after this long, whoever began it. */
const longestHoldMs = 60_000;

/** The router, as a process of its own with the table of the real one, which it keeps on its disk. */
export class SimulatedRouter extends RecordingRouter {
  readonly #ground: Ground;
  /** As it is on its disk. */
  table: RouterState = emptyState;

  constructor(ground: Ground) {
    super();
    this.#ground = ground;
  }

  override async apply(next: Generation): Promise<number> {
    const { environment, generation, epoch } = next;
    return await this.#call(`router apply ${environment} ${generation} (${epoch})`, () => {
      const before = this.table.environments.get(environment)?.generation ?? 0;
      this.table = applyGeneration(this.table, next, this.#ground.nowMs);
      const after = this.table.environments.get(environment)?.generation ?? 0;
      if (after < before) {
        this.#ground.violated("I2", `the router fell from generation ${before} to ${after}`);
      }
      return after;
    });
  }

  override async hold(call?: HoldCall): Promise<number> {
    if (call === undefined) return 0;
    const { environment } = call;
    return await this.#call(`router hold ${environment}`, () => {
      const { queue, nowMs } = this.#ground;
      this.table = beginHold(this.table, call, nowMs);
      queue.after(
        longestHoldMs,
        `router hold ${environment} ends`,
        () => this.#endHold(call),
        null,
      );
      return 0;
    });
  }

  override async release(call: HoldCall) {
    return await this.#call(`router release ${call.environment}`, () => {
      this.table = endHold(this.table, call, this.#ground.nowMs);
      return { released: 0, longestMs: 0 };
    });
  }

  override async drain(targets: readonly string[]) {
    return await this.#call(`router drain ${targets.join(" ")}`, () => ({ cut: 0 }));
  }

  override async status() {
    return await this.#call("router status", () => ({
      environments: [...this.table.environments.values()].map((one) => {
        const { environment, epoch, generation, routes, holdingSinceMs } = one;
        const holdingMs = holdingSinceMs === null ? 0 : this.#ground.nowMs - holdingSinceMs;
        const hold = { holding: holdingSinceMs !== null, holdingMs, held: 0 };
        return { environment, epoch, generation, routes: routes.length, ...hold };
      }),
      holdLimitMs: longestHoldMs,
    }));
  }

  /** The environment's requests are held longer than the router's timer allows. */
  holdsTooLong(nowMs: number): boolean {
    return [...this.table.environments.values()].some(
      ({ holdingSinceMs }) => holdingSinceMs !== null && nowMs - holdingSinceMs > longestHoldMs,
    );
  }

  #endHold({ environment }: HoldCall): void {
    const since = this.table.environments.get(environment)?.holdingSinceMs ?? null;
    const { nowMs } = this.#ground;
    if (since === null || nowMs - since < longestHoldMs) return;
    this.table = expireHold(this.table, environment, nowMs);
  }

  #call<Result>(name: string, work: () => Result): Promise<Result> {
    const { random, weather } = this.#ground;
    const isLate = this.#ground.befalls("router call delayed", 0.2);
    const delayMs = isLate ? random.between(2_000, 40_000) : random.between(1, 20);
    return this.#ground.call(name, delayMs, () => {
      if (!weather.isRouterUp) throw new FarmError("the router does not answer");
      return work();
    });
  }
}

import { ConflictError } from "../program/error.js";
import type { Released } from "./hold/hold.js";
import { Holds, type HoldLimits } from "./hold/holds.js";
import { Pools } from "./proxy/pools.js";
import { Traffic } from "./proxy/traffic.js";
import type { Generation } from "./table/route.js";
import {
  applyGeneration,
  beginHold,
  endHold,
  environmentsOn,
  expireHold,
  type HoldCall,
  type RouterState,
} from "./table/router-state.js";
import { checkRoutes } from "./table/check-routes.js";
import { TableStore } from "./table/table-store.js";

export interface EnvironmentStatus {
  readonly environment: string;
  readonly epoch: number;
  readonly generation: number;
  readonly holding: boolean;
  readonly held: number;
  readonly inFlight: number;
  /** How many it serves; 0 where it was removed. */
  readonly routes: number;
  /** How long requests are held by now; 0 where they are not. */
  readonly holdingMs: number;
}

/** Something that an operator would ask about. */
export type RouterEvent =
  | { readonly kind: "applied"; readonly environment: string; readonly generation: number }
  | { readonly kind: "held"; readonly environment: string; readonly inFlight: number }
  | ({ readonly kind: "released"; readonly environment: string } & Released)
  | ({ readonly kind: "hold-expired"; readonly environment: string } & Released)
  | { readonly kind: "drained"; readonly targets: readonly string[]; readonly cut: number }
  | { readonly kind: "not-saved"; readonly environment: string; readonly error: Error };

const noneReleased = Promise.resolve<Released>({ released: 0, longestMs: 0 });

/** What the coordinator may ask of the router; each call may be repeated without harm. */
export class Router implements AsyncDisposable {
  readonly holds: Holds;
  readonly traffic = new Traffic();
  readonly pools: Pools;
  readonly tables: TableStore;
  readonly startedAtMs = Date.now();
  readonly #onEvent: (event: RouterEvent) => void;

  private constructor(
    tables: TableStore,
    options: { readonly limits: HoldLimits; readonly idleMs: number },
    onEvent: (event: RouterEvent) => void,
  ) {
    this.tables = tables;
    this.pools = new Pools({ idleMs: options.idleMs, connectMs: 5_000 });
    this.holds = new Holds(options.limits, (environment) => void this.#expire(environment));
    this.#onEvent = onEvent;
  }

  /** Opens the state in `directory` and resumes the holds that were on when the last router ended. */
  static async open(
    directory: string,
    options: { readonly limits: HoldLimits; readonly idleMs: number },
    onEvent: (event: RouterEvent) => void,
  ): Promise<Router> {
    const router = new Router(await TableStore.open(directory), options, onEvent);
    for (const { environment, holdingSinceMs } of router.tables.state.environments.values()) {
      if (holdingSinceMs === null) continue;
      // A clock that went back makes no hold longer than it may be.
      router.holds.begin(environment, Math.max(0, Date.now() - holdingSinceMs));
    }
    return router;
  }

  /** Replaces the routes of one environment; durable before it takes effect. See `applyGeneration`. */
  async apply(next: Generation): Promise<number> {
    checkRoutes(next.routes);
    await this.tables.commit((state) => applyGeneration(state, next, Date.now()));
    this.#onEvent({
      kind: "applied",
      environment: next.environment,
      generation: next.generation,
    });
    await this.pools.retain((target) => !this.traffic.isIdle(target) || this.#isRouted(target));
    return this.tables.state.environments.get(next.environment)?.generation ?? next.generation;
  }

  /**
   * Keeps requests for the environment waiting, and returns once none is in flight on its targets or
   * `settleMs` have passed: how many still are. Tunnels are left alone and not counted.
   */
  async hold(call: HoldCall, settleMs: number, signal: AbortSignal): Promise<number> {
    let isOurs = false;
    try {
      await this.tables.commit((state) => {
        const next = beginHold(state, call, Date.now());
        // At once: it does no harm before it is saved, and a release may come before that.
        isOurs = isHeldIn(next, call.environment) && !this.holds.isHolding(call.environment);
        if (isOurs) this.holds.begin(call.environment);
        return next;
      });
    } catch (error) {
      if (isOurs) await this.holds.release(call.environment);
      throw error;
    }
    const inFlight = await this.traffic.settle(call.environment, settleMs, signal);
    this.#onEvent({ kind: "held", environment: call.environment, inFlight });
    return inFlight;
  }

  /** Sends what is held on to where the table says now, and lets new requests pass. */
  async release(call: HoldCall): Promise<Released> {
    let releasing: Promise<Released> | null = null;
    const saved = this.tables.commit((state) => {
      const next = endHold(state, call, Date.now());
      if (!isHeldIn(next, call.environment)) releasing = this.holds.release(call.environment);
      return next;
    });
    const [outcome] = await Promise.allSettled([saved]);
    // Refused, or not ours to release.
    if (releasing === null) await saved;
    const released = await (releasing ?? noneReleased);
    if (outcome.status === "rejected") this.#onNotSaved(call.environment, outcome.reason);
    this.#onEvent({ kind: "released", environment: call.environment, ...released });
    return released;
  }

  /**
   * Waits until nothing is in flight on `targets`, cuts what is left after `timeoutMs`, and closes the
   * connections to them. Throws {@link ConflictError} where the table still sends requests there.
   */
  async drain(
    targets: readonly string[],
    timeoutMs: number,
    signal: AbortSignal,
  ): Promise<{ readonly cut: number }> {
    const set = new Set(targets);
    const users = environmentsOn(this.tables.state, set);
    if (users.length > 0) {
      throw new ConflictError(`requests for ${users.join(", ")} still go to these targets`, {
        hint: "Apply a generation without them first.",
      });
    }
    const cut = await this.traffic.drain(set, timeoutMs, signal);
    if (!signal.aborted) {
      await Promise.all(
        [...set]
          .filter((target) => this.traffic.isIdle(target))
          .map((one) => this.pools.close(one)),
      );
    }
    this.#onEvent({ kind: "drained", targets, cut });
    return { cut };
  }

  /** Every environment that the router remembers, removed ones (generation without routes) too. */
  status(): readonly EnvironmentStatus[] {
    return [...this.tables.state.environments.values()].map((one) => ({
      environment: one.environment,
      epoch: one.epoch,
      generation: one.generation,
      holding: this.holds.isHolding(one.environment),
      held: this.holds.held(one.environment),
      inFlight: this.traffic.inFlight(one.environment),
      routes: one.routes.length,
      holdingMs: this.holds.ageMs(one.environment),
    }));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.holds[Symbol.dispose]();
    await this.pools[Symbol.asyncDispose]();
  }

  /** The hold's own end: whoever began it is gone or late. Requests go where the table says. */
  async #expire(environment: string): Promise<void> {
    const releasing = this.holds.release(environment);
    try {
      await this.tables.commit((state) => expireHold(state, environment, Date.now()));
    } catch (error) {
      this.#onNotSaved(environment, error);
    }
    this.#onEvent({ kind: "hold-expired", environment, ...(await releasing) });
  }

  /** A restart would resume a hold that is over, for the rest of its time at most. */
  #onNotSaved(environment: string, error: unknown): void {
    this.#onEvent({ kind: "not-saved", environment, error: error as Error });
  }

  #isRouted(target: string): boolean {
    return environmentsOn(this.tables.state, new Set([target])).length > 0;
  }
}

function isHeldIn(state: RouterState, environment: string): boolean {
  return (state.environments.get(environment)?.holdingSinceMs ?? null) !== null;
}

import type { Log } from "../../program/log.js";
import { delay } from "../../program/process.js";
import type { Generation } from "../../router/table/route.js";
import type { EnvironmentStore } from "../store/environment-store.js";

/** The router, as the coordinator drives it. Each call is safe to repeat. */
export interface RouterPort {
  /** Resolves with the generation that is served, when it is durable and in effect. */
  apply(next: Generation, signal?: AbortSignal): Promise<number>;
  /** Resolves when nothing is in flight or `settleMs` have passed, with how many requests still are. */
  hold(call: RouterCall, settleMs: number, signal?: AbortSignal): Promise<number>;
  release(
    call: RouterCall,
    signal?: AbortSignal,
  ): Promise<{ readonly released: number; readonly longestMs: number }>;
  drain(
    targets: readonly string[],
    timeoutMs: number,
    signal?: AbortSignal,
  ): Promise<{ readonly cut: number }>;
  status(signal?: AbortSignal): Promise<{
    readonly environments: readonly { readonly environment: string; readonly generation: number }[];
  }>;
}

export interface RouterCall {
  readonly epoch: number;
  readonly environment: string;
}

interface ReplayParts {
  readonly router: RouterPort;
  readonly environments: EnvironmentStore;
  readonly epoch: number;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** How often the router is compared with the database, in ms. */
const watchMs = 5_000;

/**
 * Brings the router to what the database says: it remembers the highest generation that it applied, and
 * is sent what it missed. Resolves when it is up to date; throws where it does not answer.
 */
export async function replayRoutes(parts: ReplayParts): Promise<void> {
  const { router, environments, epoch, log, signal } = parts;
  const status = await router.status(signal);
  const applied = new Map(
    status.environments.map((served) => [served.environment, served.generation]),
  );
  for (const environment of environments.all()) {
    if ((applied.get(environment.id) ?? 0) >= environment.generation) continue;
    const { id, generation, routes } = environment;
    await router.apply({ epoch, environment: id, generation, routes }, signal);
    log.info("routes sent again", { environment: id, generation });
  }
}

/**
 * Replays at the start and every few seconds after it, until `signal` is aborted: a router that lost its
 * table gets it back without anybody's doing. Never rejects.
 */
export async function keepRouterCurrent(parts: ReplayParts): Promise<void> {
  const { log, signal } = parts;
  let warned = false;
  while (!signal.aborted) {
    try {
      await replayRoutes(parts);
      warned = false;
    } catch (error) {
      if (signal.aborted) return;
      if (!warned) log.warn("the router does not answer, trying again", { error: String(error) });
      warned = true;
    }
    await delay(watchMs, signal);
  }
}

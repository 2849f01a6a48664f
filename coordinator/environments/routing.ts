import { ConflictError, FarmError } from "../../program/error.js";
import { keepTrying } from "../../program/keep-trying.js";
import type { Log } from "../../program/log.js";
import type { Generation } from "../../router/table/route.js";
import type { HoldCall } from "../../router/table/router-state.js";
import type { EnvironmentStore } from "../store/environment-store.js";

/** The router, as the coordinator drives it. Each call is safe to repeat. */
export interface RouterPort {
  /** Resolves with the generation that is served, when it is durable and in effect. */
  apply(next: Generation, signal?: AbortSignal): Promise<number>;
  /** Resolves when nothing is in flight or `settleMs` have passed, with how many requests still are. */
  hold(call: HoldCall, settleMs: number, signal?: AbortSignal): Promise<number>;
  release(
    call: HoldCall,
    signal?: AbortSignal,
  ): Promise<{ readonly released: number; readonly longestMs: number }>;
  drain(
    targets: readonly string[],
    timeoutMs: number,
    signal?: AbortSignal,
  ): Promise<{ readonly cut: number }>;
  status(signal?: AbortSignal): Promise<{
    readonly environments: readonly ServedEnvironment[];
    /** How long a hold lasts at most. */
    readonly holdLimitMs: number;
  }>;
}

/** What the router says of an environment, also of one that was removed. */
export interface ServedEnvironment {
  readonly environment: string;
  /** Of the coordinator that told it the routes. */
  readonly epoch: number;
  readonly generation: number;
  /** How many there are. */
  readonly routes: number;
  readonly holding: boolean;
  /** How long requests are held by now; 0 where they are not. */
  readonly holdingMs: number;
  /** Requests that wait. */
  readonly held: number;
}

interface ReplayParts {
  readonly router: RouterPort;
  readonly environments: EnvironmentStore;
  readonly epoch: number;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** A later coordinator has told the router what to serve: nothing that this one does has an effect any more. */
class EpochOverError extends FarmError {
  constructor(epoch: number, later: number) {
    super(`this coordinator's epoch ${epoch} is over: ${later} has spoken to the router`, {
      hint: "Another coordinator took over, as from a backup. Leave this one ended, or end the other.",
    });
  }
}

/** How often the router is compared with the database, in ms. */
const watchMs = 5_000;

/**
 * Brings the router to what the database says: it remembers the highest generation that it applied, and
 * is sent what it missed. After a database was restored from a backup the router may be ahead of it: then
 * what the database says becomes a later generation. Resolves when it is up to date; throws where it does not
 * answer, where it refuses routes for good, and where another coordinator has taken over.
 */
export async function replayRoutes(parts: ReplayParts): Promise<void> {
  const { router, environments, epoch, log, signal } = parts;
  const status = await router.status(signal);
  const latest = Math.max(epoch, ...status.environments.map((served) => served.epoch));
  if (latest > epoch) throw new EpochOverError(epoch, latest);
  const applied = new Map(
    status.environments.map((served) => [served.environment, served.generation]),
  );
  for (const { id, routesGeneration } of environments.all()) {
    const served = applied.get(id) ?? 0;
    if (served <= routesGeneration) continue;
    log.warn("the router knows a later generation than the database: it was restored", {
      environment: id,
      ...{ served, known: routesGeneration },
    });
    environments.overtake(id, served);
  }
  const send = async (id: string): Promise<void> => {
    // As of now: they may have changed while others were sent.
    const { routesGeneration: generation, routes } = environments.get(id);
    await router.apply({ epoch, environment: id, generation, routes }, signal);
    log.info("routes sent again", { environment: id, generation });
  };
  const missed = environments
    .all()
    .filter(({ id, routesGeneration }) => (applied.get(id) ?? 0) < routesGeneration);
  const refused: string[] = [];
  for (const { id } of missed) {
    try {
      await send(id);
    } catch (error) {
      // A host may have moved here from an environment that is sent later.
      if (!(error instanceof ConflictError)) throw error;
      refused.push(id);
    }
  }
  for (const id of refused) await send(id);
}

/**
 * Replays at the start and every few seconds after it, until `signal` is aborted: a router that lost its
 * table gets it back without anybody's doing. Rejects only where another coordinator has taken over: the
 * process must end.
 */
export async function keepRouterCurrent(parts: ReplayParts): Promise<void> {
  const { log, signal } = parts;
  const isOver = new AbortController();
  const replay = async (): Promise<void> => {
    await replayRoutes(parts).catch((error: unknown) => {
      if (error instanceof EpochOverError) isOver.abort(error);
      throw error;
    });
  };
  await keepTrying(replay, {
    pauseMs: watchMs,
    tell: (error) => log.warn("the router does not answer, trying again", { error: String(error) }),
    signal: AbortSignal.any([signal, isOver.signal]),
  });
  isOver.signal.throwIfAborted();
}

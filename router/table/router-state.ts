import { ConflictError, InvalidError } from "../../program/error.js";
import type { Generation } from "./route.js";

/** Who holds requests, or lets them pass. Compared in this order: epoch, generation, attempt. */
export interface HoldCall extends Pick<Generation, "epoch" | "environment" | "generation"> {
  /** At the deployment to this generation. */
  readonly attempt: number;
}

/** What the router knows of one environment. It stays for a while after the environment is removed. */
export interface EnvironmentState extends Generation {
  /** The last that began or ended a hold. Absent: none has, or an earlier version wrote this. */
  readonly lastHold?: HoldCall;
  /** Milliseconds since 1970; null while requests pass. */
  readonly holdingSinceMs: number | null;
  /** Milliseconds since 1970; null while it has routes. */
  readonly removedAtMs: number | null;
}

/** All that the router keeps. Immutable; each change makes another with a higher sequence. */
export interface RouterState {
  readonly sequence: number;
  /** The highest epoch of a coordinator that spoke: older ones are refused. */
  readonly epoch: number;
  readonly environments: ReadonlyMap<string, EnvironmentState>;
}

export const emptyState: RouterState = { sequence: 0, epoch: 0, environments: new Map() };

/** How long a removed environment is remembered, so that a late message cannot bring it back. */
const memoryOfRemovedMs = 7 * 24 * 3_600_000;

/**
 * Replaces the routes of one environment. An equal generation changes nothing: it was applied before.
 * Throws {@link ConflictError} where the epoch is older, the generation lower, or a host and path
 * belong to another environment.
 */
export function applyGeneration(state: RouterState, next: Generation, nowMs: number): RouterState {
  const heard = hear(state, next);
  const known = state.environments.get(next.environment);
  if (known !== undefined && next.generation < known.generation) {
    throw new ConflictError(
      `generation ${next.generation} of ${next.environment} is older than ${known.generation}, which the router serves`,
    );
  }
  if (known !== undefined && next.generation === known.generation) return heard;
  refuseTaken(state, next);
  return put(
    heard,
    {
      holdingSinceMs: null,
      ...known,
      ...next,
      removedAtMs: next.routes.length === 0 ? nowMs : null,
    },
    nowMs,
  );
}

/**
 * Notes that requests are held from now on. An environment without routes has none to hold, and a hold that
 * was ended is not begun again by a message that was late. Throws {@link ConflictError} where the epoch is
 * older, or a later deployment has held requests.
 */
export function beginHold(state: RouterState, call: HoldCall, nowMs: number): RouterState {
  const heard = hear(state, call);
  const known = state.environments.get(call.environment);
  if (known === undefined || known.removedAtMs !== null) return heard;
  const order = compareHolds(call, known.lastHold);
  if (order < 0) {
    throw new ConflictError(
      `a later deployment of ${call.environment} has spoken to the router than generation ${call.generation}, attempt ${call.attempt}`,
    );
  }
  if (order === 0) return heard;
  // An attempt that takes over from another has no more time than was left.
  const holdingSinceMs = known.holdingSinceMs ?? nowMs;
  return put(heard, { ...known, holdingSinceMs, lastHold: call }, nowMs);
}

/**
 * Notes that requests pass again, and that the hold is not to begin any more. Changes nothing where a later
 * deployment, or attempt, holds them.
 */
export function endHold(state: RouterState, call: HoldCall, nowMs: number): RouterState {
  const heard = hear(state, call);
  const known = state.environments.get(call.environment);
  if (known === undefined) return heard;
  const order = compareHolds(call, known.lastHold);
  if (order < 0 || (order === 0 && known.holdingSinceMs === null)) return heard;
  return put(heard, { ...known, holdingSinceMs: null, lastHold: call }, nowMs);
}

/** The time of a hold is over, whoever began it. */
export function expireHold(state: RouterState, environment: string, nowMs: number): RouterState {
  const known = state.environments.get(environment);
  if (known === undefined || known.holdingSinceMs === null) return state;
  return put(state, { ...known, holdingSinceMs: null }, nowMs);
}

/** The environments whose routes send requests to one of `targets`. */
export function environmentsOn(
  state: RouterState,
  targets: ReadonlySet<string>,
): readonly string[] {
  return [...state.environments.values()]
    .filter(({ routes }) =>
      routes.some(
        ({ action }) =>
          action.kind === "upstream" && action.targets.some((target) => targets.has(target)),
      ),
    )
    .map(({ environment }) => environment);
}

function hear(state: RouterState, call: Pick<Generation, "epoch" | "environment">): RouterState {
  if (call.environment === "" || call.environment.length > 256) {
    throw new InvalidError("the call names no environment");
  }
  if (call.epoch < state.epoch) {
    throw new ConflictError(
      `the coordinator's epoch ${call.epoch} is over: ${state.epoch} has spoken to this router`,
      { hint: "Another coordinator took over. Is an old one still running?" },
    );
  }
  if (call.epoch === state.epoch) return state;
  return { ...state, epoch: call.epoch, sequence: state.sequence + 1 };
}

/** Below 0 where the call is of an earlier deployment, or attempt, than the last one. */
function compareHolds(call: HoldCall, last: HoldCall | undefined): number {
  if (last === undefined) return 1;
  return (
    call.epoch - last.epoch || call.generation - last.generation || call.attempt - last.attempt
  );
}

function put(state: RouterState, environment: EnvironmentState, nowMs: number): RouterState {
  const environments = new Map(state.environments);
  for (const [name, { removedAtMs }] of environments) {
    if (removedAtMs !== null && nowMs - removedAtMs > memoryOfRemovedMs) environments.delete(name);
  }
  environments.set(environment.environment, environment);
  return { ...state, sequence: state.sequence + 1, environments };
}

function refuseTaken(state: RouterState, next: Generation): void {
  const wanted = new Set(next.routes.map(({ host, path }) => `${host}${path}`));
  for (const { environment, routes } of state.environments.values()) {
    if (environment === next.environment) continue;
    const taken = routes.find(({ host, path }) => wanted.has(`${host}${path}`));
    if (taken === undefined) continue;
    throw new ConflictError(
      `${taken.host}${taken.path} belongs to the environment ${environment} already`,
      { hint: "Remove the route there first, or choose another host name." },
    );
  }
}

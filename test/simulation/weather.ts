/** What can go wrong in a simulated farm, and what its users do at bad moments. */
export const faultKinds = [
  "ticket lost",
  "ticket doubled",
  "ticket delayed",
  "nudge lost",
  "nudge doubled",
  "log chunk doubled",
  "request lost",
  "request doubled",
  "request delayed",
  "answer lost",
  "agent killed",
  "agent stopped",
  "agent started again",
  "agent cut off",
  "agent cut off one way",
  "agent drained",
  "agent slow",
  "container not started",
  "coordinator killed",
  "coordinator's power cut",
  "coordinator swapped",
  "nats away",
  "streams wiped",
  "router away",
  "router restarted",
  "router call delayed",
  "cache away",
  "clock set",
  "pushes at once",
  "greedy project",
  "lethal build",
  "cancelled",
  "redeployed",
  "rolled back",
  "branch deleted",
] as const;

export type FaultKind = (typeof faultKinds)[number];

/** Which ways between an agent and the coordinator are cut. */
export type Cut = "to" | "from" | "both";

/** What is away and what gets lost at the moment; counts what has happened so far. */
export class Weather {
  readonly happened = new Map<FaultKind, number>();
  readonly cuts = new Map<string, Cut>();
  /** Agents that take several times as long. */
  readonly slow = new Set<string>();
  isNatsUp = true;
  isRouterUp = true;
  isCacheUp = true;
  /** How far the wall clock is from where it would be, in ms. */
  clockOffsetMs = 0;
  /** The chance of each message to be lost, doubled or late. */
  mischief = 0;

  /** Nothing is away, slow or cut off, and no message gets lost. */
  get isCalm(): boolean {
    const isUp = this.isNatsUp && this.isRouterUp && this.isCacheUp;
    return isUp && this.mischief === 0 && this.cuts.size === 0 && this.slow.size === 0;
  }

  note(kind: FaultKind): void {
    this.happened.set(kind, (this.happened.get(kind) ?? 0) + 1);
  }

  /** From now on everything works. The wall clock stays where it was set. */
  clear(): void {
    this.cuts.clear();
    this.slow.clear();
    this.isNatsUp = true;
    this.isRouterUp = true;
    this.isCacheUp = true;
    this.mischief = 0;
  }
}

/** What is done to a running site, or first of all to get one. */
export type Change =
  | { readonly kind: "cold" }
  | { readonly kind: "nothing" }
  | { readonly kind: "redeploy" }
  | { readonly kind: "line"; readonly version: string }
  | { readonly kind: "lock"; readonly manifests: Readonly<Record<string, string>> }
  | { readonly kind: "rollback" };

/** One measured change, in seconds. */
export interface Sample {
  /** Until the new version answers and the command has ended, and the old version with it. */
  readonly seconds: number;
  /** Until the new version answers; null where none is expected to. */
  readonly answered: number | null;
  /** Where the time went, in order. What is not in them is between them. */
  readonly phases: Readonly<Record<string, number>>;
}

/** A way to deploy: ours, or a peer's. */
export interface Side extends AsyncDisposable {
  /**
   * Makes the change and waits for its end. What a person does before (editing, committing) and what
   * can wait (removing a stopped container) is outside the clock.
   */
  measure(change: Change, signal: AbortSignal): Promise<Sample>;
  /** The number of files below node_modules of what runs. */
  countDependencies(signal: AbortSignal): Promise<number>;
}

/** Seconds since `beganMs` of performance.now(). */
export function secondsSince(beganMs: number): number {
  return (performance.now() - beganMs) / 1_000;
}

/** One measured build. */
export interface Sample {
  readonly seconds: number;
  /** Where the time went, in seconds. */
  readonly phases: Readonly<Record<string, number>>;
}

/** Seconds since `beganMs` of performance.now(). */
export function secondsSince(beganMs: number): number {
  return (performance.now() - beganMs) / 1_000;
}

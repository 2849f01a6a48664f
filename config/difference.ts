/**
 * What a change does to what runs, from the least to the worst: nothing, a restart of containers, a
 * conversion of data that no way leads back from, or the end of some data.
 */
export type ChangeEffect = "none" | "restart" | "moves-data" | "loses-data";

/** One thing that is different. */
export interface Difference {
  readonly effect: ChangeEffect;
  /** For example `the schema "legacy" is dropped`. */
  readonly text: string;
}

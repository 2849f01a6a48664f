/** How long blobs are kept at least. */
export interface Lifetimes {
  /** A use within so long of the one before is not noted again. */
  readonly useGranularityMs: number;
  /** What is known to be complete is believed for so long without another use of its blobs. */
  readonly recheckMs: number;
  /** What was noted as used within so long is not removed: the sum, as each may hide a later use. */
  readonly keepMs: number;
}

/** The times by which every blob lives for `minAgeMs` after its last use, at little cost for each use. */
export function lifetimesOf(minAgeMs: number): Lifetimes {
  const useGranularityMs = Math.floor(minAgeMs / 32);
  const recheckMs = Math.floor(minAgeMs / 8);
  return { useGranularityMs, recheckMs, keepMs: minAgeMs + useGranularityMs + recheckMs };
}

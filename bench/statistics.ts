/** The middle value; of an even number the mean of the two in the middle. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** For example `0.81-1.02`, or "" where there is only one. */
export function spread(values: readonly number[]): string {
  if (values.length < 2) return "";
  return `${Math.min(...values).toFixed(2)}-${Math.max(...values).toFixed(2)}`;
}

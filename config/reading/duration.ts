const UNITS: Readonly<Record<string, number>> = {
  ms: 0.001,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  M: 30 * 86_400,
  y: 365 * 86_400,
};

/** How an `expires` value is written. */
export const EXPIRES = /^(-?\d{1,9})(ms|s|m|h|d|w|M|y)?$/;

/** Seconds of an `expires` value such as `300`, `5m` or `-1` (never), or null when it is none. */
export function parseExpires(written: string): number | null {
  const match = EXPIRES.exec(written);
  if (match === null) return null;
  const amount = Number(match[1]);
  if (amount < 0) return -1;
  return Math.floor(amount * (UNITS[match[2] ?? "s"] ?? 1));
}

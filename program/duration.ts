const unitMs: Readonly<Record<string, number>> = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** A time like `90s`, `30m`, `12h` or `7d` in ms, or null where it is none. Zero is one: `0s`. */
export function parseDuration(text: string): number | null {
  const [, number, unit = ""] = /^(0|[1-9][0-9]{0,5})([smhd])$/.exec(text) ?? [];
  const ms = unitMs[unit];
  return number === undefined || ms === undefined ? null : Number(number) * ms;
}

import { setTimeout as sleep } from "node:timers/promises";

/** Generous, because the machine may be busy: it only bounds how long a failure takes. */
const patienceMs = 180_000;
const pollMs = 100;

/**
 * What `probe` gives once it gives something other than null. For what happens in other processes,
 * which cannot tell us. A probe that throws is asked again; at the end its error is thrown.
 */
export async function eventually<T>(
  what: string,
  probe: () => Promise<T | null> | T | null,
  timeoutMs = patienceMs,
): Promise<T> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    let reason: unknown;
    try {
      const found = await probe();
      if (found !== null) return found;
    } catch (error) {
      reason = error;
    }
    if (performance.now() > deadline) {
      throw new Error(`in ${timeoutMs / 1000} s it never happened: ${what}`, { cause: reason });
    }
    await sleep(pollMs);
  }
}

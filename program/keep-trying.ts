import { delay } from "./process.js";

/**
 * Does `work` again and again until `signal` is aborted, with `pauseMs` in between, whether it succeeds or
 * not. Of failures in a row only the first is told. Never rejects, unless `tell` throws.
 */
export async function keepTrying(
  work: () => Promise<void>,
  options: {
    readonly pauseMs: number;
    readonly tell: (error: unknown) => void;
    readonly signal: AbortSignal;
  },
): Promise<void> {
  const { pauseMs, tell, signal } = options;
  let isFailing = false;
  while (!signal.aborted) {
    try {
      await work();
      isFailing = false;
    } catch (error) {
      if (signal.aborted) return;
      if (!isFailing) tell(error);
      isFailing = true;
    }
    await delay(pauseMs, signal);
  }
}

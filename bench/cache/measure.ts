import { performance } from "node:perf_hooks";

/** One case of one side: what a round gave. */
export type Rounds = Map<string, number[]>;

/** Adds what a round of a side gave to the others of its case. */
export function note(rounds: Rounds, name: string, value: number): void {
  const values = rounds.get(name);
  if (values === undefined) rounds.set(name, [value]);
  else values.push(value);
}

/** Seconds that `work` takes. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  await work();
  return (performance.now() - startMs) / 1000;
}

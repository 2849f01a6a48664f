import type { Change, Sample, Side } from "./side.js";

/** What is measured on both sides, in the order of the tables. */
export const cases = [
  "cold",
  "nothing changed",
  "redeploy",
  "one line changed",
  "lock file changed",
  "rollback",
] as const;

export type Case = (typeof cases)[number];

/** The samples of a run, by case and side. */
export class Measurements {
  readonly #say: (line: string) => void;
  readonly #ours = new Map<Case, Sample[]>();
  readonly #theirs = new Map<Case, Sample[]>();
  readonly #floor: Sample[] = [];

  constructor(say: (line: string) => void) {
    this.#say = say;
  }

  /** Makes the change on one side, then on the other; every second round begins with theirs. */
  async measure(
    name: Case,
    round: number,
    sides: { readonly ours: Side; readonly theirs: Side },
    change: Change,
    signal: AbortSignal,
  ): Promise<void> {
    const turns = [
      { side: sides.ours, samples: this.#ours },
      { side: sides.theirs, samples: this.#theirs },
    ];
    for (const { side, samples } of round % 2 === 1 ? turns : turns.toReversed()) {
      signal.throwIfAborted();
      const sample = await side.measure(change, signal);
      samples.set(name, [...(samples.get(name) ?? []), sample]);
    }
    const [ours, theirs] = [this.#ours, this.#theirs].map((samples) =>
      (samples.get(name)?.at(-1)?.seconds ?? Number.NaN).toFixed(2),
    );
    this.#say(`${name}, round ${round}: ours ${ours} s, theirs ${theirs} s`);
  }

  addFloor(sample: Sample): void {
    this.#floor.push(sample);
  }

  ours(name: Case): readonly Sample[] {
    return this.#ours.get(name) ?? [];
  }

  theirs(name: Case): readonly Sample[] {
    return this.#theirs.get(name) ?? [];
  }

  get floor(): readonly Sample[] {
    return this.#floor;
  }
}

import { median } from "../statistics.js";
import type { Sample } from "./sample.js";

/** What is built on both sides, in the order of the tables. */
export const buildCases = [
  "cold",
  "unchanged push",
  "one line changed",
  "lock file changed",
  "one of two applications changed",
  "new branch",
] as const;

export type BuildCase = (typeof buildCases)[number];

type Turn = () => Promise<Sample>;

/** The samples of trees of one size, by case and side. */
export class Measurements {
  readonly files: number;
  readonly #say: (line: string) => void;
  readonly #ours = new Map<BuildCase, Sample[]>();
  readonly #theirs = new Map<BuildCase, Sample[]>();

  constructor(files: number, say: (line: string) => void) {
    this.files = files;
    this.#say = say;
  }

  /** Has one side build, then the other; every second round begins with theirs. */
  async measure(
    name: BuildCase,
    round: number,
    turns: { readonly ours: Turn; readonly theirs: Turn },
    signal: AbortSignal,
  ): Promise<void> {
    const sides = [
      { turn: turns.ours, samples: this.#ours },
      { turn: turns.theirs, samples: this.#theirs },
    ];
    for (const { turn, samples } of round % 2 === 1 ? sides : sides.toReversed()) {
      signal.throwIfAborted();
      samples.set(name, [...(samples.get(name) ?? []), await turn()]);
    }
    const [ours, theirs] = [this.#ours, this.#theirs].map((samples) => samples.get(name)?.at(-1));
    const phases = Object.entries(ours?.phases ?? {}).map(
      ([phase, s]) => `${phase} ${s.toFixed(2)}`,
    );
    this.#say(
      `${this.files} files, ${name}, round ${round}: ours ${ours?.seconds.toFixed(2)} s ` +
        `(${phases.join(", ")}), theirs ${theirs?.seconds.toFixed(2)} s`,
    );
  }

  ours(name: BuildCase): readonly Sample[] {
    return this.#ours.get(name) ?? [];
  }

  theirs(name: BuildCase): readonly Sample[] {
    return this.#theirs.get(name) ?? [];
  }
}

/** The median of samples, in seconds; NaN of none. */
export function secondsOf(samples: readonly Sample[]): number {
  return median(samples.map(({ seconds }) => seconds));
}

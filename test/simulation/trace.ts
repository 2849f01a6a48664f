import { createHash } from "node:crypto";

/** How many of the last events are shown where something is wrong. */
const shownEvents = 50;

/** What happened, in order: a digest of all of it, and the last lines as text. */
export class Trace {
  readonly #hash = createHash("sha256");
  readonly #last: string[] = [];
  readonly #tell: (line: string) => void;
  events = 0;

  /** `tell` gets each line. */
  constructor(tell: (line: string) => void = () => undefined) {
    this.#tell = tell;
  }

  note(atMs: number, text: string): void {
    const line = `${(atMs / 1_000).toFixed(3).padStart(9)} ${text}`;
    this.#hash.update(line).update("\n");
    if (text.endsWith(" disk")) return;
    this.#last.push(line);
    if (this.#last.length > 2 * shownEvents) this.#last.splice(0, shownEvents);
    this.#tell(line);
  }

  get last(): readonly string[] {
    return this.#last.slice(-shownEvents);
  }

  /** Names the whole trace: two runs of a seed have the same. Asked once, at the end. */
  digest(): string {
    return this.#hash.digest("hex");
  }
}

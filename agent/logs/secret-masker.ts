import { PatternAutomaton } from "./pattern-automaton.js";
import { minSecretLength, secretForms } from "./secret-forms.js";

/** What is shown instead of a secret. */
const mask = Buffer.from("[masked]");

const nothing = Buffer.alloc(0);

/** The values that no log may show, in all their forms. */
export class Secrets {
  readonly automaton: PatternAutomaton;
  readonly #forms: readonly Buffer[];

  constructor(values: Iterable<string>) {
    this.#forms = [...new Set(values)].flatMap((value) => [...secretForms(value)]);
    this.automaton = new PatternAutomaton(this.#forms);
  }

  /** A text of which nothing is missing. */
  maskText(text: string): string {
    if (this.automaton.isEmpty) return text;
    const masker = new SecretMasker(this);
    return Buffer.concat([masker.write(Buffer.from(text)), masker.end()]).toString("utf8");
  }

  /** The last part of a longer text: it may begin in the middle of a secret. */
  maskTail(text: string): string {
    // Of a character that is torn there is nothing that could be compared.
    const bytes = Buffer.from(text.replace(/^\ufffd+/, ""));
    const torn = this.#tornBytes(bytes);
    const rest = this.maskText(bytes.subarray(torn).toString("utf8"));
    return torn === 0 ? rest : `${mask.toString()}${rest}`;
  }

  /** How many bytes at the beginning are the end of a secret. */
  #tornBytes(bytes: Buffer): number {
    let torn = 0;
    for (const form of this.#forms) {
      const longest = Math.min(form.byteLength - 1, bytes.byteLength);
      for (let length = longest; length > torn && length >= minSecretLength; length--) {
        if (form.compare(bytes, 0, length, form.byteLength - length) === 0) torn = length;
      }
    }
    return torn;
  }
}

/**
 * Puts `[masked]` in the place of secrets in a stream of bytes, however it is cut into chunks: one mask
 * for what overlaps. What may be the beginning of a secret is held back until it is known. One pass; the
 * cost of a byte does not depend on how many secrets there are.
 */
export class SecretMasker {
  readonly #automaton: PatternAutomaton;
  #state = 0;
  /** The end of the text that is not out yet. */
  #held: Buffer = nothing;
  /** Secrets in what is held: from, to; in order, apart from one another. */
  #found: Range[] = [];
  /** Up to here in what is held a mask stands already. */
  #maskedTo = 0;

  constructor({ automaton }: Secrets) {
    this.#automaton = automaton;
  }

  /** What of the text so far may be shown now. */
  write(chunk: Uint8Array): Buffer {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    if (this.#automaton.isEmpty) return bytes;
    const from = this.#held.byteLength;
    const text = from === 0 ? bytes : Buffer.concat([this.#held, bytes]);
    this.#search(text, from);
    return this.#release(text, text.byteLength - (this.#automaton.depth[this.#state] ?? 0));
  }

  /** The rest: no more comes. */
  end(): Buffer {
    this.#state = 0;
    return this.#release(this.#held, this.#held.byteLength);
  }

  #search(text: Buffer, from: number): void {
    const automaton = this.#automaton;
    const { root, fail, longest } = automaton;
    let state = this.#state;
    for (let at = from; at < text.length; at++) {
      const byte = text[at] ?? 0;
      let next = 0;
      for (; state !== 0; state = fail[state] ?? 0) {
        next = automaton.childOf(state, byte);
        if (next !== 0) break;
      }
      state = next !== 0 ? next : (root[byte] ?? 0);
      if (state === 0) continue;
      const length = longest[state] ?? 0;
      if (length > 0) this.#note(at + 1 - length, at + 1);
    }
    this.#state = state;
  }

  #note(from: number, to: number): void {
    const found = this.#found;
    let start = from;
    for (let last = found.at(-1); last !== undefined && last.to > from; last = found.at(-1)) {
      start = Math.min(start, last.from);
      found.pop();
    }
    found.push({ from: start, to });
  }

  /** Gives out what is before `end`, where no secret can begin any more. */
  #release(text: Buffer, end: number): Buffer {
    const parts: Buffer[] = [];
    const later: Range[] = [];
    let at = Math.min(this.#maskedTo, end);
    for (const { from, to } of this.#found) {
      if (from < this.#maskedTo) this.#maskedTo = Math.max(this.#maskedTo, to);
      else if (from < end) {
        parts.push(text.subarray(at, from), mask);
        this.#maskedTo = to;
      } else later.push({ from: from - end, to: to - end });
      at = Math.min(this.#maskedTo, end);
    }
    parts.push(text.subarray(at, end));
    this.#found = later;
    this.#maskedTo = Math.max(0, this.#maskedTo - end);
    this.#held = end === text.byteLength ? nothing : Buffer.from(text.subarray(end));
    return Buffer.concat(parts);
  }
}

interface Range {
  readonly from: number;
  readonly to: number;
}

import type { LogChunk } from "./step-logs.js";

/** What waits at most of one attempt, and of all, in bytes: more is sent again by whoever has it. */
const attemptBytes = 1024 * 1024;
const totalBytes = 32 * 1024 * 1024;

interface Waiting {
  /** By offset. */
  readonly chunks: Map<number, LogChunk>;
  sizeBytes: number;
  /** Runs out when what is missing is given up. */
  readonly timer: NodeJS.Timeout;
}

/** Chunks of logs that came before what goes before them, in memory and within bounds. */
export class WaitingChunks implements Disposable {
  readonly #patienceMs: number;
  readonly #giveUp: (step: string, attempt: number) => void;
  /** By `step/attempt`. */
  readonly #waiting = new Map<string, Waiting>();
  #sizeBytes = 0;

  /** `giveUp` is called where an attempt has had chunks here for `patienceMs` without any progress. */
  constructor(patienceMs: number, giveUp: (step: string, attempt: number) => void) {
    this.#patienceMs = patienceMs;
    this.#giveUp = giveUp;
  }

  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  /** Keeps the chunk where there is room. */
  add(chunk: LogChunk): void {
    const key = keyOf(chunk.step, chunk.attempt);
    const waiting = this.#waiting.get(key) ?? this.#begin(key, chunk);
    const more = chunk.data.length;
    if (waiting.chunks.has(chunk.offset) || waiting.sizeBytes + more > attemptBytes) return;
    if (this.#sizeBytes + more > totalBytes) return;
    waiting.chunks.set(chunk.offset, chunk);
    waiting.sizeBytes += more;
    this.#sizeBytes += more;
  }

  /** Takes out those that begin at or before `end`, in the order of their offsets. */
  takeUpTo(step: string, attempt: number, end: number): readonly LogChunk[] {
    const waiting = this.#waiting.get(keyOf(step, attempt));
    if (waiting === undefined) return [];
    const ready = [...waiting.chunks.values()].filter(({ offset }) => offset <= end);
    for (const { offset, data } of ready) {
      waiting.chunks.delete(offset);
      waiting.sizeBytes -= data.length;
      this.#sizeBytes -= data.length;
    }
    if (waiting.chunks.size === 0) this.#end(keyOf(step, attempt), waiting);
    else if (ready.length > 0) waiting.timer.refresh();
    return ready.toSorted((a, b) => a.offset - b.offset);
  }

  /** The offset of the first one that waits; null where none does. */
  firstOf(step: string, attempt: number): number | null {
    const waiting = this.#waiting.get(keyOf(step, attempt));
    return waiting === undefined || waiting.chunks.size === 0
      ? null
      : Math.min(...waiting.chunks.keys());
  }

  [Symbol.dispose](): void {
    for (const [key, waiting] of this.#waiting) this.#end(key, waiting);
  }

  #begin(key: string, { step, attempt }: LogChunk): Waiting {
    const timer = setTimeout(() => this.#giveUp(step, attempt), this.#patienceMs).unref();
    const waiting = { chunks: new Map<number, LogChunk>(), sizeBytes: 0, timer };
    this.#waiting.set(key, waiting);
    return waiting;
  }

  #end(key: string, waiting: Waiting): void {
    clearTimeout(waiting.timer);
    this.#waiting.delete(key);
    this.#sizeBytes -= waiting.sizeBytes;
  }
}

function keyOf(step: string, attempt: number): string {
  return `${step}/${attempt}`;
}

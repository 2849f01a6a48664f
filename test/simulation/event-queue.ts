import { VirtualProcess } from "./virtual-process.js";

/** Something that happens at a moment of virtual time. */
export interface QueuedEvent {
  readonly atMs: number;
  /** Of two at the same moment the one that was queued first comes first. */
  readonly sequence: number;
  readonly name: string;
  readonly owner: VirtualProcess | null;
  readonly work: () => void;
}

/** All that will happen, in order. Time passes only here. */
export class EventQueue {
  #nowMs = 0;
  #sequence = 0;
  /** A binary heap. */
  readonly #heap: QueuedEvent[] = [];
  readonly #cancelled = new Set<QueuedEvent>();
  /** What stopped processes will do once they are continued. */
  readonly #deferred = new Map<VirtualProcess, QueuedEvent[]>();

  /** Virtual time, in ms since the simulation began: the monotonic clock of all. */
  get nowMs(): number {
    return this.#nowMs;
  }

  /**
   * Has `work` done after `delayMs` by `owner`: absent, the process whose code runs now. Returns what
   * takes it back.
   */
  after(
    delayMs: number,
    name: string,
    work: () => void,
    owner: VirtualProcess | null = VirtualProcess.current,
  ): () => void {
    const atMs = this.#nowMs + Math.max(0, delayMs);
    const event = { atMs, sequence: ++this.#sequence, name, owner, work };
    this.#push(event);
    return () => void this.#cancelled.add(event);
  }

  /** The next event, with time having come to it; null: nothing will happen any more. */
  next(): QueuedEvent | null {
    for (;;) {
      const event = this.#pop();
      if (event === undefined) return null;
      this.#nowMs = Math.max(this.#nowMs, event.atMs);
      const isCancelled = this.#cancelled.delete(event);
      const { owner } = event;
      if (isCancelled || owner?.state === "dead") continue;
      if (owner?.state !== "stopped") return event;
      this.#deferred.set(owner, [...(this.#deferred.get(owner) ?? []), event]);
    }
  }

  /** A stopped process goes on: what it would have done meanwhile it does now, in that order. */
  continue(process: VirtualProcess): void {
    if (process.state !== "stopped") return;
    process.state = "running";
    const waiting = this.#deferred.get(process) ?? [];
    this.#deferred.delete(process);
    for (const event of waiting) {
      if (this.#cancelled.delete(event)) continue;
      this.after(0, event.name, event.work, process);
    }
  }

  #push(event: QueuedEvent): void {
    const heap = this.#heap;
    let at = heap.length;
    heap.push(event);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above]!;
      if (!isEarlier(event, parent)) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = event;
  }

  #pop(): QueuedEvent | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      const right = heap[child + 1];
      if (right !== undefined && isEarlier(right, heap[child]!)) child++;
      const below = heap[child]!;
      if (!isEarlier(below, last)) break;
      heap[at] = below;
      at = child;
    }
    heap[at] = last;
    return first;
  }
}

function isEarlier(a: QueuedEvent, b: QueuedEvent): boolean {
  return a.atMs < b.atMs || (a.atMs === b.atMs && a.sequence < b.sequence);
}

import { Transform, type TransformCallback } from "node:stream";
import type { SeededRandom } from "./simulation/seeded-random.js";

/** What becomes of a message, and how probable it is; what is left of 1 passes. */
export interface Mischief {
  readonly drop: number;
  readonly duplicate: number;
  /** Comes up to {@link longestDelayMs} late, behind others that were sent after it. */
  readonly delay: number;
}

/** What became of messages, for a test that wants to know whether there was any mischief. */
export interface MischiefCounts {
  passed: number;
  dropped: number;
  duplicated: number;
  delayed: number;
}

const longestDelayMs = 1_500;
const lineEnd = Buffer.from("\r\n");
/** Lines that a payload follows: see "Client Protocol" in the documentation of NATS. */
const withPayload = /^(PUB|HPUB|MSG|HMSG) /i;

/**
 * One direction of a connection to nats-server. Whole messages are lost, doubled or late by chance; what else
 * the two say (CONNECT, INFO, SUB, PING and so on) passes as it is, in its order.
 */
export class NatsMischief extends Transform {
  readonly #random: SeededRandom;
  /** Asked for each message: a test may begin with none. */
  readonly #mischief: () => Mischief;
  readonly #counts: MischiefCounts;
  readonly #late = new Set<NodeJS.Timeout>();
  #rest = Buffer.alloc(0);

  constructor(random: SeededRandom, mischief: () => Mischief, counts: MischiefCounts) {
    super();
    this.#random = random;
    this.#mischief = mischief;
    this.#counts = counts;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (let frame = this.#nextFrame(); frame !== null; frame = this.#nextFrame()) {
      if (frame.isMessage) this.#pass(frame.bytes);
      else this.push(frame.bytes);
    }
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    for (const timer of this.#late) clearTimeout(timer);
    done(error);
  }

  #pass(message: Buffer): void {
    const { drop, duplicate, delay } = this.#mischief();
    const chance = this.#random.next();
    if (chance < drop) {
      this.#counts.dropped++;
    } else if (chance < drop + duplicate) {
      this.#counts.duplicated++;
      this.push(message);
      this.#pushLater(message);
    } else if (chance < drop + duplicate + delay) {
      this.#counts.delayed++;
      this.#pushLater(message);
    } else {
      this.#counts.passed++;
      this.push(message);
    }
  }

  #pushLater(message: Buffer): void {
    const timer = setTimeout(
      () => {
        this.#late.delete(timer);
        if (!this.writableEnded) this.push(message);
      },
      this.#random.between(1, longestDelayMs),
    );
    this.#late.add(timer);
  }

  /** Takes the next whole frame from what has come; null where its end has not. */
  #nextFrame(): { readonly bytes: Buffer; readonly isMessage: boolean } | null {
    const end = this.#rest.indexOf(lineEnd);
    if (end < 0) return null;
    const line = this.#rest.toString("latin1", 0, end);
    const isMessage = withPayload.test(line);
    const payloadBytes = isMessage ? Number(line.split(" ").at(-1)) + lineEnd.length : 0;
    const length = end + lineEnd.length + payloadBytes;
    if (this.#rest.length < length) return null;
    const bytes = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    return { bytes, isMessage };
  }
}

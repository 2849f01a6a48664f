import { closeSync, openSync, readSync, unlinkSync, writeSync } from "node:fs";
import type { Log } from "../../program/log.js";
import { delay } from "../../program/process.js";
import type { StepLog } from "./step-context.js";

/** A piece of a step's log on its way to the coordinator. */
export interface LogPiece {
  /** From 0, one more for each piece. */
  readonly sequence: number;
  /** Of its first byte in the log of this attempt. */
  readonly offset: number;
  readonly bytes: Uint8Array;
}

export interface SpooledLogOptions {
  /** A file to be made; it has no name any more once it is open, so that nothing is left of it. */
  readonly path: string;
  /** Resolves when the piece is safe elsewhere. May be called again with the same piece. */
  readonly publish: (piece: LogPiece) => Promise<void>;
  readonly log: Log;
  readonly limitBytes?: number;
}

const pieceBytes = 16 * 1024;
const pauseMs = 250;
const defaultLimitBytes = 64 * 1024 * 1024;

/**
 * A step's log: written to a file at once, and sent from there in order, in pieces of up to 16 KiB or
 * of 250 ms, the first without delay. While nobody takes them the file grows, not the memory.
 */
export class SpooledLog implements StepLog, AsyncDisposable {
  readonly #options: SpooledLogOptions;
  readonly #limitBytes: number;
  readonly #file: number;
  readonly #abandoned = new AbortController();
  readonly #shipping: Promise<void>;
  #wake: () => void = () => undefined;
  #length = 0;
  #shipped = 0;
  #hasEnded = false;
  #isFull = false;

  private constructor(options: SpooledLogOptions) {
    this.#options = options;
    this.#limitBytes = options.limitBytes ?? defaultLimitBytes;
    this.#file = openSync(options.path, "wx+", 0o600);
    unlinkSync(options.path);
    this.#shipping = this.#ship().finally(() => closeSync(this.#file));
  }

  static open(options: SpooledLogOptions): SpooledLog {
    return new SpooledLog(options);
  }

  /** Bytes written so far. */
  get length(): number {
    return this.#length;
  }

  write(chunk: string | Uint8Array): void {
    if (this.#hasEnded || this.#isFull || chunk.length === 0) return;
    const bytes = typeof chunk === "string" ? Buffer.from(chunk, "utf8") : chunk;
    const room = this.#limitBytes - this.#length;
    try {
      this.#append(bytes.subarray(0, room));
      if (bytes.byteLength > room) {
        this.#isFull = true;
        const limit = `${Math.round(this.#limitBytes / 1024 / 1024)} MB`;
        this.#append(Buffer.from(`\n[the log ends here: it is longer than ${limit}]\n`));
      }
    } catch (error) {
      // The step is not to fail because of its log; what fills the disk will make itself heard.
      this.#isFull = true;
      this.#options.log.error("the log of a step is cut off", { error: String(error) });
    }
    this.#wake();
  }

  /** No more is written; what is left is sent at once. */
  end(): void {
    this.#hasEnded = true;
    this.#wake();
  }

  /** Resolves when all is sent or {@link abandon} was called. */
  get finished(): Promise<void> {
    return this.#shipping;
  }

  /** Sends nothing more. */
  abandon(): void {
    this.#hasEnded = true;
    this.#abandoned.abort();
    this.#wake();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.abandon();
    await this.#shipping;
  }

  #append(bytes: Uint8Array): void {
    for (let done = 0; done < bytes.byteLength;) {
      const count = writeSync(this.#file, bytes, done, bytes.byteLength - done, this.#length);
      done += count;
      this.#length += count;
    }
  }

  async #ship(): Promise<void> {
    let lastSentAtMs = -Infinity;
    for (let sequence = 0; !this.#abandoned.signal.aborted; sequence++) {
      await this.#untilDue(lastSentAtMs);
      const rest = this.#length - this.#shipped;
      if (rest === 0 || this.#abandoned.signal.aborted) return;
      const bytes = Buffer.alloc(Math.min(rest, pieceBytes));
      const count = readSync(this.#file, bytes, 0, bytes.byteLength, this.#shipped);
      const piece = { sequence, offset: this.#shipped, bytes: bytes.subarray(0, count) };
      lastSentAtMs = performance.now();
      await this.#publish(piece);
      this.#shipped += count;
    }
  }

  /** Resolves when a piece is to be sent or there will be none any more. */
  async #untilDue(lastSentAtMs: number): Promise<void> {
    for (;;) {
      const rest = this.#length - this.#shipped;
      if (this.#hasEnded || rest >= pieceBytes) return;
      const waitMs = lastSentAtMs + pauseMs - performance.now();
      if (rest > 0 && waitMs <= 0) return;
      const woken = new AbortController();
      this.#wake = () => woken.abort();
      if (rest > 0) await delay(waitMs, woken.signal);
      else
        await new Promise<void>((resolve) =>
          woken.signal.addEventListener("abort", () => resolve()),
        );
    }
  }

  async #publish(piece: LogPiece): Promise<void> {
    const { signal } = this.#abandoned;
    for (let backoffMs = 100; !signal.aborted; backoffMs = Math.min(backoffMs * 2, 2_000)) {
      try {
        return await this.#options.publish(piece);
      } catch (error) {
        if (backoffMs === 100) {
          this.#options.log.warn("a piece of a log is sent later", { error: String(error) });
        }
        await delay(backoffMs, signal);
      }
    }
  }
}

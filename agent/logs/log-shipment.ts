import type { Log } from "../../program/log.js";
import { delay } from "../../program/process.js";
import { pauseMs, pieceBytes, type LogPiece, type LogSource, type LogSpool } from "./log-spool.js";

/** The ways of a log to the coordinator. */
export interface LogCarrier {
  /** Resolves when NATS has the piece; rejects where it cannot. `sequence` rises by one with each. */
  publish(source: LogSource, piece: LogPiece, sequence: number): Promise<void>;
  /**
   * Gives pieces to the coordinator itself, or only asks where there are none. Resolves with how far it
   * has the log, for good; null where it does not want it. Rejects where it is away.
   */
  upload(source: LogSource, pieces: readonly LogPiece[]): Promise<number | null>;
}

/** Pieces in one call to the coordinator: 1 MiB. */
const uploadPieces = 64;
/** Pieces on their way to NATS at a time: 256 KiB, so that a log does not wait for its disk with each. */
const publishedPieces = 16;
/** How often the coordinator is asked how far it has come, while NATS takes the pieces. */
const confirmMs = 5_000;
const firstBackoffMs = 100;
const lastBackoffMs = 2_000;

/**
 * Brings a spool to the coordinator: in order, in pieces of up to 16 KiB or of 250 ms, the first without
 * delay; over NATS, and while that is away over gRPC. What NATS has taken may still be lost with its
 * store, so the spool is removed when the coordinator itself says that it has all of it; what it lacks is
 * sent to it again from there.
 */
export class LogShipment implements AsyncDisposable {
  readonly #spool: LogSpool;
  readonly #carrier: LogCarrier;
  readonly #log: Log;
  readonly #abandoned = new AbortController();
  #wake: () => void = () => undefined;
  #hasEnded = false;
  /** How far somebody has taken it, and how far the coordinator. */
  #sent = 0;
  #confirmed = 0;
  #confirmedAtMs = performance.now();
  /** Where the coordinator stood when it was no further than before. */
  #stalledAt = -1;
  #sequence = 0;
  #isRemoved = false;

  /** Resolves when the coordinator has all, or wants none of it, or it was abandoned. Rejects never. */
  readonly finished: Promise<void>;

  constructor(parts: {
    readonly spool: LogSpool;
    readonly carrier: LogCarrier;
    readonly log: Log;
  }) {
    this.#spool = parts.spool;
    this.#carrier = parts.carrier;
    this.#log = parts.log;
    this.finished = this.#ship()
      .catch((error: unknown) => {
        this.#log.error("a log is not shipped any further", { error: String(error) });
      })
      .finally(() => this.#spool.close());
  }

  /** There is more in the spool. */
  advance(): void {
    this.#wake();
  }

  /** No more is written; what is left is sent at once. */
  end(): void {
    this.#hasEnded = true;
    this.#wake();
  }

  /** Sends nothing more; the spool stays, for the next start, where not all of it has arrived. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#abandoned.abort();
    this.#wake();
    await this.finished;
  }

  async #ship(): Promise<void> {
    const { signal } = this.#abandoned;
    let lastSentAtMs = -Infinity;
    let backoffMs = firstBackoffMs;
    while (!signal.aborted && !this.#isRemoved) {
      await this.#untilDue(lastSentAtMs);
      if (signal.aborted) return;
      try {
        const isSending = this.#sent < this.#spool.length;
        if (isSending) lastSentAtMs = performance.now();
        const hasProgressed = isSending ? await this.#sendNext() : await this.#confirm();
        if (hasProgressed) backoffMs = firstBackoffMs;
        else if (!this.#isRemoved) {
          await delay(backoffMs, signal);
          backoffMs = Math.min(backoffMs * 2, lastBackoffMs);
        }
      } catch (error) {
        if (backoffMs === firstBackoffMs) {
          this.#log.warn("a piece of a log is sent later", { error: String(error) });
        }
        await delay(backoffMs, signal);
        backoffMs = Math.min(backoffMs * 2, lastBackoffMs);
      }
    }
  }

  /** Resolves when a piece is to be sent, or the coordinator to be asked. */
  async #untilDue(lastSentAtMs: number): Promise<void> {
    for (;;) {
      const rest = this.#spool.length - this.#sent;
      if (this.#hasEnded || this.#abandoned.signal.aborted || rest >= pieceBytes) return;
      const now = performance.now();
      const sendMs = rest > 0 ? lastSentAtMs + pauseMs - now : Infinity;
      const askMs = this.#sent > this.#confirmed ? this.#confirmedAtMs + confirmMs - now : Infinity;
      const waitMs = Math.min(sendMs, askMs);
      if (waitMs <= 0) return;
      const woken = new AbortController();
      this.#wake = () => woken.abort();
      await delay(Math.min(waitMs, confirmMs), woken.signal);
    }
  }

  /** Sends what there is, one piece behind the other. What NATS does not take goes by gRPC, with all behind it. */
  async #sendNext(): Promise<boolean> {
    const pieces = this.#piecesFrom(this.#sent, publishedPieces);
    if (pieces.length === 0) throw new Error("the spool ends before its length");
    const outcomes = await Promise.allSettled(
      pieces.map((piece) => this.#carrier.publish(this.#spool.source, piece, this.#sequence++)),
    );
    const failed = outcomes.findIndex(({ status }) => status === "rejected");
    const taken = failed === -1 ? pieces : pieces.slice(0, failed);
    const last = taken.at(-1);
    if (last !== undefined) this.#sent = last.offset + last.bytes.byteLength;
    if (failed !== -1) return await this.#upload(this.#sent);
    if (performance.now() - this.#confirmedAtMs > confirmMs) await this.#confirm();
    return true;
  }

  /** Asks how far the coordinator is. Where it is no further than it was, it gets what it lacks. */
  async #confirm(): Promise<boolean> {
    const before = this.#confirmed;
    this.#take(await this.#carrier.upload(this.#spool.source, []));
    if (this.#isRemoved || this.#confirmed > before) return true;
    return this.#confirmed < this.#sent && this.#hasAskedBefore()
      ? await this.#upload(this.#confirmed)
      : this.#confirmed === this.#sent;
  }

  /** True where it stood here already when it was last asked: what NATS took is no longer on its way. */
  #hasAskedBefore(): boolean {
    const hasStalled = this.#stalledAt === this.#confirmed;
    this.#stalledAt = this.#confirmed;
    return hasStalled;
  }

  /** Gives the coordinator what follows `offset`. False where it has not come any further. */
  async #upload(offset: number): Promise<boolean> {
    const pieces = this.#piecesFrom(offset, uploadPieces);
    const before = this.#confirmed;
    this.#take(await this.#carrier.upload(this.#spool.source, pieces));
    // From here on it is sent again: the coordinator knows what it has.
    this.#sent = this.#confirmed;
    return this.#isRemoved || this.#confirmed > before;
  }

  /** What follows `offset` in the spool, in so many pieces at most. */
  #piecesFrom(offset: number, most: number): readonly LogPiece[] {
    const pieces: LogPiece[] = [];
    for (let at = offset; pieces.length < most;) {
      const piece = this.#spool.read(at);
      if (piece === null) break;
      pieces.push(piece);
      at += piece.bytes.byteLength;
    }
    return pieces;
  }

  /** What the coordinator says that it has. */
  #take(offset: number | null): void {
    this.#confirmedAtMs = performance.now();
    if (offset === null) {
      this.#log.warn("the coordinator does not want a log", { ...this.#spool.source });
      this.#remove();
    } else {
      this.#confirmed = Math.min(offset, this.#spool.length);
      this.#sent = Math.max(this.#sent, this.#confirmed);
      if (this.#hasEnded && this.#confirmed === this.#spool.length) this.#remove();
    }
  }

  #remove(): void {
    this.#isRemoved = true;
    this.#spool.remove();
  }
}

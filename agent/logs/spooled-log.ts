import type { Log } from "../../program/log.js";
import type { StepLog } from "../work/step-context.js";
import { LineLimit } from "./line-limit.js";
import { LogShipment, type LogCarrier } from "./log-shipment.js";
import { LogSpool, type LogSource } from "./log-spool.js";
import { SecretMasker, type Secrets } from "./secret-masker.js";

export interface SpooledLogOptions {
  /** Where spools are kept. */
  readonly directory: string;
  readonly source: LogSource;
  readonly secrets: Secrets;
  readonly carrier: LogCarrier;
  readonly log: Log;
  /** What a step may write, in bytes. */
  readonly limitBytes?: number;
}

/** What a step may write, where nobody says otherwise. */
export const defaultLimitBytes = 64 * 1024 * 1024;

/** What is shown of a line. */
const lineBytes = 64 * 1024;

/**
 * A step's log: secrets are masked, lines that are too long are cut, the rest is spooled at once and
 * shipped from there. While nobody takes it the file grows, not the memory.
 */
export class SpooledLog implements StepLog, AsyncDisposable {
  readonly #log: Log;
  readonly #limitBytes: number;
  readonly #masker: SecretMasker;
  readonly #lines = new LineLimit(lineBytes);
  readonly #spool: LogSpool;
  readonly #shipment: LogShipment;
  #hasEnded = false;
  #isFull = false;

  private constructor(options: SpooledLogOptions) {
    this.#log = options.log;
    this.#limitBytes = options.limitBytes ?? defaultLimitBytes;
    this.#masker = new SecretMasker(options.secrets);
    this.#spool = LogSpool.create(options.directory, options.source);
    this.#shipment = new LogShipment({ ...options, spool: this.#spool });
  }

  static open(options: SpooledLogOptions): SpooledLog {
    return new SpooledLog(options);
  }

  /** Bytes in the spool so far. What may be the beginning of a secret comes later. */
  get length(): number {
    return this.#spool.length;
  }

  write(chunk: string | Uint8Array): void {
    if (this.#hasEnded || this.#isFull || chunk.length === 0) return;
    const bytes = typeof chunk === "string" ? Buffer.from(chunk, "utf8") : chunk;
    this.#append(this.#lines.write(this.#masker.write(bytes)));
  }

  /** No more is written; what is left is sent at once. */
  end(): void {
    if (!this.#hasEnded && !this.#isFull) {
      this.#append(this.#lines.write(this.#masker.end()));
      this.#append(this.#lines.end());
    }
    this.#hasEnded = true;
    this.#shipment.end();
  }

  /** Resolves when the coordinator has all of it, or it was disposed of. */
  get finished(): Promise<void> {
    return this.#shipment.finished;
  }

  /** Sends nothing more. What has not arrived stays in the spool, for the next start. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#hasEnded = true;
    await this.#shipment[Symbol.asyncDispose]();
  }

  #append(bytes: Buffer): void {
    if (bytes.byteLength === 0 || this.#isFull) return;
    const room = this.#limitBytes - this.#spool.length;
    const now = Date.now();
    try {
      this.#spool.append(bytes.subarray(0, room), now);
      if (bytes.byteLength > room) {
        this.#isFull = true;
        const limit = `${Math.round(this.#limitBytes / 1024 / 1024)} MB`;
        const note = `\n[the log ends here: it is longer than ${limit}]\n`;
        this.#spool.append(Buffer.from(note), now);
      }
    } catch (error) {
      // The step is not to fail because of its log; what fills the disk will make itself heard.
      this.#isFull = true;
      this.#log.error("the log of a step is cut off", { error: String(error) });
    }
    this.#shipment.advance();
  }
}

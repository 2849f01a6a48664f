import { InvalidError } from "../../program/error.js";
import type { BlobWriter } from "../blobs/blob-store.js";
import { CallError } from "./call-error.js";

/** One stream's hold on an upload. Disposing it lets go: the upload waits for another stream. */
export interface UploadStream extends Disposable {
  readonly sizeBytes: number;
  /** Takes bytes that begin at `offset`. */
  append(offset: number, data: Buffer): Promise<void>;
  /** Takes what the pieces give, where the upload stands. What they throw is thrown. */
  appendAll(pieces: Iterable<Buffer>): Promise<void>;
  /** The blob is whole: verifies it and makes it durable. What `check` throws stands against that. */
  finish(check?: () => void): Promise<void>;
}

interface Parts {
  readonly expectedBytes: number;
  readonly openWriter: () => Promise<BlobWriter>;
  readonly nowMs: () => number;
  /** Nothing can be gone on with any more: it was finished, refused or abandoned. */
  readonly ended: () => void;
}

/** An upload, which streams take over from one another. */
export class UploadSession {
  readonly #parts: Parts;
  #writer: BlobWriter | undefined;
  /** The number of the stream that has the upload; others that still send are superseded. */
  #holder = 0;
  #isCarried = false;
  #isAbandoned = false;
  /** Steps run one after the other, even if a stream is taken over within one. */
  #step: Promise<void> = Promise.resolve();
  #usedAtMs: number;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#usedAtMs = parts.nowMs();
  }

  get sizeBytes(): number {
    return this.#writer?.sizeBytes ?? 0;
  }

  /** When it last received something. */
  get usedAtMs(): number {
    return this.#usedAtMs;
  }

  /** Whether there is a stream that may go on at once. */
  get isCarried(): boolean {
    return this.#isCarried;
  }

  /**
   * Takes it over at `offset`: 0 begins anew, and what was received already is left out. A stream that
   * broke may have had more on its way when its client asked how far it came. Throws InvalidError beyond
   * what was received, which is kept.
   */
  async takeOver(offset: number): Promise<UploadStream> {
    const holder = ++this.#holder;
    this.#isCarried = true;
    const step = (work: () => Promise<void>): Promise<void> => this.#run(holder, work);
    const release = (): void => {
      if (holder === this.#holder) this.#isCarried = false;
    };
    try {
      await step(() => this.#begin(offset));
    } catch (error) {
      release();
      throw error;
    }
    const size = (): number => this.sizeBytes;
    let known = this.sizeBytes - offset;
    function* fresh(pieces: Iterable<Buffer>): Generator<Buffer> {
      for (const piece of pieces) {
        const skipped = Math.min(known, piece.length);
        known -= skipped;
        if (skipped < piece.length) yield piece.subarray(skipped);
      }
    }
    return {
      get sizeBytes() {
        return size();
      },
      append: (at, data) =>
        step(async () => {
          const expected = this.sizeBytes - known;
          if (at !== expected) throw await this.#refuse(outOfStep(at, expected));
          await this.#take(fresh([data]));
        }),
      appendAll: (pieces) => step(() => this.#take(fresh(pieces))),
      finish: (check) => step(() => this.#finish(check)),
      [Symbol.dispose]: release,
    };
  }

  /** Ends it for every stream, and removes what was received. */
  async abandon(): Promise<void> {
    this.#isAbandoned = true;
    await this.#step;
    await this.#end();
  }

  #run(holder: number, work: () => Promise<void>): Promise<void> {
    const done = this.#step.then(async () => {
      if (this.#isAbandoned) {
        throw CallError.unavailable("the upload was dropped, there are too many: begin it again");
      }
      if (holder !== this.#holder) {
        throw CallError.superseded("another stream goes on with this upload");
      }
      this.#usedAtMs = this.#parts.nowMs();
      await work();
    });
    this.#step = done.catch(() => undefined);
    return done;
  }

  async #begin(offset: number): Promise<void> {
    if (offset < 0 || offset > this.sizeBytes) {
      const error = outOfStep(offset, this.sizeBytes);
      if (this.#writer === undefined) throw await this.#refuse(error);
      throw error;
    }
    if (this.#writer !== undefined && (offset > 0 || this.sizeBytes === 0)) return;
    await this.#writer?.[Symbol.asyncDispose]();
    this.#writer = undefined;
    try {
      this.#writer = await this.#parts.openWriter();
    } catch (error) {
      throw await this.#refuse(error);
    }
  }

  async #take(pieces: Iterable<Buffer>): Promise<void> {
    try {
      for (const piece of pieces) await this.#writer?.append(piece);
    } catch (error) {
      // What came before may be gone on with, where it is only that there is too much to do.
      if (error instanceof CallError) throw error;
      throw await this.#refuse(error);
    }
  }

  async #finish(check: (() => void) | undefined): Promise<void> {
    try {
      check?.();
      const { expectedBytes } = this.#parts;
      if (this.sizeBytes !== expectedBytes) {
        throw new InvalidError(`the upload ended at ${this.sizeBytes} of ${expectedBytes} bytes`);
      }
      await this.#writer?.finish();
    } catch (error) {
      throw await this.#refuse(error);
    }
    await this.#end();
  }

  /** What was refused cannot be gone on with. */
  async #refuse(error: unknown): Promise<unknown> {
    await this.#end();
    return error;
  }

  async #end(): Promise<void> {
    this.#holder++;
    this.#isCarried = false;
    this.#parts.ended();
    const writer = this.#writer;
    this.#writer = undefined;
    await writer?.[Symbol.asyncDispose]();
  }
}

function outOfStep(offset: number, expected: number): InvalidError {
  return new InvalidError(`the upload goes on at byte ${expected}, not at ${offset}`);
}

import { sizeOf, type Digest } from "../../content/digest.js";
import type { Decompression } from "../../content/zstd.js";
import { InvalidError } from "../../program/error.js";
import type { UploadStream } from "./upload-session.js";

/** What one stream of an upload brings, on its way into the blob. Disposing it lets go of the upload. */
export interface Intake extends Disposable {
  /** What the client is told: how far it came, in its own terms. */
  readonly committedSize: number;
  /** Takes the data of one message, which stands at `offset`. */
  append(offset: number, data: Buffer): Promise<void>;
  /** The client says that this was all. */
  finish(): Promise<void>;
}

/** The bytes of the blob as they are. */
export class PlainIntake implements Intake {
  readonly #upload: UploadStream;
  #committedSize: number;

  constructor(upload: UploadStream) {
    this.#upload = upload;
    this.#committedSize = upload.sizeBytes;
  }

  get committedSize(): number {
    return this.#committedSize;
  }

  async append(offset: number, data: Buffer): Promise<void> {
    await this.#upload.append(offset, data);
    this.#committedSize = this.#upload.sizeBytes;
  }

  finish(): Promise<void> {
    return this.#upload.finish();
  }

  [Symbol.dispose](): void {
    this.#upload[Symbol.dispose]();
  }
}

/**
 * Zstandard frames. The first message stands at an offset of the blob, each other at that and the
 * compressed bytes before it: the protocol adds up two kinds of bytes. A stream that broke leaves what
 * was decompressed; the next one begins there with a frame of its own.
 */
export class CompressedIntake implements Intake {
  readonly #upload: UploadStream;
  readonly #decompression: Decompression;
  /** Frames without content would else go on for ever. */
  readonly #maxOffset: number;
  #offset: number;

  constructor(upload: UploadStream, decompression: Decompression, digest: Digest, offset: number) {
    this.#upload = upload;
    this.#decompression = decompression;
    this.#maxOffset = offset + 2 * sizeOf(digest) + 1024 * 1024;
    this.#offset = offset;
  }

  get committedSize(): number {
    return this.#offset;
  }

  async append(offset: number, data: Buffer): Promise<void> {
    await this.#upload.appendAll(this.#piecesOf(offset, data));
  }

  finish(): Promise<void> {
    return this.#upload.finish(() => this.#decompression.finish());
  }

  [Symbol.dispose](): void {
    this.#decompression[Symbol.dispose]();
    this.#upload[Symbol.dispose]();
  }

  *#piecesOf(offset: number, data: Buffer): Generator<Buffer> {
    if (offset !== this.#offset) {
      throw new InvalidError(`the upload goes on at ${this.#offset}, not at ${offset}`);
    }
    this.#offset += data.length;
    if (this.#offset > this.#maxOffset) {
      throw new InvalidError("the compressed blob is far larger than the blob");
    }
    yield* this.#decompression.take(data);
  }
}

import { sizeOf, type Digest } from "../../content/digest.js";
import { DigestMismatchError } from "../../content/error.js";
import type { BlobWriter } from "./blob-store.js";

/**
 * A small blob that arrives in pieces: kept in memory until it is whole. The pieces are copied, since each
 * would hold on to the message that it came in, which may be a hundred times as large.
 */
export class SmallBlobWriter implements BlobWriter {
  readonly #digest: Digest;
  readonly #put: PutBytes;
  #bytes = Buffer.alloc(0);
  #sizeBytes = 0;

  constructor(digest: Digest, put: PutBytes) {
    this.#digest = digest;
    this.#put = put;
  }

  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  async append(chunk: Buffer): Promise<void> {
    const size = sizeOf(this.#digest);
    if (this.#sizeBytes + chunk.length > size) {
      throw new DigestMismatchError(this.#digest, `more than ${size} bytes`);
    }
    if (this.#bytes.length < size) this.#bytes = Buffer.allocUnsafeSlow(size);
    this.#sizeBytes += chunk.copy(this.#bytes, this.#sizeBytes);
  }

  finish(verified?: () => void): Promise<void> {
    return this.#put(this.#bytes.subarray(0, this.#sizeBytes), verified);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#bytes = Buffer.alloc(0);
  }
}

type PutBytes = (bytes: Buffer, verified: (() => void) | undefined) => Promise<void>;

import type { FileHandle } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { hashOf, sizeOf, type Digest } from "../../content/digest.js";
import { DigestMismatchError } from "../../content/error.js";
import { BlobVerifier } from "../../content/verify.js";
import type { FileHash } from "../workers/file-hash.js";
import type { WorkerPool } from "../workers/worker-pool.js";

/** Smaller blobs are verified in the event loop: what a worker would save is not worth the wait for it. */
const minWorkerBytes = 1024 * 1024;

/** Verifies a large blob that is in a file, or on its way to it. */
export interface LooseVerifier extends AsyncDisposable {
  /** How many bytes were seen. */
  readonly sizeBytes: number;
  /** The next bytes. They are in the file once `written` resolves; where it rejects, so may this. */
  take(chunk: Buffer, written?: Promise<void>): Promise<void>;
  /** All are there. Throws DigestMismatchError unless together they are the blob; FarmError. */
  finish(): Promise<void>;
}

/**
 * Verifies the blob in `file`, which has to stay open until the verifier is disposed: by a worker where there
 * are any and that pays.
 */
export function verifierOf(
  workers: WorkerPool | null,
  digest: Digest,
  file: FileHandle,
): LooseVerifier {
  return workers === null || sizeOf(digest) < minWorkerBytes
    ? new NearVerifier(digest)
    : new DistantVerifier(digest, workers.hashOf(file.fd));
}

/**
 * Verifies a blob that was compared with its digest when it came, by the CRC-32 of then: a fifth of the time, where
 * the processor does not help with SHA-256.
 */
export class CrcVerifier implements LooseVerifier {
  readonly #digest: Digest;
  readonly #crc: number;
  #actual = 0;
  #sizeBytes = 0;

  constructor(digest: Digest, crc: number) {
    this.#digest = digest;
    this.#crc = crc;
  }

  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  async take(chunk: Buffer): Promise<void> {
    this.#actual = crc32(chunk, this.#actual);
    this.#sizeBytes += chunk.length;
  }

  async finish(): Promise<void> {
    if (this.#actual === this.#crc && this.#sizeBytes === sizeOf(this.#digest)) return;
    throw new DigestMismatchError(this.#digest, `${this.#sizeBytes} bytes with another CRC`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // It holds nothing.
  }
}

/** In the event loop. */
class NearVerifier implements LooseVerifier {
  readonly #verifier: BlobVerifier;

  constructor(digest: Digest) {
    this.#verifier = new BlobVerifier(digest);
  }

  get sizeBytes(): number {
    return this.#verifier.sizeBytes;
  }

  async take(chunk: Buffer): Promise<void> {
    this.#verifier.update(chunk);
  }

  async finish(): Promise<void> {
    this.#verifier.finish();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // It holds nothing.
  }
}

/** In a worker, which reads the file. */
class DistantVerifier implements LooseVerifier {
  readonly #digest: Digest;
  readonly #hash: FileHash;
  #sizeBytes = 0;

  constructor(digest: Digest, hash: FileHash) {
    this.#digest = digest;
    this.#hash = hash;
  }

  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  async take(chunk: Buffer, written?: Promise<void>): Promise<void> {
    await written;
    this.#sizeBytes += chunk.length;
    await this.#hash.advance(this.#sizeBytes);
  }

  async finish(): Promise<void> {
    const actual = await this.#hash.finish(this.#sizeBytes);
    if (actual !== hashOf(this.#digest) || this.#sizeBytes !== sizeOf(this.#digest)) {
      throw new DigestMismatchError(this.#digest, actual);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#hash[Symbol.asyncDispose]();
  }
}

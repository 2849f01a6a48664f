import { rm, type FileHandle } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { sizeOf, type Digest } from "../../content/digest.js";
import { DigestMismatchError } from "../../content/error.js";
import type { BlobWriter } from "./blob-store.js";
import type { DiskSpace, Reservation } from "./disk-space.js";
import { EarlySyncs } from "./early-syncs.js";
import type { LooseVerifier } from "./loose-verifier.js";
import { writeFully } from "./write-fully.js";

/** What may wait for the write before it: it then goes in one call. */
const maxWaitingBytes = 1024 * 1024;

/** And in so many pieces: a small one may be a part of a large buffer, which it keeps in memory. */
const maxWaitingPieces = 16;

interface LooseWriterParts {
  readonly digest: Digest;
  readonly file: Pick<FileHandle, "writev" | "datasync" | "close">;
  readonly verifier: LooseVerifier;
  readonly temporary: string;
  readonly space: DiskSpace;
  readonly reservation: Reservation;
  readonly earlySyncs: EarlySyncs;
  readonly ended: () => void;
  /** Told the CRC-32 of the bytes. */
  readonly place: (crc: number) => Promise<void>;
}

/**
 * A large blob on its way to its place: temporary file → verify and fdatasync → rename → fsync. What has
 * arrived is written, verified and synced while more arrives.
 */
export class LooseWriter implements BlobWriter {
  readonly #parts: LooseWriterParts;
  /** What waits for the write that is under way. */
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  /** Never rejects: see `#failure`. */
  #writing: Promise<void> | undefined;
  #failure: { readonly error: unknown } | undefined;
  #writtenBytes = 0;
  /** Of what was written. */
  #crc = 0;
  #syncedBytes = 0;
  /** Rejects where a sync failed: the system tells that only once. */
  #syncing: Promise<void> = Promise.resolve();
  #sizeBytes = 0;
  #isOpen = true;

  constructor(parts: LooseWriterParts) {
    this.#parts = parts;
  }

  get sizeBytes(): number {
    return this.#sizeBytes;
  }

  /** Resolves while bytes are still being written: what that comes to is told by a later call. */
  async append(chunk: Buffer): Promise<void> {
    const { digest } = this.#parts;
    if (this.#sizeBytes + chunk.length > sizeOf(digest)) {
      throw new DigestMismatchError(digest, `more than ${sizeOf(digest)} bytes`);
    }
    this.#sizeBytes += chunk.length;
    this.#waiting.push(chunk);
    this.#waitingBytes += chunk.length;
    if (this.#writing === undefined) this.#writeWaiting();
    else if (this.#isFull) await this.#writing;
    if (this.#failure !== undefined) throw this.#failure.error;
  }

  async finish(verified?: () => void): Promise<void> {
    const { file, verifier, space, place } = this.#parts;
    try {
      await this.#written();
      this.#noteSync(file.datasync());
      await verifier.finish();
      verified?.();
      await this.#syncing;
      await place(this.#crc);
    } catch (error) {
      throw space.explain(error);
    } finally {
      await this[Symbol.asyncDispose]();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    await this.#written().catch(() => undefined);
    await this.#syncing.catch(() => undefined);
    this.#parts.reservation.release();
    try {
      await this.#parts.verifier[Symbol.asyncDispose]();
      await this.#parts.file.close();
      // After a finish the name is gone already.
      await rm(this.#parts.temporary, { force: true });
    } finally {
      this.#parts.ended();
    }
  }

  get #isFull(): boolean {
    return this.#waitingBytes >= maxWaitingBytes || this.#waiting.length >= maxWaitingPieces;
  }

  /** Resolves once all that was appended is written. Throws where it could not be. */
  async #written(): Promise<void> {
    while (this.#writing !== undefined) await this.#writing;
    if (this.#failure !== undefined) throw this.#failure.error;
  }

  /** Writes what waits, and after it what has come to wait meanwhile. */
  #writeWaiting(): void {
    const pieces = this.#waiting;
    if (pieces.length === 0 || this.#failure !== undefined) return;
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.#writing = this.#write(pieces)
      .catch((error: unknown) => {
        this.#failure = { error };
      })
      .then(() => {
        this.#writing = undefined;
        this.#writeWaiting();
      });
  }

  async #write(pieces: readonly Buffer[]): Promise<void> {
    const { file, reservation, space, verifier } = this.#parts;
    const written = writeFully(file, pieces, this.#writtenBytes);
    // In the event loop they are hashed while they are written.
    const taken = pieces.map((piece) => verifier.take(piece, written));
    for (const piece of pieces) this.#crc = crc32(piece, this.#crc);
    try {
      await allOf([written, ...taken]);
    } catch (error) {
      throw space.explain(error);
    }
    const bytes = pieces.reduce((sum, { length }) => sum + length, 0);
    this.#writtenBytes += bytes;
    reservation.written(bytes);
    this.#syncEarly();
  }

  #syncEarly(): void {
    const { file, earlySyncs } = this.#parts;
    if (this.#writtenBytes - this.#syncedBytes < EarlySyncs.stepBytes) return;
    const synced = earlySyncs.begin(file);
    if (synced === undefined) return;
    this.#syncedBytes = this.#writtenBytes;
    this.#noteSync(synced);
  }

  #noteSync(synced: Promise<void>): void {
    this.#syncing = allOf([this.#syncing, synced]);
    this.#syncing.catch(() => undefined);
  }
}

/** Resolves when all have ended. Throws what the first of them threw that failed. */
async function allOf(works: readonly Promise<void>[]): Promise<void> {
  for (const end of await Promise.allSettled(works)) {
    if (end.status === "rejected") throw end.reason;
  }
}

import { mkdir, open, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { hashOf, sizeOf, type Digest } from "../../content/digest.js";
import { BlobMissingError, DigestMismatchError } from "../../content/error.js";
import type { WorkerPool } from "../workers/worker-pool.js";
import { fromDiskError } from "./disk-error.js";
import type { LooseFiles } from "./loose-files.js";
import { CrcVerifier, verifierOf } from "./loose-verifier.js";
import { readAhead } from "./read-ahead.js";

/** Bytes in one piece of a streamed blob. */
const pieceBytes = 256 * 1024;

interface ReaderParts {
  readonly files: LooseFiles;
  readonly workers: WorkerPool | null;
  /** Where damaged files go. */
  readonly quarantine: string;
  /** Whether the index has the blob. */
  readonly isKnown: (digest: Digest) => boolean;
  /** A blob is not there, or no longer what it was. */
  readonly lost: (digest: Digest, message: string) => void;
}

/** Reads large blobs, and verifies those that are read whole: a damaged one is put into quarantine. */
export class LooseReader {
  readonly #parts: ReaderParts;

  constructor(parts: ReaderParts) {
    this.#parts = parts;
  }

  /** The bytes of a blob; null where it is not there or was damaged. `crc`: see {@link stream}. */
  async read(digest: Digest, crc: number | null): Promise<Buffer | null> {
    const pieces: Buffer[] = [];
    try {
      const range = { offset: 0, end: sizeOf(digest) };
      for await (const piece of this.stream(digest, range, crc)) pieces.push(piece);
    } catch (error) {
      if (error instanceof BlobMissingError) return null;
      throw error;
    }
    return Buffer.concat(pieces);
  }

  /** True unless a blob is not what its digest says. `spend` is told of bytes before they are read, and may wait. */
  async isSound(digest: Digest, spend: (bytes: number) => Promise<void>): Promise<boolean> {
    const whole = { offset: 0, end: sizeOf(digest) };
    try {
      let unpaid = whole.end;
      const payForNext = async (): Promise<void> => {
        const bytes = Math.min(pieceBytes, unpaid);
        unpaid -= bytes;
        if (bytes > 0) await spend(bytes);
      };
      await payForNext();
      // Removed while it waited.
      if (!this.#parts.isKnown(digest)) return true;
      for await (const piece of this.stream(digest, whole, null)) {
        void piece;
        await payForNext();
      }
      return true;
    } catch (error) {
      if (error instanceof BlobMissingError) return false;
      throw error;
    }
  }

  /**
   * The bytes of a blob from `offset` to `end`. One that is read whole is verified before its last piece is
   * given away: by `crc`, that of its bytes when they came, or where that is null by its digest. Throws
   * BlobMissingError where it is not there or was damaged.
   */
  async *stream(
    digest: Digest,
    { offset, end }: { readonly offset: number; readonly end: number },
    crc: number | null,
  ): AsyncGenerator<Buffer> {
    const { files, workers, isKnown, lost } = this.#parts;
    const file = await open(files.pathOf(digest), "r").catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw fromDiskError(error);
      // One whose row is gone as well was removed a moment ago.
      if (isKnown(digest)) lost(digest, "a blob's file is gone");
      throw new BlobMissingError(digest);
    });
    const isWhole = offset === 0 && end === sizeOf(digest);
    const verify = () =>
      crc === null ? verifierOf(workers, digest, file) : new CrcVerifier(digest, crc);
    const verifier = isWhole ? verify() : undefined;
    try {
      let at = offset;
      for await (const piece of readAhead(file, at, end, pieceBytes)) {
        at += piece.length;
        await verifier?.take(piece);
        if (at === end && verifier !== undefined) {
          try {
            await verifier.finish();
          } catch (error) {
            if (!(error instanceof DigestMismatchError)) throw error;
            // The bytes changed since they were verified on arrival.
            return await this.#quarantine(digest, file);
          }
        }
        yield piece;
      }
      if (at < end) return await this.#quarantine(digest, file);
    } finally {
      await verifier?.[Symbol.asyncDispose]();
      await file.close();
    }
  }

  async #quarantine(digest: Digest, damaged: FileHandle): Promise<never> {
    const { files, quarantine, lost } = this.#parts;
    await mkdir(quarantine, { recursive: true });
    const { ino } = await damaged.stat();
    // Another reader may have found the same damage, and the blob may have been stored anew since. In one
    // turn of the event loop, or that could happen in between.
    if (files.moveAway(digest, ino, join(quarantine, hashOf(digest)))) {
      lost(digest, "a damaged blob was put into quarantine");
    }
    throw new BlobMissingError(digest);
  }
}

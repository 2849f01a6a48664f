import type { CCtx, DCtx } from "zstd-napi/binding.js";
import type { Digest } from "../../content/digest.js";
import {
  createCompressor,
  createDecompressor,
  Decompression,
  frameBound,
  frameInto,
  framePieces,
  resetContext,
} from "../../content/zstd.js";
import { ContextPool } from "./context-pool.js";

/** Streams that are compressed or decompressed at the same time. */
const defaultLimit = 64;

/**
 * Zstandard for blobs on their way, in memory that is bounded whoever sends and whoever waits. It works
 * in the thread that calls, a piece at a time.
 */
export class Zstd {
  readonly #compressors: ContextPool<CCtx>;
  readonly #decompressors: ContextPool<DCtx>;

  constructor(limit = defaultLimit) {
    this.#compressors = new ContextPool({ create: createCompressor, reset: resetContext, limit });
    this.#decompressors = new ContextPool({
      create: createDecompressor,
      reset: resetContext,
      limit,
    });
  }

  /** Pieces of `sizeBytes` together as one frame, which ends only if the pieces come to their end. */
  async *compress(pieces: AsyncIterable<Buffer>, sizeBytes: number): AsyncGenerator<Buffer> {
    using loan = this.#compressors.lend();
    yield* framePieces(loan, pieces, sizeBytes);
  }

  /** Bytes as one frame. */
  compressWhole(bytes: Buffer): Buffer {
    using loan = this.#compressors.lend();
    return frameInto(Buffer.allocUnsafe(frameBound(bytes.length)), loan.use(), bytes);
  }

  /**
   * The blob `digest` out of its compressed form, in memory. Throws InvalidError where the form is torn,
   * DigestMismatchError where it holds more or less.
   */
  decompressWhole(digest: Digest, compressed: Buffer): Buffer {
    using decompression = this.decompress(digest, 0);
    const bytes = Buffer.concat([...decompression.take(compressed)]);
    decompression.finish();
    return bytes;
  }

  /** Begins to decompress what follows the first `offset` bytes of the blob `digest`. */
  decompress(digest: Digest, offset: number): Decompression {
    return new Decompression(this.#decompressors.lend(), digest, offset);
  }
}

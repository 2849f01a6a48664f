import binding from "zstd-napi/binding.js";
import type { CCtx, DCtx, EndDirective } from "zstd-napi/binding.js";
import { sizeOf, type Digest } from "../../content/digest.js";
import { DigestMismatchError } from "../../content/error.js";
import { InvalidError } from "../../program/error.js";
import { ContextPool, type Loan } from "./context-pool.js";

/** The fastest of the usual levels: it keeps up with the network. */
const level = 1;

/** Frames may look back 8 MiB, which is what every decoder is asked to support; more is refused. */
const maxWindowLog = 23;

/** Bytes in one piece of what comes out. */
const pieceBytes = 256 * 1024;

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
    this.#compressors = new ContextPool({
      create: () => {
        const context = new binding.CCtx();
        context.setParameter(binding.CParameter.compressionLevel, level);
        return context;
      },
      reset: (context) => context.reset(binding.ResetDirective.sessionOnly),
      limit,
    });
    this.#decompressors = new ContextPool({
      create: () => {
        const context = new binding.DCtx();
        context.setParameter(binding.DParameter.windowLogMax, maxWindowLog);
        return context;
      },
      reset: (context) => context.reset(binding.ResetDirective.sessionOnly),
      limit,
    });
  }

  /** Pieces of `sizeBytes` together as one frame, which ends only if the pieces come to their end. */
  async *compress(pieces: AsyncIterable<Buffer>, sizeBytes: number): AsyncGenerator<Buffer> {
    using loan = this.#compressors.lend();
    loan.use().setPledgedSrcSize(sizeBytes);
    for await (const piece of pieces) yield* drain(loan, piece, binding.EndDirective.continue);
    yield* drain(loan, Buffer.alloc(0), binding.EndDirective.end);
  }

  /** Bytes as one frame. */
  compressWhole(bytes: Buffer): Buffer {
    using loan = this.#compressors.lend();
    loan.use().setPledgedSrcSize(bytes.length);
    return Buffer.concat([...drain(loan, bytes, binding.EndDirective.end)]);
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

/** A blob on its way out of its compressed form: frames, one after the other. */
export class Decompression implements Disposable {
  readonly #loan: Loan<DCtx>;
  readonly #digest: Digest;
  #sizeBytes: number;
  #isWithinFrame = false;

  constructor(loan: Loan<DCtx>, digest: Digest, offset: number) {
    this.#loan = loan;
    this.#digest = digest;
    this.#sizeBytes = offset;
  }

  /**
   * What the next compressed bytes give, in pieces. Throws DigestMismatchError at the first byte beyond
   * the blob's size, however much the frame holds; InvalidError where it is no frame.
   */
  *take(compressed: Buffer): Generator<Buffer> {
    for (let rest = compressed; ;) {
      // One byte more than is right, to see that there is one.
      const room = Math.min(pieceBytes, sizeOf(this.#digest) - this.#sizeBytes + 1);
      const piece = Buffer.allocUnsafe(room);
      const [hint, produced, consumed] = this.#step(piece, rest);
      rest = rest.subarray(consumed);
      this.#sizeBytes += produced;
      if (consumed > 0 || produced > 0) this.#isWithinFrame = hint !== 0;
      if (this.#sizeBytes > sizeOf(this.#digest)) {
        throw new DigestMismatchError(this.#digest, `more than ${sizeOf(this.#digest)} bytes`);
      }
      if (produced > 0) yield piece.subarray(0, produced);
      // A piece that is full may not be all that these bytes give.
      if (rest.length === 0 && produced < room) return;
    }
  }

  /** The compressed bytes came to their end. Throws InvalidError within a frame. */
  finish(): void {
    if (this.#isWithinFrame) throw new InvalidError("the compressed blob was cut off");
  }

  [Symbol.dispose](): void {
    this.#loan[Symbol.dispose]();
  }

  #step(into: Buffer, from: Buffer): [hint: number, produced: number, consumed: number] {
    const context = this.#loan.use();
    try {
      return context.decompressStream(into, from);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new InvalidError(`the compressed blob is not sound: ${reason}`, {
        cause: error,
        hint: "Compress with Zstandard and a window of 8 MiB at most.",
      });
    }
  }
}

/** What the compressor gives for `bytes`. */
function* drain(loan: Loan<CCtx>, bytes: Buffer, directive: EndDirective): Generator<Buffer> {
  for (let rest = bytes; ;) {
    const piece = Buffer.allocUnsafe(pieceBytes);
    const [left, produced, consumed] = loan.use().compressStream2(piece, rest, directive);
    rest = rest.subarray(consumed);
    if (produced > 0) yield piece.subarray(0, produced);
    if (rest.length === 0 && (directive === binding.EndDirective.continue || left === 0)) return;
  }
}

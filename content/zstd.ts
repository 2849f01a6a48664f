import binding from "zstd-napi/binding.js";
import type { CCtx, DCtx, EndDirective } from "zstd-napi/binding.js";
import { InvalidError } from "../program/error.js";
import { sizeOf, type Digest } from "./digest.js";
import { DigestMismatchError } from "./error.js";

/** The fastest of the usual levels: it keeps up with the network. */
const level = 1;

/** Frames may look back 8 MiB, which is what every decoder is asked to support; more is refused. */
const maxWindowLog = 23;

/** Bytes in one piece of what comes out. */
const pieceBytes = 256 * 1024;

/** A context of Zstandard that is somebody's until it is disposed. */
export interface Lent<Context> extends Disposable {
  /** The context, for use until the next await or yield. Throws where it was taken away. */
  use(): Context;
}

/** A context that compresses, at our level. */
export function createCompressor(): CCtx {
  const context = new binding.CCtx();
  context.setParameter(binding.CParameter.compressionLevel, level);
  return context;
}

/** A context that decompresses, with a bound to its memory. */
export function createDecompressor(): DCtx {
  const context = new binding.DCtx();
  context.setParameter(binding.DParameter.windowLogMax, maxWindowLog);
  return context;
}

/** Makes a context that was used fit for another use, wherever it was left. */
export function resetContext(context: CCtx | DCtx): void {
  context.reset(binding.ResetDirective.sessionOnly);
}

/** Pieces of `sizeBytes` together as one frame, which ends only if the pieces come to their end. */
export async function* framePieces(
  lent: Lent<CCtx>,
  pieces: AsyncIterable<Buffer>,
  sizeBytes: number,
): AsyncGenerator<Buffer> {
  lent.use().setPledgedSrcSize(sizeBytes);
  for await (const piece of pieces) yield* drain(lent, piece, binding.EndDirective.continue);
  yield* drain(lent, Buffer.alloc(0), binding.EndDirective.end);
}

/** Bytes as one frame, written into `scratch`, which {@link frameBound} says how large to make. */
export function frameInto(scratch: Buffer, context: CCtx, bytes: Uint8Array): Buffer {
  return scratch.subarray(0, context.compress2(scratch, bytes));
}

/**
 * The `sizeBytes` that one frame holds; null where it holds more or less, or is no frame. It never takes more
 * memory than that, whatever the frame says of itself.
 */
export function unframe(context: DCtx, frame: Uint8Array, sizeBytes: number): Buffer | null {
  const bytes = Buffer.allocUnsafe(sizeBytes);
  try {
    return context.decompress(bytes, frame) === sizeBytes ? bytes : null;
  } catch {
    return null;
  }
}

/** The most that a frame of so many bytes takes. */
export function frameBound(sizeBytes: number): number {
  return binding.compressBound(sizeBytes);
}

/** A blob on its way out of its compressed form: frames, one after the other. */
export class Decompression implements Disposable {
  readonly #lent: Lent<DCtx>;
  readonly #digest: Digest;
  #sizeBytes: number;
  #isWithinFrame = false;

  /** Begins to decompress what follows the first `offset` bytes of the blob `digest`. */
  constructor(lent: Lent<DCtx>, digest: Digest, offset: number) {
    this.#lent = lent;
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
    this.#lent[Symbol.dispose]();
  }

  #step(into: Buffer, from: Buffer): [hint: number, produced: number, consumed: number] {
    const context = this.#lent.use();
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
function* drain(lent: Lent<CCtx>, bytes: Buffer, directive: EndDirective): Generator<Buffer> {
  for (let rest = bytes; ;) {
    const piece = Buffer.allocUnsafe(pieceBytes);
    const [left, produced, consumed] = lent.use().compressStream2(piece, rest, directive);
    rest = rest.subarray(consumed);
    if (produced > 0) yield piece.subarray(0, produced);
    if (rest.length === 0 && (directive === binding.EndDirective.continue || left === 0)) return;
  }
}

import type { CCtx, DCtx } from "zstd-napi/binding.js";
import { closeSync, openSync, readSync } from "node:fs";
import type { BlobSource } from "../content-store.js";
import { sizeOf, type Digest } from "../digest.js";
import {
  createCompressor,
  createDecompressor,
  Decompression,
  frameBound,
  frameInto,
  framePieces,
  resetContext,
  unframe,
  type Lent,
} from "../zstd.js";

/**
 * What lies between this process and a cache: the loopback interface, where bytes cost less than to
 * compress them, or a network.
 */
export type Link = "loopback" | "network";

/** A frame of less has no room to be smaller. */
const minBytes = 128;

/** A frame has to be smaller than the blob by this share of it, and by what its own header takes. */
const minSaving = 1 / 16;
const headerBytes = 16;

/** What is tried of a blob that is too large to be compressed first and judged then. */
const samples = 4;
const sampleBytes = 16 * 1024;

/**
 * Decides which blobs travel compressed over one link, and compresses them. Over a network: all that
 * become smaller, which takes 1 to 3 ms of a processor for each MB, and as much at the other end, where a
 * gigabit takes 8 to carry it. What does not become smaller is found out in a fraction of that. Over
 * loopback: only what is no file, directories above all. They are a small part of a tree, but a
 * sixth of what travels where little of it changed, and become half as large.
 */
export class Compression {
  readonly #link: Link;
  readonly #compressors: CCtx[] = [];
  readonly #decompressors: DCtx[] = [];
  #scratch = Buffer.alloc(0);

  constructor(link: Link) {
    this.#link = link;
  }

  /** Whether what is read should come compressed, where the cache can do that. */
  get isForReads(): boolean {
    return this.#link === "network";
  }

  /** The bytes of a blob as one frame; null where they had better travel as they are. */
  frameOf(source: BlobSource, bytes: Uint8Array): Buffer | null {
    if (!this.#isWanted(source)) return null;
    const frame = this.#frame(bytes);
    return isSmaller(frame.length, bytes.byteLength) ? Buffer.from(frame) : null;
  }

  /** Whether a blob of any size becomes smaller, as far as a few samples of it tell. */
  isWorthwhile(source: BlobSource): boolean {
    if (!this.#isWanted(source)) return false;
    let packed = 0;
    let taken = 0;
    for (const sample of samplesOf(source)) {
      packed += this.#frame(sample).length;
      taken += sample.byteLength;
    }
    return isSmaller(packed, taken);
  }

  /** Pieces of `sizeBytes` together as one frame. */
  async *compress(pieces: AsyncIterable<Buffer>, sizeBytes: number): AsyncGenerator<Buffer> {
    using lent = lend(this.#compressors, createCompressor);
    yield* framePieces(lent, pieces, sizeBytes);
  }

  /** What one frame holds, in memory; null where that is not sound, or not `sizeBytes`. */
  unpack(frame: Buffer, sizeBytes: number): Buffer | null {
    using lent = lend(this.#decompressors, createDecompressor);
    return unframe(lent.use(), frame, sizeBytes);
  }

  /** Begins to decompress what follows the first `offset` bytes of the blob `digest`. */
  decompress(digest: Digest, offset: number): Decompression {
    return new Decompression(lend(this.#decompressors, createDecompressor), digest, offset);
  }

  #isWanted(source: BlobSource): boolean {
    const isFile = source.path !== undefined || source.isFile === true;
    return sizeOf(source.digest) >= minBytes && (this.#link === "network" || !isFile);
  }

  /** A frame that the next one overwrites. */
  #frame(bytes: Uint8Array): Buffer {
    const bound = frameBound(bytes.byteLength);
    if (this.#scratch.length < bound) this.#scratch = Buffer.allocUnsafeSlow(bound);
    using lent = lend(this.#compressors, createCompressor);
    return frameInto(this.#scratch, lent.use(), bytes);
  }
}

function isSmaller(frameBytes: number, sizeBytes: number): boolean {
  return frameBytes + headerBytes <= sizeBytes * (1 - minSaving);
}

function lend<Context extends CCtx | DCtx>(free: Context[], create: () => Context): Lent<Context> {
  const context = free.pop() ?? create();
  return {
    use: () => context,
    [Symbol.dispose]: () => {
      resetContext(context);
      free.push(context);
    },
  };
}

/** Pieces from all over a blob. A file that is shorter than it was gives fewer. */
function* samplesOf(source: BlobSource): Generator<Uint8Array> {
  const step = Math.ceil(sizeOf(source.digest) / samples);
  const starts = Array.from({ length: samples }, (_, i) => i * step);
  if (source.bytes !== undefined) {
    for (const start of starts) yield source.bytes.subarray(start, start + sampleBytes);
    return;
  }
  const file = openSync(source.path, "r");
  try {
    const sample = Buffer.allocUnsafe(sampleBytes);
    for (const start of starts) {
      yield sample.subarray(0, readSync(file, sample, 0, sampleBytes, start));
    }
  } finally {
    closeSync(file);
  }
}

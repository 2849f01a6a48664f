import binding from "zstd-napi/binding.js";
import type { CCtx, DCtx } from "zstd-napi/binding.js";
import { createDecompressor, unframe } from "../../content/zstd.js";
import { maxPackedBytes } from "./pack-record.js";

/**
 * The fastest of the usual levels. Source files of 5–13 KB become 0.29 of what they were at level 1, for
 * 2.9–4.1 ms of CPU per MB, and 0.28 at level 3, for 3.9–5.0 ms. To read either takes 1.2–1.8 ms per MB,
 * where SHA-256 takes 0.9 ms.
 */
const level = 1;

/** What does not shrink by this much stays as it is: it would cost each reader more than it saves. */
const minGain = 1 / 8;

/** Puts the bytes of single blobs into Zstandard frames and back, in the thread that calls. */
export class RecordCodec {
  #compressor: CCtx | undefined;
  #decompressor: DCtx | undefined;
  #room: Buffer | undefined;

  /** The frame of a small blob; null where it would not pay. The frame is only good until the next call. */
  compress(bytes: Uint8Array): Uint8Array | null {
    this.#compressor ??= newCompressor();
    this.#room ??= Buffer.allocUnsafeSlow(binding.compressBound(maxPackedBytes));
    const length = this.#compressor.compress2(this.#room, bytes);
    return length <= bytes.byteLength * (1 - minGain) ? this.#room.subarray(0, length) : null;
  }

  /**
   * The `size` bytes that a frame holds; null where it holds more or less, or is no frame. It never takes
   * more memory than that, whatever the frame says of itself.
   */
  decompress(frame: Uint8Array, size: number): Buffer | null {
    this.#decompressor ??= createDecompressor();
    return unframe(this.#decompressor, frame, size);
  }
}

function newCompressor(): CCtx {
  const compressor = new binding.CCtx();
  compressor.setParameter(binding.CParameter.compressionLevel, level);
  // The record knows the size, and the frame's own checksum is off: the digest is better.
  compressor.setParameter(binding.CParameter.contentSizeFlag, 0);
  return compressor;
}

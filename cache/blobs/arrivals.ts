import { sizeOf, type Digest } from "../../content/digest.js";
import type { BlobWriter, NewBlob, PutOutcome } from "./blob-store.js";
import { maxPackedBytes, recordBytes } from "./pack-record.js";
import type { PackSet } from "./pack-set.js";

interface ArrivalParts {
  readonly packs: Pick<PackSet, "append">;
  /** Begins to write a large blob. */
  readonly writeLoose: (digest: Digest) => Promise<BlobWriter>;
  /** Hears how much is stored in packs. */
  readonly alarm: { readonly grown: (bytes: number) => void };
}

/** Blobs on their way to the disk: the same small blob that is sent twice at once is written once. */
export class Arrivals {
  readonly #parts: ArrivalParts;
  /** What becomes of small blobs. */
  readonly #arriving = new Map<Digest, Promise<PutOutcome>>();

  constructor(parts: ArrivalParts) {
    this.#parts = parts;
  }

  /**
   * Stores blobs, each once, that are not stored and of which the digests were verified. Resolves with what
   * became of each.
   */
  async store(blobs: readonly NewBlob[]): Promise<ReadonlyMap<Digest, PutOutcome>> {
    const small = blobs.filter(({ digest }) => sizeOf(digest) <= maxPackedBytes);
    const large = blobs.filter(({ digest }) => sizeOf(digest) > maxPackedBytes);
    const outcomes = await Promise.all([
      this.#pack(small),
      Promise.all(large.map((blob) => this.#writeLoose(blob))),
    ]);
    const stored = outcomes.flat();
    return new Map([...small, ...large].map(({ digest }, i) => [digest, stored[i] ?? null]));
  }

  #pack(blobs: readonly NewBlob[]): Promise<readonly PutOutcome[]> {
    const others = blobs.filter(({ digest }) => !this.#arriving.has(digest));
    if (others.length > 0) {
      const outcome = this.#append(others);
      for (const { digest } of others) this.#arriving.set(digest, outcome);
    }
    return Promise.all(blobs.map(({ digest }) => this.#arriving.get(digest) ?? null));
  }

  async #append(blobs: readonly NewBlob[]): Promise<PutOutcome> {
    const { packs, alarm } = this.#parts;
    try {
      await packs.append(blobs);
      const bytesOf = ({ digest }: NewBlob): number =>
        recordBytes({ digest, storedBytes: sizeOf(digest) });
      alarm.grown(blobs.reduce((sum, blob) => sum + bytesOf(blob), 0));
      return null;
    } catch (reason) {
      return { reason };
    } finally {
      for (const { digest } of blobs) this.#arriving.delete(digest);
    }
  }

  async #writeLoose({ digest, bytes }: NewBlob): Promise<PutOutcome> {
    try {
      await using writer = await this.#parts.writeLoose(digest);
      await writer.append(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      await writer.finish();
      return null;
    } catch (reason) {
      return { reason };
    }
  }
}

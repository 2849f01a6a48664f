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
   * Stores blobs that are not stored and of which the digests were verified. Resolves with what became of
   * them, in their order.
   */
  async store(blobs: readonly NewBlob[]): Promise<readonly PutOutcome[]> {
    const packed: NewBlob[] = [];
    let settle: (outcome: PutOutcome) => void = () => undefined;
    const packing = new Promise<PutOutcome>((resolve) => (settle = resolve));
    const arrivals = blobs.map((blob) => {
      if (sizeOf(blob.digest) > maxPackedBytes) return this.#writeLoose(blob);
      const arriving = this.#arriving.get(blob.digest);
      if (arriving !== undefined) return arriving;
      this.#arriving.set(blob.digest, packing);
      packed.push(blob);
      return packing;
    });
    if (packed.length > 0) settle(await this.#pack(packed));
    const outcomes = new Map<Promise<PutOutcome>, PutOutcome>();
    for (const arrival of new Set(arrivals)) outcomes.set(arrival, await arrival);
    return arrivals.map((arrival) => outcomes.get(arrival) ?? null);
  }

  async #pack(blobs: readonly NewBlob[]): Promise<PutOutcome> {
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

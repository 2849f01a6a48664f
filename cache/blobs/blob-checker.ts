import type { Digest } from "../../content/digest.js";
import type { WorkerPool } from "../workers/worker-pool.js";
import type { BlobIndex, IndexedBlob } from "./blob-index.js";
import type { LooseReader } from "./loose-reader.js";
import { byPack, recordBytes, type RecordPlace } from "./pack-record.js";
import type { PackSet } from "./pack-set.js";

/** Reads what is stored, not for anybody who wants it, but to compare it with its digests. */
export class BlobChecker {
  readonly #parts: CheckerParts;

  constructor(parts: CheckerParts) {
    this.#parts = parts;
  }

  /**
   * Reads blobs and returns those whose bytes are not what they should be: they are put into quarantine. One
   * that was removed since its row was read is none of them. `spend` is told of bytes before they are read,
   * and may wait.
   */
  async check(
    blobs: readonly Pick<IndexedBlob, "digest">[],
    spend: (bytes: number) => Promise<void>,
  ): Promise<readonly Digest[]> {
    const { index, files } = this.#parts;
    const damaged: Digest[] = [];
    const packed: (RecordPlace & { readonly pack: number })[] = [];
    for (const { digest } of blobs) {
      const location = index.peek(digest)?.location;
      if (location === undefined) continue;
      if (location.pack !== null) packed.push({ digest, ...location });
      else if (!(await files.isSound(digest, spend))) damaged.push(digest);
    }
    for (const [pack, places] of byPack(packed)) {
      await spend(places.reduce((sum, place) => sum + recordBytes(place), 0));
      damaged.push(...(await this.#checkPacked(pack, places)));
    }
    return damaged;
  }

  async #checkPacked(pack: number, places: readonly RecordPlace[]): Promise<readonly Digest[]> {
    const { index, packs, workers, damaged: tell } = this.#parts;
    await using hold = packs.hold(pack);
    void hold;
    // Moved elsewhere meanwhile, it was verified on its way.
    const there = places.filter(({ digest, offset }) => {
      const location = index.peek(digest)?.location;
      return location?.pack === pack && location.offset === offset;
    });
    if (there.length === 0) return [];
    const { lengths } = await packs.recordsOf(workers, pack, there, "nothing");
    const damaged = there.filter((_, i) => lengths[i] === -1);
    for (const { digest, offset } of damaged) tell(digest, pack, offset);
    return damaged.map(({ digest }) => digest);
  }
}

interface CheckerParts {
  readonly index: Pick<BlobIndex, "peek">;
  readonly packs: Pick<PackSet, "hold" | "recordsOf">;
  readonly files: Pick<LooseReader, "isSound">;
  /** Who reads packs. */
  readonly workers: WorkerPool;
  /** Is told which records are not what they should be, and has to forget them. */
  readonly damaged: (digest: Digest, pack: number, offset: number) => void;
}

import { sizeOf } from "../../content/digest.js";
import { recordAt, type RecordForm, type Records } from "../workers/jobs.js";
import type { WorkerPool } from "../workers/worker-pool.js";
import type { BlobIndex, IndexedBlob } from "./blob-index.js";
import { recordBytes, type RecordPlace } from "./pack-record.js";
import type { PackSet } from "./pack-set.js";

/** Rows that are moved together, and what they may hold: the index takes them in one transaction. */
const batchRows = 250;
const batchBytes = 2 * 1024 * 1024;

/** A pack is weighed by so many records at each of so many places. */
const samplePlaces = 8;
const sampleRows = 8;

/** A pack that would become this of what it is, or less, is worth being written anew. */
const worthwhile = 0.8;

/**
 * Writes packs anew: what lives in them goes to another pack, and they are removed; reads that are under
 * way go on. Each record is verified on its way. A move is whole at every step, as the index points to a
 * copy only once that is durable, and a pack goes only when nothing points to it any more.
 */
export class PackMover {
  readonly #packs: PackSet;
  readonly #index: BlobIndex;
  readonly #workers: WorkerPool;
  readonly #mayCompress: boolean;
  /** Is told which records are not what they should be, and has to forget them. */
  readonly #damaged: (blob: IndexedBlob, pack: number) => void;
  /** One pack at a time, whoever wants it moved. */
  #last: Promise<void> = Promise.resolve();

  constructor(parts: {
    readonly packs: PackSet;
    readonly index: BlobIndex;
    readonly workers: WorkerPool;
    readonly mayCompress: boolean;
    readonly damaged: (blob: IndexedBlob, pack: number) => void;
  }) {
    this.#packs = parts.packs;
    this.#index = parts.index;
    this.#workers = parts.workers;
    this.#mayCompress = parts.mayCompress;
    this.#damaged = parts.damaged;
  }

  /** Writes a sparse pack anew, compressed where that pays. */
  compact(pack: number, signal?: AbortSignal): Promise<void> {
    return this.#alone(async () => {
      if (!this.#isThere(pack)) return;
      const isDue = this.#mayCompress && !this.#index.weighedPacks().has(pack);
      const form = isDue && (await this.#isWorthwhile(pack)) ? "compressed" : "as stored";
      await this.#move(pack, form, { signal, isPatient: false });
    });
  }

  /** Compresses a full pack where that pays, whenever nothing is being written. True where it did. */
  compress(pack: number, signal: AbortSignal): Promise<boolean> {
    return this.#alone(async () => {
      if (!this.#isThere(pack)) return false;
      const isDue = await this.#isWorthwhile(pack);
      if (isDue) await this.#move(pack, "compressed", { signal, isPatient: true });
      this.#index.setWeighed(pack);
      return isDue;
    });
  }

  /** Whether a pack was not moved since somebody wanted it to be. */
  #isThere(pack: number): boolean {
    return this.#index.packEnds().has(pack);
  }

  async #alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#last.then(work);
    this.#last = done.then(
      () => undefined,
      () => undefined,
    );
    return await done;
  }

  /** Compresses some records of all parts of a pack, to see what that would give. */
  async #isWorthwhile(pack: number): Promise<boolean> {
    const step = Math.ceil(this.#packs.fileBytes(pack) / samplePlaces);
    const sample = new Map<number, RecordPlace>();
    for (let from = 0; from < samplePlaces; from++) {
      for (const row of this.#index.rowsOfPack(pack, from * step - 1, sampleRows)) {
        const place = placeOf(row);
        sample.set(place.offset, place);
      }
    }
    const places = [...sample.values()];
    if (places.length === 0) return false;
    const { lengths } = await this.#recordsOf(pack, places, "sizes compressed");
    let before = 0;
    let after = 0;
    for (const [i, place] of places.entries()) {
      const length = lengths[i] ?? -1;
      if (length === -1) continue;
      before += place.storedBytes;
      after += length;
    }
    return after < before * worthwhile;
  }

  async #move(
    pack: number,
    form: "as stored" | "compressed",
    {
      signal,
      isPatient,
    }: { readonly signal: AbortSignal | undefined; readonly isPatient: boolean },
  ): Promise<void> {
    await this.#packs.leave(pack);
    for (let offset = -1; ;) {
      if (isPatient) await this.#packs.quiet();
      signal?.throwIfAborted();
      const rows = this.#takeRows(pack, offset);
      if (rows.length === 0) break;
      const places = rows.map(placeOf);
      offset = places.at(-1)?.offset ?? offset;
      const records = await this.#recordsOf(pack, places, form);
      const moves: Promise<void>[] = [];
      for (const [i, row] of rows.entries()) {
        const stored = recordAt(records, i);
        if (stored === null) {
          this.#damaged(row, pack);
          continue;
        }
        const movedFrom = { pack, offset: places[i]?.offset ?? 0 };
        const move = this.#packs.moveRecord({ digest: row.digest, stored, movedFrom });
        // Awaited below; one that fails before the last was read must not count as unhandled.
        move.catch(() => undefined);
        moves.push(move);
      }
      const failed = (await Promise.allSettled(moves)).find(({ status }) => status === "rejected");
      if (failed?.status === "rejected") throw failed.reason;
    }
    await this.#packs.retire(pack);
  }

  async #recordsOf(
    pack: number,
    places: readonly RecordPlace[],
    form: RecordForm,
  ): Promise<Records> {
    return await this.#packs.recordsOf(this.#workers, pack, places, form);
  }

  /** The next rows of a pack, as many as are read and written together. */
  #takeRows(pack: number, offset: number): readonly IndexedBlob[] {
    const rows = this.#index.rowsOfPack(pack, offset, batchRows);
    let bytes = 0;
    const end = rows.findIndex((row) => (bytes += recordBytes(placeOf(row))) > batchBytes);
    return end === -1 ? rows : rows.slice(0, end + 1);
  }
}

/** Where a blob lies that is in a pack. */
function placeOf({ digest, location }: IndexedBlob): RecordPlace {
  const { offset, storedBytes } =
    location.pack === null ? { offset: 0, storedBytes: sizeOf(digest) } : location;
  return { digest, offset, storedBytes };
}

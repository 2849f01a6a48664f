import { sizeOf, type Digest } from "../../content/digest.js";
import type { IndexedBlob } from "../blobs/blob-index.js";
import type { DiskStore } from "../blobs/disk-store.js";
import { recordBytes } from "../blobs/pack-record.js";

/** Rows read in one turn of the event loop: some milliseconds. */
const pageRows = 1_000;

/** All rows of the index in pages, with room for everybody else between them. */
export async function* pagesOf(
  store: Pick<DiskStore, "index">,
  signal?: AbortSignal,
): AsyncGenerator<readonly IndexedBlob[]> {
  for (let last: Digest | null = null; ;) {
    signal?.throwIfAborted();
    const page: readonly IndexedBlob[] = store.index.rowsAfter(last, pageRows);
    last = page.at(-1)?.digest ?? null;
    if (last === null) return;
    yield page;
    await pause();
  }
}

/** Lets everything else that waits for the event loop go first. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** What is stored. */
export interface Inventory {
  readonly blobs: number;
  /** Of the blobs themselves. */
  readonly bytes: number;
  /** What they take: less where they are compressed. */
  readonly storedBytes: number;
  readonly looseBlobs: number;
  readonly looseBytes: number;
  /** Every pack, whether or not something lives in it. */
  readonly packs: readonly PackUse[];
}

export interface PackUse {
  readonly pack: number;
  readonly sizeBytes: number;
  /** Of records that the index points to. */
  readonly liveBytes: number;
  /** It is being written. */
  readonly isCurrent: boolean;
}

/** Counts what is stored. */
export async function takeInventory(
  store: Pick<DiskStore, "index" | "packs">,
  signal?: AbortSignal,
): Promise<Inventory> {
  const total = { blobs: 0, bytes: 0, storedBytes: 0, looseBlobs: 0, looseBytes: 0 };
  const live = new Map<number, number>();
  for await (const page of pagesOf(store, signal)) {
    for (const { digest, location } of page) {
      const bytes = sizeOf(digest);
      total.blobs++;
      total.bytes += bytes;
      if (location.pack === null) {
        total.looseBlobs++;
        total.looseBytes += bytes;
        total.storedBytes += bytes;
      } else {
        const { pack, storedBytes } = location;
        total.storedBytes += storedBytes;
        live.set(pack, (live.get(pack) ?? 0) + recordBytes({ digest, storedBytes }));
      }
    }
  }
  const packs = [...store.index.packEnds()].map(([pack, sizeBytes]) => ({
    pack,
    sizeBytes,
    liveBytes: live.get(pack) ?? 0,
    isCurrent: store.packs.takesArrivals(pack),
  }));
  return { ...total, packs };
}

/** What all of it takes on the disk, the index and the journal left out. */
export function diskBytesOf({ looseBytes, packs }: Inventory): number {
  return packs.reduce((sum, pack) => sum + pack.sizeBytes, looseBytes);
}

import { storedBytesOf, type IndexedBlob } from "../blobs/blob-index.js";
import type { DiskStore } from "../blobs/disk-store.js";
import { pause, type PackUse } from "./inventory.js";

/** Rows looked at, and removed in one transaction. */
const batchRows = 250;

interface EvictionOptions {
  /** What may go, in this order: the oldest first. */
  readonly packs: readonly PackUse[];
  readonly isLive: (id: number) => boolean;
  readonly usedBeforeMs: number;
  /** On the disk. */
  readonly bytesToFree: number;
  /** Asked before each transaction. */
  readonly mayGoOn: () => boolean;
  readonly signal: AbortSignal;
}

/**
 * Makes room where there is none to write a pack anew: removes whole packs in which everything is unneeded
 * and old enough, until so much is free. What goes with them may have been used more lately than what stays
 * elsewhere; but what is spread over all packs frees nothing.
 */
export async function evictPacks(
  store: Pick<DiskStore, "index" | "removeUnused" | "compact">,
  options: EvictionOptions,
): Promise<{ readonly blobs: number; readonly bytes: number; readonly packs: number }> {
  const { isLive, usedBeforeMs, signal } = options;
  const isKept = ({ id, usedAtMs }: IndexedBlob): boolean => isLive(id) || usedAtMs > usedBeforeMs;
  const evicted = { blobs: 0, bytes: 0, packs: 0 };
  let freedBytes = 0;
  for (const { pack, sizeBytes, isCurrent } of options.packs) {
    signal.throwIfAborted();
    if (freedBytes >= options.bytesToFree || !options.mayGoOn()) break;
    if (isCurrent || (await hasAny(store, pack, isKept))) continue;
    for (let offset = -1; ;) {
      const rows = store.index.rowsOfPack(pack, offset, batchRows);
      offset = offsetOf(rows.at(-1)) ?? Infinity;
      if (rows.length === 0) break;
      const gone = await store.removeUnused(rows, { usedBeforeMs, mayGo: ({ id }) => !isLive(id) });
      evicted.blobs += gone.length;
      evicted.bytes += gone.reduce((sum, blob) => sum + storedBytesOf(blob), 0);
      await pause();
      // Somebody has used one meanwhile: the pack stays for it.
      if (gone.length < rows.length || !options.mayGoOn()) break;
    }
    if (store.index.rowsOfPack(pack, -1, 1).length > 0) continue;
    await store.compact(pack, signal);
    evicted.packs++;
    freedBytes += sizeBytes;
  }
  return evicted;
}

async function hasAny(
  { index }: Pick<DiskStore, "index">,
  pack: number,
  isKept: (blob: IndexedBlob) => boolean,
): Promise<boolean> {
  for (let offset = -1; ;) {
    const rows = index.rowsOfPack(pack, offset, batchRows);
    if (rows.some(isKept)) return true;
    const last = offsetOf(rows.at(-1));
    if (last === undefined) return false;
    offset = last;
    await pause();
  }
}

function offsetOf(blob: IndexedBlob | undefined): number | undefined {
  return blob === undefined || blob.location.pack === null ? undefined : blob.location.offset;
}

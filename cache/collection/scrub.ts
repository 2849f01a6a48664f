import { sizeOf, type Digest } from "../../content/digest.js";
import type { DiskStore } from "../blobs/disk-store.js";
import { delay } from "../../program/process.js";
import { storedBytesOf, type IndexedBlob } from "../blobs/blob-index.js";
import { pagesOf, pause } from "./inventory.js";

/** How far a scrub is, and what it found. */
export interface ScrubProgress {
  readonly blobs: number;
  readonly bytes: number;
  readonly damagedBlobs: number;
  /** The first hundred. */
  readonly damaged: readonly Digest[];
  readonly isDone: boolean;
}

/** Progress is told about so often. */
const tellEveryMs = 1_000;

/** Budget is saved up for no longer than this. */
const burstMs = 250;

/** The most that is checked at once, however much may be read in a second. */
const maxBatchBytes = 1024 * 1024;
const maxBatchRows = 250;

/**
 * Reads every blob and compares it with its digest. What is damaged is put into quarantine, so that clients
 * bring it again. Reads `bytesPerSecond` on average; 0: as fast as it can. Reading does not count as use.
 */
export async function* scrub(
  store: Pick<DiskStore, "index" | "check">,
  bytesPerSecond: number,
  signal: AbortSignal,
): AsyncGenerator<ScrubProgress> {
  const damaged: Digest[] = [];
  let progress = { blobs: 0, bytes: 0, damagedBlobs: 0 };
  let toldAtMs = performance.now();
  let paidUntilMs = performance.now();
  const batchBytes =
    bytesPerSecond > 0
      ? Math.min(maxBatchBytes, (bytesPerSecond * burstMs) / 1_000)
      : maxBatchBytes;
  for await (const batch of batchesOf(store, batchBytes, signal)) {
    signal.throwIfAborted();
    const found = await store.check(batch);
    damaged.push(...found.slice(0, 100 - damaged.length));
    progress = {
      blobs: progress.blobs + batch.length,
      bytes: progress.bytes + batch.reduce((sum, { digest }) => sum + sizeOf(digest), 0),
      damagedBlobs: progress.damagedBlobs + found.length,
    };
    const now = performance.now();
    if (bytesPerSecond > 0) {
      const read = batch.reduce((sum, blob) => sum + storedBytesOf(blob), 0);
      paidUntilMs = Math.max(paidUntilMs, now - burstMs) + (read / bytesPerSecond) * 1000;
      if (paidUntilMs > now) await delay(paidUntilMs - now, signal);
    }
    if (now - toldAtMs < tellEveryMs) continue;
    toldAtMs = now;
    yield { ...progress, damaged, isDone: false };
  }
  yield { ...progress, damaged, isDone: true };
}

/**
 * All blobs that are stored when it begins: those of each pack in their order there, then the large ones. What
 * comes later was verified when it came, and what is moved meanwhile on its way.
 */
async function* batchesOf(
  store: Pick<DiskStore, "index">,
  batchBytes: number,
  signal: AbortSignal,
): AsyncGenerator<readonly IndexedBlob[]> {
  for (const pack of store.index.packEnds().keys()) {
    for (let offset = -1; ;) {
      const rows = store.index.rowsOfPack(pack, offset, maxBatchRows);
      const [first] = rows;
      if (first === undefined) break;
      let bytes = 0;
      const end = rows.findIndex((row) => (bytes += storedBytesOf(row)) > batchBytes);
      const batch = end === -1 ? rows : rows.slice(0, Math.max(1, end));
      const { location } = batch.at(-1) ?? first;
      offset = location.pack === null ? offset : location.offset;
      yield batch;
      await pause();
    }
  }
  for await (const page of pagesOf(store, signal)) {
    for (const blob of page) if (blob.location.pack === null) yield [blob];
  }
}

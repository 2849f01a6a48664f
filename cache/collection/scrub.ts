import { sizeOf, type Digest } from "../../content/digest.js";
import type { DiskStore } from "../blobs/disk-store.js";
import { delay } from "../../program/process.js";
import { pagesOf } from "./inventory.js";

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
  for await (const page of pagesOf(store, signal)) {
    for (const blob of page) {
      signal.throwIfAborted();
      const isSound = await store.check(blob);
      const size = sizeOf(blob.digest);
      if (!isSound && damaged.length < 100) damaged.push(blob.digest);
      progress = {
        blobs: progress.blobs + 1,
        bytes: progress.bytes + size,
        damagedBlobs: progress.damagedBlobs + (isSound ? 0 : 1),
      };
      const now = performance.now();
      if (bytesPerSecond > 0) {
        paidUntilMs = Math.max(paidUntilMs, now - burstMs) + (size / bytesPerSecond) * 1000;
        if (paidUntilMs > now) await delay(paidUntilMs - now, signal);
      }
      if (now - toldAtMs < tellEveryMs) continue;
      toldAtMs = now;
      yield { ...progress, damaged, isDone: false };
    }
  }
  yield { ...progress, damaged, isDone: true };
}

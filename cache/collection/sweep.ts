import { storedBytesOf, type IndexedBlob } from "../blobs/blob-index.js";
import type { DiskStore } from "../blobs/disk-store.js";
import { pagesOf, pause } from "./inventory.js";

/** Blobs whose last uses fall into the same ten minutes are equally old. */
const bucketMs = 10 * 60_000;

/** Rows removed in one transaction. */
const batchRows = 250;

/** What a sweep may take. */
export interface SweepPlan {
  /** At most so much goes, and a bucket less of it at least. Bytes are those on the disk. */
  readonly blobs: number;
  readonly bytes: number;
  /** Everything whose last use lies in an older bucket goes. */
  readonly lastBucket: number;
  /** Of that bucket so much goes. */
  readonly lastBucketBytes: number;
  readonly usedBeforeMs: number;
}

interface PlanOptions {
  readonly isLive: (id: number) => boolean;
  readonly usedBeforeMs: number;
  readonly bytesToFree: number;
  readonly signal?: AbortSignal;
}

/**
 * Finds how far back the least recently used blobs have to go. It counts bytes by time, so it needs no
 * order of the rows and no room for them.
 */
export async function planSweep(
  store: Pick<DiskStore, "index">,
  { isLive, usedBeforeMs, bytesToFree, signal }: PlanOptions,
): Promise<SweepPlan> {
  const buckets = new Map<number, { bytes: number; blobs: number }>();
  for await (const page of pagesOf(store, signal)) {
    for (const blob of page) {
      const { id, usedAtMs } = blob;
      if (usedAtMs > usedBeforeMs || isLive(id)) continue;
      const key = bucketOf(usedAtMs);
      const bucket = buckets.get(key) ?? { bytes: 0, blobs: 0 };
      bucket.bytes += storedBytesOf(blob);
      bucket.blobs++;
      buckets.set(key, bucket);
    }
  }
  const plan = { blobs: 0, bytes: 0, lastBucket: -1, lastBucketBytes: 0, usedBeforeMs };
  for (const [key, bucket] of [...buckets].sort(([a], [b]) => a - b)) {
    const rest = bytesToFree - plan.bytes;
    if (rest <= 0) break;
    plan.lastBucket = key;
    plan.lastBucketBytes = rest;
    plan.bytes += bucket.bytes;
    plan.blobs += bucket.blobs;
  }
  return plan;
}

interface SweepOptions {
  readonly isLive: (id: number) => boolean;
  /** Asked before each transaction. */
  readonly mayGoOn: () => boolean;
  readonly signal?: AbortSignal;
}

/** Removes what the plan names, but for what somebody has used meanwhile. */
export async function sweep(
  store: Pick<DiskStore, "index" | "removeUnused">,
  plan: SweepPlan,
  { isLive, mayGoOn, signal }: SweepOptions,
): Promise<{ readonly blobs: number; readonly bytes: number; readonly isWhole: boolean }> {
  const removed = { blobs: 0, bytes: 0 };
  let lastBucketBytes = plan.lastBucketBytes;
  for await (const page of pagesOf(store, signal)) {
    const due: IndexedBlob[] = [];
    for (const blob of page) {
      const bucket = bucketOf(blob.usedAtMs);
      if (blob.usedAtMs > plan.usedBeforeMs || bucket > plan.lastBucket || isLive(blob.id))
        continue;
      if (bucket === plan.lastBucket) {
        if (lastBucketBytes <= 0) continue;
        lastBucketBytes -= storedBytesOf(blob);
      }
      due.push(blob);
    }
    for (let at = 0; at < due.length; at += batchRows) {
      signal?.throwIfAborted();
      if (!mayGoOn()) return { ...removed, isWhole: false };
      const gone = await store.removeUnused(due.slice(at, at + batchRows), {
        usedBeforeMs: plan.usedBeforeMs,
        mayGo: ({ id }) => !isLive(id),
      });
      removed.blobs += gone.length;
      removed.bytes += gone.reduce((sum, blob) => sum + storedBytesOf(blob), 0);
      await pause();
    }
  }
  return { ...removed, isWhole: true };
}

function bucketOf(usedAtMs: number): number {
  return Math.floor(usedAtMs / bucketMs);
}

import { digestFrom, hashOf, sizeOf, type Digest } from "../../content/digest.js";
import { storedBytesOf, type IndexedBlob } from "../blobs/blob-index.js";
import type { DiskStore } from "../blobs/disk-store.js";
import { IoBudget } from "./io-budget.js";
import { pause } from "./inventory.js";

/**
 * How far a round is. First come the large blobs, in the order of their hashes: as pack 0, and as the
 * offset the first digits of the last one's hash. Then the packs, each from its beginning.
 */
export interface ScrubPlace {
  readonly pack: number;
  readonly offset: number;
}

/** Where a round begins. */
export const scrubBeginning: ScrubPlace = { pack: 0, offset: -1 };

/** What one step of a round has read. */
export interface ScrubStep {
  readonly place: ScrubPlace;
  readonly blobs: number;
  readonly bytes: number;
  readonly damaged: readonly Digest[];
  /** Why it could not be read, where the disk has said so; null otherwise. */
  readonly failure: Error | null;
}

/** How far a scrub is, and what it found. */
export interface ScrubProgress {
  readonly blobs: number;
  readonly bytes: number;
  readonly damagedBlobs: number;
  /** The first hundred. */
  readonly damaged: readonly Digest[];
  readonly isDone: boolean;
}

type ScrubbedStore = Pick<DiskStore, "index" | "checker" | "packs">;

/** Progress is told about so often. */
const tellEveryMs = 1_000;

/** Records of a pack that are read together: not more than the budget of a second. */
const maxStepBytes = 1024 * 1024;
const stepRows = 500;

/** Digits of a hash that a place has room for. */
const placeDigits = 12;

/**
 * Reads what comes after `place`, compares it with its digests, and puts what is damaged into quarantine, so
 * that clients bring it again. Null where nothing is left up to `lastPack`: what lies in later packs was
 * verified when it was written there, after the round had begun. Reading does not count as use.
 */
export async function scrubStep(
  store: ScrubbedStore,
  place: ScrubPlace,
  lastPack: number,
  budget: IoBudget,
  signal: AbortSignal,
): Promise<ScrubStep | null> {
  const stepBytes = Math.min(maxStepBytes, budget.bytesPerSecond || Infinity);
  const next = nextRows(store, { place, lastPack, stepBytes });
  if (next === null) return null;
  const { blobs } = next;
  const bytes = blobs.reduce((sum, { digest }) => sum + sizeOf(digest), 0);
  const counts = { place: next.place, blobs: blobs.length, bytes };
  if (blobs.length === 0) await pause();
  try {
    const damaged = await store.checker.check(blobs, (spent) => budget.spend(spent, signal));
    return { ...counts, damaged, failure: null };
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error) || error.code === "ABORT_ERR") throw error;
    return { ...counts, damaged: [], failure: error };
  }
}

/** One whole round at `bytesPerSecond` on average; 0: as fast as it can. */
export async function* scrub(
  store: ScrubbedStore,
  bytesPerSecond: number,
  signal: AbortSignal,
): AsyncGenerator<ScrubProgress> {
  const budget = new IoBudget(bytesPerSecond);
  const lastPack = store.packs.lastPack;
  const damaged: Digest[] = [];
  let progress = { blobs: 0, bytes: 0, damagedBlobs: 0 };
  let toldAtMs = performance.now();
  for (let place = scrubBeginning; ;) {
    const step = await scrubStep(store, place, lastPack, budget, signal);
    signal.throwIfAborted();
    if (step === null) break;
    if (step.failure !== null) throw step.failure;
    place = step.place;
    damaged.push(...step.damaged.slice(0, 100 - damaged.length));
    progress = {
      blobs: progress.blobs + step.blobs,
      bytes: progress.bytes + step.bytes,
      damagedBlobs: progress.damagedBlobs + step.damaged.length,
    };
    if (performance.now() - toldAtMs < tellEveryMs) continue;
    toldAtMs = performance.now();
    yield { ...progress, damaged, isDone: false };
  }
  yield { ...progress, damaged, isDone: true };
}

interface NextRows {
  readonly blobs: readonly IndexedBlob[];
  /** Where the last of them is. */
  readonly place: ScrubPlace;
}

/** What is read together next; perhaps nothing, on the way to what is. */
function nextRows(
  { index }: Pick<DiskStore, "index">,
  limits: {
    readonly place: ScrubPlace;
    readonly lastPack: number;
    readonly stepBytes: number;
  },
): NextRows | null {
  const { pack, offset } = limits.place;
  if (pack === 0) {
    const rows = index.rowsAfter(offset < 0 ? null : lastWith(offset), stepRows);
    const at = rows.findIndex(({ location }) => location.pack === null);
    // One large blob at a time: it may be as large as all others together.
    const blob = at === -1 ? undefined : rows[at];
    if (blob !== undefined) return { blobs: [blob], place: loosePlace(blob.digest) };
    const last = rows.at(-1);
    if (last !== undefined) return { blobs: [], place: loosePlace(last.digest) };
    return { blobs: [], place: { pack: 1, offset: -1 } };
  }
  const rows = index.rowsOfPack(pack, offset, stepRows);
  let bytes = 0;
  const end = rows.findIndex((row) => (bytes += storedBytesOf(row)) > limits.stepBytes);
  const blobs = end === -1 ? rows : rows.slice(0, Math.max(end, 1));
  const last = blobs.at(-1)?.location;
  if (last !== undefined && last.pack !== null) {
    return { blobs, place: { pack, offset: last.offset } };
  }
  const later = [...index.packEnds().keys()].filter(
    (each) => each > pack && each <= limits.lastPack,
  );
  if (later.length === 0) return null;
  return { blobs: [], place: { pack: Math.min(...later), offset: -1 } };
}

function loosePlace(digest: Digest): ScrubPlace {
  return { pack: 0, offset: parseInt(hashOf(digest).slice(0, placeDigits), 16) };
}

/** The last digest whose hash begins as `offset` says. */
function lastWith(offset: number): Digest {
  return digestFrom(offset.toString(16).padStart(placeDigits, "0").padEnd(64, "f"), 0);
}

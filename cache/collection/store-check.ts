import { emptyDigest, type Digest } from "../../content/digest.js";
import type { IndexedBlob } from "../blobs/blob-index.js";
import type { DiskStore } from "../blobs/disk-store.js";
import type { Journal, StoredResult } from "../journal/journal.js";
import { pagesOf, pause } from "./inventory.js";
import { Marker, type TreeDamage } from "./marker.js";
import type { ReferencesOf } from "./result-sweep.js";

/** A check of what is stored against what is known. */
export interface StoreCheck {
  readonly blobs: number;
  /** Rows of blobs that are not in their places. */
  readonly lostBlobs: number;
  /** The first of them. */
  readonly lost: readonly Digest[];
  /** Large blobs without rows: found again when somebody asks, and by the next collection. */
  readonly unknownFiles: number;
  readonly results: number;
  /** Results that name blobs which are gone: misses. */
  readonly uselessResults: number;
  /** Roots and leases that were walked: none without `closure`. */
  readonly trees: number;
  readonly damages: readonly TreeDamage[];
  readonly damageCount: number;
  readonly repaired: boolean;
}

/** More are only counted. */
const maxLost = 100;

/**
 * Compares the index with packs and files and the results with the index; `closure` also walks the trees
 * of all roots and leases, which proves that all their blobs are known. Nothing is read but directories:
 * that is for a scrub. `repair` forgets what is not there, so that clients bring it again, gives files
 * their rows and removes useless results. What a tree lacks only a client can bring.
 */
export async function checkStore(
  parts: {
    readonly store: DiskStore;
    readonly journal: Journal;
    readonly referencesOf: ReferencesOf;
  },
  options: { readonly closure: boolean; readonly repair: boolean; readonly signal: AbortSignal },
): Promise<StoreCheck> {
  const { store, journal } = parts;
  const { repair, signal } = options;
  const lost: IndexedBlob[] = [];
  let blobs = 0;
  for await (const page of pagesOf(store, signal)) {
    blobs += page.length;
    const missing = page.filter((blob) => !store.isInPlace(blob));
    lost.push(...missing);
    if (repair) for (const { digest } of missing) store.forget(digest);
  }
  const unknownFiles = repair
    ? await store.adoptFiles(signal)
    : await store.countUnknownFiles(signal);
  const { results, useless } = await checkResults(parts, signal);
  if (repair) {
    await Promise.all(
      useless.map(({ instance, action, result }) => journal.removeResult(instance, action, result)),
    );
  }
  const marker = new Marker(store);
  const trees = options.closure ? treesOf(journal) : [];
  for (const root of trees) await marker.markTree(root, signal);
  return {
    blobs,
    lostBlobs: lost.length,
    lost: lost.slice(0, maxLost).map(({ digest }) => digest),
    unknownFiles,
    results,
    uselessResults: useless.length,
    trees: trees.length,
    damages: marker.damages,
    damageCount: marker.damageCount,
    repaired: repair,
  };
}

function treesOf(journal: Journal): readonly Digest[] {
  const roots = journal.rootsOfAll().map(({ digest }) => digest);
  const leased = journal.listLeases(null).flatMap(({ trees }) => trees);
  return [...new Set([...roots, ...leased])];
}

async function checkResults(
  { store, journal, referencesOf }: Parameters<typeof checkStore>[0],
  signal: AbortSignal,
): Promise<{ readonly results: number; readonly useless: readonly StoredResult[] }> {
  const useless: StoredResult[] = [];
  let results = 0;
  for (const page of journal.resultPages(500)) {
    signal.throwIfAborted();
    results += page.length;
    for (const result of page) {
      const isGone = (digest: Digest): boolean =>
        digest !== emptyDigest && store.index.peek(digest) === undefined;
      if (referencesOf(result.result).some(isGone)) useless.push(result);
    }
    await pause();
  }
  return { results, useless };
}

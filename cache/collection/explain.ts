import type { Digest } from "../../content/digest.js";
import type { DiskStore } from "../blobs/disk-store.js";
import type { Journal } from "../journal/journal.js";
import { walkTree } from "../trees/tree-walk.js";
import { pause } from "./inventory.js";
import type { ReferencesOf } from "./result-sweep.js";

/** Something that keeps a blob, or names it. */
export interface Keeper {
  readonly kind: "ROOT" | "LEASE" | "RESULT";
  /** The root's owner, the lease's holder, the action's digest. */
  readonly name: string;
  /** Of the tree in which the blob is; null where it is named itself. */
  readonly root: Digest | null;
  readonly path: string;
  readonly expiresAtMs: number;
}

/** Who reads more than this does not read it. */
const maxKeepers = 100;

/** What keeps `digest` in `instance`. Looking uses no blob. */
export async function explain(
  parts: {
    readonly store: Pick<DiskStore, "unused">;
    readonly journal: Pick<Journal, "listRoots" | "listLeases" | "resultPages">;
    readonly referencesOf: ReferencesOf;
  },
  instance: string,
  digest: Digest,
  signal: AbortSignal,
): Promise<{ readonly keepers: readonly Keeper[]; readonly isTruncated: boolean }> {
  const { store, journal, referencesOf } = parts;
  const trees = new TreeSearch(store, digest, signal);
  const keepers: Keeper[] = [];
  const isFull = (): boolean => keepers.length > maxKeepers;
  const addTree = async (root: Digest, keeper: Omit<Keeper, "root" | "path">): Promise<void> => {
    if (isFull()) return;
    const path = await trees.pathIn(root);
    if (path !== null) keepers.push({ ...keeper, root, path });
  };
  for (const { digest: root, owner } of journal.listRoots(instance)) {
    await addTree(root, { kind: "ROOT", name: owner, expiresAtMs: 0 });
  }
  for (const { holder, blobs, trees: roots, expiresAtMs } of journal.listLeases(instance)) {
    const keeper = { kind: "LEASE", name: holder, expiresAtMs } as const;
    if (blobs.includes(digest)) keepers.push({ ...keeper, root: null, path: "" });
    for (const root of roots) await addTree(root, keeper);
  }
  for (const page of journal.resultPages(500)) {
    if (isFull()) break;
    signal.throwIfAborted();
    for (const { instance: of, action, result } of page) {
      if (of !== instance) continue;
      const keeper = { kind: "RESULT", name: action, expiresAtMs: 0 } as const;
      const named = referencesOf(result);
      if (named.includes(digest)) keepers.push({ ...keeper, root: null, path: "" });
    }
    await pause();
  }
  return { keepers: keepers.slice(0, maxKeepers), isTruncated: isFull() };
}

/** Looks for one blob in many trees; what does not have it is walked once. */
class TreeSearch {
  readonly #store: Pick<DiskStore, "unused">;
  readonly #wanted: Digest;
  readonly #signal: AbortSignal;
  readonly #without = new Set<Digest>();

  constructor(store: Pick<DiskStore, "unused">, wanted: Digest, signal: AbortSignal) {
    this.#store = store;
    this.#wanted = wanted;
    this.#signal = signal;
  }

  /** A path of the blob in the tree, or null. */
  async pathIn(root: Digest): Promise<string | null> {
    if (root === this.#wanted) return ".";
    const walked: Digest[] = [];
    const walk = walkTree(this.#store.unused, "", root, {
      isKnown: (directory) => this.#without.has(directory),
      onBroken: () => undefined,
      signal: this.#signal,
    });
    for await (const batch of walk) {
      for (const { digest, path, directory } of batch) {
        const node = [...directory.files, ...directory.directories].find(
          (child) => child.digest === this.#wanted,
        );
        if (node !== undefined) return `${path}/${node.name}`;
        walked.push(digest);
      }
    }
    // All below these was walked too.
    for (const digest of walked) this.#without.add(digest);
    return null;
  }
}

import { sizeOf, type Digest } from "../../content/digest.js";
import { addTotals, type TreeTotals } from "../../content/tree-totals.js";
import type { BlobStore } from "../blobs/blob-store.js";
import { IncompleteTreeError, walkTree, type WalkedDirectory } from "./tree-walk.js";

/** Directories whose totals are remembered: some 15 MB. */
const maxRemembered = 50_000;

/**
 * Tells whether trees are complete, which counts as a use of all their blobs. It remembers complete
 * subtrees for a while, so that a tree of which little changed is verified by what changed; when the
 * store loses a blob, or a collection begins, it forgets them all.
 */
export class TreeVerifier {
  readonly #store: Pick<BlobStore, "readMany" | "findMissing" | "losses">;
  readonly #times: VerifierTimes;
  /** Complete directories, by instance and digest. */
  #complete = new Map<string, Remembered>();
  #lossesSeen = 0;

  constructor(
    store: Pick<BlobStore, "readMany" | "findMissing" | "losses">,
    times: VerifierTimes = { nowMs: Date.now, recheckMs: 600_000 },
  ) {
    this.#store = store;
    this.#times = times;
  }

  /** The totals of a complete tree. Throws {@link IncompleteTreeError} naming a blob that is missing. */
  async verify(instance: string, root: Digest, signal?: AbortSignal): Promise<TreeTotals> {
    const losses = this.#store.losses;
    if (losses !== this.#lossesSeen || this.#complete.size > maxRemembered) {
      this.#complete = new Map();
      this.#lossesSeen = losses;
    }
    const remembered = this.#complete;
    const startedAtMs = this.#times.nowMs();
    const usedAfterMs = startedAtMs - this.#times.recheckMs;
    let oldestMs = startedAtMs;
    const known = (digest: Digest): TreeTotals | undefined => {
      const found = remembered.get(`${instance}\n${digest}`);
      if (found === undefined || found.usedAtMs <= usedAfterMs) return undefined;
      oldestMs = Math.min(oldestMs, found.usedAtMs);
      return found.totals;
    };

    const nodes = new Map<Digest, Node>();
    const walk = walkTree(this.#store, instance, root, {
      isKnown: (digest) => known(digest) !== undefined,
      ...(signal === undefined ? {} : { signal }),
    });
    for await (const batch of walk) {
      const digests: Digest[] = [];
      for (const { digest, directory } of batch) {
        digests.push(digest);
        let bytes = 0;
        for (const file of directory.files) {
          digests.push(file.digest);
          bytes += sizeOf(file.digest);
        }
        const children = directory.directories.map((child) => child.digest);
        nodes.set(digest, { children, files: directory.files.length, bytes });
      }
      const [missing] = await this.#store.findMissing(instance, digests);
      if (missing !== undefined) {
        throw new IncompleteTreeError(root, missing, pathIn(batch, missing));
      }
    }
    const totals = sumUp(root, nodes, known);
    // What is below may have been used earlier than what was walked now.
    for (const [digest, sum] of totals) {
      remembered.set(`${instance}\n${digest}`, { totals: sum, usedAtMs: oldestMs });
    }
    return totals.get(root) ?? known(root) ?? { files: 0, directories: 0, bytes: 0 };
  }
}

/** How long what is known of a tree is believed without another use of its blobs. */
export interface VerifierTimes {
  readonly nowMs: () => number;
  readonly recheckMs: number;
}

interface Remembered {
  readonly totals: TreeTotals;
  /** All blobs below were used then, or later. */
  readonly usedAtMs: number;
}

interface Node {
  readonly children: readonly Digest[];
  readonly files: number;
  readonly bytes: number;
}

/** Where a digest is in a batch: looked for only once it is missing, as there are many. */
function pathIn(batch: readonly WalkedDirectory[], wanted: Digest): string {
  for (const { digest, path, directory } of batch) {
    if (digest === wanted) return path;
    const file = directory.files.find((node) => node.digest === wanted);
    if (file !== undefined) return `${path}/${file.name}`;
  }
  return "";
}

/** Adds up children before their parents, without recursion: trees may be deep. */
function sumUp(
  root: Digest,
  nodes: ReadonlyMap<Digest, Node>,
  known: (digest: Digest) => TreeTotals | undefined,
): ReadonlyMap<Digest, TreeTotals> {
  const totals = new Map<Digest, TreeTotals>();
  const stack = nodes.has(root) ? [root] : [];
  while (stack.length > 0) {
    const digest = stack.at(-1) as Digest;
    const node = nodes.get(digest);
    const isDue = node !== undefined && !totals.has(digest);
    const waiting = isDue
      ? node.children.filter((child) => nodes.has(child) && !totals.has(child))
      : [];
    if (waiting.length > 0) {
      stack.push(...waiting);
      continue;
    }
    stack.pop();
    if (!isDue) continue;
    const children = node.children.map((child) => totals.get(child) ?? known(child));
    totals.set(digest, addTotals(root, node, children));
  }
  return totals;
}

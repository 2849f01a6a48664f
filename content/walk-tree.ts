import { FarmError, InvalidError } from "../program/error.js";
import type { ContentStore } from "./content-store.js";
import { emptyDigest, sizeOf, type Digest } from "./digest.js";
import { decodeDirectory, emptyDirectory, type Directory } from "./directory.js";
import { BlobMissingError } from "./error.js";
import { readStored } from "./read-all.js";
import { addTotals, type TreeTotals } from "./tree-totals.js";

export interface WalkedDirectory {
  readonly digest: Digest;
  /** Where in the tree it was found first; "." is the root. */
  readonly path: string;
  readonly bytes: Buffer;
  readonly directory: Directory;
  /** Its files that are at no like place of the trees that the caller has. */
  readonly freshFiles: readonly Digest[];
}

interface Place {
  readonly digest: Digest;
  readonly path: string;
  /** What the caller's trees have at the same path. */
  readonly have: readonly Digest[];
}

export interface TreeWalkOptions {
  /** Complete trees that the caller has: what they have at the same path is not entered. */
  readonly haveRoots?: readonly Digest[];
  /** Directories not to enter. */
  readonly isKnown?: (directory: Digest) => boolean;
  /** The error for a directory that is not stored; by default {@link BlobMissingError}. */
  readonly missing?: (digest: Digest, path: string) => Error;
  readonly signal?: AbortSignal | undefined;
}

/** 100,000 files in one directory encode to 9 MB. */
const maxDirectoryBytes = 32 * 1024 * 1024;

/** Directories read at a time, by number and by bytes. */
const maxBatch = 1_000;
const maxBatchBytes = 4 * 1024 * 1024;

/**
 * The directories of a tree from the root down, each once however often it appears, in batches. A tree
 * deeper than wide is walked from its end, so what waits to be read stays few.
 */
export async function* walkTree(
  store: Pick<ContentStore, "read" | "readMany">,
  root: Digest,
  options: TreeWalkOptions = {},
): AsyncGenerator<readonly WalkedDirectory[]> {
  const { haveRoots = [], signal } = options;
  const isKnown = options.isKnown ?? (() => false);
  const missing = options.missing ?? ((digest: Digest) => new BlobMissingError(digest));
  const seen = new Set<Digest>([root]);
  const waiting: Place[] = [];
  const enter = (place: Place): void => {
    if (!isKnown(place.digest) && !place.have.includes(place.digest)) waiting.push(place);
  };
  enter({ digest: root, path: ".", have: haveRoots });
  while (waiting.length > 0) {
    signal?.throwIfAborted();
    const batch = takeBatch(waiting);
    const had = await readHad(store, batch, signal);
    const blobs = await readStored(
      store,
      batch.map(({ digest }) => digest),
      signal,
    );
    const walked: WalkedDirectory[] = [];
    for (const { digest, path, have } of batch) {
      const bytes = blobs.get(digest);
      if (bytes === undefined) throw missing(digest, path);
      const directory = decodeDirectory(bytes);
      const like = have.flatMap((each) => had.get(each) ?? []);
      const haveFiles = new Set(like.flatMap(({ files }) => files.map((file) => file.digest)));
      const files = new Set(directory.files.map((file) => file.digest));
      const freshFiles = [...files].filter((file) => !haveFiles.has(file));
      walked.push({ digest, path, bytes, directory, freshFiles });
      const haveChildren = new Map<string, Digest[]>();
      for (const child of like.flatMap(({ directories }) => directories)) {
        haveChildren.set(child.name, [...(haveChildren.get(child.name) ?? []), child.digest]);
      }
      for (const child of directory.directories) {
        if (seen.has(child.digest)) continue;
        seen.add(child.digest);
        const at = { path: `${path}/${child.name}`, have: haveChildren.get(child.name) ?? [] };
        enter({ digest: child.digest, ...at });
      }
    }
    yield walked;
  }
}

/** The last of those that wait, as many as are read at a time. */
function takeBatch(waiting: Place[]): readonly Place[] {
  const batch: Place[] = [];
  let bytes = 0;
  for (let place = waiting.at(-1); place !== undefined; place = waiting.at(-1)) {
    const size = sizeOf(place.digest);
    if (size > maxDirectoryBytes) {
      throw new InvalidError(`${place.digest} is too large for a directory (${size} bytes)`);
    }
    if (batch.length === maxBatch || (batch.length > 0 && bytes + size > maxBatchBytes)) break;
    batch.push(place);
    bytes += size;
    waiting.pop();
  }
  return batch;
}

/** What the caller has at the places of a batch. What cannot be read of it is as if they had it not. */
async function readHad(
  store: Pick<ContentStore, "read" | "readMany">,
  batch: readonly Place[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<Digest, Directory>> {
  const wanted = new Set(batch.flatMap(({ have }) => have));
  if (wanted.size === 0) return new Map();
  try {
    const blobs = await readStored(store, [...wanted], signal);
    return new Map([...blobs].map(([digest, bytes]) => [digest, decodeDirectory(bytes)]));
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof FarmError || error instanceof InvalidError) return new Map();
    throw error;
  }
}

/** Adds up a tree, directory by directory, in the end. */
export class TreeTally {
  readonly #nodes = new Map<
    Digest,
    { readonly children: readonly Digest[]; readonly files: number; readonly bytes: number }
  >([[emptyDigest, { children: [], files: 0, bytes: 0 }]]);

  add(digest: Digest, { files, directories }: Directory = emptyDirectory): void {
    const bytes = files.reduce((sum, file) => sum + sizeOf(file.digest), 0);
    const children = directories.map((child) => child.digest);
    this.#nodes.set(digest, { children, files: files.length, bytes });
  }

  /** The totals below `root`, of which everything was added. Children come before their parents. */
  totals(root: Digest): TreeTotals {
    const totals = new Map<Digest, TreeTotals>();
    const stack = [root];
    for (let digest = stack.at(-1); digest !== undefined; digest = stack.at(-1)) {
      const node = this.#nodes.get(digest);
      if (node === undefined) throw new BlobMissingError(digest);
      const waiting = node.children.filter((child) => !totals.has(child));
      if (waiting.length > 0) {
        for (const child of new Set(waiting)) stack.push(child);
        continue;
      }
      stack.pop();
      const children = node.children.map((child) => totals.get(child));
      totals.set(digest, addTotals(root, node, children));
    }
    return totals.get(root) ?? { files: 0, directories: 1, bytes: 0 };
  }
}

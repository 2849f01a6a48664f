import { emptyDigest, sizeOf, type Digest } from "../../content/digest.js";
import type { IndexedBlob } from "../blobs/blob-index.js";
import type { DiskStore } from "../blobs/disk-store.js";
import { walkTree } from "../trees/tree-walk.js";
import { pause } from "./inventory.js";
import { RowSet } from "./row-set.js";

/** What a live tree lacks. */
export interface TreeDamage {
  readonly root: Digest;
  readonly digest: Digest;
  readonly path: string;
  readonly reason: "missing" | "not a directory";
}

/** The row of a blob that is alive. */
type MarkedRow = Pick<IndexedBlob, "id" | "digest" | "location">;

/** Look-ups in one turn of the event loop. */
const lookUpsInOneTurn = 1_000;

/** More are only counted. */
const maxDamages = 100;

/**
 * Marks the blobs of trees. Each directory is walked once, in however many trees it is. Marking uses no
 * blob: what is only marked ages on. A blob may be a file here and a directory there, so that a blob which
 * is marked is not for that reason one whose children are.
 */
export class Marker {
  readonly #store: Pick<DiskStore, "index" | "unused">;
  readonly #walked = new RowSet();
  readonly #marked = new RowSet();
  readonly #onMark: (row: MarkedRow) => void;
  readonly damages: TreeDamage[] = [];
  damageCount = 0;
  /** Of the blobs that were marked, each once, however they are stored. */
  bytes = 0;
  #lookUps = 0;

  /** `onMark` is told of each row, once. */
  constructor(
    store: Pick<DiskStore, "index" | "unused">,
    onMark: (row: MarkedRow) => void = () => undefined,
  ) {
    this.#store = store;
    this.#onMark = onMark;
  }

  /** Marks a blob. False where it is not stored. */
  markBlob(digest: Digest): boolean {
    const row = this.#rowOf(digest);
    if (row !== undefined) this.#mark(row);
    return row !== undefined || digest === emptyDigest;
  }

  /** Marks a tree as far as it is there; what is not goes to `damages`. */
  async markTree(root: Digest, signal?: AbortSignal): Promise<void> {
    const walk = walkTree(this.#store.unused, "", root, {
      isKnown: (directory) => this.#isWalked(directory),
      onBroken: ({ digest, path, isMissing }) => {
        // What is there but is no directory is part of the tree all the same.
        if (!isMissing) this.markBlob(digest);
        this.#report({ root, digest, path, reason: isMissing ? "missing" : "not a directory" });
      },
      ...(signal === undefined ? {} : { signal }),
    });
    for await (const batch of walk) {
      for (const { digest, path, directory } of batch) {
        const row = this.#rowOf(digest);
        if (row !== undefined) {
          this.#mark(row);
          this.#walked.add(row.id);
        }
        for (const file of directory.files) {
          if (this.#lookUps >= lookUpsInOneTurn) await this.#breathe(signal);
          if (this.markBlob(file.digest)) continue;
          const at = { root, digest: file.digest, path: `${path}/${file.name}` };
          this.#report({ ...at, reason: "missing" });
        }
      }
    }
  }

  #isWalked(directory: Digest): boolean {
    const row = this.#rowOf(directory);
    return row !== undefined && this.#walked.has(row.id);
  }

  #mark(row: MarkedRow): void {
    if (!this.#marked.add(row.id)) return;
    this.bytes += sizeOf(row.digest);
    this.#onMark(row);
  }

  #rowOf(digest: Digest): MarkedRow | undefined {
    this.#lookUps++;
    const found = this.#store.index.peek(digest);
    return found === undefined ? undefined : { id: found.id, digest, location: found.location };
  }

  #report(damage: TreeDamage): void {
    this.damageCount++;
    if (this.damages.length < maxDamages) this.damages.push(damage);
  }

  async #breathe(signal: AbortSignal | undefined): Promise<void> {
    this.#lookUps = 0;
    await pause();
    signal?.throwIfAborted();
  }
}

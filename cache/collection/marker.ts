import { emptyDigest, sizeOf, type Digest } from "../../content/digest.js";
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
  readonly #onMark: (id: number, digest: Digest) => void;
  readonly damages: TreeDamage[] = [];
  damageCount = 0;
  /** Of the blobs that were marked, each once. */
  bytes = 0;
  #lookUps = 0;

  /** `onMark` is told of each blob and its row, once. */
  constructor(
    store: Pick<DiskStore, "index" | "unused">,
    onMark: (id: number, digest: Digest) => void = () => undefined,
  ) {
    this.#store = store;
    this.#onMark = onMark;
  }

  /** Marks a blob. False where it is not stored. */
  markBlob(digest: Digest): boolean {
    const id = this.#idOf(digest);
    if (id !== undefined) this.#mark(digest, id);
    return id !== undefined || digest === emptyDigest;
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
        const id = this.#idOf(digest);
        if (id !== undefined) {
          this.#mark(digest, id);
          this.#walked.add(id);
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
    const id = this.#idOf(directory);
    return id !== undefined && this.#walked.has(id);
  }

  #mark(digest: Digest, id: number): void {
    if (!this.#marked.add(id)) return;
    this.bytes += sizeOf(digest);
    this.#onMark(id, digest);
  }

  #idOf(digest: Digest): number | undefined {
    this.#lookUps++;
    return this.#store.index.peek(digest)?.id;
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

import { emptyDigest, type Digest } from "../../content/digest.js";
import type { BlobIndex } from "../blobs/blob-index.js";
import type { Journal, StoredResult } from "../journal/journal.js";
import { pause } from "./inventory.js";

/** The blobs that an encoded result names itself. */
export type ReferencesOf = (result: Buffer) => readonly Digest[];

const pageRows = 500;

/**
 * Removes the results of actions that nobody asks for any more and, where blobs were lost, those that
 * name blobs which are gone. What is gone deeper in a tree is noticed when somebody asks for the result,
 * which is a miss then. Returns how many.
 */
export async function removeUselessResults(
  parts: {
    readonly journal: Pick<Journal, "resultPages" | "removeResult">;
    readonly index: Pick<BlobIndex, "peek">;
    readonly referencesOf: ReferencesOf;
  },
  options: {
    readonly usedBeforeMs: number;
    readonly afterLoss: boolean;
    readonly signal: AbortSignal;
  },
): Promise<number> {
  const { journal, index, referencesOf } = parts;
  const isUseless = ({ result, usedAtMs }: StoredResult): boolean => {
    if (usedAtMs <= options.usedBeforeMs) return true;
    if (!options.afterLoss) return false;
    return referencesOf(result).some(
      (digest) => digest !== emptyDigest && index.peek(digest) === undefined,
    );
  };
  let removed = 0;
  for (const page of journal.resultPages(pageRows)) {
    options.signal.throwIfAborted();
    const useless = page.filter(isUseless);
    const outcomes = await Promise.all(
      useless.map(({ instance, action, result }) => journal.removeResult(instance, action, result)),
    );
    removed += outcomes.filter(Boolean).length;
    await pause();
  }
  return removed;
}

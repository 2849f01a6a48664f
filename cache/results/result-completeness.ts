import { SlipwayError } from "../../program/error.js";
import type { ActionResult } from "../../proto/gen/build/bazel/remote/execution/v2/ActionResult.js";
import type { BlobStore } from "../blobs/blob-store.js";
import { filesOfTreeMessage } from "../trees/tree-message.js";
import type { TreeVerifier } from "../trees/tree-verifier.js";
import { referencesOf } from "./result-references.js";

/** What the result lacks, as a sentence, or null where it is complete. */
export async function findIncomplete(
  { store, trees }: { readonly store: BlobStore; readonly trees: TreeVerifier },
  instance: string,
  result: ActionResult,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    const { blobs, treeMessages, roots } = referencesOf(result);
    // All that is named is asked for, tree messages too, although they are read: it extends lifetimes.
    const named = new Set([...blobs, ...treeMessages]);
    // Each once: a small result may name a large message a thousand times.
    for (const digest of new Set(treeMessages)) {
      signal.throwIfAborted();
      for (const file of await filesOfTreeMessage(store, instance, digest)) named.add(file);
    }
    const [missing] = await store.findMissing(instance, [...named]);
    if (missing !== undefined) return `blob ${missing} is not in the cache`;
    for (const root of roots) await trees.verify(instance, root, signal);
    return null;
  } catch (error) {
    if (error instanceof SlipwayError) return error.message;
    throw error;
  }
}

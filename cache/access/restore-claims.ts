import { decodeAction } from "../../content/action.js";
import type { Digest } from "../../content/digest.js";
import { SlipwayError } from "../../program/error.js";
import type { ActionResult } from "../../proto/gen/build/bazel/remote/execution/v2/ActionResult.js";
import type { StoredResult } from "../journal/journal.js";
import type { BlobStore } from "../blobs/blob-store.js";
import { filesOfTreeMessage } from "../trees/tree-message.js";
import { referencesOf } from "../results/result-references.js";
import { walkTree } from "../trees/tree-walk.js";
import type { Claims } from "./claims.js";

/** What is known of every instance although its claims are lost. */
export interface ClaimedContent {
  readonly roots: Iterable<{ readonly instance: string; readonly digest: Digest }>;
  readonly resultPages: Iterable<readonly StoredResult[]>;
}

/**
 * Finds out again what each instance stored, as far as its roots, its action results and the inputs
 * of their actions tell: nothing that runs and nothing that was built is lost to its owner. All else costs one more upload.
 */
export async function restoreClaims(
  claims: Claims,
  store: BlobStore,
  content: ClaimedContent,
  decodeResult: (bytes: Buffer) => ActionResult,
): Promise<void> {
  const walked = new Map<string, Set<Digest>>();
  const addTree = async (instance: string, root: Digest): Promise<void> => {
    const known = walked.get(instance) ?? new Set<Digest>();
    walked.set(instance, known);
    const isKnown = (digest: Digest): boolean => known.has(digest);
    for await (const batch of walkTree(store, instance, root, { isKnown, isLenient: true })) {
      for (const { digest } of batch) known.add(digest);
      const found = batch.flatMap(({ digest, directory }) => [
        digest,
        ...directory.files.map((file) => file.digest),
      ]);
      await claims.add(instance, found);
    }
  };
  for (const { instance, digest } of content.roots) {
    await skippingBroken(() => addTree(instance, digest));
  }
  const addResult = async ({ instance, action, result }: StoredResult): Promise<void> => {
    // Its input too: who stores results is trusted, and whoever sent the input believes it is here.
    await skippingBroken(async () => {
      const encoded = (await store.readMany(instance, [action])).get(action);
      if (encoded === undefined) return;
      const { command, inputRoot } = decodeAction(encoded);
      await claims.add(instance, [action, command]);
      await addTree(instance, inputRoot);
    });
    await skippingBroken(async () => {
      const { blobs, treeMessages, roots } = referencesOf(decodeResult(result));
      await claims.add(instance, [...blobs, ...treeMessages]);
      for (const message of treeMessages) {
        await claims.add(instance, await filesOfTreeMessage(store, instance, message));
      }
      for (const root of roots) await addTree(instance, root);
    });
  };
  for (const page of content.resultPages) {
    for (const stored of page) await addResult(stored);
  }
  await claims.complete();
}

/** A tree or result that is incomplete already has nothing more to lose. */
async function skippingBroken(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error;
  }
}

import { sizeOf, type Digest } from "../../content/digest.js";
import { readWire } from "../../content/wire.js";
import { NotFoundError } from "../../program/error.js";
import type { ActionResult } from "../../proto/gen/build/bazel/remote/execution/v2/ActionResult.js";
import type { BlobStore } from "../blobs/blob-store.js";
import type { ResultCodec } from "../reapi/action-cache-service.js";
import { findIncomplete } from "../results/result-completeness.js";
import { referencesOf } from "../results/result-references.js";
import type { TreeVerifier } from "../trees/tree-verifier.js";

/** Larger ones are taken as they are: results name files, they do not hold them. */
const maxResultBytes = 4 * 1024 * 1024;

/** The fields of a result, and which of them are a number rather than bytes. */
const fields: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
const exitCodeField = 4;

export interface ResultCheckParts {
  readonly store: BlobStore;
  readonly trees: TreeVerifier;
  readonly codec: Pick<ResultCodec, "deserialize">;
}

/**
 * Tells Bazel's results apart from the other bytes that clients keep under `/ac/`. A result whose files
 * were evicted fails the build that trusts it, so it is not served; of other bytes there is nothing to
 * check.
 */
export class ResultCheck {
  readonly #parts: ResultCheckParts;

  constructor(parts: ResultCheckParts) {
    this.#parts = parts;
  }

  /** True where the blob is an action result that names others. */
  async recognises(instance: string, digest: Digest): Promise<boolean> {
    return (await this.#read(instance, digest)) !== null;
  }

  /** Throws {@link NotFoundError} where the result names what is not there any more. */
  async requireComplete(instance: string, digest: Digest, signal: AbortSignal): Promise<void> {
    const result = await this.#read(instance, digest);
    if (result === null) return;
    const missing = await findIncomplete(this.#parts, instance, result, signal);
    if (missing !== null) throw new NotFoundError(`the result is incomplete: ${missing}`);
  }

  async #read(instance: string, digest: Digest): Promise<ActionResult | null> {
    if (sizeOf(digest) > maxResultBytes) return null;
    const bytes = (await this.#parts.store.readMany(instance, [digest])).get(digest);
    if (bytes === undefined) return null;
    try {
      for (const { field, integer } of readWire(bytes)) {
        if (!fields.has(field) || (integer !== undefined) !== (field === exitCodeField))
          return null;
      }
      const result = this.#parts.codec.deserialize(bytes);
      const { blobs, treeMessages, roots } = referencesOf(result);
      return blobs.length + treeMessages.length + roots.length > 0 ? result : null;
    } catch {
      // It only looked like one.
      return null;
    }
  }
}

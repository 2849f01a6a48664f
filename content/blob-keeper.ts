import type { ExplainResponse } from "../proto/gen/slipway/v1/ExplainResponse.js";
import { digestFromWire, type Digest } from "./digest.js";

/** Something that keeps a blob in a cache, or names it. */
export interface BlobKeeper {
  /** A result names what it was made of, and does not keep it. */
  readonly kind: "root" | "lease" | "result";
  /** The root's owner, the lease's holder, the action's digest. */
  readonly name: string;
  /** Of the tree in which the blob is; null where the blob itself is named. */
  readonly root: Digest | null;
  /** Of a lease; 0: it has no end. */
  readonly expiresAtMs: number;
}

/** What one cache knows of a blob. */
export interface BlobExplanation {
  readonly isStored: boolean;
  readonly keepers: readonly BlobKeeper[];
  /** There are more. */
  readonly isTruncated: boolean;
  /** It is not removed before, even if nothing keeps it: to ask is to use it. */
  readonly unusedUntilMs: number;
}

/** The answer of one cache, or why there is none. */
export type CacheAnswer =
  | { readonly address: string; readonly problem: null; readonly explanation: BlobExplanation }
  | { readonly address: string; readonly problem: string };

/** Asks every cache what it knows of a blob in an instance (a project). */
export type ExplainInCaches = (
  instance: string,
  digest: Digest,
  signal?: AbortSignal,
) => Promise<readonly CacheAnswer[]>;

const kinds = { ROOT: "root", LEASE: "lease", RESULT: "result" } as const;

/** Reads a cache's answer. */
export function explanationFromWire(answer: ExplainResponse): BlobExplanation {
  return {
    isStored: answer.stored,
    keepers: answer.keepers.map(({ kind, name, root, expiresAtMs }) => ({
      kind: kinds[kind],
      name,
      root: root === null ? null : digestFromWire(root),
      expiresAtMs,
    })),
    isTruncated: answer.truncated,
    unusedUntilMs: answer.unusedUntilMs,
  };
}

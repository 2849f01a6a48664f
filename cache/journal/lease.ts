import type { Digest } from "../../content/digest.js";

/** The promise that blobs and trees stay for a while: what a root is for as long as somebody says so. */
export interface Lease {
  readonly id: string;
  readonly instance: string;
  /** Who needs them, in words for people. */
  readonly holder: string;
  readonly blobs: readonly Digest[];
  /** Roots of trees: all below them is meant too. */
  readonly trees: readonly Digest[];
  readonly expiresAtMs: number;
}

import { SlipwayError } from "../program/error.js";
import { shortDigest, type Digest } from "./digest.js";

/** A blob that was expected in the cache is not there. */
export class BlobMissingError extends SlipwayError {
  readonly code = "not-found";
  readonly digest: Digest;

  constructor(digest: Digest) {
    super(`blob ${shortDigest(digest)} is not in the cache`, {
      hint: "It was evicted or never uploaded. Pushing or submitting again uploads what is missing.",
    });
    this.digest = digest;
  }
}

/** Bytes that are not what their name says. */
export class DigestMismatchError extends SlipwayError {
  readonly code = "invalid";

  constructor(expected: Digest, actual: Digest | string) {
    // What is known of the bytes where they have no digest is said whole: "more than 5 bytes".
    const found = /^[0-9a-f]{64}/.test(actual) ? actual.slice(0, 12) : actual;
    super(`the bytes of blob ${shortDigest(expected)} have another digest (${found})`, {
      hint: "They changed on the way or while they were read. Try again.",
    });
  }
}

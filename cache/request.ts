import {
  digestFromWire,
  parseDigest,
  sizeOf,
  type Digest,
  type WireDigest,
} from "../content/digest.js";
import { InvalidError } from "../program/error.js";

/** Words of resource names, which would be ambiguous within an instance name. */
export const reservedWords: ReadonlySet<string> = new Set([
  "blobs",
  "uploads",
  "actions",
  "actionResults",
  "operations",
  "capabilities",
  "compressed-blobs",
]);

/** No blob may be larger: what lies above is a mistake or an attack. */
export const maxBlobBytes = 1024 ** 4;

/** The most that one batch may hold: gRPC's default of 4 MiB, with room for the envelopes. */
export const maxBatchBytes = 4 * 1024 * 1024 - 64 * 1024;

/** Checks the instance name of a request. "" is an instance too. */
export function parseInstance(name: string): string {
  if (name === "") return name;
  const segments = name.split("/");
  const bad = segments.find((segment) => segment === "" || reservedWords.has(segment));
  if (bad !== undefined || name.length > 255 || /\p{Cc}/u.test(name)) {
    throw new InvalidError(`${JSON.stringify(name.slice(0, 100))} is not a name for an instance`, {
      hint: `It may not have empty parts, nor any of ${[...reservedWords].join(", ")}.`,
    });
  }
  return name;
}

/** Checks a digest of a request. Throws {@link InvalidError}: absent, malformed, or of absurd size. */
export function parseWireDigest(wire: WireDigest | null | undefined): Digest {
  return checkSize(digestFromWire(wire));
}

/** The digest whose parts stand in a resource name. */
export function parseNamedDigest(hash: string, size: string): Digest {
  return checkSize(parseDigest(`${hash}/${size}`));
}

/** Refuses requests in digests of other functions: their hashes would be other names. */
export function requireSha256(digestFunction: string): void {
  if (digestFunction === "UNKNOWN" || digestFunction === "SHA256") return;
  throw new InvalidError(`the cache names blobs by SHA256, not by ${digestFunction}`);
}

function checkSize(digest: Digest): Digest {
  if (sizeOf(digest) <= maxBlobBytes) return digest;
  throw new InvalidError(`a blob of ${sizeOf(digest)} bytes is too large for the cache`);
}

import { parseDigest } from "../../content/digest.js";
import { InvalidError } from "../../program/error.js";
import type { Root, RootPosition } from "../journal/journal.js";

/** A page of 1,000 roots has some 200 KB: well below what gRPC takes. */
const maxPageSize = 1_000;

/** One page of a list of roots, and the token of the next; "" after the last. */
export function pageOfRoots(
  list: (page: { readonly after: RootPosition | null; readonly limit: number }) => readonly Root[],
  request: { readonly pageSize: number; readonly pageToken: string },
): { readonly roots: readonly Root[]; readonly nextPageToken: string } {
  const limit = Math.min(request.pageSize > 0 ? request.pageSize : maxPageSize, maxPageSize);
  const found = list({ after: parseToken(request.pageToken), limit: limit + 1 });
  const roots = found.slice(0, limit);
  const last = roots.at(-1);
  const isLast = found.length <= limit || last === undefined;
  return { roots, nextPageToken: isLast ? "" : tokenOf(last) };
}

function tokenOf({ createdAtMs, digest, owner }: RootPosition): string {
  return Buffer.from(JSON.stringify([createdAtMs, digest, owner])).toString("base64url");
}

function parseToken(token: string): RootPosition | null {
  if (token === "") return null;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(token, "base64url").toString("utf8"));
    const [createdAtMs, digest, owner] = parsed as readonly unknown[];
    if (
      typeof createdAtMs === "number" &&
      typeof digest === "string" &&
      typeof owner === "string"
    ) {
      return { createdAtMs, digest: parseDigest(digest), owner };
    }
  } catch {
    // What is no token at all is refused like one of something else.
  }
  throw new InvalidError("the page token is not of a list of roots");
}

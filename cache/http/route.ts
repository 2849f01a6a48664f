import { parseInstance } from "../request.js";
import { RequestError } from "./request-error.js";

/** What the target of a request means. */
export type Route =
  /** A blob by the SHA-256 of its bytes. */
  | { readonly kind: "cas"; readonly instance: string; readonly hash: string }
  /** An entry by a name that looks like a hash. */
  | { readonly kind: "ac"; readonly instance: string; readonly name: string }
  /** An artifact of Turborepo. */
  | { readonly kind: "artifact"; readonly instance: string; readonly name: string }
  /** The rest of Turborepo's protocol. */
  | { readonly kind: "artifacts-status"; readonly instance: string }
  | { readonly kind: "artifacts-query"; readonly instance: string }
  | { readonly kind: "artifacts-events"; readonly instance: string }
  /** What an operator asks. */
  | { readonly kind: "status" }
  | { readonly kind: "metrics" };

/**
 * Parses a request's target. Blobs and entries may stand below an instance, `/<instance>/cas/<hash>`;
 * without one they are in the instance "", as with REAPI. Turborepo's team is the instance. Throws
 * {@link RequestError}: 404 for what is not served at all, 400 for what nearly is.
 */
export function parseRoute(target: string): Route {
  const [path = "", query = ""] = target.split(/\?(.*)/s, 2);
  if (!path.startsWith("/")) {
    throw new RequestError(400, "the target of the request must be a path");
  }
  if (path === "/status" || path === "/metrics") {
    return { kind: path === "/status" ? "status" : "metrics" };
  }
  const segments = path.slice(1).split("/").map(decodeSegment);
  if (segments[0] === "v8" && segments[1] === "artifacts" && segments.length <= 3) {
    return artifactsRoute(segments[2], query);
  }
  const kind = segments.at(-2);
  const hash = segments.at(-1) ?? "";
  if (kind !== "cas" && kind !== "ac") {
    throw new RequestError(404, `nothing is served at ${path.slice(0, 200)}`, {
      hint: "There are /cas/<hash>, /ac/<hash>, both also below /<instance>/, /v8/artifacts, /status and /metrics.",
    });
  }
  const instance = parseInstance(checkSegments(segments.slice(0, -2)).join("/"));
  if (!/^[0-9a-f]{64}$/.test(hash)) {
    throw new RequestError(
      400,
      `"${hash.slice(0, 100)}" is not a SHA-256 in lower-case hex digits`,
    );
  }
  return kind === "cas" ? { kind, instance, hash } : { kind, instance, name: hash };
}

function artifactsRoute(name: string | undefined, query: string): Route {
  const parameters = new URLSearchParams(query);
  const instance = parseInstance(parameters.get("slug") ?? parameters.get("teamId") ?? "");
  if (name === undefined) return { kind: "artifacts-query", instance };
  if (name === "status" || name === "events") return { kind: `artifacts-${name}`, instance };
  if (!/^[0-9A-Za-z_-]{1,128}$/.test(name)) {
    throw new RequestError(400, `"${name.slice(0, 100)}" is not the hash of an artifact`);
  }
  return { kind: "artifact", instance, name };
}

/** Refuses what another server in front might read as another path than we do. */
function checkSegments(segments: readonly string[]): readonly string[] {
  const bad = segments.find((segment) => segment === "" || segment === "." || segment === "..");
  if (bad === undefined) return segments;
  throw new RequestError(400, `the path has a part "${bad}"`, {
    hint: "An instance is written /<instance>/cas/<hash>, with single slashes.",
  });
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new RequestError(400, "the path is not percent-encoded UTF-8");
  }
}

import type { IncomingMessage } from "node:http";
import type { RoutingTable } from "../table/routing-table.js";
import { hostOf } from "../table/routing-table.js";
import { redirectOf, type Redirection } from "../table/redirect-rules.js";
import type { Claim, Traffic } from "./traffic.js";

/** What a request asks for, taken apart once. */
export interface Wanted {
  /** Lower case, without port. */
  readonly host: string;
  /** As it is sent on: path and query. */
  readonly url: string;
  readonly path: string;
  readonly query: string;
}

/** Where the table sends a request. */
export type Destination =
  | { readonly kind: "unknown" }
  | ({ readonly kind: "redirect" } & Redirection)
  | {
      readonly kind: "upstream";
      readonly environment: string;
      readonly targets: readonly string[];
    };

/** Looks a request up in the table of this moment. */
export function findDestination(table: RoutingTable, wanted: Wanted): Destination {
  const found = table.find(wanted.host, wanted.path);
  if (found === null) return { kind: "unknown" };
  const redirection = found.redirects?.find(wanted);
  if (redirection != null) return { kind: "redirect", ...redirection };
  const { action } = found.route;
  switch (action.kind) {
    case "redirect":
      return { kind: "redirect", ...redirectOf(action, found.route, wanted) };
    case "upstream":
      return { kind: "upstream", environment: found.environment, targets: action.targets };
  }
}

/** Of two targets at random the less busy one; not `previous`, which has just failed, if there are others. */
export function pickTarget(
  targets: readonly string[],
  traffic: Traffic,
  previous: Claim["target"] | null,
): string {
  const others = targets.length > 1 ? targets.filter((target) => target !== previous) : targets;
  const one = others[Math.floor(Math.random() * others.length)] as string;
  const two = others[Math.floor(Math.random() * others.length)] as string;
  return traffic.load(two) < traffic.load(one) ? two : one;
}

/**
 * What the request wants; a sentence where it can be read in two ways. Two readings of one request
 * are how requests are smuggled past a proxy (RFC 9112, 11.2), so such ones end here.
 */
export function readWanted(request: IncomingMessage): Wanted | string {
  const ambiguity = findAmbiguity(request.rawHeaders);
  if (ambiguity !== null) return ambiguity;
  let url = request.url ?? "";
  const header = request.headers.host ?? "";
  const host = hostOf(header);
  if (!url.startsWith("/")) {
    const absolute = /^https?:\/\/([^/?#]*)(.*)$/is.exec(url);
    if (absolute === null) return "the request names no path";
    if (hostOf(absolute[1] as string) !== host) return "the request names two hosts";
    const rest = absolute[2] as string;
    url = rest.startsWith("/") ? rest : `/${rest}`;
  }
  const fragment = url.indexOf("#");
  if (fragment !== -1) url = url.slice(0, fragment);
  const mark = url.indexOf("?");
  if (mark === -1) return { host, url, path: url, query: "" };
  return { host, url, path: url.slice(0, mark), query: url.slice(mark + 1) };
}

function findAmbiguity(rawHeaders: readonly string[]): string | null {
  let hosts = 0;
  let lengths = 0;
  let codings = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] as string;
    // Compared by length first: this runs for every header of every request.
    if (name.length === 4 && name.toLowerCase() === "host") hosts++;
    else if (name.length === 14 && name.toLowerCase() === "content-length") lengths++;
    else if (name.length === 17 && name.toLowerCase() === "transfer-encoding") {
      codings++;
      if ((rawHeaders[i + 1] as string).toLowerCase() !== "chunked") {
        return "the only transfer encoding understood is chunked";
      }
    }
  }
  if (hosts > 1) return "the request names two hosts";
  if (lengths + codings > 1) return "the request states its length twice";
  return null;
}

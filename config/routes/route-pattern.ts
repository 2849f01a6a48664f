import { domainToASCII } from "node:url";

/** A route's key, taken apart; the placeholders are still in the host. */
export interface RoutePattern {
  readonly scheme: "http" | "https";
  /** For example `www.{default}`, `{all}` or `*.example.com`, in lower case. */
  readonly host: string;
  /** Begins and ends with a slash. */
  readonly path: string;
}

const HOST_LABEL = /^(?:\{default\}|\{all\}|\*|[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)$/;

/** Takes a route's key apart, or says what is wrong with it. */
export function parseRoutePattern(written: string): RoutePattern | { readonly problem: string } {
  const match = /^([a-z]+):\/\/([^/]*)(\/.*)?$/i.exec(written);
  const scheme = match?.[1]?.toLowerCase();
  if (match === null || (scheme !== "http" && scheme !== "https")) {
    return { problem: `the route "${written}" must begin with http:// or https://` };
  }
  const placeholder = findBadPlaceholder(written);
  if (placeholder !== null) return { problem: `the placeholder "${placeholder}" is not known` };
  const host = (match[2] ?? "").toLowerCase();
  if (/:\d*$/.test(host)) return { problem: `the route "${written}" must not name a port` };
  const path = match[3] ?? "/";
  if (/[\s"'{}\\<>^`|?#]/.test(path))
    return { problem: `"${path}" is not a path that a route can have` };
  const labels = host.split(".");
  const isHost =
    labels.every((label) => HOST_LABEL.test(label)) &&
    labels.lastIndexOf("*") <= 0 &&
    labels.slice(0, -1).every((label) => !label.startsWith("{"));
  if (!isHost) return { problem: `"${host}" is not a host that a route can have` };
  return { scheme, host, path: path.endsWith("/") ? path : `${path}/` };
}

/** What a route's key could be instead of one that has a problem. */
export function routePatternHint(written: string): string {
  if (findBadPlaceholder(written) !== null) return PLACEHOLDERS_HINT;
  const host = /^https?:\/\/([^/:{}*]+)/i.exec(written)?.[1] ?? "";
  const ascii = /^[\x00-\x7f]*$/.test(host) ? "" : domainToASCII(host);
  return ascii === "" ? 'For example "https://{default}/".' : `Write the host as "${ascii}".`;
}

export const PLACEHOLDERS_HINT = "Known here: {default}, {all}.";

/** The first `{...}` that is neither `{default}` nor `{all}`, or null. */
export function findBadPlaceholder(text: string): string | null {
  const placeholders = text.match(/\{[^}]*\}?/g) ?? [];
  return (
    placeholders.find((placeholder) => placeholder !== "{default}" && placeholder !== "{all}") ??
    null
  );
}

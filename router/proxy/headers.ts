import type { IncomingMessage } from "node:http";

/** What the router says about the client to whatever is behind it. */
export interface Client {
  /** The address that the request came from, as the chain of trusted proxies tells it. */
  readonly forwardedFor: string;
  readonly address: string;
  readonly protocol: string;
  readonly host: string;
  readonly requestId: string;
}

/** Meant for the next hop alone: RFC 9110, 7.6.1, and what came before it. */
const hopByHop = new Set([
  "connection",
  "http2-settings",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** Said by the router itself; what a client says of these is dropped. */
const ours = new Set([
  "expect",
  "forwarded",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-prefix",
  "x-forwarded-proto",
  "x-forwarded-scheme",
  "x-forwarded-server",
  "x-forwarded-ssl",
  "x-real-ip",
  "x-request-id",
]);

/** A client cannot ask for these to be dropped on the way. */
const needed = new Set(["host", "content-length"]);

/** The headers that are sent on: a flat list of names and values, in the order and case of the client. */
export function requestHeaders(request: IncomingMessage, client: Client): string[] {
  const named = namedIn(request.headers.connection);
  const headers: string[] = [];
  const { rawHeaders } = request;
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const name = (rawHeaders[i] as string).toLowerCase();
    if (hopByHop.has(name) || ours.has(name)) continue;
    if (named?.has(name) === true && !needed.has(name)) continue;
    headers.push(rawHeaders[i] as string, rawHeaders[i + 1] as string);
  }
  headers.push(
    "X-Forwarded-For",
    client.forwardedFor,
    "X-Forwarded-Proto",
    client.protocol,
    "X-Forwarded-Host",
    client.host,
    "X-Real-IP",
    client.address,
    "X-Request-Id",
    client.requestId,
  );
  return headers;
}

/** The headers of an answer, without those of the hop. `raw` is a flat list as it came from the wire. */
export function responseHeaders(raw: readonly (Buffer | string)[]): string[] {
  let named: ReadonlySet<string> | null = null;
  const all: string[] = [];
  for (const part of raw) all.push(typeof part === "string" ? part : part.toString("latin1"));
  const headers: string[] = [];
  for (let i = 0; i + 1 < all.length; i += 2) {
    const name = (all[i] as string).toLowerCase();
    if (name === "connection") named = namedIn(all[i + 1], named);
    if (!hopByHop.has(name)) headers.push(all[i] as string, all[i + 1] as string);
  }
  if (named === null) return headers;
  return headers.filter((_, i) => {
    const name = (headers[i - (i % 2)] as string).toLowerCase();
    return !named.has(name) || needed.has(name);
  });
}

/** The headers that a Connection header names, or null where it names none. */
function namedIn(
  connection: string | undefined,
  others: ReadonlySet<string> | null = null,
): ReadonlySet<string> | null {
  // Nearly every client sends one of these two.
  if (connection === undefined || connection === "keep-alive" || connection === "close")
    return others;
  const names = connection.split(",").map((name) => name.trim().toLowerCase());
  return new Set([...(others ?? []), ...names]);
}

import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { listenOn, portOf } from "../../program/listen.js";
import { answer, rawAnswer } from "./answer.js";
import { readWanted } from "./destination.js";
import { Exchange } from "./exchange.js";
import type { ProxyParts } from "./parts.js";
import { hasBody } from "./request-body.js";
import { Tunnel } from "./tunnel.js";

/**
 * Answered by the router itself with 200, for every host and while requests are held: what a load
 * balancer in front should ask. It says 503 once the router is stopping.
 */
export const healthPath = "/.well-known/slipway/health";

export interface ProxyOptions {
  readonly host: string;
  readonly port: number;
  /** A connection on which nothing moves for so long, either way, is closed. */
  readonly idleMs: number;
  /** How long a client may take to send its headers. */
  readonly headersMs: number;
  /** How long requests in flight may go on when the proxy is disposed. */
  readonly graceMs: number;
}

/** The listening socket for web traffic. Disposing it stops listening, waits, then cuts what is left. */
export class Proxy implements AsyncDisposable {
  readonly #server: Server;
  readonly #parts: ProxyParts;
  readonly #graceMs: number;
  #isStopping = false;

  private constructor(parts: ProxyParts, options: ProxyOptions) {
    this.#parts = parts;
    this.#graceMs = options.graceMs;
    this.#server = createServer({
      // Half a minute of a slow client for the headers, an hour for the whole of an upload; in
      // between, `bodyIdleMs` ends one that has stopped sending.
      headersTimeout: options.headersMs,
      requestTimeout: 3_600_000,
      connectionsCheckingInterval: Math.min(5_000, options.headersMs),
      // Longer than the load balancers in front keep theirs, so that they close first.
      keepAliveTimeout: 75_000,
      // A held request is only known to have left while its body fits in here.
      highWaterMark: 64 * 1024,
      insecureHTTPParser: false,
      noDelay: true,
    });
    // Later than the time-out upstream, which has an answer for the client.
    this.#server.timeout = options.idleMs + 10_000;
    this.#server
      .on("request", (request, response) => this.#take(request, response, false))
      .on("checkContinue", (request, response) => this.#take(request, response, true))
      .on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) =>
        this.#upgrade(request, socket, head),
      )
      .on("clientError", refuseUnreadable);
  }

  /** Throws FarmError where the port is taken. */
  static async listen(parts: ProxyParts, options: ProxyOptions): Promise<Proxy> {
    const proxy = new Proxy(parts, options);
    const { host, port } = options;
    await listenOn(proxy.#server, { host, port, backlog: 4_096, setting: "--http" });
    return proxy;
  }

  get port(): number {
    return portOf(this.#server);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#isStopping) return;
    this.#isStopping = true;
    const closed = once(this.#server, "close");
    this.#server.close();
    this.#parts.holds[Symbol.dispose]();
    this.#parts.traffic.cutTunnels();
    await this.#parts.traffic.quiet(this.#graceMs);
    this.#parts.traffic.cutAll();
    // What was answered may still be on its way out; an idle connection is not waited for.
    this.#server.closeIdleConnections();
    const deadline = setTimeout(() => this.#server.closeAllConnections(), 1_000);
    await closed;
    clearTimeout(deadline);
  }

  #take(request: IncomingMessage, response: ServerResponse, expectsContinue: boolean): void {
    // Without a listener an error on a torn connection would end the process.
    request.on("error", ignore);
    response.on("error", ignore);
    if (this.#isStopping) response.shouldKeepAlive = false;
    const wanted = readWanted(request);
    if (typeof wanted === "string") {
      return answer(response, { status: 400, text: wanted, isLast: true });
    }
    if (wanted.path === healthPath) {
      return this.#isStopping
        ? answer(response, { status: 503, text: "stopping", isLast: true })
        : answer(response, { status: 200, text: "ok" });
    }
    Exchange.begin(this.#parts, request, response, wanted, expectsContinue);
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (request.headers.upgrade?.toLowerCase() !== "websocket") {
      return this.#withoutUpgrade(request, socket as Socket, head);
    }
    const wanted = readWanted(request);
    if (typeof wanted === "string" || request.method !== "GET" || hasBody(request)) {
      const text =
        typeof wanted === "string" ? wanted : "a WebSocket begins with a GET without body";
      return void socket.on("error", ignore).end(rawAnswer(400, "Bad Request", text));
    }
    Tunnel.begin(this.#parts, request, socket, head, wanted);
  }

  /**
   * Serves a request that offers another protocol (curl offers h2c) as if it did not, which a server
   * may (RFC 9110, 7.8). Node has given the connection up by now, so it is handed in anew, with
   * the head as it was but for the offer.
   */
  #withoutUpgrade(request: IncomingMessage, socket: Socket, head: Buffer): void {
    const lines = [`${request.method} ${request.url} HTTP/${request.httpVersion}`];
    for (let i = 0; i + 1 < request.rawHeaders.length; i += 2) {
      const name = request.rawHeaders[i] as string;
      if (/^(upgrade|http2-settings)$/i.test(name)) continue;
      const value = request.rawHeaders[i + 1] as string;
      lines.push(`${name}: ${/^connection$/i.test(name) ? withoutOffer(value) : value}`);
    }
    socket.unshift(Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`, "latin1"), head]));
    this.#server.emit("connection", socket);
    socket.resume();
  }
}

function withoutOffer(connection: string): string {
  const options = connection.split(",").map((option) => option.trim());
  const kept = options.filter((option) => !/^(upgrade|http2-settings)$/i.test(option));
  return kept.length === 0 ? "keep-alive" : kept.join(", ");
}

const unreadable: Readonly<Record<string, readonly [number, string, string]>> = {
  HPE_HEADER_OVERFLOW: [431, "Request Header Fields Too Large", "the headers are too large"],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "Request Timeout", "the request took too long to come"],
};

function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const [status, reason, text] = unreadable[error.code ?? ""] ?? [
    400,
    "Bad Request",
    "this is not a request of HTTP/1.1",
  ];
  socket.on("error", ignore);
  socket.end(rawAnswer(status, reason, text), () => socket.destroy());
}

function ignore(): void {
  // The 'close' event that follows is what we act on.
}

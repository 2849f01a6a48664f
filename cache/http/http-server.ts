import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { SlipwayError } from "../../program/error.js";
import { closeHttpServer } from "../../program/close-http-server.js";
import { listenOn, portOf } from "../../program/listen.js";
import type { Log } from "../../program/log.js";
import { Exchange, failureJson, failureText, type ExchangeParts } from "./exchange.js";
import { RequestError, statusOf } from "./request-error.js";
import { parseRoute, type Route } from "./route.js";

/** Serves one kind of route: by method. HEAD is a GET of which the body stays here. */
export type RouteHandlers = Readonly<
  Partial<Record<"GET" | "PUT" | "POST" | "DELETE", (exchange: Exchange) => Promise<void>>>
>;

export interface HttpServerOptions extends ExchangeParts {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly routes: (route: Route) => RouteHandlers;
  readonly log: Log;
}

/** Connections at once; more are refused, which clients take for a cache that is not there. */
const maxConnections = 1_000;

/** A client may take so long for its headers, and keep a connection idle for longer than most do. */
const headersMs = 20_000;
const keepAliveMs = 75_000;

/** How long what is left of a refused body is read off. */
const drainMs = 5_000;

/** How long requests in flight may go on when the server is disposed. */
const graceMs = 1_000;

/** The cache's HTTP listener. Disposing it lets requests end for a moment, then cuts them. */
export class CacheHttpServer implements AsyncDisposable {
  readonly #server: Server;
  readonly #options: HttpServerOptions;
  readonly #running = new Set<Promise<void>>();
  /** The request that each connection is at. */
  readonly #current = new WeakMap<Socket, Promise<void>>();

  private constructor(options: HttpServerOptions) {
    this.#options = options;
    this.#server = createServer({
      headersTimeout: headersMs,
      // An upload may take hours: what bounds it is that it must move, see Patience.
      requestTimeout: 0,
      connectionsCheckingInterval: 5_000,
      keepAliveTimeout: keepAliveMs,
      noDelay: true,
    });
    this.#server.maxConnections = maxConnections;
    this.#server
      .on("request", (request, response) => this.#take(request, response, false))
      .on("checkContinue", (request, response) => this.#take(request, response, true))
      .on("clientError", refuseUnreadable);
  }

  /** Throws FarmError where the port is taken. */
  static async listen(options: HttpServerOptions): Promise<CacheHttpServer> {
    const server = new CacheHttpServer(options);
    const { host, port } = options;
    await listenOn(server.#server, { host, port, setting: "--http" });
    return server;
  }

  get port(): number {
    return portOf(this.#server);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await closeHttpServer(this.#server, this.#running, graceMs);
  }

  #take(request: IncomingMessage, response: ServerResponse, expectsContinue: boolean): void {
    // Without a listener an error on a torn connection would end the process.
    request.on("error", ignore);
    response.on("error", ignore);
    if (!this.#server.listening) response.shouldKeepAlive = false;
    const { traffic } = this.#options;
    traffic.inFlight++;
    const exchange = new Exchange(this.#options, request, response, expectsContinue);
    let route: Route | undefined;
    // One after the other: hundreds of requests fit into what is read of a connection at once, and each
    // of them would hold a piece of its answer until the client has taken those before it.
    const before = this.#current.get(request.socket) ?? Promise.resolve();
    const serving = before
      .then(() => this.#serve(request, exchange, (found) => (route = found)))
      .catch((error: unknown) => this.#fail(error, exchange, route))
      .then(() => {
        const method = ["GET", "HEAD", "PUT", "POST", "DELETE"].find(
          (name) => name === request.method,
        );
        const status = response.writableFinished ? response.statusCode : 0;
        traffic.count({ route: route?.kind ?? "none", method: method ?? "other", status });
        return exchange.drain(drainMs);
      })
      .catch((error: unknown) =>
        this.#options.log.error("an answer failed", { error: String(error) }),
      )
      .finally(() => {
        traffic.inFlight--;
        this.#running.delete(serving);
      });
    this.#running.add(serving);
    this.#current.set(request.socket, serving);
  }

  async #serve(
    request: IncomingMessage,
    exchange: Exchange,
    found: (route: Route) => void,
  ): Promise<void> {
    const route = parseRoute(request.url ?? "");
    found(route);
    const handlers = this.#options.routes(route);
    const handler =
      exchange.method === "HEAD"
        ? handlers.GET
        : Object.entries(handlers).find(([method]) => method === exchange.method)?.[1];
    if (handler !== undefined) return await handler(exchange);
    const allowed = Object.keys(handlers).flatMap((name) =>
      name === "GET" ? [name, "HEAD"] : name,
    );
    throw new RequestError(405, `${exchange.method} is not possible here`, {
      hint: `These methods are: ${allowed.join(", ")}.`,
      headers: { allow: allowed.join(", ") },
    });
  }

  /** Answers with an error; what is our fault goes to the log, too. */
  async #fail(error: unknown, exchange: Exchange, route: Route | undefined): Promise<void> {
    const isOurs = !(error instanceof SlipwayError) || statusOf(error) >= 500;
    if (isOurs && !exchange.isAbandoned) {
      const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.#options.log.error("an HTTP request failed", { route, error: words });
    }
    const render = route?.kind.startsWith("artifact") === true ? failureJson : failureText;
    await exchange.fail(error, render);
  }
}

const unreadable: Readonly<Record<string, readonly [string, string]>> = {
  HPE_HEADER_OVERFLOW: ["431 Request Header Fields Too Large", "the headers are too large"],
  ERR_HTTP_REQUEST_TIMEOUT: ["408 Request Timeout", "the headers took too long to come"],
};

function refuseUnreadable(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const [status, text] = unreadable[error.code ?? ""] ?? [
    "400 Bad Request",
    "this is not a request of HTTP/1.1",
  ];
  socket.on("error", ignore);
  const head = `HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-type: text/plain\r\n`;
  socket.end(`${head}content-length: ${text.length + 1}\r\n\r\n${text}\n`, () => socket.destroy());
}

function ignore(): void {
  // The 'close' event that follows is what we act on.
}

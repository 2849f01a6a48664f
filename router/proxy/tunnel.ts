import { request as sendRequest, type ClientRequest, type IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Held } from "../hold/hold.js";
import { rawAnswer, retryAfterSeconds } from "./answer.js";
import { FrameBoundary, serviceRestart } from "./close-frame.js";
import { findDestination, pickTarget, type Wanted } from "./destination.js";
import { unknownText } from "./exchange.js";
import { requestHeaders, responseHeaders, type Client } from "./headers.js";
import type { ProxyParts } from "./parts.js";
import type { Claim } from "./traffic.js";

/** What a client may send before it is told that it is connected. */
const maxEarlyBytes = 64 * 1024;
const handshakeMs = 60_000;
/** How long a client may take to close after it was told to. */
const closeMs = 2_000;

/**
 * One WebSocket: the handshake is routed, held and claimed as a request is; after it bytes pass both
 * ways. When its target is drained it is closed at once with 1012, so that the client connects anew.
 */
export class Tunnel implements Claim, Held {
  readonly arrivedAtMs = performance.now();
  isTunnel = false;
  environment = "";
  target = "";
  readonly #parts: ProxyParts;
  readonly #request: IncomingMessage;
  readonly #socket: Duplex;
  readonly #wanted: Wanted;
  readonly #client: Client;
  readonly #early: Buffer[] = [];
  readonly #onReadable = (): void => this.#readEarly();
  readonly #boundary = new FrameBoundary();
  #unhold: (() => void) | null = null;
  #handshake: ClientRequest | null = null;
  #upstream: Duplex | null = null;
  #status = 499;
  #heldMs = 0;

  private constructor(parts: ProxyParts, request: IncomingMessage, socket: Duplex, wanted: Wanted) {
    this.#parts = parts;
    this.#request = request;
    this.#socket = socket;
    this.#wanted = wanted;
    this.#client = parts.clients.describe(request);
  }

  /** Takes over a connection whose client asked for a WebSocket; `head` is what it sent already. */
  static begin(
    parts: ProxyParts,
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    wanted: Wanted,
  ): void {
    const tunnel = new Tunnel(parts, request, socket, wanted);
    if (head.length > 0) tunnel.#early.push(head);
    socket.on("error", () => socket.destroy());
    socket.on("close", () => tunnel.#close());
    socket.on("end", () => {
      if (tunnel.#upstream === null) socket.destroy();
    });
    // Reading is the only way to notice that a client left while it waits.
    socket.on("readable", tunnel.#onReadable);
    tunnel.#route();
  }

  resume(): void {
    this.#unhold = null;
    this.#heldMs = performance.now() - this.arrivedAtMs;
    if (!this.#socket.destroyed) this.#route();
  }

  expire(): void {
    this.#unhold = null;
    this.#refuse("the site is being updated and takes longer than expected");
  }

  cut(): void {
    this.#parts.traffic.release(this);
    if (!this.isTunnel) {
      this.#handshake?.destroy();
      this.#answer(504, "Gateway Timeout", "the answer took longer than an update may wait");
      return;
    }
    this.#closeTunnel(performance.now() + closeMs);
  }

  #route(): void {
    const destination = findDestination(this.#parts.tables.table, this.#wanted);
    switch (destination.kind) {
      case "unknown":
        return this.#answer(404, "Not Found", unknownText(this.#wanted.host));
      case "redirect": {
        const { location, code } = destination;
        return this.#answer(code, "Moved", `moved to ${location}`, `location: ${location}\r\n`);
      }
      case "upstream":
        this.environment = destination.environment;
        if (this.#parts.holds.isHolding(this.environment)) {
          this.#unhold = this.#parts.holds.add(this.environment, this);
          if (this.#unhold === null) this.#refuse("too many wait for this site already");
          return;
        }
        return this.#shake(destination.targets);
    }
  }

  #shake(targets: readonly string[]): void {
    this.target = pickTarget(targets, this.#parts.traffic, null);
    this.#parts.traffic.claim(this);
    const colon = this.target.lastIndexOf(":");
    this.#handshake = sendRequest({
      host: this.target.slice(0, colon).replace(/^\[|\]$/g, ""),
      port: Number(this.target.slice(colon + 1)),
      method: this.#request.method ?? "GET",
      path: this.#wanted.url,
      headers: [
        ...requestHeaders(this.#request, this.#client),
        "Connection",
        "Upgrade",
        "Upgrade",
        "websocket",
      ],
      agent: false,
      setHost: false,
      timeout: handshakeMs,
    })
      .on("upgrade", (response, upstream, head) => this.#connect(response, upstream, head))
      .on("response", (response) => this.#decline(response))
      .on("timeout", () => this.#handshake?.destroy(new Error("the handshake took too long")))
      .on("error", () => {
        this.#parts.traffic.release(this);
        this.#answer(502, "Bad Gateway", "the application cannot be reached");
      });
    this.#handshake.end();
  }

  #connect(response: IncomingMessage, upstream: Duplex, head: Buffer): void {
    if (this.#socket.destroyed) return void upstream.destroy();
    // From a request to a tunnel, with no moment in which it is neither.
    this.#parts.traffic.release(this);
    this.isTunnel = true;
    this.#parts.traffic.claim(this);
    this.#status = 101;
    this.#upstream = upstream;
    this.#socket.off("readable", this.#onReadable);
    upstream.on("error", () => upstream.destroy());
    upstream.on("close", () => this.#socket.destroy());
    this.#socket.write(
      headOf(101, "Switching Protocols", [
        ...responseHeaders(response.rawHeaders),
        "Connection",
        "Upgrade",
        "Upgrade",
        "websocket",
      ]),
      "latin1",
    );
    if (head.length > 0) upstream.unshift(head);
    for (const chunk of this.#early) upstream.write(chunk);
    upstream.on("data", (chunk: Buffer) => this.#boundary.push(chunk));
    upstream.pipe(this.#socket);
    this.#socket.pipe(upstream);
  }

  /** The application answered with something else than a WebSocket. */
  #decline(response: IncomingMessage): void {
    const status = response.statusCode ?? 502;
    this.#status = status;
    const headers = [...responseHeaders(response.rawHeaders), "Connection", "close"];
    this.#socket.write(headOf(status, response.statusMessage ?? "", headers), "latin1");
    response.on("error", () => this.#socket.destroy());
    response.on("close", () => this.#parts.traffic.release(this));
    response.pipe(this.#socket);
  }

  #closeTunnel(deadlineMs: number): void {
    const upstream = this.#upstream;
    if (upstream === null || this.#socket.destroyed) return;
    if (!this.#boundary.isBetweenFrames && performance.now() < deadlineMs) {
      // In the middle of a message: its end is on the way.
      upstream.once("data", () => setImmediate(() => this.#closeTunnel(deadlineMs)));
      setTimeout(() => this.#closeTunnel(0), closeMs).unref();
      return;
    }
    upstream.unpipe(this.#socket);
    this.#socket.unpipe(upstream);
    upstream.removeAllListeners("close");
    upstream.destroy();
    this.#upstream = null;
    // What the client still says ends with its own close frame; nobody reads it.
    this.#socket.resume();
    this.#socket.end(this.#boundary.isBetweenFrames ? serviceRestart : undefined);
    setTimeout(() => this.#socket.destroy(), closeMs).unref();
  }

  #readEarly(): void {
    for (;;) {
      const chunk = this.#socket.read() as Buffer | null;
      if (chunk === null) break;
      this.#early.push(chunk);
    }
    const bytes = this.#early.reduce((sum, chunk) => sum + chunk.length, 0);
    if (bytes > maxEarlyBytes) this.#socket.destroy();
  }

  #refuse(text: string): void {
    this.#heldMs = performance.now() - this.arrivedAtMs;
    this.#answer(503, "Service Unavailable", text, `retry-after: ${retryAfterSeconds}\r\n`);
  }

  #answer(status: number, reason: string, text: string, header?: string): void {
    if (this.#socket.destroyed || this.#status !== 499) return;
    this.#status = status;
    this.#socket.end(rawAnswer(status, reason, text, header));
    setTimeout(() => this.#socket.destroy(), closeMs).unref();
  }

  #close(): void {
    this.#unhold?.();
    this.#unhold = null;
    this.#handshake?.destroy();
    this.#upstream?.destroy();
    this.#parts.traffic.release(this);
    this.#parts.accessLog?.add({
      host: this.#wanted.host,
      method: this.#request.method ?? "",
      path: this.#wanted.path,
      status: this.#status,
      ms: Math.round(performance.now() - this.arrivedAtMs),
      upstream: this.target === "" ? null : this.target,
      environment: this.environment === "" ? null : this.environment,
      heldMs: Math.round(this.#heldMs),
      requestId: this.#client.requestId,
    });
  }
}

function headOf(status: number, reason: string, headers: readonly string[]): string {
  let head = `HTTP/1.1 ${status} ${reason}\r\n`;
  for (let i = 0; i + 1 < headers.length; i += 2) head += `${headers[i]}: ${headers[i + 1]}\r\n`;
  return `${head}\r\n`;
}

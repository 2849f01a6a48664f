import type { IncomingMessage, ServerResponse } from "node:http";
import type { Held } from "../hold/hold.js";
import { answer, retryAfterSeconds, type Answer } from "./answer.js";
import { findDestination, pickTarget, type Wanted } from "./destination.js";
import { Forward, type Outcome } from "./forward.js";
import { requestHeaders, type Client } from "./headers.js";
import type { ProxyParts } from "./parts.js";
import { hasBody, RequestBody } from "./request-body.js";
import type { Claim } from "./traffic.js";

const idempotent = new Set(["GET", "HEAD", "OPTIONS", "PUT", "DELETE"]);
/** How long a client may go on with a body that was answered before its end. */
const lingerMs = 30_000;

/**
 * One request on its way through the router:
 *
 *     routed → (held → routed) → sent → answered
 *                 |                |→ routed once more, where nothing was sent
 *                 |→ 503           |→ 502, 504 or, in mid-answer, cut off
 *
 * From the look-up in the table to the claim in {@link Traffic} there is no wait.
 */
export class Exchange implements Claim, Held {
  readonly arrivedAtMs = performance.now();
  readonly isTunnel = false;
  environment = "";
  target = "";
  readonly #parts: ProxyParts;
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;
  readonly #wanted: Wanted;
  readonly #client: Client;
  readonly #expectsContinue: boolean;
  #forward: Forward | null = null;
  #unhold: (() => void) | null = null;
  #heldMs = 0;
  #attempts = 0;
  #isCut = false;
  #hasLeft = false;

  private constructor(
    parts: ProxyParts,
    request: IncomingMessage,
    response: ServerResponse,
    wanted: Wanted,
    expectsContinue: boolean,
  ) {
    this.#parts = parts;
    this.#request = request;
    this.#response = response;
    this.#wanted = wanted;
    this.#expectsContinue = expectsContinue;
    this.#client = parts.clients.describe(request);
  }

  /** Takes a request; `expectsContinue`: its client sends the body only when told to. */
  static begin(
    parts: ProxyParts,
    request: IncomingMessage,
    response: ServerResponse,
    wanted: Wanted,
    expectsContinue: boolean,
  ): void {
    const exchange = new Exchange(parts, request, response, wanted, expectsContinue);
    response.on("close", () => exchange.#close());
    exchange.#route();
  }

  /** The hold is over. */
  resume(): void {
    this.#unhold = null;
    this.#heldMs = performance.now() - this.arrivedAtMs;
    if (!this.#hasLeft) this.#route();
  }

  /** It was held for as long as it may be. */
  expire(): void {
    this.#unhold = null;
    this.#heldMs = performance.now() - this.arrivedAtMs;
    this.#refuse("the site is being updated and takes longer than expected");
  }

  /** The target stops and cannot be waited for any longer. */
  cut(): void {
    this.#isCut = true;
    this.#forward?.cancel(new Error("the target was drained"));
  }

  #route(): void {
    const destination = findDestination(this.#parts.tables.table, this.#wanted);
    switch (destination.kind) {
      case "unknown":
        return this.#answer({ status: 404, text: unknownText(this.#wanted.host) });
      case "redirect":
        return this.#answer({
          status: destination.code,
          text: `moved to ${destination.location}`,
          headers: { location: destination.location },
        });
      case "upstream":
        this.environment = destination.environment;
        if (this.#parts.holds.isHolding(destination.environment)) return this.#hold();
        return this.#send(destination.targets);
    }
  }

  #hold(): void {
    this.#unhold = this.#parts.holds.add(this.environment, this);
    if (this.#unhold === null) this.#refuse("the site is being updated and too many wait already");
  }

  #send(targets: readonly string[]): void {
    this.target = pickTarget(targets, this.#parts.traffic, this.#attempts > 0 ? this.target : null);
    this.#attempts++;
    this.#parts.traffic.claim(this);
    this.#forward = Forward.send(
      this.#parts.pools.get(this.target),
      {
        method: this.#request.method as string,
        path: this.#wanted.url,
        headers: requestHeaders(this.#request, this.#client),
        body: hasBody(this.#request) ? this.#body() : null,
      },
      this.#response,
      (outcome) => this.#settle(outcome),
    );
  }

  #body(): RequestBody {
    const { socket } = this.#request;
    const timeoutMs = socket.timeout ?? 0;
    this.#request.setTimeout(this.#parts.bodyIdleMs, () => this.#giveUpBody());
    this.#request.once("end", () => socket.setTimeout(timeoutMs));
    // Only now: what is held is not sent for either.
    if (this.#expectsContinue) this.#response.writeContinue();
    return new RequestBody(this.#request);
  }

  #giveUpBody(): void {
    this.#answer({ status: 408, text: "the rest of the request did not come", isLast: true });
    this.#forward?.cancel(new Error("the client stopped sending"));
    this.#response.once("finish", () => this.#request.socket.destroySoon());
  }

  #settle(outcome: Outcome): void {
    this.#parts.traffic.release(this);
    switch (outcome.kind) {
      case "answered":
        return this.#linger();
      case "broken":
        // The only way left to say that this is not the whole answer.
        return void this.#response.destroy();
      case "unanswered":
        if (this.#hasLeft) return;
        if (this.#isCut) {
          return this.#answer({
            status: 504,
            text: "the answer took longer than an update may wait",
          });
        }
        if (this.#attempts < 2 && this.#wasNeverTaken(outcome.error)) return this.#route();
        return this.#answer(failureAnswer(outcome.error));
    }
  }

  /** True where no application can have seen the request, and sending it again is harmless. */
  #wasNeverTaken(error: Error): boolean {
    if (hasBody(this.#request) || !idempotent.has(this.#request.method as string)) return false;
    const { code, socket } = error as Error & { code?: string; socket?: { bytesRead?: number } };
    if (code === "ECONNREFUSED") return true;
    // A connection that had served before and was closed while the request was on its way.
    return code === "UND_ERR_SOCKET" && (socket?.bytesRead ?? 0) > 0;
  }

  #refuse(text: string): void {
    this.#answer({ status: 503, text, headers: { "retry-after": retryAfterSeconds } });
  }

  #answer(content: Answer): void {
    // Without its 100 the client may send the body or not: the next request could not be found.
    const isLast = content.isLast === true || (this.#expectsContinue && !this.#request.complete);
    answer(this.#response, { ...content, isLast });
    this.#linger();
  }

  #linger(): void {
    if (this.#request.complete) return;
    const { socket } = this.#request;
    const timer = setTimeout(() => socket.destroy(), lingerMs);
    this.#request.once("close", () => clearTimeout(timer));
    socket.once("close", () => clearTimeout(timer));
  }

  #close(): void {
    if (!this.#response.writableFinished) {
      this.#hasLeft = true;
      if (this.#unhold !== null) this.#heldMs = performance.now() - this.arrivedAtMs;
      this.#unhold?.();
      this.#unhold = null;
      this.#forward?.cancel(new Error("the client left"));
    }
    this.#parts.accessLog?.add({
      host: this.#wanted.host,
      method: this.#request.method ?? "",
      path: this.#wanted.path,
      status: this.#hasLeft ? 499 : this.#response.statusCode,
      ms: Math.round(performance.now() - this.arrivedAtMs),
      upstream: this.target === "" ? null : this.target,
      environment: this.environment === "" ? null : this.environment,
      heldMs: Math.round(this.#heldMs),
      requestId: this.#client.requestId,
    });
  }
}

/** The answer for a host that no environment has. */
export function unknownText(host: string): string {
  return `no site is served at ${host === "" ? "this address" : host}`;
}

function failureAnswer(error: Error): Answer {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "UND_ERR_HEADERS_TIMEOUT") {
    return { status: 504, text: "the application did not answer in time" };
  }
  return { status: 502, text: "the application cannot be reached" };
}

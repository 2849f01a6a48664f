import { once, type EventEmitter } from "node:events";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import type { CacheScope } from "../../content/access-token.js";
import { SlipwayError } from "../../program/error.js";
import type { AccessGuard } from "../access/access-guard.js";
import { isLocal, credentialsOf } from "./credentials.js";
import type { HttpTraffic } from "./http-traffic.js";
import { Patience, type PatienceLimits } from "./patience.js";
import { RequestError, statusOf } from "./request-error.js";

/** What every request is held to. */
export interface ExchangeLimits {
  /** The largest body. */
  readonly maxBodyBytes: number;
  readonly patience: PatienceLimits;
}

type Headers = Readonly<Record<string, string | number>>;

/** One request and its answer. */
export class Exchange {
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;
  readonly #guard: AccessGuard;
  readonly #limits: ExchangeLimits;
  readonly #traffic: HttpTraffic;
  readonly #patience: Patience;
  readonly #closing = new AbortController();
  /** True while the client waits for our word before it sends the body. */
  #isAskedToContinue: boolean;

  constructor(
    { guard, limits, traffic }: ExchangeParts,
    request: IncomingMessage,
    response: ServerResponse,
    expectsContinue: boolean,
  ) {
    this.#request = request;
    this.#response = response;
    this.#guard = guard;
    this.#limits = limits;
    this.#traffic = traffic;
    this.#patience = new Patience(limits.patience);
    this.#isAskedToContinue = expectsContinue;
    response.once("close", () => this.#closing.abort());
  }

  get method(): string {
    return this.#request.method ?? "";
  }

  get headers(): IncomingHttpHeaders {
    return this.#request.headers;
  }

  /** True where the client has sent nothing of the body yet, and need not where it is not wanted. */
  get holdsBodyBack(): boolean {
    return this.#isAskedToContinue;
  }

  /** True where the client is gone, so that nothing can be answered any more. */
  get isAbandoned(): boolean {
    return this.#response.destroyed;
  }

  /** Aborted when the client is gone, or has its answer. */
  get closed(): AbortSignal {
    return this.#closing.signal;
  }

  /** The size of the body, or null where only its end will tell. */
  get contentLength(): number | null {
    const length = this.headers["content-length"];
    if (length !== undefined) return Number(length);
    return this.headers["transfer-encoding"] === undefined ? 0 : null;
  }

  /** Throws UnauthenticatedError or ForbiddenError where the caller's token does not allow it. */
  require(instance: string, scope: CacheScope): void {
    this.#guard.require(credentialsOf(this.#request), instance, scope);
  }

  /** Lets callers on this machine pass, and from elsewhere those who may read everything. */
  requireOperator(): void {
    if (!isLocal(this.#request)) this.require("*", "cas:read");
  }

  /** Throws {@link RequestError} where the headers tell already that {@link body} would refuse it. */
  checkBody(maxBytes = this.#limits.maxBodyBytes): void {
    const encoding = this.headers["content-encoding"] ?? "identity";
    if (encoding !== "identity") {
      throw new RequestError(415, `the cache takes no bodies encoded as ${encoding}`, {
        headers: { "accept-encoding": "identity" },
      });
    }
    if (this.headers["content-range"] !== undefined) {
      throw new RequestError(400, "the cache takes no parts of a body: send the whole");
    }
    if ((this.contentLength ?? 0) > maxBytes) throw tooLarge(maxBytes);
  }

  /**
   * The body in pieces. Throws {@link RequestError} where it is larger than `maxBytes`, comes too slowly
   * or in a form that is not taken here, and what the connection says where the client leaves.
   */
  async *body(maxBytes = this.#limits.maxBodyBytes): AsyncGenerator<Buffer> {
    this.checkBody(maxBytes);
    if (this.#isAskedToContinue) this.#response.writeContinue();
    this.#isAskedToContinue = false;
    // Not destroyed when we leave early: an answer is to go out on the same connection.
    const chunks = this.#request.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>;
    let size = 0;
    let isWaiting = false;
    try {
      for (;;) {
        isWaiting = true;
        const next = await this.#patience.during(chunks.next());
        isWaiting = false;
        if (next.done === true) return;
        size += next.value.length;
        if (size > maxBytes) throw tooLarge(maxBytes);
        this.#patience.earn(next.value.length);
        this.#traffic.receivedBytes += next.value.length;
        yield next.value;
      }
    } finally {
      // It would wait for what the client does not send.
      if (!isWaiting) await chunks.return?.();
    }
  }

  /** A body that is small enough to be held in memory. */
  async smallBody(maxBytes: number): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of this.body(maxBytes)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  /** Answers with `chunks`, begun only when the first has come: until then it can still fail in words. */
  async sendStream(status: number, headers: Headers, chunks: AsyncIterable<Buffer>): Promise<void> {
    for await (const chunk of chunks) {
      if (!this.#response.headersSent) this.#response.writeHead(status, headers);
      if (this.isAbandoned) return;
      this.#traffic.sentBytes += chunk.length;
      if (!this.#response.write(chunk)) await this.#patience.during(this.#next("drain"));
      this.#patience.earn(chunk.length);
    }
    await this.#end(status, headers);
  }

  /** Answers with a text in memory; with headers alone where it is empty. */
  async send(status: number, headers: Headers, text = ""): Promise<void> {
    const body = Buffer.from(text, "utf8");
    this.#traffic.sentBytes += body.length;
    await this.#end(status, { "content-length": body.length, ...headers }, body);
  }

  async sendJson(status: number, value: unknown): Promise<void> {
    const headers = { "content-type": "application/json", "cache-control": "no-store" };
    await this.send(status, headers, `${JSON.stringify(value)}\n`);
  }

  /** Answers with an error in words. What has begun is cut off, so that nobody takes it for whole. */
  async fail(error: unknown, render: (error: unknown) => FailureText): Promise<void> {
    if (this.#response.headersSent || this.isAbandoned) return void this.#response.destroy();
    const status = statusOf(error);
    const { type, text } = render(error);
    if (status === 408) this.#response.shouldKeepAlive = false;
    await this.send(
      status,
      {
        "content-type": type,
        "cache-control": "no-store",
        ...(error instanceof RequestError ? error.headers : {}),
        ...(status === 401 ? { "www-authenticate": 'Basic realm="Slipway cache"' } : {}),
      },
      this.method === "HEAD" ? "" : text,
    );
  }

  /**
   * Reads off what is left of the body, for a while: a client that still sends would find its connection
   * reset, and never see the answer.
   */
  async drain(maxMs: number): Promise<void> {
    const { socket } = this.#request;
    if (this.#request.complete || socket.destroyed) return;
    const deadline = setTimeout(() => socket.destroy(), maxMs);
    this.#request.resume();
    // Not the request's close: once it is answered, Node does not tell it of its connection's end.
    await firstOf([
      [this.#request, "end"],
      [socket, "close"],
    ]);
    clearTimeout(deadline);
  }

  /** Waits for an event of the response, or until the client is gone. */
  #next(event: "drain" | "finish"): Promise<void> {
    return firstOf([
      [this.#response, event],
      [this.#response, "close"],
    ]);
  }

  async #end(status: number, headers: Headers, body?: Buffer): Promise<void> {
    // Whoever still holds the body back may send it now or not: only a new connection tells.
    if (this.#isAskedToContinue) this.#response.shouldKeepAlive = false;
    if (this.isAbandoned) return;
    if (!this.#response.headersSent) this.#response.writeHead(status, headers);
    this.#response.end(body);
    if (!this.#response.writableFinished) await this.#patience.during(this.#next("finish"));
  }
}

export interface ExchangeParts {
  readonly guard: AccessGuard;
  readonly limits: ExchangeLimits;
  readonly traffic: HttpTraffic;
}

/** Resolves with the first of these events; leaves no listener behind. */
async function firstOf(events: readonly (readonly [EventEmitter, string])[]): Promise<void> {
  const ended = new AbortController();
  try {
    await Promise.race(
      events.map(([emitter, event]) => once(emitter, event, { signal: ended.signal })),
    );
  } finally {
    ended.abort();
  }
}

/** An error as a body. */
export interface FailureText {
  readonly type: string;
  readonly text: string;
}

/** The error in two lines for people; of a bug only that it is one. */
export function failureText(error: unknown): FailureText {
  const [message, hint] = wordsOf(error);
  const text = hint === undefined ? `${message}\n` : `${message}\n${hint}\n`;
  return { type: "text/plain; charset=utf-8", text };
}

/** The error in the form that Turborepo reads. */
export function failureJson(error: unknown): FailureText {
  const [message, hint] = wordsOf(error);
  const code = error instanceof SlipwayError ? error.code : "unexpected";
  const text = JSON.stringify({ error: { code, message: [message, hint].join(" ").trim() } });
  return { type: "application/json", text: `${text}\n` };
}

function wordsOf(error: unknown): readonly [string, string | undefined] {
  if (error instanceof SlipwayError) return [error.message, error.hint];
  return ["the cache failed for a reason that it did not foresee; its log has more", undefined];
}

function tooLarge(maxBytes: number): RequestError {
  return new RequestError(413, `the body is larger than the ${maxBytes} bytes allowed here`);
}

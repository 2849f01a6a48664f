import type { ServerResponse } from "node:http";
import type { Readable } from "node:stream";
import type { Dispatcher, Pool } from "undici";
import { responseHeaders } from "./headers.js";

/** How sending one request to one target ended. */
export type Outcome =
  | { readonly kind: "answered" }
  /** Nothing of an answer has reached the client. */
  | { readonly kind: "unanswered"; readonly error: Error }
  /** The answer broke off in the middle. */
  | { readonly kind: "broken"; readonly error: Error };

export interface ForwardRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: string[];
  readonly body: Readable | null;
}

/** One request to one target: streams the answer to the client, with backpressure. */
export class Forward implements Dispatcher.DispatchHandler {
  readonly #response: ServerResponse;
  readonly #onOutcome: (outcome: Outcome) => void;
  #controller: Dispatcher.DispatchController | null = null;
  #isOver = false;
  #isBodyStarted = false;
  #isWaiting = false;

  private constructor(response: ServerResponse, onOutcome: (outcome: Outcome) => void) {
    this.#response = response;
    this.#onOutcome = onOutcome;
  }

  /** Sends at once. `onOutcome` is called exactly once, never before this returns. */
  static send(
    pool: Pool,
    request: ForwardRequest,
    response: ServerResponse,
    onOutcome: (outcome: Outcome) => void,
  ): Forward {
    const forward = new Forward(response, onOutcome);
    try {
      pool.dispatch({ ...request, method: request.method }, forward);
    } catch (error) {
      queueMicrotask(() => forward.onResponseError(null, error as Error));
    }
    return forward;
  }

  /** Closes the connection to the target; a request that waits for a connection is never sent. */
  cancel(reason: Error): void {
    const controller = this.#controller;
    this.onResponseError(null, reason);
    controller?.abort(reason);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#isOver) controller.abort(new Error("nobody waits for the answer any more"));
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    statusCode: number,
    _headers: unknown,
    statusMessage?: string,
  ): void {
    if (statusCode < 200 || this.#isOver) return; // hints for the next hop; the answer is still to come
    const raw = (controller.rawHeaders ?? []) as Buffer[];
    this.#response.writeHead(statusCode, statusMessage ?? "", responseHeaders(raw));
    // Headers travel with the first bytes where those are here already; an event stream, where they
    // may be minutes away, must not wait for them.
    process.nextTick(flushHeaders, this, this.#response);
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#isOver) return;
    this.#isBodyStarted = true;
    if (this.#response.write(chunk) || this.#isWaiting) return;
    this.#isWaiting = true;
    controller.pause();
    this.#response.once("drain", () => {
      this.#isWaiting = false;
      controller.resume();
    });
  }

  onResponseEnd(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#isBodyStarted = true;
    this.#response.end();
    this.#onOutcome({ kind: "answered" });
  }

  onResponseError(_controller: Dispatcher.DispatchController | null, error: Error): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#onOutcome({ kind: this.#response.headersSent ? "broken" : "unanswered", error });
  }

  get isBodyStarted(): boolean {
    return this.#isBodyStarted;
  }
}

function flushHeaders(forward: Forward, response: ServerResponse): void {
  if (!forward.isBodyStarted && !response.writableEnded) response.flushHeaders();
}

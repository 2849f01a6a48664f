import type { ServerResponse } from "node:http";

/** The answer to one request of git: begun with its first bytes, written as fast as they are taken. */
export class Reply {
  readonly #response: ServerResponse;
  readonly #contentType: string;
  readonly #closing = new AbortController();

  constructor(response: ServerResponse, contentType: string) {
    this.#response = response;
    this.#contentType = contentType;
    response.on("error", () => undefined); // The close that follows says the same.
    response.on("close", () => this.#closing.abort());
    if (response.destroyed) this.#closing.abort();
  }

  /** Aborted when the client is gone, or has got everything. */
  get closed(): AbortSignal {
    return this.#closing.signal;
  }

  get hasBegun(): boolean {
    return this.#response.headersSent;
  }

  /** True while the client takes less than we have for it. */
  get isBehind(): boolean {
    return this.#response.writableNeedDrain;
  }

  /** Resolves when there is room for more. Does nothing where the client is gone. */
  async write(bytes: Buffer): Promise<void> {
    if (bytes.length === 0 || !this.#isOpen()) return;
    this.begin();
    if (this.#response.write(bytes)) return;
    const { signal } = this.#closing;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        this.#response.off("drain", done);
        signal.removeEventListener("abort", done);
        resolve();
      };
      this.#response.once("drain", done);
      signal.addEventListener("abort", done, { once: true });
      if (signal.aborted) done();
    });
  }

  /** Sends the headers, where they are not yet sent. */
  begin(): void {
    if (this.#response.headersSent || !this.#isOpen()) return;
    this.#response.writeHead(200, {
      "content-type": this.#contentType,
      "cache-control": "no-cache, no-store, max-age=0",
      "x-content-type-options": "nosniff",
    });
  }

  end(): void {
    this.begin();
    if (this.#isOpen()) this.#response.end();
  }

  /** Gives up: the client finds its connection cut or, where nothing was said yet, reads why. */
  fail(status: number, text: string): void {
    if (!this.#response.headersSent) answerText(this.#response, status, text);
    else this.#response.destroy();
  }

  #isOpen(): boolean {
    return !this.#closing.signal.aborted && !this.#response.writableEnded;
  }
}

/** Answers with one line of plain text, which git's client shows as `remote: …`. */
export function answerText(
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent || response.destroyed) return void response.destroy();
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    ...headers,
    // What is left of the request is not read.
    connection: "close",
  });
  response.end(`${text}\n`);
}

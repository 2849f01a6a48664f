import { once } from "node:events";
import { request, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import { connect, type Socket } from "node:net";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { silentLog } from "../../program/log.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { CacheServer } from "../cache-server.js";
import { testSecret, testToken } from "../rig.js";
import type { CacheHttpOptions } from "./cache-http.js";

/** An answer, whole. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface HttpRequest {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
  /** Null: none. Default: one for everything. */
  readonly token?: string | null;
}

/** Makes one request to a cache on this machine, on a connection of its own. */
export async function ask(
  port: number,
  method: string,
  path: string,
  { headers = {}, body, token = testToken() }: HttpRequest = {},
): Promise<HttpAnswer> {
  const call = request({
    ...{ host: "127.0.0.1", port, method, path, agent: false },
    headers: { ...(token === null ? {} : { authorization: `Bearer ${token}` }), ...headers },
  });
  // Bodies are framed by their length unless a test wants them chunked.
  if (body !== undefined && !("transfer-encoding" in headers)) {
    call.setHeader("content-length", Buffer.byteLength(body));
  }
  if (headers["expect"] === undefined) call.end(body);
  else call.once("continue", () => call.end(body)).flushHeaders();
  const [response] = (await once(call, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  call.destroy();
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    body: Buffer.concat(chunks),
  };
}

/** A cache with its HTTP side, in this process, on free ports and a directory of its own. */
export class HttpRig implements AsyncDisposable {
  readonly directory: string;
  readonly #ownDirectory: AsyncDisposable | undefined;
  readonly #options: Partial<CacheHttpOptions>;
  #server: CacheServer;

  private constructor(parts: {
    readonly directory: string;
    readonly ownDirectory: AsyncDisposable | undefined;
    readonly options: Partial<CacheHttpOptions>;
    readonly server: CacheServer;
  }) {
    this.directory = parts.directory;
    this.#ownDirectory = parts.ownDirectory;
    this.#options = parts.options;
    this.#server = parts.server;
  }

  static async start(
    options: Partial<CacheHttpOptions> = {},
    directory?: string,
  ): Promise<HttpRig> {
    if (directory !== undefined) {
      const server = await startServer(directory, options);
      return new HttpRig({ directory, ownDirectory: undefined, options, server });
    }
    const own = await TemporaryDirectory.create();
    try {
      const server = await startServer(own.path, options);
      return new HttpRig({ directory: own.path, ownDirectory: own, options, server });
    } catch (error) {
      await own[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** Stops the cache, lets `work` at its directory, and starts it again. */
  async restart(work: () => Promise<void>): Promise<void> {
    await this.#server[Symbol.asyncDispose]();
    await work();
    this.#server = await startServer(this.directory, this.#options);
  }

  get port(): number {
    return this.#server.httpPort ?? 0;
  }

  get grpcPort(): number {
    return this.#server.port;
  }

  ask(method: string, path: string, options: HttpRequest = {}): Promise<HttpAnswer> {
    return ask(this.port, method, path, options);
  }

  /** A bare connection, for what no client would send. */
  async connect(): Promise<Socket> {
    const socket = connect(this.port, "127.0.0.1");
    socket.on("error", () => undefined);
    await once(socket, "connect");
    return socket;
  }

  /** Sends bytes as they are and returns all that comes until the cache ends the connection. */
  async raw(bytes: string | Buffer): Promise<string> {
    const socket = await this.connect();
    const chunks: Buffer[] = [];
    socket.on("data", (chunk: Buffer) => chunks.push(chunk));
    socket.write(bytes);
    await once(socket, "close");
    return Buffer.concat(chunks).toString("latin1");
  }

  /** The files that are of use only while something arrives. */
  async unfinished(): Promise<readonly string[]> {
    const lists = ["incoming", "spool"].map((name) => readdir(join(this.directory, name)));
    return (await Promise.all(lists)).flat();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server[Symbol.asyncDispose]();
    await this.#ownDirectory?.[Symbol.asyncDispose]();
  }
}

function startServer(directory: string, options: Partial<CacheHttpOptions>): Promise<CacheServer> {
  return CacheServer.start({
    ...{ directory, host: "127.0.0.1", port: 0, secret: testSecret, log: silentLog },
    http: { host: "127.0.0.1", port: 0, maxBodyBytes: 64 * 1024 * 1024, ...options },
  });
}

import { once } from "node:events";
import {
  Agent,
  createServer,
  request as httpRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { connect, type Socket } from "node:net";
import { listenOn, portOf } from "../program/listen.js";
import { programWords } from "../test/cli-rig.js";
import { TestProcess } from "../test/test-process.js";
import { RouterClient } from "./client.js";
import type { Released } from "./hold/hold.js";
import type { HoldLimits } from "./hold/holds.js";
import { AccessLog } from "./proxy/access-log.js";
import { Clients } from "./proxy/clients.js";
import { Proxy } from "./proxy/proxy.js";
import { Router } from "./router.js";
import type { Route, UpstreamAction } from "./table/route.js";
import type { HoldCall } from "./table/router-state.js";

/** What reached a backend. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly rawHeaders: readonly string[];
  readonly body: string;
}

type Answering = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** A real application on a free port: says its version, unless told how to answer. */
export class Backend implements AsyncDisposable {
  readonly #server = createServer({ keepAliveTimeout: 30_000 });
  readonly #sockets = new Set<Socket>();
  readonly seen: Seen[] = [];
  /** Connections whose other end went away before the answer. */
  abandoned = 0;

  private constructor(version: string, answering: Answering | null) {
    this.#server.on("connection", (socket) => {
      this.#sockets.add(socket);
      socket.on("close", () => this.#sockets.delete(socket));
    });
    this.#server.on("request", (request, response) => {
      const chunks: Buffer[] = [];
      response.on("close", () => {
        if (!response.writableFinished) this.abandoned++;
      });
      request.on("error", () => undefined);
      request.on("data", (chunk: Buffer) => chunks.push(chunk));
      request.on("end", () => {
        const body = Buffer.concat(chunks).toString("latin1");
        const { method = "", url = "", headers, rawHeaders } = request;
        this.seen.push({ method, url, headers, rawHeaders, body });
        if (answering !== null) return answering(request, response, body);
        response.setHeader("x-version", version);
        response.end(version);
      });
    });
  }

  static async start(version: string, answering: Answering | null = null): Promise<Backend> {
    const backend = new Backend(version, answering);
    await listenOn(backend.#server, { host: "127.0.0.1", port: 0 });
    return backend;
  }

  get address(): string {
    return `127.0.0.1:${portOf(this.#server)}`;
  }

  get connections(): number {
    return this.#sockets.size;
  }

  get server(): ReturnType<typeof createServer> {
    return this.#server;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // Upgraded ones are none of the server's.
    for (const socket of this.#sockets) socket.destroy();
    await this.#server[Symbol.asyncDispose]();
  }
}

/** A router within this process, for what needs no process of its own. */
export class LocalRouter implements AsyncDisposable {
  readonly router: Router;
  readonly #proxy: Proxy;
  readonly #accessLog: AccessLog | null;
  #generation = 0;
  /** Rises with each release: what was ended does not begin again. */
  #attempt = 1;

  private constructor(router: Router, proxy: Proxy, accessLog: AccessLog | null) {
    this.router = router;
    this.#proxy = proxy;
    this.#accessLog = accessLog;
  }

  static async start(
    directory: string,
    options: {
      readonly limits?: Partial<HoldLimits>;
      readonly trusted?: readonly string[];
      readonly accessLog?: string;
      readonly idleMs?: number;
      readonly bodyIdleMs?: number;
      readonly headersMs?: number;
    } = {},
  ): Promise<LocalRouter> {
    const limits = { requestMs: 60_000, holdMs: 60_000, capacity: 10_000, ...options.limits };
    const idleMs = options.idleMs ?? 60_000;
    const router = await Router.open(directory, { limits, idleMs }, () => undefined);
    const accessLog =
      options.accessLog === undefined ? null : await AccessLog.open(options.accessLog);
    const { tables, holds, traffic, pools } = router;
    const clients = new Clients(options.trusted ?? []);
    const bodyIdleMs = options.bodyIdleMs ?? 60_000;
    const proxy = await Proxy.listen(
      { tables, holds, traffic, pools, clients, accessLog, bodyIdleMs },
      { host: "127.0.0.1", port: 0, idleMs, headersMs: options.headersMs ?? 20_000, graceMs: 0 },
    );
    return new LocalRouter(router, proxy, accessLog);
  }

  get port(): number {
    return this.#proxy.port;
  }

  /** Replaces the routes of the environment `site`. */
  async serve(...routes: readonly Route[]): Promise<void> {
    const generation = ++this.#generation;
    await this.router.apply({ epoch: 1, environment: "site", generation, routes });
  }

  /** Holds the environment `site`. */
  async hold(settleMs = 0): Promise<number> {
    return this.router.hold(this.#holdCall, settleMs, quietSignal());
  }

  async release(): Promise<Released> {
    const released = this.router.release(this.#holdCall);
    this.#attempt++;
    return await released;
  }

  get #holdCall(): HoldCall {
    const generation = this.#generation;
    return { epoch: 1, environment: "site", generation, attempt: this.#attempt };
  }

  async drain(targets: readonly string[], timeoutMs: number): Promise<number> {
    return (await this.router.drain(targets, timeoutMs, quietSignal())).cut;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#proxy[Symbol.asyncDispose]();
    await this.#accessLog?.[Symbol.asyncDispose]();
    await this.router[Symbol.asyncDispose]();
  }
}

function quietSignal(): AbortSignal {
  return new AbortController().signal;
}

/** What a router says when it is ready. */
interface RouterPorts {
  readonly http: number;
  readonly control: number;
  readonly metrics?: number;
}

/** A router in a process of its own, as it runs in a farm. */
export class RouterProcess implements AsyncDisposable {
  readonly #process: TestProcess;
  readonly http: number;
  readonly control: number;
  /** Absent where it was not told to serve metrics. */
  readonly metrics: number | undefined;
  readonly client: RouterClient;

  private constructor(started: TestProcess, ports: RouterPorts) {
    this.#process = started;
    this.http = ports.http;
    this.control = ports.control;
    this.metrics = ports.metrics;
    this.client = RouterClient.connect({ address: `127.0.0.1:${ports.control}`, token: "secret" });
  }

  static start(data: string, ...flags: readonly string[]): Promise<RouterProcess> {
    return RouterProcess.startAt(data, "127.0.0.1:0", ...flags);
  }

  /** Starts it with this address for web traffic; rejects with what it printed where it does not start. */
  static async startAt(
    data: string,
    http: string,
    ...flags: readonly string[]
  ): Promise<RouterProcess> {
    const { process, ports } = await TestProcess.ready<RouterPorts>([
      ...programWords(),
      ...["router", "--data", data, "--http", http, "--control", "127.0.0.1:0"],
      ...["--token", "secret", ...flags],
    ]);
    return new RouterProcess(process, ports);
  }

  get log(): string {
    return this.#process.complaints;
  }

  /** Ends it without a warning. */
  async kill(): Promise<void> {
    await this.#process.kill();
  }

  /** Asks it to end; resolves with its exit code. */
  async stop(): Promise<number | null> {
    return await this.#process.stop();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.client[Symbol.asyncDispose]();
    await this.kill();
  }
}

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly rawHeaders: readonly string[];
  readonly body: string;
}

export interface Asking {
  readonly host?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Buffer;
  readonly agent?: Agent;
  readonly signal?: AbortSignal;
}

/** Sends one request to a local port. */
export async function ask(port: number, path: string, asking: Asking = {}): Promise<Reply> {
  const { host = "site.localhost", method = "GET", headers = {}, body, agent, signal } = asking;
  const request = httpRequest({
    host: "127.0.0.1",
    port,
    path,
    method,
    headers: { host, ...lengthOf(body, headers), ...headers } as Record<string, string>,
    agent: agent ?? false,
    ...(signal === undefined ? {} : { signal }),
  });
  request.end(body);
  const [response] = (await once(request, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    rawHeaders: response.rawHeaders,
    body: Buffer.concat(chunks).toString("latin1"),
  };
}

/** Node frames the body of a DELETE only when told to. */
function lengthOf(body: Asking["body"], headers: Asking["headers"] = {}): Record<string, string> {
  if (body === undefined || "transfer-encoding" in headers) return {};
  return { "content-length": String(Buffer.byteLength(body)) };
}

/** Sends bytes as they are; resolves with all that came back when the other side closes. */
export async function askRaw(port: number, bytes: string): Promise<string> {
  const raw = Raw.open(port);
  raw.write(bytes);
  await raw.closed;
  return raw.text;
}

/** A bare connection. Errors on it show as its closing. */
export class Raw {
  readonly #socket: Socket;
  /** All that came, a character a byte. */
  text = "";
  readonly closed: Promise<void>;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setEncoding("latin1").on("data", (chunk: string) => (this.text += chunk));
    socket.on("error", () => undefined);
    this.closed = new Promise((resolve) => socket.once("close", () => resolve()));
  }

  static open(port: number): Raw {
    return new Raw(connect({ host: "127.0.0.1", port }));
  }

  write(bytes: string): void {
    this.#socket.write(bytes, "latin1");
  }

  /** Leaves without a word. */
  destroy(): void {
    this.#socket.destroy();
  }
}

/** A route to these targets. */
export function route(
  targets: readonly string[],
  more: Partial<Omit<Route, "action">> = {},
): Route & { readonly action: UpstreamAction } {
  return {
    host: "site.localhost",
    path: "/",
    pathRedirects: [],
    ...more,
    action: { kind: "upstream", targets, application: "app" },
  };
}

/** Polls until `isTrue`, for at most ten seconds: for what only another process knows. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const deadlineMs = performance.now() + 10_000;
  while (!(await isTrue())) {
    if (performance.now() > deadlineMs) throw new Error("it did not come true within 10 s");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

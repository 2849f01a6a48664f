import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { collectDefaultMetrics, Registry } from "prom-client";
import { closeHttpServer } from "../close-http-server.js";
import { listenOn, portOf } from "../listen.js";
import type { Settings, SettingSpec } from "../settings.js";

/** The setting of every part that has metrics. */
export const metricsSetting: SettingSpec = {
  name: "metrics",
  description: "where Prometheus asks for metrics, HOST:PORT, without a token; by default nowhere",
};

/**
 * A registry with what every process tells of itself: CPU, memory, garbage collection, and how late its
 * event loop is.
 */
export function openRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}

/** What tells metrics, as text in Prometheus' format: a registry, or several together. */
export type MetricsSource = Pick<Registry, "metrics" | "contentType">;

/** Answers GET of `/metrics` in Prometheus' text format, and nothing else. */
export class MetricsServer implements AsyncDisposable {
  readonly #server: Server;
  readonly #answering = new Set<Promise<void>>();

  private constructor(source: MetricsSource) {
    this.#server = createServer({ requestTimeout: 10_000 }, (request, response) => {
      const answering = answer(source, request, response);
      this.#answering.add(answering);
      void answering.finally(() => this.#answering.delete(answering));
    });
  }

  /** Listens where the setting says; null: it says nothing. Throws FarmError where the port is taken. */
  static async listen(settings: Settings, source: MetricsSource): Promise<MetricsServer | null> {
    if (settings.optional("metrics") === undefined) return null;
    const server = new MetricsServer(source);
    await listenOn(server.#server, { ...settings.address("metrics"), setting: "--metrics" });
    return server;
  }

  get port(): number {
    return portOf(this.#server);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await closeHttpServer(this.#server, this.#answering, 1_000);
  }
}

/** Never rejects. */
async function answer(
  source: MetricsSource,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const isRead = request.method === "GET" || request.method === "HEAD";
  if (pathname !== "/metrics" || !isRead) {
    const status = pathname === "/metrics" ? 405 : 404;
    response.writeHead(status, { "content-type": "text/plain" }).end("only GET /metrics is here\n");
    return;
  }
  try {
    const text = await source.metrics();
    response.writeHead(200, { "content-type": source.contentType }).end(text);
  } catch (error) {
    response.writeHead(500, { "content-type": "text/plain" }).end(`${String(error)}\n`);
  }
}

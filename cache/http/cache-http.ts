import type { AccessGuard } from "../access/access-guard.js";
import type { BlobStore } from "../blobs/blob-store.js";
import type { DiskSpace } from "../blobs/disk-space.js";
import type { TreeVerifier } from "../trees/tree-verifier.js";
import type { Log } from "../../program/log.js";
import type { MetricsSource } from "../../program/metrics/metrics-server.js";
import type { Gauges } from "../cache-metrics.js";
import {
  artifactsEvents,
  artifactsStatus,
  deleteArtifact,
  getArtifact,
  putArtifact,
  queryArtifacts,
} from "./artifact-routes.js";
import { getBlob, putBlob, type BlobRouteParts, type HashLookup } from "./blob-routes.js";
import { deleteEntry, getEntry, putEntry, type EntryRouteParts } from "./entry-routes.js";
import type { ExchangeLimits } from "./exchange.js";
import { CacheHttpServer, type RouteHandlers } from "./http-server.js";
import { NamedBlobs, type EntryJournal } from "./named-blobs.js";
import { sendMetrics, sendStatus } from "./operator-routes.js";
import { ResultCheck, type ResultCheckParts } from "./result-check.js";
import type { Route } from "./route.js";
import { Spool } from "./spool.js";

export interface CacheHttpOptions {
  readonly host: string;
  readonly port: number;
  readonly maxBodyBytes: number;
  readonly patience?: ExchangeLimits["patience"];
}

export interface CacheHttpParts {
  readonly store: BlobStore;
  readonly hashes: HashLookup;
  readonly journal: EntryJournal;
  readonly guard: AccessGuard;
  readonly trees: TreeVerifier;
  readonly codec: ResultCheckParts["codec"];
  readonly gauges: Gauges;
  readonly metrics: MetricsSource;
  /** A directory of its own, for bodies on their way. */
  readonly spoolDirectory: string;
  /** Of the disk on which that is. */
  readonly space: DiskSpace;
  readonly log: Log;
}

/** How slow a client may be where nothing else is said. */
const defaultPatience = { maxMs: 60_000, bytesPerSecond: 1_024 };

/** How often names whose blobs were evicted are looked for. */
const sweepMs = 3_600_000;

/** The HTTP side of the cache: Bazel's protocol, Turborepo's, and what an operator asks. */
export class CacheHttp implements AsyncDisposable {
  readonly #server: CacheHttpServer;
  readonly #sweeper: NodeJS.Timeout;
  readonly #closing: AbortController;
  #sweeping: Promise<void>;

  private constructor(server: CacheHttpServer, entries: NamedBlobs, log: Log) {
    const closing = new AbortController();
    this.#server = server;
    this.#closing = closing;
    this.#sweeping = Promise.resolve();
    this.#sweeper = setInterval(() => {
      this.#sweeping = entries
        .sweep(closing.signal)
        .catch((error: unknown) => log.error("entries were not swept", { error: String(error) }));
    }, sweepMs).unref();
  }

  /** Throws FarmError where the port is taken. */
  static async start(parts: CacheHttpParts, options: CacheHttpOptions): Promise<CacheHttp> {
    const { store, hashes, journal, guard, trees, codec, log } = parts;
    const spool = await Spool.open(parts.spoolDirectory, parts.space);
    const entries = new NamedBlobs({ store, hashes, journal, spool });
    const results = new ResultCheck({ store, trees, codec });
    const { http: traffic } = parts.gauges;
    const routes = routeTable({ store, hashes, spool, entries, results }, parts);
    const { host, port, maxBodyBytes, patience = defaultPatience } = options;
    const limits = { maxBodyBytes, patience };
    const server = await CacheHttpServer.listen({
      ...{ host, port, routes, guard, limits, traffic, log },
    });
    return new CacheHttp(server, entries, log);
  }

  get port(): number {
    return this.#server.port;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort();
    clearInterval(this.#sweeper);
    await this.#server[Symbol.asyncDispose]();
    await this.#sweeping;
  }
}

function routeTable(
  parts: BlobRouteParts & EntryRouteParts,
  { gauges, metrics }: Pick<CacheHttpParts, "gauges" | "metrics">,
): (route: Route) => RouteHandlers {
  return (route) => {
    switch (route.kind) {
      case "cas":
        return {
          GET: (exchange) => getBlob(parts, exchange, route),
          PUT: (exchange) => putBlob(parts, exchange, route),
        };
      case "ac":
        return {
          GET: (exchange) => getEntry(parts, exchange, route),
          PUT: (exchange) => putEntry(parts, exchange, route),
          DELETE: (exchange) => deleteEntry(parts, exchange, route),
        };
      case "artifact":
        return {
          GET: (exchange) => getArtifact(parts, exchange, route),
          PUT: (exchange) => putArtifact(parts, exchange, route),
          DELETE: (exchange) => deleteArtifact(parts, exchange, route),
        };
      case "artifacts-status":
        return { GET: (exchange) => artifactsStatus(exchange, route) };
      case "artifacts-query":
        return { POST: (exchange) => queryArtifacts(parts, exchange, route) };
      case "artifacts-events":
        return { POST: (exchange) => artifactsEvents(exchange, route) };
      case "status":
        return { GET: (exchange) => sendStatus(gauges, exchange) };
      case "metrics":
        return { GET: (exchange) => sendMetrics(metrics, exchange) };
    }
  };
}

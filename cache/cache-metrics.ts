import { Counter, Gauge, Histogram, Registry } from "prom-client";
import { syncBuckets } from "../program/metrics/buckets.js";
import { openRegistry, type MetricsSource } from "../program/metrics/metrics-server.js";
import type { StoreFigures } from "./blobs/disk-store.js";
import type { StoreTraffic } from "./blobs/metered-store.js";
import type { ScrubState } from "./collection/scrubber.js";
import type { HttpTraffic } from "./http/http-traffic.js";

/** What an operator is told. */
export interface Gauges {
  readonly version: string;
  readonly startedAtMs: number;
  readonly http: HttpTraffic;
  figures(): StoreFigures;
  traffic(): StoreTraffic;
  losses(): number;
  scrubbing(): ScrubState;
}

/** A metric with its samples, one for each set of labels. */
interface Metric {
  readonly name: string;
  readonly type: "counter" | "gauge";
  readonly help: string;
  /** Where there may be no sample yet; else they are told by the samples. */
  readonly labelNames?: readonly string[];
  readonly samples: readonly {
    readonly labels?: Readonly<Record<string, string>>;
    readonly value: number;
  }[];
}

/** What the cache tells Prometheus: what it counts anyway, read when somebody looks, and its process. */
export class CacheMetrics implements MetricsSource {
  readonly #registry = openRegistry();
  readonly #gauges: Gauges;
  readonly #syncs: Histogram;

  constructor(gauges: Gauges) {
    this.#gauges = gauges;
    this.#syncs = new Histogram({
      name: "slipway_cache_commit_sync_seconds",
      help: "How long the disk took to make a group of small blobs durable.",
      buckets: syncBuckets,
      registers: [this.#registry],
    });
  }

  get contentType(): Registry["contentType"] {
    return this.#registry.contentType;
  }

  async metrics(): Promise<string> {
    const figures = registryOf(metricsOf(this.#gauges));
    return await Registry.merge([figures, this.#registry]).metrics();
  }

  /** A group of blobs was made durable. */
  noteSync(seconds: number): void {
    this.#syncs.observe(seconds);
  }
}

function registryOf(metrics: readonly Metric[]): Registry {
  const registry = new Registry();
  for (const { name, type, help, samples, ...metric } of metrics) {
    const labelNames = [...(metric.labelNames ?? Object.keys(samples[0]?.labels ?? {}))];
    const options = { name, help, labelNames, registers: [registry] };
    if (type === "counter") {
      const counter = new Counter(options);
      for (const { labels = {}, value } of samples) counter.inc(labels, value);
    } else {
      const gauge = new Gauge(options);
      for (const { labels = {}, value } of samples) gauge.set(labels, value);
    }
  }
  return registry;
}

function metricsOf(gauges: Gauges): readonly Metric[] {
  const figures = gauges.figures();
  const traffic = gauges.traffic();
  const { http } = gauges;
  const scrubbing = gauges.scrubbing();
  const counter = (name: string, help: string, value: number): Metric => ({
    name: `slipway_cache_${name}_total`,
    type: "counter",
    help,
    samples: [{ value }],
  });
  const gauge = (name: string, help: string, value: number): Metric => ({
    name: `slipway_cache_${name}`,
    type: "gauge",
    help,
    samples: [{ value }],
  });
  return [
    {
      name: "slipway_cache_info",
      type: "gauge",
      help: "The version that runs.",
      samples: [{ labels: { version: gauges.version }, value: 1 }],
    },
    gauge("blobs", "Blobs stored.", figures.blobs),
    gauge("blob_bytes", "Bytes of the blobs stored.", figures.bytes),
    gauge("stored_bytes", "Bytes that they take, some compressed.", figures.storedBytes),
    gauge("packs", "Files that hold small blobs.", figures.packs),
    gauge("free_bytes", "Bytes of the disk that uploads may still take.", figures.freeBytes),
    counter("blob_losses", "Blobs found damaged or gone since the start.", gauges.losses()),
    counter("scrub_read_bytes", "Bytes that were read again to find damage.", scrubbing.readBytes),
    counter("scrub_damaged_blobs", "Blobs found damaged so.", scrubbing.damagedBlobs),
    gauge("scrub_round_bytes", "Bytes read in the round that goes on.", scrubbing.round.bytes),
    gauge(
      "scrub_last_round_timestamp_seconds",
      "When everything had been read last, in seconds since 1970; 0: never.",
      scrubbing.last.atMs / 1_000,
    ),
    {
      name: "slipway_cache_lookups_total",
      type: "counter",
      help: "Digests that were asked after, over any protocol.",
      samples: [
        { labels: { outcome: "found" }, value: traffic.found },
        { labels: { outcome: "missing" }, value: traffic.lookups - traffic.found },
      ],
    },
    {
      name: "slipway_cache_reads_total",
      type: "counter",
      help: "Blobs that were to be read, over any protocol.",
      samples: [
        { labels: { outcome: "hit" }, value: traffic.hits },
        { labels: { outcome: "miss" }, value: traffic.misses },
      ],
    },
    counter("read_bytes", "Bytes read of blobs.", traffic.readBytes),
    counter("writes", "Blobs stored, those that were there already included.", traffic.writes),
    counter("written_bytes", "Bytes of blobs stored.", traffic.writtenBytes),
    {
      name: "slipway_cache_store_errors_total",
      type: "counter",
      help: "Failures of the store by their code.",
      labelNames: ["code"],
      samples: [...traffic.errors].map(([code, value]) => ({ labels: { code }, value })),
    },
    {
      name: "slipway_cache_http_requests_total",
      type: "counter",
      help: "Requests over HTTP; status 0: the client left before its answer was whole.",
      labelNames: ["route", "method", "status"],
      samples: http.requests.map(({ route, method, status, count }) => ({
        labels: { route, method, status: String(status) },
        value: count,
      })),
    },
    gauge("http_requests_in_flight", "Requests over HTTP that are being served.", http.inFlight),
    counter("http_received_bytes", "Bytes of bodies received.", http.receivedBytes),
    counter("http_sent_bytes", "Bytes of bodies sent.", http.sentBytes),
  ];
}

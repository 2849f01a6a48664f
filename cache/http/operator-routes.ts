import type { StoreFigures } from "../blobs/disk-store.js";
import type { StoreTraffic } from "../blobs/metered-store.js";
import type { ScrubState } from "../collection/scrubber.js";
import type { Exchange } from "./exchange.js";
import type { HttpTraffic } from "./http-traffic.js";
import { renderMetrics, type Metric } from "./metrics-text.js";

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

/** GET of `/status`. */
export async function sendStatus(gauges: Gauges, exchange: Exchange): Promise<void> {
  exchange.requireOperator();
  const traffic = gauges.traffic();
  await exchange.sendJson(200, {
    version: gauges.version,
    uptimeSeconds: Math.floor((Date.now() - gauges.startedAtMs) / 1_000),
    ...gauges.figures(),
    lostBlobs: gauges.losses(),
    hits: traffic.hits,
    misses: traffic.misses,
    requestsInFlight: gauges.http.inFlight,
  });
}

/** GET of `/metrics`, in the text format of Prometheus. */
export async function sendMetrics(gauges: Gauges, exchange: Exchange): Promise<void> {
  exchange.requireOperator();
  const headers = {
    "content-type": "text/plain; version=0.0.4; charset=utf-8",
    "cache-control": "no-store",
  };
  await exchange.send(200, headers, renderMetrics(metricsOf(gauges, gauges.figures())));
}

function metricsOf(gauges: Gauges, figures: StoreFigures): readonly Metric[] {
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
      samples: [...traffic.errors].map(([code, value]) => ({ labels: { code }, value })),
    },
    {
      name: "slipway_cache_http_requests_total",
      type: "counter",
      help: "Requests over HTTP; status 0: the client left before its answer was whole.",
      samples: http.requests.map(({ route, method, status, count }) => ({
        labels: { route, method, status: String(status) },
        value: count,
      })),
    },
    gauge("http_requests_in_flight", "Requests over HTTP that are being served.", http.inFlight),
    counter("http_received_bytes", "Bytes of bodies received.", http.receivedBytes),
    counter("http_sent_bytes", "Bytes of bodies sent.", http.sentBytes),
    {
      name: "process_start_time_seconds",
      type: "gauge",
      help: "When the process started, in seconds since 1970.",
      samples: [{ value: gauges.startedAtMs / 1_000 }],
    },
    {
      name: "process_resident_memory_bytes",
      type: "gauge",
      help: "Resident memory.",
      samples: [{ value: process.memoryUsage.rss() }],
    },
  ];
}

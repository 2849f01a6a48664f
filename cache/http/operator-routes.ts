import type { MetricsSource } from "../../program/metrics/metrics-server.js";
import type { Gauges } from "../cache-metrics.js";
import type { Exchange } from "./exchange.js";

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
export async function sendMetrics(metrics: MetricsSource, exchange: Exchange): Promise<void> {
  exchange.requireOperator();
  const headers = { "content-type": metrics.contentType, "cache-control": "no-store" };
  await exchange.send(200, headers, await metrics.metrics());
}

import { openLog, type Log } from "../program/log.js";
import { MetricsServer, metricsSetting, openRegistry } from "../program/metrics/metrics-server.js";
import { aborted } from "../program/process.js";
import { Settings, type SettingSpec } from "../program/settings.js";
import { serveControl } from "./control.js";
import { AccessLog } from "./proxy/access-log.js";
import { Clients } from "./proxy/clients.js";
import { Proxy } from "./proxy/proxy.js";
import { RouterMetrics } from "./router-metrics.js";
import { Router, type RouterEvent } from "./router.js";

/** The settings of `slipway router`. */
export const routerSettings: readonly SettingSpec[] = [
  { name: "data", description: "Directory of the last applied table" },
  {
    name: "http",
    description: "Where web traffic comes in: HOST:PORT, port 0 for any",
    default: "0.0.0.0:8080",
  },
  {
    name: "control",
    description: "Where the coordinator calls: HOST:PORT, port 0 for any",
    default: "127.0.0.1:0",
  },
  { name: "token", description: "Proves that the coordinator calls", secret: true },
  { name: "access-log", description: "File for one JSON line a request; none by default" },
  {
    name: "trusted-proxy",
    description: "Address or range of a proxy in front whose X-Forwarded-* are believed",
    many: true,
  },
  {
    name: "hold-limit-ms",
    description: "How long one held request waits at most, from its arrival; then 503",
    default: "60000",
  },
  {
    name: "hold-end-ms",
    description: "How long a hold lasts at most; then requests pass as the table says",
    default: "60000",
  },
  {
    name: "hold-capacity",
    description: "How many requests are held at most; more are answered with 503 at once",
    default: "10000",
  },
  {
    name: "idle-ms",
    description: "An application that sends nothing for so long is given up",
    default: "300000",
  },
  {
    name: "body-idle-ms",
    description: "A client that sends nothing of its body for so long is given up",
    default: "60000",
  },
  {
    name: "headers-ms",
    description: "How long a client may take to send its headers",
    default: "20000",
  },
  {
    name: "grace-ms",
    description: "How long requests in flight may go on when the router is stopped",
    default: "10000",
  },
  metricsSetting,
];

/** Runs the router until `shutdown`. Prints `ready {"http":PORT,"control":PORT}` when it serves. */
export async function runRouter(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  shutdown: AbortSignal,
): Promise<void> {
  const settings = Settings.read(routerSettings, argv, environment);
  const data = settings.required("data");
  const token = settings.required("token");
  const clients = new Clients(settings.list("trusted-proxy"));
  const accessLogPath = settings.optional("access-log");
  const idleMs = settings.count("idle-ms", 1);
  const limits = {
    requestMs: settings.count("hold-limit-ms", 1),
    holdMs: settings.count("hold-end-ms", 1),
    capacity: settings.count("hold-capacity"),
  };
  const proxyOptions = {
    ...settings.address("http"),
    idleMs,
    headersMs: settings.count("headers-ms", 1),
    graceMs: settings.count("grace-ms"),
  };
  const bodyIdleMs = settings.count("body-idle-ms", 1);
  const control = { ...settings.address("control"), token };
  const log = openLog("router");

  const registry = openRegistry();
  const metrics = new RouterMetrics(registry);
  await using router = await Router.open(data, { limits, idleMs }, (event) => {
    metrics.note(event);
    report(log, event);
  });
  metrics.watch(router);
  for (const file of router.tables.damaged) {
    log.error("a damaged table was not loaded", { file });
  }
  await using accessLog = accessLogPath === undefined ? null : await AccessLog.open(accessLogPath);
  const { tables, holds, traffic, pools } = router;
  await using proxy = await Proxy.listen(
    { tables, holds, traffic, pools, clients, accessLog, bodyIdleMs },
    proxyOptions,
  );
  await using server = await serveControl(router, control);

  await using metricsServer = await MetricsServer.listen(settings, registry);
  const ports = { http: proxy.port, control: server.port, metrics: metricsServer?.port };
  process.stdout.write(`ready ${JSON.stringify(ports)}\n`);
  log.info("router started", {
    http: proxy.port,
    control: server.port,
    environments: tables.state.environments.size,
  });
  await aborted(shutdown);
  log.info("router stops");
}

function report(log: Log, { kind, ...fields }: RouterEvent): void {
  switch (kind) {
    case "applied":
      return log.info("routes applied", fields);
    case "held":
      return log.info("requests held", fields);
    case "released":
      return log.info("requests released", fields);
    case "hold-expired":
      return log.warn("a hold reached its limit and was released", fields);
    case "drained":
      return log.info("targets drained", fields);
    case "not-saved":
      return log.error("the end of a hold could not be saved", fields);
  }
}

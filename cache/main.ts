import { UsageError } from "../program/error.js";
import { joinAddress } from "../program/listen.js";
import { openLog } from "../program/log.js";
import { MetricsServer, metricsSetting } from "../program/metrics/metrics-server.js";
import { aborted } from "../program/process.js";
import { Settings, type SettingSpec } from "../program/settings.js";
import { operatorToken } from "../content/access-token.js";
import type { ServerTlsFiles } from "../program/tls-listener.js";
import { CacheServer, defaultKeeping, type KeepingOptions } from "./cache-server.js";
import type { CompressWhen } from "./blobs/pack-compressor.js";
import { ServiceFile } from "./service-file.js";

/** The index knows places in a pack up to 4 GiB, and the last group of records reaches beyond this. */
const maxPackBytes = 2 * 1024 ** 3;

/** The settings of `slipway cache`. */
export const cacheSettings: readonly SettingSpec[] = [
  { name: "data", description: "The directory that holds the blobs." },
  {
    name: "listen",
    description: "HOST:PORT for gRPC; port 0 takes any free one.",
    default: "127.0.0.1:0",
  },
  {
    name: "http",
    description:
      "HOST:PORT for HTTP (Bazel, ccache, Turborepo, metrics); off where it is not given.",
  },
  {
    name: "http-max-body-mb",
    description: "The largest body that is taken over HTTP, in MiB.",
    default: "4096",
  },
  {
    name: "secret",
    description: "The secret with which the coordinator signs tokens for the cache.",
    secret: true,
  },
  {
    name: "previous-secret",
    description: "The secret before, where it was replaced: tokens that it signed stay good.",
    secret: true,
  },
  { name: "tls-cert", description: "The certificate with its chain, a PEM file: gRPC over TLS." },
  { name: "tls-key", description: "The key of --tls-cert, a PEM file." },
  {
    name: "tls-client-ca",
    description: "Who signs the certificates of clients, a PEM file: those need no token.",
  },
  {
    name: "shared-instances",
    description:
      "Let every instance read and reuse what others stored, where all tenants trust one another.",
    flag: true,
  },
  {
    name: "max-bytes",
    description:
      "what the blobs may take on the disk before the least recently used ones that nothing needs " +
      "are removed; default: three quarters of what the disk has free and the cache takes",
  },
  {
    name: "target-bytes",
    description: "down to what they are removed then; default: nine tenths of --max-bytes",
  },
  {
    name: "min-age-ms",
    description: "no blob is removed within so long of its last use",
    default: String(defaultKeeping.minAgeMs),
  },
  {
    name: "result-max-age-ms",
    description: "results of actions go when nobody asked for them within so long",
    default: String(defaultKeeping.resultMaxAgeMs),
  },
  {
    name: "collect-every-ms",
    description:
      "how often the cache looks whether there is something to remove; it does at once when it is full",
    default: String(defaultKeeping.collectEveryMs),
  },
  {
    name: "quota-bytes",
    description: "what the slugs of one instance may keep; default: as much as they like",
  },
  {
    name: "quota",
    description: "INSTANCE=BYTES, the quota of one instance; may be given several times",
    many: true,
  },
  {
    name: "pack-bytes",
    description: "how large a file of small blobs becomes",
    default: String(defaultKeeping.packBytes),
  },
  {
    name: "compress",
    description:
      "auto: full files of small blobs are compressed by Zstandard, where that saves a fifth, once nobody has " +
      "used the cache for 10 s; now: as soon as they are full; off: what is new stays as it is",
    default: "auto",
  },
  {
    name: "scrub-bytes-per-second",
    description:
      "how fast everything that is stored is read again and again, to find what the disk has damaged; " +
      "0: it is not",
    default: String(defaultKeeping.scrubBytesPerSecond),
  },
  {
    name: "alone",
    description: "remove blobs without the permit of a coordinator, as there is none",
    flag: true,
  },
  metricsSetting,
];

/** Runs the cache process until `shutdown`. Throws UsageError, or FarmError where it cannot start. */
export async function runCache(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  shutdown: AbortSignal,
): Promise<void> {
  const settings = Settings.read(cacheSettings, argv, environment);
  const { host, port } = settings.address("listen");
  const http =
    settings.optional("http") === undefined
      ? undefined
      : {
          ...settings.address("http"),
          maxBodyBytes: settings.count("http-max-body-mb", 1) * 1024 * 1024,
        };
  const directory = settings.required("data");
  const log = openLog("cache");
  const tls = tlsOf(settings);
  if (tls === undefined && !isLoopback(host)) {
    log.warn("tokens and blobs travel in the clear: give --tls-cert and --tls-key", { host });
  }
  await using server = await CacheServer.start({
    directory,
    host,
    port,
    secret: settings.required("secret"),
    previousSecret: settings.optional("previous-secret"),
    tls,
    areInstancesShared: settings.isSet("shared-instances"),
    log,
    ...(http === undefined ? {} : { http }),
    keeping: readKeeping(settings),
  });
  await using metricsServer = await MetricsServer.listen(settings, server.metrics);
  const { port: grpc, httpPort } = server;
  using file = ServiceFile.write(directory, {
    address: `${tls === undefined ? "" : "grpcs://"}${addressOf(host, grpc)}`,
    token: operatorToken(settings.required("secret")),
    ...(http === undefined ? {} : { http: `http://${addressOf(http.host, httpPort ?? 0)}` }),
  });
  log.info("cache ready", { directory, port: grpc, httpPort });
  process.stdout.write(
    `ready ${JSON.stringify({ grpc, http: httpPort, metrics: metricsServer?.port })}\n`,
  );
  await aborted(shutdown);
  void file;
}

/** Where a process of this machine reaches the cache. */
function addressOf(host: string, port: number): string {
  const near = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return joinAddress(near, port);
}

function readKeeping(settings: Settings): Partial<KeepingOptions> {
  const countOrNull = (name: string): number | null =>
    settings.optional(name) === undefined ? null : settings.count(name);
  const quotas = new Map(settings.list("quota").map(parseQuota));
  const quotaBytes = countOrNull("quota-bytes");
  return {
    maxBytes: countOrNull("max-bytes"),
    targetBytes: countOrNull("target-bytes"),
    minAgeMs: settings.count("min-age-ms"),
    resultMaxAgeMs: settings.count("result-max-age-ms"),
    collectEveryMs: settings.count("collect-every-ms", 1),
    packBytes: settings.count("pack-bytes", 1, maxPackBytes),
    compress: readCompress(settings.required("compress")),
    quotaOf: (instance) => quotas.get(instance) ?? quotaBytes,
    scrubBytesPerSecond: settings.count("scrub-bytes-per-second"),
    isAlone: settings.isSet("alone"),
  };
}

function readCompress(text: string): CompressWhen {
  if (text === "auto" || text === "now" || text === "off") return text;
  throw new UsageError(`--compress must be auto, now or off, not "${text}"`);
}

function parseQuota(text: string): readonly [instance: string, bytes: number] {
  const match = /^(.*)=([0-9]{1,15})$/.exec(text);
  if (match === null) throw new UsageError(`--quota must be INSTANCE=BYTES, not "${text}"`);
  return [match[1] ?? "", Number(match[2])];
}

function tlsOf(settings: Settings): ServerTlsFiles | undefined {
  const certificate = settings.optional("tls-cert");
  const key = settings.optional("tls-key");
  const clientAuthorities = settings.optional("tls-client-ca");
  if (certificate !== undefined && key !== undefined)
    return { certificate, key, clientAuthorities };
  if (certificate === undefined && key === undefined && clientAuthorities === undefined) return;
  throw new UsageError("TLS needs --tls-cert and --tls-key");
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(?:\.[0-9]+){3}$/.test(host);
}

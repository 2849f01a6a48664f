import type { CheckOptions } from "../config/check.js";
import { cacheTlsSettings } from "../content/client/cache-tls-settings.js";
import { cacheListSettings } from "../content/shards/cache-connection.js";
import { joinAddress } from "../program/listen.js";
import { metricsSetting } from "../program/metrics/metrics-server.js";
import type { Settings, SettingSpec } from "../program/settings.js";
import { apiTlsSettings } from "./agents/api-tls-settings.js";
import { privateRangesSetting } from "./outbound/address-rule.js";
import type { Entry } from "./environments/deployment-spec.js";

/** The settings of `slipway coordinator`. */
export const coordinatorSettings: readonly SettingSpec[] = [
  { name: "data", description: "directory of the database, the repositories and the logs" },
  { name: "grpc", description: "where agents and the CLI connect", default: "127.0.0.1:7300" },
  ...apiTlsSettings,
  { name: "http", description: "where git connects", default: "127.0.0.1:7380" },
  ...cacheListSettings,
  ...cacheTlsSettings,
  { name: "cache-secret", description: "secret shared with the cache", secret: true },
  { name: "router", description: "HOST:PORT of the router's control interface" },
  { name: "router-token", description: "token of the router", secret: true },
  { name: "nats", description: "URL of nats-server", default: "nats://127.0.0.1:4222" },
  {
    name: "nats-secret",
    description:
      "secret that everybody's rights at NATS follow from: that of `slipway nats-config`",
    secret: true,
  },
  { name: "admin-token", description: "token of the administrator", secret: true },
  { name: "domain", description: "domain of the environments", default: "localhost" },
  {
    name: "public-url",
    description: "where people reach the router",
    default: "http://localhost:7080",
  },
  {
    name: "git-url",
    description: "where people reach the git server; default: the address of --http",
    default: "",
  },
  { name: "lease-ttl-ms", description: "how long a lease lives unrenewed", default: "30000" },
  {
    name: "project-builds",
    description:
      "how many builds of one project run at once; default: as many as there is room for",
  },
  {
    name: "health-timeout-ms",
    description: "how long a new version may take to answer",
    default: "60000",
  },
  { name: "hook-timeout-ms", description: "how long a deploy hook may run", default: "3600000" },
  { name: "drain-timeout-ms", description: "how long old requests may run on", default: "30000" },
  privateRangesSetting,
  metricsSetting,
  {
    name: "max-disk-mb",
    description:
      "what the disks of one environment may have together; default: as much as they like",
  },
];

/** What the disks of one environment may have together, where somebody says so. */
export function diskLimit(settings: Settings): CheckOptions {
  return settings.optional("max-disk-mb") === undefined
    ? {}
    : { maxDiskMb: settings.count("max-disk-mb", 1) };
}

/** Where people reach the git server, without a slash at its end; `port`: at which it listens. */
export function gitUrlOf(settings: Settings, port: number): string {
  const given = settings.optional("git-url");
  if (given) return given.replace(/\/$/, "");
  return `http://${joinAddress(settings.address("http").host, port)}`;
}

/** Where people reach the environments. */
export function entryOf(settings: Settings): Entry {
  const publicUrl = new URL(settings.required("public-url"));
  const scheme = publicUrl.protocol === "https:" ? "https" : "http";
  return {
    domain: settings.required("domain"),
    scheme,
    port: Number(publicUrl.port || (scheme === "https" ? 443 : 80)),
  };
}

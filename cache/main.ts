import { openLog } from "../program/log.js";
import { aborted } from "../program/process.js";
import { Settings, type SettingSpec } from "../program/settings.js";
import { CacheServer } from "./cache-server.js";

/** The settings of `slipway cache`. */
export const cacheSettings: readonly SettingSpec[] = [
  { name: "data", description: "The directory that holds the blobs." },
  {
    name: "listen",
    description: "HOST:PORT for gRPC; port 0 takes any free one.",
    default: "127.0.0.1:0",
  },
  {
    name: "secret",
    description: "The secret with which the coordinator signs tokens for the cache.",
    secret: true,
  },
];

/** Runs the cache process until `shutdown`. Throws UsageError, or FarmError where it cannot start. */
export async function runCache(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  shutdown: AbortSignal,
): Promise<void> {
  const settings = Settings.read(cacheSettings, argv, environment);
  const { host, port } = settings.address("listen");
  const directory = settings.required("data");
  const log = openLog("cache");
  await using server = await CacheServer.start({
    directory,
    host,
    port,
    secret: settings.required("secret"),
    log,
  });
  log.info("cache ready", { directory, port: server.port });
  process.stdout.write(`ready ${JSON.stringify({ grpc: server.port })}\n`);
  await aborted(shutdown);
}

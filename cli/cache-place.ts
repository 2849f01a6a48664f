import type { Command } from "commander";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { CollectionClient } from "../content/client/collection-client.js";
import { FarmError, UsageError } from "../program/error.js";
import { withJson } from "./command.js";
import type { Context } from "./context.js";
import { cacheTls } from "./farm-cache.js";

/** Where a cache is, or the caches of a farm, as an operator says it. */
export interface CachePlace {
  readonly json?: boolean;
  readonly data?: string;
  readonly address?: string;
  readonly secretFile?: string;
}

/** One cache to look after. */
export interface PlacedCache {
  /** What it is called where there are several, and in messages. */
  readonly name: string;
  /** Null where only its address is known. */
  readonly directory: string | null;
}

/** Gives a command the options of {@link CachePlace} and `--json`. */
export function withPlace(command: Command): Command {
  return withJson(
    command
      .option(
        "--data <dir>",
        "the directory of a cache on this machine, or of a farm of `slipway up` for all of its caches (SLIPWAY_DATA; default: .slipway, where there is one)",
      )
      .option("--address <host:port>", "a cache elsewhere, with --secret-file")
      .option("--secret-file <file>", "holds the secret of that cache (SLIPWAY_SECRET_FILE)"),
  );
}

/** The caches at a place, of which there is at least one. */
export interface PlacedCaches {
  readonly caches: readonly [PlacedCache, ...PlacedCache[]];
  /** Whether the place is a farm: then there may be several. */
  readonly isFarm: boolean;
}

/** The caches at a place. Throws {@link UsageError} where it names none. */
export async function cachesAt(context: Context, place: CachePlace): Promise<PlacedCaches> {
  const { address } = place;
  if (address !== undefined) return one({ name: address, directory: null });
  const directory = requireDirectory(context, place);
  if (!isFarm(directory)) return one({ name: basename(directory), directory });
  const { readCacheRecords } = await import("../farm/cache-records.js");
  const [first, ...others] = readCacheRecords(directory).map(({ name }) => ({
    name,
    directory: join(directory, name),
  }));
  if (first !== undefined) return { caches: [first, ...others], isFarm: true };
  throw new UsageError(`the farm in ${directory} has no cache yet`, {
    hint: "Start it: slipway up.",
  });
}

/** Connects to one of the caches. Throws {@link FarmError} where none serves its directory. */
export async function connectToPlace(
  context: Context,
  place: CachePlace,
  { directory, name }: PlacedCache,
): Promise<CollectionClient> {
  const { CollectionClient } = await import("../content/client/collection-client.js");
  const tls = cacheTls(context);
  if (directory === null) {
    const { operatorToken } = await import("../content/access-token.js");
    const token = operatorToken(await readCacheSecret(context, place));
    return CollectionClient.connect({ address: name, token: () => token, tls });
  }
  const { ServiceFile } = await import("../cache/service-file.js");
  const service = ServiceFile.read(directory);
  if (service !== null) {
    const { address, token } = service;
    return CollectionClient.connect({ address, token: () => token, tls });
  }
  const { requireCacheDirectory } = await import("../cache/offline-check.js");
  requireCacheDirectory(directory);
  throw new FarmError(`no cache serves ${directory}`, {
    hint: "Start it: `slipway up` or `slipway cache`. Only fsck works without.",
  });
}

/** The secret with which tokens are signed for the caches at a place. */
export async function readCacheSecret(context: Context, place: CachePlace): Promise<string> {
  const path = secretFileOf(context, place);
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (cause) {
    throw new UsageError(`cannot read the secret: ${(cause as Error).message}`, { cause });
  }
  if (text.trim() !== "") return text.trim();
  throw new UsageError(`${path} is empty: it should hold the secret of the cache`);
}

function one(cache: PlacedCache): PlacedCaches {
  return { caches: [cache], isFarm: false };
}

function secretFileOf(context: Context, place: CachePlace): string {
  const { environment, cwd } = context.surroundings;
  const named = place.secretFile ?? environment["SLIPWAY_SECRET_FILE"];
  if (named !== undefined) return resolve(cwd, named);
  if (place.address !== undefined) throw new UsageError("--address needs --secret-file");
  const directory = requireDirectory(context, place);
  const farm = [directory, dirname(directory)].find(isFarm);
  if (farm !== undefined) return join(farm, "secrets", "cache-secret");
  throw new UsageError(`where is the secret of the cache in ${directory}?`, {
    hint: "Give --secret-file: the file that `slipway cache` was started with.",
  });
}

function requireDirectory({ surroundings }: Context, place: CachePlace): string {
  const { environment, cwd } = surroundings;
  const directory = place.data ?? environment["SLIPWAY_DATA"];
  if (directory !== undefined && directory !== "") return resolve(cwd, directory);
  const usual = resolve(cwd, ".slipway");
  if (isFarm(usual)) return usual;
  throw new UsageError("which cache? Neither --data nor --address is given", {
    hint: "--data .slipway stands for the caches of `slipway up`, --data .slipway/cache for its first one.",
  });
}

/** True for the directory of `slipway up`. */
function isFarm(directory: string): boolean {
  return existsSync(join(directory, "secrets", "cache-secret"));
}

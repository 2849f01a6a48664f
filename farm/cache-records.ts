import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FarmError } from "../program/error.js";
import { writeWhole } from "../program/write-whole.js";

/** One cache of a farm on one machine. */
export interface CacheRecord {
  /** Its directory below that of the farm, and the name of its process and log: `cache`, `cache-2`, … */
  readonly name: string;
  /** For gRPC. Where there are several, address and port are the name by which blobs are placed. */
  readonly port: number;
  readonly httpPort: number;
}

/** The names of `count` caches. */
export function cacheNames(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) =>
    index === 0 ? "cache" : `cache-${index + 1}`,
  );
}

/** The caches that the farm of `data` had when it last was up, the first one first; none before that. */
export function readCacheRecords(data: string): readonly CacheRecord[] {
  const path = fileOf(data);
  if (!existsSync(path)) return existsSync(join(data, "cache")) ? [unknownPorts] : [];
  try {
    return (JSON.parse(readFileSync(path, "utf8")) as { caches: readonly CacheRecord[] }).caches;
  } catch (cause) {
    throw new FarmError(`${path} is damaged: it says which caches share the blobs of this farm`, {
      hint: "Delete it and start with the --caches and --cache-port that the farm had.",
      cause,
    });
  }
}

/** Notes the caches of a farm, for its next start and for commands on this machine. */
export function writeCacheRecords(data: string, caches: readonly CacheRecord[]): void {
  writeWhole(fileOf(data), `${JSON.stringify({ caches }, null, 2)}\n`, 0o600);
}

/**
 * How many caches to start: `wanted`, or as many as there were. Throws {@link FarmError} for fewer: what
 * only those have that are left out would be missing, and no list of the others says so.
 */
export function cacheCount(known: readonly CacheRecord[], wanted: number | null): number {
  const count = wanted ?? Math.max(1, known.length);
  if (count >= known.length) return count;
  throw new FarmError(
    `this farm has ${known.length} caches, which share its blobs: it cannot start with ${count}`,
    {
      hint:
        `Start it with --caches ${known.length}, or without --caches. ` +
        "Blobs are moved to a cache that is added, never back from one that is taken away.",
    },
  );
}

const unknownPorts: CacheRecord = { name: "cache", port: 0, httpPort: 0 };

function fileOf(data: string): string {
  return join(data, "caches.json");
}

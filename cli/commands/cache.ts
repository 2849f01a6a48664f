import type {
  CheckOutcome,
  CollectionOutcome,
  ScrubOutcome,
} from "../../content/client/collection-client.js";
import { FarmError, SlipwayError, UsageError, renderError } from "../../program/error.js";
import type { Scrubbing } from "../../proto/gen/slipway/v1/Scrubbing.js";
import { exitCodes } from "../../program/process.js";
import type { GetStatsResponse } from "../../proto/gen/slipway/v1/GetStatsResponse.js";
import {
  cachesAt,
  connectToPlace,
  withPlace,
  type CachePlace,
  type PlacedCache,
} from "../cache-place.js";
import { withExamples, type Register } from "../command.js";
import type { Context } from "../context.js";
import { count, duration, facts, size } from "../output.js";
import { registerCacheToken } from "./cache-token.js";

/** `slipway cache gc`, `stats`, `fsck`, `scrub` and `token`: for the operator of a cache. */
export const registerCache: Register = (program, run) => {
  const cache = program.command("cache").summary("run a cache, or look after it");

  withExamples(
    withPlace(cache.command("gc"))
      .summary("remove what nothing needs")
      .description(
        "Removes the least recently used blobs that nothing needs, down to the cache's target, and " +
          "writes sparse packs anew. The minimum age and the permit of the coordinator hold here too.",
      )
      .option("--all", "all that nothing needs and that is old enough, not only down to the target")
      .option("--dry-run", "only tell what would be removed"),
    [
      "slipway cache gc --data .slipway/cache --dry-run",
      "slipway cache gc --data .slipway/cache --all",
    ],
  ).action((options: CachePlace & { all?: boolean; dryRun?: boolean }) =>
    run(options, (context) =>
      lookAfter(context, options, async (placed) => {
        const request = { everything: options.all === true, dryRun: options.dryRun === true };
        await using client = await connectToPlace(context, options, placed);
        const outcome = await client.collect(request, context.signal);
        return {
          outcome,
          text: describeCollection(outcome),
          remarks: [
            ...describeDamages(outcome),
            ...(outcome.stoppedBy === "" ? [] : [`nothing more goes: ${outcome.stoppedBy}`]),
          ],
        };
      }),
    ),
  );

  withExamples(withPlace(cache.command("stats")).summary("show what a cache holds, and for whom"), [
    "slipway cache stats --data .slipway",
    "slipway cache stats --data .slipway/cache --json",
  ]).action((options: CachePlace) =>
    run(options, (context) =>
      lookAfter(context, options, async (placed) => {
        await using client = await connectToPlace(context, options, placed);
        const stats = await client.stats(context.signal);
        return { outcome: stats, text: describeStats(stats) };
      }),
    ),
  );

  withExamples(
    withPlace(cache.command("fsck"))
      .summary("compare what a cache knows with what it has")
      .description(
        "Compares the index of a cache with its packs and files. Works on the directory itself where no " +
          "cache serves it. Exits with 1 where something is amiss.",
      )
      .option("--closure", "also prove that every pinned tree is complete")
      .option("--repair", "forget what is not there, so that it is brought again"),
    ["slipway cache fsck --data .slipway/cache --closure"],
  ).action((options: CachePlace & { closure?: boolean; repair?: boolean }) =>
    run(options, (context) =>
      lookAfter(context, options, async (placed) => {
        const request = { closure: options.closure === true, repair: options.repair === true };
        const outcome = await check(context, options, placed, request);
        const isSound = outcome.damageCount === 0 && (outcome.repaired || outcome.lostBlobs === 0);
        return {
          outcome,
          text: describeCheck(outcome, request.closure),
          remarks: describeDamages(outcome),
          isSound,
        };
      }),
    ),
  );

  withExamples(
    withPlace(cache.command("scrub"))
      .summary("read every blob again and compare it with its digest")
      .description(
        "Reads every blob of a cache. What is damaged is put into quarantine, so that it is brought again. " +
          "Exits with 1 where something was.",
      )
      .option("--rate <MB/s>", "read so much a second on average; 0: as fast as it can", "20"),
    ["slipway cache scrub --data .slipway/cache --rate 100"],
  ).action((options: CachePlace & { rate: string }) =>
    run(options, async (context) => {
      const rate = Number(options.rate);
      if (!/^[0-9.]+$/.test(options.rate) || !Number.isFinite(rate)) {
        throw new UsageError(`--rate must be a number of MB a second, not "${options.rate}"`);
      }
      return await lookAfter(context, options, async (placed, say) => {
        await using client = await connectToPlace(context, options, placed);
        let outcome: ScrubOutcome | undefined;
        for await (const progress of client.scrub(Math.round(rate * 1_000_000), context.signal)) {
          outcome = progress;
          if (!progress.done) say(describeScrub(progress));
        }
        if (outcome?.done !== true) throw new FarmError("the scrub was interrupted");
        return {
          outcome,
          text: describeScrub(outcome),
          remarks: outcome.damaged.map((digest) => `damaged: ${digest}`),
          isSound: outcome.damagedBlobs === 0,
        };
      });
    }),
  );

  registerCacheToken(cache, run);
};

/** What was found in one cache, or done to it. */
interface Findings {
  readonly outcome: object;
  readonly text: string;
  /** For standard error. */
  readonly remarks?: readonly string[];
  /** False where something is amiss. */
  readonly isSound?: boolean;
}

/**
 * Looks at each cache of a place and tells what it found, and of which. Resolves with the exit code. Where
 * one of several does not answer, the others are looked at all the same.
 */
async function lookAfter(
  context: Context,
  options: CachePlace,
  look: (placed: PlacedCache, say: (line: string) => void) => Promise<Findings>,
): Promise<number> {
  const { output } = context;
  const { caches, isFarm } = await cachesAt(context, options);
  const areSeveral = caches.length > 1;
  const outcomes: object[] = [];
  let code: number = exitCodes.done;
  for (const placed of caches) {
    const { name } = placed;
    const say = (line: string): void => output.progress(areSeveral ? `${name}: ${line}` : line);
    try {
      const { outcome, text, remarks = [], isSound = true } = await look(placed, say);
      if (!isSound && code === exitCodes.done) code = exitCodes.failed;
      outcomes.push({ cache: name, ...outcome });
      if (!output.isJson) {
        if (areSeveral) output.line(output.paint("bold", name));
        output.line(areSeveral ? text.replace(/^/gm, "  ") : text);
      }
      for (const remark of remarks) say(remark);
    } catch (error) {
      if (!areSeveral || !(error instanceof SlipwayError)) throw error;
      code = exitCodes.farm;
      outcomes.push({ cache: name, error: error.message });
      say(renderError(error));
    }
  }
  const [first] = outcomes;
  if (output.isJson) output.result(isFarm ? { caches: outcomes } : first, () => "");
  return code;
}

async function check(
  context: Context,
  options: CachePlace,
  placed: PlacedCache,
  request: { readonly closure: boolean; readonly repair: boolean },
): Promise<CheckOutcome> {
  const { directory } = placed;
  if (directory !== null) {
    const { DirectoryLock } = await import("../../program/directory-lock.js");
    const { checkOffline, requireCacheDirectory } = await import("../../cache/offline-check.js");
    requireCacheDirectory(directory);
    if (!DirectoryLock.isHeld(directory)) {
      const { openLog } = await import("../../program/log.js");
      const { signal } = context;
      return await checkOffline(directory, { ...request, log: openLog("cache"), signal });
    }
  }
  await using client = await connectToPlace(context, options, placed);
  return await client.check(request, context.signal);
}

function describeStats(stats: GetStatsResponse): string {
  return facts([
    ["blobs", `${count(stats.blobs, "blob")}, ${size(stats.bytes)}`],
    ["saved", `${size(stats.savedBytes)} by compression`],
    ["on disk", `${size(stats.diskBytes)} of ${size(stats.highBytes)}`],
    [
      "packs",
      `${count(stats.packs, "pack")}, ${size(stats.packBytes)}, of which ${size(stats.livePackBytes)} in use`,
    ],
    ["large files", `${count(stats.looseBlobs, "file")}, ${size(stats.looseBytes)}`],
    ["leases", String(stats.leases)],
    ["may collect", stats.mayCollect ? "yes" : "no: the coordinator has given no permit"],
    ["scrub", describeScrubbing(stats.scrubbing)],
    ...stats.pinned.map(
      ({ instance, roots, bytes, quotaBytes }) =>
        [
          `pinned by ${instance}`,
          `${count(roots, "root")}, at most ${size(bytes)}${quotaBytes > 0 ? ` of ${size(quotaBytes)}` : ""}`,
        ] as const,
    ),
  ]);
}

function describeCollection(outcome: CollectionOutcome): string {
  const verb = outcome.dryRun ? "would remove" : "removed";
  return facts([
    ["needed", `${count(outcome.liveBlobs, "blob")}, ${size(outcome.liveBytes)}`],
    [verb, `${count(outcome.removedBlobs, "blob")}, ${size(outcome.removedBytes)}`],
    ["results removed", String(outcome.removedResults)],
    ["packs rewritten", String(outcome.compactedPacks)],
    ["freed on disk", size(outcome.freedBytes)],
    ["stored", `${count(outcome.storedBlobs, "blob")}, ${size(outcome.storedBytes)}`],
    ["took", duration(outcome.durationMs)],
  ]);
}

function describeCheck(outcome: CheckOutcome, closure: boolean): string {
  const { repaired } = outcome;
  return facts([
    ["blobs", count(outcome.blobs, "blob")],
    [
      "not in place",
      `${outcome.lostBlobs}${repaired && outcome.lostBlobs > 0 ? " (forgotten)" : ""}`,
    ],
    [
      "unknown files",
      `${outcome.unknownFiles}${repaired && outcome.unknownFiles > 0 ? " (taken in)" : ""}`,
    ],
    ["results", `${outcome.results}, of which ${outcome.uselessResults} lack something`],
    [
      "trees",
      closure ? `${outcome.trees}, lacking ${count(outcome.damageCount, "blob")}` : "not walked",
    ],
  ]);
}

function describeScrubbing(scrubbing: Scrubbing | null): string {
  if (scrubbing === null || scrubbing.bytesPerSecond === 0) return "off";
  const { roundBeganAtMs, roundBytes, roundDamagedBlobs, lastEndedAtMs } = scrubbing;
  const round =
    roundBeganAtMs === 0
      ? []
      : [`${size(roundBytes)} of this round read, ${roundDamagedBlobs} damaged`];
  const last =
    lastEndedAtMs === 0
      ? "no round is done yet"
      : `all was read by ${new Date(lastEndedAtMs).toISOString()}, ${scrubbing.lastDamagedBlobs} damaged`;
  return [...round, last].join("; ");
}

function describeScrub({ blobs, bytes, damagedBlobs, done }: ScrubOutcome): string {
  const verb = done ? "read" : "reading:";
  return `${verb} ${count(blobs, "blob")}, ${size(bytes)}, ${damagedBlobs} damaged`;
}

function describeDamages({
  damages,
  damageCount,
}: Pick<CheckOutcome, "damages" | "damageCount">): string[] {
  const more = damageCount - damages.length;
  return [
    ...damages.map(
      ({ root, path, digest, reason }) => `tree ${root}: ${path} (${digest}) is ${reason}`,
    ),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
}

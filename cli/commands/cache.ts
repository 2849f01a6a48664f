import type { Command } from "commander";
import type {
  CheckOutcome,
  CollectionClient,
  CollectionOutcome,
  ScrubOutcome,
} from "../../content/collection-client.js";
import { FarmError, UsageError } from "../../program/error.js";
import { exitCodes } from "../../program/process.js";
import { withExamples, withJson, type Register } from "../command.js";
import { cacheTls } from "../farm-cache.js";
import type { Context } from "../context.js";
import { count, duration, facts, size } from "../output.js";

/** Where the cache is. */
interface Place {
  readonly json?: boolean;
  readonly data?: string;
  readonly address?: string;
  readonly secretFile?: string;
}

/** `slipway cache gc`, `stats`, `fsck` and `scrub`: for the operator of a cache. */
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
  ).action((options: Place & { all?: boolean; dryRun?: boolean }) =>
    run(options, async (context) => {
      const request = { everything: options.all === true, dryRun: options.dryRun === true };
      await using client = await connect(context, options);
      const outcome = await client.collect(request, context.signal);
      context.output.result(outcome, () => describeCollection(outcome));
      reportDamages(context, outcome);
      if (outcome.stoppedBy !== "")
        context.output.progress(`nothing more goes: ${outcome.stoppedBy}`);
    }),
  );

  withExamples(withPlace(cache.command("stats")).summary("show what a cache holds, and for whom"), [
    "slipway cache stats --data .slipway/cache --json",
  ]).action((options: Place) =>
    run(options, async (context) => {
      await using client = await connect(context, options);
      const stats = await client.stats(context.signal);
      context.output.result(stats, () =>
        facts([
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
          ...stats.pinned.map(
            ({ instance, roots, bytes, quotaBytes }) =>
              [
                `pinned by ${instance}`,
                `${count(roots, "root")}, at most ${size(bytes)}${quotaBytes > 0 ? ` of ${size(quotaBytes)}` : ""}`,
              ] as const,
          ),
        ]),
      );
    }),
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
  ).action((options: Place & { closure?: boolean; repair?: boolean }) =>
    run(options, async (context) => {
      const request = { closure: options.closure === true, repair: options.repair === true };
      const outcome = await check(context, options, request);
      context.output.result(outcome, () => describeCheck(outcome, request.closure));
      reportDamages(context, outcome);
      const isSound = outcome.damageCount === 0 && (outcome.repaired || outcome.lostBlobs === 0);
      return isSound ? exitCodes.done : exitCodes.failed;
    }),
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
  ).action((options: Place & { rate: string }) =>
    run(options, async (context) => {
      const rate = Number(options.rate);
      if (!/^[0-9.]+$/.test(options.rate) || !Number.isFinite(rate)) {
        throw new UsageError(`--rate must be a number of MB a second, not "${options.rate}"`);
      }
      await using client = await connect(context, options);
      let last: ScrubOutcome | undefined;
      for await (const progress of client.scrub(Math.round(rate * 1_000_000), context.signal)) {
        last = progress;
        if (!progress.done) context.output.progress(describeScrub(progress));
      }
      if (last?.done !== true) throw new FarmError("the scrub was interrupted");
      const outcome = last;
      context.output.result(outcome, () => describeScrub(outcome));
      for (const digest of outcome.damaged) context.output.progress(`damaged: ${digest}`);
      return outcome.damagedBlobs === 0 ? exitCodes.done : exitCodes.failed;
    }),
  );
};

function withPlace(command: Command): Command {
  return withJson(
    command
      .option("--data <dir>", "the directory of a cache on this machine (SLIPWAY_DATA)")
      .option("--address <host:port>", "a cache elsewhere, with --secret-file")
      .option("--secret-file <file>", "holds the secret of that cache (SLIPWAY_SECRET_FILE)"),
  );
}

/** The cache that serves, by its directory or its address. */
async function connect(context: Context, options: Place): Promise<CollectionClient> {
  const { CollectionClient } = await import("../../content/collection-client.js");
  if (options.address !== undefined) {
    const { operatorToken } = await import("../../content/access-token.js");
    const token = operatorToken(await readSecret(context, options));
    const { address } = options;
    return CollectionClient.connect({ address, token: () => token, tls: cacheTls(context) });
  }
  const directory = requireDirectory(context, options);
  const { ServiceFile } = await import("../../cache/service-file.js");
  const service = ServiceFile.read(directory);
  if (service !== null) {
    const { address, token } = service;
    return CollectionClient.connect({ address, token: () => token, tls: cacheTls(context) });
  }
  throw new FarmError(`no cache serves ${directory}`, {
    hint: "Start it: `slipway up` or `slipway cache`. Only fsck works without.",
  });
}

async function check(
  context: Context,
  options: Place,
  request: { readonly closure: boolean; readonly repair: boolean },
): Promise<CheckOutcome> {
  const { DirectoryLock } = await import("../../program/directory-lock.js");
  if (options.address === undefined) {
    const { checkOffline, requireCacheDirectory } = await import("../../cache/offline-check.js");
    const directory = requireDirectory(context, options);
    requireCacheDirectory(directory);
    if (!DirectoryLock.isHeld(directory)) {
      const { openLog } = await import("../../program/log.js");
      const { signal } = context;
      return await checkOffline(directory, { ...request, log: openLog("cache"), signal });
    }
  }
  await using client = await connect(context, options);
  return await client.check(request, context.signal);
}

function requireDirectory(context: Context, options: Place): string {
  const directory = options.data ?? context.surroundings.environment["SLIPWAY_DATA"];
  if (directory !== undefined) return directory;
  throw new UsageError("which cache? Neither --data nor --address is given", {
    hint: "--data .slipway/cache is the cache of `slipway up`.",
  });
}

async function readSecret(context: Context, options: Place): Promise<string> {
  const path = options.secretFile ?? context.surroundings.environment["SLIPWAY_SECRET_FILE"];
  if (path === undefined) throw new UsageError("--address needs --secret-file");
  const { readFile } = await import("node:fs/promises");
  try {
    return (await readFile(path, "utf8")).trim();
  } catch (cause) {
    throw new UsageError(`cannot read the secret: ${(cause as Error).message}`, { cause });
  }
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

function describeScrub({ blobs, bytes, damagedBlobs, done }: ScrubOutcome): string {
  const verb = done ? "read" : "reading:";
  return `${verb} ${count(blobs, "blob")}, ${size(bytes)}, ${damagedBlobs} damaged`;
}

function reportDamages(
  context: Context,
  { damages, damageCount }: Pick<CheckOutcome, "damages" | "damageCount">,
): void {
  for (const { root, path, digest, reason } of damages) {
    context.output.progress(`tree ${root}: ${path} (${digest}) is ${reason}`);
  }
  const more = damageCount - damages.length;
  if (more > 0) context.output.progress(`and ${more} more`);
}

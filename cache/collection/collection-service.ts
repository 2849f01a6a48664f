import type { Metadata } from "@grpc/grpc-js";
import { digestToWire } from "../../content/digest.js";
import { InvalidError } from "../../program/error.js";
import { serverStream, unary } from "../../program/grpc-server.js";
import type { CollectionHandlers } from "../../proto/gen/slipway/v1/Collection.js";
import type { CollectResponseInput } from "../../proto/gen/slipway/v1/CollectResponse.js";
import type { ScrubbingInput } from "../../proto/gen/slipway/v1/Scrubbing.js";
import type { TreeDamageInput } from "../../proto/gen/slipway/v1/TreeDamage.js";
import type { AccessGuard } from "../access/access-guard.js";
import type { DiskStore } from "../blobs/disk-store.js";
import type { Journal } from "../journal/journal.js";
import type { CollectionPermit } from "./collection-permit.js";
import type { CollectionReport, Collector } from "./collector.js";
import { diskBytesOf, takeInventory } from "./inventory.js";
import type { TreeDamage } from "./marker.js";
import type { PinnedBytes } from "./pinned-bytes.js";
import type { ReferencesOf } from "./result-sweep.js";
import { scrub } from "./scrub.js";
import type { Scrubber, ScrubState } from "./scrubber.js";
import type { SizeMarks } from "./size-marks.js";
import { checkStore } from "./store-check.js";

/** The service of those who look after the cache. It concerns all instances, so it takes a token for all. */
export function collectionService(parts: {
  readonly collector: Collector;
  readonly scrubber: Pick<Scrubber, "state">;
  readonly permit: CollectionPermit;
  readonly store: DiskStore;
  readonly journal: Journal;
  readonly pinned: PinnedBytes;
  readonly marks: (diskBytes: number) => SizeMarks;
  readonly referencesOf: ReferencesOf;
  readonly guard: AccessGuard;
}): CollectionHandlers {
  const { collector, permit, store, journal, pinned, guard } = parts;
  const requireAdmin = (metadata: Metadata): void => guard.require(metadata, "*", "cache:admin");
  return {
    Permit: unary((request, { metadata }) => {
      requireAdmin(metadata);
      return permit.renew(request);
    }),

    Collect: unary(async ({ dryRun, everything }, { metadata, signal }) => {
      requireAdmin(metadata);
      const goal = everything ? "nothing unneeded" : "low mark";
      return reportToWire(await collector.collect({ isDryRun: dryRun, goal }, signal));
    }),

    GetStats: unary(async (_request, { metadata, signal }) => {
      requireAdmin(metadata);
      const inventory = await takeInventory(store, signal);
      const { blobs, bytes, storedBytes, looseBlobs, looseBytes, packs } = inventory;
      const diskBytes = diskBytesOf(inventory);
      return {
        blobs,
        bytes,
        savedBytes: bytes - storedBytes,
        looseBlobs,
        looseBytes,
        packs: packs.length,
        packBytes: diskBytes - looseBytes,
        livePackBytes: packs.reduce((sum, { liveBytes }) => sum + liveBytes, 0),
        diskBytes,
        ...parts.marks(diskBytes),
        mayCollect: permit.isValid,
        leases: journal.listLeases(null).length,
        pinned: pinned.instances().map((instance) => ({
          instance,
          roots: journal.listRoots(instance).length,
          bytes: pinned.of(instance),
          quotaBytes: pinned.quotaOf(instance) ?? 0,
        })),
        last: collector.last === null ? null : reportToWire(collector.last),
        scrubbing: scrubbingToWire(parts.scrubber.state),
      };
    }),

    Check: unary(async ({ closure, repair }, { metadata, signal }) => {
      requireAdmin(metadata);
      const check = await collector.alone("a check", signal, (stop) =>
        checkStore(parts, { closure, repair, signal: stop }),
      );
      return {
        ...check,
        lost: check.lost.map(digestToWire),
        damages: check.damages.map(damageToWire),
      };
    }),

    Scrub: serverStream(async function* ({ bytesPerSecond }, { metadata, signal }) {
      requireAdmin(metadata);
      if (bytesPerSecond < 0) throw new InvalidError("the bytes per second are negative");
      using job = collector.begin("a scrub", signal);
      for await (const progress of scrub(store, bytesPerSecond, job.signal)) {
        const { damaged, isDone, ...counts } = progress;
        yield { ...counts, damaged: damaged.map(digestToWire), done: isDone };
      }
    }),
  };
}

function reportToWire({ isDryRun, damages, ...counts }: CollectionReport): CollectResponseInput {
  return { ...counts, dryRun: isDryRun, damages: damages.map(damageToWire) };
}

function scrubbingToWire({ bytesPerSecond, round, last }: ScrubState): ScrubbingInput {
  return {
    bytesPerSecond,
    roundBeganAtMs: round.atMs,
    roundBlobs: round.blobs,
    roundBytes: round.bytes,
    roundDamagedBlobs: round.damagedBlobs,
    lastEndedAtMs: last.atMs,
    lastBlobs: last.blobs,
    lastBytes: last.bytes,
    lastDamagedBlobs: last.damagedBlobs,
  };
}

function damageToWire({ root, digest, path, reason }: TreeDamage): TreeDamageInput {
  return { root: digestToWire(root), digest: digestToWire(digest), path, reason };
}

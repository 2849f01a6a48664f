import { randomUUID } from "node:crypto";
import type { Digest } from "../../content/digest.js";
import { BlobMissingError } from "../../content/error.js";
import { ConflictError, ExhaustedError, InvalidError, NotFoundError } from "../../program/error.js";
import { unary } from "../../program/grpc-server.js";
import type { SlugsHandlers } from "../../proto/gen/slipway/v1/Slugs.js";
import type { AccessGuard } from "../access/access-guard.js";
import type { BlobStore } from "../blobs/blob-store.js";
import type { Held } from "../collection/held-digests.js";
import type { Lease } from "../journal/lease.js";
import { parseInstance, parseWireDigest } from "../request.js";
import type { TreeVerifier } from "../trees/tree-verifier.js";

/** Keeps leases durably. */
export interface LeaseJournal {
  putLease(lease: Lease): Promise<void>;
  lease(instance: string, id: string): Lease | null;
  countLeases(instance: string): { readonly leases: number; readonly digests: number };
  removeLease(instance: string, id: string): Promise<boolean>;
}

/** What a lease may ask for: whoever needs more pins it, or renews. */
const limits = {
  defaultTtlMs: 3_600_000,
  minTtlMs: 1_000,
  maxTtlMs: 24 * 3_600_000,
  maxDigests: 1_000,
  maxLeases: 20_000,
  /** Of all leases of an instance: each collection has them in memory, those of every instance. */
  maxDigestsInAll: 100_000,
} as const;

/** Leases: the promise that blobs and trees stay for a while. */
export function leaseHandlers(parts: {
  readonly store: BlobStore;
  readonly trees: TreeVerifier;
  readonly journal: LeaseJournal;
  readonly guard: AccessGuard;
  readonly held: Held;
  readonly nowMs: () => number;
}): Pick<SlugsHandlers, "AcquireLease" | "RenewLease" | "ReleaseLease"> {
  const { store, trees, journal, guard, held, nowMs } = parts;
  return {
    AcquireLease: unary(async (request, { metadata, signal }) => {
      const instance = parseInstance(request.instanceName);
      guard.require(metadata, instance, "cas:write");
      const holder = parseHolder(request.holder);
      const blobs = [...new Set(request.blobs.map(parseWireDigest))];
      const roots = [...new Set(request.trees.map(parseWireDigest))];
      if (blobs.length + roots.length > limits.maxDigests) {
        throw new InvalidError(`a lease names at most ${limits.maxDigests} blobs and trees`);
      }
      requireRoom(journal.countLeases(instance), instance, blobs.length + roots.length);
      using heldBlobs = held.blobs.hold(...blobs);
      using heldTrees = held.trees.hold(...roots);
      await requireAll(store, instance, blobs);
      for (const root of roots) await trees.verify(instance, root, signal);
      const ttlMs = granted(request.ttlMs);
      const id = randomUUID();
      const expiresAtMs = nowMs() + ttlMs;
      await journal.putLease({ id, instance, holder, blobs, trees: roots, expiresAtMs });
      void [heldBlobs, heldTrees];
      return { lease: id, ttlMs };
    }),

    RenewLease: unary(async (request, { metadata }) => {
      const instance = parseInstance(request.instanceName);
      guard.require(metadata, instance, "cas:write");
      const lease = journal.lease(instance, request.lease);
      if (lease === null) {
        throw new NotFoundError("the lease has expired, or never was", {
          hint: "Acquire a new one: it tells whether everything is still there.",
        });
      }
      const ttlMs = granted(request.ttlMs);
      await journal.putLease({ ...lease, expiresAtMs: nowMs() + ttlMs });
      return { lease: lease.id, ttlMs };
    }),

    ReleaseLease: unary(async (request, { metadata }) => {
      const instance = parseInstance(request.instanceName);
      guard.require(metadata, instance, "cas:write");
      return { released: await journal.removeLease(instance, request.lease) };
    }),
  };
}

function requireRoom(
  held: { readonly leases: number; readonly digests: number },
  instance: string,
  wanted: number,
): void {
  const isOver = held.digests + wanted > limits.maxDigestsInAll;
  if (held.leases < limits.maxLeases && !isOver) return;
  throw new ExhaustedError(
    isOver
      ? `the leases of "${instance}" would name more than ${limits.maxDigestsInAll} blobs and trees`
      : `"${instance}" has ${limits.maxLeases} leases already`,
    { hint: "Release those that are not needed, or wait until they expire." },
  );
}

async function requireAll(
  store: BlobStore,
  instance: string,
  blobs: readonly Digest[],
): Promise<void> {
  const [missing] = await store.findMissing(instance, blobs);
  if (missing === undefined) return;
  throw new ConflictError(new BlobMissingError(missing).message);
}

function granted(ttlMs: number): number {
  const wanted = ttlMs === 0 ? limits.defaultTtlMs : ttlMs;
  return Math.min(Math.max(wanted, limits.minTtlMs), limits.maxTtlMs);
}

function parseHolder(holder: string): string {
  if (holder !== "" && holder.length <= 500) return holder;
  throw new InvalidError("a lease needs a holder, of 500 characters at most");
}

import { digestToWire } from "../../content/digest.js";
import { ConflictError, InvalidError } from "../../program/error.js";
import { serverStream, unary } from "../../program/grpc-server.js";
import type { SlugsHandlers } from "../../proto/gen/slipway/v1/Slugs.js";
import type { AccessGuard } from "../access/access-guard.js";
import type { BlobStore } from "../blobs/blob-store.js";
import type { DiskStore } from "../blobs/disk-store.js";
import type { CollectionPermit } from "../collection/collection-permit.js";
import { explain } from "../collection/explain.js";
import type { Held } from "../collection/held-digests.js";
import type { PinnedBytes } from "../collection/pinned-bytes.js";
import type { ReferencesOf } from "../collection/result-sweep.js";
import type { Journal } from "../journal/journal.js";
import { parseInstance, parseWireDigest } from "../request.js";
import type { Zstd } from "../reapi/zstd.js";
import type { TreeVerifier } from "../trees/tree-verifier.js";
import { leaseHandlers } from "./lease-handlers.js";
import { pageOfRoots } from "./root-pages.js";
import { packsOf } from "./slug-packs.js";

/** The service for slugs: trees that are pinned, and travel as packs. */
export function slugService(parts: {
  readonly store: BlobStore;
  /** What is stored, whoever it belongs to. */
  readonly disk: Pick<DiskStore, "unused">;
  readonly trees: TreeVerifier;
  readonly journal: Journal;
  readonly guard: AccessGuard;
  readonly held: Held;
  readonly pinned: PinnedBytes;
  readonly permit: Pick<CollectionPermit, "requireCurrent">;
  readonly referencesOf: ReferencesOf;
  readonly zstd: Pick<Zstd, "compressWhole">;
  readonly minAgeMs: number;
  readonly nowMs: () => number;
}): SlugsHandlers {
  const { store, trees, journal, guard, held, pinned, permit, zstd, nowMs } = parts;
  return {
    ...leaseHandlers(parts),

    PutSlug: unary(async (request, { metadata, signal }) => {
      const instance = parseInstance(request.instanceName);
      guard.require(metadata, instance, "slug:root");
      const digest = parseWireDigest(request.root);
      const owner = parseOwner(request.owner);
      using hold = held.trees.hold(digest);
      const totals = await trees.verify(instance, digest, signal);
      requireEqual("files", request.expectedFiles, totals.files);
      requireEqual("bytes", request.expectedBytes, totals.bytes);
      const { files, bytes } = totals;
      const isNew = !journal.isPinned(instance, digest);
      await journal.putRoot(instance, { digest, owner, files, bytes, createdAtMs: nowMs() });
      if (isNew) pinned.added(instance, { files, bytes });
      void hold;
      return totals;
    }),

    FetchSlug: serverStream((request, { metadata, signal }) => {
      const instance = parseInstance(request.instanceName);
      guard.require(metadata, instance, "cas:read");
      const root = parseWireDigest(request.root);
      const haveRoots = request.haveRoots.map(parseWireDigest);
      const compress = request.acceptableCompressors.includes("ZSTD")
        ? (bytes: Buffer) => zstd.compressWhole(bytes)
        : null;
      return whileHeld(
        () => held.trees.hold(root),
        packsOf(store, instance, root, haveRoots, compress, signal),
      );
    }),

    ListRoots: unary((request, { metadata }) => {
      const instance = parseInstance(request.instanceName);
      guard.require(metadata, instance, "slug:root");
      const { roots, nextPageToken } = pageOfRoots(
        (page) => journal.listRoots(instance, page),
        request,
      );
      return {
        roots: roots.map(({ digest, ...root }) => ({ ...root, root: digestToWire(digest) })),
        nextPageToken,
      };
    }),

    RemoveRoot: unary(async (request, { metadata }) => {
      const instance = parseInstance(request.instanceName);
      guard.require(metadata, instance, "slug:root");
      const root = parseWireDigest(request.root);
      permit.requireCurrent(request.epoch);
      const removed = await journal.removeRoot(instance, root, parseOwner(request.owner));
      if (removed) pinned.removed(instance);
      return { removed };
    }),

    Explain: unary(async (request, { metadata, signal }) => {
      const instance = parseInstance(request.instanceName);
      guard.require(metadata, instance, "slug:root");
      const digest = parseWireDigest(request.digest);
      // Asked of the instance, which may not know what others store; so the question is a use.
      const missing = await store.findMissing(instance, [digest]);
      const { keepers, isTruncated } = await explain(
        { store: parts.disk, journal, referencesOf: parts.referencesOf },
        instance,
        digest,
        signal,
      );
      return {
        stored: missing.length === 0,
        keepers: keepers.map(({ root, ...keeper }) => ({
          ...keeper,
          root: root === null ? null : digestToWire(root),
        })),
        truncated: isTruncated,
        unusedUntilMs: nowMs() + parts.minAgeMs,
      };
    }),

    DeleteActionResult: unary(async (request, { metadata }) => {
      const instance = parseInstance(request.instanceName);
      guard.require(metadata, instance, "ac:write");
      const action = parseWireDigest(request.action);
      return { deleted: await journal.removeResult(instance, action) };
    }),
  };
}

/** Holds something for as long as `messages` are read: a slow client keeps its slug. */
async function* whileHeld<Message>(
  take: () => Disposable,
  messages: AsyncIterable<Message>,
): AsyncGenerator<Message> {
  using hold = take();
  yield* messages;
  void hold;
}

function parseOwner(owner: string): string {
  if (owner !== "" && owner.length <= 500) return owner;
  throw new InvalidError("a root needs an owner, of 500 characters at most");
}

function requireEqual(what: string, expected: number, found: number): void {
  if (expected === 0 || expected === found) return;
  throw new ConflictError(`the tree has ${found} ${what} where ${expected} were expected`);
}

import { digestToWire, type Digest } from "../../content/digest.js";
import { ConflictError, InvalidError } from "../../program/error.js";
import { serverStream, unary } from "../../program/grpc-server.js";
import type { SlugsHandlers } from "../../proto/gen/slipway/v1/Slugs.js";
import type { AccessGuard } from "../access/access-guard.js";
import type { BlobStore } from "../blobs/blob-store.js";
import type { Root } from "../journal/journal.js";
import { parseInstance, parseWireDigest } from "../reapi/request.js";
import type { TreeVerifier } from "../trees/tree-verifier.js";
import { packsOf } from "./slug-packs.js";

/** Keeps roots durably. */
export interface RootJournal {
  putRoot(instance: string, root: Root): Promise<void>;
  removeRoot(instance: string, root: Digest, owner: string): Promise<boolean>;
  listRoots(instance: string): readonly Root[];
}

/** The service for slugs: trees that are pinned, and travel as packs. */
export function slugService(parts: {
  readonly store: BlobStore;
  readonly trees: TreeVerifier;
  readonly journal: RootJournal;
  readonly guard: AccessGuard;
}): SlugsHandlers {
  const { store, trees, journal, guard } = parts;
  return {
    PutSlug: unary(async (request, { metadata, signal }) => {
      const instance = parseInstance(request.instanceName);
      guard.require(metadata, instance, "slug:root");
      const digest = parseWireDigest(request.root);
      const owner = parseOwner(request.owner);
      const totals = await trees.verify(instance, digest, signal);
      requireEqual("files", request.expectedFiles, totals.files);
      requireEqual("bytes", request.expectedBytes, totals.bytes);
      const { files, bytes } = totals;
      await journal.putRoot(instance, { digest, owner, files, bytes, createdAtMs: Date.now() });
      return totals;
    }),

    FetchSlug: serverStream((request, { metadata, signal }) => {
      const instance = parseInstance(request.instanceName);
      guard.require(metadata, instance, "cas:read");
      const root = parseWireDigest(request.root);
      return packsOf(store, instance, root, request.haveRoots.map(parseWireDigest), signal);
    }),

    ListRoots: unary(({ instanceName }, { metadata }) => {
      const instance = parseInstance(instanceName);
      guard.require(metadata, instance, "slug:root");
      return {
        roots: journal
          .listRoots(instance)
          .map(({ digest, ...root }) => ({ ...root, root: digestToWire(digest) })),
      };
    }),

    RemoveRoot: unary(async (request, { metadata }) => {
      const instance = parseInstance(request.instanceName);
      guard.require(metadata, instance, "slug:root");
      const root = parseWireDigest(request.root);
      return { removed: await journal.removeRoot(instance, root, parseOwner(request.owner)) };
    }),
  };
}

function parseOwner(owner: string): string {
  if (owner !== "" && owner.length <= 500) return owner;
  throw new InvalidError("a root needs an owner, of 500 characters at most");
}

function requireEqual(what: string, expected: number, found: number): void {
  if (expected === 0 || expected === found) return;
  throw new ConflictError(`the tree has ${found} ${what} where ${expected} were expected`);
}

import { digestOf, hashOf, type Digest } from "../../content/digest.js";
import { ConflictError, InvalidError, NotFoundError } from "../../program/error.js";
import { unary, type CallContext } from "../../program/grpc-server.js";
import type { FetchBlobRequest } from "../../proto/gen/build/bazel/remote/asset/v1/FetchBlobRequest.js";
import type { FetchHandlers } from "../../proto/gen/build/bazel/remote/asset/v1/Fetch.js";
import type { FetchDirectoryRequest } from "../../proto/gen/build/bazel/remote/asset/v1/FetchDirectoryRequest.js";
import type { PushBlobRequest } from "../../proto/gen/build/bazel/remote/asset/v1/PushBlobRequest.js";
import type { PushDirectoryRequest } from "../../proto/gen/build/bazel/remote/asset/v1/PushDirectoryRequest.js";
import type { PushHandlers } from "../../proto/gen/build/bazel/remote/asset/v1/Push.js";
import type { Qualifier } from "../../proto/gen/build/bazel/remote/asset/v1/Qualifier.js";
import type {
  ActionResult,
  ActionResultInput,
} from "../../proto/gen/build/bazel/remote/execution/v2/ActionResult.js";
import type { Timestamp } from "../../proto/gen/google/protobuf/Timestamp.js";
import type { AccessGuard } from "../access/access-guard.js";
import type { BlobStore } from "../blobs/blob-store.js";
import type { TreeVerifier } from "../trees/tree-verifier.js";
import type { ResultCodec, ResultJournal } from "./action-cache-service.js";
import { parseInstance, parseWireDigest, requireSha256 } from "../request.js";
import { findIncomplete } from "../results/result-completeness.js";

interface Parts {
  readonly store: BlobStore;
  readonly trees: TreeVerifier;
  readonly journal: ResultJournal;
  readonly guard: AccessGuard;
  readonly codec: ResultCodec;
  readonly nowMs?: () => number;
}

type Kind = "blob" | "directory";

/** Addresses and qualifiers in one request. */
const maxNames = 100;
const maxNameBytes = 8 * 1024;

/**
 * The Remote Asset API, for what was pushed: nothing is fetched from elsewhere, as a cache that opens any
 * address for its callers would reach what they cannot. An asset is kept as the result of an action that
 * nobody ran, so that the same rules tell whether it is complete and how long it lives: the asset itself
 * is its first output, what has to stay with it the others; it was queued when it was pushed, and its
 * upload completes when it expires.
 */
export function assetServices(parts: Parts): {
  readonly fetch: FetchHandlers;
  readonly push: PushHandlers;
} {
  return {
    fetch: {
      FetchBlob: unary(async (request, context) => {
        const { asset, ...found } = await fetchAsset(parts, "blob", request, context);
        return { ...found, blobDigest: asset.outputFiles[0]?.digest ?? null };
      }),
      FetchDirectory: unary(async (request, context) => {
        const { asset, ...found } = await fetchAsset(parts, "directory", request, context);
        const root = asset.outputDirectories[0]?.rootDirectoryDigest ?? null;
        return { ...found, rootDirectoryDigest: root };
      }),
    },
    push: {
      PushBlob: unary(async (request, context) => {
        const digest = parseWireDigest(request.blobDigest);
        checkIntegrity(request.qualifiers, digest);
        await pushAsset(parts, "blob", request, context, {
          outputFiles: [request.blobDigest, ...request.referencesBlobs].map((each) => ({
            digest: each,
          })),
          outputDirectories: request.referencesDirectories.map(directoryOf),
        });
        return {};
      }),
      PushDirectory: unary(async (request, context) => {
        parseWireDigest(request.rootDirectoryDigest);
        await pushAsset(parts, "directory", request, context, {
          outputFiles: request.referencesBlobs.map((digest) => ({ digest })),
          outputDirectories: [request.rootDirectoryDigest, ...request.referencesDirectories].map(
            directoryOf,
          ),
        });
        return {};
      }),
    },
  };
}

async function fetchAsset(
  parts: Parts,
  kind: Kind,
  request: FetchBlobRequest | FetchDirectoryRequest,
  { metadata, signal }: CallContext,
) {
  const instance = parseInstance(request.instanceName);
  parts.guard.require(metadata, instance, "ac:read");
  requireSha256(request.digestFunction);
  checkNames(request.uris, request.qualifiers);
  const nowMs = (parts.nowMs ?? Date.now)();
  const oldestMs = msOf(request.oldestContentAccepted) ?? 0;
  for (const uri of request.uris) {
    const encoded = parts.journal.getResult(instance, keyOf(kind, uri, request.qualifiers));
    if (encoded === null) continue;
    const asset: ActionResult = parts.codec.deserialize(encoded);
    const expiresAt = asset.executionMetadata?.outputUploadCompletedTimestamp ?? null;
    const pushedMs = msOf(asset.executionMetadata?.queuedTimestamp ?? null) ?? 0;
    if (pushedMs < oldestMs || (msOf(expiresAt) ?? Infinity) <= nowMs) continue;
    if ((await findIncomplete(parts, instance, asset, signal)) !== null) continue;
    const { qualifiers } = request;
    return { asset, uri, qualifiers, expiresAt, digestFunction: "SHA256", status: {} } as const;
  }
  throw new NotFoundError(`no ${kind} was pushed for ${request.uris.join(", ").slice(0, 500)}`, {
    hint: "The cache has what was pushed with the same qualifiers, and fetches nothing itself.",
  });
}

async function pushAsset(
  parts: Parts,
  kind: Kind,
  request: PushBlobRequest | PushDirectoryRequest,
  { metadata, signal }: CallContext,
  outputs: ActionResultInput,
): Promise<void> {
  const instance = parseInstance(request.instanceName);
  parts.guard.require(metadata, instance, "ac:write");
  requireSha256(request.digestFunction);
  checkNames(request.uris, request.qualifiers);
  const nowMs = (parts.nowMs ?? Date.now)();
  if ((msOf(request.expireAt) ?? Infinity) <= nowMs) {
    throw new InvalidError("the asset would have expired before it is there");
  }
  const encoded = parts.codec.serialize({
    ...outputs,
    executionMetadata: {
      queuedTimestamp: { seconds: Math.floor(nowMs / 1000), nanos: (nowMs % 1000) * 1_000_000 },
      outputUploadCompletedTimestamp: request.expireAt,
    },
  });
  const asset = parts.codec.deserialize(encoded);
  const missing = await findIncomplete(parts, instance, asset, signal);
  if (missing !== null) {
    throw new ConflictError(`the asset is incomplete: ${missing}`, {
      hint: "Upload the asset and all that it references before it is pushed.",
    });
  }
  await Promise.all(
    request.uris.map((uri) =>
      parts.journal.putResult(instance, keyOf(kind, uri, request.qualifiers), encoded),
    ),
  );
}

function directoryOf(digest: PushDirectoryRequest["rootDirectoryDigest"]) {
  return { rootDirectoryDigest: digest };
}

/**
 * The action whose result the asset is. No client can make another one with this digest: what it is the
 * digest of is no encoded Action.
 */
function keyOf(kind: Kind, uri: string, qualifiers: readonly Qualifier[]): Digest {
  const sorted = qualifiers
    .map(({ name, value }) => [name, value])
    .sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
  return digestOf(`slipway asset\n${JSON.stringify([kind, uri, sorted])}`);
}

function checkNames(uris: readonly string[], qualifiers: readonly Qualifier[]): void {
  if (uris.length === 0) throw new InvalidError("the request names no URI");
  if (uris.length > maxNames || qualifiers.length > maxNames) {
    throw new InvalidError(`the request has more than ${maxNames} URIs or qualifiers`);
  }
  const names = qualifiers.map(({ name }) => name);
  if (uris.includes("") || names.includes("")) {
    throw new InvalidError("a URI or the name of a qualifier is empty");
  }
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) {
    throw new InvalidError(`the qualifier ${twice.slice(0, 100)} is there twice`);
  }
  const words = [...uris, ...names, ...qualifiers.map(({ value }) => value)];
  if (words.some((word) => Buffer.byteLength(word) > maxNameBytes)) {
    throw new InvalidError(`a URI or a qualifier is longer than ${maxNameBytes} bytes`);
  }
}

/** Where the push itself says which checksum the blob has, it has to be this one. */
function checkIntegrity(qualifiers: readonly Qualifier[], digest: Digest): void {
  const value = qualifiers.find(({ name }) => name === "checksum.sri")?.value ?? "";
  const claims = value.split(/\s+/).filter((each) => each.startsWith("sha256-"));
  const own = `sha256-${Buffer.from(hashOf(digest), "hex").toString("base64")}`;
  if (claims.length === 0 || claims.includes(own)) return;
  throw new InvalidError(`the blob ${digest} does not have the checksum ${claims.join(" ")}`);
}

function msOf(timestamp: Timestamp | null): number | undefined {
  return timestamp === null ? undefined : timestamp.seconds * 1000 + timestamp.nanos / 1_000_000;
}

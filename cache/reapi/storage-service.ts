import { status } from "@grpc/grpc-js";
import { digestToWire, sizeOf, type Digest } from "../../content/digest.js";
import { BlobMissingError } from "../../content/error.js";
import { InvalidError } from "../../program/error.js";
import { serverStream, unary } from "../../program/grpc-server.js";
import { toStatus } from "../../program/grpc-status.js";
import type { StatusInput } from "../../proto/gen/google/rpc/Status.js";
import type { ContentAddressableStorageHandlers } from "../../proto/gen/build/bazel/remote/execution/v2/ContentAddressableStorage.js";
import type { _build_bazel_remote_execution_v2_BatchUpdateBlobsRequest_Request as UpdateItem } from "../../proto/gen/build/bazel/remote/execution/v2/BatchUpdateBlobsRequest.js";
import type { DirectoryInput } from "../../proto/gen/build/bazel/remote/execution/v2/Directory.js";
import type { AccessGuard } from "../access/access-guard.js";
import type { BlobStore, NewBlob, PutFailure, PutOutcome } from "../blobs/blob-store.js";
import { chunkedBlobs } from "./chunked-blobs.js";
import { pagesOfTree } from "./tree-pages.js";
import { maxBatchBytes, parseInstance, parseWireDigest, requireSha256 } from "../request.js";
import type { Zstd } from "./zstd.js";

interface Parts {
  readonly store: BlobStore;
  readonly guard: AccessGuard;
  readonly zstd: Zstd;
  readonly decodeDirectory: (bytes: Buffer) => DirectoryInput;
}

/** Blobs below this are not worth compressing one by one. */
const minCompressedBytes = 256;

/** REAPI's ContentAddressableStorage. */
export function storageService({
  store,
  guard,
  zstd,
  decodeDirectory,
}: Parts): ContentAddressableStorageHandlers {
  return {
    ...chunkedBlobs(store, guard),

    FindMissingBlobs: unary(async (request, { metadata }) => {
      const instance = parseInstance(request.instanceName);
      guard.require(metadata, instance, "cas:read");
      requireSha256(request.digestFunction);
      const digests = request.blobDigests.map(parseWireDigest);
      const missing = await store.findMissing(instance, [...new Set(digests)]);
      return { missingBlobDigests: missing.map(digestToWire) };
    }),

    BatchUpdateBlobs: unary(async (request, { metadata }) => {
      const instance = parseInstance(request.instanceName);
      guard.require(metadata, instance, "cas:write");
      requireSha256(request.digestFunction);
      checkBatch(request.requests.reduce((sum, item) => sum + bytesOf(item), 0));
      const items = request.requests.map((item) => readItem(zstd, item));
      const outcomes = await store.putMany(
        instance,
        items.filter((item) => "bytes" in item),
      );
      let next = 0;
      return {
        responses: items.map((item, i) => ({
          digest: request.requests[i]?.digest ?? null,
          status: statusOf("bytes" in item ? (outcomes[next++] ?? null) : item),
        })),
      };
    }),

    BatchReadBlobs: unary(async (request, { metadata }) => {
      const instance = parseInstance(request.instanceName);
      guard.require(metadata, instance, "cas:read");
      requireSha256(request.digestFunction);
      const wanted = request.digests.map((wire) => {
        try {
          return { wire, digest: parseWireDigest(wire), error: undefined };
        } catch (error) {
          return { wire, digest: undefined, error };
        }
      });
      const digests = wanted.flatMap(({ digest }) => digest ?? []);
      checkBatch(digests.reduce((sum, digest) => sum + sizeOf(digest), 0));
      const blobs = await store.readMany(instance, digests);
      const pack = request.acceptableCompressors.includes("ZSTD")
        ? (data: Buffer) => compressed(zstd, data)
        : (data: Buffer) => ({ data });
      return {
        responses: wanted.map(({ wire, digest, error }) => {
          if (digest === undefined) return { digest: wire, status: toItemStatus(error) };
          const data = blobs.get(digest);
          if (data !== undefined) {
            return { digest: wire, ...pack(data), status: { code: status.OK } };
          }
          return { digest: wire, status: toItemStatus(new BlobMissingError(digest)) };
        }),
      };
    }),

    GetTree: serverStream((request, { metadata, signal }) => {
      const instance = parseInstance(request.instanceName);
      guard.require(metadata, instance, "cas:read");
      requireSha256(request.digestFunction);
      const root: Digest = parseWireDigest(request.rootDigest);
      return pagesOfTree(store, instance, root, {
        pageSize: request.pageSize,
        pageToken: request.pageToken,
        decodeDirectory,
        signal,
      });
    }),
  };
}

/** The blob of an item, or why it has none. */
function readItem(
  zstd: Zstd,
  { digest: wire, data, compressor }: UpdateItem,
): NewBlob | PutFailure {
  try {
    const digest = parseWireDigest(wire);
    if (compressor === "IDENTITY") return { digest, bytes: data };
    if (compressor === "ZSTD") return { digest, bytes: zstd.decompressWhole(digest, data) };
    throw new InvalidError(`the cache takes no blobs compressed by ${compressor}`);
  } catch (reason) {
    return { reason };
  }
}

/** What an item counts for: a compressed one by its blob, which has to fit in memory. */
function bytesOf({ digest, data, compressor }: UpdateItem): number {
  const sizeBytes = compressor === "IDENTITY" ? 0 : Math.max(0, digest?.sizeBytes ?? 0);
  return Math.max(data.byteLength, sizeBytes);
}

/** The blob in the smaller of its two forms. */
function compressed(
  zstd: Zstd,
  data: Buffer,
): { readonly data: Buffer; readonly compressor?: "ZSTD" } {
  if (data.length < minCompressedBytes) return { data };
  const packed = zstd.compressWhole(data);
  return packed.length < data.length ? { data: packed, compressor: "ZSTD" } : { data };
}

function checkBatch(bytes: number): void {
  if (bytes <= maxBatchBytes) return;
  throw new InvalidError(`a batch of ${bytes} bytes is more than the ${maxBatchBytes} allowed`);
}

function statusOf(outcome: PutOutcome): StatusInput {
  return outcome === null ? { code: status.OK } : toItemStatus(outcome.reason);
}

function toItemStatus(error: unknown): StatusInput {
  const { code, details } = toStatus(error);
  return { code, message: details };
}

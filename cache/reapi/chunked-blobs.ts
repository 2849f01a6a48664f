import { digestOf, digestToWire, emptyDigest, sizeOf, type Digest } from "../../content/digest.js";
import { BlobMissingError } from "../../content/error.js";
import { InvalidError } from "../../program/error.js";
import { unary } from "../../program/grpc-server.js";
import type { ContentAddressableStorageHandlers } from "../../proto/gen/build/bazel/remote/execution/v2/ContentAddressableStorage.js";
import type { AccessGuard } from "../access/access-guard.js";
import { putBlob, type BlobStore } from "../blobs/blob-store.js";
import { CallError } from "./call-error.js";
import { chunksOf } from "./fast-cdc.js";
import { parseInstance, parseWireDigest, requireSha256 } from "../request.js";

/** Larger blobs are not made of chunks: a small request would keep the cache busy for an hour. */
const maxChunkedBytes = 8 * 1024 ** 3;

/**
 * The methods that take large blobs apart and put them together, so that of one that changed a little a
 * client moves only the chunks that changed. Chunks are blobs like any others.
 */
export function chunkedBlobs(
  store: BlobStore,
  guard: AccessGuard,
): Pick<ContentAddressableStorageHandlers, "SplitBlob" | "SpliceBlob"> {
  return {
    SplitBlob: unary(async (request, { metadata, signal }) => {
      const instance = parseInstance(request.instanceName);
      guard.require(metadata, instance, "cas:read");
      // It stores the chunks, and readers never write.
      guard.require(metadata, instance, "cas:write");
      requireSha256(request.digestFunction);
      requireFastCdc(request.chunkingFunction);
      const digest = parseChunked(request.blobDigest);
      const missing = await store.findMissing(instance, [digest]);
      if (missing.length > 0) throw new BlobMissingError(digest);
      const chunks = await split(store, instance, digest, signal);
      return { chunkDigests: chunks.map(digestToWire), chunkingFunction: "FAST_CDC_2020" };
    }),

    SpliceBlob: unary(async (request, { metadata, signal }) => {
      const instance = parseInstance(request.instanceName);
      guard.require(metadata, instance, "cas:write");
      // Without the right to read, whoever knows digests would learn whether blobs are there.
      guard.require(metadata, instance, "cas:read");
      requireSha256(request.digestFunction);
      const digest = parseChunked(request.blobDigest);
      const chunks = request.chunkDigests.map(parseWireDigest);
      const sizeBytes = chunks.reduce((sum, chunk) => sum + sizeOf(chunk), 0);
      if (sizeBytes !== sizeOf(digest)) {
        throw new InvalidError(
          `the chunks have ${sizeBytes} bytes together, the blob has ${sizeOf(digest)}`,
        );
      }
      const [missing] = await store.findMissing(instance, [...new Set(chunks)]);
      if (missing !== undefined) throw new BlobMissingError(missing);
      await splice(store, instance, { digest, chunks }, signal);
      return { blobDigest: digestToWire(digest) };
    }),
  };
}

async function split(
  store: BlobStore,
  instance: string,
  digest: Digest,
  signal: AbortSignal,
): Promise<readonly Digest[]> {
  const found: Digest[] = [];
  const pieces = store.stream(instance, digest, { offset: 0, limit: sizeOf(digest) });
  for await (const chunk of chunksOf(pieces)) {
    signal.throwIfAborted();
    const name = digestOf(chunk);
    // A blob that is one chunk is there already.
    if (name !== digest) await putBlob(store, instance, { digest: name, bytes: chunk });
    found.push(name);
  }
  return found;
}

async function splice(
  store: BlobStore,
  instance: string,
  blob: { readonly digest: Digest; readonly chunks: readonly Digest[] },
  signal: AbortSignal,
): Promise<void> {
  const missing = await store.findMissing(instance, [blob.digest]);
  if (missing.length === 0) return;
  await using writer = await store.openWriter(instance, blob.digest);
  for (const chunk of blob.chunks) {
    if (chunk === emptyDigest) continue;
    const whole = { offset: 0, limit: sizeOf(chunk) };
    for await (const piece of store.stream(instance, chunk, whole)) {
      signal.throwIfAborted();
      await writer.append(piece);
    }
  }
  await writer.finish();
}

function parseChunked(wire: Parameters<typeof parseWireDigest>[0]): Digest {
  const digest = parseWireDigest(wire);
  if (sizeOf(digest) <= maxChunkedBytes) return digest;
  throw new InvalidError(`a blob of more than ${maxChunkedBytes} bytes travels whole`);
}

function requireFastCdc(chunkingFunction: string): void {
  if (chunkingFunction === "UNKNOWN" || chunkingFunction === "FAST_CDC_2020") return;
  throw CallError.unsupported(
    `the cache splits blobs by FAST_CDC_2020, not by ${chunkingFunction}`,
  );
}

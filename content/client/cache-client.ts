import { ConflictError, InvalidError, NotFoundError } from "../../program/error.js";
import { invoke, type StartCall } from "../../program/grpc-client.js";
import { fromServiceError } from "../../program/grpc-status.js";
import type { ActionResult as WireActionResult } from "../../proto/gen/build/bazel/remote/execution/v2/ActionResult.js";
import type { BatchReadBlobsResponse } from "../../proto/gen/build/bazel/remote/execution/v2/BatchReadBlobsResponse.js";
import type { ServerCapabilities } from "../../proto/gen/build/bazel/remote/execution/v2/ServerCapabilities.js";
import type { FetchSlugResponse } from "../../proto/gen/slipway/v1/FetchSlugResponse.js";
import type { ExplainResponse } from "../../proto/gen/slipway/v1/ExplainResponse.js";
import type { LeaseResponse } from "../../proto/gen/slipway/v1/LeaseResponse.js";
import type { ListRootsResponse } from "../../proto/gen/slipway/v1/ListRootsResponse.js";
import type { PutSlugResponse } from "../../proto/gen/slipway/v1/PutSlugResponse.js";
import type { ReleaseLeaseResponse } from "../../proto/gen/slipway/v1/ReleaseLeaseResponse.js";
import type { RemoveRootResponse } from "../../proto/gen/slipway/v1/RemoveRootResponse.js";
import type { ActionResult } from "../action.js";
import { actionResultFromWire, actionResultToWire } from "../action-result.js";
import { explanationFromWire, type BlobExplanation } from "../blob-keeper.js";
import { findMissing, uploadBlobs } from "./blob-upload.js";
import type { ClientTlsFiles } from "./cache-address.js";
import { readBlob } from "./byte-stream.js";
import {
  CacheChannel,
  callDeadlineMs,
  messagesOf,
  openSession,
  type CacheLimits,
  type CacheSession,
  type Patience,
} from "./cache-channel.js";
import type { Compression, Link } from "./compression.js";
import type {
  BlobSources,
  ContentStore,
  FetchedBlob,
  PinnedRoot,
  SlugSummary,
  TreeLease,
  UploadSummary,
} from "../content-store.js";
import { digestFromWire, digestToWire, emptyDigest, sizeOf, type Digest } from "../digest.js";
import { BlobMissingError, DigestMismatchError } from "../error.js";
import { isBlob, verifyBlob } from "../verify.js";

/** Blobs up to this size are read with one unary call. */
const maxUnaryBytes = 2 * 1024 * 1024;

/** Bytes of blobs in one call for many: larger calls would only wait for their own end. */
const maxReadBatchBytes = 3 * 1024 * 1024;

/** What a blob costs in a batch besides its bytes: its digest and the tags. */
const readEnvelopeBytes = 96;

/** Packs of slugs have up to 3 MiB: more would be a cache that means us harm. */
const maxPackBytes = 64 * 1024 * 1024;

/** Used where a cache announces no limit for batches: gRPC's own default, with room for envelopes. */
const defaultBatchBytes = 4 * 1024 * 1024 - 64 * 1024;

/**
 * One instance of a cache over gRPC. Calls that a restart of the cache interrupts are made again, as all
 * of them are idempotent. Where the cache stays away they throw FarmError.
 */
export class CacheClient implements ContentStore, AsyncDisposable {
  readonly #session: CacheSession;
  readonly #ownsChannel: boolean;

  private constructor(session: CacheSession, ownsChannel: boolean) {
    this.#session = session;
    this.#ownsChannel = ownsChannel;
  }

  /**
   * A client of `instance` (a project's id) at `address` (HOST:PORT, or grpcs://HOST:PORT for TLS). Connects
   * with the first call.
   */
  static connect(options: {
    readonly address: string;
    readonly instance: string;
    readonly token: string;
    readonly tls?: ClientTlsFiles;
    /** For how long a cache that does not answer is waited for; "short" where another can be asked. */
    readonly patience?: Patience;
    /** Absent: told by the address. */
    readonly link?: Link;
    /** Of the coordinator that calls: the cache takes no pin from one that was replaced. Absent: none does. */
    readonly epoch?: number;
  }): CacheClient {
    const channel = CacheChannel.open(options.address, options);
    return new CacheClient(openSession(channel, { epoch: 0, ...options }), true);
  }

  /** A client of another instance, or with another token, over the same connection. */
  withInstance(instance: string, token: string): CacheClient {
    const { channel, epoch } = this.#session;
    return new CacheClient(openSession(channel, { instance, token, epoch }), false);
  }

  /** Closes the connection, unless it belongs to the client that this one was derived from. */
  close(): void {
    if (this.#ownsChannel) this.#session.channel.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.close();
  }

  findMissing(digests: readonly Digest[], signal?: AbortSignal): Promise<readonly Digest[]> {
    return findMissing(this.#session, digests, signal);
  }

  async upload(blobs: BlobSources, signal?: AbortSignal): Promise<UploadSummary> {
    return uploadBlobs(this.#session, blobs, await this.#limits(signal), signal);
  }

  async read(digest: Digest, signal?: AbortSignal): Promise<Buffer> {
    if (digest === emptyDigest) return Buffer.alloc(0);
    const { maxBatchBytes } = await this.#limits(signal);
    if (sizeOf(digest) > Math.min(maxUnaryBytes, maxBatchBytes)) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of this.stream(digest, signal)) chunks.push(chunk);
      return Buffer.concat(chunks);
    }
    const { channel, instance: instanceName } = this.#session;
    const acceptableCompressors = await this.#acceptableCompressors(signal);
    const request = { instanceName, digests: [digestToWire(digest)], acceptableCompressors };
    const { responses } = await this.#call<BatchReadBlobsResponse>(
      (...rest) => channel.blobs.BatchReadBlobs(request, ...rest),
      signal,
    );
    const [response] = responses;
    const code = response?.status?.code ?? 0;
    if (response === undefined || code === 5) throw new BlobMissingError(digest);
    if (code !== 0) {
      const details = response.status?.message ?? "";
      throw fromServiceError(Object.assign(new Error(details), { code, details }), channel.peer);
    }
    const bytes = this.#unpack(digest, response);
    if (bytes === null) throw new DigestMismatchError(digest, "a torn frame");
    verifyBlob(digest, bytes);
    return bytes;
  }

  async *stream(digest: Digest, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
    const isCompressed = (await this.#acceptableCompressors(signal)).length > 0;
    yield* readBlob(this.#session, digest, { isCompressed }, signal);
  }

  async *readMany(digests: readonly Digest[], signal?: AbortSignal): AsyncGenerator<FetchedBlob> {
    const { channel, instance: instanceName } = this.#session;
    const { maxBatchBytes } = await this.#limits(signal);
    const limit = Math.min(maxReadBatchBytes, maxBatchBytes);
    const acceptableCompressors = await this.#acceptableCompressors(signal);
    for (const batch of batchesOf(digests, limit)) {
      if (batch.bytes === null) {
        yield { digest: batch.digest, bytes: null };
        continue;
      }
      const digests = batch.bytes.map(digestToWire);
      const request = { instanceName, digests, acceptableCompressors };
      const { responses } = await this.#call<BatchReadBlobsResponse>(
        (...rest) => channel.blobs.BatchReadBlobs(request, ...rest),
        signal,
      );
      for (const response of responses) {
        if ((response.status?.code ?? 0) !== 0) continue;
        const digest = digestFromWire(response.digest);
        const bytes = this.#unpack(digest, response);
        if (bytes !== null && isBlob(digest, bytes)) yield { digest, bytes };
      }
    }
  }

  async *fetchTree(
    root: Digest,
    haveRoots: readonly Digest[],
    signal?: AbortSignal,
  ): AsyncGenerator<FetchedBlob> {
    const { channel, instance: instanceName, metadata } = this.#session;
    const request = {
      instanceName,
      root: digestToWire(root),
      haveRoots: haveRoots.map(digestToWire),
      acceptableCompressors: await this.#acceptableCompressors(signal),
    };
    // The stream cannot be resumed in its middle: after a break we skip what was handed out.
    const delivered = new Set<Digest>();
    for (let failures = 0; ;) {
      try {
        const call = channel.slugs.FetchSlug(request, metadata);
        for await (const pack of messagesOf(call, channel.peer, signal)) {
          channel.noteAnswer();
          failures = 0;
          for (const { digest, bytes } of blobsOf(pack, channel.compression)) {
            if (delivered.has(digest)) continue;
            verifyBlob(digest, bytes);
            delivered.add(digest);
            yield { digest, bytes };
          }
          for (const wire of pack.large) {
            const digest = digestFromWire(wire);
            if (delivered.has(digest)) continue;
            delivered.add(digest);
            yield { digest, bytes: null };
          }
        }
        return;
      } catch (error) {
        await channel.pauseAfter(error, failures++, signal);
      }
    }
  }

  async getActionResult(action: Digest, signal?: AbortSignal): Promise<ActionResult | null> {
    const { channel, instance: instanceName } = this.#session;
    const request = { instanceName, actionDigest: digestToWire(action) };
    try {
      const wire = await this.#call<WireActionResult>(
        (...rest) => channel.actions.GetActionResult(request, ...rest),
        signal,
      );
      return actionResultFromWire(wire);
    } catch (error) {
      if (error instanceof NotFoundError) return null;
      throw error;
    }
  }

  async putActionResult(action: Digest, result: ActionResult, signal?: AbortSignal): Promise<void> {
    if (result.exitCode !== 0) {
      throw new ConflictError("only the result of an action that succeeded may be kept");
    }
    const { channel, instance: instanceName } = this.#session;
    const request = {
      instanceName,
      actionDigest: digestToWire(action),
      actionResult: actionResultToWire(result),
    };
    await this.#call<WireActionResult>(
      (...rest) => channel.actions.UpdateActionResult(request, ...rest),
      signal,
    );
  }

  async putSlug(root: Digest, owner: string, signal?: AbortSignal): Promise<SlugSummary> {
    const { channel, instance: instanceName } = this.#session;
    const request = { instanceName, root: digestToWire(root), owner };
    const { files, directories, bytes } = await this.#call<PutSlugResponse>(
      (...rest) => channel.slugs.PutSlug(request, ...rest),
      signal,
    );
    return { files, directories, bytes };
  }

  async removeRoot(root: Digest, owner: string, signal?: AbortSignal): Promise<void> {
    const { channel, instance: instanceName, epoch } = this.#session;
    const request = { instanceName, root: digestToWire(root), owner, epoch };
    await this.#call<RemoveRootResponse>(
      (...rest) => channel.slugs.RemoveRoot(request, ...rest),
      signal,
    );
  }

  /** What keeps a blob here. Needs the scope `slug:root`. */
  async explain(digest: Digest, signal?: AbortSignal): Promise<BlobExplanation> {
    const { channel, instance: instanceName } = this.#session;
    const request = { instanceName, digest: digestToWire(digest) };
    return explanationFromWire(
      await this.#call<ExplainResponse>(
        (...rest) => channel.slugs.Explain(request, ...rest),
        signal,
      ),
    );
  }

  /** The roots that are pinned, the oldest first. */
  async listRoots(signal?: AbortSignal): Promise<readonly PinnedRoot[]> {
    const { channel, instance: instanceName } = this.#session;
    const pinned: PinnedRoot[] = [];
    for (let pageToken = ""; ;) {
      const request = { instanceName, pageToken };
      const page = await this.#call<ListRootsResponse>(
        (...rest) => channel.slugs.ListRoots(request, ...rest),
        signal,
      );
      for (const { root, owner } of page.roots) pinned.push({ root: digestFromWire(root), owner });
      pageToken = page.nextPageToken;
      if (pageToken === "") return pinned;
    }
  }

  /**
   * Keeps blobs and trees for up to `ttlMs`, all of which must be there. Resolves with the lease's id.
   * Throws ConflictError naming what is missing.
   */
  async acquireLease(lease: TreeLease, signal?: AbortSignal): Promise<string> {
    const { channel, instance: instanceName } = this.#session;
    const { holder, blobs = [], trees = [], ttlMs } = lease;
    const request = {
      instanceName,
      holder,
      blobs: blobs.map(digestToWire),
      trees: trees.map(digestToWire),
      ttlMs,
    };
    const granted = await this.#call<LeaseResponse>(
      (...rest) => channel.slugs.AcquireLease(request, ...rest),
      signal,
    );
    return granted.lease;
  }

  /** Keeps what a lease names for up to `ttlMs` from now. Throws NotFoundError where it has expired. */
  async renewLease(lease: string, ttlMs: number, signal?: AbortSignal): Promise<void> {
    const { channel, instance: instanceName } = this.#session;
    await this.#call<LeaseResponse>(
      (...rest) => channel.slugs.RenewLease({ instanceName, lease, ttlMs }, ...rest),
      signal,
    );
  }

  /** Ends a lease; one that has expired too. */
  async releaseLease(lease: string, signal?: AbortSignal): Promise<void> {
    const { channel, instance: instanceName } = this.#session;
    await this.#call<ReleaseLeaseResponse>(
      (...rest) => channel.slugs.ReleaseLease({ instanceName, lease }, ...rest),
      signal,
    );
  }

  /** The compressors that answers may use: none over loopback. */
  async #acceptableCompressors(signal: AbortSignal | undefined): Promise<"ZSTD"[]> {
    if (!this.#session.channel.compression.isForReads) return [];
    return (await this.#limits(signal)).hasCompression ? ["ZSTD"] : [];
  }

  /** The bytes of one item; null where their compressed form is damaged. */
  #unpack(digest: Digest, response: BatchReadBlobsResponse["responses"][number]): Buffer | null {
    if (response.compressor !== "ZSTD") return response.data;
    return this.#session.channel.compression.unpack(response.data, sizeOf(digest));
  }

  async #limits(signal: AbortSignal | undefined): Promise<CacheLimits> {
    const { channel, instance: instanceName } = this.#session;
    if (channel.limits !== null) return channel.limits;
    const { cacheCapabilities } = await this.#call<ServerCapabilities>(
      (...rest) => channel.capabilities.GetCapabilities({ instanceName }, ...rest),
      signal,
    );
    const announced = cacheCapabilities?.maxBatchTotalSizeBytes ?? 0;
    channel.limits = {
      maxBatchBytes: announced === 0 ? defaultBatchBytes : Math.min(announced, defaultBatchBytes),
      takesCompressedBatches:
        cacheCapabilities?.supportedBatchUpdateCompressors.includes("ZSTD") ?? false,
      hasCompression: cacheCapabilities?.supportedCompressors.includes("ZSTD") ?? false,
    };
    return channel.limits;
  }

  #call<Response>(start: StartCall<Response>, signal: AbortSignal | undefined): Promise<Response> {
    const { channel, metadata } = this.#session;
    const options = { peer: channel.peer, metadata, deadlineMs: callDeadlineMs };
    return channel.retrying(
      () => invoke(start, signal === undefined ? options : { ...options, signal }),
      signal,
    );
  }
}

type ReadBatch =
  | { readonly bytes: readonly Digest[]; readonly digest?: undefined }
  | { readonly bytes: null; readonly digest: Digest };

/** Each digest once, in batches of blobs of up to `limit` bytes; one larger than that by itself. */
function* batchesOf(digests: Iterable<Digest>, limit: number): Generator<ReadBatch> {
  let batch: Digest[] = [];
  let cost = 0;
  for (const digest of new Set(digests)) {
    const size = sizeOf(digest) + readEnvelopeBytes;
    if (size > Math.min(limit, maxUnaryBytes)) {
      yield { digest, bytes: null };
      continue;
    }
    if (cost + size > limit) {
      yield { bytes: batch };
      batch = [];
      cost = 0;
    }
    batch.push(digest);
    cost += size;
  }
  if (batch.length > 0) yield { bytes: batch };
}

/** The blobs of a pack, which are not verified yet. */
function* blobsOf(
  { blobs, packed }: FetchSlugResponse,
  compression: Compression,
): Generator<{ readonly digest: Digest; readonly bytes: Buffer }> {
  const named = blobs.map(({ digest, data }) => ({ digest: digestFromWire(digest), data }));
  if (packed.length === 0) {
    for (const { digest, data } of named) yield { digest, bytes: data };
    return;
  }
  const sizeBytes = named.reduce((sum, { digest }) => sum + sizeOf(digest), 0);
  if (sizeBytes > maxPackBytes) throw new InvalidError(`a pack of ${sizeBytes} bytes is too large`);
  const unpacked = compression.unpack(packed, sizeBytes);
  if (unpacked === null) throw new InvalidError("the cache sent a pack that is torn");
  let at = 0;
  for (const { digest } of named) {
    yield { digest, bytes: unpacked.subarray(at, at + sizeOf(digest)) };
    at += sizeOf(digest);
  }
}

import { Metadata, status as statusCodes } from "@grpc/grpc-js";
import { closeSync, openSync, readSync } from "node:fs";
import { ConflictError, InvalidError } from "../../program/error.js";
import { invoke } from "../../program/grpc-client.js";
import { fromServiceError } from "../../program/grpc-status.js";
import { writeBlob } from "./byte-stream.js";
import {
  callDeadlineMs,
  runBounded,
  type CacheLimits,
  type CacheSession,
} from "./cache-channel.js";
import type { BlobSource, BlobSources, UploadSummary } from "../content-store.js";
import { digestFromWire, digestToWire, emptyDigest, sizeOf, type Digest } from "../digest.js";
import { DigestMismatchError } from "../error.js";
import { readAhead } from "../read-ahead.js";
import { verifyBlob } from "../verify.js";

/** Digests asked about in one call. */
const maxDigestsPerCall = 10_000;

/** Bytes in memory that one round of asking and uploading may hold on to, of which there are two. */
const windowBytes = 16 * 1024 * 1024;

/** Blobs above this are streams of their own: in a batch they would only keep others waiting. */
const maxBatchedBlobBytes = 1024 * 1024;

/** What a blob costs in a batch besides its bytes: its digest and the tags. */
const envelopeBytes = 96;

/** The status of an item whose bytes are not the blob. */
const invalidArgument: number = statusCodes.INVALID_ARGUMENT;

/** Batches and streams that travel at the same time. */
const parallelism = 3;

/** Those of `digests` that the cache does not have. */
export async function findMissing(
  session: CacheSession,
  digests: readonly Digest[],
  signal?: AbortSignal,
): Promise<readonly Digest[]> {
  const unique = [...new Set(digests)].filter((digest) => digest !== emptyDigest);
  const chunks: Digest[][] = [];
  for (let at = 0; at < unique.length; at += maxDigestsPerCall) {
    chunks.push(unique.slice(at, at + maxDigestsPerCall));
  }
  const missing: Digest[] = [];
  const { channel, instance: instanceName, metadata } = session;
  const ask = async (chunk: readonly Digest[], stop: AbortSignal): Promise<void> => {
    const request = { instanceName, blobDigests: chunk.map(digestToWire) };
    const answer = await channel.retrying(
      () =>
        invoke<{ missingBlobDigests: Parameters<typeof digestFromWire>[0][] }>(
          (...rest) => channel.blobs.FindMissingBlobs(request, ...rest),
          { peer: channel.peer, metadata, deadlineMs: callDeadlineMs, signal: stop },
        ),
      stop,
    );
    for (const wire of answer.missingBlobDigests) missing.push(digestFromWire(wire));
  };
  await runBounded(chunks, 2, ask, signal);
  return missing;
}

/**
 * Stores what the cache lacks. Sources are taken in rounds: one is made and asked for while the one before
 * travels, and files are read when their batch is due, so that memory stays bounded however many there are.
 */
export async function uploadBlobs(
  session: CacheSession,
  sources: BlobSources,
  limits: CacheLimits,
  signal?: AbortSignal,
): Promise<UploadSummary> {
  let blobs = 0;
  let bytes = 0;
  const send = async (parcel: Parcel, stop: AbortSignal): Promise<void> => {
    try {
      const sent =
        parcel.stream === undefined
          ? await sendBatch(session, parcel.batch, limits, stop)
          : await writeBlob(session, parcel.stream, limits, stop);
      blobs += parcel.stream === undefined ? parcel.batch.length : 1;
      bytes += sent;
    } catch (error) {
      throw fromFileError(error);
    }
  };
  const left = new AbortController();
  const asking = signal === undefined ? left.signal : AbortSignal.any([signal, left.signal]);
  async function* askedRounds(): AsyncGenerator<AskedRound> {
    for await (const round of uploadRoundsOf(sources)) {
      const missing = findMissing(session, [...round.keys()], asking);
      // It is awaited below, or never if the round before it fails.
      missing.catch(() => undefined);
      yield { round, missing };
    }
  }
  async function* parcels(): AsyncGenerator<Parcel> {
    for await (const { round, missing } of readAhead(askedRounds())) {
      const due = (await missing).flatMap((digest) => round.get(digest) ?? []);
      // Directories together, behind the files that they name: they lie together in the cache then, where
      // whoever walks the tree reads many of them at once.
      const files = due.filter(({ path }) => path !== undefined);
      const made = due.filter(({ path }) => path === undefined);
      yield* parcelsOf([...files, ...made], limits.maxBatchBytes);
    }
  }
  try {
    await runBounded(parcels(), parallelism, send, signal);
  } finally {
    left.abort();
  }
  return { blobs, bytes };
}

/** Blobs, and which of them the cache has not. */
interface AskedRound {
  readonly round: ReadonlyMap<Digest, BlobSource>;
  readonly missing: Promise<readonly Digest[]>;
}

/** A file that is gone or closed to us is the caller's to mend; anything else passes. */
function fromFileError(error: unknown): unknown {
  const { code, path } = error as NodeJS.ErrnoException;
  if (path === undefined || (code !== "ENOENT" && code !== "EACCES")) return error;
  const what = code === "ENOENT" ? "vanished" : "may not be read";
  return new ConflictError(`the file ${path} ${what} while it was to be uploaded`, {
    cause: error,
    hint: "Wait until nothing changes the directory any more, then try again.",
  });
}

type Parcel =
  | { readonly stream: BlobSource; readonly batch?: undefined }
  | { readonly batch: readonly BlobSource[]; readonly stream?: undefined };

/**
 * The blobs of an upload, each once and without the empty one, in rounds that a call can ask after and that
 * hold little memory.
 */
export async function* uploadRoundsOf(
  sources: BlobSources,
): AsyncGenerator<ReadonlyMap<Digest, BlobSource>> {
  const seen = new Set<Digest>([emptyDigest]);
  let round = new Map<Digest, BlobSource>();
  let held = 0;
  for await (const source of sources) {
    if (seen.has(source.digest)) continue;
    seen.add(source.digest);
    round.set(source.digest, source);
    held += source.bytes?.byteLength ?? 0;
    if (round.size < maxDigestsPerCall && held < windowBytes) continue;
    yield round;
    round = new Map();
    held = 0;
  }
  if (round.size > 0) yield round;
}

function* parcelsOf(sources: readonly BlobSource[], maxBatchBytes: number): Generator<Parcel> {
  let batch: BlobSource[] = [];
  let cost = 0;
  for (const source of sources) {
    const size = sizeOf(source.digest) + envelopeBytes;
    if (size > Math.min(maxBatchedBlobBytes, maxBatchBytes)) {
      yield { stream: source };
      continue;
    }
    if (cost + size > maxBatchBytes) {
      yield { batch };
      batch = [];
      cost = 0;
    }
    batch.push(source);
    cost += size;
  }
  if (batch.length > 0) yield { batch };
}

/** Resolves with the bytes of blobs that travelled. */
async function sendBatch(
  { channel, instance: instanceName, metadata }: CacheSession,
  batch: readonly BlobSource[],
  { takesCompressedBatches }: CacheLimits,
  signal: AbortSignal,
): Promise<number> {
  const requests = batch.map((source) => {
    const digest = digestToWire(source.digest);
    const bytes = bytesOf(source);
    const frame = takesCompressedBatches ? channel.compression.frameOf(source, bytes) : null;
    return frame === null
      ? { digest, data: bytes }
      : { digest, data: frame, compressor: "ZSTD" as const };
  });
  interface Answer {
    readonly responses: readonly {
      readonly digest: Parameters<typeof digestFromWire>[0];
      readonly status: { readonly code: number; readonly message: string } | null;
    }[];
  }
  const answer = await channel.retrying(
    () =>
      invoke<Answer>(
        (...rest) => channel.blobs.BatchUpdateBlobs({ instanceName, requests }, ...rest),
        { peer: channel.peer, metadata, deadlineMs: callDeadlineMs, signal },
      ),
    signal,
  );
  const unstored = new Set(batch.map((source) => source.digest));
  for (const { digest, status } of answer.responses) {
    if (status !== null && status.code !== 0) {
      if (status.code === invalidArgument) verifyAgain(batch, digestFromWire(digest));
      const failure = { code: status.code, details: status.message, metadata: new Metadata() };
      throw fromServiceError(Object.assign(new Error(status.message), failure), channel.peer);
    }
    unstored.delete(digestFromWire(digest));
  }
  if (unstored.size > 0) {
    throw new InvalidError(`${channel.peer} left ${unstored.size} blobs of a batch unanswered`);
  }
  return requests.reduce((sum, { data }) => sum + data.byteLength, 0);
}

/** Throws {@link DigestMismatchError} where what the cache refused is no longer the blob. */
function verifyAgain(batch: readonly BlobSource[], refused: Digest): void {
  const source = batch.find(({ digest }) => digest === refused);
  if (source !== undefined) verifyBlob(refused, bytesOf(source));
}

/**
 * Not verified here, as the cache does it: only when it refuses them is it worth to find out why.
 * Synchronous, since opening small files through promises takes four times as long.
 */
function bytesOf({ digest, bytes, path }: BlobSource): Uint8Array {
  if (bytes !== undefined) return bytes;
  const size = sizeOf(digest);
  const file = openSync(path, "r");
  try {
    // One byte more shows a file that grew, without reading the gigabytes that it may have by now.
    const read = Buffer.allocUnsafe(size + 1);
    let filled = 0;
    for (let count = -1; count !== 0 && filled <= size; filled += count) {
      count = readSync(file, read, filled, size + 1 - filled, null);
      // A file gives less than it is asked for only at its end.
      if (filled + count === size) return read.subarray(0, size);
    }
    throw new DigestMismatchError(digest, `${filled} bytes`);
  } finally {
    closeSync(file);
  }
}

import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { finished } from "node:stream/promises";
import { InvalidError, NotFoundError } from "../../program/error.js";
import { invoke } from "../../program/grpc-client.js";
import { fromServiceError } from "../../program/grpc-status.js";
import {
  callDeadlineMs,
  messagesOf,
  type CacheLimits,
  type CacheSession,
} from "./cache-channel.js";
import type { BlobSource } from "../content-store.js";
import { sizeOf, type Digest } from "../digest.js";
import { BlobMissingError, DigestMismatchError } from "../error.js";
import { BlobVerifier } from "../verify.js";

/** Bytes in one message of a stream. */
const messageBytes = 256 * 1024;

/**
 * Streams one blob into the cache, compressed where that is worth it, and resolves with the bytes that
 * travelled. A stream that breaks is resumed at what the cache had received of the blob; a compressed one
 * begins again, as caches differ in what they count of it. Throws {@link DigestMismatchError} where the
 * source is no longer the blob.
 */
export async function writeBlob(
  session: CacheSession,
  source: BlobSource,
  { hasCompression }: CacheLimits,
  signal?: AbortSignal,
): Promise<number> {
  const { digest } = source;
  const isCompressed = hasCompression && session.channel.compression.isWorthwhile(source);
  const sent: Sent = { bytes: 0 };
  const resource = `${prefix(session)}uploads/${randomUUID()}/${formOf(isCompressed)}/${digest}`;
  let offset = 0;
  let isFirst = true;
  try {
    await session.channel.retrying(async (progress) => {
      if (!isFirst) {
        const status = await queryWriteStatus(session, resource, signal);
        if (status.complete) return;
        if (!isCompressed) {
          if (status.committedSize > offset) progress();
          offset = status.committedSize;
        }
      }
      isFirst = false;
      const chunks = chunksOf(source, offset);
      const pieces = isCompressed
        ? session.channel.compression.compress(chunks, sizeOf(digest))
        : chunks;
      await writeFrom(session, resource, source, { start: offset, pieces, sent }, signal);
    }, signal);
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error;
    // The cache refused the bytes: was it the source that changed?
    const verifier = new BlobVerifier(digest);
    for await (const chunk of chunksOf(source, 0)) verifier.update(chunk);
    verifier.finish();
    throw error;
  }
  return sent.bytes;
}

/** The blob as a verified stream: its last piece is handed out only when all of it is right. */
export async function* readBlob(
  session: CacheSession,
  digest: Digest,
  { isCompressed }: { readonly isCompressed: boolean },
  signal?: AbortSignal,
): AsyncGenerator<Buffer> {
  const verifier = new BlobVerifier(digest);
  let held: Buffer | undefined;
  for (let failures = 0; verifier.sizeBytes < sizeOf(digest);) {
    const request = {
      resourceName: `${prefix(session)}${formOf(isCompressed)}/${digest}`,
      // Of the blob itself, also where it travels compressed.
      readOffset: verifier.sizeBytes,
    };
    using decompression = isCompressed
      ? session.channel.compression.decompress(digest, verifier.sizeBytes)
      : null;
    try {
      const call = session.channel.bytes.read(request, session.metadata);
      for await (const { data } of messagesOf(call, session.channel.peer, signal)) {
        failures = 0;
        session.channel.noteAnswer();
        for (const piece of decompression?.take(data) ?? [data]) {
          verifier.update(piece);
          if (held !== undefined) yield held;
          held = piece;
        }
        if (verifier.sizeBytes > sizeOf(digest)) break;
      }
      break;
    } catch (error) {
      if (error instanceof NotFoundError) throw new BlobMissingError(digest);
      await session.channel.pauseAfter(error, failures++, signal);
    }
  }
  verifier.finish();
  if (held !== undefined) yield held;
}

/** Counts what travels, whatever becomes of the stream. */
interface Sent {
  bytes: number;
}

function formOf(isCompressed: boolean): string {
  return isCompressed ? "compressed-blobs/zstd" : "blobs";
}

function prefix(session: CacheSession): string {
  return session.instance === "" ? "" : `${session.instance}/`;
}

async function queryWriteStatus(
  session: CacheSession,
  resourceName: string,
  signal: AbortSignal | undefined,
): Promise<{ readonly committedSize: number; readonly complete: boolean }> {
  return invoke((...rest) => session.channel.bytes.queryWriteStatus({ resourceName }, ...rest), {
    peer: session.channel.peer,
    metadata: session.metadata,
    deadlineMs: callDeadlineMs,
    ...(signal === undefined ? {} : { signal }),
  });
}

/** Writes `pieces` of an upload, which stand at `start` of the blob and go on to its end. */
async function writeFrom(
  session: CacheSession,
  resourceName: string,
  { digest }: BlobSource,
  {
    start,
    pieces,
    sent,
  }: { readonly start: number; readonly pieces: AsyncIterable<Buffer>; readonly sent: Sent },
  signal: AbortSignal | undefined,
): Promise<void> {
  signal?.throwIfAborted();
  const answered = new AbortController();
  let committed: number | undefined;
  const call = session.channel.bytes.write(session.metadata, (error, response) => {
    committed = response?.committedSize;
    answered.abort(error ?? undefined);
  });
  const answer = new Promise<void>((resolve) => {
    answered.signal.addEventListener("abort", () => resolve(), { once: true });
  });
  const cancel = (): void => call.cancel();
  signal?.addEventListener("abort", cancel, { once: true });
  // The callback reports every failure; the stream repeats it as an event.
  call.on("error", () => undefined);
  let offset = start;
  try {
    for await (const { data, isLast } of markLast(pieces)) {
      // The cache answers early where another client brought the same blob.
      if (answered.signal.aborted) break;
      const message = {
        resourceName: offset === start ? resourceName : "",
        writeOffset: offset,
        finishWrite: isLast,
        data,
      };
      offset += data.byteLength;
      sent.bytes += data.byteLength;
      if (!call.write(message)) {
        await Promise.race([new Promise((resolve) => call.once("drain", resolve)), answer]);
      }
    }
    call.end();
    await answer;
  } catch (error) {
    call.cancel();
    throw error;
  } finally {
    signal?.removeEventListener("abort", cancel);
  }
  // An early answer tells the size of the blob, or -1 for a compressed stream.
  if (committed === offset || committed === sizeOf(digest) || committed === -1) return;
  signal?.throwIfAborted();
  throw fromServiceError(answered.signal.reason, session.channel.peer);
}

/** Each piece with whether it is the last one. */
async function* markLast(
  pieces: AsyncIterable<Buffer>,
): AsyncGenerator<{ readonly data: Buffer; readonly isLast: boolean }> {
  let held: Buffer | undefined;
  for await (const piece of pieces) {
    if (held !== undefined) yield { data: held, isLast: false };
    held = piece;
  }
  // Without any the cache has all of it, but was not told so.
  yield { data: held ?? Buffer.alloc(0), isLast: true };
}

/** The blob from `start` on. Throws {@link DigestMismatchError} where the source is shorter by now. */
async function* chunksOf(source: BlobSource, start: number): AsyncGenerator<Buffer> {
  const size = sizeOf(source.digest);
  let end = start;
  for await (const chunk of source.bytes === undefined
    ? chunksOfFile(source.path, start, size)
    : chunksOfBytes(source.bytes, start, size)) {
    end += chunk.byteLength;
    yield chunk;
  }
  if (end !== size) throw new DigestMismatchError(source.digest, `${end} bytes`);
}

function* chunksOfBytes(
  { buffer, byteOffset, byteLength }: Uint8Array,
  start: number,
  size: number,
): Generator<Buffer> {
  const bytes = Buffer.from(buffer, byteOffset, Math.min(byteLength, size));
  for (let at = start; at < bytes.length; at += messageBytes) {
    yield bytes.subarray(at, at + messageBytes);
  }
}

async function* chunksOfFile(path: string, start: number, size: number): AsyncGenerator<Buffer> {
  if (start >= size) return;
  const file = createReadStream(path, { start, end: size - 1, highWaterMark: messageBytes });
  try {
    for await (const chunk of file) yield chunk as Buffer;
  } finally {
    file.destroy();
    await finished(file).catch(() => undefined);
  }
}

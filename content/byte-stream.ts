import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { finished } from "node:stream/promises";
import { InvalidError, NotFoundError } from "../program/error.js";
import { invoke } from "../program/grpc-client.js";
import { fromServiceError } from "../program/grpc-status.js";
import { callDeadlineMs, messagesOf, type CacheSession } from "./cache-channel.js";
import type { BlobSource } from "./content-store.js";
import { sizeOf, type Digest } from "./digest.js";
import { BlobMissingError, DigestMismatchError } from "./error.js";
import { BlobVerifier } from "./verify.js";

/** Bytes in one message of a stream. */
const messageBytes = 256 * 1024;

/**
 * Streams one blob into the cache. A stream that breaks is resumed at what the cache had received.
 * Throws {@link DigestMismatchError} where the source is no longer the blob.
 */
export async function writeBlob(
  session: CacheSession,
  source: BlobSource,
  signal?: AbortSignal,
): Promise<void> {
  const { digest } = source;
  const resource = `${prefix(session)}uploads/${randomUUID()}/blobs/${digest}`;
  let offset = 0;
  let isFirst = true;
  try {
    await session.channel.retrying(async (progress) => {
      if (!isFirst) {
        const status = await queryWriteStatus(session, resource, signal);
        if (status.complete) return;
        if (status.committedSize > offset) progress();
        offset = status.committedSize;
      }
      isFirst = false;
      await writeFrom(session, resource, source, offset, signal);
    }, signal);
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error;
    // The cache refused the bytes: was it the source that changed?
    const verifier = new BlobVerifier(digest);
    for await (const chunk of chunksOf(source, 0)) verifier.update(chunk);
    verifier.finish();
    throw error;
  }
}

/** The blob as a verified stream: its last piece is handed out only when all of it is right. */
export async function* readBlob(
  session: CacheSession,
  digest: Digest,
  signal?: AbortSignal,
): AsyncGenerator<Buffer> {
  const verifier = new BlobVerifier(digest);
  let held: Buffer | undefined;
  for (let failures = 0; verifier.sizeBytes < sizeOf(digest);) {
    const request = {
      resourceName: `${prefix(session)}blobs/${digest}`,
      readOffset: verifier.sizeBytes,
    };
    try {
      const call = session.channel.bytes.read(request, session.metadata);
      for await (const { data } of messagesOf(call, session.channel.peer, signal)) {
        failures = 0;
        session.channel.noteAnswer();
        verifier.update(data);
        if (verifier.sizeBytes > sizeOf(digest)) break;
        if (held !== undefined) yield held;
        held = data;
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

async function writeFrom(
  session: CacheSession,
  resourceName: string,
  source: BlobSource,
  start: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  signal?.throwIfAborted();
  const size = sizeOf(source.digest);
  const answered = new AbortController();
  let committed = -1;
  const call = session.channel.bytes.write(session.metadata, (error, response) => {
    committed = response?.committedSize ?? -1;
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
    for await (const data of chunksOf(source, start)) {
      // The cache answers early where another client brought the same blob.
      if (answered.signal.aborted) break;
      const message = {
        resourceName: offset === start ? resourceName : "",
        writeOffset: offset,
        finishWrite: offset + data.byteLength === size,
        data,
      };
      offset += data.byteLength;
      if (!call.write(message)) {
        await Promise.race([new Promise((resolve) => call.once("drain", resolve)), answer]);
      }
    }
    if (!answered.signal.aborted && offset !== size) {
      throw new DigestMismatchError(source.digest, `${offset} bytes`);
    }
    call.end();
    await answer;
  } catch (error) {
    call.cancel();
    throw error;
  } finally {
    signal?.removeEventListener("abort", cancel);
  }
  if (committed === size) return;
  signal?.throwIfAborted();
  throw fromServiceError(answered.signal.reason, session.channel.peer);
}

async function* chunksOf(source: BlobSource, start: number): AsyncGenerator<Buffer> {
  const size = sizeOf(source.digest);
  if (source.bytes !== undefined) {
    const bytes = Buffer.from(
      source.bytes.buffer,
      source.bytes.byteOffset,
      source.bytes.byteLength,
    );
    for (let at = start; at < size && at < bytes.length; at += messageBytes) {
      yield bytes.subarray(at, Math.min(at + messageBytes, size));
    }
    return;
  }
  if (start >= size) return;
  const file = createReadStream(source.path, {
    start,
    end: size - 1,
    highWaterMark: messageBytes,
  });
  try {
    for await (const chunk of file) yield chunk as Buffer;
  } finally {
    file.destroy();
    await finished(file).catch(() => undefined);
  }
}

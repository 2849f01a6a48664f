import { digestFrom, hashOf, sizeOf, type Digest } from "../../content/digest.js";
import { DigestMismatchError } from "../../content/error.js";
import { BlobVerifier } from "../../content/verify.js";
import { NotFoundError } from "../../program/error.js";
import type { BlobStore } from "../blobs/blob-store.js";
import { namesTag, wantedRange } from "./byte-range.js";
import type { Exchange } from "./exchange.js";
import type { Spool } from "./spool.js";

/** Tells the size of a blob by its hash, which is all that HTTP has. */
export interface HashLookup {
  digestOfHash(hash: string): Digest | undefined;
}

export interface BlobRouteParts {
  readonly store: BlobStore;
  readonly hashes: HashLookup;
  readonly spool: Spool;
}

/** GET and HEAD of `/cas/<hash>`. */
export async function getBlob(
  parts: BlobRouteParts,
  exchange: Exchange,
  { instance, hash }: { readonly instance: string; readonly hash: string },
): Promise<void> {
  exchange.require(instance, "cas:read");
  const digest = await findByHash(parts, instance, hash);
  if (digest === undefined) {
    throw new NotFoundError(`blob ${hash.slice(0, 12)} is not in the cache`);
  }
  await sendBlob(parts.store, exchange, { instance, digest });
}

/** PUT of `/cas/<hash>`. Answers once the blob is durable. */
export async function putBlob(
  parts: BlobRouteParts,
  exchange: Exchange,
  { instance, hash }: { readonly instance: string; readonly hash: string },
): Promise<void> {
  exchange.require(instance, "cas:write");
  const known = await findByHash(parts, instance, hash);
  if (known === undefined) await receiveBlob(parts, exchange, instance, hash);
  else if (!exchange.holdsBodyBack) await compareBlob(exchange, known);
  await exchange.send(200, { etag: etagOf(hash) });
}

/** Answers a GET or HEAD with a blob, or the part of it that was asked for. */
export async function sendBlob(
  store: BlobStore,
  exchange: Exchange,
  blob: {
    readonly instance: string;
    readonly digest: Digest;
    readonly headers?: Readonly<Record<string, string>>;
  },
): Promise<void> {
  const { instance, digest } = blob;
  const etag = etagOf(hashOf(digest));
  const size = sizeOf(digest);
  const common = { etag, "accept-ranges": "bytes" };
  if (namesTag(exchange.headers["if-none-match"], etag)) {
    return await exchange.send(304, { ...common, "content-length": size });
  }
  const headers = { ...common, "content-type": "application/octet-stream", ...blob.headers };
  if (exchange.method === "HEAD") {
    return await exchange.send(200, { ...headers, "content-length": size });
  }
  const range = wantedRange(exchange.headers, etag, size);
  if (range === null) {
    const chunks = store.stream(instance, digest, { offset: 0, limit: size });
    return await exchange.sendStream(200, { ...headers, "content-length": size }, chunks);
  }
  const { offset, limit } = range;
  const part = { "content-range": `bytes ${offset}-${offset + limit - 1}/${size}` };
  const chunks = store.stream(instance, digest, range);
  await exchange.sendStream(206, { ...headers, ...part, "content-length": limit }, chunks);
}

async function findByHash(
  { store, hashes }: BlobRouteParts,
  instance: string,
  hash: string,
): Promise<Digest | undefined> {
  const digest = hashes.digestOfHash(hash);
  if (digest === undefined) return undefined;
  // It may be another instance's.
  return (await store.findMissing(instance, [digest])).length === 0 ? digest : undefined;
}

async function receiveBlob(
  { store, spool }: BlobRouteParts,
  exchange: Exchange,
  instance: string,
  hash: string,
): Promise<void> {
  const size = exchange.contentLength;
  if (size === null) {
    await spool.store(store, instance, exchange.body(), (actual) => {
      if (hashOf(actual) === hash) return;
      throw new DigestMismatchError(digestFrom(hash, sizeOf(actual)), actual);
    });
    return;
  }
  // Before the writer: what is refused for its size or its form must not reserve room.
  exchange.checkBody();
  await using writer = await store.openWriter(instance, digestFrom(hash, size));
  for await (const chunk of exchange.body()) await writer.append(chunk);
  await writer.finish();
}

/** Reads the bytes of a blob that is there already, and stores none of them. */
async function compareBlob(exchange: Exchange, digest: Digest): Promise<void> {
  const verifier = new BlobVerifier(digest);
  for await (const chunk of exchange.body()) {
    verifier.update(chunk);
    if (verifier.sizeBytes <= sizeOf(digest)) continue;
    throw new DigestMismatchError(digest, `more than ${sizeOf(digest)} bytes`);
  }
  verifier.finish();
}

function etagOf(hash: string): string {
  return `"${hash}"`;
}

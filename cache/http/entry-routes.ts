import type { BlobStore } from "../blobs/blob-store.js";
import { sendBlob } from "./blob-routes.js";
import type { Exchange } from "./exchange.js";
import type { NamedBlobs } from "./named-blobs.js";

export interface EntryRouteParts {
  readonly store: BlobStore;
  readonly entries: NamedBlobs;
}

interface EntryRoute {
  readonly instance: string;
  readonly name: string;
}

/** GET and HEAD of `/ac/<hash>`: the bytes that were put there. */
export async function getEntry(
  { store, entries }: EntryRouteParts,
  exchange: Exchange,
  { instance, name }: EntryRoute,
): Promise<void> {
  exchange.require(instance, "ac:read");
  const { digest } = await entries.get({ instance, kind: "ac", name });
  await sendBlob(store, exchange, { instance, digest });
}

/**
 * PUT of `/ac/<hash>`. Whatever the bytes are they are served as they came, and never as a result over
 * gRPC: those are verified to be complete, these are only what a client said.
 */
export async function putEntry(
  { entries }: EntryRouteParts,
  exchange: Exchange,
  { instance, name }: EntryRoute,
): Promise<void> {
  exchange.require(instance, "ac:write");
  await entries.put({ instance, kind: "ac", name }, exchange.body());
  await exchange.send(200, {});
}

/** DELETE of `/ac/<hash>`. The bytes stay for as long as collection lets them. */
export async function deleteEntry(
  { entries }: EntryRouteParts,
  exchange: Exchange,
  { instance, name }: EntryRoute,
): Promise<void> {
  exchange.require(instance, "ac:write");
  await entries.remove({ instance, kind: "ac", name });
  await exchange.send(200, {});
}

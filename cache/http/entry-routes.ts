import type { BlobStore } from "../blobs/blob-store.js";
import { sendBlob } from "./blob-routes.js";
import type { Exchange } from "./exchange.js";
import type { NamedBlobs } from "./named-blobs.js";
import type { ResultCheck } from "./result-check.js";

export interface EntryRouteParts {
  readonly store: BlobStore;
  readonly entries: NamedBlobs;
  readonly results: ResultCheck;
}

/** What is noted of entries that are action results. */
const resultForm = "action-result";

interface EntryRoute {
  readonly instance: string;
  readonly name: string;
}

/** GET and HEAD of `/ac/<hash>`: the bytes that were put there. A result comes only while it is complete. */
export async function getEntry(
  { store, entries, results }: EntryRouteParts,
  exchange: Exchange,
  { instance, name }: EntryRoute,
): Promise<void> {
  exchange.require(instance, "ac:read");
  const { digest, facts } = await entries.get({ instance, kind: "ac", name });
  if (facts["form"] === resultForm)
    await results.requireComplete(instance, digest, exchange.closed);
  await sendBlob(store, exchange, { instance, digest });
}

/**
 * PUT of `/ac/<hash>`. Whatever the bytes are they are served as they came, and never as a result over
 * gRPC, which has its own.
 */
export async function putEntry(
  { entries, results }: EntryRouteParts,
  exchange: Exchange,
  { instance, name }: EntryRoute,
): Promise<void> {
  exchange.require(instance, "ac:write");
  await entries.put({ instance, kind: "ac", name }, exchange.body(), async (digest) =>
    (await results.recognises(instance, digest)) ? { form: resultForm } : {},
  );
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

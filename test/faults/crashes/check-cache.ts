import assert from "node:assert/strict";
import { blobOf, treeOf } from "../../../cache/rig.js";
import type { CacheClient } from "../../../content/client/cache-client.js";
import type { CollectionClient } from "../../../content/client/collection-client.js";
import type { Digest } from "../../../content/digest.js";
import { BlobMissingError, DigestMismatchError } from "../../../content/error.js";
import { NotFoundError } from "../../../program/error.js";
import type { Promises } from "./promises.js";
import type { Random } from "./random.js";

/** How a cache is reached. */
export interface CheckedCache {
  readonly client: CacheClient;
  readonly collection: CollectionClient;
}

/** The owner of all roots. */
export const owner = "owner";

/** Long enough that no lease ends while a test runs. */
export const leaseMs = 24 * 3_600_000;

/** Whether a cache keeps its promises. Throws AssertionError naming what it does not. */
export async function checkPromises(cache: CheckedCache, promises: Promises): Promise<void> {
  const { client, collection } = cache;
  const { pinned, unpinned } = promises.roots;
  const listed = new Set((await client.listRoots()).map(({ root }) => root));
  assert.deepEqual(
    pinned.filter((root) => !listed.has(root)),
    [],
    "roots are lost",
  );
  assert.deepEqual(
    unpinned.filter((root) => listed.has(root)),
    [],
    "removed roots are back",
  );

  assert.deepEqual(await client.findMissing(promises.blobs), [], "blobs are lost");
  await assertReadable(client, promises.blobs, "lost, as reading shows");
  // Whatever it says that it has is a promise to those who will not send it again.
  const missing = new Set(await client.findMissing(promises.known));
  const present = promises.known.filter((digest) => !missing.has(digest));
  await assertReadable(client, present, "said to be there and are not");

  for (const [action, possible] of promises.results) {
    const found = (await client.getActionResult(action))?.durationMs ?? null;
    assert.ok(possible.includes(found), `result ${found}, not one of ${possible.join(", ")}`);
  }
  await assertWhole(collection, promises);
}

/** Whether leases are there, and only those that should. That can only be seen by renewing them. */
export async function checkLeases({ client }: CheckedCache, promises: Promises): Promise<void> {
  for (const lease of promises.leases.held) await client.renewLease(lease, leaseMs);
  for (const lease of promises.leases.released) {
    await assert.rejects(client.renewLease(lease, leaseMs), NotFoundError, "a lease is back");
  }
}

/** Whether a cache takes new content, and lets go of what nobody needs and of nothing else. */
export async function checkService(
  cache: CheckedCache,
  promises: Promises,
  random: Random,
): Promise<void> {
  const { client, collection } = cache;
  const files = { "a/small": random.bytes(3_000), "b/c/large": random.bytes(140_000) };
  const tree = treeOf(files);
  const closure = tree.blobs.map(({ digest }) => digest);
  const stray = blobOf(random.bytes(150_000));
  await client.upload([...tree.blobs, stray]);
  await client.putSlug(tree.root, owner);
  await collection.collect({ dryRun: false, everything: true });
  assert.deepEqual(await client.findMissing(closure), [], "what was pinned was collected");
  assert.deepEqual(await client.findMissing([stray.digest]), [stray.digest], "was not collected");
  await client.upload([stray]);
  await assertReadable(client, [...closure, stray.digest], "lost although new");
  await assertWhole(collection, promises);
  for (const lease of promises.leases.held) await client.renewLease(lease, leaseMs);
}

/** `fsck --closure` finds nothing. */
async function assertWhole(collection: CollectionClient, promises: Promises): Promise<void> {
  const check = await collection.check({ closure: true, repair: false });
  assert.deepEqual(check.damages, [], "trees are broken");
  assert.ok(check.trees >= promises.roots.pinned.length, "roots were not checked");
  if (!promises.hasDamage) assert.deepEqual(check.lost, [], "rows without blobs");
}

/** Each blob is given with its own bytes. */
async function assertReadable(
  client: CacheClient,
  digests: readonly Digest[],
  what: string,
): Promise<void> {
  const found = new Set<Digest>();
  // Bytes of another digest are left out by the client.
  for await (const { digest } of client.readMany(digests)) found.add(digest);
  const reasons: string[] = [];
  for (const digest of digests) {
    if (found.has(digest)) continue;
    try {
      await client.read(digest);
      reasons.push("it was not among several, but is there by itself");
    } catch (error) {
      // Anything else tells of the connection, not of the blob.
      const isLost = error instanceof BlobMissingError || error instanceof DigestMismatchError;
      if (!isLost) throw error;
      reasons.push(error.message);
    }
  }
  assert.deepEqual(reasons, [], `blobs are ${what}`);
}

import { digestToWire, sizeOf, type Digest, type WireDigest } from "../../content/digest.js";
import type { FetchSlugResponseInput } from "../../proto/gen/slipway/v1/FetchSlugResponse.js";
import type { BlobStore } from "../blobs/blob-store.js";
import { IncompleteTreeError, walkTree } from "../trees/tree-walk.js";

/** Together as one frame. */
type CompressWhole = (bytes: Buffer) => Buffer;

/** Larger blobs are named, for the client to read by ByteStream. */
const maxInlineBytes = 2 * 1024 * 1024;

/** A pack that the next blob would take beyond this is sent; so each but the last has over 1 MiB. */
const maxPackBytes = 3 * 1024 * 1024;

/** What a blob costs in a message besides its bytes. */
const envelopeBytes = 96;

/**
 * The blobs of the tree below `root` in packs, directories before what is in them, each blob once, without
 * those of `haveRoots`, and compressed where `compress` is not null and it pays. Throws
 * {@link IncompleteTreeError} where one is missing.
 */
export async function* packsOf(
  store: Pick<BlobStore, "readMany" | "findMissing">,
  instance: string,
  root: Digest,
  haveRoots: readonly Digest[],
  compress: CompressWhole | null,
  signal: AbortSignal,
): AsyncGenerator<FetchSlugResponseInput> {
  const have = await contentOf(store, instance, haveRoots, signal);
  const read = async (plan: PackPlan): Promise<FetchSlugResponseInput> => {
    const found = await store.readMany(instance, [...plan.small.keys()]);
    // The client comes for those later: to be named is a use too.
    const [missing] = await store.findMissing(instance, plan.large);
    if (missing !== undefined) throw new IncompleteTreeError(root, missing, "a large file");
    const blobs = [...plan.small].map(([digest, path]) => {
      const data = found.get(digest);
      if (data === undefined) throw new IncompleteTreeError(root, digest, path);
      return { digest: digestToWire(digest), data };
    });
    return { ...packed(blobs, compress), large: plan.large.map(digestToWire) };
  };
  // The next pack is read while the one before travels.
  let ahead: Promise<FetchSlugResponseInput> | undefined;
  for await (const plan of planPacks(store, instance, root, have, signal)) {
    const pack = ahead;
    ahead = read(plan);
    // It is awaited below, or never if the consumer leaves.
    ahead.catch(() => undefined);
    if (pack !== undefined) yield await pack;
  }
  if (ahead !== undefined) yield await ahead;
}

/** Blobs as they travel: many small ones become smaller together than each by itself. */
function packed(
  blobs: readonly { readonly digest: WireDigest; readonly data: Buffer }[],
  compress: CompressWhole | null,
): Pick<FetchSlugResponseInput, "blobs" | "packed"> {
  if (compress === null) return { blobs: [...blobs] };
  const bytes = Buffer.concat(blobs.map(({ data }) => data));
  const frame = compress(bytes);
  if (frame.length >= bytes.length) return { blobs: [...blobs] };
  return { blobs: blobs.map(({ digest }) => ({ digest })), packed: frame };
}

interface PackPlan {
  /** Where in the tree each was found, for the error. */
  readonly small: ReadonlyMap<Digest, string>;
  readonly large: readonly Digest[];
}

async function* planPacks(
  store: Pick<BlobStore, "readMany">,
  instance: string,
  root: Digest,
  have: KnownTrees,
  signal: AbortSignal,
): AsyncGenerator<PackPlan> {
  const planned = new Set<Digest>();
  let small = new Map<Digest, string>();
  let large: Digest[] = [];
  let cost = 0;
  const isKnown = (digest: Digest): boolean => have.directories.has(digest);
  for await (const batch of walkTree(store, instance, root, { isKnown, signal })) {
    for (const [digest, path] of blobsOf(batch)) {
      if (planned.has(digest) || have.blobs.has(digest)) continue;
      planned.add(digest);
      const isLarge = sizeOf(digest) > maxInlineBytes;
      const size = envelopeBytes + (isLarge ? 0 : sizeOf(digest));
      if (cost + size > maxPackBytes) {
        yield { small, large };
        small = new Map();
        large = [];
        cost = 0;
      }
      if (isLarge) large.push(digest);
      else small.set(digest, path);
      cost += size;
    }
  }
  if (cost > 0) yield { small, large };
}

type Batch = ReturnType<typeof walkTree> extends AsyncGenerator<infer Item> ? Item : never;

function* blobsOf(batch: Batch): Generator<readonly [Digest, string]> {
  for (const { digest, path } of batch) yield [digest, path];
  for (const { path, directory } of batch) {
    for (const file of directory.files) yield [file.digest, `${path}/${file.name}`];
  }
}

/**
 * What the caller has: blobs, and directories with all below them. A blob that is a file in one tree may be
 * a directory in another, and then nothing is known of what is below it.
 */
interface KnownTrees {
  readonly blobs: ReadonlySet<Digest>;
  readonly directories: ReadonlySet<Digest>;
}

/** A tree that we do not have ourselves tells us nothing of what the caller has, and costs it nothing. */
async function contentOf(
  store: Pick<BlobStore, "readMany">,
  instance: string,
  roots: readonly Digest[],
  signal: AbortSignal,
): Promise<KnownTrees> {
  const blobs = new Set<Digest>();
  const directories = new Set<Digest>();
  for (const root of roots) {
    const isKnown = (digest: Digest): boolean => directories.has(digest);
    const walk = walkTree(store, instance, root, { isKnown, isLenient: true, signal });
    for await (const batch of walk) {
      for (const [digest] of blobsOf(batch)) blobs.add(digest);
      for (const { digest } of batch) directories.add(digest);
    }
  }
  return { blobs, directories };
}

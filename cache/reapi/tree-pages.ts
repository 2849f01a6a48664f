import { hashOf, sizeOf, type Digest } from "../../content/digest.js";
import { BlobMissingError } from "../../content/error.js";
import { InvalidError } from "../../program/error.js";
import type { DirectoryInput } from "../../proto/gen/build/bazel/remote/execution/v2/Directory.js";
import type { GetTreeResponseInput } from "../../proto/gen/build/bazel/remote/execution/v2/GetTreeResponse.js";
import type { BlobStore } from "../blobs/blob-store.js";
import { parseWireDigest } from "../request.js";

/** gRPC's default limit is 4 MiB for a message. */
const maxPageBytes = 3.5 * 1024 * 1024;

/** Directories read ahead of the page that is being filled. */
const readAhead = 256;

/**
 * The directories of a tree in a fixed order (breadth first, each once), in pages of limited size. The
 * token of a page counts the directories before it, so a caller may begin again at any page. Directories
 * that are missing are left out, as the protocol asks; a missing root is BlobMissingError.
 */
export async function* pagesOfTree(
  store: Pick<BlobStore, "readMany">,
  instance: string,
  root: Digest,
  options: {
    /** Directories in a page; 0 leaves it to the bytes. */
    readonly pageSize: number;
    readonly pageToken: string;
    readonly decodeDirectory: (bytes: Buffer) => DirectoryInput;
    readonly signal: AbortSignal;
  },
): AsyncGenerator<GetTreeResponseInput> {
  const skip = parseToken(options.pageToken, root);
  const maxDirectories = options.pageSize > 0 ? options.pageSize : Infinity;
  const queue: Digest[] = [root];
  const seen = new Set(queue);
  let page: DirectoryInput[] = [];
  let pageBytes = 0;
  let count = 0;
  for (let at = 0; at < queue.length;) {
    options.signal.throwIfAborted();
    const batch = takeBatch(queue, at);
    at += batch.length;
    const blobs = await store.readMany(instance, batch);
    for (const digest of batch) {
      const bytes = blobs.get(digest);
      if (bytes === undefined && digest === root) throw new BlobMissingError(root);
      if (bytes === undefined) continue;
      const directory = decoded(options.decodeDirectory, digest, bytes);
      for (const child of directory.directories ?? []) {
        const next = parseWireDigest(child.digest as Parameters<typeof parseWireDigest>[0]);
        if (!seen.has(next)) queue.push(next);
        seen.add(next);
      }
      count++;
      if (count <= skip) continue;
      const isFull = page.length >= maxDirectories || pageBytes + bytes.length > maxPageBytes;
      if (page.length > 0 && isFull) {
        yield { directories: page, nextPageToken: `${hashOf(root)}:${count - 1}` };
        page = [];
        pageBytes = 0;
      }
      page.push(directory);
      // The tag and the length in front of each.
      pageBytes += bytes.length + 6;
    }
  }
  if (page.length > 0) yield { directories: page };
}

function decoded(
  decode: (bytes: Buffer) => DirectoryInput,
  digest: Digest,
  bytes: Buffer,
): DirectoryInput {
  try {
    return decode(bytes);
  } catch (cause) {
    throw new InvalidError(`${digest} is not a directory`, { cause });
  }
}

function takeBatch(queue: readonly Digest[], start: number): readonly Digest[] {
  let end = start;
  for (let bytes = 0; end < queue.length && end < start + readAhead; end++) {
    const size = sizeOf(queue[end] as Digest);
    if (size > 2 * maxPageBytes) throw new InvalidError("a directory is too large for one message");
    if (end > start && bytes + size > maxPageBytes) break;
    bytes += size;
  }
  return queue.slice(start, end);
}

function parseToken(token: string, root: Digest): number {
  if (token === "") return 0;
  const match = /^([0-9a-f]{64}):([0-9]{1,12})$/.exec(token);
  if (match?.[1] !== hashOf(root)) throw new InvalidError("the page token is not of this tree");
  return Number(match[2]);
}

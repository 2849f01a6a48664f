import { mkdtemp, rm } from "node:fs/promises";
import { createWriteStream } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { extract, type Extract } from "tar-stream";
import { createHash } from "node:crypto";
import type { BlobSource, ContentStore, UploadSummary } from "../../content/content-store.js";
import { digestFrom, digestOf, type Digest } from "../../content/digest.js";
import { InvalidError } from "../../program/error.js";
import { ArchiveTree } from "./archive-tree.js";

/** Larger files wait on disk, not in memory, until they are uploaded. */
const maxSmallBytes = 1024 * 1024;

/** An archive is made of blocks: a header, what it announces, and two that are empty at its end. */
const blockBytes = 512;

/** What an archive may hold. Beyond it is a mistake, or meant to harm. */
export interface ImportLimits {
  readonly maxEntries: number;
  readonly maxBytes: number;
}

export interface ImportedTree {
  readonly root: Digest;
  readonly files: number;
  readonly bytes: number;
  readonly uploadedBlobs: number;
  readonly uploadedBytes: number;
}

/**
 * Uploads the tree that a tar archive holds, and says its root. Nothing of the archive is ever written
 * under a name that it chose. Throws {@link InvalidError} where it leads out of itself, holds what no slug
 * can, is larger than allowed, or torn.
 */
export async function importSlug(
  sink: Pick<ContentStore, "upload">,
  archive: Readable,
  options: ImportLimits & {
    /** Takes symbolic links that lead out of the tree as they are. */
    readonly areOutsideLinksAllowed: boolean;
    readonly signal: AbortSignal;
  },
): Promise<ImportedTree> {
  const { areOutsideLinksAllowed, signal } = options;
  const directory = await mkdtemp(join(tmpdir(), "slipway-import-"));
  try {
    const tree = new ArchiveTree({ areOutsideLinksAllowed });
    let large: UploadSummary = { blobs: 0, bytes: 0 };
    // Each by itself, so that no more than one of them takes room on the disk.
    const storeLarge = async (source: BlobSource & { readonly path: string }): Promise<void> => {
      const { blobs, bytes } = await sink.upload([source], signal);
      large = { blobs: large.blobs + blobs, bytes: large.bytes + bytes };
      await rm(source.path);
    };
    let root: Digest | undefined;
    async function* blobs(): AsyncGenerator<BlobSource> {
      for await (const source of blobsOf(archive, tree, directory, options)) {
        if (source.path === undefined) yield source;
        else await storeLarge(source);
      }
      const finished = tree.finish();
      yield* finished.directories;
      root = finished.root;
    }
    const small = await sink.upload(blobs(), signal);
    if (root === undefined) throw new Error("an archive was uploaded before all of it was taken");
    return {
      root,
      ...tree.totals,
      uploadedBlobs: small.blobs + large.blobs,
      uploadedBytes: small.bytes + large.bytes,
    };
  } finally {
    // After a failure a file may be on its way into it yet.
    await rm(directory, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The files of an archive, all of whose entries are put into `tree`; large ones are in `directory`. */
async function* blobsOf(
  archive: Readable,
  tree: ArchiveTree,
  directory: string,
  { maxEntries, maxBytes, signal }: ImportLimits & { readonly signal: AbortSignal },
): AsyncGenerator<BlobSource> {
  const entries = extract();
  let received = 0;
  async function* counting(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      received += chunk.length;
      yield chunk;
    }
  }
  const read = pipeline(archive, counting, entries, { signal });
  read.catch(() => undefined);
  let count = 0;
  let bytes = 0;
  let end = 0;
  try {
    for await (const entry of entries) {
      const { name, size, pax } = entry.header;
      end = entry.offset + blockBytes + Math.ceil(size / blockBytes) * blockBytes;
      if (++count > maxEntries) throw new InvalidError(`it has more than ${maxEntries} entries`);
      if ((bytes += size) > maxBytes) throw new InvalidError(`it is more than ${maxBytes} bytes`);
      if (typeof pax === "object" && Object.keys(pax ?? {}).some((key) => /sparse/i.test(key))) {
        throw new InvalidError(`${JSON.stringify(name.slice(0, 100))} is a sparse file`);
      }
      if (entry.header.type === "file") {
        tree.checkFile(name);
        const blob = await readFile(entry, join(directory, String(count)));
        yield blob;
        tree.addFile(name, blob.digest, (entry.header.mode & 0o100) !== 0);
      } else {
        tree.add(entry.header);
        entry.resume();
      }
    }
    await read;
    if (received === 0) throw new InvalidError("it is empty");
    // An archive that was cut off between two entries looks whole but for its end.
    if (received < end + 2 * blockBytes) throw new InvalidError("its end is missing");
  } catch (error) {
    signal.throwIfAborted();
    throw new InvalidError(`the archive cannot be imported: ${(error as Error).message}`, {
      cause: error,
      hint: "Nothing of it is kept.",
    });
  }
}

type Entry = Extract extends AsyncIterable<infer Item> ? Item : never;

/** Reads a file of the archive to its end: into memory, or to `path` where it is large. */
async function readFile(entry: Entry, path: string): Promise<BlobSource> {
  const { size } = entry.header;
  if (size <= maxSmallBytes) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry as AsyncIterable<Buffer>) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    return { digest: digestOf(bytes), bytes };
  }
  const hash = createHash("sha256");
  async function* hashing(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
  }
  const file = createWriteStream(path, { flags: "wx", mode: 0o600 });
  await pipeline(entry as AsyncIterable<Buffer>, hashing, file);
  return { digest: digestFrom(hash.digest("hex"), size), path };
}

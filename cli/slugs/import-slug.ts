import { mkdtemp, rm } from "node:fs/promises";
import { createWriteStream } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { extract, type Extract } from "tar-stream";
import { createHash } from "node:crypto";
import type { BlobSource, UploadSummary } from "../../content/content-store.js";
import { digestFrom, digestOf, sizeOf, type Digest } from "../../content/digest.js";
import { InvalidError, SlipwayError } from "../../program/error.js";
import { ArchiveTree } from "./archive-tree.js";

/** Larger files wait on disk, not in memory, until they are uploaded. */
const maxSmallBytes = 1024 * 1024;

/** Bytes of files that are uploaded together. */
const roundBytes = 16 * 1024 * 1024;

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

/** Where the blobs of an import go. */
export interface BlobSink {
  upload(blobs: Iterable<BlobSource>, signal?: AbortSignal): Promise<UploadSummary>;
}

/**
 * Uploads the tree that a tar archive holds, and says its root. Nothing of the archive is ever written
 * under a name that it chose. Throws {@link InvalidError} where it leads out of itself, holds what no slug
 * can, is larger than allowed, or torn.
 */
export async function importSlug(
  sink: BlobSink,
  archive: Readable,
  options: ImportLimits & {
    /** Takes symbolic links that lead out of the tree as they are. */
    readonly areOutsideLinksAllowed: boolean;
    readonly signal: AbortSignal;
  },
): Promise<ImportedTree> {
  const { maxEntries, maxBytes, areOutsideLinksAllowed, signal } = options;
  const directory = await mkdtemp(join(tmpdir(), "slipway-import-"));
  try {
    const tree = new ArchiveTree({ areOutsideLinksAllowed });
    const uploads = new Uploads(sink, signal);
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
          await uploads.add(blob);
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
      if (error instanceof SlipwayError && !(error instanceof InvalidError)) throw error;
      throw new InvalidError(`the archive cannot be imported: ${(error as Error).message}`, {
        cause: error,
        hint: "Nothing of it is kept.",
      });
    }
    const { root, directories } = tree.finish();
    for (const blob of directories) await uploads.add(blob);
    const { blobs, bytes: uploaded } = await uploads.finish();
    return { root, ...tree.totals, uploadedBlobs: blobs, uploadedBytes: uploaded };
  } finally {
    await rm(directory, { recursive: true, force: true });
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

/** Uploads blobs in rounds, so that neither memory nor the disk fills up with what waits. */
class Uploads {
  readonly #sink: BlobSink;
  readonly #signal: AbortSignal;
  #waiting: BlobSource[] = [];
  #bytes = 0;
  #summary: UploadSummary = { blobs: 0, bytes: 0 };

  constructor(sink: BlobSink, signal: AbortSignal) {
    this.#sink = sink;
    this.#signal = signal;
  }

  async add(blob: BlobSource): Promise<void> {
    this.#waiting.push(blob);
    this.#bytes += sizeOf(blob.digest);
    if (this.#bytes >= roundBytes || this.#waiting.length >= 10_000) await this.#send();
  }

  async finish(): Promise<UploadSummary> {
    await this.#send();
    return this.#summary;
  }

  async #send(): Promise<void> {
    const round = this.#waiting;
    this.#waiting = [];
    this.#bytes = 0;
    const { blobs, bytes } = await this.#sink.upload(round, this.#signal);
    this.#summary = { blobs: this.#summary.blobs + blobs, bytes: this.#summary.bytes + bytes };
    for (const { path } of round) if (path !== undefined) await rm(path, { force: true });
  }
}

import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { BlobSource, ContentStore, UploadSummary } from "../../content/content-store.js";
import { digestFrom, digestOf } from "../../content/digest.js";
import type { ObjectHeader } from "../git/object-reader.js";
import { parseLfsPointer, type LfsPointer } from "../lfs/lfs-pointer.js";
import type { ImportTables, KnownBlob, KnownTree } from "./import-tables.js";

/** The file that a pointer of Git LFS stands for, verified; null where it is not here. */
export type FindLfsObject = (
  pointer: LfsPointer,
) => Promise<{ readonly path: string; readonly sizeBytes: number } | null>;

/** Larger blobs pass through a file. */
const maxHeldBlobBytes = 4 * 1024 * 1024;
/** Of two batches: one is filled while the one before it travels. */
const maxBatchBytes = 8 * 1024 * 1024;
const maxBatchBlobs = 2_000;

interface UploaderOptions {
  readonly content: ContentStore;
  readonly tables: ImportTables;
  readonly lfsObject?: FindLfsObject;
  /** Where large blobs wait for their upload. */
  readonly temporary?: string | undefined;
}

/**
 * Uploads what an import reads, in batches, one after the other, and has each remembered once it is durable. Holds
 * two of them in memory: while one travels the next is filled, and whoever adds to a full one waits for the one
 * before it.
 */
export class ImportUploader implements AsyncDisposable {
  readonly #content: ContentStore;
  readonly #tables: ImportTables;
  readonly #lfsObject: FindLfsObject;
  readonly #parent: string;
  readonly #signal: AbortSignal | undefined;
  #directory: string | null = null;
  #nextFile = 0;
  #batch: BlobSource[] = [];
  /** Files of the batch that are only there for it. */
  #spooled: string[] = [];
  #batchBytes = 0;
  #blobs = new Map<string, KnownBlob>();
  #trees = new Map<string, KnownTree>();
  /** The batch on its way; rejects where it does not arrive. */
  #sending: Promise<void> = Promise.resolve();
  #uploaded: UploadSummary = { blobs: 0, bytes: 0 };

  constructor({ content, tables, lfsObject, temporary }: UploaderOptions, signal?: AbortSignal) {
    this.#lfsObject = lfsObject ?? (() => Promise.resolve(null));
    this.#content = content;
    this.#tables = tables;
    this.#parent = temporary ?? tmpdir();
    this.#signal = signal;
  }

  /** What has really travelled so far. */
  get uploaded(): UploadSummary {
    return this.#uploaded;
  }

  /** Takes a git blob in; in place of a pointer of Git LFS, the file that it stands for. */
  async addBlob(header: ObjectHeader, bytes: AsyncIterable<Buffer>): Promise<KnownBlob> {
    const isLarge = header.sizeBytes > maxHeldBlobBytes;
    const source = isLarge ? await this.#spool(bytes) : await hold(bytes);
    const pointer = source.bytes === undefined ? null : parseLfsPointer(source.bytes);
    const object = pointer === null ? null : await this.#lfsObject(pointer);
    if (pointer !== null && object?.sizeBytes === pointer.sizeBytes) {
      const digest = digestFrom(pointer.oid, pointer.sizeBytes);
      // It stays a file until it travels: nothing of it is held.
      await this.#add({ digest, path: object.path }, 0);
      const known = { digest, isLfsPointer: false };
      this.#blobs.set(header.id, known);
      return known;
    }
    const known = { digest: source.digest, isLfsPointer: pointer !== null };
    await this.#add(source, header.sizeBytes);
    this.#blobs.set(header.id, known);
    return known;
  }

  /** Takes an encoded directory in. With `tree`, it is all of that git tree and will be remembered. */
  async addDirectory(
    encoded: Buffer,
    tree: { readonly id: string; readonly known: KnownTree } | null,
  ): Promise<void> {
    // Encoded after all that is below it, so it is never durable, and never remembered, before that.
    await this.#add({ digest: digestOf(encoded), bytes: encoded }, encoded.byteLength);
    if (tree !== null) this.#trees.set(tree.id, tree.known);
  }

  /** Resolves when everything added is durable and remembered. */
  async flush(): Promise<void> {
    await this.#send();
    await this.#sending;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#sending.catch(() => undefined); // Whoever adds or flushes next is told.
    if (this.#directory !== null) await rm(this.#directory, { recursive: true, force: true });
  }

  /** Sends what was added on its way, once all before it has arrived: a tree is never there before what is in it. */
  async #send(): Promise<void> {
    await this.#sending;
    const [batch, blobs, trees] = [this.#batch, this.#blobs, this.#trees];
    const spooled = this.#spooled;
    this.#spooled = [];
    [this.#batch, this.#blobs, this.#trees, this.#batchBytes] = [[], new Map(), new Map(), 0];
    this.#sending = this.#upload(batch, spooled, { blobs, trees });
    this.#sending.catch(() => undefined); // See above.
  }

  async #upload(
    batch: readonly BlobSource[],
    spooled: readonly string[],
    news: Parameters<ImportTables["put"]>[0],
  ) {
    if (batch.length > 0) {
      const { blobs: count, bytes } = await this.#content.upload(batch, this.#signal);
      const { uploaded } = this;
      this.#uploaded = { blobs: uploaded.blobs + count, bytes: uploaded.bytes + bytes };
      for (const path of spooled) await rm(path, { force: true });
    }
    if (news.blobs.size > 0 || news.trees.size > 0) await this.#tables.put(news);
  }

  async #add(source: BlobSource, sizeBytes: number): Promise<void> {
    this.#signal?.throwIfAborted();
    if (this.#batchBytes + sizeBytes > maxBatchBytes || this.#batch.length >= maxBatchBlobs) {
      await this.#send();
    }
    this.#batch.push(source);
    this.#batchBytes += sizeBytes;
  }

  async #spool(bytes: AsyncIterable<Buffer>): Promise<BlobSource> {
    this.#directory ??= await mkdtemp(join(this.#parent, "slipway-import-"));
    const path = join(this.#directory, String(this.#nextFile++));
    const hash = createHash("sha256");
    let size = 0;
    const hashing = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        size += chunk.length;
        yield chunk;
      }
    };
    await pipeline(bytes, hashing, createWriteStream(path, { flags: "wx", mode: 0o600 }));
    this.#spooled.push(path);
    return { digest: digestFrom(hash.digest("hex"), size), path };
  }
}

async function hold(chunks: AsyncIterable<Buffer>): Promise<BlobSource> {
  const parts: Buffer[] = [];
  for await (const part of chunks) parts.push(part);
  // Always a copy: a part of what git wrote would keep all of its buffer alive.
  const bytes = Buffer.concat(parts);
  return { digest: digestOf(bytes), bytes, isFile: true };
}

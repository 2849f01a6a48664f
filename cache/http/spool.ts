import { createHash, randomUUID, type Hash } from "node:crypto";
import { mkdir, open, readdir, rm, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { digestFrom, type Digest } from "../../content/digest.js";
import type { BlobStore } from "../blobs/blob-store.js";
import type { DiskSpace, Reservation } from "../blobs/disk-space.js";

/** A body up to this size waits in memory. */
const maxMemoryBytes = 128 * 1024;

/** Room on the disk is asked for in steps of this. */
const reserveBytes = 4 * 1024 * 1024;
const readBytes = 256 * 1024;

/**
 * Bodies of which the digest is known only at their end: a store takes a blob by its name. Files here are
 * of use to one request and never synced, and have no name while they are.
 */
export class Spool {
  readonly #directory: string;
  readonly #space: DiskSpace;

  private constructor(directory: string, space: DiskSpace) {
    this.#directory = directory;
    this.#space = space;
  }

  /** `space` is that of the disk on which the directory is. */
  static async open(directory: string, space: DiskSpace): Promise<Spool> {
    await mkdir(directory, { recursive: true });
    for (const name of await readdir(directory)) await rm(join(directory, name));
    return new Spool(directory, space);
  }

  /** Stores a body as a blob and returns its digest. Nothing is kept where it breaks off. */
  async store(
    store: BlobStore,
    instance: string,
    body: AsyncIterable<Buffer>,
    check: (digest: Digest) => void = () => undefined,
  ): Promise<Digest> {
    try {
      await using spooled = new SpooledBody(join(this.#directory, randomUUID()), this.#space);
      for await (const chunk of body) await spooled.append(chunk);
      const digest = spooled.finish();
      check(digest);
      if ((await store.findMissing(instance, [digest])).length === 0) return digest;
      await using writer = await store.openWriter(instance, digest);
      for await (const chunk of spooled.chunks()) await writer.append(chunk);
      await writer.finish();
      return digest;
    } catch (error) {
      throw this.#space.explain(error);
    }
  }
}

class SpooledBody implements AsyncDisposable {
  readonly #path: string;
  readonly #space: DiskSpace;
  readonly #hash: Hash = createHash("sha256");
  #sizeBytes = 0;
  #memory: Buffer[] = [];
  #file: FileHandle | undefined;
  #reservation: Reservation | undefined;
  #reservedTo = 0;

  constructor(path: string, space: DiskSpace) {
    this.#path = path;
    this.#space = space;
  }

  async append(chunk: Buffer): Promise<void> {
    this.#hash.update(chunk);
    this.#memory.push(chunk);
    this.#sizeBytes += chunk.length;
    if (this.#file === undefined && this.#sizeBytes <= maxMemoryBytes) return;
    if (this.#file === undefined) {
      this.#file = await open(this.#path, "wx+", 0o600);
      // Its bytes stay for as long as it is open, and go with the process however that ends.
      await rm(this.#path);
    }
    for (const part of this.#memory) await this.#write(this.#file, part);
    this.#memory = [];
  }

  finish(): Digest {
    return digestFrom(this.#hash.digest("hex"), this.#sizeBytes);
  }

  async *chunks(): AsyncGenerator<Buffer> {
    if (this.#file === undefined) return yield* this.#memory;
    for (let at = 0; at < this.#sizeBytes;) {
      const buffer = Buffer.allocUnsafe(Math.min(readBytes, this.#sizeBytes - at));
      const { bytesRead } = await this.#file.read(buffer, 0, buffer.length, at);
      if (bytesRead === 0) return; // The store finds that it is not whole.
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#reservation?.release();
    await this.#file?.close();
  }

  async #write(file: FileHandle, chunk: Buffer): Promise<void> {
    if (this.#sizeBytes > this.#reservedTo) {
      this.#reservation?.release();
      this.#reservation = this.#space.reserve(Math.max(reserveBytes, chunk.length));
      this.#reservedTo = this.#sizeBytes + reserveBytes;
    }
    for (let written = 0; written < chunk.length;) {
      written += (await file.write(chunk, written, chunk.length - written)).bytesWritten;
    }
    this.#reservation?.written(chunk.length);
  }
}

import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { pack as createPack, type Pack } from "tar-stream";
import { ConflictError } from "../../program/error.js";

/** A file of an archive. */
export interface ArchivedFile {
  readonly name: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** Writes files one after the other into an archive, and remembers what each of them was. */
export class ArchiveWriter {
  readonly #pack: Pack;
  readonly #files: ArchivedFile[] = [];

  private constructor(pack: Pack) {
    this.#pack = pack;
  }

  /**
   * The archive that `fill` writes, compressed, as it comes: no faster than it is taken. Where `fill`
   * throws, so does the stream.
   */
  static write(fill: (writer: ArchiveWriter) => Promise<void>, signal: AbortSignal): Readable {
    const pack = createPack();
    const archive = createGzip({ level: 1 });
    // What goes wrong ends the archive, whose reader is told.
    pipeline(pack, archive, { signal }).catch((error: unknown) => archive.destroy(error as Error));
    fill(new ArchiveWriter(pack)).then(
      () => pack.finalize(),
      (error: unknown) => pack.destroy(error as Error),
    );
    return archive;
  }

  /** In the order in which they were written. */
  get files(): readonly ArchivedFile[] {
    return this.#files;
  }

  async addText(name: string, text: string): Promise<void> {
    const bytes = Buffer.from(text);
    await this.#add(name, bytes.length, [bytes]);
  }

  /** Adds a file, as long as it is now: what is appended to it meanwhile is left out. */
  async addFile(name: string, path: string): Promise<void> {
    const file = await open(path, "r");
    try {
      const { size } = await file.stat();
      const source = size === 0 ? [] : file.createReadStream({ end: size - 1, autoClose: false });
      await this.#add(name, size, source);
    } finally {
      await file.close();
    }
  }

  async #add(
    name: string,
    bytes: number,
    source: Iterable<Buffer> | AsyncIterable<Buffer>,
  ): Promise<void> {
    const hash = createHash("sha256");
    const entry = this.#pack.entry({ name, size: bytes, mode: 0o600, mtime: new Date(0) });
    let added = 0;
    async function* hashed(): AsyncGenerator<Buffer> {
      for await (const chunk of source) {
        hash.update(chunk);
        added += chunk.length;
        yield chunk;
      }
      if (added < bytes) throw new ConflictError(`${name} became shorter while it was archived`);
    }
    await pipeline(hashed, entry);
    this.#files.push({ name, bytes, sha256: hash.digest("hex") });
  }
}

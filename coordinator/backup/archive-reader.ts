import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { extract, type Extract } from "tar-stream";
import { InvalidError, SlipwayError } from "../../program/error.js";
import type { ArchivedFile } from "./archive-writer.js";

type Entry = Extract extends AsyncIterable<infer Item> ? Item : never;

/** A file of the archive as it comes: its name, and its one use. */
export interface IncomingFile {
  readonly name: string;
  /** Writes it, durably, to a path where nothing is. */
  writeTo(path: string): Promise<void>;
  /** For small ones. Throws {@link InvalidError} where it is larger than `maxBytes`. */
  text(maxBytes: number): Promise<string>;
}

/**
 * The files of an archive in their order; each has to be used before the next is asked for. Returns what
 * they were. Throws {@link InvalidError} where it is no archive, holds anything but files, or is cut off.
 */
export async function* readArchive(
  archive: Readable,
  signal: AbortSignal,
): AsyncGenerator<IncomingFile, readonly ArchivedFile[]> {
  const files: ArchivedFile[] = [];
  const entries = extract();
  const reading = pipeline(archive, createGunzip(), entries, { signal });
  reading.catch(() => undefined); // The loop below ends with the same.
  try {
    for await (const entry of entries) {
      const { name, type } = entry.header;
      if (type !== "file")
        throw new InvalidError(`${JSON.stringify(name)} is no file but a ${type}`);
      const file = new EntryFile(entry, name);
      yield file;
      files.push(file.archived());
    }
    await reading;
    return files;
  } catch (error) {
    signal.throwIfAborted();
    throw asDamage(error);
  }
}

/** What went wrong while the archive was read, unless it was its file. */
function asDamage(error: unknown): unknown {
  const { syscall, message } = error as NodeJS.ErrnoException;
  if (error instanceof SlipwayError || syscall !== undefined) return error;
  return new InvalidError(`it is no backup, or a damaged one: ${message}`, { cause: error });
}

class EntryFile implements IncomingFile {
  readonly name: string;
  readonly #entry: Entry;
  readonly #hash = createHash("sha256");
  #bytes = 0;

  constructor(entry: Entry, name: string) {
    this.#entry = entry;
    this.name = name;
  }

  async writeTo(path: string): Promise<void> {
    const file = await open(path, "wx", 0o600);
    try {
      for await (const chunk of this.#chunks()) await file.writeFile(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  async text(maxBytes: number): Promise<string> {
    if ((this.#entry.header.size ?? 0) > maxBytes) {
      throw new InvalidError(`${this.name} is larger than ${maxBytes} bytes`);
    }
    const chunks: Buffer[] = [];
    for await (const chunk of this.#chunks()) chunks.push(chunk);
    return Buffer.concat(chunks).toString("utf8");
  }

  archived(): ArchivedFile {
    return { name: this.name, bytes: this.#bytes, sha256: this.#hash.digest("hex") };
  }

  async *#chunks(): AsyncGenerator<Buffer> {
    const chunks = (this.#entry as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
    for (;;) {
      const { value, done } = await chunks.next().catch((error: unknown) => {
        throw asDamage(error);
      });
      if (done === true) return;
      this.#hash.update(value);
      this.#bytes += value.length;
      yield value;
    }
  }
}

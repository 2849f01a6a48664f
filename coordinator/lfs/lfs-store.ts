import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { InvalidError } from "../../program/error.js";
import { makeDirectory, syncDirectory } from "../../program/sync-directory.js";
import type { LfsPointer } from "./lfs-pointer.js";

/** An object that is there, whole and verified. */
export interface LfsObject {
  readonly path: string;
  readonly sizeBytes: number;
}

/**
 * The files that Git LFS keeps for each project, by their digests. Each project has its own, so that
 * nobody finds out what another one has. They stay as long as their project, since any commit of it may
 * be deployed again.
 */
export class LfsStore {
  readonly #directory: string;
  readonly #incoming: string;
  /** Larger objects are refused, in bytes. */
  readonly maxBytes: number;

  private constructor(directory: string, maxBytes: number) {
    this.#directory = directory;
    this.#incoming = join(directory, "incoming");
    this.maxBytes = maxBytes;
  }

  /** Opens the objects below `directory`, and removes what uploads that were cut off have left. */
  static async open(directory: string, maxBytes: number): Promise<LfsStore> {
    const store = new LfsStore(directory, maxBytes);
    await rm(store.#incoming, { recursive: true, force: true });
    await mkdir(store.#incoming, { recursive: true, mode: 0o700 });
    return store;
  }

  /** The object, or null where the project does not have it. */
  async find(projectId: string, oid: string): Promise<LfsObject | null> {
    const path = this.#path(projectId, oid);
    try {
      return { path, sizeBytes: (await stat(path)).size };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
      throw error;
    }
  }

  /**
   * Takes an object in. It is there once this resolves, durable and whole; otherwise nothing is. Throws
   * {@link InvalidError} where `source` has another size or digest, and what `source` throws.
   */
  async receive(
    projectId: string,
    { oid, sizeBytes }: LfsPointer,
    source: AsyncIterable<Uint8Array>,
  ): Promise<void> {
    const temporary = join(this.#incoming, randomUUID());
    const hash = createHash("sha256");
    let received = 0;
    const checking = async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        received += chunk.byteLength;
        if (received > sizeBytes) throw wrongSize(oid, sizeBytes, `more than ${sizeBytes}`);
        hash.update(chunk);
        yield chunk;
      }
    };
    try {
      const file = createWriteStream(temporary, { flags: "wx", flush: true, mode: 0o600 });
      await pipeline(source, checking, file);
      if (received !== sizeBytes) throw wrongSize(oid, sizeBytes, String(received));
      const actual = hash.digest("hex");
      if (actual !== oid) {
        throw new InvalidError(`what came as object ${oid} is object ${actual}`, {
          hint: "It changed while it was sent, or on the way: push it again.",
        });
      }
      const path = this.#path(projectId, oid);
      await makeDirectory(dirname(path));
      await rename(temporary, path);
      await syncDirectory(dirname(path));
    } finally {
      await rm(temporary, { force: true });
    }
  }

  /** Removes all objects of a project. */
  async remove(projectId: string): Promise<void> {
    await rm(this.#project(projectId), { recursive: true, force: true });
  }

  #project(projectId: string): string {
    if (!/^[A-Za-z0-9_-]{1,64}$/.test(projectId)) {
      throw new InvalidError(`${JSON.stringify(projectId)} is not the id of a project`);
    }
    return join(this.#directory, "projects", projectId);
  }

  #path(projectId: string, oid: string): string {
    if (!/^[0-9a-f]{64}$/.test(oid)) {
      throw new InvalidError(`${JSON.stringify(oid.slice(0, 80))} is not the id of an object`);
    }
    return join(this.#project(projectId), oid.slice(0, 2), oid);
  }
}

function wrongSize(oid: string, expected: number, actual: string): InvalidError {
  return new InvalidError(`object ${oid} was to have ${expected} bytes and has ${actual}`, {
    hint: "It changed while it was sent, or on the way: push it again.",
  });
}

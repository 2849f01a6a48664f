import { constants, type Dir } from "node:fs";
import { open, opendir, realpath } from "node:fs/promises";
import { join, posix } from "node:path";
import { InvalidError } from "../../program/error.js";
import { MAX_FILE_BYTES } from "./parse-yaml.js";
import { SymbolicLinkError } from "./symbolic-link-error.js";
import type { TreeReader } from "./tree-reader.js";

const SKIPPED: ReadonlySet<string> = new Set([".git", "node_modules"]);

/**
 * Reads a tree from a directory on disk. `.git` and `node_modules` are passed over. Symbolic links are
 * listed but never followed, as in a commit: to read one, or anything behind one, throws
 * {@link SymbolicLinkError}, and what may not be read InvalidError. A directory that may not be looked into
 * is listed as if it were a file. Of a file that is larger than a configuration may be, just enough is read
 * for the check to refuse it.
 */
export class DirectoryReader implements TreeReader {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  async list(): Promise<readonly string[]> {
    const files: string[] = [];
    const waiting = [""];
    for (let directory = waiting.pop(); directory !== undefined; directory = waiting.pop()) {
      const entries = await openReadable(join(this.#directory, directory));
      if (entries === null) files.push(directory);
      for await (const entry of entries ?? []) {
        const path = posix.join(directory, entry.name);
        if (!entry.isDirectory()) files.push(path);
        else if (!SKIPPED.has(entry.name)) waiting.push(path);
      }
    }
    return files.filter((file) => file !== "").sort();
  }

  async read(path: string): Promise<Uint8Array | null> {
    const parts = path.split("/");
    if (path === "" || parts.includes("..") || parts.includes("") || path.includes("\0"))
      return null;
    try {
      // A link on the way would lead elsewhere, and the listing does not follow it either.
      const root = await realpath(this.#directory);
      const directory = join(this.#directory, posix.dirname(path));
      if ((await realpath(directory)) !== join(root, posix.dirname(path)))
        throw new SymbolicLinkError(posix.dirname(path));
      await using file = await open(
        join(this.#directory, path),
        constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK,
      );
      if (!(await file.stat()).isFile()) return null;
      return await readStart(file);
    } catch (error) {
      if (hasCode(error, "ELOOP")) throw new SymbolicLinkError(path);
      if (hasCode(error, "EACCES", "EPERM"))
        throw new InvalidError(`${path} cannot be read: permission denied`);
      if (hasCode(error, "ENOENT", "ENOTDIR", "EISDIR", "ENXIO")) return null;
      throw error;
    }
  }
}

async function readStart(file: Awaited<ReturnType<typeof open>>): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  const stream = file.createReadStream({ autoClose: false, end: MAX_FILE_BYTES });
  for await (const chunk of stream) if (chunk instanceof Buffer) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Null where the directory may not be looked into. */
async function openReadable(directory: string): Promise<Dir | null> {
  try {
    return await opendir(directory);
  } catch (error) {
    if (hasCode(error, "EACCES", "EPERM")) return null;
    throw error;
  }
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && "code" in error && codes.includes(String(error.code));
}

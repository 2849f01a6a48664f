import { constants } from "node:fs";
import { open, opendir, realpath } from "node:fs/promises";
import { join, posix } from "node:path";
import type { TreeReader } from "../model.js";
import { MAX_FILE_BYTES } from "./parse-yaml.js";
import { SymbolicLinkError } from "./symbolic-link-error.js";

const SKIPPED: ReadonlySet<string> = new Set([".git", "node_modules"]);

/**
 * Reads a tree from a directory on disk. `.git` and `node_modules` are passed over. Symbolic links are
 * listed but never followed: to read one, or anything behind one, throws {@link SymbolicLinkError}. Of a
 * file that is larger than a configuration may be, just enough is read for the check to refuse it.
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
      for await (const entry of await opendir(join(this.#directory, directory))) {
        const path = posix.join(directory, entry.name);
        if (entry.isFile() || entry.isSymbolicLink()) files.push(path);
        else if (entry.isDirectory() && !SKIPPED.has(entry.name)) waiting.push(path);
      }
    }
    return files.sort();
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
      if (codeOf(error) === "ELOOP") throw new SymbolicLinkError(path);
      if (isAbsence(error)) return null;
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

function isAbsence(error: unknown): boolean {
  return ["ENOENT", "ENOTDIR", "EISDIR"].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

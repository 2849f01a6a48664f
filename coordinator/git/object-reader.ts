import type { Readable, Writable } from "node:stream";
import { FarmError, InvalidError } from "../../program/error.js";
import { ByteReader } from "./byte-reader.js";
import { startGit, type GitObjects, type RunningGit } from "./git-process.js";

export type ObjectType = "blob" | "tree" | "commit" | "tag";

/** What git says about an object before its content. */
export interface ObjectHeader {
  readonly id: string;
  readonly type: ObjectType;
  readonly sizeBytes: number;
}

/** An object that was read whole. */
export interface GitObject extends ObjectHeader {
  readonly bytes: Buffer;
}

/** One line of a git tree. */
export interface TreeEntry {
  readonly name: string;
  /** As git writes it, in octal: `100644`, `100755`, `120000` (symlink), `40000`, `160000`. */
  readonly mode: string;
  readonly id: string;
}

/** Objects larger than this are never held whole. */
const maxHeldBytes = 64 * 1024 * 1024;

/**
 * Reads objects of one repository through one `git cat-file --batch`. Requests may be made at once and
 * are answered in their order.
 */
export class ObjectReader implements AsyncDisposable {
  readonly #git: RunningGit;
  readonly #input: Writable;
  readonly #output: ByteReader;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(git: RunningGit, input: Writable, output: Readable) {
    this.#git = git;
    this.#input = input;
    this.#output = new ByteReader(output as AsyncIterable<Buffer>);
  }

  static open(objects: GitObjects): ObjectReader {
    const git = startGit(objects, ["cat-file", "--batch"], ["pipe", "pipe", "ignore"]);
    const { stdin, stdout } = git.child;
    if (stdin === null || stdout === null) throw new FarmError("git has no pipes");
    stdin.on("error", () => undefined); // The reading side finds that git has ended.
    return new ObjectReader(git, stdin, stdout);
  }

  /** The object that `name` (an id, or an expression such as `<id>^{tree}`) stands for, or null. */
  read(name: string, maxBytes = maxHeldBytes): Promise<GitObject | null> {
    return this.consume(name, async (header, content) => {
      if (header.sizeBytes > maxBytes) {
        throw new InvalidError(
          `object ${header.id} has ${header.sizeBytes} bytes, more than ${maxBytes}`,
        );
      }
      const parts: Buffer[] = [];
      for await (const part of content) parts.push(part);
      return { ...header, bytes: Buffer.concat(parts) };
    });
  }

  /** The entries of a tree. Throws {@link InvalidError} where `name` is no tree. */
  async readTree(name: string): Promise<readonly TreeEntry[]> {
    const tree = await this.read(name);
    if (tree?.type !== "tree") throw new InvalidError(`${name} is not a tree in this repository`);
    return parseTree(tree.bytes, tree.id.length / 2);
  }

  /**
   * Hands the object to `consumer` as it comes from git; what the consumer leaves is skipped. Null where
   * there is no such object. The content must not be used after the consumer is done.
   */
  consume<T>(
    name: string,
    consumer: (header: ObjectHeader, content: AsyncIterable<Buffer>) => Promise<T>,
  ): Promise<T | null> {
    if (name.includes("\n")) throw new InvalidError("an object's name has no line breaks");
    this.#input.write(`${name}\n`);
    const answer = this.#last.then(() => this.#answer(consumer));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#git[Symbol.asyncDispose]();
    await this.#last;
  }

  async #answer<T>(
    consumer: (header: ObjectHeader, content: AsyncIterable<Buffer>) => Promise<T>,
  ): Promise<T | null> {
    const line = await this.#output.line();
    if (line === null) throw new FarmError("git ended while objects were read");
    const match = /^([0-9a-f]{40,64}) (blob|tree|commit|tag) ([0-9]+)$/.exec(line);
    if (match === null) return null; // "<name> missing" or "<name> ambiguous"
    const [, id = "", type, size] = match;
    const header = { id, type: type as ObjectType, sizeBytes: Number(size) };
    let missing = header.sizeBytes;
    const output = this.#output;
    const content = (async function* () {
      for await (const part of output.take(missing)) {
        missing -= part.length;
        yield part;
      }
    })();
    try {
      return await consumer(header, content);
    } finally {
      for await (const part of output.take(missing)) missing -= part.length;
      if ((await output.exactly(1)) === null) {
        // eslint-disable-next-line no-unsafe-finally -- half an object is no object
        throw new FarmError("git ended while objects were read");
      }
    }
  }
}

/** Takes apart the bytes of a tree object, whose ids have `idBytes` bytes. */
export function parseTree(bytes: Buffer, idBytes: number): readonly TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(32, at);
    const nul = bytes.indexOf(0, space);
    const end = nul + 1 + idBytes;
    if (space < 0 || nul < 0 || end > bytes.length) throw new InvalidError("a git tree is torn");
    const name = bytes.toString("utf8", space + 1, nul);
    if (Buffer.byteLength(name) !== nul - space - 1 || name.includes("\ufffd")) {
      throw new InvalidError(`the file name ${JSON.stringify(name)} is not in UTF-8`, {
        hint: "Rename it: names of files must be UTF-8.",
      });
    }
    entries.push({
      name,
      mode: bytes.toString("latin1", at, space),
      id: bytes.toString("hex", nul + 1, end),
    });
    at = end;
  }
  return entries;
}

import { posix } from "node:path";
import { InvalidError } from "../../program/error.js";
import { MAX_FILE_BYTES, parseYaml } from "./parse-yaml.js";
import type { Place, Report } from "../reading/report.js";
import { normalisePath } from "./paths.js";
import type { TreeReader } from "./tree-reader.js";
import type { Entry, MapValue, ReferenceValue, ScalarValue, Value } from "./value.js";

const MAX_INCLUDE_DEPTH = 8;
const MAX_INCLUDES = 200;
const MAX_ARCHIVE_FILES = 500;
const MAX_TOTAL_BYTES = 4 * 1024 * 1024;

/** Where a reference stands: what it names is looked for from here. */
interface Context {
  /** The file that it stands in, after those that include it. */
  readonly files: readonly string[];
  /** The root of the application that it stands in, where its block says one. */
  readonly root: string | null;
}

/**
 * Reads the configuration files of one project, with what they include put in. What they may cost
 * together is bounded, not only each of them.
 *
 * A string is put in as it is, YAML as its value, a binary file in base64, and an archive (a directory)
 * as a map of the paths in it to the files in base64. A path counts from the file that names it, and
 * where nothing is there from the root of the application around it; it never leads out of the tree.
 */
export class FileLoader {
  readonly #tree: TreeReader;
  readonly #files: readonly string[];
  readonly #report: Report;
  readonly #isPartial: boolean;
  #includes = 0;
  #bytes = 0;

  /**
   * @param files All files of the tree.
   * @param isPartial Whether there may be others: a file that is included and is not there is a warning.
   */
  constructor(
    tree: TreeReader,
    files: readonly string[],
    report: Report,
    { isPartial = false }: { readonly isPartial?: boolean } = {},
  ) {
    this.#tree = tree;
    this.#files = files;
    this.#report = report;
    this.#isPartial = isPartial;
  }

  /**
   * Parses a file. Null when there is nothing in it, or it cannot be parsed, which is then in the
   * report. An include that leads nowhere is an error and becomes an empty value.
   */
  async load(file: string): Promise<Value | null> {
    return await this.#load(file, { file, line: 1, column: 1 }, { files: [], root: null });
  }

  /** @param place What is told where the file cannot be read. */
  async #load(file: string, place: Place, { files, root }: Context): Promise<Value | null> {
    const text = await this.#text(file, place, "");
    if (text === null) return null;
    this.#report.source(file, text);
    const value = parseYaml(file, text, this.#report);
    return value === null ? null : await this.#resolve(value, { files: [...files, file], root });
  }

  async #resolve(value: Value, context: Context): Promise<Value> {
    switch (value.kind) {
      case "scalar":
        return value;
      case "reference":
        return await this.#include(value, context);
      case "list": {
        const items: Value[] = [];
        for (const item of value.items) items.push(await this.#resolve(item, context));
        return { ...value, items };
      }
      case "map": {
        const inside = { ...context, root: rootIn(value) ?? context.root };
        const entries = new Map<string, Entry>();
        for (const [key, entry] of value.entries) {
          entries.set(key, { ...entry, value: await this.#resolve(entry.value, inside) });
        }
        return { ...value, entries };
      }
    }
  }

  async #include(reference: ReferenceValue, context: Context): Promise<Value> {
    const { place, path: keys, type } = reference;
    const found = this.#locate(reference, context);
    if (found === null) return placeholder(reference);
    switch (type) {
      case "yaml":
        return (await this.#load(found, place, context)) ?? nothing(place);
      case "string":
        return stringOf(place, (await this.#text(found, place, keys)) ?? "");
      case "binary":
        return stringOf(place, await this.#base64(found, reference));
      case "archive":
        return await this.#archive(found, reference);
    }
  }

  async #archive(directory: string, reference: ReferenceValue): Promise<Value> {
    const { place, path: keys } = reference;
    const below = directory === "" ? "" : `${directory}/`;
    const files = this.#files.filter((file) => file.startsWith(below));
    if (files.length > MAX_ARCHIVE_FILES) {
      const message = `${directory} has more than ${MAX_ARCHIVE_FILES} files`;
      this.#report.error(place, keys, message);
      return nothing(place);
    }
    const entries = new Map<string, Entry>();
    for (const file of files) {
      const key = file.slice(below.length);
      const value = stringOf(place, await this.#base64(file, reference));
      entries.set(key, { key, keyPlace: place, value });
    }
    return { kind: "map", place, entries };
  }

  async #base64(file: string, { place, path: keys }: ReferenceValue): Promise<string> {
    const bytes = await this.#read(file, place, keys);
    return bytes === null ? "" : Buffer.from(bytes).toString("base64");
  }

  async #text(file: string, place: Place, keys: string): Promise<string | null> {
    const bytes = await this.#read(file, place, keys);
    if (bytes === null) return null;
    const text = Buffer.from(bytes).toString("utf8");
    // A byte order mark is no part of what is written, nor of the columns.
    if (Buffer.from(text).equals(bytes)) return text.replace(/^\ufeff/, "");
    const isUtf16 = /^(?:\xff\xfe|\xfe\xff)/.test(
      Buffer.from(bytes.subarray(0, 2)).toString("latin1"),
    );
    const line = lineOfBadByte(text);
    const found = isUtf16 ? "text in UTF-16" : `a byte that is none in line ${line}`;
    const message = `${file} is not text in UTF-8: it holds ${found}`;
    const at = place.file === file ? { file, line, column: 1 } : place;
    this.#report.error(at, keys, message, "Save it in UTF-8.");
    return null;
  }

  /** Null with a report where it cannot be taken. The tree has something of that name. */
  async #read(file: string, place: Place, keys: string): Promise<Uint8Array | null> {
    // What is too much was said already: nothing more is read.
    if (this.#bytes > MAX_TOTAL_BYTES) return null;
    try {
      const bytes = await this.#tree.read(file);
      if (bytes === null) this.#report.error(place, keys, `${file} is not a regular file`);
      return bytes === null || !this.#mayTake(bytes, file, place, keys) ? null : bytes;
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      this.#report.error(place, keys, error.message, error.hint ?? null);
      return null;
    }
  }

  #mayTake(bytes: Uint8Array, file: string, place: Place, keys: string): boolean {
    if (bytes.length > MAX_FILE_BYTES) {
      const most = `${MAX_FILE_BYTES / 1024} KiB, the most that is read`;
      this.#report.error(place, keys, `${file} is larger than ${most}`);
      return false;
    }
    const isWithin = this.#bytes <= MAX_TOTAL_BYTES;
    this.#bytes += bytes.length;
    if (isWithin && this.#bytes > MAX_TOTAL_BYTES) {
      this.#report.error(place, "", "the configuration files are larger than 4 MiB together");
    }
    return this.#bytes <= MAX_TOTAL_BYTES;
  }

  /** The path in the tree of what a reference names; null with a report. */
  #locate(reference: ReferenceValue, { files, root }: Context): string | null {
    const { place, path: keys, target, type } = reference;
    const bases = [posix.dirname(files.at(-1) ?? ""), ...(root === null ? [] : [root])];
    const paths = bases.map((base) => normalise(posix.join(base, target)));
    const inside = paths.filter((path) => path !== null);
    const found = inside.find((path) => this.#isThere(path, type));
    this.#includes++;
    const fail = (message: string, hint: string | null = null): null => {
      this.#report.error(place, keys, message, hint);
      return null;
    };
    if (target.startsWith("/") || target.includes("\0") || inside.length === 0)
      return fail(`"${target}" leads out of the repository`);
    if (files.length > MAX_INCLUDE_DEPTH || this.#includes > MAX_INCLUDES)
      return fail("too many files are included");
    if (found === undefined) {
      const isDirectory = inside.some((path) => this.#isThere(path, "archive"));
      if (type !== "archive" && isDirectory) {
        const hint = "The type that takes a directory is !archive.";
        return fail(`the included ${inside[0]} is a directory, not a file`, hint);
      }
      const what = type === "archive" ? "directory" : "file";
      const message = `the included ${what} ${inside[0]} does not exist`;
      // Of YAML that is not there nobody knows what it would say: what needs it is wrong, too.
      if (!this.#isPartial || type === "yaml") return fail(message);
      this.#report.warn(place, keys, message, "A push without it is refused.");
      return null;
    }
    if (type === "yaml" && files.includes(found)) return fail(`${found} includes itself`);
    return found;
  }

  #isThere(path: string, type: ReferenceValue["type"]): boolean {
    if (type !== "archive") return this.#files.includes(path);
    return path === "" || this.#files.some((file) => file.startsWith(`${path}/`));
  }
}

/** `source.root` of an application's block; null of every other map. */
function rootIn({ entries }: MapValue): string | null {
  const source = entries.get("source")?.value;
  const root = source?.kind === "map" ? source.entries.get("root")?.value : undefined;
  return root?.kind === "scalar" ? normalisePath(root.text) : null;
}

/** Null where it leads out of the tree. */
function normalise(path: string): string | null {
  if (path === ".." || path.startsWith("../")) return null;
  return path.replace(/\/+$/, "").replace(/^\.$/, "");
}

/** Bytes that are no text become this character, which few texts hold themselves. */
function lineOfBadByte(text: string): number {
  return text.slice(0, text.indexOf("\ufffd")).split("\n").length;
}

function stringOf(place: Place, text: string): Value {
  return { kind: "scalar", place, value: text, text, isPlain: false };
}

/** What stands for a file that is not there, so that nothing else is said of it. */
function placeholder({ place, type }: ReferenceValue): Value {
  switch (type) {
    case "string":
    case "binary":
      return stringOf(place, "");
    case "archive":
      return { kind: "map", place, entries: new Map() };
    case "yaml":
      return { ...nothing(place), isRefused: true };
  }
}

function nothing(place: Place): ScalarValue {
  return { kind: "scalar", place, value: null, text: "", isPlain: true };
}

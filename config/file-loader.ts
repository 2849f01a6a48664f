import { posix } from "node:path";
import type { TreeReader } from "./model.js";
import { parseYaml } from "./parse-yaml.js";
import type { Place, Report } from "./report.js";
import type { Entry, ReferenceValue, Value } from "./value.js";

const MAX_INCLUDE_DEPTH = 8;
const MAX_INCLUDES = 200;
const MAX_TOTAL_BYTES = 4 * 1024 * 1024;

/**
 * Reads the configuration files of one project, with what they include put in. What they may cost
 * together is bounded, not only each of them.
 */
export class FileLoader {
  readonly #tree: TreeReader;
  readonly #report: Report;
  #includes = 0;
  #bytes = 0;

  constructor(tree: TreeReader, report: Report) {
    this.#tree = tree;
    this.#report = report;
  }

  /**
   * Parses a file. Null when there is nothing in it, or it cannot be parsed, which is then in the
   * report. An include that leads nowhere is an error and becomes an empty value.
   */
  async load(file: string): Promise<Value | null> {
    return await this.#load(file, []);
  }

  async #load(file: string, parents: readonly string[]): Promise<Value | null> {
    const text = await this.#tree.read(file);
    if (text === null || !this.#mayTake(text, { file, line: 1, column: 1 })) return null;
    this.#report.source(file, text);
    const value = parseYaml(file, text, this.#report);
    return value === null ? null : await this.#resolve(value, [...parents, file]);
  }

  #mayTake(text: string, place: Place): boolean {
    const isWithin = this.#bytes <= MAX_TOTAL_BYTES;
    this.#bytes += text.length;
    if (isWithin && this.#bytes > MAX_TOTAL_BYTES) {
      this.#report.error(place, "", "the configuration files are larger than 4 MiB together");
    }
    return this.#bytes <= MAX_TOTAL_BYTES;
  }

  async #resolve(value: Value, files: readonly string[]): Promise<Value> {
    switch (value.kind) {
      case "scalar":
        return value;
      case "reference":
        return await this.#include(value, files);
      case "list": {
        const items: Value[] = [];
        for (const item of value.items) items.push(await this.#resolve(item, files));
        return { ...value, items };
      }
      case "map": {
        const entries = new Map<string, Entry>();
        for (const [key, entry] of value.entries) {
          entries.set(key, { ...entry, value: await this.#resolve(entry.value, files) });
        }
        return { ...value, entries };
      }
    }
  }

  async #include(reference: ReferenceValue, files: readonly string[]): Promise<Value> {
    const { place, type } = reference;
    if (type === "archive" || type === "binary") {
      const tag = type === "archive" ? "!archive" : "!include of type binary";
      this.#report.warn(place, reference.path, `"${tag}" is not supported yet and is ignored`);
      return nothing(place);
    }
    const file = this.#locate(reference, files);
    if (file === null) return nothing(place);
    const text = await this.#tree.read(file);
    if (text === null) {
      this.#report.error(place, reference.path, `the included file ${file} does not exist`);
      return type === "string" ? stringOf(place, "") : nothing(place);
    }
    if (type === "string") return stringOf(place, this.#mayTake(text, place) ? text : "");
    return (await this.#load(file, files)) ?? nothing(place);
  }

  /** The included file's path in the tree, relative to the file that includes it; null with a report. */
  #locate({ place, path: keys, target }: ReferenceValue, files: readonly string[]): string | null {
    const from = files.at(-1) ?? "";
    const file = posix.join(posix.dirname(from), target);
    this.#includes++;
    if (target.startsWith("/") || file.startsWith("../") || target.includes("\0")) {
      this.#report.error(place, keys, `"${target}" leads out of the repository`);
    } else if (files.includes(file)) {
      this.#report.error(place, keys, `${file} includes itself`);
    } else if (files.length > MAX_INCLUDE_DEPTH || this.#includes > MAX_INCLUDES) {
      this.#report.error(place, keys, "too many files are included");
    } else {
      return file;
    }
    return null;
  }
}

function stringOf(place: Place, text: string): Value {
  return { kind: "scalar", place, value: text, text, isPlain: false };
}

function nothing(place: Place): Value {
  return { kind: "scalar", place, value: null, text: "", isPlain: true };
}

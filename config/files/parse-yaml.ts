import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  Lexer,
  parseDocument,
  type Document,
  type Node as YamlNode,
  visit,
  type Alias,
  type Pair,
  type YAMLMap,
} from "yaml";
import type { Place, Report } from "../reading/report.js";
import type { Entry, ListValue, MapValue, ScalarValue, Value } from "./value.js";

/** The largest configuration file that is looked at. */
export const MAX_FILE_BYTES = 1024 * 1024;
const MAX_TOKENS = 100_000;
const MAX_VALUES = 50_000;
const MAX_DEPTH = 64;
/** What YAML itself allows keys, unless they are marked as such. */
const MAX_KEY_LENGTH = 1024;

/**
 * Parses one YAML file into values with places, or reports what is wrong and returns null. An empty
 * file is null too, without a problem.
 *
 * The input is hostile by assumption: depth, number of tokens and number of values after aliases
 * are bounded before anything recursive or quadratic sees them.
 */
export function parseYaml(file: string, text: string, report: Report): Value | null {
  const lines = new LineCounter();
  const excess = findExcess(text);
  if (excess !== null) {
    report.error(placeAt(file, text, excess.offset), "", excess.message);
    return null;
  }
  const document = parseDocument(text, {
    lineCounter: lines,
    // Uniqueness is checked below: the library's own check is quadratic.
    uniqueKeys: false,
    merge: true,
    // Whatever version of YAML a file says it is of: in 1.1 a date is no string.
    schema: "core",
    resolveKnownTags: false,
    prettyErrors: false,
    stringKeys: false,
    logLevel: "error",
  });
  const converter = new Converter({ file, document, lines, report });
  if (document.errors.length > 0) {
    for (const error of firstCauses(document.errors, lines)) {
      report.error(converter.placeOf(error.pos[0]), "", ...explain(error.code, error.message));
    }
    return null;
  }
  if (document.contents === null) return null;
  const value = converter.convert(document.contents, "", 0);
  return converter.isExhausted ? null : value;
}

interface Excess {
  readonly offset: number;
  readonly message: string;
}

/** Looks at the tokens alone: the composer recurses as deep as a file nests, and dies of it. */
function findExcess(text: string): Excess | null {
  let offset = 0;
  let tokens = 0;
  let flowDepth = 0;
  let indicatorsInLine = 0;
  let isScalarNext = false;
  for (const token of new Lexer().lex(text)) {
    tokens++;
    if (isScalarNext) isScalarNext = false;
    else if (token === SCALAR_FOLLOWS) isScalarNext = true;
    else if (token === "[" || token === "{") flowDepth++;
    else if (token === "]" || token === "}") flowDepth--;
    else if (flowDepth === 0 && (token === "-" || token === "?" || token === ":"))
      indicatorsInLine++;
    else if (token.startsWith("\n") || token.startsWith("\r")) indicatorsInLine = 0;
    if (tokens > MAX_TOKENS)
      return { offset, message: "the file holds too many values to be a configuration" };
    if (flowDepth > MAX_DEPTH || indicatorsInLine > MAX_DEPTH) {
      return { offset, message: `values are nested more than ${MAX_DEPTH} deep` };
    }
    if (!CONTROL_TOKENS.has(token)) offset += token.length;
  }
  return null;
}

/** Tokens that the lexer puts between the text's own: document start, flow end, byte order mark, scalar. */
const SCALAR_FOLLOWS = "\x1f";
const CONTROL_TOKENS: ReadonlySet<string> = new Set(["\x02", "\x18", "\x1f"]);

function placeAt(file: string, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split("\n").length;
  return { file, line, column: offset - before.lastIndexOf("\n") };
}

/** Tabs bring further errors with them that would only hide the cause, and so does all in one line. */
function firstCauses(errors: Document["errors"], lines: LineCounter): Document["errors"] {
  const tabs = errors.filter((error) => error.code === "TAB_AS_INDENT");
  const seen = new Set<number>();
  return (tabs.length > 0 ? tabs : errors)
    .filter(({ pos: [at] }) => {
      const { line } = lines.linePos(at);
      return !seen.has(line) && seen.add(line);
    })
    .slice(0, 20);
}

function explain(code: string, message: string): [message: string, hint: string | null] {
  switch (code) {
    case "TAB_AS_INDENT":
      return [
        "a tab cannot start a token: tabs are not allowed as indentation",
        "Indent with spaces.",
      ];
    case "MULTIPLE_DOCS":
      return ["the file holds more than one YAML document", 'Remove the "---" between them.'];
    case "RESOURCE_EXHAUSTION":
      return [`values are nested more than ${MAX_DEPTH} deep`, null];
    case "MULTILINE_IMPLICIT_KEY":
      return ["not valid YAML: a key must end with a colon", 'Write "key: value".'];
    case "BLOCK_AS_IMPLICIT_KEY":
      return [
        "not valid YAML: a value holds a colon of its own",
        "Quote the value, or indent less.",
      ];
    case "BAD_SCALAR_START":
      return [`not valid YAML: ${shorten(message)}`, "Quote the value."];
    case "MISSING_CHAR":
      if (message.startsWith("Missing closing"))
        return ["not valid YAML: a quote is not closed", "Close it where the text ends."];
      return ["not valid YAML: a key must be followed by a colon", 'Write "key: value".'];
    case "BAD_INDENT":
      if (message.startsWith("Flow")) {
        const [open, close] = message.endsWith("}") ? ["{", "}"] : ["[", "]"];
        return [
          `not valid YAML: a "${open}" is not closed before this`,
          `Close it with "${close}".`,
        ];
      }
      return [`not valid YAML: ${shorten(message)}`, "Keys of one map begin in the same column."];
    default:
      return [`not valid YAML: ${shorten(message)}`, null];
  }
}

/** The first letter becomes small, because the text goes on behind a colon. */
function shorten(message: string): string {
  return `${message.slice(0, 1).toLowerCase()}${message.slice(1, 300)}`;
}

/** What each alias stands for: the last node before it that has its name. The library searches anew for each. */
function targetsOfAliases(document: Document): ReadonlyMap<Alias, YamlNode> {
  const anchored = new Map<string, YamlNode>();
  const targets = new Map<Alias, YamlNode>();
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const target = anchored.get(node.source);
        if (target !== undefined) targets.set(node, target);
      } else if (node.anchor !== undefined) anchored.set(node.anchor, node);
    },
  });
  return targets;
}

interface ConverterInput {
  readonly file: string;
  readonly document: Document;
  readonly lines: LineCounter;
  readonly report: Report;
}

class Converter {
  readonly #file: string;
  readonly #targets: ReadonlyMap<Alias, YamlNode>;
  readonly #lines: LineCounter;
  readonly #report: Report;
  readonly #aliasesOpen = new Set<YamlNode>();
  #values = 0;
  #isExhausted = false;

  constructor({ file, document, lines, report }: ConverterInput) {
    this.#file = file;
    this.#targets = targetsOfAliases(document);
    this.#lines = lines;
    this.#report = report;
  }

  /** True once there was too much to convert: then the rest is missing from the value. */
  get isExhausted(): boolean {
    return this.#isExhausted;
  }

  placeOf(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset);
    return { file: this.#file, line: Math.max(1, line), column: Math.max(1, col) };
  }

  convert(node: unknown, path: string, depth: number): Value {
    const place = this.placeOf(rangeStart(node));
    if (!this.#mayGoOn(place, path, depth)) return refused(place);
    if (isAlias(node)) return this.#alias(this.#targets.get(node), place, path, depth, node.source);
    const reference = this.#reference(node, place, path);
    if (reference !== null) return reference;
    if (isMap(node)) return this.#map(node, place, path, depth);
    if (isSeq(node)) return this.#list(node.items, place, path, depth);
    if (isScalar(node)) return this.#scalar(node, place, path);
    return nothing(place);
  }

  #mayGoOn(place: Place, path: string, depth: number): boolean {
    if (this.#isExhausted) return false;
    this.#values++;
    if (this.#values > MAX_VALUES) {
      this.#isExhausted = true;
      this.#report.error(
        place,
        path,
        `the file holds more than ${MAX_VALUES} values once its aliases are followed`,
      );
    } else if (depth > MAX_DEPTH) {
      this.#isExhausted = true;
      this.#report.error(place, path, `values are nested more than ${MAX_DEPTH} deep`);
    }
    return !this.#isExhausted;
  }

  #alias(
    target: YamlNode | undefined,
    place: Place,
    path: string,
    depth: number,
    name: string,
  ): Value {
    if (target === undefined) {
      this.#report.error(place, path, `the alias "*${name}" has no anchor before it`);
      return refused(place);
    }
    if (this.#aliasesOpen.has(target)) {
      this.#report.error(place, path, `the alias "*${name}" contains itself`);
      return refused(place);
    }
    this.#aliasesOpen.add(target);
    const value = this.convert(target, path, depth + 1);
    this.#aliasesOpen.delete(target);
    return value;
  }

  #reference(node: unknown, place: Place, path: string): Value | null {
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return null;
    const tag = node.tag;
    if (tag === undefined || tag === "!" || isOfCoreTag(node, tag)) return null;
    if (tag === "!archive" && isScalar(node)) {
      return { kind: "reference", place, path, type: "archive", target: String(node.value) };
    }
    if (tag === "!include") return this.#include(node, place, path);
    this.#report.error(
      place,
      path,
      `the tag "${tag.replace(CORE, "!!")}" is not known here`,
      "Known here: !include, !archive.",
    );
    return refused(place);
  }

  #include(node: YamlNode, place: Place, path: string): Value {
    if (isScalar(node))
      return { kind: "reference", place, path, type: "yaml", target: String(node.value) };
    const fields: Record<string, unknown> = isMap(node) ? readScalars(node) : {};
    const type = fields["type"] ?? "yaml";
    const target = fields["path"];
    const isKnown = type === "yaml" || type === "string" || type === "binary" || type === "archive";
    if (typeof target === "string" && isKnown)
      return { kind: "reference", place, path, type, target };
    const message = '!include needs a "path", and a "type" of yaml, string, binary or archive';
    this.#report.error(place, path, message);
    return refused(place);
  }

  #list(items: readonly unknown[], place: Place, path: string, depth: number): ListValue {
    const values = items.map((item, index) =>
      this.convert(item, join(path, String(index)), depth + 1),
    );
    return { kind: "list", place, items: values };
  }

  #map(map: YAMLMap, place: Place, path: string, depth: number): MapValue {
    const merged: Entry[] = [];
    const entries = new Map<string, Entry>();
    for (const pair of map.items) {
      if (!isPair(pair)) continue;
      const key = this.#key(pair, path);
      if (key === null) continue;
      if (key.text === "<<" && key.isPlain) {
        merged.push(...this.#merged(pair.value, path, depth));
        continue;
      }
      const earlier = entries.get(key.text);
      if (earlier !== undefined) {
        const message = `the key "${key.text}" is given twice, first in line ${earlier.keyPlace.line}`;
        this.#report.error(key.place, join(path, key.text), message, "Remove one of them.");
        continue;
      }
      const value =
        pair.value === null
          ? nothing(key.place)
          : this.convert(pair.value, join(path, key.text), depth + 1);
      entries.set(key.text, { key: key.text, keyPlace: key.place, value });
    }
    for (const entry of merged) if (!entries.has(entry.key)) entries.set(entry.key, entry);
    return { kind: "map", place, entries };
  }

  /** The entries that `<<` brings: of one map, or of a list of maps where the first wins. */
  #merged(node: unknown, path: string, depth: number): Entry[] {
    const value = this.convert(node, join(path, "<<"), depth + 1);
    const maps = value.kind === "list" ? value.items : [value];
    const entries: Entry[] = [];
    for (const map of maps) {
      if (map.kind === "map") entries.push(...map.entries.values());
      else if (!this.#isExhausted)
        this.#report.error(map.place, join(path, "<<"), '"<<" merges maps only');
    }
    return entries;
  }

  #key(pair: Pair, path: string): ScalarValue | null {
    const node = isAlias(pair.key) ? this.#targets.get(pair.key) : pair.key;
    const place = this.placeOf(rangeStart(pair.key));
    if (!isScalar(node) || node.value === null) {
      this.#report.error(place, path, "a key must be a string");
      return null;
    }
    const key = this.#scalar(node, place, path);
    if (key.text.length > MAX_KEY_LENGTH) {
      const start = key.text.slice(0, 40);
      const message = `the key "${start}..." is longer than ${MAX_KEY_LENGTH} characters`;
      this.#report.error(place, path, message);
      return null;
    }
    if (key.text === "__proto__") {
      this.#report.error(place, join(path, key.text), 'the key "__proto__" is not allowed');
      return null;
    }
    return key;
  }

  #scalar(
    node: { value: unknown; source?: string; type?: string },
    place: Place,
    path: string,
  ): ScalarValue {
    const isPlain = node.type === "PLAIN";
    const value = plainValue(node.value);
    const text = typeof value === "string" ? value : (node.source ?? String(value));
    if (text.includes("\0")) this.#report.error(place, path, "the value contains a NUL character");
    if (typeof value === "number" && !Number.isFinite(value)) {
      this.#report.error(place, path, `${text} is not a number that can be stored`);
      return refused(place);
    }
    return { kind: "scalar", place, value, text, isPlain };
  }
}

/** The tags of YAML's own that a plain value has anyway: they say of what kind it is. */
const CORE = "tag:yaml.org,2002:";

/** Whether it is of such a tag, and what the tag says. */
function isOfCoreTag(node: YamlNode, tag: string): boolean {
  if (isMap(node)) return tag === `${CORE}map`;
  if (isSeq(node)) return tag === `${CORE}seq`;
  if (!isScalar(node)) return false;
  switch (tag) {
    case `${CORE}str`:
      return typeof node.value === "string";
    case `${CORE}int`:
    case `${CORE}float`:
      return typeof node.value === "number";
    case `${CORE}bool`:
      return typeof node.value === "boolean";
    case `${CORE}null`:
      return node.value === null;
    default:
      return false;
  }
}

function plainValue(value: unknown): string | number | boolean | null {
  if (typeof value === "string" || typeof value === "boolean") return value;
  // JSON has no negative zero, and the model must survive JSON unchanged.
  if (typeof value === "number") return value === 0 ? 0 : value;
  return typeof value === "bigint" ? String(value) : null;
}

function readScalars(map: YAMLMap): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const pair of map.items) {
    if (!isScalar(pair.key) || !isScalar(pair.value)) continue;
    if (pair.key.value === "type" || pair.key.value === "path")
      fields[pair.key.value] = pair.value.value;
  }
  return fields;
}

function rangeStart(node: unknown): number {
  if (isAlias(node) || isScalar(node) || isMap(node) || isSeq(node)) return node.range?.[0] ?? 0;
  return 0;
}

function nothing(place: Place): ScalarValue {
  return { kind: "scalar", place, value: null, text: "", isPlain: true };
}

/** What stands in the place of something that was reported. */
function refused(place: Place): ScalarValue {
  return { ...nothing(place), isRefused: true };
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

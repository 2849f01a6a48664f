import type { Node } from "./node.js";
import { orIncluded, orNothing, schemaOf, withSchema, type JsonSchema } from "./schema.js";
import { didYouMean, suggest } from "./suggest.js";
import { describeValue } from "../files/value.js";

/**
 * Reads a value of one kind, or reports why it is none and gives undefined. Never throws. What it
 * accepts, as far as a schema can say it, is in its schema.
 */
export type Reader<T> = ((node: Node) => T | undefined) & { readonly schema?: JsonSchema };

type Fields = Readonly<Record<string, Reader<unknown>>>;
type Record_<F extends Fields> = {
  readonly [K in keyof F]?: F[K] extends Reader<infer T> ? T : never;
};

interface RecordOptions<F extends Fields> {
  readonly required?: readonly (keyof F & string)[];
}

/**
 * Reads a closed map: an unknown key is an error, a null value counts as absent, and a key that begins
 * with a dot is ignored. Fields that are wrong are left out, so that the others are still checked.
 */
export function record<F extends Fields>(
  fields: F,
  { required = [] }: RecordOptions<F> = {},
): Reader<Record_<F>> {
  const known = Object.keys(fields);
  const schema = {
    type: "object",
    properties: Object.fromEntries(
      Object.entries(fields).map(([key, reader]) => [
        key,
        required.includes(key) ? schemaOf(reader) : orNothing(schemaOf(reader)),
      ]),
    ),
    patternProperties: { "^\\.": {} },
    additionalProperties: false,
    ...(required.length > 0 && { required }),
  };
  return withSchema(schema, (node) => {
    if (!expectMap(node)) return undefined;
    const read: Record<string, unknown> = {};
    for (const child of node.children) {
      if (child.key.startsWith(".")) continue;
      const reader = Object.hasOwn(fields, child.key) ? fields[child.key] : undefined;
      if (reader === undefined)
        child.keyError(`unknown key "${child.key}"`, didYouMean(child.key, known));
      else if (!child.isNull) put(read, child.key, reader(child));
    }
    for (const key of required) {
      if (node.child(key)?.isNull ?? true) reportMissing(node, key, known);
    }
    return read as Record_<F>;
  });
}

/** Reports a key that is missing; not where one beside it is unknown and was meant to be it. */
export function reportMissing(
  node: Node,
  key: string,
  known: readonly string[],
  hint: string | null = null,
): void {
  const isMisspelt = node.children.some(
    (child) => !known.includes(child.key) && suggest(child.key, known) === key,
  );
  if (!isMisspelt) (node.child(key) ?? node).keyError(`"${key}" is required`, hint);
}

/** Reads a map with names of the user's own as keys; entries that are wrong are left out. */
export function mapOf<T>(
  reader: Reader<T>,
  name: Reader<string> = anyName,
): Reader<ReadonlyMap<string, T>> {
  const { pattern } = schemaOf(name);
  const schema = {
    type: "object",
    patternProperties: { "^\\.": {} },
    additionalProperties: schemaOf(reader),
    ...(typeof pattern === "string" && { propertyNames: { pattern: `^\\.|(?:${pattern})` } }),
  };
  return withSchema(schema, (node) => {
    if (!expectMap(node)) return undefined;
    const read = new Map<string, T>();
    for (const child of node.children) {
      if (child.key.startsWith(".") || name(child) === undefined) continue;
      const value = reader(child);
      if (value !== undefined) read.set(child.key, value);
    }
    return read;
  });
}

/** Reads a list; items that are wrong are left out. */
export function listOf<T>(reader: Reader<T>): Reader<readonly T[]> {
  return withSchema({ type: "array", items: schemaOf(reader) }, (node) => {
    if (node.value.kind !== "list") {
      node.error(`must be a list, found ${describeValue(node.value)}`);
      return undefined;
    }
    return node.items.map((item) => reader(item)).filter((item) => item !== undefined);
  });
}

/** A string. A number is taken as it was written, with a warning, because quotes are easily forgotten. */
export const text: Reader<string> = withSchema({ type: ["string", "number"] }, (node) => {
  const { value } = node;
  if (value.kind === "scalar" && typeof value.value === "string") return value.value;
  if (value.kind === "scalar" && typeof value.value === "number") {
    node.warn(`the number ${value.text} is read as a string`, `Write "${value.text}" in quotes.`);
    return value.text;
  }
  node.error(`must be a string, found ${describeValue(value)}`);
  return undefined;
});

/** A string that is often long, and then kept in a file of its own. */
export const script: Reader<string> = withSchema(orIncluded(schemaOf(text)), (node) => text(node));

/** A string of printable characters on one line that is not empty. */
export const line: Reader<string> = withSchema({ ...schemaOf(text), minLength: 1 }, (node) => {
  const read = text(node);
  if (read === undefined) return undefined;
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (read !== "" && !/[\u0000-\u001f\u007f]/.test(read)) return read;
  node.error(
    read === "" ? "must not be empty" : "must not contain line breaks or control characters",
  );
  return undefined;
});

/** True or false. The words of YAML 1.1 are understood with a warning, as long as they are not quoted. */
export const bool: Reader<boolean> = withSchema({ type: "boolean" }, (node) => {
  const { value } = node;
  if (value.kind === "scalar" && typeof value.value === "boolean") return value.value;
  if (value.kind === "scalar" && value.isPlain && /^(yes|no|on|off)$/i.test(value.text)) {
    const meant = /^(yes|on)$/i.test(value.text);
    node.warn(`${value.text} is read as ${meant}`, `Write ${meant}.`);
    return meant;
  }
  node.error(`must be true or false, found ${describeValue(value)}`);
  return undefined;
});

/** A whole number within bounds, both included. */
export function integer({
  min = -Infinity,
  max = Infinity,
}: { min?: number; max?: number } = {}): Reader<number> {
  const schema = {
    type: "integer",
    ...(min !== -Infinity && { minimum: min }),
    ...(max !== Infinity && { maximum: max }),
  };
  return withSchema(schema, (node) => {
    const { value } = node;
    if (
      value.kind !== "scalar" ||
      typeof value.value !== "number" ||
      !Number.isSafeInteger(value.value)
    ) {
      node.error(`must be a whole number, found ${describeValue(value)}`);
      return undefined;
    }
    if (value.value >= min && value.value <= max) return value.value;
    const bounds = max === Infinity ? `at least ${min}` : `between ${min} and ${max}`;
    node.error(`must be ${bounds}, found ${value.value}`);
    return undefined;
  });
}

/** One of some words, compared as written. */
export function oneOf<const W extends string>(...words: readonly W[]): Reader<W> {
  return withSchema({ type: "string", enum: words }, (node) => {
    const { value } = node;
    const found = words.find((word) => value.kind === "scalar" && value.text === word);
    if (found !== undefined) return found;
    const written = value.kind === "scalar" ? value.text : "";
    const near = written === "" ? null : didYouMean(written, words);
    const hint = near?.startsWith("Did") === true ? near : null;
    node.error(`must be ${orList(words)}, found ${describeValue(value)}`, hint);
    return undefined;
  });
}

/** Reads with `reader` and makes something else of it; what was wrong already stays undefined. */
export function mapped<A, B>(
  reader: Reader<A>,
  use: (read: A, node: Node) => B | undefined,
): Reader<B> {
  return withSchema(schemaOf(reader), (node) => {
    const read = reader(node);
    return read === undefined ? undefined : use(read, node);
  });
}

/** Whatever it is. */
export const anything: Reader<Node> = (node) => node;

/** The text when it matches, otherwise an error that says what it must be. */
export function matching(pattern: RegExp, meaning: string): Reader<string> {
  const schema = { ...schemaOf(text), pattern: pattern.source };
  return withSchema(schema, (node) => {
    const read = text(node);
    if (read === undefined || pattern.test(read)) return read;
    node.error(`must be ${meaning}, found ${describeValue(node.value)}`);
    return undefined;
  });
}

/** Checks the key of an entry instead of its value. */
export function keyMatching(pattern: RegExp, meaning: string): Reader<string> {
  return withSchema({ pattern: pattern.source }, (node) => {
    if (pattern.test(node.key)) return node.key;
    node.keyError(`the name ${JSON.stringify(node.key)} must be ${meaning}`);
    return undefined;
  });
}

/** `a, b or c` */
export function orList(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word}"`);
  return quoted.length < 2
    ? quoted.join("")
    : `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
}

const anyName: Reader<string> = (node) => node.key;

function expectMap(node: Node): boolean {
  if (node.value.kind === "map") return true;
  node.error(`must be a map, found ${describeValue(node.value)}`);
  return false;
}

function put(target: Record<string, unknown>, key: string, value: unknown): void {
  if (value !== undefined) target[key] = value;
}

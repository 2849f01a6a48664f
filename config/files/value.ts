import type { Place } from "../reading/report.js";

/** A parsed YAML value that still knows where it was written. */
export type Value = ScalarValue | ListValue | MapValue | ReferenceValue;

export interface ScalarValue {
  readonly kind: "scalar";
  readonly place: Place;
  readonly value: string | number | boolean | null;
  /** The scalar as written, without quotes. */
  readonly text: string;
  /** False when it was quoted or is a block: then it is a string whatever it looks like. */
  readonly isPlain: boolean;
  /** True where something stood that is no value: the report has it, and nothing more is said of it. */
  readonly isRefused?: true;
}

export interface ListValue {
  readonly kind: "list";
  readonly place: Place;
  readonly items: readonly Value[];
}

export interface MapValue {
  readonly kind: "map";
  readonly place: Place;
  readonly entries: ReadonlyMap<string, Entry>;
}

export interface Entry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: Value;
}

/** `!include` or `!archive`: another file or directory stands here. */
export interface ReferenceValue {
  readonly kind: "reference";
  readonly place: Place;
  /** Keys from the top of the file, joined by dots. */
  readonly path: string;
  readonly type: "yaml" | "string" | "binary" | "archive";
  readonly target: string;
}

/** The value without its places. A reference that was not resolved becomes its target. */
export function toPlain(value: Value): unknown {
  switch (value.kind) {
    case "scalar":
      return value.value;
    case "list":
      return value.items.map(toPlain);
    case "map":
      return plainMap(value);
    case "reference":
      return value.target;
  }
}

/** The entries of a map without their places; none of anything else. */
export function plainMap(value: Value | undefined): Readonly<Record<string, unknown>> {
  if (value?.kind !== "map") return {};
  return Object.fromEntries(
    [...value.entries.values()].map((entry) => [entry.key, toPlain(entry.value)]),
  );
}

/** What was found, for a message: `the string "yes"`, `a list`, `nothing`. */
export function describeValue(value: Value): string {
  switch (value.kind) {
    case "list":
      return "a list";
    case "map":
      return "a map";
    case "reference":
      return `a reference to "${value.target}"`;
    case "scalar":
      return describeScalar(value);
  }
}

function describeScalar({ value, text }: ScalarValue): string {
  if (value === null) return "nothing";
  const shown = text.length > 60 ? `${text.slice(0, 57)}...` : text;
  if (typeof value === "string") return `the string ${JSON.stringify(shown)}`;
  return typeof value === "number" ? `the number ${shown}` : shown;
}

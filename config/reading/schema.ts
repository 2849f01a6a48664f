import type { Node } from "./node.js";

/** A JSON Schema, or a part of one, as far as readers can say what they accept. */
export type JsonSchema = Readonly<Record<string, unknown>>;

type Read<T> = (node: Node) => T | undefined;

/** The schema of what a reader accepts; of one that does not say so, the schema of everything. */
export function schemaOf(reader: { readonly schema?: JsonSchema }): JsonSchema {
  return reader.schema ?? {};
}

/** The keys that a reader of a closed map knows. */
export function keysOf(reader: { readonly schema?: JsonSchema }): readonly string[] {
  return Object.keys(schemaOf(reader)["properties"] ?? {});
}

/** The reader with a schema of what it accepts. */
export function withSchema<T>(
  schema: JsonSchema,
  reader: Read<T>,
): Read<T> & { readonly schema: JsonSchema } {
  return Object.assign((node: Node) => reader(node), { schema });
}

/** The reader of a key with what editors show about that key. */
export function about<T>(
  description: string,
  reader: Read<T> & { readonly schema?: JsonSchema },
): Read<T> & { readonly schema: JsonSchema } {
  return withSchema({ ...schemaOf(reader), description }, reader);
}

/** The schema of a string that may also be another file, as `!include {type: string, path: build.sh}`. */
export function orIncluded(schema: JsonSchema): JsonSchema {
  const file = {
    type: "object",
    properties: {
      type: { type: "string", enum: ["string"], description: "The file is put in as it is." },
      path: { type: "string", description: "The file, seen from this one." },
    },
    required: ["type", "path"],
    additionalProperties: false,
  };
  return { anyOf: [schema, file] };
}

/** The schema of what may also be left empty: to write a key and nothing after it is to leave it out. */
export function orNothing(schema: JsonSchema): JsonSchema {
  const { type, enum: words, anyOf } = schema;
  if (Array.isArray(anyOf))
    return { ...schema, anyOf: [...(anyOf as unknown[]), { type: "null" }] };
  if (type === undefined && words === undefined) return schema;
  return {
    ...schema,
    ...(type !== undefined && { type: [...[type].flat(), "null"] }),
    ...(Array.isArray(words) && { enum: [...(words as unknown[]), null] }),
  };
}

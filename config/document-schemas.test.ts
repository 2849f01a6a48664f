import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv, type ValidateFunction } from "ajv";
import { checkProject } from "./check.js";
import { DirectoryReader } from "./files/directory-reader.js";
import { corpusDirectory, corpusProjects } from "../test/corpus.js";
import { documentSchema, type DocumentKind } from "./document-schemas.js";
import { FileLoader } from "./files/file-loader.js";
import { findLayout, type Layout } from "./files/layout.js";
import type { TreeReader } from "./files/tree-reader.js";
import { Report } from "./reading/report.js";
import type { JsonSchema } from "./reading/schema.js";
import { toPlain } from "./files/value.js";

const KINDS: readonly DocumentKind[] = ["app", "services", "routes"];
const LAYOUTS: readonly Layout[] = ["slipway", "platform", "magento", "upsun"];

test("every key is explained", () => {
  const unexplained = new Set<string>();
  const look = (schema: JsonSchema, path: string): void => {
    const { properties, additionalProperties, items, anyOf } = schema as NestedSchema;
    for (const [key, property] of Object.entries(properties ?? {})) {
      if (typeof property["description"] !== "string") unexplained.add(`${path}.${key}`);
      look(property, `${path}.${key}`);
    }
    for (const below of [additionalProperties, items, ...(anyOf ?? [])]) {
      if (typeof below === "object") look(below, `${path}.*`);
    }
  };
  for (const kind of KINDS) look(documentSchema(kind, "slipway"), kind);
  assert.deepEqual([...unexplained], []);
});

interface NestedSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

test("every valid file of the corpus is right by its schema", async (t) => {
  for (const name of corpusProjects(t, "valid")) {
    await t.test(name, async () => {
      const tree = new DirectoryReader(corpusDirectory("valid", name));
      for (const { kind, layout, value } of await documentsOf(tree)) {
        assert.deepEqual(problemsOf(kind, layout, value), []);
      }
    });
  }
});

test("what a schema finds wrong, the check finds wrong as well", async (t) => {
  let caught = 0;
  const names = corpusProjects(t, "invalid");
  for (const name of names) {
    const tree = new DirectoryReader(corpusDirectory("invalid", name));
    const documents = await documentsOf(tree);
    const isWrong = documents.some(
      ({ kind, layout, value }) => problemsOf(kind, layout, value).length > 0,
    );
    if (!isWrong) continue;
    caught++;
    const { errors } = await checkProject(tree);
    assert.notEqual(errors.length, 0, name);
  }
  if (names.length > 0) assert.ok(caught >= 25, `schemas catch ${caught} of ${names.length}`);
});

const validators = new Map<string, ValidateFunction>();
for (const kind of KINDS) {
  for (const layout of LAYOUTS) {
    const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
    validators.set(`${kind} ${layout}`, ajv.compile(documentSchema(kind, layout)));
  }
}

function problemsOf(kind: DocumentKind, layout: Layout, value: unknown): readonly string[] {
  const validate = validators.get(`${kind} ${layout}`) ?? assert.fail();
  validate(value);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ""}`);
}

interface PlainDocument {
  readonly kind: DocumentKind;
  readonly layout: Layout;
  readonly value: unknown;
}

/** The documents of a project with what they include put in, each as it would stand in a file of its own. */
async function documentsOf(tree: TreeReader): Promise<readonly PlainDocument[]> {
  const files = await tree.list();
  const layouts = findLayout(files);
  if (layouts === null) return [];
  const { layout } = layouts;
  const loader = new FileLoader(tree, files, new Report());
  const load = async (file: string | null): Promise<unknown> => {
    const value = file === null ? null : await loader.load(file);
    return value === null ? null : toPlain(value);
  };
  const documents: PlainDocument[] = [];
  const add = (kind: DocumentKind, value: unknown): void => {
    if (value !== null && value !== undefined) documents.push({ kind, layout, value });
  };
  const addApplications = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) add("app", one);
    else if (typeof value === "object") {
      for (const [name, one] of Object.entries(value ?? {})) {
        if (!name.startsWith(".")) add("app", { name, ...(one as object) });
      }
    }
  };
  for (const file of layouts.applicationFiles) add("app", await load(file));
  addApplications(await load(layouts.applicationsFile));
  add("services", await load(layouts.servicesFile));
  add("routes", await load(layouts.routesFile));
  for (const file of layouts.mergedFiles) {
    const merged = ((await load(file)) ?? {}) as Record<string, unknown>;
    addApplications(merged["applications"]);
    add("services", merged["services"]);
    add("routes", merged["routes"]);
  }
  return documents;
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { canonicalJson } from "../program/json.js";
import type { Trigger, TriggerRow } from "../scripts/trigger-change.js";
import { TRIGGERS } from "../scripts/trigger-table.js";
import { buildIdentity } from "./build-identity.js";
import { checkProject } from "./check.js";
import { documentSchema } from "./document-schemas.js";
import { buildVariables } from "./variables/environment.js";
import { MemoryTree } from "./files/memory-tree.js";
import type { Project } from "./model.js";
import type { JsonSchema } from "./reading/schema.js";

for (const row of TRIGGERS) {
  test(`${row.document} ${row.key}: ${row.trigger}`, async () => {
    assert.notEqual(row.before, row.after);
    const [before, after] = [await read(row, row.before), await read(row, row.after)];
    assert.equal(triggered(before, after), row.trigger);
  });
}

test("every key of the language is in the table once", () => {
  for (const document of ["app", "services", "routes"] as const) {
    const keys = [...new Set(leavesOf(documentSchema(document, "slipway")))];
    const listed = TRIGGERS.filter((row) => row.document === document).map(({ key }) => key);
    assert.deepEqual(listed.toSorted(), [...new Set(listed)].toSorted());
    const missing = keys.filter((key) => !listed.some((other) => isWithin(other, key)));
    assert.deepEqual(missing, []);
    const unknown = listed.filter(
      (key) => !keys.some((other) => isWithin(other, key) || isWithin(key, other)),
    );
    assert.deepEqual(unknown, []);
  }
});

test("the order of keys, comments and other spellings of the same trigger nothing", async () => {
  const project = async (application: string) =>
    await projectOf({ ".slipway.app.yaml": application });
  const written = await project(
    "name: app\ntype: nodejs:22\nsize: S\nvariables: {env: {A: b, C: d}}\n",
  );
  const others = [
    "type: nodejs:22\nvariables: {env: {C: d, A: b}}\nname: app\nsize: S\n",
    "# A comment\nname: app\ntype: 'nodejs:22'\nsize: S\nvariables:\n  env:\n    A: b\n    C: d\n",
    ".anchor: &v {A: b, C: d}\nname: app\ntype: nodejs:22\nsize: S\nvariables: {env: *v}\n",
  ];
  for (const other of others) {
    assert.equal(triggered(written, await project(other)), "nothing", other);
  }
});

/** What a push of `after` does where `before` runs, as keys of builds and deployments tell it. */
function triggered(before: Project, after: Project): Trigger {
  if (canonicalJson(buildsOf(before)) !== canonicalJson(buildsOf(after))) return "rebuild";
  return canonicalJson(before) === canonicalJson(after) ? "nothing" : "redeploy";
}

function buildsOf({ applications }: Project): unknown {
  const project = { id: "p", entropy: "e" };
  return applications.map((application) => [
    buildIdentity(application),
    buildVariables({ application, project, treeId: "t", cacheDirectory: "/c" }),
  ]);
}

/** The project in which the changed application, service or route is `block`. */
async function read({ document }: TriggerRow, block: string): Promise<Project> {
  const name = /^name:/m.test(block) ? "" : "name: app\n";
  const type = /^type:/m.test(block) ? "" : "type: nodejs:22\n";
  const application =
    document === "app" ? `${name}${type}${block}\n` : "name: app\ntype: nodejs:22\n";
  const entry = (key: string) =>
    block.startsWith("{") ? `${key}: ${block}\n` : `${key}:\n${block.replace(/^/gm, "  ")}\n`;
  return await projectOf({
    ".slipway.app.yaml": application,
    "second/.slipway.app.yaml": "name: second\ntype: nodejs:22\n",
    ".slipway/services.yaml": `db: {type: "mariadb:10.11"}
spare: {type: "mariadb:10.11"}
files: {type: "network-storage:2.0"}
media: {type: "network-storage:2.0"}
${document === "services" ? entry("x") : ""}`,
    ".slipway/routes.yaml": document === "routes" ? entry("https://{default}/") : "",
  });
}

async function projectOf(files: Readonly<Record<string, string>>): Promise<Project> {
  const authority = (text: string) =>
    `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`;
  const { project, errors } = await checkProject(
    new MemoryTree({
      "a/index.js": "",
      "b/index.js": "",
      ".slipway/conf-a/schema.xml": "<a/>",
      ".slipway/conf-b/schema.xml": "<b/>",
      ".slipway/a.crt": authority("AAAA"),
      ".slipway/b.crt": authority("BBBB"),
      ...files,
    }),
  );
  assert.ok(project !== null, JSON.stringify(errors));
  return project;
}

/** Whether `key` is `above`, or somewhere below it. */
function isWithin(above: string, key: string): boolean {
  return key === above || key.startsWith(`${above}.`) || key.startsWith(`${above}[`);
}

/** The paths of all keys below which a schema knows no others. */
function leavesOf(schema: JsonSchema, path = ""): readonly string[] {
  const below = [
    ...branches(schema["anyOf"]).flatMap((branch) => leavesOf(branch, path)),
    ...Object.entries((schema["properties"] ?? {}) as Record<string, JsonSchema>).flatMap(
      ([key, value]) => leavesOf(value, path === "" ? key : `${path}.${key}`),
    ),
    ...branches([schema["additionalProperties"]]).flatMap((value) =>
      leavesOf(value, path === "" ? "*" : `${path}.*`),
    ),
    ...branches([schema["items"]]).flatMap((value) => leavesOf(value, `${path}[]`)),
  ];
  const found = below.filter((key) => key !== path && !/(?:\*|\[\])$/.test(key));
  return found.length > 0 ? found : [path];
}

function branches(value: unknown): readonly JsonSchema[] {
  if (!Array.isArray(value)) return [];
  return value.filter((one): one is JsonSchema => typeof one === "object" && one !== null);
}

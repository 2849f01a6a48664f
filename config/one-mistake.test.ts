import assert from "node:assert/strict";
import { test } from "node:test";
import { checkProject } from "./check.js";
import { MemoryTree } from "./files/memory-tree.js";

/** Configurations with one mistake each, and all that is said of it. */
const ONE_MISTAKE: readonly (readonly [what: string, files: Files, error: string])[] = [
  [
    "a required key that is misspelt",
    { ".slipway.app.yaml": "name: app\ntpye: nodejs:22\n" },
    '.slipway.app.yaml:2:1: unknown key "tpye"',
  ],
  [
    "a required key that is misspelt further down",
    application("web: {commands: {strat: serve}}"),
    '.slipway.app.yaml:3:18: unknown key "strat"',
  ],
  [
    "the commands of a cron that are misspelt",
    application("crons: {tidy: {spec: 'H 3 * * *', comands: {start: tidy}}}"),
    '.slipway.app.yaml:3:35: unknown key "comands"',
  ],
  [
    "a tag that is not known",
    { ".slipway.app.yaml": "name: app\ntype: !runtime nodejs:22\n" },
    '.slipway.app.yaml:2:16: the tag "!runtime" is not known here',
  ],
  [
    "an alias without an anchor",
    { ".slipway.app.yaml": "name: app\ntype: *type\n" },
    '.slipway.app.yaml:2:7: the alias "*type" has no anchor before it',
  ],
  [
    "an anchor that several applications use",
    {
      ".upsun/config.yaml":
        ".base: &base {type: nodejs:22, dsk: 512}\n" +
        "applications: {a: {<<: *base}, b: {<<: *base}}\n",
    },
    '.upsun/config.yaml:1:32: unknown key "dsk"',
  ],
  [
    "a line that is indented too far",
    application("hooks:\n  build: make\n   deploy: make deploy"),
    ".slipway.app.yaml:4:10: not valid YAML: a value holds a colon of its own",
  ],
  [
    "a relationship whose service is misspelt",
    application("relationships: {database: {servce: db}}"),
    '.slipway.app.yaml:3:28: unknown key "servce"',
  ],
  [
    "a service that two files have",
    {
      ".upsun/a.yaml":
        "applications: {app: {type: nodejs:22}}\nservices: {db: {type: redis:7.2}}\n",
      ".upsun/b.yaml": "services: {db: {type: redis:7.2}}\n",
    },
    ".upsun/b.yaml:1:12: duplicate key: db",
  ],
  [
    "applications that are none",
    {
      ".upsun/config.yaml":
        'applications: app\nroutes: {"https://{default}/": {type: upstream, upstream: "app:http"}}\n',
    },
    '.upsun/config.yaml:1:15: must be a map or a list, found the string "app"',
  ],
  [
    "services that are none",
    {
      ...application('relationships: {database: "db:mysql"}'),
      ".slipway/services.yaml": "- db: {type: mariadb:10.11}\n",
    },
    ".slipway/services.yaml:1:1: must be a map, found a list",
  ],
  [
    "a schema that cannot be called so, before others",
    {
      ...application(""),
      ".slipway/services.yaml":
        "db: {type: mariadb:10.11, configuration: {schemas: [a b, main, other], endpoints: {mysql: {}}}}\n",
    },
    ".slipway/services.yaml:1:53: must be the name of a schema: letters, digits, - and _, at most 63, " +
      'found the string "a b"',
  ],
];

for (const [what, files, error] of ONE_MISTAKE) {
  test(`${what} is one error`, async () => {
    const { errors } = await checkProject(new MemoryTree(files));
    assert.deepEqual(
      errors.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`),
      [error],
    );
  });
}

type Files = Readonly<Record<string, string>>;

function application(more: string): Files {
  return { ".slipway.app.yaml": `name: app\ntype: nodejs:22\n${more}\n` };
}

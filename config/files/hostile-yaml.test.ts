import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { corpusDirectory, corpusProjects } from "../../test/corpus.js";
import { checkProject } from "../check.js";
import { described } from "../described.js";
import type { Problem } from "../reading/problem.js";
import { DirectoryReader } from "./directory-reader.js";
import { MemoryTree } from "./memory-tree.js";
import { writeProject } from "../writing/write-project.js";

/** Far more than any of them takes; what grows with the square of its input takes minutes. */
const MAX_CPU_MS = 5_000;

/** Files that would exhaust a parser that trusts them. */
const HOSTILE: Readonly<Record<string, string>> = {
  "a file of 64 MiB": "a: b\n".repeat((64 * 1024 * 1024) / 5),
  "a million brackets": "[".repeat(1_000_000),
  "a million dashes": "- ".repeat(500_000),
  "a million braces": "{a: ".repeat(250_000),
  "a million commas": `a: [${",".repeat(1_000_000)}]`,
  "closing brackets only": `a: ${"]".repeat(1_000_000)}`,
  "deep indentation": Array.from({ length: 1400 }, (_, depth) => `${" ".repeat(depth)}a:\n`).join(
    "",
  ),
  "an alias bomb": `a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${Array.from(
    { length: 12 },
    (_, n) => `a${n + 1}: &a${n + 1} [${Array.from({ length: 10 }, () => `*a${n}`).join(", ")}]\n`,
  ).join("")}`,
  "an alias of itself": "a: &a [*a]\n",
  "a merge of itself": "a: &a {<<: *a}\n",
  "many unknown keys": Array.from({ length: 15_000 }, (_, n) => `key${n}: 1\n`).join(""),
  "many mounts": `name: app\ntype: nodejs:22\nmounts:\n${Array.from({ length: 10_000 }, (_, n) => `  m${n}: "shared:files/x"\n`).join("")}`,
  "many mounts in each other": `name: app\ntype: nodejs:22\nmounts:\n${Array.from({ length: 2_000 }, (_, n) => `  ${"a/".repeat(Math.min(n, 200))}${n}: {source: tmp}\n`).join("")}`,
  "many routes": Array.from(
    { length: 10_000 },
    (_, n) => `"https://h${n}.{default}/": {type: upstream, upstream: "app:http"}\n`,
  ).join(""),
  "many merges": `.a: &a {${Array.from({ length: 1_000 }, (_, n) => `k${n}: 1`).join(", ")}}\n${Array.from({ length: 1_000 }, (_, n) => `m${n}: {<<: *a}\n`).join("")}`,
  "many anchors": `${Array.from({ length: 5_000 }, (_, n) => `.a${n}: &a${n} {x: 1}\n`).join("")}all: [${Array.from({ length: 5_000 }, (_, n) => `*a${n}`).join(", ")}]\n`,
  "an endless key": `? ${"k".repeat(900_000)}\n: 1\n`,
  "an endless value": `name: app\ntype: nodejs:22\nrelationships: {x: "${"v".repeat(900_000)}:mysql"}\n`,
  "a thousand levels": `${"[".repeat(1_000)}${"]".repeat(1_000)}`,
  "the prototype at every level":
    "__proto__: {__proto__: {polluted: true}, constructor: {prototype: {polluted: true}}}\n",
  "many relationships to nowhere": `name: app\ntype: nodejs:22\nrelationships:\n${Array.from({ length: 10_000 }, (_, n) => `  r${n}: "s${n}:mysql"\n`).join("")}`,
  "an endless pattern": `name: app\ntype: nodejs:22\nweb: {locations: {/: {rules: {"${"(?#".repeat(200_000)}": {}}}}}\n`,
};

for (const [what, text] of Object.entries(HOSTILE)) {
  test(`${what} is refused at once`, async () => {
    const before = process.cpuUsage();
    const { project, errors } = await checkProject(
      new MemoryTree({
        ".slipway.app.yaml": what === "many routes" ? "name: app\ntype: nodejs:22\n" : text,
        ...(what === "many routes" && { ".slipway/routes.yaml": text }),
      }),
    );
    const { user, system } = process.cpuUsage(before);
    assert.ok(errors.length > 0);
    assert.equal(project === null, errors.length > 0);
    for (const error of errors) assertLocated(error);
    const tookMs = (user + system) / 1000;
    assert.ok(tookMs < MAX_CPU_MS, `took ${tookMs} ms`);
  });
}

test("many mounts over as many files are refused at once", async () => {
  const numbers = Array.from({ length: 10_000 }, (_, n) => n);
  const before = process.cpuUsage();
  const { errors } = await checkProject(
    new MemoryTree({
      ".slipway.app.yaml": `name: app\ntype: nodejs:22\nmounts:\n${numbers.map((n) => `  m${n}: "shared:files/x"\n`).join("")}`,
      ...Object.fromEntries(numbers.map((n) => [`m${n}/file`, ""])),
    }),
  );
  const { user, system } = process.cpuUsage(before);
  assert.match(errors[0]?.message ?? "", /at most 500 mounts, found 10000/);
  assert.ok((user + system) / 1000 < MAX_CPU_MS);
});

test("many services and applications are refused within seconds", async () => {
  const blocks = Array.from(
    { length: 3_000 },
    (_, n) => `  a${n}: {type: "nodejs:22", relationships: {x: "a${n + 1}:http"}}\n`,
  );
  const { errors } = await checkProject(
    new MemoryTree({ ".upsun/config.yaml": `applications:\n${blocks.join("")}` }),
  );
  assert.match(errors.map(({ message }) => message).join("\n"), /at most 200 applications/);
});

test("whatever a file holds, checking it ends with a result that JSON can carry", async () => {
  const key = fc.constantFrom(
    "name",
    "type",
    "web",
    "locations",
    "/",
    "mounts",
    "hooks",
    "build",
    "relationships",
    "rules",
    "x",
    "disk",
    "crons",
    ".a",
  );
  const value = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: "small" },
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie("tree"), { maxLength: 3 }),
      fc.dictionary(key, tie("tree"), { maxKeys: 4 }),
    ),
  })).tree;
  await fc.assert(
    fc.asyncProperty(
      value,
      value,
      fc.dictionary(fc.oneof(fc.constant("https://{default}/"), fc.string()), value, {
        maxKeys: 3,
      }),
      async (app, services, routes) => {
        const checked = await checkProject(
          new MemoryTree({
            ".slipway.app.yaml": JSON.stringify(app),
            ".slipway/services.yaml": JSON.stringify({ db: services }),
            ".slipway/routes.yaml": JSON.stringify(routes),
          }),
        );
        assert.equal(checked.project === null, checked.errors.length > 0);
        assert.deepEqual(JSON.parse(JSON.stringify(checked)), checked);
      },
    ),
    { numRuns: 300 },
  );
});

test("however a real configuration is mangled, what is wrong is said with its place", async (t) => {
  const originals = [SAMPLE];
  for (const name of corpusProjects(t, "valid").filter((_, index) => index % 8 === 0)) {
    const tree = new DirectoryReader(corpusDirectory("valid", name));
    const files: Record<string, string> = {};
    for (const file of await tree.list())
      files[file] = Buffer.from((await tree.read(file)) ?? "").toString();
    originals.push(files);
  }
  const junk = fc.oneof(
    fc.constantFrom(
      "\t",
      ":",
      "- ",
      "[",
      "}",
      "&a ",
      "*a",
      "<<: ",
      "!include ",
      '"',
      "|",
      "\0",
      "\n",
    ),
    fc.string({ maxLength: 6 }),
  );
  const change = fc.record({
    file: fc.nat(),
    at: fc.nat(),
    length: fc.oneof(fc.constant(0), fc.nat(40)),
    junk,
    isCopy: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...originals),
      fc.array(change, { minLength: 1, maxLength: 4 }),
      async (original, changes) => {
        const files = { ...original };
        for (const { file, at, length, junk: text, isCopy } of changes) {
          const name = Object.keys(files)[file % Object.keys(files).length] ?? "";
          const whole = files[name] ?? "";
          const start = at % (whole.length + 1);
          const cut = whole.slice(start, start + length);
          const rest = whole.slice(isCopy ? start : start + length);
          files[name] = whole.slice(0, start) + (isCopy ? cut : text) + rest;
        }
        const { project, errors, warnings } = await checkProject(new MemoryTree(files));
        assert.equal(project === null, errors.length > 0);
        for (const problem of [...errors, ...warnings]) assertLocated(problem);
        if (project !== null) {
          const converted = await checkProject(
            new MemoryTree(Object.fromEntries(writeProject(project))),
          );
          assert.ok(converted.project !== null, JSON.stringify(converted.errors));
          assert.deepEqual(described(converted.project), described(project));
        }
      },
    ),
    { numRuns: 1000 },
  );
});

/** Something in every kind of file, where there are no real projects. */
const SAMPLE: Readonly<Record<string, string>> = {
  ".slipway.app.yaml": `name: app
type: php:8.4
disk: 512
relationships: {database: "db:mysql"}
mounts: {/var: {source: local}}
web:
  locations:
    /: {root: public, passthru: /index.php, rules: {'\\.css$': {expires: 1d}}}
crons:
  tidy: {spec: "H 3 * * *", commands: {start: tidy}}
workers:
  queue: {commands: {start: work}, size: S}
`,
  ".slipway/services.yaml": "db:\n  type: mariadb:10.11\n  disk: 512\n",
  ".slipway/routes.yaml": 'https://{default}/:\n  type: upstream\n  upstream: "app:http"\n',
};

/** Every problem names a file that is there to be looked at, and a place in it where it has one. */
function assertLocated({ file, line, column, path, message, hint }: Problem): void {
  for (const text of [path, message, hint ?? ""]) assert.ok(text.length < 3_000);
  assert.ok(file.length > 0 && message.length > 0);
  assert.ok(Number.isInteger(line) && line >= 0 && Number.isInteger(column) && column >= 0);
  assert.equal(line === 0, column === 0);
}

test("arbitrary text never throws", async () => {
  const text = fc.string({
    unit: fc.constantFrom(..."abc:-[]{}&*!|>'\"#%@`,? \n\t<~0\\".split("")),
    maxLength: 80,
  });
  await fc.assert(
    fc.asyncProperty(text, async (content) => {
      const { errors, project } = await checkProject(
        new MemoryTree({ ".slipway.app.yaml": content }),
      );
      assert.equal(project === null, errors.length > 0);
    }),
    { numRuns: 2000 },
  );
});

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { checkProject } from "./check.js";
import { MemoryTree } from "./memory-tree.js";

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
  "many relationships to nowhere": `name: app\ntype: nodejs:22\nrelationships:\n${Array.from({ length: 10_000 }, (_, n) => `  r${n}: "s${n}:mysql"\n`).join("")}`,
  "an endless pattern": `name: app\ntype: nodejs:22\nweb: {locations: {/: {rules: {"${"(?#".repeat(200_000)}": {}}}}}\n`,
};

for (const [what, text] of Object.entries(HOSTILE)) {
  test(`${what} is refused within seconds`, async () => {
    const start = performance.now();
    const { project, errors } = await checkProject(new MemoryTree({ ".slipway.app.yaml": text }));
    if (what !== "many mounts") assert.ok(errors.length > 0);
    assert.equal(project === null, errors.length > 0);
    assert.ok(performance.now() - start < 20_000, `took ${performance.now() - start} ms`);
  });
}

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

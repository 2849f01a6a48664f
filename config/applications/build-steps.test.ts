import assert from "node:assert/strict";
import { test } from "node:test";
import { checkProject } from "../check.js";
import { MemoryTree } from "../files/memory-tree.js";

const step = (name: string, inputs: string, outputs: string): string =>
  `{name: ${name}, run: make, inputs: [${inputs}], outputs: [${outputs}]}`;

test("steps are read in their order, with their paths made plain", async () => {
  const { project } = await read([step("css", "/src/, ./a//b, '**/*.scss', .", "public/css/")]);
  assert.deepEqual(project?.applications[0]?.build.steps, [
    { name: "css", run: "make", inputs: ["src", "a/b", "**/*.scss", ""], outputs: ["public/css"] },
  ]);
});

const refusals: readonly (readonly [what: string, steps: readonly string[], why: RegExp])[] = [
  ["one without a name", ["{run: a, inputs: [], outputs: [b]}"], /"name" is required/],
  ["one without inputs", ["{name: a, run: a, outputs: [b]}"], /"inputs" is required/],
  ["a name with spaces", ["{name: a b, run: a, inputs: [], outputs: [b]}"], /must be letters/],
  ["the same name twice", [step("a", "", "x"), step("a", "", "y")], /two steps have the name "a"/],
  ["an input outside", [step("a", "../x", "y")], /"\.\.\/x" is no path in the application/],
  ["two stars in a name", [step("a", "'a**b/c'", "y")], /the name "a\*\*b" has two stars/],
  ["a very long path", [step("a", "x".repeat(501), "y")], /is no path in the application/],
  ["a pattern as output", [step("a", "", "'x/*'")], /has to be named/],
  ["everything as output", [step("a", "", ".")], /the whole application cannot/],
  ["no output", [step("a", "", "")], /step "a" makes nothing/],
  [
    "what two steps make",
    [step("a", "", "x"), step("b", "", "x/y")],
    /step "a" makes "x" and step "b" makes "x\/y": one would overwrite/,
  ],
  [
    "steps in a circle",
    [step("a", "q", "x"), step("b", "x/1", "p"), step("c", "p", "q/z")],
    /read what one another makes: "a" → "c" → "b"/,
  ],
  ["too many", Array.from({ length: 51 }, (_, i) => step(`s${i}`, "", `o${i}`)), /50 at most/],
];

for (const [what, steps, why] of refusals) {
  test(`${what} is refused`, async () => {
    const { errors } = await read(steps);
    assert.equal(errors.length, 1, JSON.stringify(errors));
    assert.match(errors[0]?.message ?? "", why);
    assert.match(errors[0]?.path ?? "", /^build\.steps/);
  });
}

test("a step may read what it makes, and two steps the same", async () => {
  const { errors } = await read([step("a", "src", "src/a"), step("b", "src/b, src/c", "out")]);
  assert.deepEqual(errors, []);
});

test("other layouts have no steps", async () => {
  const files = { ".platform.app.yaml": block([step("a", "", "x")]) };
  const { errors } = await checkProject(new MemoryTree(files));
  assert.match(errors[0]?.message ?? "", /unknown key "steps"/);
});

function read(steps: readonly string[]) {
  const sources = { "src/b": "", "src/c": "", "a/b": "" };
  return checkProject(new MemoryTree({ ".slipway.app.yaml": block(steps), ...sources }));
}

function block(steps: readonly string[]): string {
  return `name: app\ntype: nodejs:22\nbuild: {steps: [${steps.join(", ")}]}\n`;
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { checkProject } from "../check.js";
import { MemoryTree } from "../files/memory-tree.js";

const cases: readonly (readonly [
  what: string,
  input: string,
  files: string[],
  isRight: boolean,
])[] = [
  ["is not there", "src", [], false],
  ["is a file", "src", ["app/src"], true],
  ["is a directory", "src/a", ["app/src/a/b"], true],
  ["may be behind a link", "src/a", ["app/src"], true],
  ["is there in another place", "src", ["src"], false],
  ["is made by a step", "made/a", [], true],
  ["has in it what a step makes", "in", [], true],
  ["is what it makes itself", "out", [], false],
  ["is a pattern", "'src/*'", [], true],
  ["is all that there is", ".", [], true],
  ["is installed", "node_modules/a", [], true],
  ["may be in a submodule", "src", [".gitmodules"], true],
];

for (const [what, input, files, isRight] of cases) {
  test(`an input that ${what} is ${isRight ? "taken" : "an error"}`, async () => {
    const steps = [
      "{name: other, run: make, inputs: [], outputs: [made, in/deep]}",
      `{name: own, run: make, inputs: [${input}], outputs: [out]}`,
    ];
    const block = `name: app\ntype: nodejs:22\nbuild:\n  steps:\n  - ${steps.join("\n  - ")}\n`;
    const tree = Object.fromEntries(files.map((file) => [file, ""]));
    const { errors } = await checkProject(
      new MemoryTree({ "app/.slipway.app.yaml": block, "app/index.js": "", ...tree }),
    );
    assert.deepEqual(
      errors.map(({ line, path, message }) => [line, path, message]),
      isRight
        ? []
        : [[6, "build.steps.1.inputs.0", `step "own" reads "${input}", and nothing is there`]],
    );
  });
}

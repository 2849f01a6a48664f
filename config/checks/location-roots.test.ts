import assert from "node:assert/strict";
import { test } from "node:test";
import { checkProject } from "../check.js";
import { MemoryTree } from "../files/memory-tree.js";

const LOCATION = "web: {locations: {/: {root: public}}}\n";

const CASES: readonly (readonly [
  what: string,
  block: string,
  files: Readonly<Record<string, string>>,
  isRight: boolean,
])[] = [
  ["is not there", "", {}, false],
  ["is a directory with files", "", { "app/public/index.php": "" }, true],
  ["is there in another place", "", { "public/index.php": "" }, false],
  ["may be a link", "", { "app/public": "elsewhere" }, true],
  ["can be made by the build hook", "hooks: {build: make}\n", {}, true],
  [
    "can be made by a step",
    "build: {steps: [{name: a, run: make, inputs: [], outputs: [public]}]}\n",
    {},
    true,
  ],
  ["can be installed by the flavor that is named", "build: {flavor: composer}\n", {}, true],
  ["cannot be installed by none", "build: {flavor: none}\n", { "app/composer.json": "{}" }, false],
  ["can be installed from a manifest", "", { "app/composer.json": "{}" }, true],
  ["is a mount", "disk: 128\nmounts: {public: {source: local}}\n", {}, true],
  ["is in a mount", "disk: 128\nmounts: {/: {source: local}}\n", {}, false],
  ["has a mount in it", "disk: 128\nmounts: {public/files: {source: local}}\n", {}, true],
  ["may be in a submodule", "", { ".gitmodules": "" }, true],
];

test("of a tree that holds only what configures nothing is said", async () => {
  const tree = new MemoryTree({
    "app/.slipway.app.yaml": `name: app\ntype: php:8.2\n${LOCATION}`,
    ".slipway/routes.yaml": "",
    "other/index.js": "",
  });
  assert.deepEqual((await checkProject(tree)).errors, []);
});

for (const [what, block, files, isRight] of CASES) {
  test(`a root that ${what} is ${isRight ? "taken" : "an error"}`, async () => {
    const tree = new MemoryTree({
      "app/index.js": "",
      "app/.slipway.app.yaml": `name: app\ntype: php:8.2\n${LOCATION}${block}`,
      ...files,
    });
    const { errors } = await checkProject(tree);
    const found = errors.filter(({ path }) => path === "web.locations./.root");
    assert.deepEqual(
      found.map(({ line, message }) => [line, message]),
      isRight
        ? []
        : [[3, 'the root "public" is not a directory of the application, and no build makes it']],
    );
  });
}

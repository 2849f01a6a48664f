import assert from "node:assert/strict";
import { test } from "node:test";
import type { TreeLiteral } from "../../../test/memory-content-store.js";
import { inputsOf } from "./test-source.js";
import { whyLockReadsTree, whyYarnSettingsReadTree, yarnInstaller } from "./yarn-installer.js";

const lock = `# yarn lockfile v1


"@s/a@^1", a@^1.0.0:
  version "1.0.0"
  resolved "https://r.test/a/-/a-1.0.0.tgz#0123"
  integrity sha512-x
`;

test("Yarn 1 reads the manifests alone where nothing makes it read more", async () => {
  const manifests = {
    "package.json": '{"dependencies":{"a":"^1.0.0"}}',
    "yarn.lock": lock,
    ".yarnrc": 'registry "https://r.test"\n# c\n',
  };
  const { found, reads } = await inputsOf(yarnInstaller, { ...manifests, "server.js": "" });
  assert.deepEqual([found?.unsafe, found?.outputPaths], [null, ["node_modules"]]);
  assert.equal(found?.command.at(-1), "--frozen-lockfile");
  assert.deepEqual(reads, manifests);
  assert.equal((await inputsOf(yarnInstaller, { "yarn.lock": lock })).found, null);
});

test("Yarn 1 reads the whole tree where something of it takes part", async () => {
  const safe = { "package.json": "{}", "yarn.lock": lock };
  const cases: readonly (readonly [TreeLiteral, RegExp])[] = [
    [{ ...safe, "package.json": '{"scripts":{"postinstall":"x"}}' }, /"postinstall"/],
    [{ ...safe, "package.json": '{"workspaces":["p/*"]}' }, /workspaces/],
    [{ ...safe, "package.json": '{"resolutions":{"a":"file:a"}}' }, /does not come/],
    [{ ...safe, "binding.gyp": "" }, /binding\.gyp/],
    [{ ...safe, ".yarnrc": "yarn-path ./yarn.js" }, /\.yarnrc sets yarn-path/],
    [{ ...safe, ".npmrc": "cafile=x" }, /\.npmrc sets cafile/],
    [{ "package.json": "{}" }, /no yarn\.lock/],
    [{ ...safe, "yarn.lock": { symlink: "x" } }, /no yarn\.lock/],
  ];
  for (const [tree, why] of cases) {
    const { found, source } = await inputsOf(yarnInstaller, tree);
    assert.match(found?.unsafe ?? "", why);
    assert.deepEqual([found?.root, found?.outputPaths], [source, [""]]);
  }
});

test("packages of a lock file that are paths or repositories are in the tree", () => {
  const local = ['"a@file:./a":\n  version "0"', "a@link:../a:\n", '"a@./a":\n'];
  const resolved = ["git+ssh://h/a#1", "./a.tgz#1", "/x/a.tgz"];
  for (const text of local) assert.notEqual(whyLockReadsTree(text), null, text);
  for (const from of resolved) {
    assert.notEqual(whyLockReadsTree(`a@1:\n  resolved "${from}"\n`), null, from);
  }
  assert.equal(whyYarnSettingsReadTree('"registry" x\nlastUpdateCheck 1\n'), null);
});

test("the version of another package manager says nothing of Yarn's", async () => {
  const manifest = '{"packageManager":"pnpm@9.1.0"}';
  const { found } = await inputsOf(yarnInstaller, { "package.json": manifest, "yarn.lock": lock });
  assert.equal(found?.unsafe, null);
});

test("Yarn 2 and later get the whole tree, in the version that the project wants", async () => {
  const modern = "__metadata:\n  version: 8\n";
  const cases: readonly (readonly [TreeLiteral, readonly string[]])[] = [
    [{ "package.json": "{}", "yarn.lock": modern }, ["npx", "--yes"]],
    [
      { "package.json": '{"packageManager":"yarn@4.2.1+sha256.0"}', "yarn.lock": lock },
      ["npx", "--yes", "@yarnpkg/cli-dist@4.2.1", "install", "--immutable"],
    ],
    [
      { "package.json": "{}", ".yarnrc.yml": "yarnPath: .yarn/releases/yarn-4.cjs\n" },
      ["yarn", "install"],
    ],
  ];
  for (const [tree, command] of cases) {
    const { found } = await inputsOf(yarnInstaller, tree);
    assert.match(found?.unsafe ?? "", /Yarn 2/);
    assert.deepEqual(found?.command.slice(0, command.length), command);
  }
});

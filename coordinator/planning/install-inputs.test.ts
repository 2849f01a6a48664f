import assert from "node:assert/strict";
import { test } from "node:test";
import { MemoryContentStore, type TreeLiteral } from "../../test/memory-content-store.js";
import {
  composerInputs,
  npmInputs,
  whyComposerReadsTree,
  whyNpmReadsTree,
  whyNpmSettingsReadTree,
} from "./install-inputs.js";
import { TreeEditor } from "./tree-editor.js";

const npmLock = { packages: { "": {}, "node_modules/a": { resolved: "https://r.test/a.tgz" } } };
const composerLock = {
  packages: [{ name: "v/a", type: "library", dist: { type: "zip", url: "https://r.test/a.zip" } }],
};

test("npm reads the manifests alone where nothing makes it read more", () => {
  const harmless: readonly object[] = [
    {},
    { scripts: { build: "tsc", start: "node .", test: "x" } },
    { dependencies: { a: "^1.2.3", b: "latest", c: "1 || 2", d: "*", e: "" } },
    { dependencies: { a: "npm:b@1", c: "npm:@scope/d@^2" } },
    { overrides: { a: { b: "1" }, c: "$c" } },
  ];
  for (const manifest of harmless) {
    assert.equal(whyNpmReadsTree(manifest, npmLock), null, JSON.stringify(manifest));
  }
});

test("npm reads the whole tree where a script of the project runs", () => {
  const names = ["preinstall", "install", "postinstall", "prepublish"];
  names.push("preprepare", "prepare", "postprepare", "dependencies");
  for (const name of names) {
    assert.match(whyNpmReadsTree({ scripts: { [name]: "x" } }, npmLock) ?? "", RegExp(name));
  }
});

test("npm reads the whole tree where a package is in it", () => {
  const specs = ["file:a", "./a", "../a", "/a", "~/a", "a/b", "git+ssh://h/x", "https://h/a.tgz"];
  specs.push("a.tgz", "A.TAR.GZ", ".", ".a", "link:a", "workspace:*", "npm:../a");
  const fields = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];
  for (const field of [...fields, "overrides"]) {
    for (const spec of specs) {
      const why = whyNpmReadsTree({ [field]: { x: spec } }, npmLock);
      assert.equal(why, '"x" does not come from a registry', `${field}: ${spec}`);
    }
  }
  assert.notEqual(whyNpmReadsTree({ overrides: { a: { b: "file:c" } } }, npmLock), null);
  assert.notEqual(whyNpmReadsTree({ dependencies: { a: 1 } }, npmLock), null);
});

test("npm reads the whole tree where the lock file does not tell enough", () => {
  const entries: readonly (readonly [string, object])[] = [
    ["node_modules/a", { link: true, resolved: "packages/a" }],
    ["node_modules/a", { resolved: "file:a.tgz" }],
    ["node_modules/a", { resolved: "git+ssh://git@h/a.git" }],
    ["packages/a", {}],
  ];
  for (const [path, entry] of entries) {
    assert.notEqual(whyNpmReadsTree({}, { packages: { [path]: entry } }), null, path);
  }
  assert.match(whyNpmReadsTree({}, undefined) ?? "", /no package-lock.json/);
  assert.match(whyNpmReadsTree({}, null) ?? "", /no package-lock.json/);
  assert.match(whyNpmReadsTree({}, { dependencies: {} }) ?? "", /npm 6/);
  assert.match(whyNpmReadsTree({ workspaces: ["a"] }, npmLock) ?? "", /workspaces/);
  for (const manifest of [null, [], "x", 1]) {
    assert.match(whyNpmReadsTree(manifest, npmLock) ?? "", /not an object/);
  }
});

test("npm reads the whole tree where its settings may name a file or a program", () => {
  const harmless = "# a\n; b\nregistry=https://r.test\n@s:registry=x\n//r.test/:_authToken=${T}\n";
  assert.equal(whyNpmSettingsReadTree(`${harmless}\n engine-strict = true\n`), null);
  for (const name of ["cafile", "script-shell", "node-options", "prefix", "userconfig"]) {
    assert.equal(whyNpmSettingsReadTree(`${harmless}${name}=./x`), `.npmrc sets ${name}`);
  }
});

test("Composer reads the manifests alone where nothing makes it read more", () => {
  for (const manifest of [{}, { autoload: { "psr-4": { "A\\": "src/" } } }, { scripts: {} }]) {
    assert.equal(whyComposerReadsTree(manifest, composerLock), null);
  }
  const meta = { packages: [{ name: "v/m", type: "metapackage" }], "packages-dev": [] };
  assert.equal(whyComposerReadsTree({}, meta), null);
});

test("Composer reads the whole tree where something of the project takes part", () => {
  const url = "https://r.test/a.zip";
  const locked = (entry: unknown) => [{}, { packages: [entry] }] as const;
  const cases: readonly (readonly [unknown, unknown])[] = [
    [null, composerLock],
    [{}, undefined],
    [{ scripts: { "post-install-cmd": "x" } }, composerLock],
    ...["classmap", "files", "psr-0", "exclude-from-classmap"].map(
      (rule) => [{ autoload: { [rule]: ["src"] } }, composerLock] as const,
    ),
    [{ "autoload-dev": { files: ["x"] } }, composerLock],
    ...["vendor-dir", "bin-dir", "optimize-autoloader", "classmap-authoritative"].map(
      (name) => [{ config: { [name]: "x" } }, composerLock] as const,
    ),
    locked({ name: "v/p", dist: { type: "path", url: "packages/p" } }),
    locked({ name: "v/p", dist: { type: "zip", url: "artifacts/p.zip" } }),
    locked({ name: "v/p", dist: { type: "zip", url: "file:///x/p.zip" } }),
    locked({ name: "v/p", source: { type: "git", url: "../p" } }),
    locked({ name: "v/p", type: "composer-plugin", dist: { type: "zip", url } }),
    locked({ name: "v/p", type: "magento2-module", dist: { type: "zip", url } }),
    locked("nonsense"),
    [{}, { packages: [], "packages-dev": [{ name: "v/p", dist: { type: "path" } }] }],
  ];
  for (const [manifest, lock] of cases) {
    const why = whyComposerReadsTree(manifest, lock);
    assert.equal(typeof why, "string", JSON.stringify([manifest, lock]));
  }
});

test("an install that is safe gets the manifests and makes one directory", async () => {
  const manifests = {
    "package.json": "{}",
    "package-lock.json": JSON.stringify(npmLock),
    ".npmrc": "registry=https://r.test\nomit-lockfile-registry-resolved=true\n",
  };
  const { found, store } = await npm({ ...manifests, "server.js": "x", src: { "a.js": "y" } });
  assert.equal(found?.unsafe, null);
  assert.equal(found?.outputPath, "node_modules");
  assert.deepEqual(store.list(found.root), manifests);
});

test("an install that is not safe gets the whole tree and makes it anew", async () => {
  const safe = { "package.json": "{}", "package-lock.json": JSON.stringify(npmLock) };
  const cases: readonly (readonly [TreeLiteral, RegExp])[] = [
    [{ ...safe, "binding.gyp": "{}" }, /binding\.gyp/],
    [{ ...safe, ".npmrc": "cafile=ca.pem" }, /\.npmrc sets cafile/],
    [{ ...safe, ".npmrc": { symlink: "../x" } }, /\.npmrc is a symlink/],
    [{ "package.json": "{ broken", "package-lock.json": "{}" }, /not an object/],
    [{ "package.json": "{}" }, /no package-lock/],
    [{ ...safe, "package.json": { symlink: "x" } }, /not an object/],
  ];
  for (const [tree, why] of cases) {
    const { found, root } = await npm(tree);
    assert.match(found?.unsafe ?? "", why);
    assert.deepEqual([found?.root, found?.outputPath], [root, ""]);
  }
});

test("a shrinkwrap counts before the lock file, and without a manifest there is no install", async () => {
  const linked = JSON.stringify({ packages: { "node_modules/a": { link: true } } });
  const { found } = await npm({
    "package.json": "{}",
    "package-lock.json": JSON.stringify(npmLock),
    "npm-shrinkwrap.json": linked,
  });
  assert.match(found?.unsafe ?? "", /node_modules\/a/);
  assert.equal((await npm({ "server.js": "" })).found, null);
  const store = new MemoryContentStore();
  const empty = store.putTree({ "index.php": "" });
  assert.equal(await composerInputs(store, new TreeEditor(store), empty), null);
});

test("Composer gets its manifests and credentials, and makes vendor", async () => {
  const store = new MemoryContentStore();
  const editor = new TreeEditor(store);
  const manifests = {
    "auth.json": "{}",
    "composer.json": "{}",
    "composer.lock": JSON.stringify(composerLock),
  };
  const root = store.putTree({ ...manifests, "index.php": "" });
  const found = await composerInputs(store, editor, root);
  await editor.flush();
  assert.equal(found?.outputPath, "vendor");
  assert.deepEqual(store.list(found.root), manifests);
});

async function npm(tree: TreeLiteral) {
  const store = new MemoryContentStore();
  const editor = new TreeEditor(store);
  const root = store.putTree(tree);
  const found = await npmInputs(store, editor, root);
  await editor.flush();
  return { found, store, root };
}

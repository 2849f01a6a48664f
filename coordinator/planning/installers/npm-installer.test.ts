import assert from "node:assert/strict";
import { test } from "node:test";
import type { TreeLiteral } from "../../../test/memory-content-store.js";
import { npmInstaller, whyLockReadsTree } from "./npm-installer.js";
import { whyManifestReadsTree, whySettingsReadTree } from "./package-json.js";
import { inputsOf } from "./test-source.js";

const npmLock = { packages: { "": {}, "node_modules/a": { resolved: "https://r.test/a.tgz" } } };
test("npm reads the manifests alone where nothing makes it read more", () => {
  const harmless: readonly object[] = [
    {},
    { scripts: { build: "tsc", start: "node .", test: "x" } },
    { dependencies: { a: "^1.2.3", b: "latest", c: "1 || 2", d: "*", e: "" } },
    { dependencies: { a: "npm:b@1", c: "npm:@scope/d@^2" } },
    { overrides: { a: { b: "1" }, c: "$c" } },
  ];
  for (const manifest of harmless) {
    assert.equal(whyManifestReadsTree(manifest), null, JSON.stringify(manifest));
  }
});

test("npm reads the whole tree where a script of the project runs", () => {
  const names = ["preinstall", "install", "postinstall", "prepublish"];
  names.push("preprepare", "prepare", "postprepare", "dependencies");
  for (const name of names) {
    assert.match(whyManifestReadsTree({ scripts: { [name]: "x" } }) ?? "", RegExp(name));
  }
});

test("npm reads the whole tree where a package is in it", () => {
  const specs = ["file:a", "./a", "../a", "/a", "~/a", "a/b", "git+ssh://h/x", "https://h/a.tgz"];
  specs.push("a.tgz", "A.TAR.GZ", ".", ".a", "link:a", "workspace:*", "npm:../a");
  const fields = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];
  for (const field of [...fields, "overrides"]) {
    for (const spec of specs) {
      const why = whyManifestReadsTree({ [field]: { x: spec } });
      assert.equal(why, '"x" does not come from a registry', `${field}: ${spec}`);
    }
  }
  assert.notEqual(whyManifestReadsTree({ overrides: { a: { b: "file:c" } } }), null);
  assert.notEqual(whyManifestReadsTree({ dependencies: { a: 1 } }), null);
});

test("npm reads the whole tree where the lock file does not tell enough", () => {
  const entries: readonly (readonly [string, object])[] = [
    ["node_modules/a", { link: true, resolved: "packages/a" }],
    ["node_modules/a", { resolved: "file:a.tgz" }],
    ["node_modules/a", { resolved: "git+ssh://git@h/a.git" }],
    ["packages/a", {}],
  ];
  for (const [path, entry] of entries) {
    assert.notEqual(whyLockReadsTree({ packages: { [path]: entry } }), null, path);
  }
  assert.match(whyLockReadsTree(undefined) ?? "", /no package-lock.json/);
  assert.match(whyLockReadsTree(null) ?? "", /no package-lock.json/);
  assert.match(whyLockReadsTree({ dependencies: {} }) ?? "", /npm 6/);
  assert.match(whyManifestReadsTree({ workspaces: ["a"] }) ?? "", /workspaces/);
  for (const manifest of [null, [], "x", 1]) {
    assert.match(whyManifestReadsTree(manifest) ?? "", /not an object/);
  }
});

test("npm reads the whole tree where its settings may name a file or a program", () => {
  const harmless = "# a\n; b\nregistry=https://r.test\n@s:registry=x\n//r.test/:_authToken=${T}\n";
  assert.equal(whySettingsReadTree(".npmrc", `${harmless}\n engine-strict = true\n`), null);
  for (const name of ["cafile", "script-shell", "node-options", "prefix", "userconfig"]) {
    const why = whySettingsReadTree(".npmrc", `${harmless}${name}=./x`);
    assert.equal(why, `.npmrc sets ${name}`);
  }
});

test("an install that is safe gets the manifests and makes one directory", async () => {
  const manifests = {
    "package.json": "{}",
    "package-lock.json": JSON.stringify(npmLock),
    ".npmrc": "registry=https://r.test\nomit-lockfile-registry-resolved=true\n",
  };
  const tree = { ...manifests, "server.js": "x", src: { "a.js": "y" } };
  const { found, reads } = await inputsOf(npmInstaller, tree);
  assert.deepEqual([found?.unsafe, found?.outputPaths], [null, ["node_modules"]]);
  assert.deepEqual(found?.command.slice(0, 2), ["npm", "ci"]);
  assert.deepEqual(reads, manifests);
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
    const { found, source } = await inputsOf(npmInstaller, tree);
    assert.match(found?.unsafe ?? "", why);
    assert.deepEqual([found?.root, found?.outputPaths], [source, [""]]);
  }
});

test("a shrinkwrap counts before the lock file, and without a manifest there is no install", async () => {
  const linked = JSON.stringify({ packages: { "node_modules/a": { link: true } } });
  const { found } = await inputsOf(npmInstaller, {
    "package.json": "{}",
    "package-lock.json": JSON.stringify(npmLock),
    "npm-shrinkwrap.json": linked,
  });
  assert.match(found?.unsafe ?? "", /node_modules\/a/);
  assert.equal((await inputsOf(npmInstaller, { "server.js": "" })).found, null);
});

test("without a lock file npm makes one", async () => {
  const { found } = await inputsOf(npmInstaller, { "package.json": "{}" });
  assert.deepEqual(found?.command.slice(0, 2), ["npm", "install"]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { composerInstaller, whyComposerReadsTree } from "./composer-installer.js";
import { inputsOf } from "./test-source.js";

const composerLock = {
  packages: [{ name: "v/a", type: "library", dist: { type: "zip", url: "https://r.test/a.zip" } }],
};

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

test("Composer gets its manifests and credentials, and makes vendor", async () => {
  const manifests = {
    "auth.json": "{}",
    "composer.json": "{}",
    "composer.lock": JSON.stringify(composerLock),
  };
  const { found, reads } = await inputsOf(composerInstaller, { ...manifests, "index.php": "" });
  assert.deepEqual(found?.outputPaths, ["vendor"]);
  assert.deepEqual(reads, manifests);
  assert.equal((await inputsOf(composerInstaller, { "index.php": "" })).found, null);
});

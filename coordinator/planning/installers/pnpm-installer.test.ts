import assert from "node:assert/strict";
import { test } from "node:test";
import type { TreeLiteral } from "../../../test/memory-content-store.js";
import { pnpmInstaller, whyLockReadsTree } from "./pnpm-installer.js";
import { inputsOf } from "./test-source.js";

const lock = `lockfileVersion: '9.0'

settings:
  autoInstallPeers: true

importers:

  .:
    dependencies:
      ms:
        specifier: ^2.1.3
        version: 2.1.3

packages:

  ms@2.1.3:
    resolution: {integrity: sha512-6FlzubTLZG3J2a/NVCAleEhjzq5oxgHyaCU9yYXvcLsvoVaHJq/s5xXI6/XXP6tz7R9xAOtHnSO/tXtF3WRTlA==}
    engines: {node: '>=18'}

snapshots:

  ms@2.1.3: {}
`;

test("pnpm reads the manifests alone where nothing makes it read more", async () => {
  const manifests = {
    "package.json": '{"dependencies":{"ms":"^2"},"pnpm":{"overrides":{"a":"1"}}}',
    "pnpm-lock.yaml": lock,
    ".npmrc": "node-linker=hoisted\n",
  };
  const { found, reads } = await inputsOf(pnpmInstaller, { ...manifests, "server.js": "" });
  assert.deepEqual([found?.unsafe, found?.outputPaths], [null, ["node_modules"]]);
  assert.ok(found?.command.includes("--frozen-lockfile"));
  assert.deepEqual(reads, manifests);
});

test("pnpm reads the whole tree where something of it takes part", async () => {
  const safe = { "package.json": "{}", "pnpm-lock.yaml": lock };
  const cases: readonly (readonly [TreeLiteral, RegExp])[] = [
    [{ ...safe, "pnpm-workspace.yaml": "" }, /pnpm-workspace\.yaml/],
    [{ ...safe, ".pnpmfile.cjs": "" }, /\.pnpmfile\.cjs/],
    [{ ...safe, "package.json": '{"scripts":{"pnpm:devPreinstall":"x"}}' }, /devPreinstall/],
    [{ ...safe, "package.json": '{"pnpm":{"patchedDependencies":{"a":"a.patch"}}}' }, /patched/],
    [{ ...safe, "package.json": '{"pnpm":{"overrides":{"a":"link:a"}}}' }, /names a path/],
    [{ ...safe, "package.json": '{"pnpm":[]}' }, /pnpm/],
    [{ "package.json": "{}" }, /no pnpm-lock/],
  ];
  for (const [tree, why] of cases) {
    const { found, source } = await inputsOf(pnpmInstaller, tree);
    assert.match(found?.unsafe ?? "", why);
    assert.deepEqual([found?.root, found?.outputPaths], [source, [""]]);
  }
});

test("a lock file that names anything but packages of registries is not safe", () => {
  assert.equal(whyLockReadsTree(lock), null);
  const resolution = /resolution: .*/;
  const others = [
    "resolution: {directory: packages/a, type: directory}",
    "resolution: {integrity: sha512-a, tarball: file:a.tgz}",
    "resolution: {tarball: https://codeload.test/a}",
    "resolution: {commit: 0123, repo: https://h.test/a.git, type: git}",
    "resolution:\n      integrity: sha512-a",
  ];
  for (const other of others)
    assert.notEqual(whyLockReadsTree(lock.replace(resolution, other)), null);
  const changes = [
    lock.replace("  .:\n", "  .:\n\n  packages/a:\n"),
    lock.replace("version: 2.1.3", "version: link:../ms"),
    lock.replace(
      "packages:\n",
      "patchedDependencies:\n  ms: {hash: x, path: ms.patch}\n\npackages:\n",
    ),
  ];
  for (const change of changes) assert.notEqual(whyLockReadsTree(change), null, change);
});

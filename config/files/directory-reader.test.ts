import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { checkProject } from "../check.js";
import { DirectoryReader } from "./directory-reader.js";
import { MemoryTree } from "./memory-tree.js";

test("a directory is read without .git and node_modules, and no link is followed", async (t) => {
  const outside = await temporary(t);
  await writeFile(join(outside, "secret"), "secret");
  const directory = await temporary(t);
  for (const name of [".git", "node_modules/x", "a/b"])
    await mkdir(join(directory, name), { recursive: true });
  for (const name of [".git/config", "node_modules/x/y", "a/b/c", "top"])
    await writeFile(join(directory, name), name);
  await symlink(join(outside, "secret"), join(directory, "link"));
  await symlink(outside, join(directory, "a/out"));

  const reader = new DirectoryReader(directory);
  assert.deepEqual(await reader.list(), ["a/b/c", "a/out", "link", "top"]);
  assert.equal(String(await reader.read("a/b/c")), "a/b/c");
  for (const path of ["../x", "a", "a/../../x", "", "/etc/hostname", "nothing", "top/x"]) {
    assert.equal(await reader.read(path), null, path);
  }
  for (const path of ["link", "a/out/secret"]) {
    await assert.rejects(reader.read(path), /(?:link|a\/out) is a symbolic link/);
  }
});

test("a file that is too large is refused without being read whole", async (t) => {
  const directory = await temporary(t);
  await writeFile(join(directory, ".slipway.app.yaml"), "# x\n".repeat(2_000_000));
  const reader = new DirectoryReader(directory);
  assert.equal((await reader.read(".slipway.app.yaml"))?.length, 1024 * 1024 + 1);
  const { errors } = await checkProject(reader);
  assert.match(errors[0]?.message ?? "", /larger than 1024 KiB/);
});

test("what is named like a configuration and is none is refused, and never left out", async (t) => {
  const directory = await temporary(t);
  await writeFile(join(directory, ".slipway.app.yaml"), "name: app\ntype: nodejs:22\n");
  await mkdir(join(directory, ".slipway/services.yaml"), { recursive: true });
  await writeFile(join(directory, ".slipway/services.yaml/db"), "");
  await symlink("elsewhere.yaml", join(directory, ".slipway/routes.yaml"));
  const { errors } = await checkProject(new DirectoryReader(directory));
  assert.deepEqual(
    errors.map(({ file, message }) => `${file}: ${message}`),
    [
      ".slipway/routes.yaml: .slipway/routes.yaml is a symbolic link, which is not followed",
      ".slipway/services.yaml: must be a file, and is a directory",
    ],
  );
});

test("a whole configuration behind a link is refused", async (t) => {
  const [directory, elsewhere] = [await temporary(t), await temporary(t)];
  await writeFile(join(directory, ".platform.app.yaml"), "name: app\ntype: nodejs:22\n");
  await symlink(elsewhere, join(directory, ".platform"));
  const { errors } = await checkProject(new DirectoryReader(directory));
  assert.deepEqual(
    errors.map(({ file, message }) => `${file}: ${message}`),
    [".platform: must be a directory that can be read"],
  );
});

test("a file whose name is a letter off is told", async () => {
  const { warnings } = await checkProject(
    new MemoryTree({
      ".platform.app.yaml": "name: app\ntype: nodejs:22\n",
      "back/.platform.app.yml": "name: back\ntype: nodejs:22\n",
      ".platform/service.yaml": "db: {type: redis:7.2}\n",
    }),
  );
  assert.deepEqual(
    warnings.map(({ file, message, hint }) => `${file}: ${message}. ${hint}`),
    [
      ".platform/service.yaml: the file is not read. Did you mean .platform/services.yaml?",
      "back/.platform.app.yml: the file is not read. Did you mean back/.platform.app.yaml?",
    ],
  );
});

async function temporary(t: { after: (clean: () => Promise<void>) => void }): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "slipway-config-"));
  t.after(() => rm(directory, { recursive: true }));
  return directory;
}

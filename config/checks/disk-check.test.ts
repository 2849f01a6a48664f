import assert from "node:assert/strict";
import { test } from "node:test";
import { checkProject } from "../check.js";
import { MemoryTree } from "../files/memory-tree.js";

const tree = new MemoryTree({
  ".slipway.app.yaml":
    "name: app\ntype: nodejs:22\ndisk: 512\nworkers: {w: {disk: 256, commands: {start: x}}}\n",
  ".slipway/services.yaml": "db: {type: 'mariadb:10.11', disk: 1024}\ncache: {type: 'redis:7.0'}\n",
});

test("disks that want more together than there is are an error at the largest", async () => {
  const { errors, project } = await checkProject(tree, { maxDiskMb: 1791 });
  assert.equal(project, null);
  assert.deepEqual(
    errors.map(({ file, path, message }) => [file, path, message]),
    [
      [
        ".slipway/services.yaml",
        "db.disk",
        "resources exceeding the limit of an environment; disk: 1792 MB > 1791 MB",
      ],
    ],
  );
});

test("disks that just fit are right, and so are all where there is no limit", async () => {
  for (const limit of [{ maxDiskMb: 1792 }, {}]) {
    assert.deepEqual((await checkProject(tree, limit)).errors, []);
  }
});

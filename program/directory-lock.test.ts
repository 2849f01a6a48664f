import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { DirectoryLock } from "./directory-lock.js";
import { FarmError } from "./error.js";

test("two parts never share a directory, and the error names who has it", async (t) => {
  const parent = await mkdtemp(join(tmpdir(), "slipway-lock-"));
  t.after(() => rm(parent, { recursive: true }));
  const directory = join(parent, "made", "where", "missing");
  const first = DirectoryLock.acquire(directory, "agent");

  assert.throws(
    () => DirectoryLock.acquire(directory, "agent"),
    (error) => {
      assert.ok(error instanceof FarmError);
      assert.match(error.message, new RegExp(`is in use by process ${process.pid}$`));
      assert.match(error.hint ?? "", /^Each agent needs a directory of its own/);
      return true;
    },
  );

  first[Symbol.dispose]();
  using _second = DirectoryLock.acquire(directory, "agent");
});

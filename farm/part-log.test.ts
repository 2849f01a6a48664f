import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, rmdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { eventually } from "../test/eventually.js";
import { PartLog } from "./part-log.js";

test("lines that cannot be written are told once, and later ones are written", async (t) => {
  const directory = mkdtempSync(join(tmpdir(), "slipway-part-log-"));
  t.after(() => rmSync(directory, { recursive: true }));
  const path = join(directory, "part.log");
  const failures: string[] = [];
  const log = new PartLog(path, ({ message }) => failures.push(message));
  // A directory in its place, for whatever keeps a file from being written.
  mkdirSync(path);
  log.append("lost");
  await eventually("it fails", () => failures.length === 1 || null);
  log.append("lost as well");
  await log.close();
  assert.equal(failures.length, 1);
  rmdirSync(path);

  log.append("one");
  log.append("two");
  await log.close();
  await log.close();

  assert.equal(readFileSync(path, "utf8"), "one\ntwo\n");
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.match(failures.join(), /^EISDIR/);
});

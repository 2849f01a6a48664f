import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { packageRoot } from "../program/package-root.js";
import { partOf, parts } from "./parts.js";

const run = promisify(execFile);

for (const part of parts) {
  test(`slipway ${part.name} --help tells its settings, each with its variable`, async () => {
    const main = join(packageRoot(), "cli/main.ts");
    const argv = ["--import", "tsx", main, part.name, "--help"];
    const { stdout, stderr } = await run(process.execPath, argv);
    const { settings } = await part.load();
    assert.match(stdout, new RegExp(`^Usage: slipway ${part.name} `));
    for (const { name } of settings) assert.match(stdout, new RegExp(`--${name}\\b`));
    assert.match(stdout, /SLIPWAY_DATA/);
    assert.equal(stderr, "");
  });
}

test("agent or cache with a word after it is a command of the client", () => {
  assert.equal(partOf(["agent", "list"]), null);
  assert.equal(partOf(["agent", "--name", "one"])?.name, "agent");
  assert.equal(partOf(["cache", "gc"]), null);
  assert.equal(partOf(["cache", "--data", "d"])?.name, "cache");
  assert.equal(partOf(["status"]), null);
});

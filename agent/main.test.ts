import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { FarmError, UsageError } from "../program/error.js";
import { DataLock } from "./data-lock.js";
import { runAgent } from "./main.js";

test("two agents never share a directory", async (t) => {
  const directory = await mkdtemp(join(tmpdir(), "slipway-lock-"));
  t.after(() => rm(directory, { recursive: true }));
  const first = await DataLock.hold(directory);

  await assert.rejects(DataLock.hold(directory), (error: Error) => {
    assert.ok(error instanceof FarmError);
    assert.match(error.message, /another agent uses the directory/);
    return true;
  });

  await first[Symbol.asyncDispose]();
  await using _second = await DataLock.hold(directory);
});

test("an agent says which setting is missing or wrong", async (t) => {
  const start = (...argv: string[]) => runAgent(argv, {}, t.signal);
  await assert.rejects(start("--name", "One"), /"One" is not a name for an agent/);
  await assert.rejects(start("--name", "one"), /--data is missing/);
  await assert.rejects(start("--data", "d", "--coordinator", "nowhere"), /must be HOST:PORT/);
  await assert.rejects(
    start("--data", "d", "--coordinator", "h:1", "--slots", "0"),
    (error: Error) => error instanceof UsageError && /--slots/.test(error.message),
  );
});

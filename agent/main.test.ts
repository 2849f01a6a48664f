import assert from "node:assert/strict";
import { test } from "node:test";
import { UsageError } from "../program/error.js";
import { runAgent } from "./main.js";

test("an agent says which setting is missing or wrong", async (t) => {
  const start = (...argv: string[]) => runAgent(argv, {}, t.signal);
  await assert.rejects(start("--name", "One"), /"One" is not a name for an agent/);
  await assert.rejects(start("--name", "one"), /--coordinator is missing/);
  await assert.rejects(start("--token", "slw_x"), /--token is not a join token/);
  await assert.rejects(
    start("--coordinator", "h:1", "--drain-timeout", "soon"),
    /--drain-timeout must be a time like/,
  );
  await assert.rejects(start("--data", "d", "--coordinator", "nowhere"), /must be HOST:PORT/);
  await assert.rejects(
    start("--data", "d", "--coordinator", "h:1", "--slots", "0"),
    (error: Error) => error instanceof UsageError && /--slots/.test(error.message),
  );
});

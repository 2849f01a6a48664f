import assert from "node:assert/strict";
import { Readable } from "node:stream";
import { test } from "node:test";
import { FarmError } from "../program/error.js";
import { followBuild } from "./follow-build.js";

test("a build that fails shows its last lines and the reason, not all of its output", async () => {
  const messages = Array.from({ length: 500 }, (_, index) => ({ stream: `line ${index}\n` }));
  const lines = [...messages, { error: "apt-get ended with 100" }].map((m) => JSON.stringify(m));
  await assert.rejects(
    followBuild(Readable.from([lines.join("\r\n")]), "the image x"),
    (error) =>
      error instanceof FarmError &&
      error.message.startsWith("the image x could not be made: line 475\n") &&
      error.message.endsWith("line 499\napt-get ended with 100"),
  );
});

test("a build that succeeds ends silently", async () => {
  await followBuild(Readable.from(['{"stream":"Step 1/1"}\n{"aux":{}}\n']), "the image x");
});

import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { test } from "node:test";
import { duration, facts, Output, size } from "./output.js";

test("colours are for terminals, and NO_COLOR turns them off", () => {
  const painted = (isTTY: boolean, environment: Record<string, string>): string => {
    const streams = {
      stdout: Object.assign(new PassThrough(), { isTTY }),
      stderr: new PassThrough(),
    };
    return new Output(streams, { isJson: false, environment }).paint("red", "no");
  };

  assert.equal(painted(true, {}), "\x1b[31mno\x1b[0m");
  assert.equal(painted(false, {}), "no");
  assert.equal(painted(true, { NO_COLOR: "1" }), "no");
  assert.equal(painted(true, { TERM: "dumb" }), "no");
});

test("a table keeps to its columns whatever others chose as names", () => {
  const stdout = new PassThrough();
  const output = new Output(
    { stdout, stderr: new PassThrough() },
    { isJson: false, environment: {} },
  );

  output.result({}, () => ({
    columns: ["NAME", "B"],
    rows: [
      ["a\x1b[2Jb\nc", "1"],
      ["ünï", "2"],
    ],
    empty: "",
  }));

  assert.equal(String(stdout.read()), "NAME      B\na [2Jb c  1\nünï       2\n");
});

test("numbers are told in units that people read", () => {
  assert.deepEqual([0, 999, 1_000, 12_345, 3_400_000].map(size), [
    "0 B",
    "999 B",
    "1.0 kB",
    "12 kB",
    "3.4 MB",
  ]);
  assert.deepEqual([0, 1_249, 42_000, 185_000].map(duration), [
    "0.0 s",
    "1.2 s",
    "42 s",
    "3 min 5 s",
  ]);
  assert.equal(
    facts([
      ["a", "1"],
      ["long", ""],
    ]),
    "a:    1\nlong: -",
  );
});

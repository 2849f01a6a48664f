import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { PassThrough } from "node:stream";
import { test } from "node:test";
import { SlipwayError } from "../program/error.js";
import { exitCodeOf } from "../program/process.js";
import { CliUser, programWords } from "../test/cli-rig.js";
import { partOf } from "./parts.js";
import { runCommand } from "./program.js";

const commands = [
  ["login"],
  ["logout"],
  ["whoami"],
  ["project", "create"],
  ["project", "list"],
  ["project", "show"],
  ["project", "delete"],
  ["environment", "list"],
  ["environment", "show"],
  ["environment", "delete"],
  ["url"],
  ["validate"],
  ["submit"],
  ["plan"],
  ["activity", "list"],
  ["activity", "show"],
  ["activity", "cancel"],
  ["log"],
  ["deployment", "list"],
  ["redeploy"],
  ["rollback"],
  ["status"],
  ["agent", "list"],
];

test("every command has help with examples, and prints JSON where asked", async () => {
  for (const words of commands) {
    const { code, stdout } = await run(...words, "--help");
    assert.equal(code, 0);
    assert.ok(stdout.includes(`Usage: slipway ${words.join(" ")} `), stdout);
    assert.ok(stdout.includes(`\nExamples:\n  $ `), stdout);
    assert.match(stdout, /^ +--json /m);
  }
});

test("the help of the whole lists the commands and nothing that is internal", async () => {
  const { code, stdout } = await run("--help");

  assert.equal(code, 0);
  for (const [word] of commands) assert.match(stdout, new RegExp(`^  ${word} `, "m"));
  assert.ok(!stdout.includes("credential"));
  assert.match(stdout, /Exit codes: 0 done/);
});

test("what is mistyped is recognised", async () => {
  const cases: readonly (readonly [readonly string[], string, string])[] = [
    [["proyect"], "unknown command 'proyect'", "Did you mean project?"],
    [["project", "crate"], "unknown command 'crate'", "Did you mean create?"],
    [["agent", "lst"], "unknown command 'lst'", "Did you mean list?"],
    [["log", "--folow"], "unknown option '--folow'", "Did you mean --follow?"],
  ];
  for (const [words, message, hint] of cases) {
    const { code, stdout, error } = await run(...words);
    assert.deepEqual([code, stdout, error?.message, error?.hint], [2, "", message, hint]);
  }
});

test("wrong use of a command is said before anything is asked of a farm", async () => {
  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /^a command is missing$/],
    [["project"], /^a command is missing$/],
    [["project", "create"], /^missing required argument 'name'$/],
    [["rollback", "0"], /'0' is invalid for argument 'generation'/],
    [["rollback", "1", "2"], /^too many arguments for 'rollback'/],
    [["log", "--from", "-1"], /'-1' is invalid/],
    [["activity", "list", "--limit", "1e9"], /'1e9' is invalid/],
    [["url", "--project"], /argument missing$/],
  ];
  for (const [words, message] of cases) {
    const { code, error } = await run(...words);
    assert.equal(code, 2, words.join(" "));
    assert.match(error?.message ?? "", message);
  }
});

test("the words of a part start the part, and `agent list` is a command", () => {
  assert.equal(partOf(["up"])?.name, "up");
  assert.equal(partOf(["agent"])?.name, "agent");
  assert.equal(partOf(["agent", "--name", "a"])?.name, "agent");
  assert.equal(partOf(["agent", "list"]), null);
  assert.equal(partOf(["status"]), null);
  assert.equal(partOf([]), null);
});

test("the process prints errors on standard error and exits with the code of their kind", async () => {
  await using user = await CliUser.create();

  const version = await user.run("--version");
  const unknown = await user.run("depoly");

  assert.match(version.stdout, /^\d+\.\d+\.\d+\n$/);
  assert.equal(version.code, 0);
  assert.deepEqual(unknown, {
    code: 2,
    stdout: "",
    stderr: "error: unknown command 'depoly'\n  hint: Did you mean redeploy?\n",
  });
});

test("what git asks loads neither gRPC nor what reads directories", () => {
  // The sources: compiled, they are in few files. With this variable Node.js says what it loads.
  const words = [...programWords(false), "credential", "--farm", "http://localhost", "get"];
  const env = { PATH: process.env["PATH"], HOME: "/nonexistent", NODE_DEBUG: "esm" };

  const { stderr } = spawnSync(process.execPath, words, { env, encoding: "utf8" });

  assert.match(stderr, /commands\/credential/);
  assert.doesNotMatch(stderr, /grpc-js|cli\/submission/);
});

/** Runs a command in this process, logged in to nothing. */
async function run(
  ...argv: readonly string[]
): Promise<{ code: number; stdout: string; error: SlipwayError | null }> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  stderr.resume();
  const surroundings = {
    ...{ stdin, stdout, stderr, environment: { HOME: "/nonexistent" }, cwd: "/", self: [] },
    shutdown: new AbortController().signal,
  };
  let code: number;
  let failure: SlipwayError | null = null;
  try {
    code = await runCommand(argv, surroundings);
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error;
    code = exitCodeOf(error);
    failure = error;
  }
  return { code, stdout: String(stdout.read() ?? ""), error: failure };
}

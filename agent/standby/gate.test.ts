import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readlink, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import fc from "fast-check";
import { InvalidError } from "../../program/error.js";
import { eventually } from "../../test/eventually.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { Gate, programText } from "./gate.js";

const run = promisify(execFile);
const reader = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };

/** Prints its arguments and the variables whose names begin with T_. */
const echo = `
  const variables = Object.entries(process.env).filter(([name]) => name.startsWith("T_"));
  process.stdout.write(JSON.stringify([process.argv.slice(1), Object.fromEntries(variables)]));
`;

/** Starts what waits at the gate, with the gate's directory where the host has it. */
function waitAt(gate: Gate, directory: string) {
  const [shell = "", ...rest] = gate.waiting;
  const words = [...rest.slice(0, -1), join(directory, "start")];
  const child = spawn(shell, words, { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  return { child, ended: once(child, "close").then(() => output) };
}

/** Resolves when the process has the pipe open. */
async function hasOpened(pid: number | undefined, pipe: string): Promise<void> {
  const descriptors = `/proc/${pid}/fd`;
  await eventually("the pipe is open", async () => {
    const names = await readdir(descriptors);
    const targets = await Promise.all(
      names.map((name) => readlink(join(descriptors, name)).catch(() => "")),
    );
    return targets.includes(pipe) || null;
  });
}

test("words and variables arrive as they were given, whatever is in them", async () => {
  await using directory = await TemporaryDirectory.create();
  const text = fc.string({ unit: "binary", maxLength: 40 }).map((any) => any.replaceAll("\0", ""));
  // Half of a surrogate pair has no bytes of its own, in a file as little as in a process.
  const word = fc.oneof(text, fc.constantFrom("'", "$(id)", "`id`", "a\nb", "--", "-n", "x=y", ""));
  const wellFormed = word.filter((any) => Buffer.from(any).toString() === any);
  const variables = fc.dictionary(fc.stringMatching(/^T_[A-Za-z0-9_.-]{1,12}$/), wellFormed);
  await fc.assert(
    fc.asyncProperty(fc.array(wellFormed, { maxLength: 6 }), variables, async (words, given) => {
      const environment = { ...given };
      const command = [process.execPath, "-e", echo, "--", ...words];
      const path = join(directory.path, "program");
      await writeFile(path, programText({ command, environment, workingDirectory: "/" }));
      const { stdout } = await run("/bin/dash", [path]);
      assert.deepEqual(JSON.parse(stdout), [words, environment]);
    }),
    { numRuns: 40 },
  );
});

test("what waits becomes the program once the gate opens, and again when it starts again", async () => {
  await using directory = await TemporaryDirectory.create();
  const gate = new Gate(directory.path, "start");
  await gate.create();
  const waiting = waitAt(gate, directory.path);
  assert.equal(gate.isOpen, false);

  const command = [process.execPath, "-e", "process.stdout.write(process.cwd() + process.env.T_A)"];
  await gate.open({ command, environment: { T_A: "!" }, workingDirectory: directory.path }, reader);

  assert.equal(await waiting.ended, `${directory.path}!`);
  assert.equal(gate.isOpen, true);
  // As after a crash: nobody writes to the pipe any more.
  assert.equal(await waitAt(gate, directory.path).ended, `${directory.path}!`);
});

test("nobody misses that the gate opens, however close to it he comes", async () => {
  await using directory = await TemporaryDirectory.create();
  const program = { command: ["/bin/echo", "runs"], environment: {}, workingDirectory: "/" };
  for (let times = 0; times < 40; times++) {
    const gate = new Gate(directory.path, "start");
    await gate.create();
    const opened = () => gate.open(program, reader);
    // Before he is started, while he starts, and when he waits or is about to.
    if (times === 0) await opened();
    const waiting = waitAt(gate, directory.path);
    if (times % 4 !== 0) await hasOpened(waiting.child.pid, join(directory.path, "start"));
    if (times > 0) await opened();
    assert.equal(await waiting.ended, "runs\n");
    for (const name of ["start", "start.command"]) await rm(join(directory.path, name));
  }
});

test("a gate that was closed again keeps what it had let run", async () => {
  await using directory = await TemporaryDirectory.create();
  const gate = new Gate(directory.path, "start");
  await gate.create();
  gate.close();
  await gate.reopen();
  assert.equal(gate.isOpen, false);
  await gate.open({ command: ["/bin/echo", "x"], environment: {}, workingDirectory: "/" }, reader);

  gate.close();
  gate.close();
  assert.deepEqual([gate.isOpen, gate.isClosedAgain], [false, true]);
  const waiting = waitAt(gate, directory.path);
  await hasOpened(waiting.child.pid, join(directory.path, "start"));
  await gate.reopen();

  assert.equal(await waiting.ended, "x\n");
  assert.deepEqual([gate.isOpen, gate.isClosedAgain], [true, false]);
});

test("what no process can be given is refused, and the gate stays closed", async () => {
  await using directory = await TemporaryDirectory.create();
  const gate = new Gate(directory.path, "start");
  await gate.create();
  const programs = [
    { command: [], environment: {} },
    { command: ["a=b"], environment: {} },
    { command: ["/bin/echo", "a\0b"], environment: {} },
    { command: ["/bin/true"], environment: { T_A: "\0" } },
  ];
  for (const program of programs) {
    await assert.rejects(gate.open({ ...program, workingDirectory: "/" }, reader), InvalidError);
  }
  assert.equal(gate.isOpen, false);
});

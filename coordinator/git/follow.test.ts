import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { InvalidError } from "../../program/error.js";
import { gate, GitServerRig, logOf, remoteLines, zeroId } from "../../test/git-server-rig.js";
import { packet } from "./pkt-line.js";

test("the log reaches the terminal while the work still goes on", async () => {
  await using rig = await GitServerRig.start();
  const shown = gate();
  rig.intake.onAccept = () => ({
    lines: (async function* () {
      yield "step one\n";
      await shown.passed; // Only what the terminal has shown lets the work end.
      yield Buffer.from("step two\n");
    })(),
    outcome: Promise.resolve({ succeeded: true, message: "" }),
  });

  const child = rig.spawn("push", "slipway", "main");
  let stderr = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
    if (stderr.includes("step one")) shown.open();
  });
  const [status] = (await once(child, "close")) as [number];

  assert.equal(status, 0);
  assert.deepEqual(remoteLines(stderr), ["step one", "step two"]);
});

test("a push whose activity fails ends with a status other than 0, and its ref has moved", async () => {
  await using rig = await GitServerRig.start();
  const head = (await rig.expect("rev-parse", "HEAD")).trim();
  rig.intake.onAccept = () => logOf(["npm ERR!\n"], false, "the build hook failed");

  const run = await rig.git("push", "slipway", "main");

  assert.notEqual(run.status, 0);
  assert.match(run.stderr, /remote: npm ERR! *\nremote: the build hook failed\n/);
  assert.match(run.stderr, /\[new branch\] +main -> main/);
  assert.equal(await rig.branch("main"), head);
});

test("a push that could not be started says so and fails", async () => {
  await using rig = await GitServerRig.start();
  rig.intake.onAccept = () => {
    throw new InvalidError("the disk is full");
  };
  const run = await rig.git("push", "slipway", "main");
  assert.notEqual(run.status, 0);
  assert.match(run.stderr, /the push was received, but nothing was started: the disk is full/);
});

test("a client without side bands pushes too, and gets no log", async () => {
  await using rig = await GitServerRig.start();
  rig.intake.onAccept = () => logOf(["building\n"], false, "failed");
  const head = (await rig.expect("rev-parse", "HEAD")).trim();
  const pack = await rig.packAll();
  const command = packet(`${zeroId} ${head} refs/heads/main\0report-status\n`);

  const response = await rig.post(
    "git-receive-pack",
    Buffer.concat([command, Buffer.from("0000"), pack]),
  );

  assert.equal(await response.text(), "000eunpack ok\n0017ok refs/heads/main\n0000");
  assert.equal(await rig.branch("main"), head);
});

test("text that would steer the terminal is taken out of a log, colours are not", async () => {
  await using rig = await GitServerRig.start();
  rig.intake.onAccept = () =>
    logOf(["\u001b]0;title\u0007\u001b[2J\u001b[31mred\u001b[0m\u009b1A\u0000\n"], true, "");

  const run = await rig.git("push", "slipway", "main");

  assert.deepEqual(remoteLines(run.stderr), ["]0;title[2J\u001b[31mred\u001b[0m1A"]);
});

test("a terminal that goes away in mid-log ends its following and nothing else", async () => {
  await using rig = await GitServerRig.start();
  const gone = gate();
  rig.intake.onAccept = (_push, following) => ({
    lines: (async function* () {
      yield "started\n";
      await once(following, "abort");
      gone.open();
    })(),
    outcome: new Promise(() => undefined),
  });

  const child = rig.spawn("push", "slipway", "main");
  child.stderr?.once("data", () => process.kill(-(child.pid ?? 0), "SIGKILL"));
  await once(child, "close");
  await gone.passed;

  assert.equal(rig.intake.accepted.length, 1);
  assert.notEqual(await rig.branch("main"), null);
  rig.intake.onAccept = () => null;
  await rig.commit({ again: "1" });
  await rig.expect("push", "slipway", "main");
});

test("stopping the server ends a followed log and says that the work goes on", async () => {
  await using rig = await GitServerRig.start();
  rig.intake.onAccept = () => ({
    lines: (async function* () {
      yield "started\n";
      await new Promise(() => undefined);
    })(),
    outcome: new Promise(() => undefined),
  });
  const child = rig.spawn("push", "slipway", "main");
  let stderr = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    if (stderr === "") void rig.server[Symbol.asyncDispose]();
    stderr += chunk.toString();
  });
  const [status] = (await once(child, "close")) as [number];

  assert.notEqual(status, 0);
  assert.match(stderr, /the work goes on/);
});

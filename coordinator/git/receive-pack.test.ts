import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { InvalidError } from "../../program/error.js";
import { eventually } from "../../test/eventually.js";
import {
  gate,
  GitServerRig,
  logOf,
  processesIn,
  remoteLines,
  zeroId,
} from "../../test/git-server-rig.js";
import { isZeroId } from "./hooks.js";
import { packet } from "./pkt-line.js";
import { listBranches, subjectOf, treeOf } from "./refs.js";

test("an accepted push moves its ref and shows the check and then the log on the terminal", async () => {
  await using rig = await GitServerRig.start();
  const commit = await rig.commit({ "app.yaml": "name: app\n" });
  rig.intake.onCheck = async (push) => {
    const reader = push.reader(push.updates[0]?.new ?? "");
    const files = await reader.list();
    return { accepted: true, lines: [files.join(" "), String(await reader.read("app.yaml"))] };
  };
  rig.intake.onAccept = () => logOf(["building\ndepl", "oyed\n"], true, "http://app.localhost/");

  const run = await rig.git("push", "-o", "slipway.redeploy", "-o", "a=b c", "slipway", "main");

  assert.equal(run.status, 0);
  const shown = remoteLines(run.stderr);
  assert.deepEqual(shown, [
    "README.md app.yaml",
    "name: app",
    "",
    "building",
    "deployed",
    "http://app.localhost/",
  ]);
  const [accepted] = rig.intake.accepted;
  assert.deepEqual(accepted?.updates, [{ ref: "refs/heads/main", old: zeroId, new: commit }]);
  assert.deepEqual(accepted?.options, ["slipway.redeploy", "a=b c"]);
  const objects = rig.repositories.objects("p-shop");
  const ref = "refs/heads/main";
  assert.deepEqual(await listBranches(objects), [{ ref, name: "main", commit }]);
  assert.equal(await subjectOf(objects, commit), "Change");
  assert.equal(await treeOf(objects, "1".repeat(40)), null);
});

test("a refused push leaves the ref and the object store as they were", async () => {
  await using rig = await GitServerRig.start();
  await rig.expect("push", "slipway", "main");
  const before = await rig.everything();
  const old = await rig.expect("rev-parse", "HEAD");
  await rig.commit({ "app.yaml": "name: [\n" });
  rig.intake.onCheck = async () => ({ accepted: false, lines: ["app.yaml:1:7: broken"] });

  const run = await rig.git("push", "slipway", "main");

  assert.equal(run.status, 1);
  assert.match(run.stderr, /remote: app\.yaml:1:7: broken/);
  assert.match(run.stderr, /! \[remote rejected\] main -> main/);
  assert.equal(await rig.branch("main"), old.trim());
  assert.deepEqual(await rig.everything(), before);
  assert.equal(rig.intake.accepted.length, 1);
});

test("what a check throws refuses the push: in our words where we foresaw it, without detail else", async () => {
  await using rig = await GitServerRig.start();
  const errors = [new InvalidError("no good", { hint: "Mend it." }), new Error("secret detail")];
  rig.intake.onCheck = async () => {
    throw errors.shift() ?? new Error("too many checks");
  };

  const [foreseen, bug] = [
    await rig.git("push", "slipway", "main"),
    await rig.git("push", "slipway", "main"),
  ];

  assert.match(foreseen.stderr, /error: no good\s+remote: +hint: Mend it\./);
  assert.match(bug.stderr, /a fault of the farm/);
  assert.doesNotMatch(bug.stderr, /secret/);
  assert.equal(await rig.branch("main"), null);
});

test("a ref that moved is accepted even where git could not tell", async () => {
  await using rig = await GitServerRig.start();
  await writeFile(join(rig.directory, "repositories/hooks/post-receive"), "#!/bin/sh\nexit 0\n");
  await rig.expect("push", "slipway", "main");
  assert.equal(rig.intake.accepted.length, 1);
  rig.intake.onCheck = async () => ({ accepted: false, lines: [] });
  await rig.commit({ second: "2" });
  await rig.git("push", "slipway", "main");
  assert.equal(rig.intake.accepted.length, 1);
});

test("a push of many megabytes arrives whole", async () => {
  await using rig = await GitServerRig.start();
  const head = await rig.commit({ "large.bin": randomBytes(5_000_000) });
  await rig.expect("push", "slipway", "main");
  assert.equal(await rig.branch("main"), head);
});

test("a terminal that goes away before the verdict has pushed nothing", async () => {
  await using rig = await GitServerRig.start();
  const checking = gate();
  const aborted = gate();
  rig.intake.onCheck = async (_push, signal) => {
    checking.open();
    await once(signal, "abort");
    aborted.open();
    return { accepted: true, lines: [] };
  };

  const child = rig.spawn("push", "slipway", "main");
  await checking.passed;
  process.kill(-(child.pid ?? 0), "SIGKILL");
  await aborted.passed;
  await eventually(
    "the quarantine is gone",
    async () => (await rig.quarantines()).length === 0 || null,
  );

  assert.equal(await rig.branch("main"), null);
  assert.equal(rig.intake.accepted.length, 0);
});

test("git killed in its hook moves nothing, and what it left is cleared away", async () => {
  await using rig = await GitServerRig.start();
  rig.intake.onCheck = async (push, signal) => {
    assert.equal((await rig.quarantines()).length, 1);
    for (const pid of await processesIn(push.objects.directory)) process.kill(pid, "SIGKILL");
    await once(signal, "abort");
    return { accepted: true, lines: [] };
  };

  const run = await rig.git("push", "slipway", "main");

  assert.notEqual(run.status, 0);
  assert.equal(await rig.branch("main"), null);
  assert.deepEqual(await rig.quarantines(), []);
  assert.equal(rig.intake.accepted.length, 0);
});

test("a connection cut in mid-pack changes nothing and leaves no process", async () => {
  await using rig = await GitServerRig.start();
  const head = (await rig.expect("rev-parse", "HEAD")).trim();
  const socket = connect(rig.server.port, "127.0.0.1");
  const commands = Buffer.concat([
    packet(`${zeroId} ${head} refs/heads/main\0report-status side-band-64k\n`),
    Buffer.from("0000PACK\0\0\0\u0002\0\0\0\u0009"),
  ]);
  socket.write(
    `POST /shop.git/git-receive-pack HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n` +
      `Authorization: Basic ${Buffer.from("x:alice").toString("base64")}\r\n\r\n`,
  );
  socket.write(commands);
  const { directory } = rig.repositories.objects("p-shop");
  await eventually("git runs", async () => (await processesIn(directory)).length > 0 || null);

  socket.destroy();

  await eventually("git is gone", async () => (await processesIn(directory)).length === 0 || null);
  assert.deepEqual(await rig.quarantines(), []);
  assert.equal(rig.intake.checked.length, 0);
  await rig.expect("push", "slipway", "main");
});

test("a pack above the limit is refused in words", async () => {
  await using rig = await GitServerRig.start({ maxPushBytes: 10_000 });
  await rig.commit({ "large.bin": randomBytes(100_000) });

  const run = await rig.git("push", "slipway", "main");

  assert.notEqual(run.status, 0);
  assert.match(run.stderr, /pack exceeds maximum allowed size/);
  assert.deepEqual(await rig.quarantines(), []);
});

test("deleting a branch is the intake's to decide", async () => {
  await using rig = await GitServerRig.start();
  await rig.expect("push", "slipway", "main", "main:feature");
  rig.intake.onCheck = async ({ updates }) => {
    const removesMain = updates.some(
      (update) => isZeroId(update.new) && update.ref === "refs/heads/main",
    );
    return { accepted: !removesMain, lines: removesMain ? ["main is production"] : [] };
  };

  const feature = await rig.git("push", "slipway", ":feature");
  const main = await rig.git("push", "slipway", ":main");

  assert.equal(feature.status, 0);
  assert.equal(await rig.branch("feature"), null);
  assert.ok(isZeroId(rig.intake.accepted.at(-1)?.updates[0]?.new ?? ""));
  assert.match(main.stderr, /main is production/);
  assert.notEqual(await rig.branch("main"), null);
});

test("an old commit can be pushed by force", async () => {
  await using rig = await GitServerRig.start();
  const old = (await rig.expect("rev-parse", "HEAD")).trim();
  const young = await rig.commit({ second: "2" });
  await rig.expect("push", "slipway", "main");
  await rig.expect("push", "--force", "slipway", `${old}:main`);
  const update = { ref: "refs/heads/main", old: young, new: old };
  assert.deepEqual(rig.intake.accepted.at(-1)?.updates, [update]);
});

test("of two pushes at once to one branch one wins, and the other one moves nothing", async () => {
  await using rig = await GitServerRig.start();
  await rig.expect("push", "slipway", "main");
  const one = await rig.commit({ second: "1" });
  await rig.expect("checkout", "--quiet", "-b", "other", "HEAD~1");
  const two = await rig.commit({ second: "2" });
  // Both have passed the check before either moves the ref.
  const both = gate();
  let checks = 0;
  rig.intake.onCheck = async () => {
    if (++checks === 2) both.open();
    await both.passed;
    return { accepted: true, lines: [] };
  };

  const runs = await Promise.all([
    rig.git("push", "slipway", `${one}:main`),
    rig.git("push", "slipway", `${two}:main`),
  ]);

  assert.deepEqual(new Set(runs.map((run) => run.status)), new Set([0, 1]));
  const winner = runs[0]?.status === 0 ? one : two;
  assert.equal(await rig.branch("main"), winner);
  assert.deepEqual(
    rig.intake.accepted.slice(1).map(({ updates }) => updates.map((update) => update.new)),
    [[winner]],
  );
});

test("objects that no checkout of ours may meet are refused", async () => {
  await using rig = await GitServerRig.start();
  const blob = (await rig.expect("hash-object", "-w", "README.md")).trim();
  const entry = Buffer.concat([Buffer.from("100644 .git\0"), Buffer.from(blob, "hex")]);
  await rig.commit({ "../tree": entry });
  const tree = await rig.expect("hash-object", "-w", "-t", "tree", "--literally", "../tree");
  const commit = await rig.expect("commit-tree", "-m", "Evil", tree.trim());

  const run = await rig.git("push", "slipway", `${commit.trim()}:refs/heads/main`);

  assert.notEqual(run.status, 0);
  assert.match(run.stderr, /hasDotgit/);
  assert.equal(rig.intake.checked.length, 0);
});

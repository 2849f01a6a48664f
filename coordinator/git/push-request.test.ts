import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { GitServerRig, processesIn, zeroId } from "../../test/git-server-rig.js";
import { packet } from "./pkt-line.js";
import { listBranches } from "./refs.js";

test("garbage is answered with 400, whatever it looks like", async () => {
  await using rig = await GitServerRig.start();
  const long = packet("x".repeat(65_000));
  const bodies = [
    Buffer.from("zzzz"),
    Buffer.from("0001"),
    Buffer.from("00"),
    packet("hello\n"),
    packet(`${zeroId} ${zeroId.slice(1)} refs/heads/main\0report-status\n`),
    Buffer.concat(Array.from({ length: 20 }, () => long)),
  ];
  for (const body of bodies) {
    const response = await rig.post("git-receive-pack", body);
    assert.equal(response.status, 400, body.toString("latin1", 0, 20));
  }
  const bomb = await rig.post("git-receive-pack", Buffer.from("nothing of gzip"), "gzip");
  assert.equal(bomb.status, 400);
  assert.equal((await rig.post("git-receive-pack", Buffer.from("0000"))).status, 200);
  assert.equal((await rig.post("git-upload-pack", Buffer.from("zzzz"))).status, 400);
  assert.deepEqual(await processesIn(rig.repositories.objects("p-shop").directory), []);
});

test("a shallow clone is told to complete its history, before anything is unpacked", async () => {
  await using rig = await GitServerRig.start();
  await rig.commit({ second: "2" });
  await rig.expect("push", "slipway", "main");
  const clone = join(rig.directory, "shallow");
  await rig.expect("clone", "--quiet", "--depth=1", rig.url(), clone);
  await rig.expect("-C", clone, "commit", "--quiet", "--allow-empty", "-m", "Third");
  await rig.expect("-C", clone, "checkout", "--quiet", "--orphan", "fresh");
  await rig.expect("-C", clone, "commit", "--quiet", "--allow-empty", "-m", "Root");

  const main = await rig.git("-C", clone, "push", "origin", "main");
  const root = await rig.git("-C", clone, "push", "origin", "fresh");

  for (const run of [main, root]) {
    if (run.status === 0) continue; // Newer clients leave out what the server has anyway.
    assert.match(run.stderr, /git fetch --unshallow/);
  }
  assert.notEqual(main.status, 0);
});

test("only branches and tags can be pushed", async () => {
  await using rig = await GitServerRig.start();
  for (const ref of ["refs/for/x", "refs/notes/a", "refs/slipway/x", "refs/heads/HEAD"]) {
    const run = await rig.git("push", "slipway", `main:${ref}`);
    assert.notEqual(run.status, 0, ref);
    assert.match(run.stderr, /remote: not a ref that can be pushed here/, ref);
  }
  assert.equal(rig.intake.checked.length, 0);
  await rig.expect("tag", "v1");
  await rig.expect("push", "slipway", "v1");
  assert.equal(rig.intake.accepted[0]?.updates[0]?.ref, "refs/tags/v1");
});

test("a ref that git itself would not make is refused before git sees it", async () => {
  await using rig = await GitServerRig.start();
  const head = (await rig.expect("rev-parse", "HEAD")).trim();
  const names = [
    "-x",
    "--upload-pack=id",
    "a..b",
    "a b",
    "a\nb",
    "../x",
    "a/.b",
    "x.lock",
    "a\u202eb",
  ];
  for (const name of names) {
    const command = `${zeroId} ${head} refs/heads/${name}\0report-status side-band-64k\n`;
    const body = Buffer.concat([packet(command), Buffer.from("0000")]);
    const response = await rig.post("git-receive-pack", body);
    assert.equal(response.status, 200);
    assert.match(
      await response.text(),
      /ng refs\/heads\/.*not a ref that can be pushed here/s,
      name,
    );
  }
  assert.equal(rig.intake.checked.length, 0);
});

test("more refs at once than can be judged are refused", async () => {
  await using rig = await GitServerRig.start();
  const refs = Array.from({ length: 51 }, (_, i) => `main:refs/heads/b${i}`);
  const run = await rig.git("push", "slipway", ...refs);
  assert.match(run.stderr, /more than 50 refs at once/);
  assert.equal(rig.intake.checked.length, 0);
});

test("branches whose names are shell commands are only names", async () => {
  await using rig = await GitServerRig.start();
  const names = ["x;id>pwned", "$(id)", "`id`", "a'b\"c", "x|y&z", "Ünïcode"];
  for (const name of names) await rig.expect("push", "slipway", `main:refs/heads/${name}`);
  const branches = await listBranches(rig.repositories.objects("p-shop"));
  assert.deepEqual(new Set(branches.map((branch) => branch.name)), new Set(names));
  assert.deepEqual(
    rig.intake.accepted.map(({ updates }) => updates[0]?.ref.slice("refs/heads/".length)),
    names,
  );
  assert.ok(!(await rig.everything()).some((path) => path.includes("pwned;")));
});

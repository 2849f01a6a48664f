import assert from "node:assert/strict";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { startCliWithFarm } from "../../test/cli-with-farm.js";
import { eventually } from "../../test/eventually.js";

test("agents are listed with their state, free slots, version and labels", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  assert.match((await user.run("agent", "list")).stderr, /slipway agent token create/);
  server.farm.agents.add("one", { busy: 1, steps: 1, labels: ["disk=fast"] });
  server.farm.agents.add("two", { state: "draining" });

  const { stdout } = await user.run("agent", "list");

  assert.match(stdout, /^NAME +STATE +BUSY +FREE +VERSION +LAST HEARD +LABELS$/m);
  assert.match(stdout, /^one +ready +1\/2 +1 +0\.1\.0 +2026-01-01 00:00:00Z +disk=fast$/m);
  assert.match(stdout, /^two +draining +0\/2 +- /m);
});

test("a join token is shown once or written for its owner alone, listed without its secret, and revoked", async () => {
  await using rig = await startCliWithFarm();
  const { user } = rig;
  const create = ["agent", "token", "create"];

  const shown = await user.run(...create, "--expires", "2h", "--uses", "3", "--label", "disk=fast");
  const written = await user.run(...create, "--agent", "one", "--output", "join");

  assert.match(shown.stdout, /^slj_[A-Za-z0-9_-]{43}\n$/);
  assert.match(shown.stderr, /3 agents may join until .*; id t1/);
  assert.equal(written.stdout, "");
  const path = join(user.cwd, "join");
  assert.match(await readFile(path, "utf8"), /^slj_/);
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  const listed = await user.run("agent", "token", "list");
  assert.match(listed.stdout, /^t1 +any +0\/3 .* root +disk=fast$/m);
  assert.match(listed.stdout, /^t2 +one +0 /m);
  assert.doesNotMatch(listed.stdout, /slj_/);
  assert.equal((await user.run("agent", "token", "revoke", "t1")).stdout, "revoked t1\n");
  assert.equal((await user.run("agent", "token", "revoke", "t1")).code, 2);
});

test("an agent is drained, waited for, and removed unless environments would be left", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  const { agents } = server.farm;
  agents.add("one", { steps: 1, busy: 1, soleEnvironments: 1 });

  const waiting = user.start(["agent", "drain", "one", "--wait"]);
  await waiting.until(/waiting for 1 step\n/);
  agents.change("one", { steps: 0, busy: 0 });
  const drained = await waiting.outcome();

  assert.equal(drained.stdout, "one gets nothing new and does nothing\n");
  assert.equal((await user.run("agent", "drain", "one", "--undo")).stdout, "one gets work again\n");
  const refused = await user.run("agent", "remove", "one");
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /an environment lives on the host of agent "one": shop\/main/);
  const removed = await user.run("agent", "remove", "one", "--force");
  assert.equal(removed.stdout, "removed one\n");
  assert.match(removed.stderr, /no agent looks after shop\/main until one is started/);
  assert.deepEqual(agents.removed, ["one"]);
});

test("who is no administrator, or gives what makes no sense, is told so", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [["token", "create", "--expires", "soon"], /--expires must be a time like 30m, 12h or 7d/],
    [["token", "create", "--uses", "0"], /--uses must be a whole number of at least 1/],
    [["token", "create", "--label", "a b"], /"a b" is not a label for an agent/],
    [["drain", "one", "--wait", "--undo"], /do not go together/],
    [["autoscale", "--min", "3", "--max", "2", "--cache", "h:1"], /--min is larger than --max/],
    [["autoscale", "--min", "x", "--max", "2", "--cache", "h:1"], /--min must be a whole number/],
  ];
  for (const [words, message] of wrong) {
    const { code, stderr } = await user.run("agent", ...words);
    assert.equal(code, 2, words.join(" "));
    assert.match(stderr, message);
  }
  user.environment["SLIPWAY_TOKEN"] = server.tokens.ada;
  const refused = await eventually("an answer", async () => user.run("agent", "token", "list"));
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /only an administrator/);
});

test("nats-config prints what nats-server needs, and nothing of the secret", async () => {
  await using rig = await startCliWithFarm();
  const { user } = rig;
  await user.write({ secret: "0123456789abcdef\n" });
  const { stdout } = await user.run(
    ...["nats-config", "--secret-file", "secret", "--data", "/data", "--listen", "0.0.0.0:7322"],
  );
  const config = JSON.parse(stdout) as Record<string, unknown>;
  assert.deepEqual([config["host"], config["port"]], ["0.0.0.0", 7322]);
  assert.match(String(config["system_account"]), /^A[A-Z2-7]{55}$/);
  assert.doesNotMatch(stdout, /0123456789abcdef/);
  assert.match((await user.run("nats-config", "--data", "/d")).stderr, /the secret is missing/);
});

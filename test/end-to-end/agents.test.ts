import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import type { Agent } from "../../proto/gen/slipway/v1/Agent.js";
import { readCacheRecords } from "../../farm/cache-records.js";
import type { CliRun } from "../cli-rig.js";
import { FarmRig } from "../farm-rig.js";

test("agents of other hosts come, are drained and go again, over TLS", async (t) => {
  await using farm = await FarmRig.start({
    agents: 1,
    coordinator: ["--tls-names=127.0.0.1,localhost"],
  });
  const found = (await (await fetch(`${farm.url}/.well-known/slipway`)).json()) as {
    readonly grpc: string;
  };
  const cache = `127.0.0.1:${readCacheRecords(farm.data)[0]?.port}`;
  const start = (...more: readonly string[]): CliRun =>
    farm.user.start([
      ...["agent", "--coordinator", found.grpc, "--cache", cache, ...more],
      ...["--data", join(farm.user.home, "agent"), "--label", "disk=fast", "--standby", "0"],
    ]);
  const ready = async (run: CliRun): Promise<string> =>
    (await run.until(/^ready .*"agent":"([^"]+)"/m, "stdout"))[1] ?? "";
  const agents = async (): Promise<readonly Agent[]> =>
    (await farm.json<{ agents: readonly Agent[] }>(["agent", "list"])).agents;
  const tokenFile = join(farm.user.home, "join");
  let name = "";

  await t.test("one without a token is told how to get one", async () => {
    const { code, stderr } = await start().outcome();
    assert.equal(code, 2);
    assert.match(stderr, /has not joined the farm yet, and has no join token/);
    assert.match(stderr, /hint: .*slipway agent token create/);
  });

  await t.test("one with a token joins, and hears of work over NATS", async () => {
    const { stdout: token } = await farm.cli(["agent", "token", "create", "--uses", "1"]);
    assert.match(token, /^slj_[A-Za-z0-9_-]{43}\.[A-Za-z0-9_-]{43}\n$/);
    await writeFile(tokenFile, token);
    const run = start("--token-file", tokenFile);
    name = await ready(run);
    await run.until(/connected to NATS/, "stderr");
    const own = (await agents()).find((agent) => agent.name === name);
    assert.equal(own?.state, "ready");
    assert.ok(own.labels.includes("disk=fast") && own.version !== "");
    run.interrupt();
    assert.equal((await run.outcome()).code, 0);
  });

  await t.test(
    "it starts again without a token, drains, and is gone when it is removed",
    async () => {
      const run = start();
      assert.equal(await ready(run), name);
      await farm.cli(["agent", "drain", name, "--wait"]);
      await run.until(/the agent takes nothing new/, "stderr");
      const drained = (await agents()).find((agent) => agent.name === name);
      assert.equal(drained?.state, "draining");

      await farm.cli(["agent", "remove", name]);

      const { code, stderr } = await run.outcome();
      assert.equal(code, 2);
      assert.match(stderr, /^error: the coordinator does not know this agent$/m);
      assert.deepEqual(
        (await agents()).map((agent) => agent.name),
        ["agent-1"],
      );
      // The token was for one agent, and its credential counts no longer.
      const again = await start("--token-file", tokenFile).outcome();
      assert.match(again.stderr, /^error: the coordinator does not know this join token$/m);
    },
  );
});

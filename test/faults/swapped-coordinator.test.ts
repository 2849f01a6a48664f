import assert from "node:assert/strict";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { CountingHook } from "../counting-hook.js";
import { eventually } from "../eventually.js";
import { commandLine } from "../farm-processes.js";
import { FarmRig } from "../farm-rig.js";
import { JoinedAgent } from "../joined-agent.js";
import { failures, relapses } from "../load.js";
import { smallApplication } from "../small-application.js";
import { TcpProxy } from "../tcp-proxy.js";
import { TestProcess } from "../test-process.js";

interface Ports {
  readonly grpc: number;
  readonly http: number;
}

test("a coordinator that sleeps while another takes its place from a backup ends when it wakes up", async () => {
  await using rig = await FarmRig.start({ agents: 1, coordinator: ["--lease-ttl-ms=3000"] });
  let port = await rig.coordinatorPort();
  // As an address that moves from one machine to the other.
  await using entry = await TcpProxy.start(() => port);
  await using agent = await JoinedAgent.start(rig, { name: "moved", coordinatorPort: entry.port });
  await agent.ready();
  await rig.cli(["agent", "drain", "agent-1"]);
  const work = await rig.runningWork("swapped", { version: "1" });
  const host = await rig.host("swapped");
  const hook = new CountingHook(rig, "hook");
  const commit = await work.commit(smallApplication({ version: "2", deployHook: hook.lines }));
  const push = work.startPush();
  const activity = await push.activity();
  await hook.counting(1);
  await using load = rig.load({ host, perSecond: 10 });

  const backup = join(rig.user.home, "farm.tar.gz");
  await rig.cli(["admin", "backup", backup]);
  const old = await rig.pid("coordinator");
  process.kill(old, "SIGSTOP");
  const data = join(rig.data, "coordinator");
  const restored = join(rig.data, "restored");
  await rig.cli(["admin", "restore", backup, "--data", restored]);
  const words = (await commandLine(old)).slice(1, -1);
  for (const [name, value] of [
    ["--data", restored],
    ...["--grpc", "--http", "--metrics"].map((each) => [each, "127.0.0.1:0"] as const),
  ] as const) {
    words[words.indexOf(name) + 1] = value;
  }
  const { process: next, ports } = await TestProcess.ready<Ports>(words);
  await using _next = next;
  port = ports.grpc;
  entry.cut();
  const token = join(rig.user.home, "token");
  await writeFile(token, rig.adminToken);
  await rig.cli(["login", `http://127.0.0.1:${ports.http}`, "--token-file", token]);
  await agent.ready();
  await hook.countingOn();
  await hook.letEnd();
  const ended = await rig.ended(activity);
  assert.equal(ended.result, "succeeded", ended.message);
  await hook.assertOneAfterTheOther();

  process.kill(old, "SIGCONT");
  // It is started again, as an operator's supervisor does it, and ends again.
  await eventually("the old coordinator ends, and each later one that has its data", async () => {
    const ends = (await rig.partLog("coordinator")).match(/epoch \d+ is over: \d+ has spoken/g);
    return new Set(ends).size > 1 ? true : null;
  });
  await push.outcome;
  const samples = await load.stop();
  assert.deepEqual(failures(samples), []);
  assert.deepEqual(relapses(samples, "2"), []);
  assert.equal((await rig.request(host)).headers["x-app-version"], "2");
  assert.equal((await rig.activities("swapped")).length, 2);
  await rig.untilAllHolds();

  await rig.restart({ agents: 1, coordinator: ["--lease-ttl-ms=3000"] }, async () => {
    await next.stop();
    await rename(data, join(rig.data, "lost"));
    await rename(restored, data);
  });
  port = await rig.coordinatorPort();
  assert.equal(await work.remoteRef("refs/heads/main"), commit);
  await rig.cli(["agent", "drain", "agent-1", "--undo"]);
  await work.deploy(smallApplication({ version: "3" }));
  assert.equal((await rig.request(host)).headers["x-app-version"], "3");
  await rig.untilAllHolds();
});

import assert from "node:assert/strict";
import { randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { FarmRig } from "../farm-rig.js";
import { JoinedAgent } from "../joined-agent.js";
import { NatsMischief, type Mischief } from "../nats-mischief.js";
import { SeededRandom } from "../simulation/seeded-random.js";
import { smallApplication } from "../small-application.js";
import { TcpProxy } from "../tcp-proxy.js";

const none: Mischief = { drop: 0, duplicate: 0, delay: 0 };
const much: Mischief = { drop: 0.15, duplicate: 0.15, delay: 0.2 };
const projects = ["one", "two", "three"];
const pushes = 2;
const lines = 100;

/** Lines that come in many pieces, so that one which is lost, doubled or moved is seen. */
const talkativeBuild = [
  `for line in $(seq ${lines}); do echo "build line $line end"; [ $((line % 10)) != 0 ] || sleep 0.3; done`,
];

test("pushes are done once each while messages of agents are lost, doubled, late and disordered", async (t) => {
  const seed = Number(process.env["SLIPWAY_TEST_SEED"] ?? randomInt(1_000_000));
  t.diagnostic(`SLIPWAY_TEST_SEED=${seed}`);
  const random = new SeededRandom(seed);
  const counts = { passed: 0, dropped: 0, duplicated: 0, delayed: 0 };
  let mischief = none;
  let config = "";
  await using proxy = await TcpProxy.start(() => natsPort(config), {
    through: () => new NatsMischief(random, () => mischief, counts),
  });
  await using rig = await FarmRig.start({ agents: 1, coordinator: ["--lease-ttl-ms=5000"] });
  config = join(rig.data, "nats", "nats.conf");
  await using agent = await JoinedAgent.start(rig, {
    name: "proxied",
    words: ["--nats-url", `nats://127.0.0.1:${proxy.port}`],
  });
  await agent.ready();
  await rig.cli(["agent", "drain", "agent-1"]);
  const works = await Promise.all(projects.map((name) => rig.runningWork(name, { version: "0" })));
  assert.ok(counts.passed > 0, "agents talk through the proxy");

  mischief = much;
  await Promise.all(
    works.map(async (work) => {
      for (let number = 1; number <= pushes; number++) {
        const version = String(number);
        const deployHook = [`echo deployed ${version} >>data/entries`];
        const files = smallApplication({
          version,
          buildHook: [...talkativeBuild, `echo ${work.project} ${version}`],
          deployHook,
        });
        const { output, activity } = await work.deploy(files);
        assert.equal((await rig.activity(activity)).result, "succeeded");
        assert.deepEqual(
          [...output.matchAll(/build line (\d+) end/g)].map(([, line]) => Number(line)),
          Array.from({ length: lines }, (_, index) => index + 1),
          "the log is whole, in its order and comes once",
        );
        assert.equal(output.match(/Slug [0-9a-f]+ of application "app"/g)?.length, 1, output);
      }
    }),
  );
  mischief = none;

  const { dropped, duplicated, delayed } = counts;
  t.diagnostic(JSON.stringify(counts));
  assert.ok(dropped > 0 && duplicated > 0 && delayed > 0);
  for (const name of projects) {
    const host = await rig.host(name);
    const { headers, body } = await rig.request(host, "/entries");
    assert.equal(headers["x-app-version"], String(pushes));
    assert.equal(body, "deployed 1\ndeployed 2\n", `the hooks of ${name} ran once each`);
    assert.equal((await rig.activities(name)).length, 1 + pushes);
  }
  await rig.untilNoBuildIsLeft();
  await rig.untilAllHolds();
  // The proxied one ends before the farm does.
  await rig.cli(["agent", "drain", "agent-1", "--undo"]);
});

/** Where nats-server of a farm listens, of its configuration. */
function natsPort(config: string): number {
  return (JSON.parse(readFileSync(config, "utf8")) as { readonly port: number }).port;
}

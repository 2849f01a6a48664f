import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { readCacheRecords } from "../../farm/cache-records.js";
import type { Agent } from "../../proto/gen/slipway/v1/Agent.js";
import { programWords } from "../cli-rig.js";
import { eventually } from "../eventually.js";
import { FarmRig } from "../farm-rig.js";
import type { GitWork, RunningPush } from "../git-work.js";
import { SeparateHost, type Cut } from "../separate-host.js";
import { smallApplication } from "../small-application.js";
import { TestProcess } from "../test-process.js";

const ttlMs = 3_000;
const near = "agent-1";
const far = "far";

/** Says when it begins and when it is at its end, long after the lease of an agent that was cut off. */
const slowBuild = [
  "echo in the middle of the build",
  "for second in 1 2 3 4 5 6 7; do sleep 1; done",
  "cat /proc/sys/kernel/random/uuid > built",
];

/** Counts for as long as nobody lets it end; each run of it has a name of its own. */
const hookOf = (round: string): readonly string[] => [
  "name=$(cat /proc/sys/kernel/random/uuid)",
  `while [ ! -e data/${round}-go ]; do echo "$name" >>data/${round}; sleep 0.1; done`,
  `echo "$name ends" >>data/${round}`,
];

/** A farm with one agent beside it, and one on a host of its own that can be cut off from all its parts. */
class DividedFarm implements AsyncDisposable {
  readonly #host: SeparateHost;
  readonly farm: FarmRig;
  readonly work: GitWork;
  readonly #agent: TestProcess;

  private constructor(host: SeparateHost, farm: FarmRig, work: GitWork, agent: TestProcess) {
    this.#host = host;
    this.farm = farm;
    this.work = work;
    this.#agent = agent;
  }

  /** `farm` listens at the gateway of `host`. */
  static async of(farm: FarmRig, host: SeparateHost): Promise<DividedFarm> {
    // They end fast only as long as they reach each other.
    for (const part of ["coordinator", "cache", "nats-server"]) {
      host.waitFor(await farm.pid(part));
    }
    const work = await farm.runningWork("divided", { version: "0" });
    const found = (await (await fetch(`${farm.url}/.well-known/slipway`)).json()) as {
      readonly grpc: string;
    };
    const tokenFile = join(farm.data, "join");
    await farm.cli(["agent", "token", "create", "--output", tokenFile]);
    const [program = "", ...words] = host.words(process.execPath, ...programWords(true), "agent");
    const agent = TestProcess.spawn(program, [
      ...[...words, "--coordinator", found.grpc],
      ...["--cache", `${host.gateway}:${readCacheRecords(farm.data)[0]?.port}`],
      ...["--token-file", tokenFile, "--name", far, "--standby", "0", "--drain-timeout", "5s"],
      // Among those of the farm, where what it has mounted is looked for.
      ...["--data", join(farm.data, `agent-${far}`)],
    ]);
    return new DividedFarm(host, farm, work, agent);
  }

  /** Pushes what the far agent alone is given at first, and the near one as soon as that has it. */
  async push(
    options: Parameters<typeof smallApplication>[0],
    isBegun: (push: RunningPush) => Promise<unknown>,
  ): Promise<RunningPush> {
    await this.ready();
    await this.farm.cli(["agent", "drain", near]);
    await this.work.commit(smallApplication(options));
    const push = this.work.startPush();
    await isBegun(push);
    await this.farm.cli(["agent", "drain", near, "--undo"]);
    return push;
  }

  /** Resolves when the far agent may get work. */
  async ready(): Promise<void> {
    await eventually(`the far agent is ready: ${this.#agent.complaints}`, async () => {
      const { agents } = await this.farm.json<{ agents: readonly Agent[] }>(["agent", "list"]);
      return agents.some(({ name, state }) => name === far && state === "ready") ? true : null;
    });
  }

  /** Which run of the hook wrote each line, and what those that ended said. */
  async hookLines(round: string): Promise<readonly string[]> {
    const text = await readFile(join(await this.farm.mountPath(), round), "utf8").catch(() => "");
    return text.split("\n").slice(0, -1);
  }

  /** Resolves when so many runs of the hook have counted, the last one for a while. */
  async counting(round: string, runs: number): Promise<void> {
    await eventually(`run ${runs} of the hook counts`, async () => {
      const lines = await this.hookLines(round);
      const last = lines.filter((line) => line === lines.at(-1));
      return new Set(lines).size === runs && last.length > 9 ? true : null;
    });
  }

  async letHookEnd(round: string): Promise<void> {
    await writeFile(join(await this.farm.mountPath(), `${round}-go`), "");
  }

  /** Throws where anything is served, running or stored otherwise than after a push without any fault. */
  async assertWell(push: RunningPush, version: string): Promise<void> {
    const { farm } = this;
    const { code, output, activity } = await push.outcome;
    assert.equal(code, 0, output);
    assert.equal((await farm.activity(activity)).result, "succeeded");
    assert.equal(output.match(/Slug [0-9a-f]+ of application "app"/g)?.length, 1, output);
    const served = await farm.request(await farm.host("divided"));
    assert.equal(served.headers["x-app-version"], version);
    await this.ready();
    await eventually("nothing is left of what was begun twice", async () => {
      const applications = (await farm.containers("divided")).filter(
        ({ labels }) => labels["slipway.role"] === "application",
      );
      return (await farm.builds()).length === 0 && applications.length === 1 ? true : null;
    });
    await farm.untilAllHolds();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#host.heal();
    await this.#agent.stop();
  }
}

const cuts: readonly (readonly [what: string, which: Cut])[] = [
  ["cut off", "both"],
  ["whose packets are lost", "sent"],
  ["that hears no answer", "received"],
];

test("an agent that is cut off loses what it does to another, and nothing is done twice at once", async (t) => {
  const host = await SeparateHost.create(t);
  if (host === null) return;
  await using _host = host;
  await using farm = await FarmRig.start({
    agents: 1,
    host: host.gateway,
    coordinator: [`--lease-ttl-ms=${ttlMs}`],
  });
  await using divided = await DividedFarm.of(farm, host);
  let version = 0;

  for (const [what, which] of cuts) {
    await t.test(`an agent ${what} in mid-build: the other one builds`, async () => {
      const options = { version: String(++version), buildHook: slowBuild };
      const push = await divided.push(options, (begun) =>
        begun.until(/in the middle of the build/),
      );
      await host.cut(which);
      await push.until(/was lost[^]*in the middle of the build/);
      // While the other one is at work, so that whatever the first still wants to say would count.
      await host.heal();
      const { output } = await push.outcome;

      assert.match(output, new RegExp(`Agent "${far}" was lost .*; trying again`));
      await divided.assertWell(push, options.version);
    });

    await t.test(
      `an agent ${what} in a deploy hook: the hook dies, then another begins`,
      async () => {
        const round = `hook-${++version}`;
        const options = { version: String(version), deployHook: hookOf(round) };
        const push = await divided.push(options, () => divided.counting(round, 1));
        await host.cut(which);
        await divided.counting(round, 2);
        // While the other one is at work, so that whatever the first still wants to do would show.
        await host.heal();
        await divided.ready();
        await divided.letHookEnd(round);

        await divided.assertWell(push, options.version);
        const lines = await divided.hookLines(round);
        const [first = "", second = ""] = new Set(lines);
        assert.ok(lines.lastIndexOf(first) < lines.indexOf(second), lines.join("\n"));
        assert.deepEqual([...new Set(lines)], [first, second, `${second} ends`]);
      },
    );
  }

  await t.test("an agent cut off from NATS alone goes on, build and hook", async () => {
    const round = `hook-${++version}`;
    const options = {
      version: String(version),
      buildHook: slowBuild,
      deployHook: hookOf(round),
    };
    const config = await readFile(join(farm.data, "nats", "nats.conf"), "utf8");
    const { port } = JSON.parse(config) as { readonly port: number };
    const push = await divided.push(options, (begun) => begun.until(/in the middle of the build/));
    await host.cut("both", port);
    await divided.counting(round, 1);
    await divided.letHookEnd(round);

    await divided.assertWell(push, options.version);
    const { output } = await push.outcome;
    assert.doesNotMatch(output, /was lost/);
    const runs = new Set(await divided.hookLines(round));
    assert.equal(runs.size, 2, [...runs].join("\n"));
  });
});

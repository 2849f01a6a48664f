import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { CountingHook } from "../counting-hook.js";
import { eventually } from "../eventually.js";
import { FarmRig } from "../farm-rig.js";
import type { GitWork, RunningPush } from "../git-work.js";
import { JoinedAgent } from "../joined-agent.js";
import { SeparateHost, type Cut } from "../separate-host.js";
import { smallApplication } from "../small-application.js";

const ttlMs = 3_000;
const near = "agent-1";
const far = "far";

/** Says when it begins and when it is at its end, long after the lease of an agent that was cut off. */
const slowBuild = [
  "echo in the middle of the build",
  "for second in 1 2 3 4 5 6 7; do sleep 1; done",
  "cat /proc/sys/kernel/random/uuid > built",
];

/** A farm with one agent beside it, and one on a host of its own that can be cut off from all its parts. */
class DividedFarm implements AsyncDisposable {
  readonly #host: SeparateHost;
  readonly farm: FarmRig;
  readonly work: GitWork;
  readonly #agent: JoinedAgent;

  private constructor(host: SeparateHost, farm: FarmRig, work: GitWork, agent: JoinedAgent) {
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
    const agent = await JoinedAgent.start(farm, { name: far, wrapper: host.words() });
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
    await this.#agent.ready();
  }

  /** A hook of the only application. */
  hook(round: string): CountingHook {
    return new CountingHook(this.farm, round);
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
    await this.#agent[Symbol.asyncDispose]();
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
        const hook = divided.hook(`hook-${++version}`);
        const options = { version: String(version), deployHook: hook.lines };
        const push = await divided.push(options, () => hook.counting(1));
        await host.cut(which);
        await hook.counting(2);
        // While the other one is at work, so that whatever the first still wants to do would show.
        await host.heal();
        await divided.ready();
        await hook.letEnd();

        await divided.assertWell(push, options.version);
        assert.equal(await hook.assertOneAfterTheOther(), 2);
      },
    );
  }

  await t.test("an agent cut off from NATS alone goes on, build and hook", async () => {
    const hook = divided.hook(`hook-${++version}`);
    const options = {
      version: String(version),
      buildHook: slowBuild,
      deployHook: hook.lines,
    };
    const config = await readFile(join(farm.data, "nats", "nats.conf"), "utf8");
    const { port } = JSON.parse(config) as { readonly port: number };
    const push = await divided.push(options, (begun) => begun.until(/in the middle of the build/));
    await host.cut("both", port);
    await hook.counting(1);
    await hook.letEnd();

    await divided.assertWell(push, options.version);
    const { output } = await push.outcome;
    assert.doesNotMatch(output, /was lost/);
    assert.equal(await hook.assertOneAfterTheOther(), 1);
  });
});

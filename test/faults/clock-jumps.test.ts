import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import type { Agent } from "../../proto/gen/slipway/v1/Agent.js";
import { CountingHook } from "../counting-hook.js";
import { eventually } from "../eventually.js";
import { FarmRig } from "../farm-rig.js";
import type { RunningPush } from "../git-work.js";
import { JoinedAgent } from "../joined-agent.js";
import { failures, relapses } from "../load.js";
import { smallApplication } from "../small-application.js";
import { TemporaryDirectory } from "../temporary-directory.js";

const ttlMs = 3_000;
const hourSeconds = 3_600;

/** Goes on for longer than a lease lives. */
const slowBuild = [
  "echo in the middle of the build",
  "for second in 1 2 3 4 5 6; do sleep 1; done",
  "cat /proc/sys/kernel/random/uuid > built",
  "echo built to the end",
];

/** The wall clock of processes, which can be set while they run. */
class WallClock {
  readonly #file: string;
  readonly #library: string;

  private constructor(file: string, library: string) {
    this.#file = file;
    this.#library = library;
  }

  /** `file`: where it is written down how far this clock is from the true one. */
  static async create(file: string, library: string): Promise<WallClock> {
    const clock = new WallClock(file, library);
    await clock.set(0);
    return clock;
  }

  /** Of the processes that are to go by it. Times of files and clocks that nobody can set stay true. */
  get environment(): Readonly<Record<string, string>> {
    return {
      LD_PRELOAD: this.#library,
      FAKETIME_TIMESTAMP_FILE: this.#file,
      FAKETIME_CACHE_DURATION: "1",
      DONT_FAKE_MONOTONIC: "1",
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
      NO_FAKE_STAT: "1",
    };
  }

  /** Sets it to so many seconds after the true time. */
  async set(seconds: number): Promise<void> {
    await writeFile(`${this.#file}.next`, `${seconds < 0 ? "" : "+"}${seconds}\n`);
    await rename(`${this.#file}.next`, this.#file);
  }
}

/** Where Debian has libfaketime for programs with threads; null where it is not installed. */
function findLibrary(): string | null {
  const paths = readdirSync("/usr/lib").map((name) =>
    join("/usr/lib", name, "faketime/libfaketimeMT.so.1"),
  );
  return paths.find((path) => existsSync(path)) ?? null;
}

/** Resolves when a clock shows that it is so far off: the agent's in the log of `push`, else the coordinator's. */
async function untilShownAt(
  rig: FarmRig,
  push: RunningPush | null,
  seconds: number,
): Promise<void> {
  const activity = await push?.activity();
  await eventually(`the clock is ${seconds} s off`, async () => {
    const timesMs = activity === undefined ? await heardAtMs(rig) : await builtAtMs(rig, activity);
    return timesMs.some((ms) => Math.abs((ms - Date.now()) / 1_000 - seconds) < hourSeconds / 2)
      ? true
      : null;
  });
}

/** When agents were heard, by the coordinator's clock. */
async function heardAtMs(rig: FarmRig): Promise<readonly number[]> {
  const { agents } = await rig.json<{ agents: readonly Agent[] }>(["agent", "list"]);
  return agents.map(({ lastSeenAtMs }) => lastSeenAtMs);
}

/** When the build came to its end, by the agent's clock. */
async function builtAtMs(rig: FarmRig, activity: string): Promise<readonly number[]> {
  const { stdout } = await rig.cli(["log", activity, "--timestamps"]);
  return [...stdout.matchAll(/^(\S+) .*built to the end$/gm)].map(([, time = ""]) =>
    Date.parse(time),
  );
}

test("clocks that jump by an hour and back end no lease, and nothing is done twice", async (t) => {
  const library = findLibrary();
  if (library === null) return t.skip("needs libfaketime: apt-get install faketime");
  await using directory = await TemporaryDirectory.create();
  const clock = (name: string) => WallClock.create(join(directory.path, name), library);
  const clocks = {
    "the coordinator's host": await clock("host"),
    "an agent": await clock("agent"),
  };
  await using rig = await FarmRig.start({
    agents: 1,
    coordinator: [`--lease-ttl-ms=${ttlMs}`],
    environment: clocks["the coordinator's host"].environment,
  });
  await using agent = await JoinedAgent.start(rig, {
    name: "elsewhere",
    environment: clocks["an agent"].environment,
  });
  await agent.ready();
  await rig.cli(["agent", "drain", "agent-1"]);
  const work = await rig.runningWork("jumps", { version: "0" });
  const host = await rig.host("jumps");
  let version = 0;

  for (const [whose, of] of Object.entries(clocks)) {
    for (const seconds of [hourSeconds, -hourSeconds]) {
      await t.test(`${whose}, by ${seconds} s in mid-build and back in a deploy hook`, async () => {
        const next = String(++version);
        const hook = new CountingHook(rig, `hook-${next}`);
        await using load = rig.load({ host, perSecond: 10 });
        await work.commit(
          smallApplication({ version: next, buildHook: slowBuild, deployHook: hook.lines }),
        );
        const push = work.startPush();
        await push.until(/in the middle of the build/);
        await of.set(seconds);
        await untilShownAt(rig, whose === "an agent" ? push : null, seconds);
        await hook.counting(1);
        await of.set(0);
        // Nothing tells that a lease has not ended.
        await sleep(2 * ttlMs);
        await hook.letEnd();
        const { code, output, activity } = await push.outcome;
        await eventually(`version ${next} serves`, async () => {
          return (await rig.request(host)).headers["x-app-version"] === next ? true : null;
        });
        const samples = await load.stop();

        assert.equal(code, 0, output);
        assert.doesNotMatch(output, /was lost/);
        assert.equal(output.match(/in the middle of the build/g)?.length, 1, output);
        assert.equal(await hook.assertOneAfterTheOther(), 1);
        assert.equal((await rig.activity(activity)).result, "succeeded");
        assert.deepEqual(failures(samples), []);
        assert.deepEqual(relapses(samples, next), []);
        await rig.untilAllHolds();
      });
    }
  }
  assert.equal((await rig.activities("jumps")).length, 1 + version);
  await rig.untilNoBuildIsLeft();
  // The one that has joined ends before the farm does.
  await rig.cli(["agent", "drain", "agent-1", "--undo"]);
});

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { eventually } from "../eventually.js";
import { FarmRig } from "../farm-rig.js";
import type { GitWork } from "../git-work.js";
import { failures, type Load, type Sample } from "../load.js";
import { smallApplication } from "../small-application.js";

const clients = 500;
/** A hold never lasts longer than this, whatever dies. */
const longestHoldMs = 60_000;

/** A project that is deployed with requests held, for as long as nobody lets its hook end. */
class HeldDeployment {
  readonly rig: FarmRig;
  readonly host: string;
  readonly load: Load;
  readonly activity: string;
  readonly #go: string;

  private constructor(parts: {
    readonly rig: FarmRig;
    readonly host: string;
    readonly load: Load;
    readonly activity: string;
    readonly go: string;
  }) {
    this.rig = parts.rig;
    this.host = parts.host;
    this.load = parts.load;
    this.activity = parts.activity;
    this.#go = parts.go;
  }

  /** Resolves when so many clients wait for an answer to what is not to be done twice. */
  static async begin(rig: FarmRig, work: GitWork, version: string): Promise<HeldDeployment> {
    const host = await rig.host("held");
    const go = `go-${version}`;
    const deployHook = ["echo the hook runs", `while [ ! -e data/${go} ]; do sleep 0.1; done`];
    await work.commit(smallApplication({ version, deployHook }));
    const push = work.startPush();
    await push.until(/the hook runs/);
    const activity = await push.activity();
    // The terminal may break off; the work does not.
    void push.outcome;
    const make = (number: number) => ({
      ...{ method: "POST", path: "/entries", body: `version ${version}, entry ${number}` },
    });
    const load = rig.load({ host, perSecond: 200, make });
    await eventually(`${clients} clients wait`, () => (load.waiting >= clients ? true : null));
    assert.deepEqual(load.samples, [], "all of them are held");
    return new HeldDeployment({ rig, host, load, activity, go });
  }

  /** Lets the hook end; resolves with what became of each request. */
  async end(): Promise<readonly Sample[]> {
    await writeFile(join(await this.rig.mountPath(), this.#go), "");
    const { result, message } = await this.rig.ended(this.activity);
    assert.equal(result, "succeeded", message);
    return await this.load.stop();
  }

  /** The numbers of the requests that the application has handled, as often as it has. */
  async handled(version: string): Promise<readonly string[]> {
    const { body } = await this.rig.request(this.host, "/entries");
    return [...body.matchAll(new RegExp(`^version ${version}, entry (\\d+)$`, "gm"))].map(
      ([, number = ""]) => number,
    );
  }
}

test("hundreds of held clients get one answer each, whatever dies meanwhile", async (t) => {
  await using rig = await FarmRig.start({ coordinator: ["--lease-ttl-ms=3000"] });
  const work = await rig.runningWork("held", { version: "1" });

  await t.test("the coordinator dies: every request is answered, and done once", async () => {
    const deployment = await HeldDeployment.begin(rig, work, "2");
    await rig.kill("coordinator");
    await rig.untilCoordinatorAnswers();
    const samples = await deployment.end();

    assert.ok(samples.length >= clients);
    assert.deepEqual(failures(samples), []);
    const longestMs = Math.max(...samples.map(({ sentAt, answeredAt }) => answeredAt - sentAt));
    assert.ok(longestMs < longestHoldMs, `${longestMs} ms`);
    const sent = samples.map(({ id }) => id);
    assert.deepEqual((await deployment.handled("2")).toSorted(), sent.toSorted());
    await rig.untilReady();
  });

  await t.test("the router dies: what was not answered was not done", async () => {
    const deployment = await HeldDeployment.begin(rig, work, "3");
    await rig.kill("router");
    const { load } = deployment;
    await eventually("the router holds again", () =>
      load.samples.length >= clients && load.waiting >= clients ? true : null,
    );
    const samples = await deployment.end();

    const answered = samples.filter(({ status }) => status === 200);
    const cut = samples.filter(({ status }) => status === 0);
    assert.ok(answered.length >= clients && cut.length >= clients);
    assert.equal(answered.length + cut.length, samples.length, "no other answer");
    const handled = await deployment.handled("3");
    assert.deepEqual(handled.toSorted(), answered.map(({ id }) => id).toSorted());
    await rig.untilReady();
  });

  await rig.cli(["admin", "fsck"]);
});

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { TestFarm } from "../../agent/containers/test-farm.js";
import { PlainSlugs } from "../../agent/deploy/test-deploy.js";
import { TestDeployer, type DeployerOptions } from "../../agent/deploy/test-deployer.js";
import { Slots } from "../../agent/standby/slots.js";
import { bootMs } from "../../program/boot-clock.js";
import { delay } from "../../program/process.js";
import { eventually } from "../eventually.js";

const images = ["slipway/nginx:1.22", "slipway/nodejs:22"];
const ttlMs = 3_000;

/** Says who it is and what the boot clock shows, ten times a second, for ever. */
const count =
  'while :; do read -r up _ </proc/uptime; echo "$NAME $up" >>files/counter; sleep 0.1; done';
/** Does so in the hook itself, in a session of its own, and without the variables of the hook. */
const hook = `
  [ "$GENERATION" = 2 ] || exit 0
  setsid dash -c '${count}' &
  env -i PATH="$PATH" NAME="$NAME" dash -c '${count}' &
  ${count}
`;

interface Count {
  readonly name: string;
  readonly atMs: number;
}

/** An environment that processes deploy, one after the other or not. */
class Rig implements AsyncDisposable {
  readonly #farm: TestFarm;
  readonly #slugs: PlainSlugs;
  readonly #slug: { readonly slug: string; readonly digest: string };
  readonly #deployers: TestDeployer[] = [];

  private constructor(
    farm: TestFarm,
    slugs: PlainSlugs,
    slug: { readonly slug: string; readonly digest: string },
  ) {
    this.#farm = farm;
    this.#slugs = slugs;
    this.#slug = slug;
  }

  static async open(t: TestContext): Promise<Rig | null> {
    const farm = await TestFarm.open(t, images);
    if (farm === null) return null;
    const slugs = await PlainSlugs.create();
    const digest = await slugs.add({ "files/": "" });
    const [mount] = await slugs.materialiseLayers(digest);
    return new Rig(farm, slugs, { slug: mount?.source ?? "", digest });
  }

  start(name: string, rest: Partial<DeployerOptions> = {}): TestDeployer {
    const counter = this.#deployers.length + 1;
    const dataDir = join(this.#slugs.directory, name);
    this.#farm.watchAgent(dataDir);
    const deployer = TestDeployer.start({
      farm: this.#farm.name,
      counter,
      attempt: counter,
      ttlMs,
      dataDir,
      ...this.#slug,
      limit: 0,
      generations: [2],
      hook,
      name,
      isSwitched: false,
      ...rest,
    });
    this.#deployers.push(deployer);
    return deployer;
  }

  /** What the hooks have written, in its order. */
  async counts(): Promise<readonly Count[]> {
    const [volume] = await this.#farm.engine.listVolumes({
      "slipway.farm": this.#farm.name,
      "slipway.role": "mount",
    });
    const path = volume === undefined ? null : await this.#farm.engine.volumePath(volume.name);
    const text = path === null ? "" : await readFile(join(path, "counter"), "utf8").catch(() => "");
    return text
      .split("\n")
      .slice(0, -1)
      .map((line) => line.split(" "))
      .map(([name = "", up]) => ({ name, atMs: Number(up) * 1_000 }));
  }

  /** Resolves when the hook of `deployer` has counted. */
  async counting(deployer: TestDeployer, name: string): Promise<void> {
    await eventually(`${name} counts: ${deployer.complaints}`, async () =>
      (await this.counts()).filter((count) => count.name === name).length > 9 ? true : null,
    );
  }

  /** Resolves with all that was counted once nobody counts any more. */
  async quiet(): Promise<readonly Count[]> {
    let before = -1;
    return await eventually("nobody counts", async () => {
      const counts = await this.counts();
      if (counts.length === before) return counts;
      before = counts.length;
      await delay(1_000);
      return null;
    });
  }

  /** All that there is of the environment, with what each thing is marked with. */
  async everything(): Promise<unknown> {
    const labels = { "slipway.farm": this.#farm.name };
    const { engine } = this.#farm;
    const [containers, networks, volumes] = await Promise.all([
      engine.listByLabels(labels),
      engine.listNetworks(labels),
      engine.listVolumes(labels),
    ]);
    const byName = (one: { readonly name: string }, other: { readonly name: string }) =>
      one.name < other.name ? -1 : 1;
    return [containers, networks, volumes].map((things) => [...things].sort(byName));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const deployer of this.#deployers) await deployer[Symbol.asyncDispose]();
    await this.#farm[Symbol.asyncDispose]();
    for (const name of await readdir(this.#slugs.directory)) {
      await Slots.remove(join(this.#slugs.directory, name));
    }
    await this.#slugs[Symbol.asyncDispose]();
  }
}

/** No count of `later` comes before one of `earlier`. */
function assertOneAfterTheOther(counts: readonly Count[], earlier: string, later: string): void {
  const names = counts.map(({ name }) => name);
  assert.ok(names.includes(earlier) && names.includes(later), names.join(" "));
  assert.ok(names.lastIndexOf(earlier) < names.indexOf(later), names.join(" "));
}

const ways: Readonly<Record<string, Partial<DeployerOptions>>> = {
  "a deploy hook": {},
  "a deploy hook for which a process has waited": { limit: 8, generations: [1, 2] },
};

for (const [way, options] of Object.entries(ways)) {
  void test(`${way} dies with the agent's process that is killed`, async (t) => {
    await using rig = await Rig.open(t);
    if (rig === null) return;
    const deployer = rig.start("first", { ...options, ttlMs: 60_000 });
    await rig.counting(deployer, "first");

    deployer.signal("SIGKILL");
    const killedAtMs = bootMs();
    const last = (await rig.quiet()).at(-1);

    assert.ok((last?.atMs ?? 0) < killedAtMs + 20_000, "long before the lease is over");
  });

  void test(`${way} dies with its lease, where the agent's process is stopped`, async (t) => {
    await using rig = await Rig.open(t);
    if (rig === null) return;
    const first = rig.start("first", options);
    await rig.counting(first, "first");

    first.signal("SIGSTOP");
    const counts = await rig.quiet();
    assert.ok((counts.at(-1)?.atMs ?? 0) < first.leaseEndsAtMs, "not after the lease");
    await delay(first.leaseEndsAtMs + ttlMs - bootMs());
    const second = rig.start("second");
    await rig.counting(second, "second");
    const before = await rig.everything();

    first.isHeld = false;
    first.signal("SIGCONT");
    assert.equal(await first.outcome, "LeaseLostError");
    assert.deepEqual(await rig.everything(), before);
    second.signal("SIGKILL");
    assertOneAfterTheOther(await rig.quiet(), "first", "second");
  });

  void test(`${way} of an older lease is dead before one of a newer lease begins`, async (t) => {
    await using rig = await Rig.open(t);
    if (rig === null) return;
    const first = rig.start("first", { ...options, ttlMs: 600_000 });
    await rig.counting(first, "first");

    // As a coordinator does it that is wrong about the time: the first lease is not over by its clock.
    const second = rig.start("second");
    await rig.counting(second, "second");
    const before = await rig.everything();
    assert.notEqual(await first.outcome, "succeeded");
    assert.deepEqual(await rig.everything(), before);
    second.signal("SIGKILL");
    assertOneAfterTheOther(await rig.quiet(), "first", "second");
  });
}

void test("a post_deploy hook of an older lease is dead before one of a newer lease begins", async (t) => {
  await using rig = await Rig.open(t);
  if (rig === null) return;
  const deployed = rig.start("deployed", { hook: "true" });
  assert.equal(await deployed.outcome, "succeeded");
  const first = rig.start("first", { isSwitched: true, ttlMs: 600_000 });
  await rig.counting(first, "first");
  first.signal("SIGSTOP");

  const second = rig.start("second", { isSwitched: true });
  await rig.counting(second, "second");

  second.signal("SIGKILL");
  assertOneAfterTheOther(await rig.quiet(), "first", "second");
});

void test("an agent that was stopped between two effects has none when it wakes up", async (t) => {
  await using rig = await Rig.open(t);
  if (rig === null) return;
  const first = rig.start("first");
  first.withheld.add("HOLD");
  await first.asked("HOLD");

  first.signal("SIGSTOP");
  first.answer();
  first.isHeld = false;
  await delay(2 * ttlMs);
  const before = await rig.everything();
  first.signal("SIGCONT");

  assert.equal(await first.outcome, "LeaseLostError");
  assert.deepEqual(await rig.everything(), before);
  assert.deepEqual(await rig.counts(), []);
});

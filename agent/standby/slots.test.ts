import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { silentLog } from "../../program/log.js";
import { eventually } from "../../test/eventually.js";
import type { Attachment } from "../containers/container-engine.js";
import type { Role } from "../containers/labels.js";
import { TestFarm } from "../containers/test-farm.js";
import { unmount } from "../mounts/mount.js";
import { mountsWithin } from "../mounts/mount-table.js";
import type { Slot } from "./slot.js";
import { SlotRoom } from "./slot-room.js";
import { slotLabel, Slots } from "./slots.js";

const image = "slipway/nodejs:22";
const owner = { uid: 10_000, gid: 10_000 };
const program = {
  command: [
    "/bin/sh",
    "-c",
    'cat greeting; grep " /app/volume .* - tmpfs" /proc/self/mountinfo | tail -n 1; exec sleep 600',
  ],
  environment: {},
  workingDirectory: "/app",
};

class Rig implements AsyncDisposable {
  readonly farm: TestFarm;
  readonly data: string;

  private constructor(farm: TestFarm, data: string) {
    this.farm = farm;
    this.data = data;
  }

  static async open(t: TestContext): Promise<Rig | null> {
    if (process.getuid?.() !== 0) {
      t.skip("only root may mount");
      return null;
    }
    const farm = await TestFarm.open(t, [image]);
    return farm === null ? null : new Rig(farm, mkdtempSync(join(tmpdir(), "slipway-slots-")));
  }

  /** The slots as a new process of the agent has them. */
  async slots(): Promise<Slots> {
    this.farm.watchAgent(this.data);
    const slots = await Slots.open({ data: this.data, engine: this.farm.engine, log: silentLog });
    assert.ok(slots, "mounts are not permitted here");
    return slots;
  }

  /** A container that waits in a slot of its own. */
  async waiting(slots: Slots, role: Role, network: Attachment): Promise<Slot> {
    const { engine, name } = this.farm;
    await engine.ensureVolume({
      name: this.volume,
      labels: { "slipway.farm": name },
      driverOptions: { type: "tmpfs", device: "tmpfs", o: "mode=1777" },
    });
    const doors = { app: "/app" };
    const slot = await slots.create({ doors, gates: ["start"], outlivesAgent: true });
    const { id } = await engine.ensureContainer({
      name: `${name}-${role}`,
      image,
      labels: { "slipway.farm": name, "slipway.role": role, [slotLabel]: slot.id },
      user: "10000:10000",
      command: slot.gate("start").waiting,
      network,
      mounts: [
        { kind: "volume", volume: this.volume, target: "/mnt/volumes/0" },
        ...slot.mountPoints,
      ],
      init: true,
      restart: true,
    });
    await engine.start(id);
    return slot;
  }

  /** A volume that is only mounted while a container uses it. */
  get volume(): string {
    return `${this.farm.name}-kept-in-memory`;
  }

  /** Gives it a slug with the volume in it, and lets it run. */
  async use(slot: Slot): Promise<void> {
    const source = join(this.data, "slug");
    mkdirSync(join(source, "volume"), { recursive: true });
    writeFileSync(join(source, "greeting"), "hello\n");
    const volume = await this.farm.engine.volumePath(this.volume);
    assert.ok(volume);
    await slot.mountAll([
      { target: "/app", source, readOnly: true },
      { target: "/app/volume", source: volume, readOnly: false },
    ]);
    await slot.gate("start").open(program, owner);
  }

  /** How often the program has greeted, each time with its volume. */
  async greetings(role: Role): Promise<number> {
    let text = "";
    for await (const { chunk } of this.farm.engine.logs(`${this.farm.name}-${role}`, {})) {
      text += chunk.toString();
    }
    return [...text.matchAll(/hello\n.* \/app\/volume .*\n/g)].length;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.farm[Symbol.asyncDispose]();
    await Slots.remove(this.data);
    const { slots } = SlotRoom.of(this.data);
    assert.deepEqual(mountsWithin(slots), []);
    rmSync(this.data, { recursive: true, force: true });
  }
}

test("an agent that was killed leaves what serves, and nothing that waits", async (t) => {
  const rig = await Rig.open(t);
  if (rig === null) return;
  await using _ = rig;
  const before = await rig.slots();
  await rig.use(await rig.waiting(before, "web", { kind: "none" }));
  await rig.waiting(before, "application", { kind: "none" });
  await eventually("it greets", async () => (await rig.greetings("web")) === 1 || null);

  await rig.slots();

  const left = await rig.farm.engine.listByLabels({ "slipway.farm": rig.farm.name });
  assert.deepEqual(
    left.map(({ name, running }) => [name, running]),
    [[`${rig.farm.name}-web`, true]],
  );
  assert.equal(await rig.greetings("web"), 1);
});

test("after a reboot what served serves again, with its slug", async (t) => {
  const rig = await Rig.open(t);
  if (rig === null) return;
  await using _ = rig;
  const { engine, name } = rig.farm;
  const before = await rig.slots();
  await rig.use(await rig.waiting(before, "web", { kind: "none" }));
  const network = { kind: "container", container: `${name}-web` } as const;
  await rig.use(await rig.waiting(before, "application", network));
  const roles: readonly Role[] = ["web", "application"];
  for (const role of roles) {
    await eventually("it greets", async () => (await rig.greetings(role)) === 1 || null);
  }

  for (const role of ["application", "web"]) await engine.stop(`${name}-${role}`, 0);
  const { slots } = SlotRoom.of(rig.data);
  for (const path of mountsWithin(slots)) await unmount(path);
  await rig.slots();

  for (const role of roles) {
    await eventually("it greets again", async () => (await rig.greetings(role)) === 2 || null);
  }
});

test("what was mounted for a container that somebody else has removed does not stay", async (t) => {
  const rig = await Rig.open(t);
  if (rig === null) return;
  await using _ = rig;
  const slots = await rig.slots();
  await rig.use(await rig.waiting(slots, "web", { kind: "none" }));
  const waiting = await rig.waiting(slots, "application", { kind: "none" });
  const room = SlotRoom.of(rig.data).slots;
  const mounted = () => mountsWithin(room).filter((path) => path !== room);
  await slots.sweep();
  assert.notDeepEqual(mounted(), [], "its container is there");

  await rig.farm.engine.remove(`${rig.farm.name}-web`);
  await slots.sweep();

  assert.deepEqual(mounted(), []);
  assert.equal(slots.records().length, 1, "the one that waits stays");
  await rig.use(waiting);
});

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
  command: ["/bin/sh", "-c", "cat greeting; exec sleep 600"],
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
    const slots = await Slots.open({ data: this.data, engine: this.farm.engine, log: silentLog });
    assert.ok(slots, "mounts are not permitted here");
    return slots;
  }

  /** A container that waits in a slot of its own. */
  async waiting(slots: Slots, role: Role, network: Attachment): Promise<Slot> {
    const { engine, name } = this.farm;
    const doors = { app: "/app" };
    const slot = await slots.create({ doors, gates: ["start"], outlivesAgent: true });
    const { id } = await engine.ensureContainer({
      name: `${name}-${role}`,
      image,
      labels: { "slipway.farm": name, "slipway.role": role, [slotLabel]: slot.id },
      user: "10000:10000",
      command: slot.gate("start").waiting,
      network,
      mounts: slot.mountPoints,
      init: true,
      restart: true,
    });
    await engine.start(id);
    return slot;
  }

  /** Gives it a slug and lets it run. */
  async use(slot: Slot): Promise<void> {
    const source = join(this.data, "slug");
    mkdirSync(source, { recursive: true });
    writeFileSync(join(source, "greeting"), "hello\n");
    await slot.mountAll([{ target: "/app", source, readOnly: true }]);
    await slot.gate("start").open(program, owner);
  }

  /** How often the program has greeted. */
  async greetings(role: Role): Promise<number> {
    let text = "";
    for await (const { chunk } of this.farm.engine.logs(`${this.farm.name}-${role}`, {})) {
      text += chunk.toString();
    }
    return text.split("hello\n").length - 1;
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

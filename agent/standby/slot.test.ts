import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { silentLog } from "../../program/log.js";
import { runProgram } from "../../program/run-program.js";
import { eventually } from "../../test/eventually.js";
import type { ContainerState } from "../containers/container-engine.js";
import { TestFarm } from "../containers/test-farm.js";
import { unmount } from "../mounts/mount.js";
import { mountsWithin } from "../mounts/mount-table.js";
import { SlotRoom } from "./slot-room.js";
import { Slot } from "./slot.js";
import { slotLabel } from "./slots.js";

const image = "slipway/nodejs:22";
const nobody = { uid: 10_000, gid: 10_000 };

/** The room of an agent, directories to be mounted, and containers with slots. */
class Rig implements AsyncDisposable {
  readonly farm: TestFarm;
  readonly room: SlotRoom;
  /** Below it is the agent's directory, `data`. */
  readonly directory: string;
  readonly #slots: Slot[] = [];

  private constructor(farm: TestFarm, room: SlotRoom, directory: string) {
    this.farm = farm;
    this.room = room;
    this.directory = directory;
  }

  /** `isShared`: on a mount that is shared, as all of them are where systemd runs. */
  static async open(t: TestContext, isShared = false): Promise<Rig | null> {
    if (process.getuid?.() !== 0) {
      t.skip("only root may mount");
      return null;
    }
    const farm = await TestFarm.open(t, [image]);
    if (farm === null) return null;
    const directory = mkdtempSync(join(tmpdir(), "slipway-slot-"));
    if (isShared) {
      await runProgram("mount", ["--bind", "--make-shared", "--", directory, directory]);
    }
    const data = join(directory, "data");
    mkdirSync(data);
    const room = await SlotRoom.open(data, silentLog);
    assert.ok(room, "mounts are not permitted here");
    return new Rig(farm, room, directory);
  }

  /** A directory with these files; a path that ends in a slash is an empty directory. */
  tree(name: string, files: Readonly<Record<string, string>>): string {
    const root = join(this.directory, name);
    mkdirSync(root, { recursive: true });
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(root, path, path.endsWith("/") ? "." : ".."), { recursive: true });
      if (!path.endsWith("/")) writeFileSync(join(root, path), text);
    }
    return root;
  }

  async slot(): Promise<Slot> {
    const slot = await Slot.create(this.room, {
      id: `slot-${this.#slots.length}`,
      directory: join(this.directory, "data", "slots"),
      doors: { app: "/app" },
      gates: ["start"],
      outlivesAgent: true,
    });
    this.#slots.push(slot);
    return slot;
  }

  /** Runs, sees what is in the slot, and waits at its gate. */
  async container(slot: Slot): Promise<ContainerState> {
    const { engine } = this.farm;
    const { id } = await engine.ensureContainer({
      name: `${this.farm.name}-${slot.id}`,
      image,
      labels: { "slipway.farm": this.farm.name, [slotLabel]: slot.id },
      user: `${nobody.uid}:${nobody.gid}`,
      workingDirectory: "/app",
      command: slot.gate("start").waiting,
      network: { kind: "none" },
      mounts: slot.mountPoints,
      init: true,
      restart: true,
    });
    await engine.start(id);
    const state = await engine.inspect(id);
    assert.ok(state);
    return state;
  }

  /** What a command in the container says; by default it runs as root. */
  async say(container: ContainerState, script: string, user = "0:0"): Promise<string> {
    let text = "";
    await this.farm.engine.exec(container.id, {
      command: ["/bin/sh", "-c", script],
      user,
      onOutput: (chunk) => (text += chunk.toString()),
    });
    return text;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.farm[Symbol.asyncDispose]();
    for (const slot of this.#slots) await slot.dismantle();
    await this.room.remove();
    for (const path of mountsWithin(this.directory)) await unmount(path);
    rmSync(this.directory, { recursive: true });
  }
}

const isReadOnly = /Read-only file system/;

test("a running container sees what is mounted, and writes only where it may", async (t) => {
  await using rig = await Rig.open(t);
  if (rig === null) return;
  const slug = rig.tree("data/farm", { file: "of the slug", "a/file": "of the slug", "a/b/": "" });
  const other = rig.tree("elsewhere", { file: "read only, and not the agent's" });
  const kept = rig.tree("volume", { file: "kept" });
  mkdirSync(join(slug, "other"));
  const slot = await rig.slot();
  const container = await rig.container(slot);
  assert.equal(await rig.say(container, "ls /app"), "");
  assert.equal(slot.isSeenBy(container.pid), true);

  await slot.mountAll([
    { target: "/app/a/b", source: kept, readOnly: false },
    { target: "/app/other", source: other, readOnly: true },
    { target: "/app", source: slug, readOnly: true },
  ]);

  assert.equal(slot.isSeenBy(container.pid), true);
  assert.equal(slot.isLasting, true);
  assert.equal(await rig.say(container, "cat file a/file a/b/file"), "of the slugof the slugkept");
  for (const path of ["/app/new", "/app/file", "/app/a/new", "/app/other/file", "/mnt/slipway/x"]) {
    assert.match(await rig.say(container, `echo x >${path}`), isReadOnly, path);
  }
  assert.match(await rig.say(container, "chmod 0777 /app/file"), isReadOnly);
  assert.match(await rig.say(container, "mount -o remount,bind,rw /app"), /denied|permitted/);
  assert.equal(await rig.say(container, "echo written >/app/a/b/new"), "");
  assert.equal(readFileSync(join(kept, "new"), "utf8"), "written\n");
  assert.deepEqual(readdirSync(slug).toSorted(), ["a", "file", "other"]);
});

test("a container sees everything again when it is started again after a crash", async (t) => {
  await using rig = await Rig.open(t);
  if (rig === null) return;
  const slug = rig.tree("data/farm", { "server.js": "setInterval(() => 0, 1000)", "uploads/": "" });
  const kept = rig.tree("volume", {});
  const slot = await rig.slot();
  const container = await rig.container(slot);
  await slot.mountAll([
    { target: "/app", source: slug, readOnly: true },
    { target: "/app/uploads", source: kept, readOnly: false },
  ]);
  const program = { command: ["node", "server.js"], environment: {}, workingDirectory: "/app" };
  await slot.gate("start").open(program, nobody);
  process.kill(container.pid ?? 0, "SIGKILL");
  const again = await eventually("the container runs again", async () => {
    const state = await rig.farm.engine.inspect(container.id);
    return state?.pid === container.pid || state?.pid === null ? null : state;
  });

  assert.equal(slot.isSeenBy(container.pid), false);
  assert.notEqual(again?.pid, container.pid);
  await eventually("the program runs again", async () => {
    const processes = await rig.say(container, "cat /proc/[0-9]*/cmdline | tr '\\0' ' '");
    return processes.includes("node server.js") ? true : null;
  });
  assert.match(await rig.say(container, "echo x >/app/new"), isReadOnly);
  assert.equal(await rig.say(container, "echo x >/app/uploads/new"), "");
  assert.deepEqual(readdirSync(kept), ["new"]);
});

test("nothing is mounted where a symbolic link of the slug leads", async (t) => {
  await using rig = await Rig.open(t);
  if (rig === null) return;
  const outside = rig.tree("outside", { "inner/secret": "not theirs" });
  const kept = rig.tree("volume", {});
  const slug = rig.tree("data/farm", { "a/": "" });
  symlinkSync(outside, join(slug, "absolute"));
  symlinkSync(`${"../".repeat(12)}${outside}`, join(slug, "a", "relative"));
  symlinkSync("a", join(slug, "within"));
  for (const target of ["absolute", "absolute/inner", "a/relative", "a/relative/inner", "within"]) {
    const slot = await rig.slot();
    const filled = slot.mountAll([
      { target: "/app", source: slug, readOnly: true },
      { target: `/app/${target}`, source: kept, readOnly: false },
    ]);
    await assert.rejects(filled, /it is reached by a symbolic link/, target);
    assert.deepEqual(mountsWithin(outside), []);
    await slot.dismantle();
  }
  for (const target of ["/", "/etc", "/apple", "/app/../etc"]) {
    const slot = await rig.slot();
    const mount = { target, source: kept, readOnly: false };
    await assert.rejects(slot.mountAll([mount]), /has no door/, target);
  }
});

test("what is dismantled leaves its users' files, and no mount", async (t) => {
  await using rig = await Rig.open(t);
  if (rig === null) return;
  const slug = rig.tree("data/farm", { file: "", "uploads/": "", "more/": "" });
  const kept = rig.tree("volume", { "deep/file": "kept" });
  const slot = await rig.slot();
  await slot.mountAll([
    { target: "/app", source: slug, readOnly: true },
    { target: "/app/uploads", source: kept, readOnly: false },
    { target: "/app/more", source: kept, readOnly: true },
  ]);
  const path = join(rig.room.slots, slot.id);
  assert.equal(mountsWithin(path).length, 3);

  await slot.dismantle();
  await slot.dismantle();

  assert.deepEqual(mountsWithin(path), []);
  assert.equal(existsSync(path), false);
  assert.equal(existsSync(slot.directory), false);
  assert.equal(readFileSync(join(kept, "deep/file"), "utf8"), "kept");
  assert.deepEqual(readdirSync(slug).toSorted(), ["file", "more", "uploads"]);
});

test("a mount that fails leaves none of the others behind", async (t) => {
  await using rig = await Rig.open(t);
  if (rig === null) return;
  const slug = rig.tree("data/farm", { "one/": "", "other/": "" });
  const kept = rig.tree("volume", { file: "kept" });
  symlinkSync("one", join(slug, "link"));
  const slot = await rig.slot();
  const filled = slot.mountAll([
    { target: "/app", source: slug, readOnly: true },
    { target: "/app/link", source: kept, readOnly: false },
    { target: "/app/one", source: kept, readOnly: false },
    { target: "/app/other", source: kept, readOnly: true },
  ]);
  await assert.rejects(filled, /symbolic link/);
  const path = join(rig.room.slots, slot.id);
  // Nothing is still on its way: it would come after the slot is gone.
  const expected = ["app", "app/one", "app/other"].map((name) => join(path, name));
  assert.deepEqual(mountsWithin(path).toSorted(), expected);

  await slot.dismantle();

  assert.deepEqual(mountsWithin(path), []);
  assert.deepEqual(readdirSync(rig.room.slots), []);
});

test("what was foreseen is mounted like all else, and no view of it is left", async (t) => {
  await using rig = await Rig.open(t);
  if (rig === null) return;
  const slug = rig.tree("data/farm", { "one/": "", "one/in/": "", "other/": "" });
  const kept = rig.tree("volume", { file: "kept", "in/": "" });
  const slot = await rig.slot();
  const container = await rig.container(slot);
  const volumes = [
    { target: "/app/one", source: kept, readOnly: false },
    { target: "/app/other", source: kept, readOnly: true },
  ];
  await slot.foresee(volumes);
  await slot.mountAll([...volumes, { target: "/app", source: slug, readOnly: true }]);

  assert.equal(slot.isSeenBy(container.pid), true);
  assert.equal(await rig.say(container, "echo new >/app/one/file && cat /app/other/file"), "new\n");
  assert.match(await rig.say(container, "echo x >/app/other/file"), isReadOnly);
  // As the agent dismantles it that has only read of it.
  await rig.farm.engine.remove(container.id);
  await Slot.read(rig.room, slot.id, join(slot.directory, ".."))?.dismantle();

  const home = join(rig.room.slots, "..");
  assert.deepEqual(readdirSync(join(home, "views")), ["data"]);
  assert.deepEqual(mountsWithin(join(home, "views")).length, 2);
  assert.deepEqual(readdirSync(kept).toSorted(), ["file", "in"]);
});

test("what is missing in a slot is mounted again, and the rest left as it is", async (t) => {
  await using rig = await Rig.open(t);
  if (rig === null) return;
  const slug = rig.tree("data/farm", { "one/": "", "other/": "" });
  const kept = rig.tree("volume", { file: "kept" });
  const slot = await rig.slot();
  const container = await rig.container(slot);
  await slot.mountAll([
    { target: "/app", source: slug, readOnly: true },
    { target: "/app/one", source: kept, readOnly: false },
    { target: "/app/other", source: kept, readOnly: true },
  ]);
  const path = join(rig.room.slots, slot.id);
  const before = mountsWithin(path);
  // As an agent leaves it that was killed half-way.
  await unmount(join(path, "app/one"));
  const program = { command: ["sleep", "1000"], environment: {}, workingDirectory: "/" };
  await slot.gate("start").open(program, nobody);

  assert.equal(slot.isIncomplete, true);

  slot.closeGates();
  // Somebody who does not see it.
  await assert.rejects(slot.complete(process.pid), /does not see what is mounted/);
  assert.deepEqual([slot.isIncomplete, slot.gate("start").isOpen], [true, false]);
  await slot.complete(container.pid);

  assert.equal(slot.gate("start").isOpen, true);
  assert.equal(slot.isIncomplete, false);
  assert.deepEqual(mountsWithin(path).toSorted(), before.toSorted());
  assert.deepEqual(readdirSync(join(path, "app/one")), ["file"]);
});

test("a container reads its slot however strict our umask is", async (t) => {
  await using rig = await Rig.open(t);
  if (rig === null) return;
  const umask = process.umask(0o077);
  try {
    const slot = await rig.slot();
    const container = await rig.container(slot);
    const program = { command: ["sleep", "1000"], environment: {}, workingDirectory: "/" };
    await slot.gate("start").open(program, nobody);
    const read = "ls /app; cat /mnt/slipway/start.command; cat /mnt/slipway/slot.json";
    const said = await rig.say(container, read, "10000:10000");
    assert.match(said, /^cd '\/'.*\nexec .*'sleep' '1000'\n[^\n]*slot\.json: Permission denied\n$/);
  } finally {
    process.umask(umask);
  }
});

test("what one slot has mounted in a directory is seen nowhere else", async (t) => {
  await using rig = await Rig.open(t, true);
  if (rig === null) return;
  const slug = rig.tree("data/farm", { "uploads/": "" });
  const outer = rig.tree("outer", { "inner/": "" });
  const secret = rig.tree("volume", { secret: "of one environment" });
  const [one, other] = [await rig.slot(), await rig.slot()];
  const container = await rig.container(other);
  await other.mountAll([
    { target: "/app", source: slug, readOnly: true },
    { target: "/app/uploads", source: outer, readOnly: false },
  ]);

  await one.mountAll([
    { target: "/app", source: slug, readOnly: true },
    { target: "/app/uploads", source: outer, readOnly: false },
    { target: "/app/uploads/inner", source: secret, readOnly: false },
  ]);

  assert.deepEqual(readdirSync(join(rig.room.slots, one.id, "app/uploads/inner")), ["secret"]);
  assert.equal(await rig.say(container, "find /app -type f"), "");
  assert.deepEqual(readdirSync(join(slug, "uploads")), []);
  assert.deepEqual(readdirSync(join(outer, "inner")), []);
  assert.deepEqual(mountsWithin(rig.directory), [rig.directory]);
});

import assert from "node:assert/strict";
import { cp, readdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { TestCoordinator } from "../../test/coordinator-rig.js";
import { eventually } from "../../test/eventually.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import type { LeaseClaim } from "../core/step.js";
import { realDisk, type LogDisk } from "./open-part.js";

/** A disk whose syncs wait to be let through, or fail. */
class SlowDisk implements LogDisk {
  isHeld = true;
  readonly #waiting: { readonly sync: () => void; readonly fail: () => void }[] = [];

  get waiting(): number {
    return this.#waiting.length;
  }

  async syncFile(file: number): Promise<void> {
    if (this.isHeld) {
      await new Promise<void>((resolve, reject) => {
        this.#waiting.push({ sync: resolve, fail: () => reject(new Error("the disk has failed")) });
      });
    }
    await realDisk.syncFile(file);
  }

  async syncDirectory(path: string): Promise<void> {
    await realDisk.syncDirectory(path);
  }

  /** Ends what waits, once something does. */
  async end(how: "sync" | "fail"): Promise<void> {
    await eventually("a sync waits", () => (this.waiting > 0 ? true : null));
    for (const waiting of this.#waiting.splice(0)) waiting[how]();
  }
}

/** A farm on a slow disk, and a lease of a build of an activity in it. */
async function farmOn(directory: string) {
  const disk = new SlowDisk();
  const farm = await TestCoordinator.start(directory, { logDisk: disk });
  const environment = farm.environments.ensure(farm.project().id, "main", farm.nowMs);
  const { id } = farm.activities.create(
    {
      projectId: environment.projectId,
      environmentId: environment.id,
      kind: "redeploy",
      user: "ada",
      source: { type: "nothing" },
      commit: "",
      uniqueKey: null,
    },
    farm.nowMs,
  );
  const work = { kind: "teardown", environmentId: environment.id, data: true } as const;
  const { step } = farm.leases.enqueue({
    activityId: id,
    projectId: environment.projectId,
    kind: "teardown",
    agent: null,
    action: null,
    work,
  });
  farm.join();
  const call = { agent: "a1", agentEpoch: "e1", step: step.id, attempt: 1 };
  const outcome = await farm.leases.claim(call);
  assert.ok(outcome.type === "granted");
  const lease: LeaseClaim = { agent: "a1", step: step.id, attempt: 1, fence: outcome.fence };
  return { farm, disk, id, lease };
}

function take(farm: TestCoordinator, lease: LeaseClaim, offset: number, data: string | Buffer) {
  return farm.stepLogs.take([
    {
      ...lease,
      offset,
      timeMs: farm.nowMs,
      data: typeof data === "string" ? Buffer.from(data) : data,
    },
  ]);
}

test("what a step wrote is there for nobody before it is synced, and others come behind it", async (t) => {
  await using directory = await TemporaryDirectory.create();
  const { farm, disk, id, lease } = await farmOn(directory.path);
  await using _farm = farm;
  farm.logs.append(id, "begins\n");
  let isTaken = false;
  const taking = take(farm, lease, 0, "abc\n").then(() => (isTaken = true));
  farm.logs.append(id, "says\n");
  let isLive = true;
  const read: string[] = [];
  const reading = (async () => {
    for await (const { data } of farm.logs.read(id, 0, () => isLive, t.signal)) {
      read.push(String(data));
    }
  })();
  const settled = farm.stepLogs.settled(lease.step, 1, 4, 60_000);
  // It has ended, its last words are said, and what it follows is still not synced.
  isLive = false;
  farm.logs.append(id, "last words\n");
  farm.logs.end(id);
  await eventually("the sync waits", () => (disk.waiting > 0 ? true : null));
  await eventually("it is read as far as it goes", () => (read.length > 0 ? true : null));
  assert.equal(farm.stepLogs.lengthOf(lease.step, 1), 0);
  assert.equal(farm.stepLogs.lengthFor(lease), 0);
  assert.equal(farm.logs.endOf(id), 7);
  assert.deepEqual(read, ["begins\n"]);
  assert.deepEqual(farm.local.sealed, []);
  assert.equal(isTaken, false);

  disk.isHeld = false;
  await disk.end("sync");
  await Promise.all([taking, reading, settled]);
  assert.equal(read.join(""), "begins\nabc\nsays\nlast words\n");
  assert.equal(farm.stepLogs.lengthOf(lease.step, 1), 4);
  await farm.local.sealing();
  await eventually("it is sealed", () => (farm.local.sealed.length === 1 ? true : null));
});

test("where the disk fails nothing of it is taken, and it comes again", async () => {
  await using directory = await TemporaryDirectory.create();
  const { farm, disk, id, lease } = await farmOn(directory.path);
  await using _farm = farm;
  disk.isHeld = false;
  await take(farm, lease, 0, "abc\n");
  disk.isHeld = true;
  // So much that another part begins.
  const large = Buffer.from(`${"x".repeat(2 ** 20)}\n`);
  const first = assert.rejects(take(farm, lease, 4, large), /the disk has failed/);
  farm.logs.append(id, "says\n");
  // They wait for the next round, which does not know what the first one did.
  const second = assert.rejects(take(farm, lease, 4, large), /the disk has failed/);
  const early = assert.rejects(take(farm, lease, 4 + large.length, "end"), /the disk has failed/);
  await disk.end("fail");
  await first;
  assert.equal(farm.stepLogs.lengthOf(lease.step, 1), 4);
  await disk.end("fail");
  await Promise.all([second, early]);
  assert.equal(await farm.log(id), "abc\nsays\n");
  assert.deepEqual(farm.local.sealed, []);
  const files = await readdir(join(directory.path, "logs"));
  assert.deepEqual(files.sort(), [`${id}.log`, `${id}.log.times`]);

  disk.isHeld = false;
  await take(farm, lease, 4, large);
  await take(farm, lease, 4 + large.length, "end");
  assert.equal(await farm.log(id), `abc\nsays\n${String(large)}end`);
  assert.equal(farm.local.sealed.length, 1);
});

test("what comes meanwhile is synced together", async () => {
  await using directory = await TemporaryDirectory.create();
  const { farm, disk, id, lease } = await farmOn(directory.path);
  await using _farm = farm;
  const takings = ["a", "b", "c", "d"].map((text, offset) => take(farm, lease, offset, text));
  await disk.end("sync");
  await takings[0];
  await disk.end("sync");
  await Promise.all(takings);
  assert.equal(disk.waiting, 0);
  assert.equal(await farm.log(id), "abcd");
});

test("a kill before the sync leaves nothing of it, and it comes once more", async () => {
  await using directory = await TemporaryDirectory.create();
  const { farm, disk, id, lease } = await farmOn(join(directory.path, "before"));
  await using _farm = farm;
  disk.isHeld = false;
  await take(farm, lease, 0, "abc\n");
  disk.isHeld = true;
  const taking = take(farm, lease, 4, "def\n");
  await eventually("the sync waits", () => (disk.waiting > 0 ? true : null));
  await cp(join(directory.path, "before"), join(directory.path, "after"), {
    recursive: true,
    filter: (path) => !path.endsWith(".lock"),
  });
  await using after = await TestCoordinator.start(join(directory.path, "after"));
  assert.equal(await after.log(id), "abc\n");
  await take(after, lease, 4, "def\nghi\n");
  assert.equal(await after.log(id), "abc\ndef\nghi\n");
  await disk.end("sync");
  await taking;
});

test("a part that cannot be synced does not go to the cache", async () => {
  await using directory = await TemporaryDirectory.create();
  const { farm, disk, id } = await farmOn(directory.path);
  await using _farm = farm;
  farm.logs.append(id, "nobody knows whether it is on the disk\n");
  farm.activities.apply(id, { type: "failed", message: "enough" }, farm.nowMs);
  farm.logs.end(id);
  const storing = farm.archive.storeAll();
  await disk.end("fail");
  await storing;
  assert.deepEqual(farm.segments.ofActivity(id), []);
  assert.equal(await farm.log(id), "nobody knows whether it is on the disk\n");
  // What comes then is in another part, and that can be.
  disk.isHeld = false;
  farm.logs.append(id, "late\n");
  await farm.archive.storeAll();
  assert.deepEqual(
    farm.segments.ofActivity(id).map(({ from }) => from),
    [39],
  );
  assert.equal(await farm.log(id), "nobody knows whether it is on the disk\nlate\n");
});

test("a log that is removed while it is written to is gone", async () => {
  await using directory = await TemporaryDirectory.create();
  const { farm, disk, id, lease } = await farmOn(directory.path);
  await using _farm = farm;
  farm.logs.append(id, "begins\n");
  const taking = take(farm, lease, 0, "abc\n");
  await eventually("the sync waits", () => (disk.waiting > 0 ? true : null));
  await farm.logs.remove(id);
  disk.isHeld = false;
  await disk.end("sync");
  await taking;
  assert.deepEqual(await readdir(join(directory.path, "logs")), []);
});

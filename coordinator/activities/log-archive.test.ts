import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { TestCache } from "../../cache/rig.js";
import { silentLog } from "../../program/log.js";
import { TestCoordinator } from "../../test/coordinator-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { ActivityLogs } from "./activity-log.js";
import { LogArchive } from "./log-archive.js";
import { removeUnneededPins } from "./unneeded-pins.js";

test("a cache keeps the segments of a log for as long as the log is kept", async (t) => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(join(directory.path, "coordinator"));
  // Collected as soon as nothing needs it, where a coordinator permits.
  const eager = { minAgeMs: 0, collectEveryMs: 2 ** 30 };
  await using cache = await TestCache.start(join(directory.path, "cache"), eager);
  const archive = new LogArchive({ ...farm, content: () => cache.client, log: silentLog });
  const logs = new ActivityLogs({ ...farm, archive, now: () => farm.nowMs });
  const project = farm.project();
  const { id } = farm.activities.create(
    {
      projectId: project.id,
      environmentId: farm.environments.ensure(project.id, "main", farm.nowMs).id,
      kind: "redeploy",
      user: "ada",
      source: { type: "nothing" },
      commit: "",
      uniqueKey: null,
    },
    farm.nowMs,
  );
  const lines = Array.from({ length: 100_000 }, (_, index) => `line ${index}, ${index * 7919}\n`);
  for (let at = 0; at < lines.length; at += 500)
    logs.append(id, lines.slice(at, at + 500).join(""));
  farm.activities.apply(id, { type: "failed", message: "enough" }, farm.nowMs);
  await archive.storeAll(t.signal);
  assert.deepEqual(farm.local.activities, []);

  const permit = { epoch: 1, ttlMs: 600_000 };
  const { run } = await cache.collection.permit({ ...permit, run: "" }, t.signal);
  await cache.collection.permit({ ...permit, run }, t.signal);
  const collect = () => cache.collection.collect({ dryRun: false, everything: true });
  const needed = { ...farm, logs: archive };
  assert.equal(await removeUnneededPins(needed, cache.client, t.signal), 0);
  await collect();
  const read: Buffer[] = [];
  for await (const { data } of logs.read(id, 0, () => false, t.signal)) read.push(data);
  assert.equal(Buffer.concat(read).toString(), lines.join(""));

  const blobs = farm.segments
    .ofActivity(id)
    .flatMap(({ root, packed, times }) => [root, packed, times]);
  assert.equal(new Set(blobs).size, blobs.length);
  await logs.remove(id);
  assert.deepEqual(await cache.client.listRoots(), []);
  await collect();
  assert.equal((await cache.client.findMissing(blobs)).length, blobs.length);
});

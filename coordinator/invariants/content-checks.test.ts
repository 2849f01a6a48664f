import assert from "node:assert/strict";
import { appendFileSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { shortDigest, type Digest } from "../../content/digest.js";
import { FarmError } from "../../program/error.js";
import { InspectedCoordinator } from "../../test/inspected-coordinator.js";

const secret = "correct horse battery";

function slugOf({ farm, environment }: InspectedCoordinator): Digest {
  const slugs = farm.environments.running(farm.environments.get(environment))?.content.slugs;
  const slug = slugs?.["app"];
  assert.ok(slug !== undefined);
  return slug;
}

test("I9: slugs that are not pinned, or have lost a blob", async () => {
  await using rig = await InspectedCoordinator.start();
  const { content } = rig.farm;
  const slug = slugOf(rig);
  const file = [...content.blobs.keys()].find(
    (digest) => content.blobs.get(digest)?.toString() === "built",
  );
  assert.ok(file !== undefined);
  const bytes = content.blobs.get(file) ?? Buffer.alloc(0);
  content.blobs.delete(file);
  const lost = `1 blob is missing or damaged in slug ${shortDigest(slug)}, ${shortDigest(file)} for one`;
  assert.deepEqual(await rig.findings("I9"), [lost]);
  assert.deepEqual(await rig.findings("I9", { deep: true }), [lost]);
  // Only who reads it sees that it is damaged.
  content.blobs.set(file, Buffer.from("built".replace("b", "g")));
  assert.deepEqual(await rig.findings("I9"), []);
  assert.deepEqual(await rig.findings("I9", { deep: true }), [lost]);
  content.blobs.set(file, bytes);
  content.slugs.clear();
  assert.deepEqual(await rig.findings("I9"), [
    `slug ${shortDigest(slug)} is not pinned in the cache`,
  ]);
});

test("I9: a cache that does not answer is told, and nothing is said of its slugs", async () => {
  await using rig = await InspectedCoordinator.start();
  rig.farm.content.before = () => {
    throw new FarmError("the cache does not answer");
  };
  const { findings, unasked } = await rig.look("I9");
  assert.deepEqual(findings, []);
  assert.deepEqual(unasked, ["slugs of shop: the cache does not answer"]);
});

test("I10: gaps between segments and files, files that were cut, segments that the cache lost", async () => {
  await using rig = await InspectedCoordinator.start();
  const { farm, activity } = rig;
  await farm.archive.storeAll();
  const [segment] = farm.segments.ofActivity(activity);
  assert.ok(segment !== undefined);
  farm.logs.append(activity, "more\n");
  assert.deepEqual(await rig.findings("I10"), []);

  const file = join(farm.directory, "logs", `${activity}.${segment.to}.log`);
  truncateSync(file, 2);
  assert.deepEqual(await rig.findings("I10"), [
    `the file at byte ${segment.to} has not all of the 5 bytes that were written`,
  ]);
  appendFileSync(file, "re\n");

  const packed = farm.content.blobs.get(segment.packed) ?? Buffer.alloc(0);
  farm.content.blobs.delete(segment.packed);
  assert.deepEqual(await rig.findings("I10"), [`the cache has lost bytes 0 to ${segment.to}`]);
  farm.content.blobs.set(segment.packed, packed);

  farm.segments.remove(activity);
  assert.deepEqual(await rig.findings("I10"), [`bytes 0 to ${segment.to} are missing`]);
});

test("I10: what steps wrote and is gone; what never came is counted", async () => {
  await using rig = await InspectedCoordinator.start();
  const { farm, activity } = rig;
  const step = farm.steps.lastEnded(9).find(({ activityId }) => activityId === activity);
  const end = farm.logs.endOf(activity);
  farm.database.run("INSERT INTO step_logs VALUES (?, 1, 30, ?, 7)", step?.id ?? "", end);
  const { findings, notes } = await rig.look("I10");
  assert.deepEqual(
    [findings, notes],
    [[], ["7 bytes of 1 log never came, and their readers are told"]],
  );
  farm.database.run("UPDATE step_logs SET activity_end = ?", end + 9);
  assert.deepEqual(await rig.findings("I10"), [
    `what steps wrote is committed up to byte ${end + 9}, and the log ends at ${end}`,
  ]);
});

test("I12: a secret in a log and in a slug, named and not shown", async () => {
  await using rig = await InspectedCoordinator.start();
  const { farm, activity, project } = rig;
  const shop = farm.projects.get(project);
  farm.variables.set(shop, null, { name: "env:KEY", value: secret, isSensitive: true });
  farm.variables.set(shop, null, { name: "env:OPEN", value: "Deployment of everything" });
  assert.deepEqual(await rig.findings("I12", { deep: true }), []);

  // Across the end of a piece that is read at once.
  farm.logs.append(activity, "x".repeat(64 * 1024 - farm.logs.endOf(activity) - 5));
  farm.logs.append(activity, `${secret}\n`);
  const { content } = rig.farm;
  const built = content.putTree({ "config.ini": `key=${secret}` });
  farm.database.run(
    "UPDATE deployments SET content_json = json_set(content_json, '$.slugs.app', ?)",
    built,
  );
  const shallow = await rig.look("I12");
  const found = ["the value of variable env:KEY of shop can be read"];
  assert.deepEqual(
    shallow.findings.map(({ what }) => what),
    found,
  );
  const deep = await rig.look("I12", { deep: true });
  assert.deepEqual(
    deep.findings.map(({ what }) => what),
    [...found, `the value of variable env:KEY of shop is in slug ${shortDigest(built)}`],
  );
  assert.ok(!JSON.stringify([shallow, deep]).includes("horse"));
});

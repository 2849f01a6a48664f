import assert from "node:assert/strict";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Digest } from "../../content/digest.js";
import { generationOf } from "../containers/labels.js";
import type { DeployWork } from "../../proto/gen/slipway/v1/DeployWork.js";
import { TestFarm } from "../containers/test-farm.js";
import { DeployRunner } from "./deploy-runner.js";
import { DeploymentChores } from "./deployment-chores.js";
import { applicationOf, DeployRig, PlainSlugs, RecordingContext, workOf } from "./test-deploy.js";

const images = ["slipway/nginx:1.22", "slipway/nodejs:22"];

const server = `
  require("node:http").createServer((_, response) => response.end("ok")).listen(process.env.PORT);
`;

/** The generations of `env1` that have containers, running or not. */
async function generations(farm: TestFarm): Promise<readonly number[]> {
  const containers = await farm.engine.listByLabels({ "slipway.farm": farm.name });
  return [...new Set(containers.map(({ labels }) => generationOf(labels)))].toSorted(
    (a, b) => a - b,
  );
}

function workFor(slug: Digest, generation: number): DeployWork {
  return workOf({ generation, applications: [applicationOf(slug)] });
}

test("what a killed agent had still to remove is removed by the next, and nothing newer", async (t) => {
  await using farm = await TestFarm.open(t, images);
  if (farm === null) return;
  await using slugs = await PlainSlugs.create();
  const slug = await slugs.add({ "server.js": server });
  const first = await DeployRig.open(farm, slugs, 0);
  await first.deploy(workFor(slug, 1), new RecordingContext(farm.name, 1));
  const killed = await DeployRig.open(farm, slugs, 0);
  // Chores wait while a step runs; this one never ends.
  const step = killed.parts.housekeeping.step();
  await new DeployRunner(killed.parts).run(workFor(slug, 2), new RecordingContext(farm.name, 2));
  await killed.parts.housekeeping[Symbol.asyncDispose]();
  step[Symbol.dispose]();
  assert.deepEqual(await generations(farm), [1, 2]);
  const removals = join(slugs.dataDir, "removals");
  // Torn by a power cut, and half written.
  writeFileSync(join(removals, "torn.json"), '{"farm":');
  writeFileSync(join(removals, "env1.json.incoming"), "{");

  await using next = await DeployRig.open(farm, slugs, 0);
  const { housekeeping } = next.parts;
  await new DeploymentChores(next.parts).resume();
  await housekeeping.idle();

  assert.deepEqual(await generations(farm), [2]);
  assert.deepEqual(readdirSync(removals), []);
});

test("a removal that comes after a later deployment leaves that alone", async (t) => {
  await using farm = await TestFarm.open(t, images);
  if (farm === null) return;
  await using slugs = await PlainSlugs.create();
  const slug = await slugs.add({ "server.js": server });
  await using rig = await DeployRig.open(farm, slugs, 0);
  await rig.deploy(workFor(slug, 3), new RecordingContext(farm.name, 1));

  const chores = new DeploymentChores(rig.parts);
  chores.removeOlder({ farm: farm.name, environment: "env1", generation: 2 });
  await rig.parts.housekeeping.idle();

  assert.deepEqual(await generations(farm), [3]);
});

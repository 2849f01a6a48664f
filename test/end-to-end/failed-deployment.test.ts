import assert from "node:assert/strict";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { eventually } from "../eventually.js";
import { FarmRig } from "../farm-rig.js";
import { failures } from "../load.js";
import { smallApplication, type Files } from "../small-application.js";

interface Failure {
  readonly name: string;
  readonly project: string;
  readonly files: Files;
  readonly messages: readonly RegExp[];
}

const version = "2";
const cases: readonly Failure[] = [
  {
    name: "a build hook that fails",
    project: "fails-to-build",
    files: smallApplication({ version, buildHook: ["echo the compiler is upset", "exit 1"] }),
    messages: [/build hook .*exited with status 1/i, /the compiler is upset/],
  },
  {
    name: "a deploy hook that fails",
    project: "fails-to-deploy",
    files: smallApplication({ version, deployHook: ["echo the table is locked", "exit 3"] }),
    messages: [/deploy hook .*exited with status 3/, /the table is locked/],
  },
  {
    name: "an application that ends at once",
    project: "ends-at-once",
    files: smallApplication({ version, start: "node -e 'console.log(\"no configuration\")'" }),
    messages: [/application "app" exited/, /no configuration/],
  },
  {
    name: "an application that never answers",
    project: "never-answers",
    files: smallApplication({
      version,
      start: `node -e 'console.log("waiting for a friend"); setInterval(() => {}, 1000)'`,
    }),
    messages: [/application "app" .*(answer|ready)/, /waiting for a friend/],
  },
];

test("where a deployment fails, the old version goes on", async (t) => {
  await using rig = await FarmRig.start({ coordinator: ["--health-timeout-ms=8000"] });

  for (const { name, project, files, messages } of cases) {
    await t.test(`${name}: the old version answers every request`, async () => {
      const work = await rig.runningWork(project, { version: "1" });
      const host = await rig.host(project);
      const before = names(await rig.containers(project));
      await using load = rig.load({ host, perSecond: 50 });
      await work.commit(files);
      const pushed = await work.push();
      const samples = await load.stop();

      assert.equal(pushed.code, 1, pushed.output);
      for (const message of messages) assert.match(pushed.output, message);
      assert.deepEqual(failures(samples), []);
      assert.deepEqual([...new Set(samples.map((sample) => sample.version))], ["1"]);
      assert.ok(samples.length > 20, "there was load");
      await eventually("nothing new is left", async () =>
        isDeepStrictEqual(names(await rig.containers(project)), before) ? true : null,
      );
      const activity = await rig.activity(pushed.activity);
      assert.equal(activity.result, "failed");
      assert.notEqual(activity.message, "");

      const mended = await work.deploy(smallApplication({ version: "3" }));
      assert.equal((await rig.activity(mended.activity)).result, "succeeded");
      assert.equal((await rig.request(host)).headers["x-app-version"], "3");
    });
  }
});

function names(containers: readonly { readonly name: string }[]): readonly string[] {
  return containers.map(({ name }) => name).toSorted();
}

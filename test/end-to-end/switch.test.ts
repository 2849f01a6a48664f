import assert from "node:assert/strict";
import { test } from "node:test";
import { FarmRig } from "../farm-rig.js";
import { failures, relapses } from "../load.js";
import { smallApplication } from "../small-application.js";

test("traffic moves from one version to the next", async (t) => {
  await using rig = await FarmRig.start();

  await t.test("under load no request is lost, and none goes back", async () => {
    const start = "node server.js abrupt"; // Only draining saves the requests under way.
    const work = await rig.runningWork("busy", { version: "1", start });
    await using load = rig.load({
      host: await rig.host("busy"),
      perSecond: 60,
      make: (number) => ({ method: "GET", path: number % 6 === 0 ? "/slow" : "/" }),
    });
    await work.deploy(smallApplication({ version: "2", start }));
    await work.deploy(smallApplication({ version: "3", start }));
    const samples = await load.stop();

    assert.deepEqual(failures(samples), []);
    const versions = new Set(samples.map(({ version }) => version));
    assert.deepEqual([...versions].toSorted(), ["1", "2", "3"]);
    const second = samples.filter(({ version }) => version !== "3");
    assert.deepEqual(relapses(second, "2"), []);
    assert.deepEqual(relapses(samples, "3"), []);
  });

  await t.test("while the deploy hook holds them, POSTs wait and run exactly once", async () => {
    const work = await rig.runningWork("held", { version: "1" });
    const host = await rig.host("held");
    await using load = rig.load({
      host,
      perSecond: 25,
      make: (number) =>
        number % 2 === 0
          ? { method: "POST", path: "/entries", body: `entry-${number}` }
          : { method: "GET", path: "/" },
    });
    const deployHook = [
      "touch data/entries",
      "wc -l < data/entries > data/seen",
      "sleep 2",
      "wc -l < data/entries >> data/seen",
    ];
    const { output } = await work.deploy(smallApplication({ version: "2", deployHook }));
    const samples = await load.stop();

    assert.match(output, /Sent on \d+ held requests/);
    assert.deepEqual(failures(samples), []);
    assert.deepEqual(relapses(samples, "2"), []);
    const { body } = await rig.request(host, "/entries");
    const entries = body.trimEnd().split("\n").toSorted();
    const sent = samples.filter(({ method }) => method === "POST").map(({ id }) => `entry-${id}`);
    assert.deepEqual(entries, sent.toSorted());
    // The one before may still be there: it is removed after the activity has ended.
    const application = (await rig.containers("held")).find(
      ({ labels }) =>
        labels["slipway.role"] === "application" && labels["slipway.generation"] === "2",
    );
    let seen = "";
    await rig.engine.exec(application?.id ?? "", {
      command: ["cat", "--", "/app/data/seen"],
      onOutput: (chunk) => (seen += String(chunk)),
    });
    const [before, after] = seen.trim().split("\n");
    assert.equal(after, before, "nothing was written while the hook ran");
  });

  await t.test(
    "pushes to one environment are done in their order; the last one serves",
    async () => {
      const work = await rig.runningWork("queued", { version: "1" });
      await work.commit(
        smallApplication({ version: "2", deployHook: ["echo first is at it", "sleep 5"] }),
      );
      const first = work.startPush();
      await first.until(/first is at it/);
      await work.commit(smallApplication({ version: "3" }));
      const second = work.startPush();
      const ended: string[] = [];
      const outcomes = await Promise.all([
        first.outcome.finally(() => ended.push("first")),
        second.outcome.finally(() => ended.push("second")),
      ]);

      assert.deepEqual(
        outcomes.map(({ code }) => code),
        [0, 0],
        outcomes.map(({ output }) => output).join("\n"),
      );
      assert.deepEqual(ended, ["first", "second"]);
      assert.match(outcomes[1]?.output ?? "", /Waiting for activity \S+ of the same environment/);
      const host = await rig.host("queued");
      assert.equal((await rig.request(host)).headers["x-app-version"], "3");
      const [a, b] = await Promise.all(outcomes.map(({ activity }) => rig.activity(activity)));
      assert.ok((a?.generation ?? 0) < (b?.generation ?? 0));
    },
  );
});

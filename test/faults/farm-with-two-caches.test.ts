import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { FarmRig } from "../farm-rig.js";
import { failures } from "../load.js";
import { smallApplication } from "../small-application.js";

interface CacheFacts {
  readonly cache: string;
  readonly blobs?: number;
  readonly error?: string;
  readonly lostBlobs?: number;
}

test("a farm with two caches and two copies goes on while one is dead, and heals it", async (t) => {
  await using rig = await FarmRig.start({ agents: 1, caches: 2 });
  const place = ["--data", rig.data];
  const stats = async (code = 0): Promise<readonly CacheFacts[]> => {
    const words = ["cache", "stats", ...place];
    return (await rig.json<{ caches: readonly CacheFacts[] }>(words, { code })).caches;
  };
  const work = await rig.work("twice");
  await work.deploy(smallApplication({ version: "1" }));
  const host = await rig.host("twice");

  await t.test("both have all blobs, and each line says of which it is", async () => {
    const [first, second, ...others] = await stats();
    assert.deepEqual([first?.cache, second?.cache, others], ["cache", "cache-2", []]);
    assert.ok((first?.blobs ?? 0) > 10 && (second?.blobs ?? 0) > 10);
    const shown = await rig.cli(["cache", "fsck", ...place]);
    assert.match(shown.stdout, /^cache\n {2}blobs: +[0-9]+ blobs\n[^]*^cache-2\n {2}blobs: /m);
    const { parts } = await rig.json<{ parts: readonly { part: string; ready: boolean }[] }>([
      "status",
    ]);
    const explained = await rig.cli(["slug", "explain", "app", "--project", "twice"]);
    assert.match(explained.stdout, /^stored: in 2 of 2 caches$/m);
    assert.match(
      explained.stdout,
      /^ {2}deployment 1 of "main" \(current\)\n {4}in .* whole of it$/m,
    );
    assert.equal(parts.filter(({ part, ready }) => part.startsWith("cache:") && ready).length, 2);
  });

  await t.test("a push and a redeployment while one is dead fail nothing", async () => {
    await using load = rig.load({ host, perSecond: 10 });
    // It is stopped as well, or it would be back before the push is: its port stays silent.
    await rig.kill("cache-2");
    await rig.kill("cache-2", "SIGSTOP");
    await work.deploy(smallApplication({ version: "2" }));
    await rig.cli(["redeploy", "--environment", "main", "--project", "twice"]);
    assert.equal((await rig.request(host)).headers["x-app-version"], "2");
    assert.deepEqual(failures(await load.stop()), []);
  });

  await t.test("it is given what it missed when it is back", async () => {
    await rig.kill("cache-2", "SIGCONT");
    await rig.untilReady();
    await work.deploy(smallApplication({ version: "3" }));
    // Each has a copy of all that the slug is made of: the other one is not needed to read it.
    for (const name of ["cache", "cache-2"]) {
      await rig.kill(name);
      await rig.kill(name, "SIGSTOP");
      await rig.cli([
        "slug",
        "export",
        "app",
        "--project",
        "twice",
        "--output",
        join(rig.data, name, "tar"),
      ]);
      await rig.kill(name, "SIGCONT");
      await rig.untilReady();
    }
    assert.equal((await rig.request(host)).headers["x-app-version"], "3");
  });
});

test("a farm does not start with fewer caches than it had, and grows by itself", async () => {
  await using rig = await FarmRig.start({ agents: 1 });
  const work = await rig.work("grows");
  await work.deploy(smallApplication({ version: "1" }));
  await rig.restart({ agents: 1, caches: 2 });
  const records = await readFile(join(rig.data, "caches.json"), "utf8");

  await work.deploy(smallApplication({ version: "2" }));
  assert.equal((await rig.request(await rig.host("grows"))).headers["x-app-version"], "2");
  await assert.rejects(
    rig.restart({ agents: 1, caches: 1 }),
    /this farm has 2 caches, which share its blobs: it cannot start with 1/,
  );
  await rig.restart({ agents: 1 });
  assert.equal(await readFile(join(rig.data, "caches.json"), "utf8"), records);
  assert.match((await rig.cli(["status"])).stdout, /cache:.*\n.*cache:/);
});

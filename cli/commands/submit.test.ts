import assert from "node:assert/strict";
import { appendFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as delay } from "node:timers/promises";
import { CacheProcess } from "../../test/cache-process.js";
import { startCliWithFarm } from "../../test/cli-with-farm.js";
import type { CliUser } from "../../test/cli-rig.js";
import type { MemoryFarmServer } from "../../test/memory-farm-server.js";
import { CacheClient } from "../../content/client/cache-client.js";
import { digestFromWire, digestOf } from "../../content/digest.js";
import { readDirectory } from "../../content/stored-message.js";

const project = {
  ".slipway.app.yaml": "name: app\ntype: nodejs:22\nweb:\n  commands:\n    start: node index.js\n",
  ".slipway/routes.yaml": '"https://{default}/":\n  type: upstream\n  upstream: app:http\n',
  "index.js": "console.log(1);\n",
};

interface Submitted {
  readonly result: string;
  readonly generation: number;
  readonly urls: readonly string[];
  readonly submitted: {
    readonly root: string;
    readonly files: number;
    readonly uploadedBlobs: number;
    readonly uploadedBytes: number;
  };
}

test("submitting a directory uploads only what the farm does not have, and prints its URL", async () => {
  await using rig = await startFarmWithCache();
  const { user } = rig;
  await user.write(project);

  const first = await user.run("submit", "--project", "shop");
  const again = await user.json<Submitted>("submit", "-p", "shop");
  await appendFile(join(user.cwd, "index.js"), "console.log(2);\n");
  const changed = await user.json<Submitted>("submit", "-p", "shop");

  assert.equal(first.code, 0);
  assert.equal(first.stdout, "http://main.shop.localhost:8081/\n");
  assert.match(first.stderr, /^hashed 3 files \(\d+ B\) and uploaded 5 of 5 blobs \(\d+ B\) in /);
  assert.match(first.stderr, /\nsubmit begins\nsubmit ends\nsubmit succeeded in /);
  assert.equal(again.result, "unchanged");
  assert.equal(again.submitted.uploadedBlobs, 0);
  assert.equal(again.submitted.uploadedBytes, 0);
  assert.equal(changed.result, "succeeded");
  assert.equal(changed.generation, 2);
  assert.equal(changed.submitted.uploadedBlobs, 2, "the file and the root directory");
});

test("what a submission uploads is the tree on disk, and what git ignores is not in it", async () => {
  await using rig = await startFarmWithCache();
  const { user, cache, server } = rig;
  await user.git("init", "--quiet");
  await user.write({ ...project, ".gitignore": "*.log\n", "debug.log": "secret" });
  const { submitted } = await user.json<Submitted>("submit", "-p", "shop");

  const [{ id } = { id: "" }] = [...server.farm.projects.values()];
  await using client = CacheClient.connect({
    address: cache.address,
    instance: id,
    token: cache.tokenFor(id),
  });
  const [hash = "", size = ""] = submitted.root.split("/");
  const root = await readDirectory(client, digestFromWire({ hash, sizeBytes: Number(size) }));

  assert.deepEqual(
    root.files.map(({ name }) => name),
    [".gitignore", ".slipway.app.yaml", "index.js"],
  );
  const [, , index] = root.files;
  assert.ok(index !== undefined);
  assert.equal(String(await client.read(index.digest)), project["index.js"]);
});

test("what is submitted to a farm of several caches is spread over them", async () => {
  await using rig = await startFarmWithCache();
  const { user, server } = rig;
  await using second = await CacheProcess.start(join(user.home, "second-cache"));
  const addresses = [rig.cache.address, second.address];
  const rightToOne = server.farm.uploadRight;
  server.farm.uploadRight = (id) => ({ ...rightToOne(id), caches: { addresses, copies: 1 } });
  const files = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`f${i}`, `file ${i}`]));
  await user.write({ ...project, ...files });

  const first = await user.json<Submitted>("submit", "-p", "shop");
  const again = await user.json<Submitted>("submit", "-p", "shop");

  assert.equal(first.submitted.uploadedBlobs, 45);
  assert.equal(again.submitted.uploadedBlobs, 0);
  const [{ id } = { id: "" }] = [...server.farm.projects.values()];
  const digests = Object.values(files).map((text) => digestOf(text));
  const missing = await Promise.all(
    [rig.cache, second].map(async (cache) => {
      const { address } = cache;
      const options = { address, instance: id, token: cache.tokenFor(id) };
      await using client = CacheClient.connect(options);
      return await client.findMissing(digests);
    }),
  );
  assert.deepEqual(missing.flat().sort(), digests.toSorted());
  for (const { length } of missing) assert.ok(length > 5 && length < 35);
});

test("a plan says what would happen and starts nothing", async () => {
  await using rig = await startFarmWithCache();
  const { user } = rig;
  await user.write(project);

  const plan = await user.run("plan", "-p", "shop");
  const facts = await user.json<{ actions: { decision: string }[] }>("plan", "-p", "shop");
  const activities = await user.json<{ activities: unknown[] }>("activity", "list", "-p", "shop");

  assert.match(plan.stdout, /^tree [0-9a-f]{12}\napp: build\n$/);
  assert.deepEqual(
    facts.actions.map(({ decision }) => decision),
    ["build"],
  );
  assert.deepEqual(activities.activities, []);
});

test("a broken configuration is refused with its places before anything is uploaded", async () => {
  await using rig = await startFarmWithCache();
  const { user } = rig;
  await user.write({ ...project, ".slipway.app.yaml": "name: app\ntype: nodejs:22\nwbe: {}\n" });

  const outcome = await user.run("submit", "-p", "shop");

  assert.equal(outcome.code, 2);
  assert.equal(outcome.stdout, "");
  assert.match(outcome.stderr, /^error: the configuration of .* is not valid\n/);
  assert.match(outcome.stderr, /^\.slipway\.app\.yaml:3:1: .*wbe/m);
  assert.ok(!outcome.stderr.includes("hashed"));
});

test("a submission that fails exits with 1 and says why", async () => {
  await using rig = await startFarmWithCache();
  const { user, server } = rig;
  await user.write(project);
  server.farm.outcome = { result: "failed", message: "the build hook of app exited with 7" };

  const outcome = await user.run("submit", "-p", "shop");
  const facts = await user.run("submit", "-p", "shop", "--json");

  assert.equal(outcome.code, 1);
  assert.equal(outcome.stdout, "");
  assert.match(
    outcome.stderr,
    /\nerror: the build hook of app exited with 7\n {2}hint: The whole log: slipway log a1\n$/,
  );
  assert.equal(facts.code, 1);
  assert.equal((JSON.parse(facts.stdout) as Submitted).result, "failed");
});

test("a directory that is none, an unknown project and an unknown environment are wrong use", async () => {
  await using rig = await startFarmWithCache();
  const { user } = rig;
  await user.write(project);

  const missing = await user.run("submit", "nowhere", "-p", "shop");
  const file = await user.run("submit", "index.js", "-p", "shop");
  const unknown = await user.run("submit", "-p", "shpo");
  const environment = await user.run("submit", "-p", "shop", "-e", "feature");

  assert.match(missing.stderr, /^error: there is no directory nowhere$/m);
  assert.match(file.stderr, /^error: index\.js is not a directory$/m);
  assert.match(unknown.stderr, /^error: there is no project "shpo"$/m);
  assert.match(environment.stderr, /^error: there is no environment "feature"$/m);
  for (const { code } of [missing, file, unknown, environment]) assert.equal(code, 2);
});

test("a cache that is away is the farm's fault", async () => {
  await using rig = await startFarmWithCache();
  const { user, server } = rig;
  await user.write(project);
  server.farm.uploadRight = () => ({
    caches: { addresses: ["127.0.0.1:1"], copies: 1 },
    instanceName: "x",
    token: "x",
    expiresAtMs: 0,
  });

  const outcome = await user.run("submit", "-p", "shop");

  assert.equal(outcome.code, 3);
  assert.match(outcome.stderr, /error: .*127\.0\.0\.1:1.* does not answer/);
});

test("digests are remembered outside of the project, and can be lost", async () => {
  await using rig = await startFarmWithCache();
  const { user } = rig;
  await user.write(project);
  const before = await readdir(user.cwd, { recursive: true });
  // Digests of files that changed within two seconds are not kept, and only waiting makes them older.
  await delay(2_100);

  await user.json("submit", "-p", "shop");
  const remembered = await readdir(join(user.home, "cache", "slipway", "stat"));
  await rm(join(user.home, "cache"), { recursive: true });
  await writeFile(join(user.home, "cache"), "in the way");
  const again = await user.json<Submitted>("submit", "-p", "shop");

  assert.equal(remembered.length, 1);
  assert.equal(again.result, "unchanged");
  assert.deepEqual(await readdir(user.cwd, { recursive: true }), before);
});

async function startFarmWithCache(): Promise<
  AsyncDisposable & {
    readonly user: CliUser;
    readonly server: MemoryFarmServer;
    readonly cache: CacheProcess;
  }
> {
  const rig = await startCliWithFarm();
  const cache = await CacheProcess.start(join(rig.user.home, "farm-cache"));
  const { user, server } = rig;
  server.farm.uploadRight = (id) => ({
    caches: { addresses: [cache.address], copies: 1 },
    instanceName: id,
    token: cache.tokenFor(id),
    expiresAtMs: Date.now() + 60_000,
  });
  const root = { userId: "root", name: "root", administrator: true };
  await server.farm.createProject(root, { name: "shop", defaultBranch: "main" });
  return {
    user,
    server,
    cache,
    async [Symbol.asyncDispose]() {
      await cache[Symbol.asyncDispose]();
      await rig[Symbol.asyncDispose]();
    },
  };
}

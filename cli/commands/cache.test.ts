import assert from "node:assert/strict";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { randomBlob, testSecret, testToken, treeOf } from "../../cache/rig.js";
import { CacheClient } from "../../content/client/cache-client.js";
import { hashOf } from "../../content/digest.js";
import { CliUser } from "../../test/cli-rig.js";
import { CacheProcess } from "../../test/cache-process.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";

const alone = ["--alone", "--min-age-ms", "0", "--collect-every-ms", "1000000"];

type Facts = Record<string, unknown>;

test("an operator looks after a cache that serves, and checks one that does not", async () => {
  await using directory = await TemporaryDirectory.create();
  await using user = await CliUser.create();
  const data = ["--data", directory.path];
  const large = randomBlob(300_000);
  const tree = treeOf({ "a/b": "pinned", "a/large": large.bytes });
  {
    await using cache = await CacheProcess.start(directory.path, 0, alone);
    const address = `127.0.0.1:${cache.port}`;
    await using client = CacheClient.connect({ address, instance: "shop", token: testToken() });
    await client.upload([...tree.blobs, randomBlob(50_000), randomBlob(500_000)]);
    await client.putSlug(tree.root, "owner");

    const trial = await user.json<Facts>("cache", "gc", ...data, "--all", "--dry-run");
    assert.deepEqual([trial["dryRun"], trial["removedBlobs"]], [true, 2]);
    const collected = await user.run("cache", "gc", ...data, "--all");
    assert.match(collected.stdout, /^removed: +2 blobs, 550 kB$/m);
    const stats = await user.json<Facts>("cache", "stats", ...data);
    assert.equal(stats["blobs"], tree.blobs.length);
    assert.match((await user.run("cache", "stats", ...data)).stdout, /^pinned by shop: +1 root,/m);
    const checked = await user.run("cache", "fsck", ...data, "--closure");
    assert.deepEqual([checked.code, checked.stderr], [0, ""]);
    const scrubbed = await user.run("cache", "scrub", ...data, "--rate", "0");
    assert.match(scrubbed.stdout, /^read 4 blobs, 300 kB, 0 damaged$/m);

    const secret = join(directory.path, "secret");
    await writeFile(secret, testSecret);
    const far = ["--address", address, "--secret-file", secret];
    assert.equal((await user.json<Facts>("cache", "stats", ...far))["blobs"], tree.blobs.length);
    await cache.stop();
  }
  const away = await user.run("cache", "gc", ...data);
  assert.equal(away.code, 3);
  assert.match(away.stderr, /no cache serves/);

  const sound = await user.json<Facts>("cache", "fsck", ...data, "--closure");
  assert.deepEqual([sound["lostBlobs"], sound["damageCount"], sound["trees"]], [0, 0, 1]);
  const hash = hashOf(large.digest);
  await rm(join(directory.path, "cas", hash.slice(0, 2), hash.slice(2, 4), hash));
  const broken = await user.run("cache", "fsck", ...data, "--closure", "--repair");
  assert.equal(broken.code, 1);
  assert.match(broken.stdout, /^not in place: +1 \(forgotten\)$/m);
  assert.match(broken.stderr, /\.\/a\/large .* is missing/);
});

test("what is no cache is not made one", async () => {
  await using user = await CliUser.create();
  const outcome = await user.run("cache", "fsck", "--data", user.cwd);
  assert.equal(outcome.code, 2);
  assert.match(outcome.stderr, /there is no cache in/);
  assert.equal((await user.run("cache", "stats")).code, 2);
});

import assert from "node:assert/strict";
import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { testSecret } from "../../cache/rig.js";
import { CacheProcess } from "../../test/cache-process.js";
import { verifyGrant } from "../../content/access-token.js";
import { CliUser } from "../../test/cli-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";

const dayMs = 86_400_000;

test("an operator signs tokens with the secret of the cache, and gives away no more than asked", async () => {
  await using user = await CliUser.create();
  await user.write({ "secrets/cache-secret": `${testSecret}\n`, "cache/nothing": "" });
  // The directory of a farm, or of a cache in it.
  for (const data of [".", "cache"]) {
    const before = Date.now();
    const words = ["cache", "token", "--data", data, "--instance", "main"];
    const { stdout, stderr } = await user.run(...words);
    const { expiresAtMs, ...grant } = verifyGrant([testSecret], stdout.trim(), before);
    assert.deepEqual(grant, {
      instance: "main",
      scopes: ["cas:read", "cas:write", "ac:read", "ac:write"],
    });
    assert.ok(expiresAtMs >= before + 90 * dayMs && expiresAtMs <= Date.now() + 90 * dayMs);
    assert.match(stderr, /^for "main": cas:read, cas:write, ac:read, ac:write, until 20/);
  }

  const narrow = ["--instance", "*", "--scope", "cas:read", "--expires", "12h", "-o", "token"];
  const written = await user.run(
    "cache",
    "token",
    "--secret-file",
    "secrets/cache-secret",
    ...narrow,
  );
  assert.deepEqual([written.code, written.stdout], [0, ""], written.stderr);
  const file = join(user.cwd, "token");
  assert.equal((await stat(file)).mode & 0o777, 0o600);
  const { instance, scopes } = verifyGrant([testSecret], (await readFile(file, "utf8")).trim(), 0);
  assert.deepEqual([instance, scopes], ["*", ["cas:read"]]);
});

test("a token that would be of no use, or of too much, is not made", async () => {
  await using user = await CliUser.create();
  await user.write({ secret: testSecret, empty: "\n" });
  const refused = async (pattern: RegExp, ...words: readonly string[]): Promise<void> => {
    const { code, stdout, stderr } = await user.run("cache", "token", ...words);
    assert.deepEqual([code, stdout], [2, ""], `${words.join(" ")}: ${stderr}`);
    assert.match(stderr, pattern);
  };
  const secret = ["--secret-file", "secret"];
  const main = [...secret, "--instance", "main"];
  await refused(/required option '--instance <name>'/, ...secret);
  await refused(/"blobs\/a" is not a name for an instance/, ...secret, "--instance", "blobs/a");
  await refused(/"a\*" is not a name for an instance/, ...secret, "--instance", "a*");
  await refused(/a token for every instance needs --scope/, ...secret, "--instance", "*");
  await refused(
    /"cas:wite", "" cannot be given\n.*There are cas:read/,
    ...main,
    "--scope",
    "cas:wite,",
  );
  await refused(/"cache:admin" cannot be given/, ...main, "--scope", "cache:admin");
  for (const time of ["0d", "90", "1y", "-1d", "1.5d"]) {
    await refused(/--expires must be a time like/, ...main, `--expires=${time}`);
  }
  await refused(/--expires: 367d is too long\n.*at most 366 days/, ...main, "--expires", "367d");
  await refused(/there are no lines for "sccache"/, ...main, "--for", "sccache");
  await refused(/where is the cache\? Bazel/, ...main, "--for", "bazel");
  await refused(/where is the cache over HTTP\? turbo/, ...main, "--for", "turbo");
  await refused(/--http must be HOST:PORT/, ...main, "--for", "turbo", "--http", "a b");
  await refused(/empty is empty/, "--secret-file", "empty", "--instance", "main");
  await refused(/cannot read the secret: ENOENT/, "--secret-file", "none", "--instance", "main");
  await refused(/which cache\?/, "--instance", "main");
  await refused(/where is the secret of the cache/, "--data", ".", "--instance", "main");
  await refused(/cannot write empty\/x/, ...main, "--output", "empty/x");
});

test("a secret that the cache which serves does not have is told before a client finds out", async () => {
  await using directory = await TemporaryDirectory.create();
  await using user = await CliUser.create();
  await using cache = await CacheProcess.start(directory.path);
  const words = ["cache", "token", "--data", directory.path, "--instance", "main"];
  await writeFile(join(user.cwd, "right"), testSecret);
  await writeFile(join(user.cwd, "wrong"), "another");
  const wrong = await user.run(...words, "--secret-file", "wrong");
  assert.deepEqual([wrong.code, wrong.stdout], [2, ""]);
  assert.match(wrong.stderr, /was started with another secret/);
  const right = await user.run(...words, "--secret-file", "right", "--for", "bazel");
  assert.match(
    right.stdout,
    new RegExp(`^build --remote_cache=grpc://127.0.0.1:${cache.port}$`, "m"),
  );
});

import assert from "node:assert/strict";
import { stat, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { startCliWithFarm } from "../../test/cli-with-farm.js";

test("login stores the token where only its owner may read it, and later commands use it", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  user.environment = {};
  const input = `${server.tokens.root}\n`;

  const login = await user.start(["login", `${server.url}/`], { input }).outcome();

  assert.equal(login.stderr, "");
  assert.equal(login.stdout, `logged in to ${server.url} as root\n`);
  const file = join(user.home, "config", "slipway", "config.json");
  assert.equal((await stat(file)).mode & 0o777, 0o600);
  const answer = await user.json("whoami");
  assert.deepEqual(answer, {
    user: "root",
    administrator: true,
    farm: "test-farm",
    version: "0.0.0",
    url: server.url,
  });
  assert.match((await user.run("whoami")).stdout, /^user: +root \(administrator\)$/m);
});

test("logout forgets the token, and commands say how to log in again", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  user.environment = {};
  await writeFile(join(user.home, "token"), server.tokens.root);
  await user.run("login", server.url, "--token-file", join(user.home, "token"));

  const logout = await user.run("logout");
  const after = await user.run("whoami");

  assert.equal(logout.stdout, `logged out of ${server.url}\n`);
  const text = await readFile(join(user.home, "config", "slipway", "config.json"), "utf8");
  assert.ok(!text.includes(server.tokens.root));
  assert.equal(after.code, 2);
  assert.equal(after.stdout, "");
  assert.match(after.stderr, /^error: you are not logged in to any farm\n {2}hint: Log in with/);
  assert.equal((await user.json<{ url: null }>("logout")).url, null);
});

test("the environment goes before what is stored", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  await user.json("login");
  user.environment["SLIPWAY_TOKEN"] = server.tokens.ada;

  const answer = await user.json<{ user: string; administrator: boolean }>("whoami");

  assert.equal(answer.user, "ada");
  assert.equal(answer.administrator, false);
});

test("a wrong token is refused with what to do, and nothing is stored", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  user.environment = {};

  const login = await user.start(["login", server.url], { input: "slw_wrong" }).outcome();

  assert.equal(login.code, 2);
  assert.match(login.stderr, /^error: the farm does not know this token\n {2}hint: /);
  await assert.rejects(stat(join(user.home, "config")));
});

test("a farm that is away is the farm's fault; a server that is none is named", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  const token = ["--token-file", join(user.home, "token")];
  await writeFile(join(user.home, "token"), server.tokens.root);

  const away = await user.run("login", "http://127.0.0.1:1", ...token);
  const other = await user.run("login", `${server.url}/elsewhere`, ...token);
  const wrong = await user.run("login", "localhost:7380", ...token);
  const leaky = await user.run("login", "http://me:secret@localhost", ...token);

  assert.equal(away.code, 3);
  assert.match(
    away.stderr,
    /^error: cannot reach the farm at http:\/\/127.0.0.1:1: .*\n {2}hint: /,
  );
  assert.equal(other.code, 3);
  assert.match(other.stderr, /^error: there is no Slipway farm at .*\/elsewhere \(.* 404\)/);
  assert.equal(wrong.code, 2);
  assert.match(wrong.stderr, /^error: "localhost:7380" is not the URL of a farm/);
  assert.equal(leaky.code, 2);
  assert.ok(!leaky.stderr.includes("secret"));
});

test("a farm whose API has moved is found again", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  await user.json("login");
  user.environment = {};
  await server.moveApi();

  const answer = await user.json<{ user: string }>("whoami");

  assert.equal(answer.user, "root");
});

test("a login without a token says how one is given", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  user.environment = {};

  const login = await user.run("login", server.url);

  assert.equal(login.code, 2);
  assert.match(login.stderr, /^error: no token was given\n {2}hint: .*--token-file/);
});

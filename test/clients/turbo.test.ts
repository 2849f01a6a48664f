import assert from "node:assert/strict";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { CacheProcess } from "../cache-process.js";
import { TemporaryDirectory } from "../temporary-directory.js";
import { ClientWork, findClient } from "./client-program.js";

const workspace = {
  "package.json": JSON.stringify({
    name: "workspace",
    private: true,
    packageManager: "npm@10.0.0",
    workspaces: ["packages/*"],
  }),
  "package-lock.json": JSON.stringify({
    name: "workspace",
    lockfileVersion: 3,
    packages: {
      "": { name: "workspace", workspaces: ["packages/*"] },
      "node_modules/site": { resolved: "packages/site", link: true },
      "packages/site": { version: "1.0.0" },
    },
  }),
  "turbo.json": JSON.stringify({
    remoteCache: { signature: true },
    tasks: { build: { outputs: ["dist/**"] } },
  }),
  "packages/site/package.json": JSON.stringify({
    name: "site",
    version: "1.0.0",
    scripts: { build: "node build.js" },
  }),
  "packages/site/build.js": `
    const { mkdirSync, writeFileSync } = require("node:fs");
    mkdirSync("dist");
    // Different each time, so that only what was restored is equal.
    writeFileSync("dist/page.html", require("node:crypto").randomUUID());
    writeFileSync("dist/large.bin", require("node:crypto").randomBytes(3_000_000));
    console.log("the site is built");`,
};

test("turbo restores from the cache what another machine built", async (t) => {
  const turbo = findClient(t, "turbo");
  if (turbo === null) return;
  await using data = await TemporaryDirectory.create();
  await using cache = await CacheProcess.start(data.path);
  await using work = await ClientWork.create(workspace);
  const build = async (token: string, key: string): Promise<string> => {
    for (const path of [".turbo", "node_modules", "packages/site/dist", "packages/site/.turbo"]) {
      await rm(join(work.path, path), { recursive: true, force: true });
    }
    const api = ["--api", `http://${cache.httpAddress}`, "--team", "main", "--token", token];
    const quiet = ["--no-update-notifier", "--no-color"];
    // Artifacts are signed with the key, and verified when they come back.
    return await work.run(turbo, ["run", "build", ...api, ...quiet], {
      ...{ TURBO_TELEMETRY_DISABLED: "1", TURBO_REMOTE_CACHE_SIGNATURE_KEY: key },
    });
  };
  const page = (): Promise<string> =>
    readFile(join(work.path, "packages/site/dist/page.html"), "utf8");

  const reader = cache.tokenFor("main", ["ac:read"]);
  const writer = cache.tokenFor("main", ["ac:read", "ac:write"]);
  assert.match(await build(reader, "key"), /cache miss.*the site is built/s);
  assert.match(await build(writer, "key"), /cache miss/, "a reader has stored nothing");
  const built = await page();
  const restored = await build(reader, "key");
  assert.match(restored, /cache hit.*the site is built.*1 cached, 1 total/s);
  assert.equal(await page(), built);
  assert.match(await build(reader, "another key"), /cache miss/, "the tag comes back as it went");

  const stranger = cache.tokenFor("other", ["ac:read", "ac:write"]);
  assert.match(await build(stranger, "key"), /cache miss/);
});

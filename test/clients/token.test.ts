import assert from "node:assert/strict";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { testSecret } from "../../cache/rig.js";
import { CacheProcess } from "../cache-process.js";
import { CliUser } from "../cli-rig.js";
import { TemporaryDirectory } from "../temporary-directory.js";
import { ClientWork, findClient } from "./client-program.js";

/** What `slipway cache token` prints for a client of the cache in `data`. */
async function linesFor(data: string, ...words: readonly string[]): Promise<string> {
  await using user = await CliUser.create();
  await user.write({ secret: testSecret });
  const place = ["--data", data, "--secret-file", "secret", "--instance", "main"];
  const { code, stdout, stderr } = await user.run("cache", "token", ...place, ...words);
  assert.equal(code, 0, stderr);
  return stdout;
}

const readOnly = ["--scope", "cas:read,ac:read"];

test("Bazel builds with the lines of the command, and with a token to read writes nothing", async (t) => {
  const bazel = findClient(t, "bazel");
  if (bazel === null) return;
  await using data = await TemporaryDirectory.create();
  await using cache = await CacheProcess.start(data.path);
  void cache;
  await using work = await ClientWork.create({
    WORKSPACE: "",
    BUILD: ["a", "b"]
      .map((name) => `genrule(name = "${name}", outs = ["${name}.txt"], cmd = "echo ${name} > $@")`)
      .join("\n"),
  });
  const startup = [
    ...[`--output_user_root=${join(work.path, ".root")}`, "--max_idle_secs=60"],
    ...["--nohome_rc", "--noworkspace_rc", "--bazelrc=rc"],
  ];
  const build = async (rc: string, target: string): Promise<string> => {
    await writeFile(join(work.path, "rc"), rc);
    await work.run(bazel, [...startup, "clean"]);
    const local = ["--spawn_strategy=local", "--genrule_strategy=local", "--color=no"];
    return await work.run(bazel, [...startup, "build", ...local, `//:${target}`]);
  };
  await using _ = stopping(() => work.run(bazel, [...startup, "shutdown"]));

  const writing = await linesFor(data.path, "--for", "bazel");
  const reading = await linesFor(data.path, "--for", "bazel", ...readOnly);
  assert.match(await build(writing, "a"), /1 local\./);
  assert.match(await build(writing, "a"), /1 remote cache hit/);
  assert.match(await build(reading, "a"), /1 remote cache hit/);
  assert.match(await build(reading, "b"), /1 local\./);
  assert.match(await build(reading, "b"), /1 local\./, "nothing was stored");
  // Not by Bazel's own good will: without the line that tells it so, the cache refuses.
  const willing = reading.replace("build --remote_upload_local_results=false\n", "");
  await assert.rejects(build(willing, "b"), /not authorized to write local results/);
});

test("ccache compiles with the line of the command, and with a token to read writes nothing", async (t) => {
  const ccache = findClient(t, "ccache");
  const compiler = findClient(t, "cc");
  if (ccache === null || compiler === null) return;
  await using data = await TemporaryDirectory.create();
  await using cache = await CacheProcess.start(data.path);
  void cache;
  await using work = await ClientWork.create({ "a.c": "int a;\n", "b.c": "int b;\n" });
  const compile = async (configuration: string, name: string): Promise<string> => {
    await writeFile(join(work.path, "ccache.conf"), configuration);
    await rm(join(work.path, "local"), { recursive: true, force: true });
    const environment = {
      CCACHE_DIR: join(work.path, "local"),
      CCACHE_CONFIGPATH: join(work.path, "ccache.conf"),
    };
    await work.run(ccache, [compiler, "-c", `${name}.c`, "-o", `${name}.o`], environment);
    const lines = (await work.run(ccache, ["--print-stats"], environment)).split("\n");
    const counted = (of: string): string =>
      lines.find((line) => line.startsWith(`${of}\t`))?.split("\t")[1] ?? "";
    return `${counted("remote_storage_hit")} hits, ${counted("remote_storage_error")} errors, ${counted("cache_miss")} misses`;
  };

  const writing = await linesFor(data.path, "--for", "ccache");
  const reading = await linesFor(data.path, "--for", "ccache", "--scope", "ac:read");
  assert.match(await compile(writing, "a"), /^0 hits, 0 errors, 1 misses$/);
  assert.match(await compile(writing, "a"), /^[1-9][0-9]* hits, 0 errors, 0 misses$/);
  assert.match(await compile(reading, "a"), /^[1-9][0-9]* hits, 0 errors, 0 misses$/);
  assert.match(await compile(reading, "b"), /^0 hits, 0 errors, 1 misses$/);
  assert.match(await compile(writing, "b"), /^0 hits, 0 errors, 1 misses$/, "nothing was stored");
});

test("Turborepo restores with the lines of the command, and with a token to read stores nothing", async (t) => {
  const turbo = findClient(t, "turbo");
  if (turbo === null) return;
  await using data = await TemporaryDirectory.create();
  await using cache = await CacheProcess.start(data.path);
  void cache;
  const json = (value: object): string => JSON.stringify(value);
  await using work = await ClientWork.create({
    "package.json": json({
      name: "work",
      private: true,
      packageManager: "npm@10.0.0",
      workspaces: ["site"],
    }),
    "package-lock.json": json({
      name: "work",
      lockfileVersion: 3,
      packages: {
        "": { name: "work", workspaces: ["site"] },
        "node_modules/site": { resolved: "site", link: true },
        site: { version: "1.0.0" },
      },
    }),
    "turbo.json": json({ tasks: { build: { outputs: ["out/**"] } } }),
    "site/package.json": json({
      name: "site",
      version: "1.0.0",
      scripts: { build: "mkdir -p out && echo built > out/page" },
    }),
  });
  const build = async (lines: string): Promise<string> => {
    for (const path of [".turbo", "node_modules", "site/out", "site/.turbo"]) {
      await rm(join(work.path, path), { recursive: true, force: true });
    }
    await writeFile(join(work.path, "token.sh"), lines);
    const script = '. ./token.sh && exec "$0" run build --no-update-notifier --no-color';
    return await work.run("sh", ["-c", script, turbo], { TURBO_TELEMETRY_DISABLED: "1" });
  };

  const writing = await linesFor(data.path, "--for", "turbo");
  const reading = await linesFor(data.path, "--for", "turbo", "--scope", "ac:read");
  assert.match(await build(reading), /0 cached, 1 total/);
  // Not by Turborepo's own good will: without the variable that tells it so, the cache refuses.
  const willing = reading.replace(/^export TURBO_REMOTE_CACHE_READ_ONLY.*$/m, "");
  assert.match(await build(willing), /0 cached, 1 total/);
  assert.match(await build(writing), /0 cached, 1 total/, "nothing was stored");
  assert.match(await build(reading), /1 cached, 1 total/);
});

function stopping(stop: () => Promise<unknown>): AsyncDisposable {
  return {
    async [Symbol.asyncDispose]() {
      await stop();
    },
  };
}

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, realpathSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { test } from "node:test";
import { FarmRig, startUp, type UpOptions } from "../farm-rig.js";
import { processesThatMention } from "../farm-processes.js";
import { smallApplication } from "../small-application.js";

test("without Docker, slipway up says so in a sentence and stops", async () => {
  const { code, stderr } = await failToStart({
    environment: { DOCKER_HOST: "tcp://127.0.0.1:1" },
  });
  assert.equal(code, 3, stderr);
  assert.match(stderr, /^error: Docker does not answer/m);
  assert.match(stderr, /^ +hint: \S/m);
});

test("without nats-server, slipway up says how to install it and stops", async (t) => {
  if (process.getuid?.() !== 0) return t.skip("hiding a program needs root");
  await using empty = await temporaryDirectory();
  const places = programPlaces("nats-server");
  if (places.includes(dirname(process.execPath))) return t.skip("it lies where node lies");
  const hide =
    'e=$1; n=$2; shift 2; while [ "$n" -gt 0 ]; do mount --bind "$e" "$1"; shift; n=$((n - 1)); done; exec "$@"';
  const words = ["sh", "-c", hide, "hide", empty.path, String(places.length), ...places];
  const { code, stderr } = await failToStart({ wrapper: ["unshare", "--mount", ...words] });
  assert.equal(code, 3, stderr);
  assert.match(stderr, /^error: nats-server is not on the PATH/m);
  assert.match(stderr, /^ +hint: .*apt-get install nats-server/m);
});

test("where a port is taken, slipway up names it and stops", async () => {
  const holder = createServer();
  holder.listen(0, "127.0.0.1");
  await once(holder, "listening");
  const { port } = holder.address() as AddressInfo;
  try {
    for (const part of ["web", "git", "api", "cache", "nats"]) {
      const { code, stderr } = await failToStart({ ports: { [part]: port } });
      assert.equal(code, 3, `${part}: ${stderr}`);
      assert.match(stderr, new RegExp(`^error: .*${port}`, "m"), part);
      assert.match(stderr, new RegExp(`^ +hint: .*--${part}-port`, "m"), part);
    }
  } finally {
    holder.close();
  }
});

test("a cache whose disk is full says so, serves on, and goes on when there is room", async (t) => {
  if (process.getuid?.() !== 0) return t.skip("mounting a small disk needs root");
  // What three agents could not do is given up sooner than what one has tried five times.
  await using rig = await FarmRig.start({ agents: 3, prepare: mountSmallCache });
  const work = await rig.runningWork("too-large", { version: "1" });
  const host = await rig.host("too-large");

  const buildHook = ["head -c 40000000 /dev/urandom > large"];
  await work.commit(smallApplication({ version: "2", buildHook }));
  const { code, output } = await work.push();
  assert.equal(code, 1, output);
  assert.match(output, /the disk of the cache is full/);
  assert.match(output, /given up after 3 attempts/);
  assert.match(output, /free space/);
  assert.equal((await rig.request(host)).headers["x-app-version"], "1");

  await work.deploy(smallApplication({ version: "3" }));
  assert.equal((await rig.request(host)).headers["x-app-version"], "3");
});

/** Runs `slipway up`, which must end by itself and leave nothing. */
async function failToStart(
  options: UpOptions,
): Promise<{ readonly code: number | null; readonly stderr: string }> {
  await using data = await temporaryDirectory();
  const up = startUp(data.path, options);
  let stderr = "";
  up.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  up.stdout?.setEncoding("utf8").on("data", (text: string) => {
    if (text.includes("ready ")) up.kill("SIGTERM"); // It started after all: the test fails.
  });
  await once(up, "close");
  assert.deepEqual(await processesThatMention(data.path), []);
  return { code: up.exitCode, stderr };
}

/** The directories in which `slipway up` would find a program. */
function programPlaces(name: string): readonly string[] {
  const searched = [
    ...(process.env["PATH"] ?? "").split(delimiter),
    "/usr/local/sbin",
    "/usr/sbin",
  ];
  const found = searched.filter((directory) => existsSync(join(directory, name)));
  return [...new Set(found.map((directory) => realpathSync(directory)))];
}

async function temporaryDirectory(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), "slipway-farm-"));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** Gives the cache a disk of 32 MB of its own. */
async function mountSmallCache(data: string): Promise<() => Promise<void>> {
  const directory = join(data, "cache");
  await mkdir(directory);
  await run("mount", "-t", "tmpfs", "-o", "size=32m,mode=0700", "tmpfs", directory);
  return () => run("umount", directory);
}

async function run(command: string, ...args: readonly string[]): Promise<void> {
  const child = spawn(command, args, { stdio: "inherit" });
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} exited with ${code}`);
}

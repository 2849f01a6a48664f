import assert from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { CacheScope } from "../../content/access-token.js";
import { TestCache, testToken } from "../../cache/rig.js";
import { TcpProxy } from "../tcp-proxy.js";
import { TemporaryDirectory } from "../temporary-directory.js";

const hasBazel = spawnSync("sh", ["-c", "command -v bazel"]).status === 0;
const options = { skip: hasBazel ? false : "bazel is not installed (Debian: bazel-bootstrap)" };

/** Six small files, each made of the one before it. */
const smallTargets = 6;

const buildFile = `
load(":tree.bzl", "tree")
genrule(name = "small0", outs = ["small0.txt"], cmd = "echo 0 > $@")
${Array.from({ length: smallTargets - 1 }, (_, i) => {
  const [name, before] = [`small${i + 1}`, `small${i}.txt`];
  return `genrule(name = "${name}", srcs = ["${before}"], outs = ["${name}.txt"], cmd = "cat $< > $@; echo ${i + 1} >> $@")`;
}).join("\n")}
genrule(name = "big", outs = ["big.txt"], cmd = "seq 1 200000 > $@")
genrule(name = "huge", outs = ["huge.txt"], cmd = "seq 1 8000000 > $@")
tree(name = "tree")
`;

const treeRule = `
def _tree(ctx):
    out = ctx.actions.declare_directory(ctx.label.name)
    ctx.actions.run_shell(
        outputs = [out],
        command = "i=0; while [ $i -lt 5000 ]; do d=$1/$((i % 50)); [ -d $d ] || mkdir -p $d; echo $i > $d/$i; i=$((i+1)); done",
        arguments = [out.path],
    )
    return [DefaultInfo(files = depset([out]))]
tree = rule(implementation = _tree)
`;

interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** A workspace of genrules, with a Bazel server of its own that ends with it. */
class Workspace implements AsyncDisposable {
  readonly #directory: string;
  readonly #startup: readonly string[];

  private constructor(directory: string) {
    this.#directory = directory;
    this.#startup = [
      `--output_user_root=${join(directory, "root")}`,
      "--max_idle_secs=120",
      "--host_jvm_args=-Xmx512m",
      "--nohome_rc",
    ];
  }

  static async create(): Promise<Workspace> {
    const directory = await mkdtemp(join(tmpdir(), "slipway-bazel-"));
    await mkdir(join(directory, "workspace"));
    await writeFile(join(directory, "workspace", "WORKSPACE"), "");
    await writeFile(join(directory, "workspace", "BUILD"), buildFile);
    await writeFile(join(directory, "workspace", "tree.bzl"), treeRule);
    return new Workspace(directory);
  }

  /** Builds targets from nothing, but for what the cache has. */
  async build(targets: readonly string[], flags: readonly string[]): Promise<Outcome> {
    await this.#run(["clean"]);
    return this.#run([
      "build",
      "--spawn_strategy=local",
      "--genrule_strategy=local",
      "--color=no",
      "--curses=no",
      "--verbose_failures",
      ...flags,
      ...targets.map((target) => `//:${target}`),
    ]);
  }

  read(path: string): Promise<string> {
    return readFile(join(this.#directory, "workspace", "bazel-bin", path), "utf8");
  }

  async filesOf(target: string): Promise<number> {
    const directory = join(this.#directory, "workspace", "bazel-bin", target);
    const found = await readdir(directory, { recursive: true, withFileTypes: true });
    return found.filter((entry) => entry.isFile()).length;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#run(["shutdown"]);
    // Bazel takes the right to write from what it made.
    spawnSync("chmod", ["-R", "u+w", this.#directory]);
    await rm(this.#directory, { recursive: true, force: true });
  }

  #run(words: readonly string[]): Promise<Outcome> {
    return new Promise((resolve) => {
      const settings = {
        cwd: join(this.#directory, "workspace"),
        env: { ...process.env, HOME: this.#directory },
        maxBuffer: 64 * 1024 * 1024,
      };
      const child = execFile(
        "bazel",
        [...this.#startup, ...words],
        settings,
        (_, stdout, stderr) => {
          resolve({ code: child.exitCode ?? -1, output: stdout + stderr });
        },
      );
    });
  }
}

let workspace: Workspace;
before(async () => {
  if (hasBazel) workspace = await Workspace.create();
});
after(async () => {
  if (hasBazel) await workspace[Symbol.asyncDispose]();
});

/** The flags that point Bazel at a cache. */
function cacheFlags(address: string, token: string | null = testToken()): string[] {
  const flags = [`--remote_cache=grpc://${address}`, "--remote_instance_name=main"];
  return token === null ? flags : [...flags, `--remote_header=authorization=Bearer ${token}`];
}

/** How many actions Bazel ran, and how many results it got from the cache. */
function countsOf({ code, output }: Outcome): { readonly hits: number; readonly executed: number } {
  assert.equal(code, 0, output);
  const line = /INFO: [0-9]+ process(?:es)?: (.*)\.$/m.exec(output)?.[1] ?? "";
  const count = (kind: string): number =>
    Number(new RegExp(`([0-9]+) ${kind}`).exec(line)?.[1] ?? 0);
  return { hits: count("remote cache hit"), executed: count("local") };
}

const smalls = Array.from({ length: smallTargets }, (_, i) => `small${i}`);

/** The files of the blobs that lie on their own. */
async function looseFiles(directory: string): Promise<string[]> {
  const entries = await readdir(join(directory, "cas"), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

async function flipByte(path: string, position: number): Promise<void> {
  await using file = await open(path, "r+");
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, position);
  await file.write(Buffer.from([(buffer[0] ?? 0) ^ 1]), 0, 1, position);
}

test("what one build made the next one gets from the cache", options, async () => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path);
  const flags = cacheFlags(cache.address);

  const cold = await workspace.build([...smalls, "big"], flags);
  assert.deepEqual(countsOf(cold), { hits: 0, executed: smallTargets + 1 });
  const made = await workspace.read("big.txt");
  const warm = await workspace.build([...smalls, "big"], flags);
  assert.deepEqual(countsOf(warm), { hits: smallTargets + 1, executed: 0 });
  assert.equal(await workspace.read("big.txt"), made);
  assert.equal(await workspace.read("small2.txt"), "0\n1\n2\n");
});

test("an upload of which the connection broke goes on where it was", options, async () => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path);
  await using proxy = await TcpProxy.start(Number(cache.address.split(":")[1]));
  const flags = cacheFlags(`127.0.0.1:${proxy.port}`);

  proxy.cutAfter(30_000_000);
  const cold = await workspace.build(["huge"], flags);
  assert.deepEqual(countsOf(cold), { hits: 0, executed: 1 });
  const size = (await workspace.read("huge.txt")).length;
  assert.ok(size > 60_000_000);
  // From the beginning it would have been 30 MB more.
  assert.ok(proxy.receivedBytes > size, `${proxy.receivedBytes} bytes`);
  assert.ok(proxy.receivedBytes < size + 15_000_000, `${proxy.receivedBytes} bytes`);

  proxy.cutAfter(0);
  const warm = await workspace.build(["huge"], flags);
  assert.deepEqual(countsOf(warm), { hits: 1, executed: 0 });
});

test("a blob that is gone or damaged is built again, and then it is there", options, async () => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path);
  const flags = cacheFlags(cache.address);
  const build = async () => countsOf(await workspace.build(["big"], flags));
  assert.deepEqual(await build(), { hits: 0, executed: 1 });
  const made = await workspace.read("big.txt");

  const [file, ...others] = await looseFiles(directory.path);
  assert.ok(file !== undefined && others.length === 0);
  for (const harm of [() => rm(file), () => flipByte(file, 500_000)]) {
    await harm();
    assert.deepEqual(await build(), { hits: 0, executed: 1 });
    assert.equal(await workspace.read("big.txt"), made);
    assert.deepEqual(await build(), { hits: 1, executed: 0 });
  }
});

test("a flipped byte in a pack costs one build", options, async () => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path);
  const flags = cacheFlags(cache.address);
  await workspace.build(smalls, flags);
  const pack = join(directory.path, "packs", "00000001.pack");
  const content = await readFile(pack);
  const at = content.indexOf("0\n1\n2\n3\n4\n5\n");
  assert.ok(at > 0);
  await flipByte(pack, at);

  const again = await workspace.build(smalls, flags);
  assert.deepEqual(countsOf(again), { hits: smallTargets - 1, executed: 1 });
  assert.equal(await workspace.read("small5.txt"), "0\n1\n2\n3\n4\n5\n");
  const warm = await workspace.build(smalls, flags);
  assert.deepEqual(countsOf(warm), { hits: smallTargets, executed: 0 });
});

test("a build without a token, or with one that may only read, is told so", options, async () => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path);
  const address = cache.address;
  await workspace.build(["small0"], cacheFlags(address));

  const without = await workspace.build(["small0"], cacheFlags(address, null));
  assert.notEqual(without.code, 0);
  assert.match(without.output, /the cache needs a token and this call has none/);

  const readOnly: CacheScope[] = ["cas:read", "ac:read"];
  const flags = cacheFlags(address, testToken("main", readOnly));
  const writing = await workspace.build(["small0"], flags);
  assert.notEqual(writing.code, 0);
  assert.match(writing.output, /not authorized to write local results|does not support|may not/);
  const reading = await workspace.build(
    ["small0", "small1"],
    [...flags, "--remote_upload_local_results=false"],
  );
  assert.deepEqual(countsOf(reading), { hits: 1, executed: 1 });
});

test("a directory of 5,000 files comes back whole", options, async () => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path);
  const flags = cacheFlags(cache.address);

  assert.deepEqual(countsOf(await workspace.build(["tree"], flags)), { hits: 0, executed: 1 });
  assert.equal(await workspace.filesOf("tree"), 5_000);
  assert.deepEqual(countsOf(await workspace.build(["tree"], flags)), { hits: 1, executed: 0 });
  assert.equal(await workspace.filesOf("tree"), 5_000);
  assert.equal(await workspace.read("tree/17/4567"), "4567\n");
});

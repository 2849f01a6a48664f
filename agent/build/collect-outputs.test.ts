import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { emptyDigest, type Digest } from "../../content/digest.js";
import { MemoryContentStore, type TreeLiteral } from "../../test/memory-content-store.js";
import { SlugStore } from "../slugs/slug-store.js";
import { StepFailedError } from "../work/step-context.js";
import { collectOutputs, type CollectedOutputs, type CollectOptions } from "./collect-outputs.js";
import { CopiedTree } from "./copied-tree.js";
import { OverlayTree } from "./overlay-tree.js";
import type { WorkingTree } from "./working-tree.js";

const isRoot = process.getuid?.() === 0;

/** A working tree of `input`, of each kind that this machine permits. */
async function* rigs(t: TestContext, input: TreeLiteral): AsyncGenerator<Rig> {
  for (const kind of isRoot ? (["overlay", "copy"] as const) : (["copy"] as const)) {
    const data = mkdtempSync(join(tmpdir(), "slipway, build: "));
    const content = new MemoryContentStore();
    const slugs = await SlugStore.open(data, null);
    const inputRoot = content.putTree(input);
    const layers = await slugs.materialiseLayers(inputRoot, content, t.signal);
    const farm = await slugs.materialise(inputRoot, content, t.signal);
    const directory = join(data, "builds");
    mkdirSync(directory);
    const tree =
      kind === "overlay"
        ? await OverlayTree.mount(layers, directory, null)
        : await CopiedTree.copy(farm, directory, t.signal);
    try {
      yield new Rig(kind, content, slugs, inputRoot, tree);
    } finally {
      await tree[Symbol.asyncDispose]();
      await rm(data, { recursive: true });
    }
  }
}

class Rig {
  readonly warnings: string[] = [];
  readonly kind: string;
  readonly content: MemoryContentStore;
  readonly slugs: SlugStore;
  readonly inputRoot: Digest;
  readonly tree: WorkingTree;

  constructor(
    kind: string,
    content: MemoryContentStore,
    slugs: SlugStore,
    inputRoot: Digest,
    tree: WorkingTree,
  ) {
    this.kind = kind;
    this.content = content;
    this.slugs = slugs;
    this.inputRoot = inputRoot;
    this.tree = tree;
  }

  path(name: string): string {
    return join(this.tree.path, name);
  }

  async collect(
    outputPaths: readonly string[] = [""],
    limits: Pick<CollectOptions, "maxFiles"> = {},
  ): Promise<CollectedOutputs> {
    const { tree, inputRoot, slugs, content } = this;
    const collected = await collectOutputs(
      {
        tree,
        inputRoot,
        outputPaths,
        readDirectory: (digest) =>
          slugs.readDirectory(digest, content, new AbortController().signal),
        warn: (message) => this.warnings.push(message),
        ...limits,
      },
      new AbortController().signal,
    );
    await content.upload(
      collected.blobs.map((blob) =>
        "path" in blob
          ? { digest: blob.digest, path: blob.path }
          : { digest: blob.digest, bytes: blob.bytes },
      ),
    );
    return collected;
  }

  async listing(): Promise<Record<string, string>> {
    const { outputs } = await this.collect();
    assert.equal(outputs.length, 1);
    return this.content.list(outputs[0]?.root ?? emptyDigest);
  }
}

test("a build that touched nothing gives its input and no blob", async (t) => {
  for await (const rig of rigs(t, { a: "1", b: { c: ["2"], d: { symlink: "c" } }, e: {} })) {
    const { outputs, blobs } = await rig.collect(["", "b"]);
    assert.equal(outputs[0]?.root, rig.inputRoot, rig.kind);
    assert.equal(outputs[1]?.path, "b");
    assert.deepEqual(blobs, []);
  }
});

test("new, changed, removed and replaced files are told apart", async (t) => {
  const input = {
    keep: "keep",
    change: "old",
    remove: "gone",
    "file then directory": "f",
    "directory then file": { inside: "x" },
    deep: { er: { keep: "k", remove: "r" }, other: { keep: "o" } },
  };
  for await (const rig of rigs(t, input)) {
    writeFileSync(rig.path("change"), "new");
    unlinkSync(rig.path("remove"));
    unlinkSync(rig.path("file then directory"));
    mkdirSync(rig.path("file then directory"));
    writeFileSync(rig.path("file then directory/new"), "n");
    rmSync(rig.path("directory then file"), { recursive: true });
    writeFileSync(rig.path("directory then file"), "f");
    unlinkSync(rig.path("deep/er/remove"));
    mkdirSync(rig.path("empty"));
    writeFileSync(rig.path("größe 文.txt"), "unicode");

    assert.deepEqual(
      await rig.listing(),
      {
        keep: "keep",
        change: "new",
        "file then directory/new": "n",
        "directory then file": "f",
        "deep/er/keep": "k",
        "deep/other/keep": "o",
        "empty/": "",
        "größe 文.txt": "unicode",
      },
      rig.kind,
    );
    assert.ok(
      (await rig.collect()).blobs.every((blob) => !("path" in blob && blob.path.includes("keep"))),
      "what was not touched was not read",
    );
  }
});

test("a directory that is removed and made again has only what is new", async (t) => {
  const input = { modules: { a: { old: "1" }, b: { old: "2" }, same: "s" } };
  for await (const rig of rigs(t, input)) {
    rmSync(rig.path("modules"), { recursive: true });
    mkdirSync(rig.path("modules/a"), { recursive: true });
    writeFileSync(rig.path("modules/a/new"), "3");
    writeFileSync(rig.path("modules/same"), "s");

    assert.deepEqual(await rig.listing(), { "modules/a/new": "3", "modules/same": "s" }, rig.kind);
  }
});

test("renamed directories keep what is in them", async (t) => {
  const input: TreeLiteral = { from: { a: { b: "1" }, c: ["2"] }, stays: "s" };
  for await (const rig of rigs(t, input)) {
    execFileSync("mv", ["--", rig.path("from"), rig.path("to")]);
    renameSync(rig.path("stays"), rig.path("to/stays"));

    assert.deepEqual(
      await rig.listing(),
      { "to/a/b": "1", "to/c": "*2", "to/stays": "s" },
      rig.kind,
    );
  }
});

test("modes, symlinks and hard links come out as they are, setuid bits do not", async (t) => {
  const input: TreeLiteral = { plain: "p", run: ["r"], link: { symlink: "plain" } };
  for await (const rig of rigs(t, input)) {
    chmodSync(rig.path("plain"), 0o755);
    chmodSync(rig.path("run"), 0o644);
    unlinkSync(rig.path("link"));
    symlinkSync("/etc/passwd", rig.path("link"));
    symlinkSync("..", rig.path("up"));
    writeFileSync(rig.path("setuid"), "s", { mode: 0o755 });
    chmodSync(rig.path("setuid"), 0o6755);
    linkSync(rig.path("setuid"), rig.path("twin"));

    assert.deepEqual(
      await rig.listing(),
      {
        plain: "*p",
        run: "r",
        link: "-> /etc/passwd",
        up: "-> ..",
        setuid: "*s",
        twin: "*s",
      },
      rig.kind,
    );
  }
});

test("an output path gives the tree there, and no output where there is nothing", async (t) => {
  for await (const rig of rigs(t, { src: { a: "1" }, lib: { deep: { b: "2" } } })) {
    mkdirSync(rig.path("node_modules/m"), { recursive: true });
    writeFileSync(rig.path("node_modules/m/index.js"), "m");
    writeFileSync(rig.path("src/b"), "not asked for");

    const { outputs, blobs } = await rig.collect(["node_modules", "lib/deep", "vendor"]);

    const roots = outputs.map(({ root }) => root);
    assert.deepEqual(rig.content.list(roots[0] ?? emptyDigest), { "m/index.js": "m" }, rig.kind);
    assert.deepEqual(rig.content.list(roots[1] ?? emptyDigest), { b: "2" });
    assert.equal(roots.length, 2);
    assert.equal(blobs.length, 3, "the file and its two directories");
  }
});

test("an output that is a link out of the tree is refused", async (t) => {
  for await (const rig of rigs(t, { a: "1" })) {
    symlinkSync("/etc", rig.path("node_modules"));
    await assert.rejects(rig.collect(["node_modules"]), StepFailedError);
    await assert.rejects(rig.collect(["node_modules/ssl"]), StepFailedError);
  }
});

test("sockets and pipes are left out with a warning", async (t) => {
  for await (const rig of rigs(t, { run: { a: "1" } })) {
    execFileSync("mkfifo", [rig.path("run/pipe")]);
    const server = createServer();
    // The path of a socket has 107 bytes at most: a relative one it is.
    await new Promise<void>((resolve) => {
      const before = process.cwd();
      process.chdir(rig.path("run"));
      server.listen("socket", resolve);
      process.chdir(before);
    });
    t.after(() => server.close());

    assert.deepEqual(await rig.listing(), { "run/a": "1" }, rig.kind);
    assert.deepEqual(rig.warnings.sort(), [
      "run/pipe is a named pipe and is left out of the result",
      "run/socket is a socket and is left out of the result",
    ]);
  }
});

test("a name that is not UTF-8 fails the build with its reason", async (t) => {
  for await (const rig of rigs(t, { a: "1" })) {
    writeFileSync(Buffer.concat([Buffer.from(rig.path("caf")), Buffer.from([0xe9])]), "latin-1");
    await assert.rejects(rig.collect(), (error: Error) => {
      assert.ok(error instanceof StepFailedError);
      assert.match(error.message, /not UTF-8/);
      return true;
    });
  }
});

test("a build that makes more files than may be kept fails with the limit and where it is met", async (t) => {
  for await (const rig of rigs(t, { old: { a: "1", b: "2", c: "3" } })) {
    mkdirSync(rig.path("made"));
    for (const name of ["a", "b", "c"]) writeFileSync(rig.path(`made/${name}`), name);
    await rig.collect([""], { maxFiles: 3 });
    await assert.rejects(rig.collect([""], { maxFiles: 2 }), (error: Error) => {
      assert.ok(error instanceof StepFailedError);
      assert.match(error.message, /made or changed more than 2 files, as made\/[abc]$/);
      assert.ok(error.hint);
      return true;
    });
  }
});

test("what a build does to installed packages is collected, though they are a layer of their own", async (t) => {
  const packages = { a: { "index.js": "1" }, b: { "index.js": "2" } };
  for await (const rig of rigs(t, { "app.js": "x", node_modules: packages })) {
    rmSync(rig.path("node_modules/b"), { recursive: true });
    writeFileSync(rig.path("node_modules/a/built.js"), "3");
    writeFileSync(rig.path("app.js"), "y");
    const { outputs } = await rig.collect();
    const expected = rig.content.putTree({
      "app.js": "y",
      node_modules: { a: { "index.js": "1", "built.js": "3" } },
    });
    assert.deepEqual(outputs, [{ path: "", root: expected }], rig.kind);
  }
});

test("the farm below is never written to", async (t) => {
  for await (const rig of rigs(t, { a: "1", b: { c: "2" } })) {
    writeFileSync(rig.path("a"), "9");
    chmodSync(rig.path("b/c"), 0o777);
    await rig.collect();
    const farm = await rig.slugs.materialise(rig.inputRoot, rig.content, t.signal);
    assert.equal(readFileSync(join(farm.path, "a"), "utf8"), "1", rig.kind);
  }
});

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { createServer } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { InvalidError } from "../program/error.js";
import { digestOf, emptyDigest } from "./digest.js";
import { decodeDirectory, type Directory } from "./directory.js";
import {
  hashDirectory,
  storeDirectory,
  type HashDirectoryOptions,
  type HashedDirectory,
} from "./hash-directory.js";
import type { BlobSource } from "./content-store.js";
import { MemoryContentStore } from "../test/memory-content-store.js";
import { StatCache } from "./stat-cache.js";

test("equal directories have equal digests, whatever their times", async () => {
  await using here = await Scratch.create({ "a.txt": "a", "sub/b.txt": "b", "sub/c.txt": "a" });
  await cp(join(here.path), `${here.path}-copy`, { recursive: true });
  await utimes(join(`${here.path}-copy`, "a.txt"), 1, 1);

  const one = await hashed(here.path);
  const two = await hashed(`${here.path}-copy`);

  await rm(`${here.path}-copy`, { recursive: true });
  assert.equal(one.root, two.root);
  assert.equal(one.files, 3);
  assert.equal(one.bytes, 3);
  assert.equal(one.blobs, 4, "two directories and the bytes a and b, each once");
});

test("a tree holds files with the owner's executable bit, links as links, and empty directories", async () => {
  await using here = await Scratch.create({ run: "#!/bin/sh\n", plain: "x" });
  await chmod(join(here.path, "run"), 0o700);
  await chmod(join(here.path, "plain"), 0o655);
  await symlink("../elsewhere", join(here.path, "link"));
  await symlink("missing", join(here.path, "dangling"));
  await mkdir(join(here.path, "empty"));

  const tree = await hashed(here.path);

  assert.deepEqual(rootOf(tree), {
    files: [
      { name: "plain", digest: digestOf("x"), isExecutable: false },
      { name: "run", digest: digestOf("#!/bin/sh\n"), isExecutable: true },
    ],
    directories: [{ name: "empty", digest: emptyDigest }],
    symlinks: [
      { name: "dangling", target: "missing" },
      { name: "link", target: "../elsewhere" },
    ],
  });
});

test("a list of files gives the tree that a checkout of them would have", async () => {
  await using here = await Scratch.create({ "a/b/c": "c", "a/x": "x", "d/e": "e", f: "f" });
  await using same = await Scratch.create({ "a/b/c": "c", f: "f" });
  await symlink("f", join(here.path, "replaced"));
  await symlink("f", join(same.path, "replaced"));
  const files = ["a/b/c", "f", "replaced", "replaced/below", "gone", "gone/too", "f/under", "d"];

  const listed = await hashed(here.path, { files });

  assert.equal(listed.root, (await hashed(same.path)).root);
});

test("what is ignored is left out with all below it", async () => {
  await using here = await Scratch.create({ "a/node_modules/x/y": "1", "a/b": "2", "c.log": "3" });
  await using same = await Scratch.create({ "a/b": "2" });
  const ignore = (path: string): boolean => /(^|\/)node_modules$|\.log$/.test(path);

  const tree = await hashed(here.path, { ignore });

  assert.equal(tree.root, (await hashed(same.path)).root);
});

test("everything that a tree cannot hold is named at once", async () => {
  await using here = await Scratch.create({ "sub/fine": "1" });
  const server = createServer().listen(join(here.path, "sub", "socket"));
  await once(server, "listening");
  spawnSync("mkfifo", ["--", join(here.path, "pipe")]);
  await writeFile(Buffer.concat([Buffer.from(`${here.path}/bad-`), Buffer.of(0xff)]), "");

  const hashing = hashed(here.path);

  await assert.rejects(hashing, (error: InvalidError) => {
    assert.ok(error instanceof InvalidError);
    assert.match(error.message, /^sub\/socket: a socket cannot be part of a tree$/m);
    assert.match(error.message, /^pipe: a named pipe cannot be part of a tree$/m);
    assert.match(error.message, /^bad-.: its name is not UTF-8$/m);
    return true;
  });
  server.close();
});

test("an aborted signal ends the hashing", async () => {
  const files = Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`f${i}`, `${i}`]));
  await using here = await Scratch.create(files);
  const stop = new AbortController();
  setImmediate(() => stop.abort(new Error("enough")));

  await assert.rejects(hashed(here.path, { signal: stop.signal }), /enough/);
});

test("a large file is hashed like its bytes", async () => {
  const large = Buffer.alloc(3_500_000, "slipway ");
  await using here = await Scratch.create({ large: large.toString() });

  const { sources } = await hashed(here.path);

  const file = sources.find(({ digest }) => digest === digestOf(large));
  assert.deepEqual(file, { digest: digestOf(large), path: join(here.path, "large") });
});

test("small files come with their bytes, and after them the directories that name them", async () => {
  await using here = await Scratch.create({ "sub/b": "b", a: "a" });

  const { sources, root } = await hashed(here.path);

  const at = new Map(sources.map((source, i) => [source.digest, i]));
  assert.equal(at.get(root), sources.length - 1);
  for (const [path, text] of Object.entries({ a: "a", "sub/b": "b" })) {
    const file = sources[at.get(digestOf(text)) ?? -1];
    assert.equal(file?.path, join(here.path, path));
    assert.equal(Buffer.from(file?.bytes ?? []).toString(), text);
  }
});

test("a directory is not read further than its blobs are taken", async () => {
  await using here = await Scratch.create({});
  const names = Array.from({ length: 20 }, (_, i) => `file-${i}`);
  const fill = (text: string) =>
    Promise.all(names.map((name) => writeFile(join(here.path, name), text.repeat(100_000) + name)));
  await mkdir(here.path);
  await fill("early ");
  const blobs = hashDirectory(here.path);
  const first = await blobs.next();
  await fill("later ");

  const taken = [first.value as BlobSource];
  for await (const blob of blobs) taken.push(blob);

  const isLate = ({ bytes }: BlobSource) => Buffer.from(bytes ?? []).includes("later");
  assert.ok(taken.filter(isLate).length >= names.length / 2, "a slice holds 4 MiB");
});

test("a directory is stored while it is hashed", async () => {
  await using here = await Scratch.create({ "sub/b": "b", a: "a" });
  const store = new MemoryContentStore();

  const { directory, uploaded } = await storeDirectory(store, here.path);

  assert.deepEqual(store.list(directory.root), { a: "a", "sub/b": "b" });
  assert.equal(uploaded.blobs, directory.blobs);
});

test("a file that has not changed is not read again", async () => {
  await using here = await Scratch.create({ a: "first", b: "other" });
  await here.age();
  const first = await here.hash();

  const again = await here.hash();

  assert.equal(first.hits, 0);
  assert.equal(again.hits, 2);
  assert.equal(again.root, first.root);
});

test("a file that was changed but kept its size and modification time is read again", async () => {
  await using here = await Scratch.create({ a: "first", b: "other" });
  await here.age();
  const first = await here.hash();
  await writeFile(join(here.path, "a"), "later");
  await utimes(join(here.path, "a"), 1_000_000_000, 1_000_000_000);

  const again = await here.hash();

  assert.equal(again.hits, 1);
  assert.notEqual(again.root, first.root);
  assert.equal(again.root, (await hashed(here.path)).root);
});

test("a file that was written just now is not trusted the next time", async () => {
  await using here = await Scratch.create({ a: "first" });
  await here.hash();

  const again = await here.hash();

  assert.equal(again.hits, 0);
});

test("a remembered digest is not believed after a bit of the memory was lost", async () => {
  await using here = await Scratch.create({ a: "first", b: "other" });
  await here.age();
  const first = await here.hash();
  const text = await readFile(here.cachePath, "utf8");
  const at = text.indexOf("\n") + 5;
  const flipped = text[at] === "0" ? "1" : "0";
  await writeFile(here.cachePath, text.slice(0, at) + flipped + text.slice(at + 1));

  const damaged = await here.hash();
  await writeFile(here.cachePath, text.slice(0, -10));
  const torn = await here.hash();

  assert.deepEqual([damaged.hits, torn.hits], [0, 0]);
  assert.deepEqual([damaged.root, torn.root], [first.root, first.root]);
});

test("a file that is gone is forgotten", async () => {
  await using here = await Scratch.create({ a: "first", b: "other" });
  await here.age();
  await here.hash();
  await rm(join(here.path, "b"));

  await here.hash();

  assert.ok(!(await readFile(here.cachePath, "utf8")).includes('"b"'));
});

/** A temporary directory with files, and a place for a stat cache beside it. */
class Scratch implements AsyncDisposable {
  readonly #base: string;
  readonly path: string;
  readonly cachePath: string;

  private constructor(base: string) {
    this.#base = base;
    this.path = join(base, "tree");
    this.cachePath = join(base, "cache", "stat");
  }

  static async create(files: Readonly<Record<string, string>>): Promise<Scratch> {
    const scratch = new Scratch(await mkdtemp(join(tmpdir(), "slipway-hash-")));
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(scratch.path, path)), { recursive: true });
      await writeFile(join(scratch.path, path), text);
    }
    return scratch;
  }

  /** Waits until the files here were last touched so long ago that their digests may be kept. */
  async age(): Promise<void> {
    // The time of the last change of an inode is the kernel's: only waiting makes it older.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
  }

  /** Hashes the directory with the stat cache as it is stored, and stores it. */
  async hash(): Promise<Hashed & { readonly hits: number }> {
    const statCache = await StatCache.open(this.cachePath);
    const tree = await hashed(this.path, { statCache });
    await statCache.save();
    return { ...tree, hits: statCache.hits };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#base, { recursive: true, force: true });
  }
}

/** A tree with all of its blobs. */
type Hashed = HashedDirectory & { readonly sources: readonly BlobSource[] };

async function hashed(path: string, options: HashDirectoryOptions = {}): Promise<Hashed> {
  const sources: BlobSource[] = [];
  const blobs = hashDirectory(path, options);
  for (;;) {
    const next = await blobs.next();
    if (next.done === true) return { ...next.value, sources };
    sources.push(next.value);
  }
}

function rootOf(tree: Hashed): Directory {
  const blob = tree.sources.find(({ digest }) => digest === tree.root);
  return decodeDirectory(Buffer.from(blob?.bytes ?? Buffer.alloc(0)));
}

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import {
  chmod,
  mkdir,
  readdir,
  readFile,
  readlink,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { digestOf, emptyDigest, type Digest } from "../../content/digest.js";
import {
  encodeDirectory,
  type DirectoryNode,
  type FileNode,
  type SymlinkNode,
} from "../../content/directory.js";
import { GitServerRig } from "../../test/git-server-rig.js";
import { MemoryContentStore } from "../../test/memory-content-store.js";
import { runGit, type GitObjects } from "../git/git-process.js";
import { importTree, type Imported, type ImportRequest } from "./import.js";
import type { ImportTables, KnownBlob, KnownTree } from "./import-tables.js";

const nothing = "0".repeat(40);

test("an import is what hashing the checked-out directory gives", async () => {
  await using rig = await ImportRig.start();
  await rig.write({ "a.txt": "a", "src/deep/er/b.txt": "b", "src/c": "c", "empty.txt": "" });
  await rig.write({ "src/large.bin": Buffer.alloc(5 * 1024 * 1024, 7), "Ünïcode 名.txt": "u" });
  await symlink("../a.txt", join(rig.git.work, "src/link"));
  await chmod(join(rig.git.work, "src/c"), 0o755);
  const commit = await rig.commit();

  const imported = await rig.import(commit);

  assert.equal(imported.root, await hashDirectory(rig.git.work));
  const listing = rig.content.list(imported.root);
  assert.equal(listing["src/c"], "*c");
  assert.equal(listing["src/link"], "-> ../a.txt");
  assert.deepEqual(imported.warnings, []);
});

test("a commit that changes one file costs the objects on the way to it", async () => {
  await using rig = await ImportRig.start();
  const files = Array.from({ length: 400 }, (_, i) => [`d${i % 20}/e${i % 5}/f${i}.txt`, `${i}`]);
  await rig.write(Object.fromEntries(files));
  await rig.import(await rig.commit());
  await rig.write({ "d3/e3/f3.txt": "changed" });

  const imported = await rig.import(await rig.commit());

  assert.deepEqual(imported.read, { trees: 3, blobs: 1 });
  assert.equal(imported.uploaded.blobs, 4);
  assert.equal(imported.root, await hashDirectory(rig.git.work));
});

test("a commit with a known tree reads nothing and uploads nothing", async () => {
  await using rig = await ImportRig.start();
  const first = await rig.import(await rig.commit());

  const imported = await rig.import(await rig.commit());

  assert.deepEqual(imported.read, { trees: 0, blobs: 0 });
  assert.deepEqual(imported.uploaded, { blobs: 0, bytes: 0 });
  assert.equal(imported.root, first.root);
});

test("what is left out is cut out, and only the directories on the way are encoded anew", async () => {
  await using rig = await ImportRig.start();
  await rig.write({
    ".slipway/services.yaml": "x",
    ".slipway.app.yaml": "name: a",
    "backend/.slipway.app.yaml": "name: b",
    "backend/api.js": "api",
    "lonely/.slipway.app.yaml": "name: c",
    "src/one.js": "1",
  });
  const commit = await rig.commit();
  await rig.import(commit);
  const exclude = [".slipway", ".slipway.app.yaml", "backend/.slipway.app.yaml"];

  const imported = await rig.import(commit, {
    exclude: [...exclude, "lonely/.slipway.app.yaml", "absent/file"],
  });

  assert.deepEqual(Object.keys(rig.content.list(imported.root)).sort(), [
    "README.md",
    "backend/api.js",
    "src/one.js",
  ]);
  assert.deepEqual(imported.read, { trees: 3, blobs: 0 });
  // The whole tree is still what the table says: what was cut is not remembered as whole.
  assert.equal((await rig.import(commit)).root, await hashDirectory(rig.git.work));
});

test("a subdirectory is a tree of its own, and what lies outside it leaves nothing out of it", async () => {
  await using rig = await ImportRig.start();
  await rig.write({ "backend/api.js": "api", "backend/app.yaml": "x", "api.js": "other" });
  const commit = await rig.commit();

  const imported = await rig.import(commit, {
    subdirectory: "backend",
    exclude: ["backend/app.yaml", "api.js", "backend"],
  });

  assert.deepEqual(rig.content.list(imported.root), { "api.js": "api" });
  await assert.rejects(rig.import(commit, { subdirectory: "front" }), /no directory "front"/);
  await assert.rejects(rig.import(commit, { subdirectory: "api.js" }), /no directory "api.js"/);
});

test("a tree of which everything is left out is empty", async () => {
  await using rig = await ImportRig.start();
  const imported = await rig.import(await rig.commit(), { exclude: ["README.md"] });
  assert.equal(imported.root, emptyDigest);
});

test("a fresh import restores what the cache has lost", async () => {
  await using rig = await ImportRig.start();
  const commit = await rig.commit();
  const { root } = await rig.import(commit);
  rig.content.blobs.clear();

  const imported = await rig.import(commit, { fresh: true });

  assert.equal(imported.root, root);
  assert.equal(rig.content.list(root)["README.md"], "hello\n");
});

test("a tree is remembered only once all of it is stored", async () => {
  await using rig = await ImportRig.start();
  await rig.write({ "src/a.js": "a" });
  const commit = await rig.commit();
  rig.content.before = (call) => {
    if (call === "upload") throw new Error("the cache is full");
  };
  await assert.rejects(rig.import(commit), /the cache is full/);
  assert.equal(rig.tables.trees.size + rig.tables.blobs.size, 0);
  rig.content.before = () => undefined;

  assert.equal((await rig.import(commit)).root, await hashDirectory(rig.git.work));
});

test("a submodule is the tree of its commit, and costs nothing where it is not changed", async () => {
  await using rig = await ImportRig.start();
  await using library = await GitServerRig.start();
  await mkdir(join(library.work, "src"));
  await symlink("src/a.js", join(library.work, "link"));
  const inner = await library.commit({ "src/a.js": "a", ".gitignore": "x" });
  const link = async (path: string): Promise<string> => {
    await rig.git.expect("update-index", "--add", "--cacheinfo", `160000,${inner},${path}`);
    await rig.git.expect("commit", "--quiet", "-m", "Add a submodule");
    return (await rig.git.expect("rev-parse", "HEAD")).trim();
  };
  const asked: string[] = [];
  const objects = { ...rig.objects(), directory: join(library.work, ".git") };
  const submodule = async (path: string) => {
    asked.push(path);
    return objects;
  };
  await rig.write({ "own.txt": "own" });
  await rig.commit();

  const first = await rig.import(await link("vendor/lib"), { submodule });

  const files = ["README.md", "link", ".gitignore", "src/a.js"].map((path) => `vendor/lib/${path}`);
  const listing = rig.content.list(first.root);
  assert.deepEqual(Object.keys(listing).sort(), ["README.md", "own.txt", ...files].sort());
  assert.equal(listing["vendor/lib/link"], "-> src/a.js");
  assert.deepEqual(asked, ["vendor/lib"]);

  const both = await link("vendor/copy");
  const second = await rig.import(both, { submodule });
  assert.deepEqual(asked, ["vendor/lib"]);
  assert.equal(rig.content.list(second.root)["vendor/copy/src/a.js"], "a");
  assert.deepEqual(second.read, { trees: 2, blobs: 0 });

  const exclude = ["vendor/lib/src", "vendor/copy"];
  const third = await rig.import(both, { submodule, exclude, fresh: true });
  assert.deepEqual(
    Object.keys(rig.content.list(third.root)).sort(),
    ["README.md", "own.txt", ...files.slice(0, 3)].sort(),
  );
});

test("an import ends where a submodule cannot be had", async () => {
  await using rig = await ImportRig.start();
  const submodule = `160000,${nothing.replaceAll("0", "1")},vendor/lib`;
  await rig.git.expect("update-index", "--add", "--cacheinfo", submodule);
  await rig.git.expect("commit", "--quiet", "-m", "Add a submodule");
  const commit = (await rig.git.expect("rev-parse", "HEAD")).trim();

  await assert.rejects(rig.import(commit), /no submodule vendor\/lib here/);
  assert.ok(await rig.import(commit, { exclude: ["vendor"] }));
});

test("a Git LFS pointer is named, even when its tree is known", async () => {
  await using rig = await ImportRig.start();
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"a".repeat(64)}\nsize 9\n`;
  await rig.write({ "media/film.mp4": pointer });
  const commit = await rig.commit();
  await rig.import(commit);

  const { warnings } = await rig.import(commit);

  assert.match(warnings.join(), /^media\/film.mp4 is a Git LFS pointer/);
});

test("a Git LFS pointer becomes the file that it stands for, as soon as that is there", async () => {
  await using rig = await ImportRig.start();
  const film = Buffer.alloc(6 * 1024 * 1024, 7);
  const oid = createHash("sha256").update(film).digest("hex");
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${film.length}\n`;
  await rig.write({ "media/film.mp4": pointer, "a.txt": "a" });
  const commit = await rig.commit();
  const path = join(rig.git.directory, "film");
  await rig.import(commit, { lfsObject: async () => null });
  await writeFile(path, film);

  const imported = await rig.import(commit, {
    lfsObject: async (asked) => (asked.oid === oid ? { path, sizeBytes: asked.sizeBytes } : null),
  });

  assert.deepEqual(imported.warnings, []);
  await writeFile(join(rig.git.work, "media/film.mp4"), film);
  assert.equal(imported.root, await hashDirectory(rig.git.work));
  // The file is the store's, and stays.
  assert.equal((await stat(path)).size, film.length);
  const again = await rig.import(commit, { lfsObject: () => assert.fail("it is known") });
  assert.deepEqual(again.read, { trees: 0, blobs: 0 });

  const lies = pointer.replace(/size .*/, "size 5");
  await rig.write({ "media/film.mp4": lies });
  const { warnings } = await rig.import(await rig.commit(), {
    lfsObject: async () => ({ path, sizeBytes: film.length }),
  });
  assert.match(warnings.join(), /media\/film.mp4 is a Git LFS pointer without its file/);
});

test("a tree that would unfold to a million million files is refused", async () => {
  await using rig = await ImportRig.start();
  const blob = (await rig.git.expect("hash-object", "-w", "README.md")).trim();
  let line = `100644 blob ${blob}\tf`;
  for (let level = 0; level < 12; level++) {
    const names = Array.from({ length: 10 }, (_, i) => line.replace(/\t.*/, `\t${i}`));
    line = `040000 tree ${await rig.makeTree(names)}\tt`;
  }
  const tree = /tree ([0-9a-f]+)/.exec(line)?.[1] ?? nothing;

  await assert.rejects(rig.import(tree), /10{12} files/);
});

test("a commit that is not there, or no id at all, is named", async () => {
  await using rig = await ImportRig.start();
  await assert.rejects(rig.import("1".repeat(40)), /there is no commit 111111111111/);
  await assert.rejects(rig.import("--all"), /"--all" is not the id of a commit/);
});

class ImportRig implements AsyncDisposable {
  readonly git: GitServerRig;
  readonly content = new MemoryContentStore();
  readonly tables = new MemoryTables();

  private constructor(git: GitServerRig) {
    this.git = git;
  }

  static async start(): Promise<ImportRig> {
    return new ImportRig(await GitServerRig.start());
  }

  async write(files: Readonly<Record<string, string | Buffer>>): Promise<void> {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(this.git.work, path)), { recursive: true });
      await writeFile(join(this.git.work, path), content);
    }
  }

  async commit(): Promise<string> {
    return await this.git.commit({});
  }

  /** Stores a git tree with these lines, as `git ls-tree` prints them. */
  async makeTree(lines: readonly string[]): Promise<string> {
    const input = lines.map((line) => `${line}\n`).join("");
    const tree = await runGit(this.objects(), ["mktree"], { input });
    return tree.toString("utf8").trim();
  }

  async import(commit: string, options: Partial<ImportRequest> = {}): Promise<Imported> {
    const { content, tables } = this;
    const submodule = (path: string) => Promise.reject(new Error(`no submodule ${path} here`));
    const request = { objects: this.objects(), commit, subdirectory: "", exclude: [], submodule };
    return await importTree({ ...request, content, tables, ...options });
  }

  /** The working copy's own repository will do. */
  objects(): GitObjects {
    return { ...this.git.repositories.objects("p-shop"), directory: join(this.git.work, ".git") };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.git[Symbol.asyncDispose]();
  }
}

class MemoryTables implements ImportTables {
  readonly trees = new Map<string, KnownTree>();
  readonly blobs = new Map<string, KnownBlob>();

  tree(id: string): KnownTree | null {
    return this.trees.get(id) ?? null;
  }

  blob(id: string): KnownBlob | null {
    return this.blobs.get(id) ?? null;
  }

  async put(news: Parameters<ImportTables["put"]>[0]): Promise<void> {
    for (const [id, tree] of news.trees) this.trees.set(id, tree);
    for (const [id, blob] of news.blobs) this.blobs.set(id, blob);
  }
}

/** The digest of a directory on disk, without its `.git`. */
async function hashDirectory(path: string): Promise<Digest> {
  const files: FileNode[] = [];
  const directories: DirectoryNode[] = [];
  const symlinks: SymlinkNode[] = [];
  for (const entry of await readdir(path, { withFileTypes: true })) {
    const { name } = entry;
    const child = join(path, name);
    if (name === ".git") continue;
    if (entry.isDirectory()) directories.push({ name, digest: await hashDirectory(child) });
    else if (entry.isSymbolicLink()) symlinks.push({ name, target: await readlink(child) });
    else {
      const isExecutable = ((await stat(child)).mode & 0o100) !== 0;
      files.push({ name, digest: digestOf(await readFile(child)), isExecutable });
    }
  }
  return digestOf(encodeDirectory({ files, directories, symlinks }));
}

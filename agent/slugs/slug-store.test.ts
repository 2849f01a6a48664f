import assert from "node:assert/strict";
import {
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { mkdtemp, readdir, readlink, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { digestOf, sizeOf } from "../../content/digest.js";
import { BlobMissingError } from "../../content/error.js";
import { aborted } from "../../program/process.js";
import { MemoryContentStore } from "../../test/memory-content-store.js";
import { fixedTime } from "./blob-files.js";
import { SlugStore } from "./slug-store.js";

const owner = process.getuid?.() === 0 ? { uid: 10_000, gid: 10_000 } : null;

interface Rig extends AsyncDisposable {
  readonly data: string;
  readonly slugs: SlugStore;
  readonly content: MemoryContentStore;
}

async function openRig(): Promise<Rig> {
  const data = await mkdtemp(join(tmpdir(), "slipway-slugs-"));
  return {
    data,
    slugs: await SlugStore.open(data, owner),
    content: new MemoryContentStore(),
    [Symbol.asyncDispose]: () => rm(data, { recursive: true }),
  };
}

test("a tree becomes files, modes, symlinks and empty directories", async (t) => {
  await using rig = await openRig();
  const root = rig.content.putTree({
    "index.js": "console.log(1)",
    bin: { run: ["#!/bin/sh"], same: "#!/bin/sh" },
    "übergröße 文.txt": "unicode",
    outside: { symlink: "../../../etc/passwd" },
    uploads: {},
    empty: "",
  });

  const farm = await rig.slugs.materialise(root, rig.content, t.signal);

  assert.equal(farm.files, 6);
  assert.deepEqual((await readdir(farm.path)).sort(), [
    "bin",
    "empty",
    "index.js",
    "outside",
    "uploads",
    "übergröße 文.txt",
  ]);
  assert.equal(await readlink(join(farm.path, "outside")), "../../../etc/passwd");
  assert.deepEqual(await readdir(join(farm.path, "uploads")), []);
  assert.equal(statSync(join(farm.path, "bin/run")).mode & 0o7777, 0o755);
  assert.equal(statSync(join(farm.path, "bin/same")).mode & 0o7777, 0o644);
  for (const name of ["", "index.js", "bin", "bin/run", "outside", "uploads"]) {
    const found = lstatSync(join(farm.path, name));
    assert.equal(found.mtimeMs, fixedTime.getTime(), name);
    assert.equal(found.uid, owner?.uid ?? process.getuid?.(), name);
  }
});

test("a farm that stands is given again without a request", async (t) => {
  await using rig = await openRig();
  const root = rig.content.putTree({ a: "1", b: { c: "2" } });
  const first = await rig.slugs.materialise(root, rig.content, t.signal);
  assert.ok(first.fetchedBytes > 0);
  rig.content.blobs.clear();

  const again = await rig.slugs.materialise(root, rig.content, t.signal);
  const reopened = await SlugStore.open(rig.data, owner);
  const afterRestart = await reopened.materialise(root, rig.content, t.signal);

  assert.deepEqual(again, { ...first, fetchedBytes: 0 });
  assert.deepEqual(afterRestart, { ...first, fetchedBytes: 0 });
});

test("installed packages are a layer that stands over commits", async (t) => {
  await using rig = await openRig();
  const packages = { one: { "index.js": "1" }, two: { "index.js": "2" } };
  const options = { scope: "shop" };
  const before = rig.content.putTree({ "app.js": "old", node_modules: packages });
  const after = rig.content.putTree({ "app.js": "new", node_modules: packages });

  const first = await rig.slugs.materialiseLayers(before, rig.content, t.signal, options);
  const second = await rig.slugs.materialiseLayers(after, rig.content, t.signal, options);

  assert.deepEqual(
    first.map(({ path }) => path),
    ["", "node_modules"],
  );
  const [base, layer] = second;
  assert.ok(base !== undefined && layer !== undefined);
  assert.deepEqual(layer, first[1]);
  assert.equal(readFileSync(join(base.source, "app.js"), "utf8"), "new");
  assert.deepEqual(readdirSync(join(base.source, "node_modules")), []);
  assert.equal(readFileSync(join(layer.source, "two/index.js"), "utf8"), "2");
  assert.equal(layer.source, join(layer.lower, "node_modules"));
  for (const path of [base.lower, layer.lower, layer.source]) {
    assert.equal(lstatSync(path).mtimeMs, fixedTime.getTime());
    assert.equal(lstatSync(path).uid, owner?.uid ?? process.getuid?.());
  }
  const reopened = await SlugStore.open(rig.data, owner);
  rig.content.served.length = 0;
  assert.deepEqual(await reopened.materialiseLayers(after, rig.content, t.signal, options), second);
  assert.deepEqual(rig.content.served, []);
});

test("a tree without installed packages is one layer", async (t) => {
  await using rig = await openRig();
  const root = rig.content.putTree({ a: "1", src: { node_modules: { b: "2" } } });
  const layers = await rig.slugs.materialiseLayers(root, rig.content, t.signal);
  const { path } = await rig.slugs.materialise(root, rig.content, t.signal);
  assert.deepEqual(layers, [{ path: "", source: path, lower: path }]);
});

test("a changed file costs itself and the directories above it", async (t) => {
  await using rig = await openRig();
  const many = Object.fromEntries(
    Array.from({ length: 300 }, (_, i) => [`module${i}`, { "index.js": `module ${i}` }]),
  );
  const options = { scope: "shop" };
  const before = rig.content.putTree({ node_modules: many, src: { deep: { a: "old", b: "b" } } });
  await rig.slugs.materialise(before, rig.content, t.signal, options);
  rig.content.served.length = 0;
  const after = rig.content.putTree({ node_modules: many, src: { deep: { a: "new", b: "b" } } });

  const farm = await rig.slugs.materialise(after, rig.content, t.signal, options);

  assert.equal(rig.content.served.length, 4, "root, src, deep and a");
  assert.equal(rig.content.treeFetches, 1, "only the first tree was streamed");
  assert.equal(readFileSync(join(farm.path, "src/deep/a"), "utf8"), "new");
  assert.equal(
    statSync(join(farm.path, "src/deep/b")).ino,
    statSync(rig.slugs.blobPath(digestOf("b"))).ino,
  );
});

test("many new files come in one stream that leaves out what is here", async (t) => {
  await using rig = await openRig();
  const tree = (version: string) =>
    Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`f${i}`, `${version} ${i}`]));
  const options = { scope: "shop" };
  const before = rig.content.putTree({ keep: tree("kept"), a: tree("one") });
  await rig.slugs.materialise(before, rig.content, t.signal, options);
  rig.content.served.length = 0;
  const after = rig.content.putTree({ keep: tree("kept"), a: tree("two") });

  await rig.slugs.materialise(after, rig.content, t.signal, options);

  assert.equal(rig.content.treeFetches, 2);
  assert.ok(rig.content.served.length < 510, `${rig.content.served.length} blobs`);
});

test("large blobs are streamed", async (t) => {
  await using rig = await openRig();
  const large = Buffer.alloc(3 * 1024 * 1024, "x");
  const root = rig.content.putTree({ large, "large.sh": [large.toString("latin1")] });

  const farm = await rig.slugs.materialise(root, rig.content, t.signal);

  assert.ok(readFileSync(join(farm.path, "large")).equals(large));
  assert.equal(statSync(join(farm.path, "large.sh")).mode & 0o7777, 0o755);
});

test("those who want the same tree at once share one fetch, and one may leave", async (t) => {
  await using rig = await openRig();
  const root = rig.content.putTree({ a: "1" });
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  rig.content.before = () => gate;
  const impatient = new AbortController();

  const first = rig.slugs.materialise(root, rig.content, impatient.signal);
  const second = rig.slugs.materialise(root, rig.content, t.signal);
  impatient.abort(new Error("gone away"));
  await assert.rejects(first, /gone away/);
  open();

  assert.equal((await second).files, 1);
  assert.equal(rig.content.treeFetches, 1);
});

test("two trees that overlap are fetched at once, and each blob of both only once", async (t) => {
  await using rig = await openRig();
  const shared = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`f${i}`, `same ${i}`]));
  const options = { scope: "shop" };
  const earlier = rig.content.putTree({ earlier: "1" });
  await rig.slugs.materialise(earlier, rig.content, t.signal, options);
  rig.content.served.length = 0;
  const trees = ["one", "two"].map((own) => rig.content.putTree({ own, shared }));
  // Nothing is answered before both have asked for what they can ask for.
  let waiting = 0;
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  rig.content.before = (call) => {
    if (call === "read" && ++waiting === 2) open();
    return gate;
  };

  const farms = await Promise.all(
    trees.map((root) => rig.slugs.materialise(root, rig.content, t.signal, options)),
  );

  assert.deepEqual(
    farms.map(({ files }) => files),
    [41, 41],
  );
  assert.equal(rig.content.served.length, new Set(rig.content.served).size);
  const sizes = rig.content.served.reduce((sum, digest) => sum + sizeOf(digest), 0);
  assert.equal(
    farms.reduce((sum, { fetchedBytes }) => sum + fetchedBytes, 0),
    sizes,
    "and is counted once",
  );
});

test("who leaves in the middle of a shared download does not take it from the other", async (t) => {
  await using rig = await openRig();
  const options = { scope: "shop" };
  await rig.slugs.materialise(rig.content.putTree({ e: "1" }), rig.content, t.signal, options);
  const file = digestOf("shared file");
  const trees = ["one", "two"].map((own) => rig.content.putTree({ [own]: { x: "shared file" } }));
  const leaving = new AbortController();
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const read = rig.content.read.bind(rig.content);
  let asked = (): void => undefined;
  const isAsked = new Promise<void>((resolve) => (asked = resolve));
  rig.content.read = async (digest, signal?: AbortSignal) => {
    if (digest !== file) return await read(digest);
    asked();
    await gate;
    signal?.throwIfAborted();
    return await read(digest);
  };
  const [one, two] = trees.map((root, index) =>
    rig.slugs.materialise(root, rig.content, index === 0 ? leaving.signal : t.signal, options),
  );

  await isAsked;
  leaving.abort(new Error("gone away"));
  open();

  await assert.rejects(one!, /gone away/);
  assert.equal((await two!).files, 1);
});

test("a download that fails ends those beside it", async (t) => {
  await using rig = await openRig();
  const options = { scope: "shop" };
  await rig.slugs.materialise(rig.content.putTree({ e: "1" }), rig.content, t.signal, options);
  const files = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`f${i}`, `file ${i}`]));
  const root = rig.content.putTree(files);
  const read = rig.content.read.bind(rig.content);
  let ended = 0;
  let asked = 0;
  rig.content.read = async (digest, signal?: AbortSignal) => {
    if (digest === root) return await read(digest);
    if (++asked === 16) throw new BlobMissingError(digest);
    await aborted(signal ?? t.signal);
    ended++;
    throw signal?.reason;
  };

  await assert.rejects(
    rig.slugs.materialise(root, rig.content, t.signal, options),
    BlobMissingError,
  );

  assert.deepEqual([asked, ended], [16, 15]);
});

test("a disk that fills up while a farm is made leaves nothing of it, and says so", async (t) => {
  await using rig = await openRig();
  const root = rig.content.putTree({ a: "1", large: "x".repeat(2 * 1024 * 1024), d: { e: "2" } });
  const full = Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
  rig.content.stream = async function* () {
    yield Buffer.from("x".repeat(1_000));
    throw full;
  };

  await assert.rejects(rig.slugs.materialise(root, rig.content, t.signal), { code: "ENOSPC" });

  assert.deepEqual(await readdir(join(rig.data, "farms")), []);
  assert.deepEqual(await readdir(join(rig.data, "blobs/incoming")), []);
});

test("a fetch that is cut off in a large file leaves no part of it", async (t) => {
  await using rig = await openRig();
  const large = "x".repeat(2 * 1024 * 1024);
  const root = rig.content.putTree({ large });
  const cancel = new AbortController();
  const stream = rig.content.stream.bind(rig.content);
  rig.content.stream = async function* (digest) {
    for await (const chunk of stream(digest)) {
      yield chunk;
      cancel.abort(new Error("enough"));
      cancel.signal.throwIfAborted();
    }
  };

  await assert.rejects(rig.slugs.materialise(root, rig.content, cancel.signal), /enough/);

  assert.deepEqual(await readdir(join(rig.data, "blobs/incoming")), []);
  assert.equal(rig.slugs.blobs.has(digestOf(large)), false);
  rig.content.stream = stream;
  const farm = await rig.slugs.materialise(root, rig.content, t.signal);
  assert.equal(readFileSync(join(farm.path, "large"), "utf8"), large);
});

test("a tree that the cache has lost in part leaves no farm behind", async (t) => {
  await using rig = await openRig();
  const root = rig.content.putTree({ a: "1", b: { c: "2" } });
  rig.content.blobs.delete(digestOf("2"));

  await assert.rejects(rig.slugs.materialise(root, rig.content, t.signal), BlobMissingError);
  assert.deepEqual(await readdir(join(rig.data, "farms")), []);

  rig.content.put("2");
  assert.equal((await rig.slugs.materialise(root, rig.content, t.signal)).files, 2);
});

test("an aborted fetch leaves no farm behind", async (t) => {
  await using rig = await openRig();
  const root = rig.content.putTree({ a: "1", b: "2" });
  const cancel = new AbortController();
  rig.content.before = (call) => {
    if (call === "fetchTree") return;
    cancel.abort(new Error("enough"));
  };
  rig.content.largeBytes = 0;

  await assert.rejects(rig.slugs.materialise(root, rig.content, cancel.signal), /enough/);
  rig.content.before = () => undefined;
  await rig.slugs.materialise(root, rig.content, t.signal);
  assert.equal((await readdir(join(rig.data, "farms"))).length, 1);
});

test("a blob torn by a power cut is fetched again", async (t) => {
  await using rig = await openRig();
  const first = rig.content.putTree({ a: "some content", d: { e: "x" } });
  await rig.slugs.materialise(first, rig.content, t.signal);
  truncateSync(rig.slugs.blobPath(digestOf("some content")), 3);
  const second = rig.content.putTree({ b: "some content", d: { e: "x" } });

  const farm = await rig.slugs.materialise(second, rig.content, t.signal);

  assert.equal(readFileSync(join(farm.path, "b"), "utf8"), "some content");
});

test("what a build made is adopted and not fetched", async (t) => {
  await using rig = await openRig();
  const made = join(rig.data, "made");
  writeFileSync(made, "compiled", { mode: 0o4755 });
  rig.slugs.adopt(made, digestOf("compiled"), true);
  const root = rig.content.putTree({ program: ["compiled"] });
  rig.content.blobs.delete(digestOf("compiled"));

  const farm = await rig.slugs.materialise(root, rig.content, t.signal).catch((error: unknown) => {
    // The fake cannot stream a tree that it has not all of: blob by blob will do.
    if (!(error instanceof BlobMissingError)) throw error;
    rig.slugs.remember(root, "");
    return rig.slugs.materialise(root, rig.content, t.signal);
  });

  assert.equal(statSync(join(farm.path, "program")).mode & 0o7777, 0o755);
  assert.equal(statSync(join(farm.path, "program")).ino, statSync(made).ino);
});

test("a file with other names is adopted as a copy", async () => {
  await using rig = await openRig();
  const made = join(rig.data, "made");
  writeFileSync(made, "shared");
  linkSync(made, join(rig.data, "other name"));

  rig.slugs.adopt(made, digestOf("shared"), false);

  writeFileSync(join(rig.data, "other name"), "SHARED");
  assert.equal(readFileSync(rig.slugs.blobPath(digestOf("shared")), "utf8"), "shared");
});

test("a file that occurs more often than an inode may have names is copied", async (t) => {
  await using rig = await openRig();
  const same = Object.fromEntries(Array.from({ length: 1_100 }, (_, i) => [`f${i}`, "same"]));
  const directories = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`d${i}`, same]));
  const root = rig.content.putTree(directories);

  const farm = await rig.slugs.materialise(root, rig.content, t.signal);

  assert.equal(farm.files, 66_000);
  assert.equal(readFileSync(join(farm.path, "d59/f1099"), "utf8"), "same");
  assert.equal(readFileSync(join(farm.path, "d0/f0"), "utf8"), "same");
});

test("what was fetched and what was here already is counted", async (t) => {
  await using rig = await openRig();
  const shared = "the same in both";
  const one = rig.content.putTree({ "a.txt": shared, "b.txt": "only in the first" });
  const two = rig.content.putTree({ "a.txt": shared, "c.txt": "new" });
  const none = { fetchedBytes: 0, localBytes: 0, builtFarms: 0, reusedFarms: 0 };
  assert.deepEqual(rig.slugs.traffic, none);

  const first = await rig.slugs.materialise(one, rig.content, t.signal);
  assert.deepEqual(rig.slugs.traffic, {
    ...none,
    fetchedBytes: first.fetchedBytes,
    builtFarms: 1,
  });
  await rig.slugs.materialise(one, rig.content, t.signal);
  const second = await rig.slugs.materialise(two, rig.content, t.signal);

  assert.ok(first.fetchedBytes > 0 && second.fetchedBytes > 0);
  assert.deepEqual(rig.slugs.traffic, {
    fetchedBytes: first.fetchedBytes + second.fetchedBytes,
    localBytes: 0,
    builtFarms: 2,
    reusedFarms: 1,
  });

  const three = rig.content.putTree({ "c.txt": "new" });
  await rig.slugs.readDirectory(three, rig.content, t.signal);
  await rig.slugs.materialise(three, rig.content, t.signal);
  assert.equal(rig.slugs.traffic.localBytes, "new".length);
});

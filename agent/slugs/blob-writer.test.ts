import assert from "node:assert/strict";
import { readFileSync, statSync, truncateSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { digestOf } from "../../content/digest.js";
import { MemoryContentStore } from "../../test/memory-content-store.js";
import { fixedTime } from "./blob-files.js";
import { SlugStore } from "./slug-store.js";

/** So many that a thread writes them. */
const many = 300;

/** An executable is among them, a file that occurs twice, and one that is in both variants. */
function literal() {
  const files = Array.from({ length: many }, (_, i) => [`f${i}`, `content ${i}`] as const);
  return {
    ...Object.fromEntries(files),
    below: { again: "content 7", run: ["#!/bin/sh"] as const, plain: "#!/bin/sh", none: "" },
  };
}

async function openRig() {
  const data = await mkdtemp(join(tmpdir(), "slipway-writer-"));
  return {
    data,
    slugs: await SlugStore.open(data, null),
    content: new MemoryContentStore(),
    leftovers: async () => [
      ...(await readdir(join(data, "farms"))),
      ...(await readdir(join(data, "blobs/incoming"))),
    ],
    [Symbol.asyncDispose]: () => rm(data, { recursive: true }),
  };
}

test("files that a thread has written are the blobs, in each place and variant", async (t) => {
  await using rig = await openRig();
  const root = rig.content.putTree(literal());

  const farm = await rig.slugs.materialise(root, rig.content, t.signal);

  assert.equal(rig.content.treeFetches, 1);
  assert.equal(farm.files, many + 4);
  for (const name of ["f0", "f7", "f299", "below/run", "below/plain", "below/none"]) {
    const found = statSync(join(farm.path, name));
    const digest = digestOf(readFileSync(join(farm.path, name)));
    const blob = statSync(rig.slugs.blobPath(digest, name === "below/run"));
    assert.equal(found.ino, blob.ino, name);
    assert.equal(found.mode & 0o7777, name === "below/run" ? 0o755 : 0o644, name);
    assert.equal(found.mtimeMs, fixedTime.getTime(), name);
  }
  assert.equal(readFileSync(join(farm.path, "f299"), "utf8"), "content 299");
  assert.equal(statSync(join(farm.path, "below/again")).ino, statSync(join(farm.path, "f7")).ino);
  assert.deepEqual(await readdir(join(rig.data, "blobs/incoming")), []);
});

test("a stream that brings what is here already mends what is damaged of it", async (t) => {
  await using rig = await openRig();
  const first = await rig.slugs.materialise(rig.content.putTree(literal()), rig.content, t.signal);
  truncateSync(join(first.path, "f5"), 3);
  const root = rig.content.putTree({ ...literal(), other: "file" });

  // As for another project: nothing is known to be here.
  const farm = await rig.slugs.materialise(root, rig.content, t.signal, { scope: "other" });

  assert.equal(rig.content.treeFetches, 2);
  assert.equal(readFileSync(join(farm.path, "f5"), "utf8"), "content 5");
  assert.equal(readFileSync(join(first.path, "f5"), "utf8"), "content 5");
  assert.equal(statSync(join(farm.path, "f6")).ino, statSync(join(first.path, "f6")).ino);
  assert.deepEqual(await readdir(join(rig.data, "blobs/incoming")), []);
});

test("two trees that are streamed at once share the files that both have", async (t) => {
  await using rig = await openRig();
  const roots = ["one", "two"].map((name) => rig.content.putTree({ ...literal(), own: name }));

  const farms = await Promise.all(
    roots.map((root, i) =>
      rig.slugs.materialise(root, rig.content, t.signal, { scope: String(i) }),
    ),
  );

  const [one, two] = farms.map(({ path }) => path);
  for (const name of ["f0", "f150", "f299", "below/run", "below/plain"]) {
    assert.equal(statSync(join(one ?? "", name)).ino, statSync(join(two ?? "", name)).ino, name);
  }
});

test("an error of the system in the thread ends the fetch with its code, and leaves no part", async (t) => {
  await using rig = await openRig();
  const tooLong = "x".repeat(300);
  const root = rig.content.putTree({ ...literal(), [tooLong]: "no file system has such a name" });

  await assert.rejects(rig.slugs.materialise(root, rig.content, t.signal), {
    code: "ENAMETOOLONG",
  });

  assert.deepEqual(await rig.leftovers(), []);
  const shorter = rig.content.putTree({ ...literal(), short: "no file system has such a name" });
  const farm = await rig.slugs.materialise(shorter, rig.content, t.signal);
  assert.equal(farm.files, many + 5);
});

test("a fetch that is aborted while a thread writes leaves whole blobs and no farm", async (t) => {
  await using rig = await openRig();
  const root = rig.content.putTree(literal());
  const cancel = new AbortController();
  const fetchTree = rig.content.fetchTree.bind(rig.content);
  rig.content.fetchTree = async function* (...args) {
    let count = 0;
    for await (const blob of fetchTree(...args)) {
      // The first batch is with the thread by now.
      if (++count === many - 10) cancel.abort(new Error("enough"));
      cancel.signal.throwIfAborted();
      yield blob;
    }
  };

  await assert.rejects(rig.slugs.materialise(root, rig.content, cancel.signal), /enough/);

  assert.deepEqual(await rig.leftovers(), []);
  const whole = [];
  for await (const { path, digest } of rig.slugs.blobs.files()) {
    assert.equal(digestOf(readFileSync(path)), digest);
    whole.push(path);
  }
  assert.ok(whole.length > 100, `${whole.length} blobs`);
  rig.content.fetchTree = fetchTree;
  assert.equal((await rig.slugs.materialise(root, rig.content, t.signal)).files, many + 4);
});

import assert from "node:assert/strict";
import {
  closeSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  truncateSync,
  writeSync,
} from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { digestOf } from "../../content/digest.js";
import { silentLog, type Log } from "../../program/log.js";
import { MemoryContentStore } from "../../test/memory-content-store.js";
import { SlugStore } from "./slug-store.js";
import { StoreScrub } from "./store-scrub.js";

async function open(t: TestContext): Promise<{ store: SlugStore; content: MemoryContentStore }> {
  const data = await mkdtemp(join(tmpdir(), "slipway-scrub-"));
  t.after(() => rm(data, { recursive: true }));
  return { store: await SlugStore.open(data, null), content: new MemoryContentStore() };
}

/** Changes a byte of a file in its place, as a disk does it. */
function damage(path: string): void {
  const file = openSync(path, "r+");
  writeSync(file, "X", 0);
  closeSync(file);
}

/** One round over all blobs. */
async function scrub(store: SlugStore): Promise<readonly string[]> {
  const lines: string[] = [];
  await new Promise<void>((resolve, reject) => {
    const say = (message: string): void => void lines.push(message);
    const log: Log = {
      ...silentLog,
      error: say,
      info: (message) => {
        say(message);
        scrubbing[Symbol.asyncDispose]().then(resolve, reject);
      },
    };
    const scrubbing = StoreScrub.start({ store, log });
  });
  return lines;
}

test("a damaged file is mended in every farm that has it, also for who has it open", async (t) => {
  const { store, content } = await open(t);
  const root = content.putTree({ app: { "index.js": "right", run: ["right"] }, other: "other" });
  const farm = await store.materialise(root, content, t.signal);
  const [plain, executable] = ["app/index.js", "app/run"].map((name) => join(farm.path, name));
  const inode = statSync(plain!).ino;
  const reader = openSync(plain!, "r");
  damage(plain!);
  damage(executable!);
  assert.equal(readFileSync(store.blobPath(digestOf("right")), "utf8"), "Xight");

  assert.deepEqual(await scrub(store), [
    "a blob is damaged; it will be fetched again",
    "a blob is damaged; it will be fetched again",
    "a farm has damaged files; its next deployment or build mends them",
    "blobs were verified",
  ]);
  content.served.length = 0;
  const again = await store.materialise(root, content, t.signal);

  assert.deepEqual(again, { ...farm, fetchedBytes: 5 });
  assert.deepEqual(content.served, [digestOf("right")]);
  assert.equal(readFileSync(plain!, "utf8"), "right");
  assert.equal(readFileSync(executable!, "utf8"), "right");
  assert.equal(statSync(plain!).ino, inode);
  const bytes = Buffer.alloc(5);
  readSync(reader, bytes, 0, 5, 0);
  closeSync(reader);
  assert.equal(bytes.toString(), "right");
  assert.deepEqual(await scrub(store), ["blobs were verified"]);
  assert.equal((await store.materialise(root, content, t.signal)).fetchedBytes, 0);
});

test("a file that a power cut tore in a farm is whole again, and longer", async (t) => {
  const { store, content } = await open(t);
  const root = content.putTree({ "index.js": "all of it" });
  const farm = await store.materialise(root, content, t.signal);
  truncateSync(join(farm.path, "index.js"), 3);
  await scrub(store);
  const reopened = await SlugStore.open(join(farm.path, "../../.."), null);
  await scrub(reopened);

  await reopened.materialise(root, content, t.signal);

  assert.equal(readFileSync(join(farm.path, "index.js"), "utf8"), "all of it");
});

test("a damaged blob that no farm has is not given to the next one", async (t) => {
  const { store, content } = await open(t);
  const root = content.putTree({ a: "right" });
  store.blobs.write(digestOf("right"), Buffer.from("right"));
  damage(store.blobPath(digestOf("right")));
  await scrub(store);

  const farm = await store.materialise(root, content, t.signal);

  assert.equal(readFileSync(join(farm.path, "a"), "utf8"), "right");
});

test("a damaged directory is noticed when it is read, without a scrub", async (t) => {
  const { store, content } = await open(t);
  const below = { deep: { a: "1" } };
  const options = { scope: "shop" };
  await store.materialise(content.putTree({ below, v: "1" }), content, t.signal, options);
  damage(store.blobPath(content.putTree(below)));

  const root = content.putTree({ below, v: "2" });
  const farm = await store.materialise(root, content, t.signal, options);

  assert.equal(farm.files, 2);
  assert.equal(readFileSync(join(farm.path, "below/deep/a"), "utf8"), "1");
});

test("a scrub ends at once with the agent", async (t) => {
  const { store } = await open(t);
  store.blobs.write(digestOf("x".repeat(1_000)), Buffer.from("x".repeat(1_000)));
  const scrubbing = StoreScrub.start({ store, log: silentLog, bytesPerSecond: 1 });
  await scrubbing[Symbol.asyncDispose]();
});

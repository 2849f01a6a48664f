import assert from "node:assert/strict";
import { existsSync, lstatSync, readdirSync, utimesSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { digestOf, hashOf, type Digest } from "../../content/digest.js";
import { silentLog } from "../../program/log.js";
import { eventually } from "../../test/eventually.js";
import { MemoryContentStore, type TreeLiteral } from "../../test/memory-content-store.js";
import { Housekeeping } from "../work/housekeeping.js";
import { SlugStore, type Farm } from "./slug-store.js";
import { farmsNamedIn, StoreEviction, type EvictionSummary } from "./store-eviction.js";

const mebibyte = 1024 * 1024;

class Rig implements AsyncDisposable {
  readonly data: string;
  readonly store: SlugStore;
  readonly content = new MemoryContentStore();
  readonly housekeeping = new Housekeeping(silentLog);
  readonly inUse = new Set<string>();
  readonly eviction: StoreEviction;
  room = { freeBytes: 900 * mebibyte, totalBytes: 1_000 * mebibyte };

  private constructor(data: string, store: SlugStore, maxBytes: number | null) {
    this.data = data;
    this.store = store;
    this.eviction = StoreEviction.start({
      store,
      data,
      limits: { maxBytes, minFreeBytes: null },
      inUse: async () => this.inUse,
      housekeeping: this.housekeeping,
      log: silentLog,
      roomOf: () => this.room,
    });
  }

  static async open(maxBytes: number | null): Promise<Rig> {
    const data = await mkdtemp(join(tmpdir(), "slipway-eviction-"));
    return new Rig(data, await SlugStore.open(data, null), maxBytes);
  }

  /** A farm that was used last so many minutes ago. */
  async farm(tree: TreeLiteral, minutesAgo: number): Promise<Farm> {
    const root = this.content.putTree(tree);
    const farm = await this.store.materialise(root, this.content, this.signal);
    const usedAt = new Date(Date.now() - minutesAgo * 60_000);
    utimesSync(join(farm.path, "../farm.json"), usedAt, usedAt);
    return farm;
  }

  readonly signal = new AbortController().signal;

  async evict(): Promise<EvictionSummary> {
    return await this.eviction.evict(this.signal);
  }

  has(content: string | Buffer): boolean {
    return this.store.blobs.has(digestOf(content));
  }

  /** What the directory takes of the disk, each inode once, without the records of farms. */
  takenBytes(): number {
    const seen = new Map<number, number>();
    const visit = (path: string): void => {
      const found = lstatSync(path);
      if (!path.endsWith("farm.json")) seen.set(found.ino, found.blocks * 512);
      if (found.isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
    };
    for (const name of readdirSync(join(this.data, "farms"))) {
      visit(join(this.data, "farms", name, "tree"));
    }
    for (const name of readdirSync(join(this.data, "blobs"))) {
      for (const blob of readdirSync(join(this.data, "blobs", name))) {
        visit(join(this.data, "blobs", name, blob));
      }
    }
    return [...seen.values()].reduce((sum, bytes) => sum + bytes, 0);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.eviction[Symbol.asyncDispose]();
    await this.housekeeping[Symbol.asyncDispose]();
    await rm(this.data, { recursive: true });
  }
}

function big(letter: string): Buffer {
  return Buffer.alloc(mebibyte, letter);
}

function nameOf({ root }: { readonly root: Digest }): string {
  return hashOf(root);
}

test("the farm that was not used for longest goes, with the blobs that only it has", async () => {
  await using rig = await Rig.open(6 * mebibyte);
  const old = await rig.farm({ only: big("a"), twice: big("a"), shared: big("s") }, 30);
  const young = await rig.farm(
    { shared: big("s"), other: big("b"), run: [big("b").toString()] },
    10,
  );

  const { farms, usedBytes } = await rig.evict();
  assert.equal(farms, 0, "4 MiB are not too many");
  assert.equal(usedBytes, rig.takenBytes());

  const third = await rig.farm({ more: big("c"), evenMore: big("d") }, 0);
  const evicted = await rig.evict();

  assert.deepEqual(
    [existsSync(old.path), existsSync(young.path), existsSync(third.path)],
    [false, true, true],
  );
  assert.ok(!rig.has(big("a")));
  assert.ok(rig.has(big("s")) && rig.has(big("b")));
  assert.equal(evicted.farms, 1);
  assert.ok(
    evicted.bytes >= mebibyte && evicted.bytes < 1.1 * mebibyte,
    "the shared file counts not",
  );
  assert.equal(evicted.usedBytes, rig.takenBytes());
  const again = await rig.farm({ only: big("a"), twice: big("a"), shared: big("s") }, 0);
  assert.equal(again.files, 3, "what was evicted is fetched again");
});

test("a farm that a container has stays, however old", async () => {
  await using rig = await Rig.open(mebibyte);
  const used = await rig.farm({ a: big("a") }, 500);
  const idle = await rig.farm({ b: big("b") }, 10);
  rig.inUse.add(nameOf(used));

  const { usedBytes } = await rig.evict();

  assert.ok(existsSync(join(used.path, "a")));
  assert.ok(!existsSync(idle.path));
  assert.ok(usedBytes > mebibyte, "it cannot be helped");
  const unused = await rig.farm({ c: big("c") }, 10);
  await rig.eviction.check();
  await rig.housekeeping.idle();
  assert.ok(existsSync(unused.path), "it is not tried again at once");
});

test("where it is not known what containers have, nothing is evicted", async () => {
  await using rig = await Rig.open(1);
  const farm = await rig.farm({ a: big("a") }, 500);
  const eviction = StoreEviction.start({
    store: rig.store,
    data: rig.data,
    limits: { maxBytes: 1, minFreeBytes: null },
    inUse: () => Promise.reject(new Error("Docker does not answer")),
    housekeeping: rig.housekeeping,
    log: silentLog,
  });
  await assert.rejects(eviction.evict(rig.signal), /Docker does not answer/);
  await eviction[Symbol.asyncDispose]();
  assert.ok(existsSync(farm.path));
});

test("what a step was given stays until the step ends", async () => {
  await using rig = await Rig.open(1);
  const root = rig.content.putTree({ a: big("a") });
  const earlier = await rig.store.materialise(root, rig.content, rig.signal);
  const old = new Date(Date.now() - 3_600_000);
  utimesSync(join(earlier.path, "../farm.json"), old, old);
  {
    using _step = rig.store.use();
    await rig.store.materialise(root, rig.content, rig.signal);
    await rig.farm({ b: big("b") }, 20);
    assert.equal((await rig.evict()).farms, 1);
    assert.ok(existsSync(join(earlier.path, "a")));
  }
  utimesSync(join(earlier.path, "../farm.json"), old, old);
  await rig.evict();
  assert.ok(!existsSync(earlier.path));
  assert.ok(!rig.has(big("a")));
});

test("a farm is whole while another is evicted in the middle of its making", async () => {
  await using rig = await Rig.open(1);
  const files = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`f${i}`, `file ${i}`]));
  for (let round = 0; round < 3; round++) {
    await rig.farm({ files, round: `old ${round}` }, 60);
    using _step = rig.store.use();
    const tree = { files, round: `new ${round}` };
    const [farm] = await Promise.all([
      rig.store.materialise(rig.content.putTree(tree), rig.content, rig.signal),
      rig.evict(),
    ]);
    assert.equal(readdirSync(join(farm.path, "files")).length, 500);
  }
});

test("blobs that no farm has go too, directories among them, and come back when they are needed", async () => {
  await using rig = await Rig.open(1);
  const root = rig.content.putTree({ deep: { er: { a: "1" } }, b: big("b") });
  await rig.store.materialise(root, rig.content, rig.signal, { scope: "shop" });
  // What was used within a second is left, as clocks differ.
  await eventually("all is evicted", async () => {
    await rig.evict();
    return rig.takenBytes() === 0 ? true : null;
  });
  rig.content.served.length = 0;

  const farm = await rig.store.materialise(root, rig.content, rig.signal, { scope: "shop" });

  assert.equal(farm.files, 2);
  assert.equal(rig.content.served.length, 5);
});

test("an evicted part of a tree that is said to be here comes in one stream again", async () => {
  await using rig = await Rig.open(null);
  const many = Object.fromEntries(
    Array.from({ length: 300 }, (_, i) => [`module${i}`, { "index.js": `module ${i}` }]),
  );
  const options = { scope: "shop" };
  const before = rig.content.putTree({ lib: many, version: "1" });
  await rig.store.materialise(before, rig.content, rig.signal, options);
  const after = rig.content.putTree({ lib: many, more: many, version: "2" });
  for await (const { path } of rig.store.blobs.files()) await rm(path);
  let reads = 0;
  rig.content.before = (call) => {
    if (call === "read") reads++;
  };

  const farm = await rig.store.materialise(after, rig.content, rig.signal, options);

  assert.equal(farm.files, 601);
  assert.ok(reads < 10, `${reads} single reads`);
});

test("a disk that is nearly full makes room in the background, whatever the limit", async () => {
  await using rig = await Rig.open(null);
  const old = await rig.farm({ a: big("a") }, 60);
  await rig.eviction.check();
  await rig.housekeeping.idle();
  assert.ok(existsSync(old.path), "there is room enough");

  rig.room = { freeBytes: 49 * mebibyte, totalBytes: 1_000 * mebibyte };
  await rig.eviction.check();
  await rig.housekeeping.idle();

  assert.ok(!existsSync(old.path));
});

test("a store that grows above its limit is noticed without looking it through again", async () => {
  await using rig = await Rig.open(3 * mebibyte);
  await rig.farm({ a: big("a"), b: big("b") }, 60);
  await rig.eviction.check();
  await rig.housekeeping.idle();
  assert.ok(rig.has(big("a")));
  const young = await rig.farm({ c: big("c"), d: big("d") }, 0);

  await rig.eviction.check();
  await rig.housekeeping.idle();

  assert.ok(!rig.has(big("a")));
  assert.ok(existsSync(young.path));
});

test("a farm whose eviction was cut off is gone after a restart", async () => {
  await using rig = await Rig.open(1);
  const farm = await rig.farm({ a: "1" }, 60);
  const [standing] = rig.store.farms();
  const retired = rig.store.retire(standing!);
  assert.ok(retired !== null && existsSync(retired) && !existsSync(farm.path));

  const reopened = await SlugStore.open(rig.data, null);

  assert.deepEqual(readdirSync(join(rig.data, "farms")), []);
  assert.equal((await reopened.materialise(farm.root, rig.content, rig.signal)).files, 1);
});

test("farms are found in paths of containers and in the mount table", () => {
  const [a, b, c] = ["a", "b", "c"].map((text) => hashOf(digestOf(text)));
  const names = farmsNamedIn([
    `/var/lib/slipway/agent-1/farms/${a}/tree`,
    `/var/lib/slipway/agent-1/farms/${b}-node_modules/tree/node_modules`,
    `36 35 0:50 / /b/merged rw - overlay overlay rw,lowerdir=../../farms/${c}/tree:../../farms/${a}/tree,upperdir=upper`,
    "/srv/farms/other",
  ]);
  assert.deepEqual([...names].sort(), [a!, `${b}-node_modules`, c!].sort());
});

test("what the store takes is told once it was counted, and what comes is added", async () => {
  await using rig = await Rig.open(null);
  await rig.farm({ "a.bin": "x".repeat(10_000) }, 1);
  assert.equal(rig.eviction.usedBytes(), null);
  const counted = await eventually("it is counted", async () => rig.eviction.usedBytes());
  assert.ok(counted >= 10_000);
  await rig.farm({ "b.bin": "y".repeat(50_000) }, 1);
  assert.ok((rig.eviction.usedBytes() ?? 0) >= counted + 50_000);
});

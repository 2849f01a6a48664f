import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { TestCache, treeOf, type TestTree } from "../../cache/rig.js";
import type { Digest } from "../../content/digest.js";
import { silentLog } from "../../program/log.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { CacheKeeper } from "./cache-keeper.js";
import { slugOwner } from "./pin-owner.js";

type Parts = ConstructorParameters<typeof CacheKeeper>[0];
type Live = ReturnType<Parts["activities"]["live"]>;

const projectId = "project";
const project = { layout: "slipway", applications: [], services: [], routes: [] } as const;
const everything = { dryRun: false, everything: true };
/** Collected as soon as nothing needs it, where a coordinator permits. */
const eager = { minAgeMs: 0, collectEveryMs: 2 ** 30 };

/** A keeper of one environment with one deployment, and of what is `live`. */
function keeperOf(cache: () => TestCache, slug: Digest, live: () => Live): CacheKeeper {
  return new CacheKeeper({
    projects: { all: () => [{ id: projectId }] },
    environments: {
      isKnown: (id) => id === "e1" || id === "deleted",
      all: () => [{ id: "e1", projectId }],
      deployments: () => [
        { generation: 3, content: { project, slugs: { app: slug }, sources: {} } },
      ],
    },
    activities: { live, isKnown: () => true },
    content: () => cache().client,
    logs: { isNeeded: () => false, pin: async () => undefined },
    caches: [
      {
        address: "the cache",
        failures: () => 0,
        permit: (permit, signal) => cache().collection.permit(permit, signal),
      },
    ],
    balance: async () => undefined,
    epoch: 1,
    log: silentLog,
  });
}

async function isWhole(cache: TestCache, tree: TestTree): Promise<boolean> {
  const digests = tree.blobs.map(({ digest }) => digest);
  return (await cache.client.findMissing(digests)).length === 0;
}

test("the cache may collect once all deployments are pinned, also after a loss of pins", async (t) => {
  await using directory = await TemporaryDirectory.create();
  let cache = await TestCache.start(directory.path, eager);
  try {
    const [slug, other] = [treeOf({ "a/b": "deployed" }), treeOf({ c: "not needed" })];
    const keeper = keeperOf(
      () => cache,
      slug.root,
      () => [],
    );
    await cache.client.upload([...slug.blobs, ...other.blobs]);
    assert.equal((await cache.collection.collect(everything)).removedBlobs, 0, "not permitted yet");

    await keeper.beat(t.signal);
    assert.equal((await cache.collection.collect(everything)).removedBlobs, other.blobs.length);
    assert.ok(await isWhole(cache, slug));

    // As a cache that comes back from an older backup does it.
    await cache.client.removeRoot(slug.root, slugOwner("e1", 3));
    await cache[Symbol.asyncDispose]();
    cache = await TestCache.start(directory.path, eager);
    await keeper.beat(t.signal);
    await cache.collection.collect(everything);
    assert.ok(await isWhole(cache, slug));
    assert.deepEqual((await cache.collection.stats()).pinned[0]?.roots, 1);
  } finally {
    await cache[Symbol.asyncDispose]();
  }
});

test("leases that a cache has lost are acquired anew before it may collect", async (t) => {
  await using directory = await TemporaryDirectory.create();
  let cache = await TestCache.start(directory.path, eager);
  try {
    const [slug, submitted] = [treeOf({ a: "deployed" }), treeOf({ "b/c": "submitted" })];
    const source = { type: "tree", root: submitted.root, force: false, confirmed: [] } as const;
    const live: Live = [
      { id: "a1", projectId, environmentId: "e1", state: { phase: "received" }, source },
    ];
    const keeper = keeperOf(
      () => cache,
      slug.root,
      () => live,
    );
    await cache.client.upload([...slug.blobs, ...submitted.blobs]);
    await keeper.beat(t.signal);
    await cache[Symbol.asyncDispose]();
    for (const name of ["journal.sqlite", "index"]) await rm(join(directory.path, name));
    cache = await TestCache.start(directory.path, eager);

    await keeper.beat(t.signal);
    assert.equal((await cache.collection.stats()).leases, 1);
    assert.equal((await cache.collection.collect(everything)).removedBlobs, 0);
    assert.ok(await isWhole(cache, submitted));
  } finally {
    await cache[Symbol.asyncDispose]();
  }
});

test("what an activity needs is leased until it has ended", async (t) => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path, eager);
  const [slug, submitted] = [treeOf({ a: "deployed" }), treeOf({ "b/c": "submitted", d: "x" })];
  const source = { type: "tree", root: submitted.root, force: false, confirmed: [] } as const;
  let live: Live = [
    { id: "a1", projectId, environmentId: "e1", state: { phase: "received" }, source },
  ];
  const keeper = keeperOf(
    () => cache,
    slug.root,
    () => live,
  );
  await cache.client.upload([...slug.blobs, ...submitted.blobs]);

  await keeper.beat(t.signal);
  await keeper.beat(t.signal);
  assert.equal((await cache.collection.stats()).leases, 1);
  assert.equal((await cache.collection.collect(everything)).removedBlobs, 0);

  live = [];
  await keeper.beat(t.signal);
  assert.equal((await cache.collection.collect(everything)).removedBlobs, submitted.blobs.length);
});

test("what is held for an activity stays until it ends, and what is not whole is named", async (t) => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path, eager);
  const [slug, input] = [treeOf({ a: "deployed" }), treeOf({ "b/c": "read by a build" })];
  const [action] = treeOf({ d: "an action" }).blobs;
  assert.ok(action !== undefined);
  const source = { type: "commit", commit: "c", force: false, confirmed: [] } as const;
  let live: Live = [
    { id: "a1", projectId, environmentId: "e1", state: { phase: "received" }, source },
  ];
  const keeper = keeperOf(
    () => cache,
    slug.root,
    () => live,
  );
  await cache.client.upload([...slug.blobs, ...input.blobs.slice(1)]);
  const needed = { tree: input.root, blobs: [action.digest] };
  const isNamed = (error: Error): boolean => error.message.includes("is not in the cache");
  await assert.rejects(keeper.hold({ id: "a1", projectId }, needed), isNamed);
  await cache.client.upload([...input.blobs, action]);

  await keeper.hold({ id: "a1", projectId }, needed);
  await keeper.beat(t.signal);
  assert.equal((await cache.collection.collect(everything)).removedBlobs, 0);

  live = [];
  await keeper.beat(t.signal);
  const { removedBlobs } = await cache.collection.collect(everything);
  assert.equal(removedBlobs, input.blobs.length + 1);
});

test("one tree that is not whole is no reason to lose the others of an activity", async (t) => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path, eager);
  const trees = ["whole", "broken", "read"].map((text) => treeOf({ "a/b": text }));
  const [whole, broken, read] = trees;
  assert.ok(whole !== undefined && broken !== undefined && read !== undefined);
  const stage = { application: "app", kind: "build", decision: "build", reason: "" } as const;
  const stages = [{ ...stage, action: null, step: "s", outputs: null, input: read.root }];
  const builds = [{ application: "app", source: whole.root, stages, slug: null }];
  const source = { type: "tree", root: broken.root, force: false, confirmed: [] } as const;
  const state = { phase: "building", root: broken.root, project, builds } as const;
  const keeper = keeperOf(
    () => cache,
    whole.root,
    () => [{ id: "a1", projectId, environmentId: "e1", state, source }],
  );
  await cache.client.upload([...whole.blobs, ...broken.blobs.slice(1), ...read.blobs]);

  await keeper.beat(t.signal);

  await cache.collection.collect(everything);
  assert.ok(await isWhole(cache, read));
  assert.equal((await cache.collection.stats()).leases, 1);
});

test("pins that a crash has left behind are ended, and what they kept goes", async (t) => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path, eager);
  const [slug, left, imported] = [
    treeOf({ a: "deployed" }),
    treeOf({ b: "of an environment that is gone" }),
    treeOf({ c: "imported" }),
  ];
  await cache.client.upload([...slug.blobs, ...left.blobs, ...imported.blobs]);
  await cache.client.putSlug(left.root, slugOwner("deleted", 1));
  await cache.client.putSlug(imported.root, "import");
  const keeper = keeperOf(
    () => cache,
    slug.root,
    () => [],
  );

  await keeper.beat(t.signal);

  assert.equal((await cache.collection.collect(everything)).removedBlobs, left.blobs.length);
  assert.ok(await isWhole(cache, slug));
  assert.ok(await isWhole(cache, imported));
});

import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { TestCache, testToken, treeOf, type TestTree } from "../../cache/rig.js";
import { CacheConnection } from "../../content/shards/cache-connection.js";
import { CollectionClients } from "../../content/client/collection-client.js";
import type { Digest } from "../../content/digest.js";
import { ShardMap } from "../../content/shards/shard-map.js";
import type { ShardedStore } from "../../content/shards/sharded-store.js";
import { FarmError } from "../../program/error.js";
import { silentLog } from "../../program/log.js";
import { eventually } from "../../test/eventually.js";
import { TcpProxy } from "../../test/tcp-proxy.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { CacheKeeper } from "./cache-keeper.js";
import { slugOwner } from "./pin-owner.js";

type Parts = ConstructorParameters<typeof CacheKeeper>[0];

const projectId = "project";
const environment = "environment";
const project = { layout: "slipway", applications: [], services: [], routes: [] } as const;
const everything = { dryRun: false, everything: true };
const minuteMs = 60_000;

/** Caches that collect at once what nothing needs, each behind a wire that can be cut. */
class Caches implements AsyncDisposable {
  readonly #directory: TemporaryDirectory;
  readonly #caches: TestCache[] = [];
  readonly #wires: TcpProxy[] = [];
  nowMs = Date.now();

  private constructor(directory: TemporaryDirectory) {
    this.#directory = directory;
  }

  static async start(count: number): Promise<Caches> {
    const caches = new Caches(await TemporaryDirectory.create());
    for (let i = 0; i < count; i++) await caches.add();
    return caches;
  }

  get addresses(): readonly string[] {
    return this.#wires.map(({ port }) => `127.0.0.1:${port}`);
  }

  get indexes(): readonly number[] {
    return [...this.#caches.keys()];
  }

  async add(): Promise<void> {
    const disk = join(this.#directory.path, `disk-${this.#caches.length}`);
    const keeping = { minAgeMs: 0, collectEveryMs: 2 ** 30, nowMs: () => this.nowMs };
    const cache = await TestCache.start(disk, keeping);
    this.#caches.push(cache);
    this.#wires.push(await TcpProxy.start(Number(cache.address.split(":")[1])));
  }

  at(index: number): TestCache {
    const cache = this.#caches[index];
    assert.ok(cache !== undefined);
    return cache;
  }

  wire(index: number): TcpProxy {
    const wire = this.#wires[index];
    assert.ok(wire !== undefined);
    return wire;
  }

  async mayCollect(): Promise<readonly boolean[]> {
    const stats = await Promise.all(this.#caches.map(({ collection }) => collection.stats()));
    return stats.map(({ mayCollect }) => mayCollect);
  }

  /** Collects at every cache; returns how many blobs each has removed. */
  async collect(): Promise<readonly number[]> {
    this.nowMs += 1;
    const reports = await Promise.all(
      this.#caches.map(({ collection }) => collection.collect(everything)),
    );
    return reports.map(({ removedBlobs }) => removedBlobs);
  }

  /** That each cache has of `trees` what it owns, and nothing else. */
  async requireShares(...trees: readonly TestTree[]): Promise<void> {
    const map = new ShardMap(this.addresses, 2);
    const digests = digestsOf(trees);
    for (const [index, { client }] of this.#caches.entries()) {
      const missing = new Set(await client.findMissing(digests));
      assert.deepEqual(
        digests.filter((digest) => !missing.has(digest)),
        digests.filter((digest) => map.ownersOf(digest).includes(index)),
        `what cache ${index} has`,
      );
    }
  }

  /** That none of them has anything of a tree. */
  async requireNothingOf(tree: TestTree): Promise<void> {
    const digests = digestsOf([tree]);
    for (const { client } of this.#caches) {
      assert.deepEqual([...(await client.findMissing(digests))].sort(), digests.toSorted());
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const wire of this.#wires) await wire[Symbol.asyncDispose]();
    for (const cache of this.#caches) await cache[Symbol.asyncDispose]();
    await this.#directory[Symbol.asyncDispose]();
  }
}

/** A coordinator as far as the caches see it. */
class Coordinator implements AsyncDisposable {
  readonly #connection: CacheConnection;
  readonly #clients: CollectionClients;
  readonly keeper: CacheKeeper;
  slugs: readonly Digest[] = [];
  live: ReturnType<Parts["activities"]["live"]> = [];

  constructor(caches: Caches, epoch: number) {
    const { addresses } = caches;
    this.#connection = CacheConnection.open({ addresses, copies: 2 });
    this.#clients = CollectionClients.connect({ addresses, token: () => testToken() });
    this.keeper = new CacheKeeper({
      projects: { all: () => [{ id: projectId }] },
      environments: {
        isKnown: () => true,
        all: () => [{ id: environment, projectId }],
        deployments: () =>
          this.slugs.map((slug, index) => ({
            generation: index + 1,
            content: { project, slugs: { app: slug }, sources: {} },
          })),
      },
      activities: { live: () => this.live, isKnown: () => true },
      content: () => this.store,
      logs: { isNeeded: () => false, pin: async () => undefined },
      caches: this.#clients.each.map(({ address, client }) => ({
        address,
        failures: () => this.#connection.failuresOf(address),
        permit: (permit, signal) => client.permit(permit, signal),
      })),
      balance: async (_project, signal) => await this.store.rebalance(signal),
      epoch,
      log: silentLog,
    });
  }

  get store(): ShardedStore {
    return this.#connection.shardedInstance(projectId, testToken());
  }

  /** Somebody has submitted a tree. */
  submit({ root }: TestTree): void {
    const source = { type: "tree", root, force: false, confirmed: [] } as const;
    const state = { phase: "received" } as const;
    this.live = [{ id: "activity", environmentId: environment, projectId, state, source }];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#connection[Symbol.asyncDispose]();
    await this.#clients[Symbol.asyncDispose]();
  }
}

function sampleTree(name: string): TestTree {
  const files = Array.from({ length: 60 }, (_, i) => [`d${i % 5}/f${i}`, `${name} ${i}`] as const);
  return treeOf(Object.fromEntries(files));
}

function digestsOf(trees: readonly TestTree[]): readonly Digest[] {
  return [...new Set(trees.flatMap(({ blobs }) => blobs.map(({ digest }) => digest)))];
}

test("each of several caches keeps what is needed of it and removes the rest", async (t) => {
  await using caches = await Caches.start(3);
  await using farm = new Coordinator(caches, 1);
  const [slug, submitted, other] = ["deployed", "submitted", "other"].map(sampleTree) as [
    TestTree,
    TestTree,
    TestTree,
  ];
  await farm.store.upload([...slug.blobs, ...submitted.blobs, ...other.blobs]);
  farm.slugs = [slug.root];
  farm.submit(submitted);
  assert.deepEqual(await caches.collect(), [0, 0, 0], "not permitted yet");

  await farm.keeper.beat(t.signal);
  await caches.collect();
  await caches.requireShares(slug, submitted);
  await caches.requireNothingOf(other);

  farm.live = [];
  await farm.keeper.beat(t.signal);
  await caches.collect();
  await caches.requireShares(slug);
  await caches.requireNothingOf(submitted);

  await farm.store.removeRoot(slug.root, slugOwner(environment, 1));
  farm.slugs = [];
  await farm.keeper.beat(t.signal);
  await caches.collect();
  for (const index of caches.indexes) {
    assert.equal((await caches.at(index).collection.stats()).blobs, 0);
  }
});

test("a cache that is added has its share before the others let go of theirs", async (t) => {
  await using caches = await Caches.start(3);
  const [slug, submitted] = [sampleTree("deployed"), sampleTree("submitted")];
  {
    await using farm = new Coordinator(caches, 1);
    await farm.store.upload([...slug.blobs, ...submitted.blobs]);
    farm.slugs = [slug.root];
    farm.submit(submitted);
    await farm.keeper.beat(t.signal);
  }
  await caches.add();
  await using farm = new Coordinator(caches, 2);
  farm.slugs = [slug.root];
  farm.submit(submitted);
  await caches.collect();
  assert.deepEqual(await caches.mayCollect(), [true, true, true, false]);

  await farm.keeper.beat(t.signal);
  assert.deepEqual(await caches.mayCollect(), [true, true, true, true]);
  // What activities of the coordinator before leased ends by itself.
  caches.nowMs += 61 * minuteMs;
  await assert.doesNotReject(farm.keeper.beat(t.signal));
  await caches.collect();
  await caches.requireShares(slug);
  assert.deepEqual(await farm.store.findMissing(digestsOf([slug])), []);
});

test("a cache that was away gets no permit before it has all that it has missed", async (t) => {
  await using caches = await Caches.start(3);
  await using farm = new Coordinator(caches, 1);
  const [slug, later, submitted] = ["deployed", "later", "submitted"].map(sampleTree) as [
    TestTree,
    TestTree,
    TestTree,
  ];
  await farm.store.upload([...slug.blobs, ...later.blobs]);
  farm.slugs = [slug.root];
  await farm.keeper.beat(t.signal);

  caches.wire(1).block();
  await farm.store.upload(submitted.blobs);
  farm.submit(submitted);
  await farm.store.putSlug(later.root, slugOwner(environment, 2));
  farm.slugs = [slug.root, later.root];
  caches.nowMs += 5 * minuteMs;
  await assert.rejects(farm.keeper.beat(t.signal), FarmError);
  assert.deepEqual(await caches.mayCollect(), [true, false, true]);
  const [, removed] = await caches.collect();
  assert.equal(removed, 0);

  caches.wire(1).unblock();
  // As the cache's own clock has it, nothing was used for the minimum age.
  const beaten = await eventually("it answers", async () => {
    await farm.keeper.beat(t.signal);
    return (await caches.mayCollect())[1] === true ? true : null;
  });
  assert.ok(beaten);
  await caches.collect();
  await caches.requireShares(slug, later, submitted);
});

test("a cache that failed in the middle of a beat gets no permit in it", async (t) => {
  await using caches = await Caches.start(3);
  await using farm = new Coordinator(caches, 1);
  const slug = sampleTree("deployed");
  await farm.store.upload(slug.blobs);
  farm.slugs = [slug.root];
  caches.wire(2).cutAfter(2_000);
  await farm.keeper.beat(t.signal).catch((error: unknown) => assert.ok(error instanceof FarmError));
  await caches.collect();
  const map = new ShardMap(caches.addresses, 2);
  for (const index of caches.indexes) {
    const own = digestsOf([slug]).filter((digest) => map.ownersOf(digest).includes(index));
    assert.deepEqual(await caches.at(index).client.findMissing(own), []);
  }
  await eventually("all may collect", async () => {
    await farm.keeper.beat(t.signal);
    return (await caches.mayCollect()).every(Boolean) ? true : null;
  });
  await caches.collect();
  await caches.requireShares(slug);
});

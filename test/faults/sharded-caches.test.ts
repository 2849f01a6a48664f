import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { blobOf, randomBlob, testToken, treeOf, type TestBlob } from "../../cache/rig.js";
import { CacheClient } from "../../content/client/cache-client.js";
import { CacheConnection } from "../../content/shards/cache-connection.js";
import { emptyDigest, sizeOf, type Digest } from "../../content/digest.js";
import { ShardMap } from "../../content/shards/shard-map.js";
import type { ShardedStore } from "../../content/shards/sharded-store.js";
import { encodeAction, encodeCommand } from "../../content/action.js";
import { CacheProcess } from "../cache-process.js";
import { TemporaryDirectory } from "../temporary-directory.js";

/** Real caches, each a process with a disk and a port of its own. */
class Caches implements AsyncDisposable {
  readonly #directory: TemporaryDirectory;
  readonly #processes: CacheProcess[] = [];
  readonly #disks: string[] = [];
  #disksMade = 0;

  private constructor(directory: TemporaryDirectory) {
    this.#directory = directory;
  }

  static async start(count: number): Promise<Caches> {
    const caches = new Caches(await TemporaryDirectory.create());
    for (let i = 0; i < count; i++) await caches.add();
    return caches;
  }

  get addresses(): readonly string[] {
    return this.#processes.map(({ port }) => `127.0.0.1:${port}`);
  }

  async add(): Promise<void> {
    const disk = this.#newDisk();
    this.#processes.push(await CacheProcess.start(disk));
    this.#disks.push(disk);
  }

  async kill(index: number): Promise<void> {
    await this.#processes[index]?.kill();
  }

  /** At the same port, with the disk that it had or a new one. */
  async bringBack(index: number, how: { readonly isEmpty: boolean }): Promise<void> {
    const disk = how.isEmpty ? this.#newDisk() : (this.#disks[index] ?? "");
    this.#disks[index] = disk;
    this.#processes[index] = await CacheProcess.start(disk, this.#processes[index]?.port);
  }

  /** What one of them has of `digests`. */
  async heldBy(index: number, digests: readonly Digest[]): Promise<ReadonlySet<Digest>> {
    const address = this.addresses[index] ?? "";
    await using client = CacheClient.connect({ address, instance: "project", token: testToken() });
    const missing = new Set(await client.findMissing(digests));
    return new Set(digests.filter((digest) => !missing.has(digest)));
  }

  /** What each owns of `digests`. */
  sharesOf(digests: readonly Digest[]): readonly ReadonlySet<Digest>[] {
    const map = new ShardMap(this.addresses, 2);
    return this.addresses.map(
      (_, index) => new Set(digests.filter((digest) => map.ownersOf(digest).includes(index))),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const each of this.#processes) await each[Symbol.asyncDispose]();
    await this.#directory[Symbol.asyncDispose]();
  }

  #newDisk(): string {
    return join(this.#directory.path, `disk-${this.#disksMade++}`);
  }
}

function connect(caches: Caches): { connection: CacheConnection; store: ShardedStore } {
  const connection = CacheConnection.open({ addresses: caches.addresses, copies: 2 });
  return { connection, store: connection.shardedInstance("project", testToken()) };
}

function sampleTree(): { root: Digest; blobs: readonly TestBlob[]; digests: readonly Digest[] } {
  const files: Record<string, string | Uint8Array> = { large: randomBytes(5_000_000) };
  for (let i = 0; i < 600; i++) files[`d${i % 20}/f${i}`] = `file ${i}`;
  const tree = treeOf(files);
  return { ...tree, digests: [...new Set(tree.blobs.map(({ digest }) => digest))] };
}

async function requireWhole(store: ShardedStore, tree: ReturnType<typeof sampleTree>) {
  const seen = new Set<Digest>();
  for await (const { digest, bytes } of store.fetchTree(tree.root, [])) {
    seen.add(digest);
    let size = bytes?.byteLength ?? 0;
    if (bytes === null) for await (const chunk of store.stream(digest)) size += chunk.byteLength;
    assert.equal(size, sizeOf(digest));
  }
  assert.deepEqual([...seen].sort(), [...tree.digests].sort());
}

test("three caches go on without any one of them, heal one that lost its disk, and take in a fourth", async (t) => {
  await using caches = await Caches.start(3);
  const tree = sampleTree();
  const action = (() => {
    const command = blobOf(
      encodeCommand({ arguments: ["true"], environment: {}, outputPaths: [""] }),
    );
    const bytes = encodeAction({
      command: command.digest,
      inputRoot: emptyDigest,
      timeoutSeconds: 60,
      platform: {},
    });
    return { command, blob: blobOf(bytes) };
  })();
  const result = {
    outputs: [{ path: "", root: tree.root }],
    exitCode: 0,
    worker: "w",
    durationMs: 5,
  };

  await t.test("each cache has its share, and a result and a root of all of it", async () => {
    const { connection, store } = connect(caches);
    await using _ = connection;
    const blobs = [...tree.blobs, action.command, action.blob];
    assert.equal((await store.upload(blobs)).blobs, tree.digests.length + 2);
    await store.putActionResult(action.blob.digest, result);
    assert.deepEqual(await store.getActionResult(action.blob.digest), result);
    const { files, directories } = await store.putSlug(tree.root, "one");
    assert.deepEqual([files, directories], [601, 21]);
    const shares = caches.sharesOf(tree.digests);
    for (let i = 0; i < 3; i++) assert.deepEqual(await caches.heldBy(i, tree.digests), shares[i]);
  });

  await t.test("a cache that is killed in the middle of an upload is done without", async () => {
    const { connection, store } = connect(caches);
    await using _ = connection;
    await using directory = await TemporaryDirectory.create();
    const large = Array.from({ length: 12 }, () => randomBlob(2_000_000));
    const path = join(directory.path, "file");
    const file = randomBlob(20_000_000);
    await writeFile(path, file.bytes);
    const uploaded = store.upload([{ digest: file.digest, path }, ...large]);
    await caches.kill(1);
    await uploaded;
    for (const { digest, bytes } of [...large, file]) {
      assert.ok((await store.read(digest)).equals(bytes));
    }
    await requireWhole(store, tree);
    assert.deepEqual(await store.getActionResult(action.blob.digest), result);
    await store.putSlug(tree.root, "two");
    await store.removeRoot(tree.root, "one");
    assert.deepEqual(await store.findMissing(tree.digests), []);
  });

  await t.test(
    "one that comes back with an empty disk is filled by reads and by roots",
    async () => {
      await caches.bringBack(1, { isEmpty: true });
      const { connection, store } = connect(caches);
      await using _ = connection;
      await requireWhole(store, tree);
      await connection.repaired();
      const map = new ShardMap(caches.addresses, 2);
      const firsts = tree.digests.filter((digest) => map.ownersOf(digest)[0] === 1);
      assert.deepEqual(await caches.heldBy(1, firsts), new Set(firsts));

      assert.deepEqual(await store.rebalance(), { roots: 1, repinned: 1, broken: [] });
      const share = caches.sharesOf(tree.digests)[1];
      assert.deepEqual(await caches.heldBy(1, tree.digests), share);
      assert.deepEqual(await store.listRoots(), [{ root: tree.root, owner: "two" }]);
    },
  );

  await t.test("a fourth gets its share of everything, and nothing else moves", async () => {
    const before = caches.sharesOf(tree.digests);
    await caches.add();
    const { connection, store } = connect(caches);
    await using _ = connection;
    await requireWhole(store, tree);
    assert.deepEqual(await store.getActionResult(action.blob.digest), result);
    assert.equal((await store.rebalance()).repinned, 1);
    await connection.repaired();

    const after = caches.sharesOf(tree.digests);
    for (let i = 0; i < 3; i++) {
      assert.deepEqual(await caches.heldBy(i, tree.digests), before[i], "nothing was copied here");
      for (const digest of after[i] ?? []) assert.ok(before[i]?.has(digest));
    }
    assert.deepEqual(await caches.heldBy(3, tree.digests), after[3]);
    const share = (after[3]?.size ?? 0) / tree.digests.length;
    assert.ok(share > 0.4 && share < 0.6, `it has ${share} of all, as one of four with two copies`);
    assert.equal((await store.rebalance()).repinned, 0);
    await store.removeRoot(tree.root, "two");
    for (const { store: each } of connection.each("project", testToken())) {
      assert.deepEqual(await each.listRoots(), []);
    }
  });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { sizeOf, type Digest } from "../../content/digest.js";
import { ConflictError, NotFoundError } from "../../program/error.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { TestCache, treeOf, type TestTree } from "../rig.js";

const minuteMs = 60_000;

/** Trees that share blobs and subtrees, small and large; one has a directory that another has as a file. */
const trees: readonly TestTree[] = (() => {
  const text = (name: string, size: number): string => name.padEnd(size, ".");
  const shared = { "lib/x": text("x", 3_000), "lib/deep/er/y": text("y", 20_000) };
  const plain = [
    { ...shared, a: text("a", 9_000) },
    { ...shared, b: text("b", 200_000) },
    { "lib/deep/er/y": text("y", 20_000), c: text("c", 100) },
    { only: text("only", 150_000), "lib/x": text("x", 3_000) },
    { a: text("a", 9_000), b: text("b", 200_000), empty: "" },
  ].map((files) => treeOf(files));
  const [, second] = plain;
  const disguised = second?.blobs.at(-1)?.bytes ?? Buffer.alloc(0);
  return [...plain, treeOf({ "a directory as a file": disguised })];
})();

type Op =
  | { readonly type: "upload"; readonly tree: number; readonly every: number }
  | { readonly type: "find" | "pin" | "unpin" | "read" | "release"; readonly tree: number }
  | { readonly type: "lease"; readonly tree: number; readonly minutes: number };

type Step =
  | { readonly type: "together"; readonly ops: readonly Op[] }
  | { readonly type: "pass"; readonly minutes: number }
  | { readonly type: "collect" }
  | { readonly type: "check" }
  | { readonly type: "restart" };

const tree = fc.nat(trees.length - 1);
const op: fc.Arbitrary<Op> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant("upload" as const),
      tree,
      every: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constantFrom("find" as const, "read" as const), tree }),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant("pin" as const), tree }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constantFrom("unpin" as const, "release" as const), tree }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("lease" as const),
      tree,
      minutes: fc.integer({ min: 10, max: 200 }),
    }),
  },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant("together" as const),
      // One of a kind at most on a tree, as nobody could tell which of two came last.
      ops: fc.uniqueArray(op, { minLength: 1, maxLength: 5, selector: ({ tree: of }) => of }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant("pass" as const),
      minutes: fc.integer({ min: 1, max: 100 }),
    }),
  },
  { weight: 5, arbitrary: fc.record({ type: fc.constant("collect" as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constantFrom("check" as const, "restart" as const) }),
  },
);

test("property: what is pinned, leased or was promised lately is in the cache, whatever it collects meanwhile", async () => {
  // Without a minimum age nothing is promised but what is pinned or leased: the races are closer then.
  const minAgeMs = fc.constantFrom(0, 60 * minuteMs);
  const steps = fc.array(step, { minLength: 5, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(minAgeMs, steps, async (minAge, sequence) => {
      await using directory = await TemporaryDirectory.create();
      const model = await Model.start(directory.path, minAge);
      try {
        for (const next of sequence) await model.take(next);
        await model.end();
      } finally {
        await model.stop();
      }
    }),
    { numRuns: 40 },
  );
});

/** A cache, and what it has promised. */
class Model {
  readonly #open: () => Promise<TestCache>;
  readonly #minAgeMs: number;
  #running: TestCache | null = null;
  #nowMs = Date.parse("2026-01-01T00:00:00Z");
  readonly #pinned = new Set<number>();
  readonly #leases = new Map<number, { readonly id: string; readonly untilMs: number }>();
  /** When somebody was told last that a blob is there. */
  readonly #promisedMs = new Map<Digest, number>();
  #collecting: Promise<unknown> = Promise.resolve();

  private constructor(minAgeMs: number, open: (nowMs: () => number) => Promise<TestCache>) {
    this.#minAgeMs = minAgeMs;
    this.#open = () => open(() => this.#nowMs);
  }

  static async start(directory: string, minAgeMs: number): Promise<Model> {
    const setUp = { minAgeMs, isAlone: true, collectEveryMs: 2 ** 30, packBytes: 50_000 };
    const model = new Model(minAgeMs, (nowMs) => TestCache.start(directory, { ...setUp, nowMs }));
    model.#running = await model.#open();
    return model;
  }

  get #cache(): TestCache {
    assert.ok(this.#running !== null);
    return this.#running;
  }

  async stop(): Promise<void> {
    await this.#cache[Symbol.asyncDispose]();
  }

  async take(next: Step): Promise<void> {
    switch (next.type) {
      case "together":
        await Promise.all(next.ops.map((one) => this.#perform(one)));
        return;
      case "pass":
        this.#nowMs += next.minutes * minuteMs;
        return;
      case "collect":
        // Not awaited: what follows happens while it marks and sweeps.
        await this.#collecting;
        this.#collecting = this.#cache.collection.collect({ dryRun: false, everything: true });
        this.#collecting.catch(() => undefined);
        return;
      case "check":
        return await this.#check();
      case "restart":
        await this.#collecting;
        await this.stop();
        this.#running = await this.#open();
    }
  }

  /** Everything that is owed is there, and after a while nothing else. */
  async end(): Promise<void> {
    await this.#check();
    const owed = [...this.#promisedMs.keys()].filter((digest) => this.#isOwed(digest));
    assert.deepEqual(await this.#cache.client.findMissing(owed), []);
    // One that still runs would be joined, and does not look at what came since it began.
    await this.#collecting.catch(() => undefined);
    this.#nowMs += 2 * this.#minAgeMs;
    await this.#cache.collection.collect({ dryRun: false, everything: true });
    await this.#check();
    const live = new Set([...this.#live()].flatMap((index) => digestsOf(index)));
    const { blobs, pinned } = await this.#cache.collection.stats();
    assert.equal(blobs, live.size);
    const kept = new Set([...this.#pinned].flatMap((index) => digestsOf(index)));
    const bytes = [...kept].reduce((sum, digest) => sum + sizeOf(digest), 0);
    assert.equal(pinned[0]?.bytes ?? 0, bytes);
    for (const index of this.#live()) {
      for (const blob of trees[index]?.blobs ?? []) {
        assert.ok((await this.#cache.client.read(blob.digest)).equals(blob.bytes));
      }
    }
  }

  async #perform(one: Op): Promise<void> {
    const { client } = this.#cache;
    const { root, blobs } = trees[one.tree] as TestTree;
    const digests = digestsOf(one.tree);
    const owner = `owner of ${one.tree}`;
    const before = this.#nowMs;
    switch (one.type) {
      case "upload": {
        const some = blobs.filter((_, i) => i % one.every === 0);
        await client.upload(some);
        for (const { digest } of some) this.#promisedMs.set(digest, before);
        return;
      }
      case "find": {
        const owed = digests.filter((digest) => this.#isOwed(digest));
        const missing = await client.findMissing(digests);
        assert.deepEqual(
          missing.filter((digest) => owed.includes(digest)),
          [],
        );
        for (const digest of digests) {
          if (!missing.includes(digest)) this.#promisedMs.set(digest, before);
        }
        return;
      }
      case "read": {
        const owed = this.#isOwed(root);
        try {
          await client.read(root);
          this.#promisedMs.set(root, before);
        } catch (error) {
          assert.ok(!owed, String(error));
        }
        return;
      }
      case "pin":
        if (await this.#tryToKeep(one.tree, () => client.putSlug(root, owner))) {
          this.#pinned.add(one.tree);
        }
        return;
      case "unpin":
        this.#pinned.delete(one.tree);
        return await client.removeRoot(root, owner);
      case "lease": {
        const ttlMs = one.minutes * minuteMs;
        const keep = async (): Promise<void> => {
          const id = await client.acquireLease({ holder: owner, trees: [root], ttlMs });
          this.#leases.set(one.tree, { id, untilMs: before + ttlMs });
        };
        await this.#tryToKeep(one.tree, keep);
        return;
      }
      case "release": {
        const lease = this.#leases.get(one.tree);
        this.#leases.delete(one.tree);
        if (lease !== undefined) await client.releaseLease(lease.id);
      }
    }
  }

  /** Pins or leases a tree; that it is incomplete must be true. */
  async #tryToKeep(index: number, keep: () => Promise<unknown>): Promise<boolean> {
    const before = this.#nowMs;
    const isOwed = digestsOf(index).every((digest) => this.#isOwed(digest));
    try {
      await keep();
      for (const digest of digestsOf(index)) this.#promisedMs.set(digest, before);
      return true;
    } catch (error) {
      assert.ok(error instanceof ConflictError || error instanceof NotFoundError, String(error));
      assert.ok(!isOwed, `tree ${index} was promised: ${String(error)}`);
      return false;
    }
  }

  async #check(): Promise<void> {
    await this.#collecting;
    const check = await this.#cache.collection.check({ closure: true, repair: false });
    assert.deepEqual([check.damages, check.lostBlobs, check.unknownFiles], [[], 0, 0]);
    const roots = [...this.#live()].map((index) => trees[index]?.root);
    assert.ok(check.trees >= new Set(roots).size);
  }

  #isOwed(digest: Digest): boolean {
    const promised = this.#promisedMs.get(digest);
    if (promised !== undefined && this.#nowMs - promised < this.#minAgeMs) return true;
    return [...this.#live()].some((index) => digestsOf(index).includes(digest));
  }

  /** The trees that are pinned or leased. */
  #live(): ReadonlySet<number> {
    const leased = [...this.#leases].filter(([, { untilMs }]) => untilMs > this.#nowMs);
    return new Set([...this.#pinned, ...leased.map(([index]) => index)]);
  }
}

function digestsOf(index: number): readonly Digest[] {
  const found = trees[index]?.blobs.map(({ digest }) => digest) ?? [];
  return [...new Set(found)].filter((digest) => sizeOf(digest) > 0);
}

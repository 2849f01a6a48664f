import assert from "node:assert/strict";
import { test } from "node:test";
import { digestOf, type Digest } from "../../content/digest.js";
import { MemoryContentStore } from "../../test/memory-content-store.js";
import { activityOwner, logOwner, parsePinOwner, slugOwner } from "./pin-owner.js";
import { removeUnneededPins, type NeededPins } from "./unneeded-pins.js";

const kept = "kept";
const gone = "deleted";
const project = { layout: "slipway", applications: [], services: [], routes: [] } as const;

/** What is needed: generation 3 of one environment, and what is live. */
class Needed implements NeededPins {
  live: { readonly id: string; readonly environmentId: string }[] = [];
  slugs: Record<number, Digest> = {};

  readonly activities = {
    isKnown: (id: string) => id === "activity" || id === "ended",
    live: () => this.live,
  };
  readonly logs = { isNeeded: (id: string, from: number) => id === "ended" && from === 0 };
  readonly environments = {
    isKnown: (id: string) => id === kept || id === gone,
    all: () => [{ id: kept }],
    deployments: (id: string) =>
      id === kept
        ? Object.entries(this.slugs).map(([generation, slug]) => ({
            generation: Number(generation),
            content: { project, slugs: { app: slug }, sources: {} },
          }))
        : [],
  };
}

async function pinned(store: MemoryContentStore): Promise<readonly string[]> {
  return (await store.listRoots()).map(({ owner }) => owner).sort();
}

test("pins that no deployment and no activity needs are ended, and nobody else's", async (t) => {
  const store = new MemoryContentStore();
  const root = store.putTree({ a: "deployed" });
  const needed = new Needed();
  needed.slugs = { 3: root, 5: digestOf("another slug") };
  needed.live = [{ id: "activity", environmentId: "busy" }];
  const needless = [
    slugOwner(kept, 4),
    slugOwner(kept, 5),
    slugOwner(gone, 3),
    activityOwner("ended"),
    logOwner("ended", 7),
    logOwner("activity", 0),
  ];
  const others = [
    logOwner("ended", 0),
    logOwner("unheard", 0),
    "log:ended:latest",
    slugOwner(kept, 3),
    activityOwner("activity"),
    "import",
    "main",
    "activity:of an operator",
    activityOwner("unheard"),
    `environment:${gone}:latest`,
    "environment:production:1",
  ];
  for (const owner of [...needless, ...others]) await store.putSlug(root, owner);

  assert.equal(await removeUnneededPins(needed, store, t.signal), needless.length);

  assert.deepEqual(await pinned(store), others.toSorted());
  assert.equal(await removeUnneededPins(needed, store, t.signal), 0);
});

test("a deployment that is just being made keeps its pin, whenever it is looked for", async (t) => {
  const store = new MemoryContentStore();
  const root = store.putTree({ a: "deployed" });
  const needed = new Needed();
  const owner = slugOwner(kept, 7);
  const steps: (() => Promise<void> | void)[] = [
    () => void needed.live.push({ id: "activity", environmentId: kept }),
    async () => void (await store.putSlug(root, activityOwner("activity"))),
    async () => void (await store.putSlug(root, owner)),
    () => void (needed.slugs[7] = root),
    () => void (needed.live = []),
    async () => await store.removeRoot(root, activityOwner("activity")),
  ];
  // Each step of the deployment happens while the pins are being listed, and before, and after.
  for (const step of steps) {
    let isDone = false;
    store.before = async (call) => {
      if (call !== "listRoots" || isDone) return;
      isDone = true;
      await step();
    };
    const removed = await removeUnneededPins(needed, store, t.signal);
    await removeUnneededPins(needed, store, t.signal);
    assert.ok(removed === 0 || needed.live.length === 0, "nothing while the activity is live");
    if (needed.slugs[7] !== undefined) assert.ok((await pinned(store)).includes(owner));
  }
  assert.deepEqual(await pinned(store), [owner]);
});

test("a pin that is listed before its deployment ends in failure goes at the next look", async (t) => {
  const store = new MemoryContentStore();
  const root = store.putTree({ a: "never deployed" });
  const needed = new Needed();
  needed.live = [{ id: "activity", environmentId: kept }];
  await store.putSlug(root, slugOwner(kept, 8));
  assert.equal(await removeUnneededPins(needed, store, t.signal), 0);
  needed.live = [];
  assert.equal(await removeUnneededPins(needed, store, t.signal), 1);
});

test("an owner's name is read back as what it was made of", () => {
  assert.deepEqual(parsePinOwner(slugOwner(kept, 12)), {
    kind: "deployment",
    environmentId: kept,
    generation: 12,
  });
  assert.deepEqual(parsePinOwner(activityOwner("activity")), { kind: "activity", id: "activity" });
  for (const other of ["", "import", "activity:", "environment:", `environment:${kept}:0`]) {
    assert.equal(parsePinOwner(other), null);
  }
});

import assert from "node:assert/strict";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
} from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { MemoryContentStore, type TreeLiteral } from "../../test/memory-content-store.js";
import { OverlayTree } from "../build/overlay-tree.js";
import { SlugStore, type SlugLayer } from "./slug-store.js";

const skip = process.getuid?.() === 0 ? false : "only root may mount overlays and make whiteouts";
const owner = { uid: 10_000, gid: 10_000 };

test("a tree that is made of another one by its changes is the same tree", { skip }, async () => {
  await fc.assert(
    fc.asyncProperty(tree, tree, async (before, after) => {
      await using rig = await Rig.open();
      await rig.layers(before);
      const layers = await rig.layers(after);
      assert.deepEqual(await rig.mounted(layers), rig.content.list(rig.content.putTree(after)));
    }),
    { numRuns: 150 },
  );
});

test("one changed line makes one link, whatever else is there", { skip }, async () => {
  await using rig = await Rig.open();
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`f${i}`, `${i}`]));
  const before = { src: many, docs: { a: "1" }, node_modules: { x: { "index.js": "x" } } };
  const [base] = await rig.layers(before);
  const { builtFarms } = rig.slugs.traffic;

  const after = { ...before, src: { ...many, f7: "other" } };
  const layers = await rig.layers(after);

  assert.equal(rig.slugs.traffic.builtFarms, builtFarms);
  assert.deepEqual(
    layers.map(({ path }) => path),
    ["", "node_modules", ""],
  );
  assert.equal(layers[2]?.lower, base?.lower);
  assert.deepEqual(filesIn(layers[0]?.lower ?? ""), ["src/f7"]);
  // The next one is compared with what stands, not with this.
  const third = await rig.layers({ ...after, docs: { a: "2" } });
  assert.deepEqual(filesIn(third[0]?.lower ?? ""), ["docs/a", "src/f7"]);
});

test(
  "many changes, a damaged or removed base and another kind make a farm of their own",
  { skip },
  async () => {
    const many = Object.fromEntries(Array.from({ length: 1_100 }, (_, i) => [`f${i}`, `${i}`]));
    await using rig = await Rig.open();
    assert.equal((await rig.layers({ a: "1" })).length, 1);
    assert.equal((await rig.layers({ a: "1", ...many })).length, 1, "too many");
    assert.equal((await rig.layers({ a: "1" }, "other")).length, 1, "it stands");
    assert.equal((await rig.layers({ a: "2" }, "third")).length, 1, "nothing is known of its kind");
    for (const { name } of rig.slugs.farms()) rig.slugs.markDamaged(name, new Set(["0"]));
    assert.equal((await rig.layers({ a: "3" }, "other")).length, 1);
  },
);

/** An agent's store, with places to mount in. */
class Rig implements AsyncDisposable {
  readonly content = new MemoryContentStore();
  readonly data: string;
  readonly slugs: SlugStore;
  #next = 0;

  private constructor(data: string, slugs: SlugStore) {
    this.data = data;
    this.slugs = slugs;
  }

  static async open(): Promise<Rig> {
    const data = mkdtempSync(join(tmpdir(), "slipway-changes-"));
    return new Rig(data, await SlugStore.open(data, owner));
  }

  async layers(tree: TreeLiteral, kind = "app build"): Promise<readonly SlugLayer[]> {
    const root = this.content.putTree(tree);
    const changes = { kind, path: join(this.data, `changes-${this.#next++}`) };
    const { signal } = new AbortController();
    return await this.slugs.materialiseLayers(root, this.content, signal, { scope: "p", changes });
  }

  /** What who builds in it sees. */
  async mounted(layers: readonly SlugLayer[]): Promise<Record<string, string>> {
    const directory = join(this.data, `build-${this.#next++}`);
    mkdirSync(directory);
    await using overlay = await OverlayTree.mount(layers, directory, owner);
    return listing(overlay.path);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.data, { recursive: true, force: true });
  }
}

/** As MemoryContentStore lists a tree. */
function listing(directory: string, prefix = ""): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(directory)) {
    const path = join(directory, name);
    const stat = lstatSync(path);
    assert.deepEqual(
      [stat.uid, stat.gid, stat.mtimeMs],
      [owner.uid, owner.gid, 978_307_200_000],
      path,
    );
    if (stat.isDirectory()) {
      const below = listing(path, `${prefix}${name}/`);
      if (readdirSync(path).length === 0) found[`${prefix}${name}/`] = "";
      Object.assign(found, below);
    } else if (stat.isSymbolicLink()) found[prefix + name] = `-> ${readlinkSync(path)}`;
    else found[prefix + name] = `${stat.mode & 0o100 ? "*" : ""}${readFileSync(path, "utf8")}`;
  }
  return found;
}

function filesIn(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .filter((path) => !lstatSync(join(directory, path)).isDirectory())
    .toSorted();
}

const { tree } = fc.letrec<{ tree: TreeLiteral; entry: TreeLiteral[string] }>((tie) => ({
  tree: fc.dictionary(fc.constantFrom("a", "b", "c", "d", "node_modules"), tie("entry"), {
    maxKeys: 4,
  }) as fc.Arbitrary<TreeLiteral>,
  entry: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom<TreeLiteral[string]>("1", "2", ["1"], { symlink: "a" }, { symlink: "../b" }),
    tie("tree"),
  ),
}));

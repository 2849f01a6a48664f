import assert from "node:assert/strict";
import { readFile, rm, truncate, writeFile, mkdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { route } from "../rig.js";
import { applyGeneration } from "./router-state.js";
import { TableStore } from "./table-store.js";

function apply(store: TableStore, generation: number, environment = "site"): Promise<void> {
  const routes = [route([`10.0.0.1:${generation}`], { host: `${environment}.localhost` })];
  return store.commit((state) =>
    applyGeneration(state, { epoch: 1, environment, generation, routes }, Date.now()),
  );
}

function generationOf(store: TableStore, environment = "site"): number | undefined {
  return store.state.environments.get(environment)?.generation;
}

test("a change is on disk before it is in effect", async () => {
  await using scratch = await TemporaryDirectory.create();
  const store = await TableStore.open(scratch.path);

  const applied = apply(store, 1);
  assert.equal(store.table.find("site.localhost", "/"), null);
  await applied;

  const again = await TableStore.open(scratch.path);
  assert.equal(store.table.find("site.localhost", "/")?.environment, "site");
  assert.equal(again.table.find("site.localhost", "/")?.environment, "site");
});

test("changes that come together are written together, and each is judged on those before it", async () => {
  await using scratch = await TemporaryDirectory.create();
  const store = await TableStore.open(scratch.path);

  const outcomes = await Promise.allSettled([
    apply(store, 2),
    apply(store, 1),
    apply(store, 3),
    ...Array.from({ length: 50 }, (_, i) => apply(store, 1, `site-${i}`)),
  ]);

  assert.deepEqual(
    outcomes.slice(0, 3).map(({ status }) => status),
    ["fulfilled", "rejected", "fulfilled"],
  );
  const again = await TableStore.open(scratch.path);
  assert.equal(generationOf(again), 3);
  assert.equal(again.state.environments.size, 51);
});

test("a torn or changed table is not loaded, the one before it is", async () => {
  await using scratch = await TemporaryDirectory.create();
  const path = join(scratch.path, "table");
  for (const damage of ["torn", "changed", "empty"] as const) {
    await rm(scratch.path, { recursive: true });
    const store = await TableStore.open(scratch.path);
    await apply(store, 1);
    await apply(store, 2);
    const text = await readFile(path, "utf8");
    if (damage === "torn") await truncate(path, text.length - 10);
    else
      await writeFile(
        path,
        damage === "empty" ? "" : text.replace('"generation":2', '"generation":9'),
      );

    const again = await TableStore.open(scratch.path);

    assert.equal(generationOf(again), 1, damage);
    assert.deepEqual(again.damaged, [path]);
  }
});

test("of two good tables the newer is loaded, whichever name it has", async () => {
  await using scratch = await TemporaryDirectory.create();
  const store = await TableStore.open(scratch.path);
  await apply(store, 1);
  await apply(store, 2);
  const path = (name: string): string => join(scratch.path, name);
  await rename(path("table"), path("newer"));
  await rename(path("table.previous"), path("table"));
  await rename(path("newer"), path("table.previous"));

  assert.equal(generationOf(await TableStore.open(scratch.path)), 2);
});

test("a table of a later format stops the start with a hint", async () => {
  await using scratch = await TemporaryDirectory.create();
  const store = await TableStore.open(scratch.path);
  await apply(store, 1);
  const path = join(scratch.path, "table");
  const text = await readFile(path, "utf8");
  await writeFile(path, text.replace("slipway-router-table 1", "slipway-router-table 2"));

  await assert.rejects(TableStore.open(scratch.path), /another version of Slipway/);
});

test("a change that cannot be saved has no effect, and the next one has", async () => {
  await using scratch = await TemporaryDirectory.create();
  const store = await TableStore.open(scratch.path);
  await apply(store, 1);
  // A directory in the way: the write fails as on a broken disk.
  await mkdir(join(scratch.path, "table.new"));

  const failing = [apply(store, 2), apply(store, 1, "other")];
  const outcomes = await Promise.allSettled(failing);

  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ["rejected", "rejected"],
  );
  assert.equal(generationOf(store), 1);
  await rm(join(scratch.path, "table.new"), { recursive: true });
  await apply(store, 2);
  assert.equal(generationOf(await TableStore.open(scratch.path)), 2);
  assert.equal(generationOf(store, "other"), undefined);
});

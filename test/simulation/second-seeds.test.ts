import { test } from "node:test";
import { trySeeds } from "./try-seeds.js";

// Half of the seeds: the two files run beside one another.
test("a hundred farms to which everything happens keep every promise (second)", async () => {
  await trySeeds(100, 100);
});

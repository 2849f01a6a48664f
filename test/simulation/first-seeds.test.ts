import { test } from "node:test";
import { trySeeds } from "./try-seeds.js";

// Half of the seeds: the two files run beside one another.
test("a hundred farms to which everything happens keep every promise (first)", async () => {
  await trySeeds(0, 100);
});

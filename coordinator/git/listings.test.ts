import assert from "node:assert/strict";
import { test } from "node:test";
import { Listings, type Listing } from "./listings.js";

const listing = (count: number): Listing => ({
  files: Array.from({ length: count }, (_, index) => `file ${index}`),
  gitlinks: [],
});
const from = (repository: string, tree: string) => ({ repository, tree, commit: `commit ${tree}` });

test("listings are remembered, the latest of each repository, until there is too much of them", () => {
  const listings = new Listings(400);
  const large = listing(150);
  listings.put(from("one", "a"), large);
  listings.put(from("two", "b"), large);
  assert.equal(listings.of("a"), large);
  assert.equal(listings.ofCommit("commit a"), large);
  listings.put(from("one", "c"), large);

  assert.equal(listings.of("b"), null);
  assert.equal(listings.ofCommit("commit b"), null);
  assert.equal(listings.latest("two"), null);
  assert.equal(listings.of("a"), large);
  assert.equal(listings.latest("one"), "c");

  listings.put(from("two", "d"), listing(450));
  assert.equal(listings.of("d"), null);
  assert.equal(listings.of("c"), large);
});

test("a listing that comes again counts once, and another commit may have it", () => {
  const listings = new Listings(400);
  const large = listing(250);
  listings.put(from("one", "a"), large);
  listings.put({ ...from("one", "a"), commit: "other" }, large);
  assert.equal(listings.of("a"), large);
  assert.equal(listings.ofCommit("other"), large);
  assert.equal(listings.ofCommit("no such"), null);
});

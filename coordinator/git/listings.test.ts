import assert from "node:assert/strict";
import { test } from "node:test";
import { Listings } from "./listings.js";

const listing = (paths: number) => ({
  files: Array.from({ length: paths }, (_, index) => `f${index}`),
  gitlinks: [],
});

test("listings are remembered until newer ones need their room, those first that nobody used", () => {
  const listings = new Listings(10);
  const first = listing(4);
  listings.put("first", first);
  listings.put("second", listing(4));
  assert.equal(listings.get("first"), first);
  listings.put("third", listing(5));
  assert.equal(listings.get("second"), undefined);
  assert.equal(listings.get("first"), first);
  listings.put("first", listing(4));
  assert.equal(listings.get("first"), first);
  listings.put("too many", listing(11));
  for (const name of ["first", "third", "too many"]) assert.equal(listings.get(name), undefined);
  listings.put("small", listing(10));
  assert.equal(listings.get("small")?.files.length, 10);
});

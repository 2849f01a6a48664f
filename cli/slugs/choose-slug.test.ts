import assert from "node:assert/strict";
import { test } from "node:test";
import { digestOf, digestToWire } from "../../content/digest.js";
import { NotFoundError, UsageError } from "../../program/error.js";
import type { Deployment } from "../../proto/gen/slipway/v1/Deployment.js";
import { chooseSlug, slugsOf, wholeDigest } from "./choose-slug.js";

const [one, two, api] = [digestOf("one"), digestOf("two"), digestOf("api")];

function deployment(
  generation: number,
  current: boolean,
  slugs: Readonly<Record<string, typeof one>>,
): Deployment {
  const applications = Object.entries(slugs).map(([name, digest]) => ({
    name,
    type: "nodejs:22",
    slug: digestToWire(digest),
  }));
  const createdAtMs = generation * 1_000;
  return { generation, current, createdAtMs, applications, commit: "", activity: "", kind: "push" };
}

const slugs = slugsOf([
  deployment(3, true, { app: two, api }),
  deployment(2, false, { app: two }),
  deployment(1, false, { app: one }),
]);

test("slugs are listed once, with every deployment that has them", () => {
  assert.deepEqual(
    slugs.map((slug) => [slug.application, slug.digest, slug.generations, slug.isCurrent]),
    [
      ["app", two, [3, 2], true],
      ["api", api, [3], true],
      ["app", one, [1], false],
    ],
  );
});

test("a slug is named by its application, its generation or its digest", () => {
  for (const [word, digest] of [
    ["app", two],
    ["api", api],
    ["app@1", one],
    ["app@2", two],
    ["@1", one],
    [one.slice(0, 8), one],
  ] as const) {
    assert.equal(chooseSlug(word, slugs), digest, word);
  }
  assert.equal(wholeDigest(one), one);
  assert.equal(wholeDigest(one.slice(0, 64)), null);
  for (const word of ["", "@", "@9", "web", "app@4", "app@x", "000000", one.slice(0, 5)]) {
    assert.throws(() => chooseSlug(word, slugs), NotFoundError, word);
  }
  assert.throws(() => chooseSlug("@3", slugs), UsageError);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { allImages, baseImage, nginxImage } from "./catalogue.js";
import type { ImageSpec } from "./image-spec.js";
import { hashRecipe, readRecipe, type RecipeFile } from "./recipe.js";

const spec: ImageSpec = { ...nginxImage, npmPackages: { npm: "npm@1.0.0" } };
const file = (path: string, text: string, isExecutable = false): RecipeFile => ({
  path,
  isExecutable,
  bytes: Buffer.from(text),
});
const files = [file("Dockerfile", "FROM x"), file("start", "#!/bin/sh", true)];

test("a recipe's hash does not depend on the order in which its files were read", () => {
  assert.equal(hashRecipe(spec, files, "b"), hashRecipe(spec, files.toReversed(), "b"));
});

test("whatever changes the image changes its recipe's hash", () => {
  const changed = [
    hashRecipe(spec, files, "b"),
    hashRecipe(spec, files, "another base"),
    hashRecipe(spec, files, null),
    hashRecipe(spec, [file("Dockerfile", "FROM y"), ...files.slice(1)], "b"),
    hashRecipe(spec, [file("dockerfile", "FROM x"), ...files.slice(1)], "b"),
    hashRecipe(spec, [...files.slice(0, 1), file("start", "#!/bin/sh", false)], "b"),
    hashRecipe(spec, files.slice(1), "b"),
    hashRecipe({ ...spec, npmPackages: { npm: "npm@1.0.1" } }, files, "b"),
  ];
  assert.equal(new Set(changed).size, changed.length);
});

test("every image has a recipe with a Dockerfile, found from the package's root", async () => {
  const hashes = new Set<string>();
  for (const image of allImages) {
    const recipe = await readRecipe(image);
    assert.ok(
      recipe.files.some(({ path }) => path === "Dockerfile"),
      image.tag,
    );
    hashes.add(recipe.hash);
  }
  assert.equal(hashes.size, allImages.length);
});

test("a host that trusts another authority builds the base and all that stands on it anew", async () => {
  const certificates = [file("certificates/company.crt", "a certificate")];
  for (const image of [baseImage, nginxImage]) {
    const [without, withOne] = await Promise.all([
      readRecipe(image),
      readRecipe(image, certificates),
    ]);
    assert.notEqual(without.hash, withOne.hash, image.tag);
  }
});

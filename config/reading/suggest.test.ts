import assert from "node:assert/strict";
import { test } from "node:test";
import { didYouMean, suggest } from "./suggest.js";

test("a word is suggested for one that is nearly the same, or how it begins", () => {
  const known = ["nodejs", "php", "python", "golang", "postgresql"];
  for (const [word, meant] of [
    ["nodejss", "nodejs"],
    ["Python", "python"],
    ["pyhton", "python"],
    ["node", "nodejs"],
    ["postgres", "postgresql"],
    ["golang-stable", "golang"],
    ["go", null],
    ["cobol", null],
    ["", null],
  ] as const)
    assert.equal(suggest(word, known), meant, word);
});

test("where no word is near, all are named", () => {
  assert.equal(didYouMean("xyz", ["a", "b"]), "Known here: a, b.");
  assert.equal(didYouMean("xyz", []), null);
});

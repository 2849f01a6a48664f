import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { PathPattern } from "./path-pattern.js";

const cases: readonly (readonly [pattern: string, matching: string[], other: string[]])[] = [
  ["a/b", ["a/b"], ["a", "b", "a/b/c", "a/c"]],
  ["*.ts", ["a.ts", ".ts"], ["a.tsx", "a/b.ts", "ts"]],
  ["src/*.ts", ["src/a.ts"], ["src/a/b.ts", "a.ts"]],
  ["src/**", ["src/a", "src/a/b"], ["a"]],
  ["**/*.ts", ["a.ts", "a/b.ts", "a/b/c.ts"], ["a.js", "a/b.ts/c"]],
  ["a/**/b", ["a/b", "a/x/b", "a/x/y/b"], ["b", "a/bb", "x/a/b"]],
  ["a?c", ["abc", "axc"], ["ac", "abbc"]],
  ["**/**/x", ["x", "a/x", "a/b/x"], ["a"]],
  ["*a*b*", ["ab", "xaxbx", "aab"], ["ba", "a"]],
];

for (const [pattern, matching, other] of cases) {
  test(`the pattern ${pattern}`, () => {
    for (const path of matching) assert.ok(matches(pattern, path), path);
    for (const path of other) assert.ok(!matches(pattern, path), path);
  });
}

test("a pattern means what the regular expression means that it could be", () => {
  const name = fc.string({ unit: fc.constantFrom("a", "b", "."), minLength: 1, maxLength: 4 });
  const part = fc.string({
    unit: fc.constantFrom("a", "b", ".", "*", "?"),
    minLength: 1,
    maxLength: 4,
  });
  const parts = fc.array(
    fc.oneof(
      part.filter((text) => !text.includes("**")),
      fc.constant("**"),
    ),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(parts, fc.array(name, { minLength: 1, maxLength: 5 }), (pattern, path) => {
      assert.equal(
        matches(pattern.join("/"), path.join("/")),
        expression(pattern).test(path.join("/")),
      );
    }),
    { numRuns: 2_000 },
  );
});

test("a name that nearly matches many stars costs no more than their lengths", () => {
  const pattern = "*a".repeat(240) + "b";
  assert.ok(!matches(pattern, "a".repeat(250)));
  assert.ok(
    !matches(Array.from({ length: 100 }, () => "**").join("/") + "/b", "a/".repeat(200) + "c"),
  );
});

test("a name that is written out is entered where a star is not", () => {
  const [star, named] = [new PathPattern("**/a"), new PathPattern("node_modules/*")];
  assert.deepEqual(star.enterNamed(star.start, "node_modules"), []);
  const inside = named.enterNamed(named.start, "node_modules");
  assert.ok(named.matches(named.enter(inside, "x")));
});

function matches(pattern: string, path: string): boolean {
  const matched = new PathPattern(pattern);
  let place = matched.start;
  for (const name of path.split("/")) place = matched.enter(place, name);
  return matched.matches(place);
}

function expression(names: readonly string[]): RegExp {
  const last = names.findLastIndex((name) => name !== "**");
  if (last < 0) return /^/;
  const parts = names
    .slice(0, last + 1)
    .map((name) =>
      name === "**"
        ? "(?:[^/]+/)*"
        : `${name.replace(/[.*?]/g, (c) => ({ ".": "\\.", "*": "[^/]*", "?": "[^/]" })[c] ?? c)}/`,
    );
  // What ends with any number of names may have none: then it is the directory itself.
  const end = last === names.length - 1 ? "" : "(?:/[^]*)?";
  return new RegExp(`^${parts.join("").slice(0, -1)}${end}$`);
}

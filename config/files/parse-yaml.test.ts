import assert from "node:assert/strict";
import { test } from "node:test";
import { Report } from "../reading/report.js";
import { parseYaml } from "./parse-yaml.js";
import { toPlain } from "./value.js";

test("an alias stands for the last anchor of its name before it", () => {
  const read = "a: &x 1\nb: *x\nc: &x 2\nd: *x\n? *x\n: e\n";
  assert.deepEqual(valueOf(read), { a: 1, b: 1, c: 2, d: 2, 2: "e" });
});

test("what is too much is said once, and nothing of the file is taken", () => {
  const entries = Array.from({ length: 200 }, (_, n) => `k${n}: 1`).join(", ");
  const all = (name: string) => Array(200).fill(`*${name}`).join(", ");
  const bomb = `a: &a {${entries}}\nb: &b {<<: [${all("a")}]}\nc: {<<: [${all("b")}]}\n`;
  const { value, messages } = parse(bomb);
  assert.equal(value, null);
  assert.equal(messages.length, 1);
  assert.match(messages[0] ?? "", /more than 50000 values/);
});

test("a tag says what a value is anyway, or is refused", () => {
  assert.deepEqual(valueOf("a: !!str 5\nb: !!map {c: !!int 1}\nd: !!seq [! x]\n"), {
    a: "5",
    b: { c: 1 },
    d: ["x"],
  });
  for (const tag of [
    "!!binary aGk=",
    "!!timestamp 2026-01-01",
    "!!bool yes",
    "!!set {a: }",
    "!x 1",
  ])
    assert.match(
      parse(`a: ${tag}\n`).messages.join(),
      /^1:\d+ the tag "!!?\w+" is not known here$/,
    );
});

test("a syntax error is told in words of the language, and once for a line", () => {
  for (const [text, problem] of [
    ["a: {b: 'x\n", "2:1 not valid YAML: a quote is not closed"],
    ["a: [1, 2\nb: 1\n", '2:1 not valid YAML: a "[" is not closed before this'],
    ["a: {b: 1\nc: 2\n", '2:1 not valid YAML: a "{" is not closed before this'],
    ["a: 1\nhooks\n", "2:1 not valid YAML: a key must be followed by a colon"],
    ["- a\nb: 1\n", "2:1 not valid YAML: unexpected scalar at node end"],
  ] as const)
    assert.deepEqual(parse(text).messages, [problem]);
});

test("a file that says it is of YAML 1.1 is read like the others", () => {
  assert.deepEqual(valueOf("%YAML 1.1\n---\nday: 2026-01-01\nis: yes\nat: 22:30\n"), {
    day: "2026-01-01",
    is: "yes",
    at: "22:30",
  });
});

function valueOf(text: string): unknown {
  const { value, messages } = parse(text);
  assert.deepEqual(messages, []);
  return value === null ? null : toPlain(value);
}

function parse(text: string) {
  const report = new Report();
  const value = parseYaml("file.yaml", text, report);
  const messages = report.errors.map(({ line, column, message }) => `${line}:${column} ${message}`);
  return { value, messages };
}

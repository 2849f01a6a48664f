import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { InvalidError } from "../program/error.js";
import {
  parseActivityId,
  parseBranch,
  parseEnvironment,
  parseProjectName,
  parseVariableName,
} from "./names.js";

test("a branch is one exactly where git says so", () => {
  const names = [
    ...["main", "feature/x", "a.b", "a-b", "ünï", "a@b", "x.lock.y", "1", "fix/#12", "a{b}"],
    ...["", "-x", "/a", "a/", "a//b", "a..b", ".a", "a/.b", "a.", "a.lock", "a/b.lock/c"],
    ...["a@{b", "a b", "a~b", "a^b", "a:b", "a?b", "a*b", "a[b", "a\\b", "a\tb", "a\x7fb", "HEAD"],
  ];
  for (const name of names) {
    const check = spawnSync("git", ["check-ref-format", "--branch", name]);
    assert.equal(isAccepted(parseBranch, name), check.status === 0, JSON.stringify(name));
  }
  assert.equal(isAccepted(parseBranch, "a".repeat(201)), false);
  assert.equal(isAccepted(parseBranch, "@"), false, "git would read it as HEAD");
});

test("the name of a project is short, lower-case and begins with a letter", () => {
  const good = ["ab", "shop", "a1", "a-", `a${"b".repeat(39)}`];
  const bad = ["", "a", "1a", "-a", "Shop", "a_b", "a.b", "a/b", `a${"b".repeat(40)}`, "shop\n"];

  assert.ok(good.every((name) => isAccepted(parseProjectName, name)));
  assert.ok(!bad.some((name) => isAccepted(parseProjectName, name)));
});

test("an id cannot be a path, a flag or endless", () => {
  assert.equal(isAccepted(parseActivityId, "01JD3ABC"), true);
  for (const id of ["", "../x", "-x", "a b", "a".repeat(65)]) {
    assert.equal(isAccepted(parseActivityId, id), false, id);
  }
});

test("a variable's name says where it is found, and letters of env count once", () => {
  assert.equal(parseVariableName("env:api_Key"), "env:API_KEY");
  for (const name of ["env:_A1", "php:memory_limit", "theme:a.b-c", "plain", "a:b:c", "ünïcode"]) {
    assert.equal(parseVariableName(name), name);
  }
  const bad = [
    "",
    ":",
    ":a",
    "env:",
    "env:1",
    "env:A-B",
    "env:é",
    "a b",
    "a=b",
    "a\nb",
    "a\0",
    "a:",
  ];
  assert.ok(!bad.some((name) => isAccepted(parseVariableName, name)));
  assert.ok(!isAccepted(parseVariableName, "a".repeat(257)));
});

test("no environment means production", () => {
  assert.equal(parseEnvironment(""), null);
  assert.equal(parseEnvironment("main"), "main");
});

function isAccepted(parse: (text: string) => string, text: string): boolean {
  try {
    return parse(text) === text;
  } catch (error) {
    assert.ok(error instanceof InvalidError);
    return false;
  }
}

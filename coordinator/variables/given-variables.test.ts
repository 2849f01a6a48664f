import assert from "node:assert/strict";
import { test } from "node:test";
import { changedNames, givenVariables, identityOf } from "./given-variables.js";
import type { ProjectVariable } from "./project-variable.js";

test("an environment's variables go before its project's, in the phases that see them", () => {
  const given = givenVariables({
    project: [variable("a", "project"), variable("b", "project", { isVisibleAtRun: false })],
    parent: [],
    own: [variable("a", "own", { isVisibleAtBuild: false }), variable("c", "own")],
  });
  assert.deepEqual(values(given), {
    build: { a: "project", b: "project", c: "own" },
    run: { a: "own", c: "own" },
  });
});

test("what a parent has is inherited unless it is kept back or replaced", () => {
  const parent = [
    variable("a", "parent"),
    variable("b", "parent"),
    variable("c", "parent", { isInheritable: false }),
    variable("d", "parent", { isEnabled: false }),
    variable("e", "parent"),
  ];
  const own = [variable("b", "own"), variable("e", "own", { isEnabled: false })];
  const project = [variable("c", "project"), variable("e", "project")];
  assert.deepEqual(values(givenVariables({ project, parent, own })).run, {
    a: "parent",
    b: "own",
    c: "project",
    e: "project",
  });
});

test("only what an application can tell is part of what it is given", () => {
  const one = givenVariables({
    project: [variable("a", "1"), variable("b", "2")],
    parent: [],
    own: [],
  });
  const same = givenVariables({
    project: [variable("b", "x")],
    parent: [variable("b", "2", { isSensitive: true, createdAtMs: 7 })],
    own: [variable("a", "1", { isInheritable: false, changedAtMs: 9 })],
  });
  assert.equal(identityOf(one.run), identityOf(same.run));
  const json = givenVariables({
    project: [variable("a", "1", { isJson: true })],
    parent: [],
    own: [],
  });
  assert.deepEqual(changedNames(one.run, json.run), ["a", "b"]);
  assert.deepEqual(changedNames(one.run, same.run), []);
});

function values(given: ReturnType<typeof givenVariables>) {
  const of = (phase: "build" | "run") =>
    Object.fromEntries(given[phase].map(({ name, value }) => [name, value]));
  return { build: of("build"), run: of("run") };
}

function variable(
  name: string,
  value: string,
  change: Partial<ProjectVariable> = {},
): ProjectVariable {
  return {
    name,
    value,
    isJson: false,
    isSensitive: false,
    isVisibleAtBuild: true,
    isVisibleAtRun: true,
    isInheritable: true,
    isEnabled: true,
    createdAtMs: 0,
    changedAtMs: 0,
    ...change,
  };
}

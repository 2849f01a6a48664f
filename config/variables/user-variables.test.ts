import assert from "node:assert/strict";
import { test } from "node:test";
import { userVariables, type Variable } from "./user-variables.js";

const application = {
  variables: {
    env: { node_env: "production", LIST: [1, { a: true }], EMPTY: null, COUNT: 3 },
    php: { memory_limit: "256M", "opcache.enable": 1 },
    theme: { colour: "red", options: { wide: true } },
  },
};

test("an application's own variables go where their prefix says, in both phases", () => {
  const levels = { project: [], environment: [] };
  const found = userVariables(application, levels, "run");
  assert.deepEqual(found, {
    unix: { COUNT: "3", EMPTY: "", LIST: '[1,{"a":true}]', NODE_ENV: "production" },
    php: { memory_limit: "256M", "opcache.enable": "1" },
    encoded: {
      "php:memory_limit": "256M",
      "php:opcache.enable": 1,
      "theme:colour": "red",
      "theme:options": { wide: true },
    },
  });
  assert.deepEqual(userVariables(application, levels, "build"), found);
});

/** Variables by level, and what the application finds of `env:X`, or `plain`, in each phase. */
const LEVELS: readonly (readonly [
  what: string,
  project: readonly Variable[],
  environment: readonly Variable[],
  build: unknown,
  run: unknown,
])[] = [
  ["nothing", [], [], "own", "own"],
  ["a project's goes before the application's", [variable("p")], [], "p", "p"],
  ["an environment's goes before both", [variable("p")], [variable("e")], "e", "e"],
  ["an environment's goes before the application's", [], [variable("e")], "e", "e"],
  ["one for builds", [variable("p", { isVisibleAtRun: false })], [], "p", "own"],
  ["one for run time", [variable("p", { isVisibleAtBuild: false })], [], "own", "p"],
  [
    "one for nobody",
    [variable("p", { isVisibleAtBuild: false, isVisibleAtRun: false })],
    [],
    "own",
    "own",
  ],
  [
    "what a phase does not see hides nothing there",
    [variable("p")],
    [variable("e", { isVisibleAtBuild: false })],
    "p",
    "e",
  ],
  ["one in lower case is the same", [variable("p", { name: "env:x" })], [], "p", "p"],
  ["a secret is given like any other", [variable("s", { isSensitive: true })], [], "s", "s"],
  ["JSON is text to a process", [variable('{"a": 1}', { isJson: true })], [], '{"a":1}', '{"a":1}'],
  ["what is no JSON stays text", [variable("{", { isJson: true })], [], "{", "{"],
  ["an empty value is a value", [variable("")], [], "", ""],
];

for (const [what, project, environment, build, run] of LEVELS) {
  test(`variables: ${what}`, () => {
    const own = { variables: { env: { X: "own" } } };
    const levels = { project, environment };
    assert.deepEqual(
      [userVariables(own, levels, "build").unix["X"], userVariables(own, levels, "run").unix["X"]],
      [build, run],
    );
  });
}

test("variables of other prefixes, or of none, are in VARIABLES under their whole names", () => {
  const project = [
    variable("blue", { name: "theme:colour" }),
    variable("[1]", { name: "plain", isJson: true }),
    variable("[1]", { name: "text" }),
    variable("512M", { name: "php:memory_limit" }),
  ];
  const found = userVariables(application, { project, environment: [] }, "run");
  assert.deepEqual(Object.entries(found.encoded), [
    ["php:memory_limit", "512M"],
    ["php:opcache.enable", 1],
    ["plain", [1]],
    ["text", "[1]"],
    ["theme:colour", "blue"],
    ["theme:options", { wide: true }],
  ]);
  assert.equal(found.php["memory_limit"], "512M");
  assert.equal(found.unix["PLAIN"], undefined);
});

function variable(value: string, more: Partial<Variable> = {}): Variable {
  return {
    name: "env:X",
    value,
    isJson: false,
    isSensitive: false,
    isVisibleAtBuild: true,
    isVisibleAtRun: true,
    ...more,
  };
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { ConflictError, ExhaustedError, InvalidError } from "../../program/error.js";
import {
  changedVariable,
  requireFit,
  requireRoom,
  type VariableChange,
} from "./project-variable.js";

const environment = { environmentId: "e1" };
const project = { environmentId: null };

test("a new variable is seen by all, and a change leaves the rest as it is", () => {
  const made = changedVariable(null, { name: "a", value: "1" }, environment, 5);
  assert.deepEqual(made, {
    name: "a",
    value: "1",
    isJson: false,
    isSensitive: false,
    isVisibleAtBuild: true,
    isVisibleAtRun: true,
    isInheritable: true,
    isEnabled: true,
    createdAtMs: 5,
    changedAtMs: 5,
  });
  const hidden = changedVariable(made, { name: "a", isVisibleAtBuild: false }, environment, 6);
  const again = changedVariable(hidden, { name: "a", value: "2" }, environment, 7);
  assert.deepEqual(again, { ...made, isVisibleAtBuild: false, value: "2", changedAtMs: 7 });
});

test("what is sensitive stays so", () => {
  const made = changedVariable(null, { name: "a", value: "1", isSensitive: true }, project, 1);
  assert.equal(changedVariable(made, { name: "a", value: "2" }, project, 2).isSensitive, true);
  const open = { name: "a", value: "2", isSensitive: false };
  assert.throws(() => changedVariable(made, open, project, 2), ConflictError);
});

test("what no variable can be is refused, and none of its value is said", () => {
  const refused: readonly (readonly [VariableChange, RegExp])[] = [
    [{ name: "a" }, /no variable "a" yet/],
    [{ name: "a", value: "s3cret\0" }, /NUL/],
    [{ name: "a", value: "{s3cret", isJson: true }, /is not JSON$/],
    [{ name: "a", value: "s3cret é".repeat(8_000) }, /has 72000 bytes: more than 64 KiB/],
    [{ name: "a", value: "1", isEnabled: false }, /only a variable of an environment/],
    [{ name: "a", value: "1", isInheritable: true }, /only a variable of an environment/],
  ];
  for (const [change, message] of refused) {
    assert.throws(
      () => changedVariable(null, change, project, 1),
      (error: unknown) => {
        assert.ok(error instanceof InvalidError);
        assert.match(error.message, message);
        assert.doesNotMatch(`${error.message} ${error.hint}`, /s3cret/);
        return true;
      },
    );
  }
  changedVariable(null, { name: "a", value: "x".repeat(65_536) }, project, 1);
});

test("no more is kept than processes can be started with", () => {
  const many = (count: number, size: number, prefix = "") =>
    Array.from({ length: count }, (_, index) =>
      changedVariable(null, { name: `${prefix}v${index}`, value: "x".repeat(size) }, project, 1),
    );
  requireRoom(many(256, 1024));
  assert.throws(() => requireRoom(many(257, 1)), ExhaustedError);
  assert.throws(() => requireRoom(many(5, 60_000)), ExhaustedError);
  requireFit(many(4, 60_000, "env:"));
  requireFit(many(1, 60_000));
  assert.throws(() => requireFit(many(2, 60_000)), ExhaustedError);
});

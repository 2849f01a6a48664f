import assert from "node:assert/strict";
import { test } from "node:test";
import { projectsIn } from "./layout.js";

test("a directory that only keeps projects is told from one that is a project", () => {
  const several = ["b/.platform.app.yaml", "a/.upsun/config.yaml", "a/app/.platform.app.yaml", "x"];
  assert.deepEqual(projectsIn(several), ["a", "b"]);
  assert.deepEqual(projectsIn([...several, ".platform/routes.yaml"]), []);
  assert.deepEqual(projectsIn([...several, ".slipway.app.yaml"]), []);
  assert.deepEqual(projectsIn(["a/.slipway.app.yaml", "a/b/.slipway.app.yaml"]), []);
  assert.deepEqual(projectsIn(["a/.slipway.app.yaml", "node_modules/b/.slipway.app.yaml"]), []);
  assert.deepEqual(projectsIn([]), []);
});

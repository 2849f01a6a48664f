import assert from "node:assert/strict";
import { test } from "node:test";
import { checkProject } from "../../config/check.js";
import { MemoryTree } from "../../config/memory-tree.js";
import type { Project } from "../../config/model.js";
import { plannedChanges, renderPlan } from "./render-plan.js";

test("a plan is a line for each thing, in columns", () => {
  const lines = renderPlan(
    [
      {
        application: "app",
        kind: "install",
        decision: "build",
        reason: "first build",
        action: null,
      },
      { application: "frontend", kind: "build", decision: "wait", reason: "", action: null },
      { application: "app", kind: "build", decision: "reuse", reason: "", action: null },
    ],
    [
      { subject: "application", name: "app", change: "keep", detail: "nodejs:22" },
      { subject: "service", name: "db", change: "keep", detail: "mariadb:10.11" },
      { subject: "service", name: "cache", change: "remove", detail: "redis:7.2" },
    ],
  );
  assert.deepEqual(lines, [
    "  app       install  build            first build",
    "  frontend  build    after the above",
    "  app       build    reuse",
    "  db        service  kept             mariadb:10.11",
    "  cache     service  removed          redis:7.2",
  ]);
  assert.deepEqual(renderPlan([], []), []);
});

test("what is new, changed, kept and removed is told apart by name", async () => {
  const before = await projectOf(
    "db: {type: 'mariadb:10.11', disk: 256}\ncache: {type: 'redis:7.2'}",
  );
  const after = await projectOf("db: {type: 'mariadb:10.11', disk: 512}\nbus: {type: 'redis:7.2'}");
  const running = { project: before, slugs: {}, sources: {} };
  const changes = plannedChanges(after, running).map(({ name, change }) => `${name} ${change}`);
  assert.deepEqual(changes.sort(), ["app keep", "bus add", "cache remove", "db change"]);
  assert.ok(plannedChanges(after, null).every(({ change }) => change === "add"));
  assert.ok(plannedChanges(before, running).every(({ change }) => change === "keep"));
});

async function projectOf(services: string): Promise<Project> {
  const tree = new MemoryTree({
    ".slipway.app.yaml": "name: app\ntype: nodejs:22\n",
    ".slipway/services.yaml": services,
  });
  const { project, errors } = await checkProject(tree);
  assert.ok(project !== null, JSON.stringify(errors));
  return project;
}

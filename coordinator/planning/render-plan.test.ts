import assert from "node:assert/strict";
import { test } from "node:test";
import type { TopologyChange } from "../../config/topology.js";
import { renderPlan } from "./render-plan.js";

const same: Pick<TopologyChange, "subject" | "effect" | "differences"> = {
  subject: "service",
  effect: "none",
  differences: [],
};

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
      { ...same, subject: "application", name: "app", change: "keep", detail: "nodejs:22" },
      { ...same, name: "db", change: "keep", detail: "mariadb:10.11" },
      { ...same, name: "cache", change: "remove", detail: "redis:7.2" },
      {
        ...same,
        name: "bus",
        change: "change",
        detail: "rabbitmq:4.0",
        effect: "loses-data",
        differences: [
          { effect: "loses-data", text: 'the virtual host "a" is dropped' },
          { effect: "restart", text: "its size S becomes M" },
          { effect: "none", text: "access changed" },
        ],
      },
    ],
  );
  assert.deepEqual(lines, [
    "  app       install  build            first build",
    "  frontend  build    after the above",
    "  app       build    reuse",
    "  db        service  kept             mariadb:10.11",
    "  cache     service  removed          redis:7.2",
    '  bus       service  changed          rabbitmq:4.0: the virtual host "a" is dropped (loses data); its size S becomes M (restarts); access changed',
  ]);
  assert.deepEqual(renderPlan([], []), []);
});

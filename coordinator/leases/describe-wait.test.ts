import assert from "node:assert/strict";
import { test } from "node:test";
import { describeWait } from "./describe-wait.js";

test("a reason to wait is told in words that name the agent, the label or the number", () => {
  const backingOff = { type: "backing-off", untilMs: 0 } as const;
  assert.deepEqual(
    [
      describeWait({ ...backingOff, lost: 1 }),
      describeWait({ ...backingOff, lost: 2 }),
      describeWait({ type: "agent-away", agent: "a1" }),
      describeWait({ type: "no-labels", labels: ["arm", "gpu"] }),
      describeWait({ type: "quota", running: 2, quota: 2 }),
      describeWait({ type: "invited", agent: null }),
      describeWait({ type: "invited", agent: "a1" }),
    ],
    [
      "its next attempt, after one attempt was lost",
      "its next attempt, after 2 attempts were lost",
      'agent "a1", which does not answer',
      "an agent with all of the labels arm, gpu: none is ready",
      "a build of its project to end: 2 of at most 2 run",
      "a free agent",
      'agent "a1" to begin',
    ],
  );
});

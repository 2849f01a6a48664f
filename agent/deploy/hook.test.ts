import assert from "node:assert/strict";
import { test } from "node:test";
import { parseTraceparent, type TraceContext } from "../../program/trace-context.js";
import type { GatedProgram } from "../standby/gate.js";
import type { StepContext } from "../work/step-context.js";
import { runHook } from "./hook.js";
import { RecordingContext } from "./test-deploy.js";

const traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
const hook = {
  subject: "the deploy hook",
  script: "true",
  environment: { GREETING: "hello" },
  timeoutMs: 0,
  lease: {
    endsAtMs: Infinity,
    standing: "1 1 1",
    onRenewal: () => ({ [Symbol.dispose]: () => undefined }),
  },
};

async function environmentOf(context: StepContext) {
  let seen: GatedProgram | undefined;
  await runHook(hook, context, async (program) => {
    seen = program;
    return { status: 0, timedOut: false };
  });
  return seen?.environment;
}

test("a hook is told of the trace that it is run in", async () => {
  const context = new RecordingContext("farm");
  const variables = { GREETING: "hello", SLIPWAY_DEPLOY_ID: "activity-1" };
  assert.deepEqual(await environmentOf(context), variables);
  const trace = parseTraceparent(traceparent) as TraceContext;
  assert.deepEqual(await environmentOf(Object.assign(context, { trace })), {
    ...variables,
    TRACEPARENT: traceparent,
  });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { inTrace, parseTraceparent, type TraceContext } from "../../program/trace-context.js";
import { smallFiles, TestCoordinator } from "../../test/coordinator-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";

const trace = parseTraceparent(
  "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
) as TraceContext;

test("an activity goes on with the trace of who asked for it, or begins its own", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const project = farm.project();
  const { id } = inTrace(trace, () => farm.submit(project, smallFiles));
  const other = farm.submit(project, smallFiles, "feature");
  assert.deepEqual(farm.activities.get(id).trace, trace);
  assert.match(other.trace?.traceId ?? "", /^[0-9a-f]{32}$/);
  assert.notEqual(other.trace?.traceId, trace.traceId);
});

test("the trace is no part of what names a build", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  farm.join();
  const project = farm.project();
  const first = inTrace(trace, () => farm.submit(project, smallFiles));
  await farm.work(await farm.lease("build"));
  await farm.work(await farm.lease("deploy"));
  await farm.ended(first.id);

  const second = await farm.ended(farm.submit(project, smallFiles).id);

  assert.notEqual(second.trace?.traceId, trace.traceId);
  assert.equal(second.state.phase === "ended" && second.state.result, "unchanged");
});

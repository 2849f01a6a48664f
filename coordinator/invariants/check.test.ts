import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect, type Check, type Finding, type InvariantReport } from "./check.js";

const finding = (what: string): Finding => ({ what, where: "here", remedy: "Look." });

/** A check whose looks find these, one after the other. */
function checkThatFinds(isMoving: boolean, ...looks: readonly (readonly string[])[]): Check {
  let next = 0;
  return {
    name: "I1",
    statement: "it holds",
    isMoving,
    look: async () => ({ looked: "all", findings: (looks[next++] ?? []).map(finding) }),
  };
}

async function reportsOf(...checks: readonly Check[]): Promise<readonly InvariantReport[]> {
  const reports: InvariantReport[] = [];
  const { signal } = new AbortController();
  for await (const report of inspect(checks, { pauseMs: 0, signal })) reports.push(report);
  return reports;
}

test("what was only under way at the first look is not told", async () => {
  const [report] = await reportsOf(checkThatFinds(true, ["gone", "stays"], ["stays", "new"]));
  assert.deepEqual(report, {
    ...{ name: "I1", statement: "it holds", unseen: "", looked: "all" },
    ...{ findings: [finding("stays")], notes: [], unasked: [] },
  });
});

test("what does not move is looked at once", async () => {
  const [report] = await reportsOf(checkThatFinds(false, ["stays"], []));
  assert.deepEqual(report?.findings, [finding("stays")]);
});

test("a check that fails is told and keeps nobody from the others", async () => {
  const failing: Check = {
    ...{ name: "I2", statement: "", isMoving: true },
    look: () => Promise.reject(new Error("the router does not answer")),
  };
  const [first, second] = await reportsOf(failing, checkThatFinds(true));
  assert.deepEqual([first?.unasked, first?.findings], [["the router does not answer"], []]);
  assert.deepEqual([second?.unasked, second?.findings], [[], []]);
});

test("whoever stops asking ends the checks", async () => {
  const asking = new AbortController();
  const check = {
    ...checkThatFinds(true),
    look: () => Promise.reject(asking.signal.reason as Error),
  };
  asking.abort(new Error("enough"));
  const reports = inspect([check], { pauseMs: 0, signal: asking.signal });
  await assert.rejects(reports.next(), /enough/);
});

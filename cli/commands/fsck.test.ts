import assert from "node:assert/strict";
import { test } from "node:test";
import type { InvariantReport } from "../../coordinator/invariants/check.js";
import { startCliWithFarm } from "../../test/cli-with-farm.js";

const holding: InvariantReport = {
  ...{ name: "I1", statement: "one activity at a time changes an environment" },
  ...{ looked: "2 live activities", findings: [], unasked: [], notes: [], unseen: "" },
};
const broken: InvariantReport = {
  ...{
    name: "I9",
    statement: "slugs exist",
    looked: "1 pinned slug",
    unseen: "blobs are not read",
  },
  findings: [
    {
      what: "slug 0123 is not pinned\u001b[2J",
      where: "application app",
      remedy: "Restart the coordinator.",
    },
  ],
  ...{ notes: ["7 bytes never came"], unasked: ["the cache does not answer"] },
};
const unasked: InvariantReport = {
  ...{ ...holding, name: "I8", looked: "", unasked: ["the router does not answer"] },
};

test("where all holds, a line for each invariant says so and at what it was looked", async () => {
  await using rig = await startCliWithFarm();
  rig.server.reports = [holding];
  const { code, stdout, stderr } = await rig.user.run("admin", "fsck");
  assert.deepEqual(
    [code, stdout, stderr],
    [
      0,
      "I1        holds      one activity at a time changes an environment (2 live activities)\n",
      "",
    ],
  );
});

test("what is broken is told with what to do, and what cannot be seen; the exit code is 1", async () => {
  await using rig = await startCliWithFarm();
  rig.server.reports = [holding, unasked, broken];
  const { code, stdout } = await rig.user.run("admin", "fsck", "--deep");
  assert.equal(code, 1);
  assert.deepEqual(stdout.split("\n"), [
    "I1        holds      one activity at a time changes an environment (2 live activities)",
    "I8        not asked  one activity at a time changes an environment",
    "I9        broken     slugs exist (1 pinned slug)",
    "",
    "I9: application app: slug 0123 is not pinned [2J",
    "  hint: Restart the coordinator.",
    "",
    "I8: not asked: the router does not answer",
    "I9: not asked: the cache does not answer",
    "",
    "I9: note: 7 bytes never came",
    "",
    "I9: not seen from outside: blobs are not read",
    "",
    "1 finding",
    "",
  ]);
});

test("a part that could not be asked is exit code 3, also in JSON", async () => {
  await using rig = await startCliWithFarm();
  rig.server.reports = [holding, unasked];
  const { code, stdout } = await rig.user.run("admin", "fsck", "--json");
  assert.equal(code, 3);
  assert.deepEqual(JSON.parse(stdout), {
    invariants: [
      { ...holding, verdict: "holds" },
      { ...unasked, verdict: "not asked" },
    ],
  });
});

test("whoever is no administrator is told nothing", async () => {
  await using rig = await startCliWithFarm();
  rig.server.reports = [broken];
  rig.user.environment["SLIPWAY_TOKEN"] = rig.server.tokens.ada;
  const { code, stdout, stderr } = await rig.user.run("admin", "fsck");
  assert.deepEqual([code, stdout], [2, ""]);
  assert.match(stderr, /ada is not an administrator of this farm/);
});

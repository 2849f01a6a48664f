import assert from "node:assert/strict";
import { test } from "node:test";
import type { BlobExplanation, BlobKeeper, CacheAnswer } from "../../content/blob-keeper.js";
import { digestOf, emptyDigest } from "../../content/digest.js";
import { NotFoundError } from "../../program/error.js";
import type { Activity } from "../activities/activity.js";
import type { Environment } from "../environments/environment.js";
import { reportOf } from "./blob-keepers.js";

const root = digestOf("a slug");
const share = digestOf("a share of it");

/** Stores with one environment and one activity, of the project `mine`. */
const stores = {
  environments: {
    get: (id: string): Environment => {
      if (id !== "e1" && id !== "foreign") throw new NotFoundError(id);
      const projectId = id === "e1" ? "mine" : "theirs";
      return { id, projectId, name: "main", generation: 2 } as Environment;
    },
  },
  activities: {
    get: (id: string): Activity => {
      if (id !== "a1") throw new NotFoundError(id);
      return { id, projectId: "mine", environmentId: "e1", kind: "push" } as Activity;
    },
  },
};

function answerOf(address: string, keepers: readonly BlobKeeper[]): CacheAnswer {
  const rest: Omit<BlobExplanation, "keepers"> = {
    isStored: true,
    isTruncated: false,
    unusedUntilMs: 5,
  };
  return { address, problem: null, explanation: { ...rest, keepers } };
}

function pin(name: string, of = root): BlobKeeper {
  return { kind: "root", name, root: of, expiresAtMs: 0 };
}

test("keepers are told in the words of the project, and what is not its own stays unknown", () => {
  const lease: BlobKeeper = { kind: "lease", name: "activity:a1", root, expiresAtMs: 9 };
  const result: BlobKeeper = { kind: "result", name: share, root: null, expiresAtMs: 0 };
  const owners = ["import", "environment:e1:1", "environment:e1:2", "environment:foreign:1", "me"];
  const answer = answerOf("a:1", [...owners.map((owner) => pin(owner)), lease, result]);
  const { keepers, unusedUntilMs } = reportOf([answer], "mine", stores);
  assert.equal(unusedUntilMs, 5);
  assert.deepEqual(
    keepers.map(({ kind, what }) => `${kind}: ${what}`),
    [
      "import: imported with `slipway slug import`",
      'deployment: deployment 1 of "main"',
      'deployment: deployment 2 of "main" (current)',
      "deployment: deployment 1 of an environment that is gone",
      "other: me",
      'activity: activity a1: push of "main"',
      `result: result of build step ${share.slice(0, 12)}`,
    ],
  );
});

test("of several caches each keeper is told once, with the tree that the shares are of", () => {
  const owner = (stamp: number): string =>
    `sharded 0123456789abcdef ${stamp} 1/1/1 ${root} environment:e1:2`;
  const note = pin(`removed 3 ${root} environment:e1:1`, emptyDigest);
  const report = reportOf(
    [
      answerOf("a:1", [pin(owner(1), share), note]),
      answerOf("b:1", [pin(owner(2), digestOf("another share"))]),
      { address: "c:1", problem: "it is away" },
    ],
    "mine",
    stores,
  );
  assert.deepEqual(
    report.keepers.map((keeper) => [keeper.what, keeper.root]),
    [['deployment 2 of "main" (current)', root]],
  );
  assert.deepEqual(report.places, [
    { cache: "a:1", isStored: true, problem: null },
    { cache: "b:1", isStored: true, problem: null },
    { cache: "c:1", isStored: false, problem: "it is away" },
  ]);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { digestOf } from "../content/digest.js";
import type { RebalanceSummary } from "../content/shards/sharded-roots.js";
import { FarmError } from "../program/error.js";
import { silentLog, type Log } from "../program/log.js";
import { eventually } from "../test/eventually.js";
import { CacheBalance } from "./cache-balance.js";

test("every project is rebalanced, again and again, whatever becomes of the others", async () => {
  const rounds: string[] = [];
  const lines: string[] = [];
  const say = (message: string): void => void lines.push(message);
  const log: Log = { ...silentLog, info: say, warn: say, error: say };
  const outcomes: Record<string, () => RebalanceSummary> = {
    moved: () => ({ roots: 2, repinned: 1, broken: [] }),
    away: () => {
      throw new FarmError("2 of 3 caches do not answer");
    },
    lost: () => ({
      roots: 1,
      repinned: 0,
      broken: [{ root: digestOf("root"), owner: "one", reason: "lost" }],
    }),
    quiet: () => ({ roots: 1, repinned: 0, broken: [] }),
  };
  await using _balance = CacheBalance.start({
    projects: () => Object.keys(outcomes),
    storeOf: (project) => ({
      rebalance: async () => {
        rounds.push(project);
        return outcomes[project]!();
      },
    }),
    log,
    periodMs: 1,
  });

  await eventually("two rounds", () => (rounds.length >= 8 ? rounds : null));

  assert.deepEqual(rounds.slice(0, 8), [...Object.keys(outcomes), ...Object.keys(outcomes)]);
  assert.deepEqual(lines.slice(0, 3), [
    "roots were rebalanced",
    "roots could not be rebalanced; they will be",
    "a root is not complete any more",
  ]);
});

test("a round that is under way ends with the coordinator", async () => {
  let isStopped = false;
  const balance = CacheBalance.start({
    projects: () => ["one"],
    storeOf: () => ({
      rebalance: async (signal) =>
        await new Promise<never>((_, reject) => {
          signal?.addEventListener("abort", () => {
            isStopped = true;
            reject(signal.reason as Error);
          });
        }),
    }),
    log: silentLog,
  });
  await balance[Symbol.asyncDispose]();
  assert.ok(isStopped);
});

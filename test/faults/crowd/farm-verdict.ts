import assert from "node:assert/strict";
import type { BenchFarm } from "../../../bench/farm/bench-farm.js";
import type { Start } from "../../../bench/farm/simulated-agents.js";
import type { Activity } from "../../../proto/gen/slipway/v1/Activity.js";

/** Throws where a promise of the farm does not hold, as `slipway admin fsck` finds it. */
export async function assertAllHolds({ client }: BenchFarm): Promise<void> {
  const found: string[] = [];
  let looks = 0;
  for await (const { name, findings } of client.checkInvariants({ deep: false })) {
    looks++;
    found.push(...findings.map(({ what }) => `${name}: ${what}`));
  }
  assert.ok(looks > 0, "nothing was looked at");
  assert.deepEqual(found, []);
}

/** The activity when it has ended: the log of one that is followed ends with it. */
export async function endOf({ client }: BenchFarm, id: string): Promise<Activity> {
  for await (const _ of client.log(id, { offset: 0, follow: true }));
  const activity = await client.getActivity(id);
  assert.ok(activity.endedAtMs > 0, `activity ${id} is ${activity.state}, though its log ended`);
  return activity;
}

/** How often the builds of each activity were begun. */
export function startsByActivity(starts: readonly Start[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { activity } of starts) counts.set(activity, (counts.get(activity) ?? 0) + 1);
  return counts;
}

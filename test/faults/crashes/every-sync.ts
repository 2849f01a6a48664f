import { mkdir, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { treeOf } from "../../../cache/rig.js";
import { recordedIn, tryCrashAt } from "./crash-run.js";
import { Random } from "./random.js";
import { Trace } from "./trace.js";
import { Workload } from "./workload.js";

/** Power cuts after each kill. */
const cuts = 4;

/**
 * Stores a small blob, a large one and a tree that is pinned, with a cache that is killed before its first
 * sync, then with another one before its second, and so on until one comes to its end. Each time a second
 * cache is asked for the rest, and the power is cut as soon as it has answered everything. What the first
 * one wrote and never synced looks to the second as if it were there: it must not rely on that. Returns how
 * many were killed; with `step` only every so many-th sync is tried. Throws CrashFault where a promise is not
 * kept.
 */
export async function tryEverySync(library: string, step = 1): Promise<number> {
  let kills = 0;
  for (let number = 1; ; number += step) {
    const directory = await realpath(await mkdtemp(join(tmpdir(), "slipway-crash-")));
    const root = join(directory, "root");
    await mkdir(root);
    const trace = new Trace({ path: join(directory, "trace"), root, library });
    const random = new Random(number);
    const workload = new Workload({ directory: join(root, "cache"), trace, random });
    const blobs = treeOf({ small: random.bytes(900), large: random.bytes(140_000) }).blobs;
    const tree = treeOf({ small: random.bytes(900), large: random.bytes(140_000) });
    const digests = blobs.map(({ digest }) => digest);
    const closure = tree.blobs.map(({ digest }) => digest);
    const requests = [
      { request: { type: "store", digests }, blobs },
      { request: { type: "store", digests: closure }, blobs: tree.blobs },
      { request: { type: "pin", root: tree.root, closure }, blobs: [] },
    ] as const;
    await workload.runRequests(requests, { before: "sync", number });
    const recorded = recordedIn(directory);
    const lastAnswer = recorded.records.findLastIndex(
      ({ kind, first }) => kind === "note" && first.includes('"done"'),
    );
    for (let cut = 0; cut < cuts; cut++) {
      const crash = { crash: "power cut", moment: lastAnswer + 1 } as const;
      const fault = await tryCrashAt(number * cuts + cut, crash, recorded);
      if (fault !== null) throw fault;
    }
    await rm(directory, { recursive: true });
    if (workload.endings.killedByTrace === 0) return kills;
    kills++;
  }
}

import assert from "node:assert/strict";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { seedsOfWorkload, tryCrashes } from "./crash-run.js";
import { tryEverySync } from "./every-sync.js";
import { buildTracer } from "./trace.js";

/** Many more are tried by `npm run test:crashes`. */
const workloads = 3;

test("whatever a crash leaves of what was not synced, the cache keeps its promises", async (t) => {
  const directory = await realpath(await mkdtemp(join(tmpdir(), "slipway-tracer-")));
  try {
    const library = await buildTracer(directory);
    if (library === null) return t.skip("needs gcc, to trace what a cache does to its disk");
    let kills = 0;
    for (let workload = 0; workload < workloads; workload++) {
      const first = workload * seedsOfWorkload;
      await t.test(`seeds ${first} to ${first + seedsOfWorkload - 1}`, async () => {
        const seeds = Array.from({ length: seedsOfWorkload }, (_, at) => first + at);
        const { killed, killedByTrace, changes } = await tryCrashes(seeds, library);
        kills += killed + killedByTrace;
        assert.ok((changes["sync"] ?? 0) > 0, "nothing was traced");
      });
    }
    assert.ok(kills > 0);
    await t.test("killed before some of the syncs of a start and of requests", async () => {
      assert.ok((await tryEverySync(library, 7)) > 2);
    });
  } finally {
    await rm(directory, { recursive: true });
  }
});

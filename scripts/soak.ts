import { randomInt } from "node:crypto";
import { setMaxListeners } from "node:events";
import { parseArgs } from "node:util";
import { UsageError } from "../program/error.js";
import { runProcess } from "../program/process.js";
import { pushMany } from "../test/faults/crowd/many-pushes.js";
import { buildWithRestlessAgents } from "../test/faults/crowd/restless-agents.js";

/**
 * What test/faults/crowd tries with few, at its full size, and the figures of it:
 *
 *   npm run soak:pushes                 # 1,000 pushes over 50 repositories at once
 *   npm run soak:agents [-- --seed N]   # 100 agents that come, go and are killed, and 500 builds
 */
await runProcess(async (shutdown) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: "string", default: String(randomInt(2 ** 31)) } },
  });
  if (!/^[0-9]{1,10}$/.test(values.seed)) {
    throw new UsageError(`--seed must be a number, not "${values.seed}"`);
  }
  // Every call and every agent listens to it.
  setMaxListeners(0, shutdown);
  switch (positionals[0]) {
    case "pushes":
      return console.log(await pushMany({ pushes: 1_000, repositories: 50 }, shutdown));
    case "agents": {
      const seed = Number(values.seed);
      console.log(`seed ${seed}`);
      const options = { agents: 100, builds: 500, seed };
      return console.log(await buildWithRestlessAgents(options, shutdown));
    }
    default:
      throw new UsageError("say what to try: pushes or agents");
  }
});

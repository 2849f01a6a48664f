import { setMaxListeners } from "node:events";
import { runProcess } from "../program/process.js";
import { pushMany } from "../test/faults/crowd/many-pushes.js";

/**
 * 1,000 pushes over 50 repositories at once, as test/faults/crowd makes fewer, and the figures of it:
 *
 *   npm run soak:pushes
 */
await runProcess(async (shutdown) => {
  // Every call and every agent listens to it.
  setMaxListeners(0, shutdown);
  console.log(await pushMany({ pushes: 1_000, repositories: 50 }, shutdown));
});

import { randomInt } from "node:crypto";
import { setMaxListeners } from "node:events";
import { test } from "node:test";
import { buildWithRestlessAgents } from "./restless-agents.js";

test("builds are each done once in effect while agents come, go and are killed", async (t) => {
  setMaxListeners(0, t.signal);
  const seed = randomInt(2 ** 31);
  t.diagnostic(`seed ${seed}`);
  await buildWithRestlessAgents({ agents: 10, builds: 50, seed }, t.signal);
});

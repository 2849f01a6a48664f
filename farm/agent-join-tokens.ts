import { writeFileSync } from "node:fs";
import { FarmClient } from "../cli/client.js";
import { discover } from "../cli/discovery.js";
import type { Secrets } from "./secrets.js";

/**
 * Makes a join token for each of a farm's own agents, which may have joined before: also where its data are
 * lost it can join. Gives the files that they are in, by name.
 */
export async function makeJoinTokens(
  farm: { readonly url: string; readonly adminToken: string; readonly secrets: Secrets },
  agents: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const { url, adminToken: token, secrets } = farm;
  const session = { url, token, ...(await discover(url, signal)) };
  await using client = FarmClient.connect(session, () => Promise.resolve(null), signal);
  const files = new Map<string, string>();
  for (const agent of agents) {
    const created = await client.createAgentToken({ agent, uses: 1 });
    const file = secrets.file(`join-${agent}`);
    writeFileSync(file, `${created.token}\n`, { mode: 0o600 });
    files.set(agent, file);
  }
  return files;
}

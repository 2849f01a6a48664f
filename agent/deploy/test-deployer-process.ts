/**
 * A process that deploys one generation under a lease, for tests that stop and kill it. What the
 * coordinator says comes over its standard input, one line for each line of its own: see TestDeployer.
 */
import { createInterface } from "node:readline";
import { bootMs } from "../../program/boot-clock.js";
import type { Digest } from "../../content/digest.js";
import { DockerEngine } from "../containers/docker-engine.js";
import { Lease } from "../work/lease.js";
import type { AdvancePhase } from "../work/step-context.js";
import {
  applicationOf,
  DeployRig,
  locationOf,
  RecordingContext,
  webOf,
  workOf,
} from "./test-deploy.js";
import type { DeployerAnswer, DeployerOptions, DeployerQuestion } from "./test-deployer.js";

const options = JSON.parse(process.argv[2] ?? "") as DeployerOptions;
const { farm, counter, attempt, ttlMs, dataDir, slug, limit } = options;

const lease = new Lease({ step: "deploy", attempt, fence: { epoch: 1, counter }, ttlMs }, bootMs());

const waiting: ((answer: DeployerAnswer) => void)[] = [];
createInterface({ input: process.stdin }).on("line", (line) =>
  waiting.shift()?.(JSON.parse(line) as DeployerAnswer),
);

function ask(question: DeployerQuestion): Promise<DeployerAnswer> {
  process.stdout.write(`${JSON.stringify(question)}\n`);
  return new Promise((resolve) => waiting.push(resolve));
}

class LeasedContext extends RecordingContext {
  override readonly attempt: number = attempt;
  override readonly lease = lease;
  override readonly signal = lease.signal;

  override async advance(phase: AdvancePhase): Promise<void> {
    this.signal.throwIfAborted();
    await ask({ type: "advance", phase });
  }
}

async function beat(): Promise<void> {
  const sentAtMs = bootMs();
  const answer = await ask({ type: "beat" });
  if (answer.isHeld) lease.renew(sentAtMs);
  else lease.lose();
}

await using engine = await DockerEngine.open();
const slugs = {
  dataDir,
  use: () => ({ [Symbol.dispose]: () => undefined }),
  materialiseLayers: () => Promise.resolve([{ path: "", source: slug }]),
};
await using rig = await DeployRig.open({ engine, watchAgent: () => undefined }, slugs, limit);
// The lease has begun with this process, which whoever started it cannot know.
await beat();
const beating = setInterval(() => void beat(), ttlMs / 3);
const [digest, script] = [options.digest as Digest, options.hook];
let outcome = "succeeded";
try {
  for (const generation of options.generations) {
    const application = applicationOf(digest, {
      web: webOf({ start: null, locations: [locationOf({})] }),
      variables: { NAME: options.name, GENERATION: String(generation) },
      mounts: [{ path: "files", temporary: false, volume: "app", sourcePath: "files" }],
      [options.isSwitched ? "postDeployHook" : "deployHook"]: script,
    });
    const work = workOf({
      applications: [application],
      generation,
      hold: true,
      switched: options.isSwitched,
      hookTimeoutMs: 0,
    });
    await rig.deploy(work, new LeasedContext(farm, counter));
  }
} catch (error) {
  outcome = error instanceof Error ? error.name : String(error);
}
clearInterval(beating);
lease[Symbol.dispose]();
await rig.parts.housekeeping[Symbol.asyncDispose]();
process.stdout.write(`${JSON.stringify({ type: "ended", outcome } satisfies DeployerQuestion)}\n`);
process.stdin.destroy();

import { join, resolve } from "node:path";
import type { TeardownWork } from "../../proto/gen/slipway/v1/TeardownWork.js";
import type { StepContext, StepRunner } from "../work/step-context.js";
import type { DeployParts } from "./deploy-parts.js";
import { withdrawChores } from "./deployment-chores.js";
import { EnvironmentNames } from "./environment-names.js";
import { EnvironmentRemains } from "./environment-remains.js";

/** Those of the DeployRunner. */
export type TeardownParts = Pick<
  DeployParts,
  "engine" | "dataDir" | "housekeeping" | "standby" | "slots"
>;

/** Removes environments from this host. */
export class TeardownRunner implements StepRunner<TeardownWork> {
  readonly #parts: TeardownParts;

  constructor(parts: TeardownParts) {
    this.#parts = { ...parts, dataDir: resolve(parts.dataDir) };
  }

  async run(work: TeardownWork, context: StepContext): Promise<void> {
    context.signal.throwIfAborted();
    const names = new EnvironmentNames(context.farm, work.environment);
    const { engine, dataDir, housekeeping, standby, slots } = this.#parts;
    await withdrawChores(housekeeping, work.environment);
    await standby?.discard(work.environment);
    const directory = join(dataDir, "deploy", work.environment);
    const what = work.data ? "and its data" : "(its data is kept)";
    context.log.write(`Removing the containers of the environment ${what}\n`);
    const remains = new EnvironmentRemains({ engine, names, directory, slots });
    await context.phase("remove", () => remains.removeAll(work.data));
  }
}

import { join, resolve } from "node:path";
import type { TeardownWork } from "../../proto/gen/slipway/v1/TeardownWork.js";
import type { StepContext, StepRunner } from "../work/step-context.js";
import type { DeployParts } from "./deploy-parts.js";
import { withdrawChores } from "./deployment-chores.js";
import { EnvironmentNames } from "./environment-names.js";
import { FencedEngine } from "./fenced-engine.js";
import { standingOf, type Standing } from "../containers/labels.js";
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
    const { dataDir, housekeeping, standby, slots } = this.#parts;
    await withdrawChores(housekeeping, work.environment);
    await standby?.discard(work.environment);
    const directory = join(dataDir, "deploy", work.environment);
    const what = work.data ? "and its data" : "(its data is kept)";
    context.log.write(`Removing the containers of the environment ${what}\n`);
    const engine = new FencedEngine(this.#parts.engine, {
      environment: names.labels,
      standing: await this.#standingOn(names),
      lease: context.lease,
    });
    const remains = new EnvironmentRemains({ engine, names, directory, slots });
    await context.phase("remove", () => remains.removeAll(work.data));
  }

  /** A removal comes after all that it finds, and before all that is made when it has begun. */
  async #standingOn(names: EnvironmentNames): Promise<Standing> {
    const found = await this.#parts.engine.listByLabels(names.labels);
    const generations = found.map(({ labels }) => standingOf(labels).generation);
    const fence = { epoch: Number.MAX_SAFE_INTEGER, counter: Number.MAX_SAFE_INTEGER };
    return { generation: Math.max(0, ...generations), fence };
  }
}

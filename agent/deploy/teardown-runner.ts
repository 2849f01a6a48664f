import { join, resolve } from "node:path";
import type { TeardownWork } from "../../proto/gen/slipway/v1/TeardownWork.js";
import type { ContainerEngine } from "../containers/container-engine.js";
import type { StepContext, StepRunner } from "../work/step-context.js";
import { EnvironmentNames } from "./environment-names.js";
import { EnvironmentRemains } from "./environment-remains.js";

/** Removes environments from this host. */
export class TeardownRunner implements StepRunner<TeardownWork> {
  readonly #engine: ContainerEngine;
  readonly #dataDir: string;

  /** `dataDir`: that of the DeployRunner. */
  constructor(parts: { readonly engine: ContainerEngine; readonly dataDir: string }) {
    this.#engine = parts.engine;
    this.#dataDir = resolve(parts.dataDir);
  }

  async run(work: TeardownWork, context: StepContext): Promise<void> {
    context.signal.throwIfAborted();
    const names = new EnvironmentNames(context.farm, work.environment);
    const directory = join(this.#dataDir, "deploy", work.environment);
    const what = work.data ? "and its data" : "(its data is kept)";
    context.log.write(`Removing the containers of the environment ${what}\n`);
    const remains = new EnvironmentRemains(this.#engine, names, directory);
    await context.phase("remove", () => remains.removeAll(work.data));
  }
}

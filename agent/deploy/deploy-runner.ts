import { resolve } from "node:path";
import type { DeployWork } from "../../proto/gen/slipway/v1/DeployWork.js";
import type { StepContext, StepRunner } from "../work/step-context.js";
import type { DeployParts } from "./deploy-parts.js";
import { Deployment } from "./deployment.js";

/** Brings environments of this host to a generation. */
export class DeployRunner implements StepRunner<DeployWork> {
  readonly #parts: DeployParts;

  constructor(parts: DeployParts) {
    this.#parts = { ...parts, dataDir: resolve(parts.dataDir) };
  }

  async run(work: DeployWork, context: StepContext): Promise<void> {
    using _use = this.#parts.slugs.use();
    await new Deployment(this.#parts, work, context).run();
  }
}

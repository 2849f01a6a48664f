/**
 * The normalised model: what a project describes, whatever layout it was written in. Nothing outside
 * `config/` knows what a layout calls a thing.
 */

import type { Application } from "./applications/application-model.js";
import type { Problem } from "./reading/problem.js";
import type { Route } from "./routes/route-model.js";
import type { Service } from "./services/service-model.js";

/** Everything that one commit says about a project. */
export interface Project {
  readonly layout: "slipway" | "platform" | "magento" | "upsun";
  readonly applications: readonly Application[];
  readonly services: readonly Service[];
  readonly routes: readonly Route[];
}

/** What checking gives: the model exactly when nothing is wrong. */
export interface Checked {
  readonly project: Project | null;
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
}

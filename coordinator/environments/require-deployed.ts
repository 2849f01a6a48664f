import { ConflictError } from "../../program/error.js";
import type { Environment } from "./environment.js";

/** Throws {@link ConflictError} where nothing was deployed in an environment yet. */
export function requireDeployed({ generation, name }: Environment): void {
  if (generation > 0) return;
  throw new ConflictError(`nothing is deployed in environment "${name}" yet`, {
    hint: "Push a commit first: git push slipway",
  });
}

import { canonicalJson } from "../../program/json.js";
import type { DeploymentContent } from "../activities/activity.js";

/** Equal slugs under an equal configuration: deploying again would change nothing. */
export function isSameContent(a: DeploymentContent, b: DeploymentContent): boolean {
  return canonicalJson([a.project, a.slugs]) === canonicalJson([b.project, b.slugs]);
}

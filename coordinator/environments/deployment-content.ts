import { canonicalJson } from "../../program/json.js";
import type { DeploymentContent } from "../activities/activity.js";

/** Equal slugs under an equal configuration and variables: deploying again would change nothing. */
export function isSameContent(a: DeploymentContent, b: DeploymentContent): boolean {
  return identityOf(a) === identityOf(b);
}

function identityOf({ project, slugs, variables }: DeploymentContent): string {
  return canonicalJson([project, slugs, variables?.run ?? ""]);
}

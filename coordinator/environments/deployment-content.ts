import type { DeploymentContent } from "../activities/activity.js";

/** Equal slugs under an equal configuration: deploying again would change nothing. */
export function isSameContent(a: DeploymentContent, b: DeploymentContent): boolean {
  return canonical([a.project, a.slugs]) === canonical([b.project, b.slugs]);
}

/** JSON whose maps are in the order of their keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

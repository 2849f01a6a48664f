import { isSameContent } from "./deployment-content.js";
import type { Deployment } from "./environment.js";

/** The newest earlier generation that is not the same again: a redeploy is no version of its own. */
export function previousVersion(
  deployments: readonly Deployment[],
  current: number,
): number | undefined {
  const serving = deployments.find(({ generation }) => generation === current);
  return deployments.find(
    ({ generation, content }) =>
      generation < current && (serving === undefined || !isSameContent(content, serving.content)),
  )?.generation;
}

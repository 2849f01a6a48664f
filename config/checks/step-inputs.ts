import { posix } from "node:path";
import { neededSteps } from "../applications/needed-steps.js";
import { packageDirectories } from "../applications/package-directories.js";
import { PathPattern } from "../applications/path-pattern.js";
import { isWithin } from "../files/paths.js";
import { hasSources } from "./has-sources.js";
import { ListedPaths } from "./listed-paths.js";
import type { Parts } from "./consistency.js";

/**
 * Reports what steps read and nothing can be at: it is not in the source, and neither a package manager nor
 * a step that they wait for makes it.
 *
 * @param files All files of the tree, relative to the repository.
 * @param isPartial Whether there may be others, so that nothing is said.
 */
export function checkStepInputs(
  { applications }: Parts,
  files: readonly string[],
  isPartial: boolean,
): void {
  // The files of a submodule are in another repository.
  if (isPartial || files.includes(".gitmodules")) return;
  const withSteps = applications.filter(
    ({ item }) => (item.build.steps ?? []).length > 0 && hasSources(item.root, files),
  );
  if (withSteps.length === 0) return;
  const paths = new ListedPaths(files);
  for (const { node, item } of withSteps) {
    const steps = item.build.steps ?? [];
    const { needs } = neededSteps(steps);
    const written = node.child("build")?.child("steps")?.items ?? [];
    for (const [index, step] of steps.entries()) {
      const made = (needs[index] ?? []).flatMap((other) => steps[other]?.outputs ?? []);
      for (const [at, path] of step.inputs.entries()) {
        const [first = ""] = path.split("/");
        if (path === "" || PathPattern.is(path) || packageDirectories.has(first)) continue;
        if (made.some((other) => isWithin(path, other) || isWithin(other, path))) continue;
        if (paths.mayHave(posix.join(item.root, path))) continue;
        const place = written[index]?.at("inputs").items[at] ?? node;
        place.error(
          `step "${step.name}" reads "${path}", and nothing is there`,
          "Correct it, or write a pattern where it may be missing.",
        );
      }
    }
  }
}

import type { Parts } from "./consistency.js";

/**
 * Reports roots of applications that are no directories of the repository.
 *
 * @param files All files of the tree, relative to the repository.
 * @param isPartial Whether there may be others, so that it is a warning.
 */
export function checkApplicationRoots(
  { applications }: Parts,
  files: readonly string[],
  isPartial: boolean,
): void {
  for (const { node, item } of applications) {
    const root = node.child("source")?.child("root");
    if (root === null || root === undefined || item.root === "") continue;
    if (files.some((file) => file.startsWith(`${item.root}/`))) continue;
    const message = `the root "${item.root}" is not a directory of the repository`;
    if (isPartial) root.warn(message, "A push without it is refused.");
    else root.error(message, "Write it as seen from the root of the repository.");
  }
}

import type { Parts } from "./consistency.js";
import type { Node } from "./node.js";

/**
 * Warns of mounts that hide files of the repository: at run time the mount is there instead of them.
 *
 * @param files All files of the tree, relative to the repository.
 */
export function checkMountsOverFiles({ applications }: Parts, files: readonly string[]): void {
  const mounts = new Map<string, { readonly path: string; readonly node: Node }[]>();
  for (const { node, item } of applications) {
    for (const { path } of item.mounts) {
      const directory = item.root === "" ? path : `${item.root}/${path}`;
      const others = mounts.get(directory) ?? [];
      mounts.set(directory, [...others, { path, node: node.at("mounts") }]);
    }
  }
  const hidden = new Set<string>();
  for (const file of files) {
    for (let end = file.lastIndexOf("/"); end > 0; end = file.lastIndexOf("/", end - 1)) {
      const directory = file.slice(0, end);
      if (mounts.has(directory)) hidden.add(directory);
    }
  }
  for (const directory of hidden) {
    for (const { path, node } of mounts.get(directory) ?? []) {
      const mount = node.children.find(
        (child) => child.key.split("/").filter(Boolean).join("/") === path,
      );
      const message = `the mount "/${path}" has a path that overlaps with a non-empty folder`;
      const hint = "The files in the repository cannot be seen at run time.";
      (mount ?? node).warn(message, hint);
    }
  }
}

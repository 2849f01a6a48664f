import { normalisePath } from "../files/paths.js";
import { instanceBlocks, type Parts } from "./consistency.js";
import type { Node } from "../reading/node.js";

/**
 * Warns of mounts that hide files of the repository: at run time the mount is there instead of them.
 *
 * @param files All files of the tree, relative to the repository.
 */
export function checkMountsOverFiles({ applications }: Parts, files: readonly string[]): void {
  const mounts = new Map<string, Node[]>();
  for (const { node, item } of applications) {
    for (const block of instanceBlocks(node)) {
      for (const mount of block.child("mounts")?.children ?? []) {
        const path = mount.key.startsWith(".") ? null : normalisePath(mount.key);
        if (path === null) continue;
        const directory = item.root === "" ? path : `${item.root}/${path}`;
        const others = mounts.get(directory);
        if (others === undefined) mounts.set(directory, [mount]);
        else others.push(mount);
      }
    }
  }
  if (mounts.size === 0) return;
  const hidden = new Set<string>();
  for (const file of files) {
    for (let end = file.lastIndexOf("/"); end > 0; end = file.lastIndexOf("/", end - 1)) {
      const directory = file.slice(0, end);
      if (mounts.has(directory)) hidden.add(directory);
    }
  }
  for (const directory of hidden) {
    for (const mount of mounts.get(directory) ?? []) {
      const path = normalisePath(mount.key) ?? mount.key;
      const message = `the mount "/${path}" has a path that overlaps with a non-empty folder`;
      mount.warn(message, "The files in the repository cannot be seen at run time.");
    }
  }
}

import { posix } from "node:path";
import type { Located, Parts } from "./consistency.js";
import type { WrittenApplication } from "../applications/application.js";
import { hasSources } from "./has-sources.js";
import { ListedPaths } from "./listed-paths.js";
import { isWithin, normalisePath } from "../files/paths.js";

/** What the package managers of the flavors read: where one is there, an installation makes files. */
const manifests = ["composer.json", "package.json"];

/**
 * Reports roots of locations that are no directories of the application and that nothing can make:
 * no build hook, no step, no installation and no mount. Every request to them would be answered with 404.
 *
 * @param files All files of the tree, relative to the repository.
 */
export function checkLocationRoots({ applications }: Parts, files: readonly string[]): void {
  // The files of a submodule are in another repository.
  if (files.includes(".gitmodules")) return;
  const unbuilt = applications.filter(
    (application) => !isBuilt(application, files) && hasSources(application.item.root, files),
  );
  if (unbuilt.length === 0) return;
  const paths = new ListedPaths(files);
  for (const { node, item } of unbuilt) {
    for (const location of node.child("web")?.child("locations")?.children ?? []) {
      const root = location.child("root");
      const path = root?.value.kind === "scalar" ? normalisePath(root.value.text) : null;
      if (root === null || path === null || path === "") continue;
      if (paths.mayHave(posix.join(item.root, path)) || isMounted(item, path)) continue;
      root.error(
        `the root "${path}" is not a directory of the application, and no build makes it`,
        "Add the directory, or the build hook that makes it.",
      );
    }
  }
}

function isBuilt({ node, item }: Located<WrittenApplication>, files: readonly string[]): boolean {
  if (item.hooks.build !== null || (item.build.steps ?? []).length > 0) return true;
  const flavor = node.child("build")?.child("flavor")?.value;
  if (flavor?.kind === "scalar") return flavor.text !== "none";
  // Who names a flavor has something that it installs; the one of the type needs to find something.
  return manifests.some((name) => files.includes(posix.join(item.root, name)));
}

/** A mount is there at run time, with the directories that it is in and whatever is put into it. */
function isMounted({ mounts }: WrittenApplication, path: string): boolean {
  return mounts.some((mount) => isWithin(path, mount.path) || isWithin(mount.path, path));
}

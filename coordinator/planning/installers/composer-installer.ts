import { isMap } from "../../../program/json.js";
import {
  readJson,
  readsManifests,
  readsTree,
  type InstallInputs,
  type Installer,
  type InstallSource,
} from "./installer.js";

const manifests = ["composer.json", "composer.lock", "auth.json"];
const command = [
  ...["composer", "install", "--no-ansi", "--no-interaction", "--no-progress"],
  "--prefer-dist",
];

/**
 * Composer. It reads the manifests alone where nothing in them makes it read or run anything else of the tree:
 * scripts, plugins, packages that are paths, and autoload rules that scan for classes do.
 */
export const composerInstaller: Installer = {
  async inputs(at: InstallSource): Promise<InstallInputs | null> {
    const manifest = await readJson(at, "composer.json");
    if (manifest === undefined) return null;
    const unsafe = whyComposerReadsTree(manifest, await readJson(at, "composer.lock"));
    if (unsafe !== null) return readsTree(at.source, command, unsafe);
    return await readsManifests(at, { command, manifests, outputPaths: ["vendor"] });
  },
};

/** Why Composer may read more than the manifests; null where it cannot. Pure. */
export function whyComposerReadsTree(manifest: unknown, lock: unknown): string | null {
  if (!isMap(manifest)) return "composer.json is not an object";
  if (!isMap(lock)) return "there is no composer.lock";
  if (Object.keys(isMap(manifest["scripts"]) ? manifest["scripts"] : {}).length > 0) {
    return "composer.json has scripts";
  }
  for (const part of ["autoload", "autoload-dev"]) {
    const rules = isMap(manifest[part]) ? Object.keys(manifest[part]) : [];
    const scanning = rules.find((rule) => rule !== "psr-4");
    if (scanning !== undefined) return `composer.json has ${part}.${scanning}`;
  }
  const config = isMap(manifest["config"]) ? manifest["config"] : {};
  const layout = ["vendor-dir", "bin-dir", "optimize-autoloader", "classmap-authoritative"];
  const setting = layout.find((name) => config[name] !== undefined);
  if (setting !== undefined) return `composer.json sets config.${setting}`;
  for (const list of ["packages", "packages-dev"]) {
    const packages: unknown = lock[list];
    for (const entry of Array.isArray(packages) ? (packages as unknown[]) : []) {
      const why = whyPackageReadsTree(entry);
      if (why !== null) return why;
    }
  }
  return null;
}

function whyPackageReadsTree(entry: unknown): string | null {
  if (!isMap(entry)) return "composer.lock is not understood";
  const name = String(entry["name"]);
  if (isMap(entry["dist"]) && entry["dist"]["type"] === "path") return `"${name}" is a path`;
  for (const origin of [entry["dist"], entry["source"]]) {
    if (isMap(origin) && !/^(?:https?|ssh|git):|^git@/.test(String(origin["url"]))) {
      return `"${name}" is not downloaded`;
    }
  }
  const type = typeof entry["type"] === "string" ? entry["type"] : "library";
  return type === "library" || type === "metapackage" ? null : `"${name}" is a ${type}`;
}

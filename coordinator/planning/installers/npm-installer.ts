import { isMap } from "../../../program/json.js";
import {
  readJson,
  readsManifests,
  readsTree,
  readText,
  type InstallInputs,
  type Installer,
  type InstallSource,
} from "./installer.js";
import { whyManifestReadsTree, whySettingsReadTree } from "./package-json.js";

const manifests = ["package.json", "package-lock.json", "npm-shrinkwrap.json", ".npmrc"];

/**
 * npm. It reads the manifests alone where nothing in them makes it read or run anything else of the tree: scripts
 * of the project's own, workspaces, packages that are paths and a `binding.gyp` (for which npm runs node-gyp) do.
 */
export const npmInstaller: Installer = {
  async inputs(at: InstallSource): Promise<InstallInputs | null> {
    const [manifest, shrinkwrap, packageLock, settings] = await Promise.all([
      readJson(at, "package.json"),
      readJson(at, "npm-shrinkwrap.json"),
      readJson(at, "package-lock.json"),
      readText(at, ".npmrc"),
    ]);
    if (manifest === undefined) return null;
    const lock = shrinkwrap ?? packageLock;
    const verb = lock === undefined ? "install" : "ci";
    const command = ["npm", verb, "--no-audit", "--no-fund"];
    const hasGyp = (await at.editor.find(at.source, "binding.gyp")) !== null;
    const unsafe = hasGyp
      ? "binding.gyp is built by npm"
      : (whyManifestReadsTree(manifest) ??
        whyLockReadsTree(lock) ??
        whySettingsReadTree(".npmrc", settings ?? ""));
    if (unsafe !== null) return readsTree(at.source, command, unsafe);
    return await readsManifests(at, { command, manifests, outputPaths: ["node_modules"] });
  },
};

/** Why npm reads more than this package-lock.json names of registries; null where it does not. Pure. */
export function whyLockReadsTree(lock: unknown): string | null {
  if (!isMap(lock)) return "there is no package-lock.json";
  if (!isMap(lock["packages"])) return "package-lock.json has the format of npm 6";
  for (const [path, entry] of Object.entries(lock["packages"])) {
    if (path === "" || !isMap(entry)) continue;
    const resolved = entry["resolved"];
    const isLocal = typeof resolved === "string" && !/^https?:/.test(resolved);
    if (entry["link"] === true || isLocal || !path.startsWith("node_modules/")) {
      return `"${path}" does not come from a registry`;
    }
  }
  return null;
}

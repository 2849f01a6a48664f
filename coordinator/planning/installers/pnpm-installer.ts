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

const manifests = ["package.json", "pnpm-lock.yaml", ".npmrc"];
/** Files of a project that make pnpm read or run others. */
const hooks = ["pnpm-workspace.yaml", ".pnpmfile.cjs", ".pnpmfile.mjs", "binding.gyp"];

/**
 * pnpm. It reads the manifests alone where nothing in them makes it read or run anything else of the tree: what
 * does with npm, and workspaces, `.pnpmfile.cjs`, and patches of packages.
 */
export const pnpmInstaller: Installer = {
  async inputs(at: InstallSource): Promise<InstallInputs | null> {
    const manifest = await readJson(at, "package.json");
    if (manifest === undefined) return null;
    const lock = await readText(at, "pnpm-lock.yaml");
    const frozen = lock === undefined ? "--no-frozen-lockfile" : "--frozen-lockfile";
    // Packages are copied: the store is on another file system.
    const command = ["pnpm", "install", frozen, "--package-import-method", "copy"];
    const settings = (await readText(at, ".npmrc")) ?? "";
    let unsafe =
      whyManifestReadsTree(manifest) ??
      whyFieldsReadTree(manifest) ??
      whyLockReadsTree(lock) ??
      whySettingsReadTree(".npmrc", settings);
    for (const name of hooks) {
      if (unsafe === null && (await at.editor.find(at.source, name)) !== null) {
        unsafe = `there is a ${name}`;
      }
    }
    if (unsafe !== null) return readsTree(at.source, command, unsafe);
    return await readsManifests(at, { command, manifests, outputPaths: ["node_modules"] });
  },
};

/** Why pnpm reads more than its manifests with what package.json says to it; null where it does not. */
function whyFieldsReadTree(manifest: unknown): string | null {
  const own = isMap(manifest) ? manifest["pnpm"] : undefined;
  if (own === undefined) return null;
  const known = ["overrides", "onlyBuiltDependencies", "neverBuiltDependencies"];
  const other = isMap(own) ? Object.keys(own).find((name) => !known.includes(name)) : "";
  if (other !== undefined) return `package.json has pnpm.${other}`;
  return isMap(own) && JSON.stringify(own["overrides"] ?? {}).match(/"(?:file|link|\.)/) !== null
    ? "pnpm.overrides names a path"
    : null;
}

/**
 * Why pnpm reads more than this pnpm-lock.yaml names of registries; null where it does not. By lines, as pnpm writes
 * them: the file may have a hundred thousand, and what is not as expected counts as unsafe. Pure.
 */
export function whyLockReadsTree(lock: string | null | undefined): string | null {
  if (typeof lock !== "string") return "there is no pnpm-lock.yaml";
  let section = "";
  for (const line of lock.split(/\r?\n/)) {
    if (/^\S/.test(line)) section = line.replace(/:.*$/, "");
    if (section === "patchedDependencies") return "pnpm-lock.yaml has patches of packages";
    if (section === "importers" && /^ {2}\S/.test(line) && !/^ {2}["']?\.["']?:/.test(line)) {
      return "pnpm-lock.yaml has workspaces";
    }
    const isResolution = /^\s*resolution:/.test(line);
    const isLocal = /^\s*(?:version|specifier):\s*["']?(?:link|file|workspace):/.test(line);
    if (isLocal || (isResolution && !registryResolution.test(line))) {
      return `pnpm-lock.yaml has "${line.trim().slice(0, 60)}"`;
    }
  }
  return null;
}

const registryResolution =
  /^\s*resolution: \{integrity: [A-Za-z0-9+/=-]+(?:, tarball: https?:[^},]+)?\}$/;

import {
  readJson,
  readsManifests,
  readsTree,
  readText,
  type InstallInputs,
  type Installer,
  type InstallSource,
} from "./installer.js";
import { packageManagerOf, whyManifestReadsTree, whySettingsReadTree } from "./package-json.js";

const manifests = ["package.json", "yarn.lock", ".npmrc", ".yarnrc"];
const classic = ["yarn", "install", "--non-interactive", "--no-progress"];
/** For projects that have no release of Yarn 2 or later of their own and do not say which they want. */
const modernVersion = "4.18.1";

/**
 * Yarn. Version 1 reads the manifests alone where nothing in them makes it read or run anything else of the tree, as
 * with npm. Later versions have plugins, patches, constraints and a cache in the tree, so they get all of it.
 */
export const yarnInstaller: Installer = {
  async inputs(at: InstallSource): Promise<InstallInputs | null> {
    const manifest = await readJson(at, "package.json");
    if (manifest === undefined) return null;
    const lock = await readText(at, "yarn.lock");
    const wanted = packageManagerOf(manifest);
    const version = wanted?.name === "yarn" ? wanted.version : null;
    const isModern = /^__metadata:/m.test(lock ?? "") || /^[2-9]/.test(version ?? "");
    if (isModern || (await at.editor.find(at.source, ".yarnrc.yml")) !== null) {
      const verb = ["install", ...(lock === undefined ? [] : ["--immutable"])];
      const hasRelease = /^yarnPath:/m.test((await readText(at, ".yarnrc.yml")) ?? "");
      const own = hasRelease
        ? ["yarn"]
        : ["npx", "--yes", `@yarnpkg/cli-dist@${version ?? modernVersion}`];
      return readsTree(at.source, [...own, ...verb], "Yarn 2 and later read more than manifests");
    }
    const command = [...classic, ...(lock === undefined ? [] : ["--frozen-lockfile"])];
    const hasGyp = (await at.editor.find(at.source, "binding.gyp")) !== null;
    const unsafe = hasGyp
      ? "binding.gyp is built by Yarn"
      : (whyManifestReadsTree(manifest) ??
        whyLockReadsTree(lock) ??
        whySettingsReadTree(".npmrc", (await readText(at, ".npmrc")) ?? "") ??
        whyYarnSettingsReadTree((await readText(at, ".yarnrc")) ?? ""));
    if (unsafe !== null) return readsTree(at.source, command, unsafe);
    return await readsManifests(at, { command, manifests, outputPaths: ["node_modules"] });
  },
};

/** Why Yarn 1 reads more than this yarn.lock names of registries; null where it does not. Pure. */
export function whyLockReadsTree(lock: string | null | undefined): string | null {
  if (typeof lock !== "string") return "there is no yarn.lock";
  for (const line of lock.split("\n")) {
    if (!/^\s+resolved\s/.test(line) && /^\S.*@(?:file|link|\.{0,2}\/)/.test(line)) {
      return `${line.replace(/:$/, "")} does not come from a registry`;
    }
    const resolved = /^\s+resolved\s+"?([^"\s]+)/.exec(line)?.[1];
    if (resolved !== undefined && !/^https?:/.test(resolved)) {
      return `"${resolved}" does not come from a registry`;
    }
  }
  return null;
}

/** Why Yarn 1 may read more than the manifests with this `.yarnrc`; null where it cannot. Pure. */
export function whyYarnSettingsReadTree(settings: string): string | null {
  for (const line of settings.split("\n")) {
    const name = line.trim().split(/\s+/, 1)[0]?.replaceAll('"', "") ?? "";
    if (name === "" || name.startsWith("#")) continue;
    const harmless = ["registry", "network-timeout", "strict-ssl", "lastUpdateCheck"];
    if (!harmless.includes(name)) return `.yarnrc sets ${name}`;
  }
  return null;
}

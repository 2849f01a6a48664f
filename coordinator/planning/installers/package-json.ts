import { isMap } from "../../../program/json.js";

/**
 * Why a package manager of Node.js reads or runs more of the project than its manifests; null where nothing in
 * its package.json makes it. Scripts of the project's own, workspaces and packages that are paths do. Pure.
 */
export function whyManifestReadsTree(manifest: unknown): string | null {
  if (!isMap(manifest)) return "package.json is not an object";
  const scripts = Object.keys(isMap(manifest["scripts"]) ? manifest["scripts"] : {});
  const script = scripts.find((name) => lifecycle.includes(name));
  if (script !== undefined) return `package.json has the script "${script}"`;
  if (manifest["workspaces"] !== undefined) return "package.json has workspaces";
  for (const field of dependencyFields) {
    for (const [name, spec] of Object.entries(isMap(manifest[field]) ? manifest[field] : {})) {
      if (!isRegistrySpec(spec)) return `"${name}" does not come from a registry`;
    }
  }
  return null;
}

/** Why settings, a line each as `name=value`, may name a file or a program; null where they do not. Pure. */
export function whySettingsReadTree(file: string, settings: string): string | null {
  for (const line of settings.split("\n")) {
    const name = line.split("=", 1)[0]?.trim() ?? "";
    if (name === "" || name.startsWith("#") || name.startsWith(";")) continue;
    const isHarmless = name.startsWith("//") || /^@[^:]+:registry$/.test(name);
    if (!isHarmless && !harmlessSettings.includes(name)) return `${file} sets ${name}`;
  }
  return null;
}

/** The package manager that package.json asks for, as Corepack reads it; null where it asks for none. Pure. */
export function packageManagerOf(
  manifest: unknown,
): { readonly name: string; readonly version: string } | null {
  const written = isMap(manifest) ? manifest["packageManager"] : undefined;
  if (typeof written !== "string") return null;
  const found =
    /^(npm|yarn|pnpm)@(\d{1,5}\.\d{1,5}\.\d{1,5}(?:-[0-9A-Za-z.-]{1,50})?)(?:\+|$)/.exec(written);
  if (found === null) return null;
  const [, name = "", version = ""] = found;
  return { name, version };
}

/** Scripts that run by themselves when a project is installed. */
const lifecycle = [
  "preinstall",
  "install",
  "postinstall",
  "prepublish",
  "preprepare",
  "prepare",
  "postprepare",
  "dependencies",
  "pnpm:devPreinstall",
];

const dependencyFields = [
  "dependencies",
  "devDependencies",
  "optionalDependencies",
  "peerDependencies",
  "overrides",
  "resolutions",
];

/** Settings that name no file and no program; what else there is may. */
const harmlessSettings = [
  "registry",
  "always-auth",
  "strict-ssl",
  "fund",
  "audit",
  "progress",
  "loglevel",
  "engine-strict",
  "legacy-peer-deps",
  "strict-peer-deps",
  "strict-peer-dependencies",
  "auto-install-peers",
  "shamefully-hoist",
  "node-linker",
  "save-exact",
  "save-prefix",
  "package-lock",
  "ignore-scripts",
  "omit",
  "include",
  "fetch-retries",
  "fetch-retry-mintimeout",
  "fetch-retry-maxtimeout",
  "fetch-timeout",
  "maxsockets",
  "prefer-offline",
  "install-strategy",
  "omit-lockfile-registry-resolved",
  "color",
  "yes",
  "update-notifier",
];

/** False also for what is taken for a file: a name that begins with a dot, or that of an archive. */
function isRegistrySpec(spec: unknown): boolean {
  if (isMap(spec)) return Object.values(spec).every(isRegistrySpec);
  if (typeof spec === "string" && /^\.|\.(?:tgz|tar|tar\.gz)$/i.test(spec)) return false;
  return typeof spec === "string" && /^(?:npm:)?[^/:]*$|^npm:@[^/:]+\/[^/:]+$/.test(spec);
}

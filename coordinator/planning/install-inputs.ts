import type { Digest } from "../../content/digest.js";
import { emptyDirectory } from "../../content/directory.js";
import type { ContentStore } from "../../content/content-store.js";
import { isMap } from "../../program/json.js";
import type { TreeEditor } from "./tree-editor.js";

/** What an install action reads and makes. */
export interface InstallInputs {
  /** The tree that it reads: manifests alone, or the whole source. */
  readonly root: Digest;
  /** What it makes: `node_modules`, `vendor`, or "" for the whole tree. */
  readonly outputPath: string;
  /** Why the whole tree is read; null where the manifests suffice. */
  readonly unsafe: string | null;
}

/** The files that a package manager reads when nothing of the project's own runs. */
const npmManifests = ["package.json", "package-lock.json", "npm-shrinkwrap.json", ".npmrc"];
const composerManifests = ["composer.json", "composer.lock", "auth.json"];

/**
 * What `npm ci` reads: the manifests, where nothing in them makes npm read or run anything else of the
 * tree. Scripts of the project's own, workspaces, packages that are paths and a `binding.gyp` (for
 * which npm runs node-gyp) do. Null where there is no package.json.
 */
export async function npmInputs(
  content: Pick<ContentStore, "read">,
  editor: TreeEditor,
  source: Digest,
): Promise<InstallInputs | null> {
  const manifest = await readJson(content, editor, source, "package.json");
  if (manifest === undefined) return null;
  const lock =
    (await readJson(content, editor, source, "npm-shrinkwrap.json")) ??
    (await readJson(content, editor, source, "package-lock.json"));
  const hasGyp = (await editor.find(source, "binding.gyp")) !== null;
  const settings = await readText(content, editor, source, ".npmrc");
  const unsafe = hasGyp
    ? "binding.gyp is built by npm"
    : (whyNpmReadsTree(manifest, lock) ?? whyNpmSettingsReadTree(settings ?? ""));
  return await inputs(editor, source, npmManifests, "node_modules", unsafe);
}

/** Why npm may read more than the manifests; null where it cannot. Pure. */
export function whyNpmReadsTree(manifest: unknown, lock: unknown): string | null {
  if (!isMap(manifest)) return "package.json is not an object";
  const scripts = Object.keys(isMap(manifest["scripts"]) ? manifest["scripts"] : {});
  const script = scripts.find((name) => npmLifecycle.includes(name));
  if (script !== undefined) return `package.json has the script "${script}"`;
  if (manifest["workspaces"] !== undefined) return "package.json has workspaces";
  if (!isMap(lock)) return "there is no package-lock.json";
  if (!isMap(lock["packages"])) return "package-lock.json has the format of npm 6";
  for (const field of npmDependencyFields) {
    for (const [name, spec] of Object.entries(isMap(manifest[field]) ? manifest[field] : {})) {
      if (!isRegistrySpec(spec)) return `"${name}" does not come from a registry`;
    }
  }
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

/** Why npm may read more than the manifests with this `.npmrc`; null where it cannot. Pure. */
export function whyNpmSettingsReadTree(settings: string): string | null {
  for (const line of settings.split("\n")) {
    const name = line.split("=", 1)[0]?.trim() ?? "";
    if (name === "" || name.startsWith("#") || name.startsWith(";")) continue;
    const isHarmless = name.startsWith("//") || /^@[^:]+:registry$/.test(name);
    if (!isHarmless && !npmHarmlessSettings.includes(name)) return `.npmrc sets ${name}`;
  }
  return null;
}

/**
 * What `composer install` reads: the manifests, where nothing in them makes Composer read or run
 * anything else of the tree. Scripts, plugins, packages that are paths, and autoload rules that scan
 * for classes do. Null where there is no composer.json.
 */
export async function composerInputs(
  content: Pick<ContentStore, "read">,
  editor: TreeEditor,
  source: Digest,
): Promise<InstallInputs | null> {
  const manifest = await readJson(content, editor, source, "composer.json");
  if (manifest === undefined) return null;
  const lock = await readJson(content, editor, source, "composer.lock");
  const unsafe = whyComposerReadsTree(manifest, lock);
  return await inputs(editor, source, composerManifests, "vendor", unsafe);
}

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
      if (!isMap(entry)) return "composer.lock is not understood";
      if (isMap(entry["dist"]) && entry["dist"]["type"] === "path") {
        return `"${String(entry["name"])}" is a path`;
      }
      for (const origin of [entry["dist"], entry["source"]]) {
        if (isMap(origin) && !/^(?:https?|ssh|git):|^git@/.test(String(origin["url"]))) {
          return `"${String(entry["name"])}" is not downloaded`;
        }
      }
      const type = typeof entry["type"] === "string" ? entry["type"] : "library";
      if (type !== "library" && type !== "metapackage") {
        return `"${String(entry["name"])}" is a ${type}`;
      }
    }
  }
  return null;
}

/** Scripts that npm runs by itself when it installs a project. */
const npmLifecycle = [
  "preinstall",
  "install",
  "postinstall",
  "prepublish",
  "preprepare",
  "prepare",
  "postprepare",
  "dependencies",
];

const npmDependencyFields = [
  "dependencies",
  "devDependencies",
  "optionalDependencies",
  "peerDependencies",
  "overrides",
];

/** Settings that name no file and no program; what else there is may. */
const npmHarmlessSettings = [
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
  "auto-install-peers",
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

/** False also for what npm takes for a file: a name that begins with a dot, or that of an archive. */
function isRegistrySpec(spec: unknown): boolean {
  if (isMap(spec)) return Object.values(spec).every(isRegistrySpec);
  if (typeof spec === "string" && /^\.|\.(?:tgz|tar|tar\.gz)$/i.test(spec)) return false;
  return typeof spec === "string" && /^(?:npm:)?[^/:]*$|^npm:@[^/:]+\/[^/:]+$/.test(spec);
}

async function inputs(
  editor: TreeEditor,
  source: Digest,
  manifests: readonly string[],
  outputPath: string,
  unsafe: string | null,
): Promise<InstallInputs> {
  if (unsafe !== null) return { root: source, outputPath: "", unsafe };
  let root = editor.add(emptyDirectory);
  for (const name of manifests) {
    const entry = await editor.find(source, name);
    if (entry === null) continue;
    if (entry.type !== "file") {
      return { root: source, outputPath: "", unsafe: `${name} is a ${entry.type}` };
    }
    root = await editor.insert(root, name, entry);
  }
  return { root, outputPath, unsafe: null };
}

/** The text of a file; undefined where there is nothing, null where it is no file. */
async function readText(
  content: Pick<ContentStore, "read">,
  editor: TreeEditor,
  root: Digest,
  path: string,
): Promise<string | null | undefined> {
  const entry = await editor.find(root, path);
  if (entry?.type !== "file") return entry === null ? undefined : null;
  return (await content.read(entry.digest)).toString("utf8");
}

/** The parsed file; undefined where there is none, null where it is no JSON. */
async function readJson(
  content: Pick<ContentStore, "read">,
  editor: TreeEditor,
  root: Digest,
  path: string,
): Promise<unknown> {
  const text = await readText(content, editor, root, path);
  if (typeof text !== "string") return text;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    // The package manager says it better than we could.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runProgram } from "./program.js";

/** Small and without dependencies: its versions make the lock files that have to differ. */
const changing = {
  name: "left-pad",
  versions: ["1.3.0", "1.2.0", "1.1.3", "1.1.2", "1.1.1", "1.1.0", "1.0.2", "1.0.1", "1.0.0"],
} as const;

/** How many different lock files an application can have, beside its first. */
export const lockChanges = changing.versions.length - 1;

/** Versions by the names of packages. */
export type Packages = Readonly<Record<string, string>>;

/** package.json and package-lock.json, by name. */
export type Manifests = Readonly<Record<string, string>>;

/**
 * The package.json in `directory` with `packages` added, and so many more that differ from it in one version,
 * each with its lock file. npm itself resolves them, without installing anything; which of them is left in the
 * directory is not said.
 */
export async function manifestsOf(
  directory: string,
  packages: Packages,
  locks: number,
  signal: AbortSignal,
): Promise<readonly Manifests[]> {
  const path = join(directory, "package.json");
  const manifest = JSON.parse(await readFile(path, "utf8")) as { dependencies?: Packages };
  const options = ["--package-lock-only", "--ignore-scripts", "--no-audit", "--no-fund"];
  const manifests: Manifests[] = [];
  for (const version of changing.versions.slice(0, locks + 1)) {
    const dependencies = { ...manifest.dependencies, ...packages, [changing.name]: version };
    await writeFile(path, `${JSON.stringify({ ...manifest, dependencies }, null, 2)}\n`);
    await runProgram(["npm", "install", ...options], { cwd: directory, signal });
    const names = ["package.json", "package-lock.json"];
    const texts = await Promise.all(names.map((name) => readFile(join(directory, name), "utf8")));
    manifests.push(Object.fromEntries(names.map((name, index) => [name, texts[index] ?? ""])));
  }
  await rm(join(directory, "node_modules"), { recursive: true, force: true });
  return manifests;
}

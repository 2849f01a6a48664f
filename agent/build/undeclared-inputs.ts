import { isWithin } from "../../config/files/paths.js";
import type { Digest } from "../../content/digest.js";
import type { Directory } from "../../content/directory.js";
import type { BuildWork } from "../work/build-work.js";

/** So many of them are named. */
const namedPaths = 5;

/**
 * What a step looked for in vain that it would have found, had it declared it: the paths, each with who makes it
 * where another step does. `missed`: the paths that it looked for; `outputPaths`: what it makes itself.
 */
export async function undeclaredInputs(
  { whole, others }: Pick<BuildWork, "whole" | "others">,
  {
    missed,
    input,
    outputPaths,
  }: {
    readonly missed: readonly string[];
    readonly input: Digest;
    readonly outputPaths: readonly string[];
  },
  readDirectory: (digest: Digest) => Promise<Directory>,
): Promise<readonly string[]> {
  if (whole === null) return [];
  const undeclared = new Map<string, string>();
  for (const path of missed.toSorted()) {
    if (outputPaths.some((output) => isWithin(path, output))) continue;
    // Of a directory that is missing the directory is to be named, not each file in it.
    if ([...undeclared.keys()].some((directory) => isWithin(path, directory))) continue;
    const [, maker] = Object.entries(others).find(([made]) => isWithin(path, made)) ?? [];
    if (maker !== undefined) undeclared.set(path, `${path} (which step "${maker}" makes)`);
    else if (!(await isThere(whole, path, readDirectory))) continue;
    else if (!(await isThere(input, path, readDirectory))) undeclared.set(path, path);
  }
  return [...undeclared.values()];
}

/** The paths as a part of a sentence. */
export function listed(paths: readonly string[]): string {
  const more = paths.length - namedPaths;
  const shown = paths.slice(0, namedPaths).join(", ");
  return more > 0 ? `${shown} and ${more} more` : shown;
}

async function isThere(
  root: Digest,
  path: string,
  readDirectory: (digest: Digest) => Promise<Directory>,
): Promise<boolean> {
  let digest: Digest | null = root;
  for (const name of path.split("/")) {
    // Nothing is below a file.
    if (digest === null) return false;
    const { directories, files, symlinks } = await readDirectory(digest);
    const child = directories.find((node) => node.name === name);
    if (child === undefined && ![...files, ...symlinks].some((node) => node.name === name)) {
      return false;
    }
    digest = child?.digest ?? null;
  }
  return true;
}

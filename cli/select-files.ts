import { lstatSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { HashDirectoryOptions } from "../content/hash-directory.js";
import { InvalidError } from "../program/error.js";
import type { Git } from "./git.js";
import { IgnoreRules } from "./ignore-rules.js";

/** What of a directory is sent to the farm, for `hashDirectory`. */
export type Selection = Pick<HashDirectoryOptions, "files" | "ignore">;

/**
 * Selects what a submission of `directory` consists of, so that submitting and pushing the same state
 * give the same tree.
 *
 * In a git work tree: the files that git tracks or would track, as they are on disk (what .gitignore
 * leaves out is not sent), those of submodules and nested repositories too. Throws {@link InvalidError} where
 * a submodule is not checked out. Elsewhere, and in a directory
 * that git ignores as a whole: everything but `.git`, `node_modules` at any depth (the build installs
 * it) and what `.slipwayignore` leaves out.
 */
export async function selectFiles(git: Git, directory: string): Promise<Selection> {
  const workTree = await git.findWorkTree(directory);
  const files = workTree === null ? [] : await listTracked(git, directory);
  if (files.length > 0) return { files };
  const rules = IgnoreRules.parse(await readRules(join(directory, ".slipwayignore")));
  return {
    ignore: (path, isDirectory) =>
      isAlwaysIgnored(path.slice(path.lastIndexOf("/") + 1), isDirectory) ||
      rules.ignores(path, isDirectory),
  };
}

function isAlwaysIgnored(name: string, isDirectory: boolean): boolean {
  // In the work tree of a submodule `.git` is a file.
  return name === ".git" || (isDirectory && name === "node_modules");
}

async function listTracked(git: Git, directory: string): Promise<readonly string[]> {
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const listed = (await git.require(directory, args)).split("\0").filter((path) => path !== "");
  const files: string[] = [];
  for (const path of new Set(listed)) {
    // Git lists another repository as one entry: untracked with a slash, a submodule without.
    const isRepository = path.endsWith("/") || isDirectoryAt(join(directory, path));
    if (!isRepository) {
      files.push(path);
      continue;
    }
    const nested = path.replace(/\/$/, "");
    if (nested === path) requireCheckedOut(directory, path);
    for (const below of await listNested(git, join(directory, nested))) {
      files.push(`${nested}/${below}`);
    }
  }
  return files;
}

/** Throws {@link InvalidError} for a submodule that was never checked out: a push would deploy its files. */
function requireCheckedOut(directory: string, path: string): void {
  if (readdirSync(join(directory, path)).length > 0) return;
  throw new InvalidError(`the submodule ${path} is not checked out`, {
    hint: "Check it out (git submodule update --init --recursive), or take it out (git rm).",
  });
}

/** The files of a submodule, or of another repository that lies in the work tree. */
async function listNested(git: Git, directory: string): Promise<readonly string[]> {
  const workTree = await git.findWorkTree(directory);
  const isOfItsOwn = workTree !== null && isSameDirectory(workTree.root, directory);
  return isOfItsOwn ? listTracked(git, directory) : [];
}

function isSameDirectory(a: string, b: string): boolean {
  const [first, second] = [a, b].map((path) => lstatSync(path, { throwIfNoEntry: false }));
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
}

function isDirectoryAt(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false; // A file stands where a directory of the index was.
  }
}

async function readRules(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}

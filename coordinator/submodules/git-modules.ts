import { InvalidError } from "../../program/error.js";
import { GitError, runGit, type GitObjects } from "../git/git-process.js";

/** One submodule as `.gitmodules` describes it. */
export interface ModuleEntry {
  readonly name: string;
  /** In its repository; checked to stay within it. */
  readonly path: string;
  /** As it is written; "" where there is none. */
  readonly url: string;
}

const maxBytes = 1024 * 1024;

/**
 * Reads a `.gitmodules` with git's own parser, without what it includes. Gives its entries by path. Throws
 * {@link InvalidError} where it cannot be read, or a name or path in it leads out of its repository.
 */
export async function readModules(
  objects: GitObjects,
  text: Uint8Array,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, ModuleEntry>> {
  if (text.byteLength > maxBytes) throw new InvalidError(".gitmodules has more than 1 MiB");
  const found = new Map<string, { path: string; url: string }>();
  for (const [key, value] of await settingsIn(objects, text, signal)) {
    const [, name, what] = /^submodule\.([\s\S]+)\.(path|url)$/.exec(key) ?? [];
    if (name === undefined || what === undefined) continue;
    const entry = found.get(name) ?? { path: "", url: "" };
    entry[what as "path" | "url"] = value;
    found.set(name, entry);
  }
  const entries = new Map<string, ModuleEntry>();
  for (const [name, { path, url }] of found) {
    if (!isWithin(name)) throw leadsOut(`the name ${JSON.stringify(name)}`);
    if (path === "") continue;
    if (!isWithin(path) || path.startsWith("-")) throw leadsOut(`the path ${JSON.stringify(path)}`);
    const other = entries.get(path);
    if (other !== undefined) {
      throw new InvalidError(
        `.gitmodules has two submodules at ${path}, ${JSON.stringify(other.name)} and ${JSON.stringify(name)}`,
        { hint: "Remove one of them." },
      );
    }
    entries.set(path, { name, path, url });
  }
  return entries;
}

async function settingsIn(
  objects: GitObjects,
  text: Uint8Array,
  signal?: AbortSignal,
): Promise<readonly (readonly [string, string])[]> {
  const args = ["config", "--no-includes", "--null", "--file", "-", "--list"];
  let output: Buffer;
  try {
    output = await runGit(objects, args, { input: Buffer.from(text).toString("utf8") }, signal);
  } catch (cause) {
    if (!(cause instanceof GitError)) throw cause;
    const line = /bad config line ([0-9]+)/.exec(cause.message)?.[1];
    const place = line === undefined ? ".gitmodules" : `line ${line} of .gitmodules`;
    throw new InvalidError(`${place} cannot be read`, {
      cause,
      hint: "It is written as git's own configuration is: `git config --file .gitmodules --list` reads it.",
    });
  }
  return output
    .toString("utf8")
    .split("\0")
    .filter((setting) => setting !== "")
    .map((setting) => {
      const end = setting.indexOf("\n");
      return end < 0 ? [setting, ""] : [setting.slice(0, end), setting.slice(end + 1)];
    });
}

/** True for a relative path that stays below where it begins, and is none of git's own. */
function isWithin(path: string): boolean {
  if (/[\p{Cc}\\]/u.test(path) || path.startsWith("/")) return false;
  const names = path.replace(/\/$/, "").split("/");
  return names.every((name) => name !== "" && !/^(?:\.|\.\.|\.git|git~1)$/i.test(name));
}

function leadsOut(what: string): InvalidError {
  return new InvalidError(`${what} in .gitmodules leads out of the repository`, {
    hint: "Names and paths of submodules are relative, without `..`, `.git` and backslashes.",
  });
}

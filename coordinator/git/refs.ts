import { parseObjectId } from "./commit-reader.js";
import { GitError, runGit, type GitObjects } from "./git-process.js";

/** A branch and the commit that it points to. */
export interface Branch {
  readonly name: string;
  readonly ref: string;
  readonly commit: string;
}

/** All branches of a repository, by name: what activities are compared with after a start. */
export async function listBranches(
  objects: GitObjects,
  signal?: AbortSignal,
): Promise<readonly Branch[]> {
  const format = "--format=%(objectname) %(refname)";
  const output = await runGit(objects, ["for-each-ref", format, "--", "refs/heads/"], {}, signal);
  return output
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const space = line.indexOf(" ");
      const ref = line.slice(space + 1);
      return { ref, name: ref.slice("refs/heads/".length), commit: line.slice(0, space) };
    });
}

/** The commit that a ref points to, or null where there is no such ref. */
export async function readRef(
  objects: GitObjects,
  ref: string,
  signal?: AbortSignal,
): Promise<string | null> {
  const args = ["for-each-ref", "--format=%(objectname) %(refname)", "--", ref];
  const output = await runGit(objects, args, {}, signal);
  // The argument is a pattern and may find refs below it too.
  const line = output.toString("utf8").split("\n");
  return line.find((candidate) => candidate.endsWith(` ${ref}`))?.split(" ")[0] ?? null;
}

/** Deletes a branch; does nothing where there is none. */
export async function deleteBranch(
  objects: GitObjects,
  branch: string,
  signal?: AbortSignal,
): Promise<void> {
  const ref = `refs/heads/${branch}`;
  if ((await readRef(objects, ref, signal)) === null) return;
  await runGit(objects, ["update-ref", "-d", "--end-of-options", ref], {}, signal);
}

/** The tree of a commit, or null where the repository does not have that commit. */
export async function treeOf(
  objects: GitObjects,
  commit: string,
  signal?: AbortSignal,
): Promise<string | null> {
  return await parsed(objects, `${parseObjectId(commit)}^{tree}`, signal);
}

/** The first line of a commit's message, at most 200 characters. */
export async function subjectOf(
  objects: GitObjects,
  commit: string,
  signal?: AbortSignal,
): Promise<string> {
  const args = ["log", "-1", "--format=%s", "--end-of-options", parseObjectId(commit), "--"];
  const output = await runGit(objects, args, {}, signal);
  return output.toString("utf8").trim().slice(0, 200);
}

async function parsed(
  objects: GitObjects,
  expression: string,
  signal?: AbortSignal,
): Promise<string | null> {
  try {
    const args = ["rev-parse", "--verify", "--quiet", "--end-of-options", expression];
    // Some versions print the option back before the answer.
    return (
      (await runGit(objects, args, {}, signal)).toString("utf8").trim().split("\n").at(-1) ?? null
    );
  } catch (error) {
    if (error instanceof GitError && error.status !== null) return null;
    throw error;
  }
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { runProgram } from "../../../bench/program.js";
import type { Files } from "../../small-application.js";

/** git processes at a time. */
const atOnce = 4;

/** Commits these trees in a new repository in `directory`, each without a parent, and packs each by itself. */
export async function packCommits(
  directory: string,
  trees: readonly Files[],
  signal: AbortSignal,
): Promise<readonly { readonly commit: string; readonly pack: Buffer }[]> {
  await mkdir(directory, { recursive: true });
  await runProgram(["git", "init", "--quiet", "--bare"], { cwd: directory, signal });
  const script = trees.map((files, index) => commitOf(index, files)).join("");
  await gitWith(["fast-import", "--quiet", "--force"], script, directory, signal);
  const names = trees.map((_, index) => `${branchOf(index)}\n`).join("");
  const revisions = names.replaceAll("\n", "^0\n");
  const checked = await gitWith(
    ["cat-file", "--batch-check=%(objectname)"],
    revisions,
    directory,
    signal,
  );
  const commits = checked.toString().trimEnd().split("\n");
  const packs: { readonly commit: string; readonly pack: Buffer }[] = [];
  const rest = [...commits.entries()];
  const packRest = async (): Promise<void> => {
    for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
      const [index, commit] = next;
      const args = ["pack-objects", "--revs", "--stdout", "--quiet"];
      packs[index] = { commit, pack: await gitWith(args, `${commit}\n`, directory, signal) };
    }
  };
  await Promise.all(Array.from({ length: atOnce }, packRest));
  return packs;
}

function branchOf(index: number): string {
  return `refs/heads/c${index}`;
}

/** In the language of git-fast-import(1). */
function commitOf(index: number, files: Files): string {
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  return [
    `commit ${branchOf(index)}\n`,
    "committer Ada <ada@example.com> 1767225600 +0000\n",
    data(`Change ${index}`),
    ...Object.entries(files).map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`),
    "\n",
  ].join("");
}

async function gitWith(
  args: readonly string[],
  input: string,
  cwd: string,
  signal: AbortSignal,
): Promise<Buffer> {
  const child = spawn("git", args, { cwd, signal, stdio: ["pipe", "pipe", "inherit"] });
  const parts: Buffer[] = [];
  child.stdout.on("data", (part: Buffer) => parts.push(part));
  child.stdin.end(input);
  const [status] = (await once(child, "close")) as [number | null];
  if (status !== 0) throw new Error(`git ${args.join(" ")} ended with ${status}`);
  return Buffer.concat(parts);
}

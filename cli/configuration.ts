import { lstat, mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { described } from "../config/described.js";
import { toYaml, writeProject } from "../config/writing/write-project.js";
import { UsageError } from "../program/error.js";
import type { Context } from "./context.js";
import { count } from "./output.js";
import { requireValid, resolveDirectory } from "./submission.js";

/** Shows the configuration of a directory. Throws InvalidError where it is not valid. */
export async function showConfiguration(
  context: Context,
  directory: string,
  { resolved }: { readonly resolved: boolean },
): Promise<void> {
  const project = await requireValid(context, await resolveDirectory(context, directory));
  if (!resolved) return showFiles(context, writeProject(project));
  const { layout } = project;
  // How it was written is not part of what it says.
  const model = { layout, ...described(project) };
  context.output.result(model, () => toYaml(model).trimEnd());
}

/**
 * Converts the configuration of a directory to the native layout: writes the files below `output`, or
 * only shows them. Throws InvalidError where it is not valid and {@link UsageError} where a file is
 * there already.
 */
export async function convertConfiguration(
  context: Context,
  directory: string,
  output: string | null,
): Promise<void> {
  const path = await resolveDirectory(context, directory);
  const files = writeProject(await requireValid(context, path));
  if (output === null) return showFiles(context, files);
  const target = resolve(context.surroundings.cwd, output);
  for (const file of files.keys()) await requireAbsent(join(target, file), file);
  for (const [file, text] of files) {
    await mkdir(dirname(join(target, file)), { recursive: true });
    await writeFile(join(target, file), text, { flag: "wx" });
  }
  context.output.result({ directory: target, files: [...files.keys()] }, () =>
    [...files.keys()].join("\n"),
  );
  context.output.progress(`wrote ${count(files.size, "file")}`);
}

function showFiles({ output }: Context, files: ReadonlyMap<string, string>): void {
  output.result({ files: Object.fromEntries(files) }, () =>
    [...files]
      .map(([file, text]) => `# ${file}\n${text}`)
      .join("\n")
      .trimEnd(),
  );
}

async function requireAbsent(path: string, file: string): Promise<void> {
  const found = await lstat(path).catch(() => null);
  if (found === null) return;
  throw new UsageError(`${file} is there already, and is not overwritten`, {
    hint: "Write to another directory with --output, or remove it first.",
  });
}

import { stat } from "node:fs/promises";
import { join, posix } from "node:path";
import { checkProject } from "../config/check.js";
import { DirectoryReader } from "../config/files/directory-reader.js";
import { projectsIn } from "../config/files/layout.js";
import type { Checked } from "../config/model.js";
import type { Problem } from "../config/reading/problem.js";
import { renderProblem, toValidationJson } from "../config/reading/render.js";
import { imageLookup } from "../images/image-lookup.js";
import { exitCodes } from "../program/process.js";
import type { Context } from "./context.js";
import { count } from "./output.js";
import { resolveDirectory } from "./submission.js";

/** What was found in a directory, whether it holds one project or several. */
interface Findings extends Pick<Checked, "errors" | "warnings"> {
  readonly applications: readonly string[];
}

/** Checks a directory and shows what is wrong with it. Returns the exit code. */
export async function validateDirectory(context: Context, directory: string): Promise<number> {
  const path = await resolveDirectory(context, directory);
  const findings = await validate(path);
  if (context.output.isJson) context.output.result(toValidationJson(findings), () => "");
  else show(context, findings);
  return findings.errors.length === 0 ? exitCodes.done : exitCodes.usage;
}

/**
 * The root of a repository holds all of its files. Another directory may hold only those that
 * configure, or several projects, of which each is checked alone.
 */
async function validate(path: string): Promise<Findings> {
  const isPartial = (await stat(join(path, ".git")).catch(() => null)) === null;
  const below = isPartial ? projectsIn(await new DirectoryReader(path).list()) : [];
  const findings: Findings[] = [];
  for (const directory of below.length === 0 ? [""] : below) {
    const { project, errors, warnings } = await checkProject(
      new DirectoryReader(join(path, directory)),
      { images: imageLookup, lack: "warning", isPartial },
    );
    const within = (problem: Problem) => ({
      ...problem,
      file: posix.join(directory, problem.file),
    });
    findings.push({
      applications: project?.applications.map(({ name }) => posix.join(directory, name)) ?? [],
      errors: errors.map(within),
      warnings: warnings.map(within),
    });
  }
  return {
    applications: findings.flatMap(({ applications }) => applications),
    errors: findings.flatMap(({ errors }) => errors),
    warnings: findings.flatMap(({ warnings }) => warnings),
  };
}

function show(context: Context, { applications, errors, warnings }: Findings): void {
  const { output } = context;
  for (const error of errors) {
    output.line(`${output.paint("red", "error:")} ${renderProblem(error)}`);
  }
  for (const warning of warnings) {
    output.line(`${output.paint("yellow", "warning:")} ${renderProblem(warning)}`);
  }
  const more = warnings.length === 0 ? "" : `, ${count(warnings.length, "warning")}`;
  if (errors.length > 0) output.progress(`${count(errors.length, "error")}${more}`);
  else output.line(`${output.paint("green", "valid")}: ${applications.join(", ")}${more}`);
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Checked, Problem } from "../config/model.js";
import { renderProblem, toValidationJson } from "../config/render.js";
import { exitCodes } from "../program/process.js";
import type { Context } from "./context.js";
import { count } from "./output.js";
import { checkDirectory, resolveDirectory } from "./submission.js";

/** Checks a directory and shows what is wrong with it. Returns the exit code. */
export async function validateDirectory(context: Context, directory: string): Promise<number> {
  const path = await resolveDirectory(context, directory);
  const checked = await checkDirectory(path);
  if (context.output.isJson) context.output.result(toValidationJson(checked), () => "");
  else await show(context, path, checked);
  return checked.errors.length === 0 ? exitCodes.done : exitCodes.usage;
}

async function show(context: Context, directory: string, checked: Checked): Promise<void> {
  const { output } = context;
  for (const error of checked.errors) {
    output.line(`${output.paint("red", "error:")} ${await withSource(directory, error)}`);
  }
  for (const warning of checked.warnings) {
    output.line(`${output.paint("yellow", "warning:")} ${await withSource(directory, warning)}`);
  }
  const warnings =
    checked.warnings.length === 0 ? "" : `, ${count(checked.warnings.length, "warning")}`;
  if (checked.errors.length > 0) {
    output.progress(`${count(checked.errors.length, "error")}${warnings}`);
  } else {
    const applications = checked.project?.applications.map(({ name }) => name).join(", ") ?? "";
    output.line(`${output.paint("green", "valid")}: ${applications}${warnings}`);
  }
}

async function withSource(directory: string, problem: Problem): Promise<string> {
  // The excerpt is a service: without it (the file is gone, or not a file) the place is enough.
  const source = await readFile(join(directory, problem.file), "utf8").catch(() => undefined);
  return renderProblem(problem, source);
}

import type { Checked } from "../config/model.js";
import { renderProblem, toValidationJson } from "../config/reading/render.js";
import { exitCodes } from "../program/process.js";
import type { Context } from "./context.js";
import { count } from "./output.js";
import { checkDirectory, resolveDirectory } from "./submission.js";

/** Checks a directory and shows what is wrong with it. Returns the exit code. */
export async function validateDirectory(context: Context, directory: string): Promise<number> {
  const path = await resolveDirectory(context, directory);
  const checked = await checkDirectory(path);
  if (context.output.isJson) context.output.result(toValidationJson(checked), () => "");
  else show(context, checked);
  return checked.errors.length === 0 ? exitCodes.done : exitCodes.usage;
}

function show(context: Context, checked: Checked): void {
  const { output } = context;
  for (const error of checked.errors) {
    output.line(`${output.paint("red", "error:")} ${renderProblem(error)}`);
  }
  for (const warning of checked.warnings) {
    output.line(`${output.paint("yellow", "warning:")} ${renderProblem(warning)}`);
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

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Checked, Problem } from "../../config/model.js";
import { renderProblem, toValidationJson } from "../../config/render.js";
import { exitCodes } from "../../program/process.js";
import { withExamples, withJson, type Register } from "../command.js";
import type { Context } from "../context.js";
import { count } from "../output.js";
import { checkDirectory, resolveDirectory } from "../submission.js";

/** `slipway validate`. */
export const registerValidate: Register = (program, run) => {
  withExamples(
    withJson(program.command("validate"))
      .argument("[directory]", "the root of the repository", ".")
      .summary("check the configuration of a directory")
      .description(
        "Checks the configuration in a directory, on this machine and without a farm. Lists every " +
          "problem as file:line:column. Exits with 0 where all is well and with 2 where it is not.",
      ),
    ["slipway validate", "slipway validate ../shop --json"],
  ).action((directory: string, options: { json?: boolean }) =>
    run(options, async (context) => {
      const path = await resolveDirectory(context, directory);
      const checked = await checkDirectory(path);
      if (context.output.isJson) context.output.result(toValidationJson(checked), () => "");
      else await show(context, path, checked);
      return checked.errors.length === 0 ? exitCodes.done : exitCodes.usage;
    }),
  );
};

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

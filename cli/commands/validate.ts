import { withExamples, withJson, type Register } from "../command.js";

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
      const { validateDirectory } = await import("../validation.js");
      return validateDirectory(context, directory);
    }),
  );
};

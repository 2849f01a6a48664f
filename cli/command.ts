import type { Command } from "commander";
import type { Context } from "./context.js";

/** Runs the body of a command: it gets its context and may return an exit code other than 0. */
export type Run = (
  options: { readonly json?: boolean },
  body: (context: Context) => Promise<number | void>,
) => Promise<void>;

/** Adds the commands of one noun to the program. */
export type Register = (program: Command, run: Run) => void;

/** Gives a command `--json`. */
export function withJson(command: Command): Command {
  return command.option("--json", "print the result as one JSON document");
}

/** Gives a command `--project` and `--json`. */
export function withProject(command: Command): Command {
  return withJson(
    command.option(
      "-p, --project <project>",
      "its name or id (default: the one that the git remote `slipway` pushes to; SLIPWAY_PROJECT)",
    ),
  );
}

/** Gives a command `--project`, `--environment` and `--json`. */
export function withTarget(command: Command): Command {
  return withProject(command).option(
    "-e, --environment <branch>",
    "its branch (default: the branch that is checked out if it has an environment, else production)",
  );
}

/** Gives a command that starts an activity `--no-follow`. */
export function withFollow(command: Command): Command {
  return command.option("--no-follow", "do not wait for the end; print the activity's id");
}

/** Gives a command that deploys `--confirm`, which may be given several times. */
export function withConfirm(command: Command): Command {
  return command.option(
    "--confirm <name>",
    "let this application or service lose data; give it once for each (otherwise it is refused)",
    (name: string, names: readonly string[] | undefined) => [...(names ?? []), name],
  );
}

/** Adds examples to the end of a command's --help. */
export function withExamples(command: Command, examples: readonly string[]): Command {
  const lines = examples.map((example) => `  $ ${example}`).join("\n");
  return command.addHelpText("after", `\nExamples:\n${lines}`);
}

import { Command, CommanderError } from "commander";
import { UsageError } from "../program/error.js";
import { packageVersion } from "../program/package-root.js";
import type { Run } from "./command.js";
import { registerAdmin } from "./commands/admin.js";
import { registerActivity } from "./commands/activity.js";
import { registerAgent } from "./commands/agent.js";
import { registerCache } from "./commands/cache.js";
import { registerConfig } from "./commands/config.js";
import { registerCredential } from "./commands/credential.js";
import { registerDeployment } from "./commands/deployment.js";
import { registerDomain } from "./commands/domain.js";
import { registerEnvironment } from "./commands/environment.js";
import { registerFarm } from "./commands/farm.js";
import { registerNatsConfig } from "./commands/nats-config.js";
import { registerProject } from "./commands/project.js";
import { registerQueue } from "./commands/queue.js";
import { registerSchema } from "./commands/schema.js";
import { registerSession } from "./commands/session.js";
import { registerSlug } from "./commands/slug.js";
import { registerSubmit } from "./commands/submit.js";
import { registerValidate } from "./commands/validate.js";
import { registerVariable } from "./commands/variable.js";
import { Context, type Surroundings } from "./context.js";
import { hasCommands, parts } from "./parts.js";

/**
 * Runs one command of the client. Returns its exit code; throws what went wrong, wrong use as
 * {@link UsageError}.
 */
export async function runCommand(
  argv: readonly string[],
  surroundings: Surroundings,
): Promise<number> {
  let exitCode = 0;
  const run: Run = async (options, body) => {
    exitCode = (await body(new Context(surroundings, options.json === true))) ?? 0;
  };
  const program = createProgram(run, surroundings);
  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    throw asUsageError(error);
  }
  return exitCode;
}

function createProgram(run: Run, surroundings: Surroundings): Command {
  const program = new Command("slipway")
    .description(
      "Slipway deploys a project that describes itself in YAML: it builds only what changed and " +
        "switches over without losing a request.",
    )
    .version(packageVersion(), "-V, --version", "print the version")
    .helpCommand("help [command]", "show help for a command")
    .helpOption("-h, --help", "show help")
    .addHelpText("after", helpEnd);
  // Errors are thrown and rendered like every other; help for wrong use goes to standard error.
  program.exitOverride().configureOutput({
    writeOut: (text) => void surroundings.stdout.write(text),
    writeErr: (text) => void surroundings.stderr.write(text),
    outputError: () => undefined,
  });
  program.configureHelp({ subcommandTerm: (command) => command.name() });

  // Settings are inherited by the commands that are created after this.
  registerSession(program, run);
  registerProject(program, run);
  registerEnvironment(program, run);
  registerDomain(program, run);
  registerValidate(program, run);
  registerConfig(program, run);
  registerSchema(program, run);
  registerSubmit(program, run);
  registerActivity(program, run);
  registerQueue(program, run);
  registerDeployment(program, run);
  registerVariable(program, run);
  registerSlug(program, run);
  registerFarm(program, run);
  registerAgent(program, run);
  registerCache(program, run);
  registerAdmin(program, run);
  registerNatsConfig(program, run);
  registerCredential(program, run);
  // Only their place in the help is here: main.ts starts them before this program is made.
  for (const { name, summary } of parts) {
    if (!hasCommands(name)) program.command(name).summary(summary);
  }
  return program;
}

const helpEnd = `
Examples:
  $ slipway up                                  run a farm on this machine
  $ slipway login http://localhost:7380
  $ slipway project create shop && git push slipway main
  $ slipway log --follow

Exit codes: 0 done, 1 the activity failed, 2 wrong use, 3 the farm is at fault.`;

/** What commander found wrong, in our form: the suggestion becomes the hint. */
function asUsageError(error: CommanderError): UsageError {
  if (error.code === "commander.help") return new MissingCommandError();
  const [message = "", ...rest] = error.message.replace(/^error: /, "").split("\n");
  const suggestion = rest.join(" ").replace(/^\((.*)\)$/, "$1");
  return new UsageError(message, {
    hint: suggestion || "`slipway --help` lists the commands, and each has a --help of its own.",
  });
}

/** A group was called without one of its commands; its help has been shown already. */
class MissingCommandError extends UsageError {
  constructor() {
    super("a command is missing");
  }
}

import type { Command } from "commander";
import { ConflictError, UsageError } from "../../program/error.js";
import { exitCodes, interruptedCode } from "../../program/process.js";
import type { Activity } from "../../proto/gen/slipway/v1/Activity.js";
import type { ChangedVariable } from "../../proto/gen/slipway/v1/ChangedVariable.js";
import type { SetVariableRequestInput } from "../../proto/gen/slipway/v1/SetVariableRequest.js";
import type { Variable } from "../../proto/gen/slipway/v1/Variable.js";
import type { FarmClient, Target } from "../client.js";
import { withExamples, withFollow, withProject, type Register } from "../command.js";
import type { Context } from "../context.js";
import { isSuccess, seeEnd, type FollowOptions } from "../follow.js";
import { printable } from "../output.js";
import { chooseProject, type TargetOptions } from "../target.js";

type Options = TargetOptions & { readonly json?: boolean };

type PendingChange = ChangedVariable["pending"][number];

interface ChangeOptions extends Options, FollowOptions {
  readonly redeploy?: boolean;
}

interface SetOptions extends ChangeOptions {
  readonly jsonValue?: boolean;
  readonly sensitive?: boolean;
  readonly visibleBuild?: boolean;
  readonly visibleRuntime?: boolean;
  readonly inheritable?: boolean;
  readonly enabled?: boolean;
}

/** `slipway variable …`. */
export const registerVariable: Register = (program, run) => {
  const variable = program
    .command("variable")
    .summary("list, get, set and delete variables of a project or an environment");

  withExamples(
    withPlace(variable.command("list"), "all that count for this environment").summary(
      "list variables",
    ),
    ["slipway variable list", "slipway variable list --environment feature --json"],
  ).action((options: Options) =>
    run(options, async (context) => {
      await using client = await context.connect();
      const variables = await client.listVariables(await placeOf(context, options));
      context.output.result({ variables }, () => ({
        columns: ["NAME", "VALUE", "OF", "SEEN BY", "NOTES"],
        rows: variables.map((each) => [
          each.name,
          shownValue(each),
          each.environment || "project",
          seenBy(each),
          notesOn(each),
        ]),
        empty: "there are no variables yet; `slipway variable set NAME VALUE` makes one",
      }));
    }),
  );

  withExamples(
    withPlace(variable.command("get"), "the one that counts for this environment")
      .argument("<name>", "with its prefix, as in env:API_URL")
      .summary("print the value of a variable"),
    ["slipway variable get env:API_URL", "slipway variable get theme:colour -e feature --json"],
  ).action((name: string, options: Options) =>
    run(options, async (context) => {
      await using client = await context.connect();
      const found = await client.getVariable({ ...(await placeOf(context, options)), name });
      if (found.sensitive && !context.output.isJson) {
        throw new ConflictError(
          `the variable "${found.name}" is sensitive: nobody can read it back`,
        );
      }
      context.output.result(found, () => found.value);
    }),
  );

  withExamples(
    withRedeploy(withPlace(variable.command("set"), "of this environment alone"))
      .argument("<name>", "env:NAME, php:SETTING, or any other, with or without a prefix")
      .argument("[value]", "as it is; -: what comes from standard input; none: as it was")
      .option("--json-value", "the value is JSON, and applications are given what it says")
      .option("--no-json-value", "it is text (as is the default)")
      .option("--sensitive", "nobody can read the value back, for good")
      .option("--visible-build", "builds see it (as is the default)")
      .option("--no-visible-build", "builds do not")
      .option("--visible-runtime", "applications and hooks see it (as is the default)")
      .option("--no-visible-runtime", "they do not")
      .option("--inheritable", "branches see production's, too (as is the default)")
      .option("--no-inheritable", "they do not")
      .option("--enabled", "it counts (as is the default)")
      .option("--no-enabled", "it does not, and hides the one that would be inherited")
      .summary("make or change a variable")
      .description(
        "Makes a variable, or changes the one of this name: what is not said stays as it is. Variables " +
          "of an environment go before those of its project. With the prefix env: applications find " +
          "it in their environment, with php: as a setting of PHP, all others in PLATFORM_VARIABLES. " +
          "Nothing is deployed for it without --redeploy. The words of a command can be read by other " +
          "users of this machine: give secrets on standard input.",
      ),
    [
      "slipway variable set env:API_URL https://api.example.com",
      "slipway variable set env:API_KEY - --sensitive --environment main <key.txt",
      "slipway variable set theme:colours '[\"red\"]' --json-value --redeploy",
      "slipway variable set env:API_URL --no-visible-build",
    ],
  ).action((name: string, value: string | undefined, options: SetOptions) =>
    run(options, async (context) => {
      const given = value === "-" ? await readValue(context) : value;
      await using client = await context.connect();
      const place = await placeOf(context, options);
      const changed = await client.setVariable({
        ...place,
        name,
        ...(given === undefined ? { keepValue: true } : { value: given }),
        ...choicesOf(options),
      });
      const verb = changed.created ? "made" : "changed";
      return await tellChange(context, client, place, { verb, changed }, options);
    }),
  );

  withExamples(
    withRedeploy(withPlace(variable.command("delete"), "of this environment alone"))
      .argument("<name>", "with its prefix")
      .summary("delete a variable"),
    ["slipway variable delete env:API_KEY", "slipway variable delete theme:colour -e feature"],
  ).action((name: string, options: ChangeOptions) =>
    run(options, async (context) => {
      await using client = await context.connect();
      const place = await placeOf(context, options);
      const changed = await client.deleteVariable({ ...place, name });
      return await tellChange(context, client, place, { verb: "deleted", changed }, options);
    }),
  );
};

/** Unlike elsewhere there is no default environment: without one it is about the whole project. */
function withPlace(command: Command, meaning: string): Command {
  return withProject(command).option(
    "-e, --environment <branch>",
    `${meaning} (default: of the whole project)`,
  );
}

function withRedeploy(command: Command): Command {
  return withFollow(command).option(
    "--redeploy",
    "deploy the environment (of a project: each that runs) with it at once, with a build where one is due",
  );
}

async function placeOf(context: Context, options: TargetOptions): Promise<Target> {
  if (options.environment === "") throw new UsageError("--environment names no environment");
  const project = await chooseProject(context, options);
  return { project, environment: options.environment ?? "" };
}

function choicesOf(options: SetOptions): Partial<SetVariableRequestInput> {
  const { jsonValue: json, ...rest } = options;
  const { sensitive, visibleBuild, visibleRuntime, inheritable, enabled } = rest;
  const all = { json, sensitive, visibleBuild, visibleRuntime, inheritable, enabled };
  return Object.fromEntries(
    Object.entries(all)
      .filter(([, choice]) => choice !== undefined)
      .map(([name, choice]) => [name, choice === true ? "YES" : "NO"]),
  );
}

/** More than the farm takes; it says so itself, of all that is not absurd. */
const mostBytes = 1024 * 1024;

/** All of standard input, as it is. */
async function readValue(context: Context): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of context.surroundings.stdin) {
    const piece = Buffer.from(chunk as Buffer | string);
    chunks.push(piece);
    bytes += piece.length;
    if (bytes > mostBytes) throw new UsageError("the value on standard input is too large");
  }
  let value: string;
  try {
    value = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
      Buffer.concat(chunks),
    );
  } catch (cause) {
    throw new UsageError("the value on standard input is not UTF-8", {
      cause,
      hint: "Encode it, for example with base64.",
    });
  }
  if (value.endsWith("\n"))
    context.output.progress("The value ends with a newline, which it keeps.");
  return value;
}

/** Says what was done and what follows of it; deploys where that was asked for. */
async function tellChange(
  context: Context,
  client: FarmClient,
  place: Target,
  done: { readonly verb: string; readonly changed: ChangedVariable },
  options: ChangeOptions,
): Promise<number> {
  const { output } = context;
  const { verb, changed } = done;
  const of =
    place.environment === ""
      ? `project ${place.project}`
      : `environment ${place.environment} of ${place.project}`;
  const text = `${verb} ${changed.variable?.name ?? ""} of ${of}`;
  const { pending } = changed;
  // Whoever names one environment means that one, and not those that inherit from it.
  const due = pending.filter(
    ({ environment }) => place.environment === "" || environment === place.environment,
  );
  const deployed = options.redeploy === true ? due : [];
  const activities: Activity[] = [];
  for (const { environment } of deployed) {
    const started = await client.redeploy({ project: place.project, environment }, {});
    const activity = options.follow === false ? started : await seeEnd(context, client, started);
    if (activity === null) return interruptedCode;
    activities.push(activity);
  }
  output.result(options.redeploy === true ? { ...changed, activities } : changed, () => text);
  if (pending.length === 0) output.progress("Nothing has to be deployed for it.");
  const rest = pending.filter((each) => !deployed.includes(each));
  for (const each of rest) output.progress(followUp(place.project, each));
  const isDone = options.follow === false || activities.every(isSuccess);
  return isDone ? exitCodes.done : exitCodes.failed;
}

function followUp(project: string, { environment, effect }: PendingChange): string {
  const what = effect === "rebuild" ? "builds and deploys it" : "deploys it, without a build";
  const command = `slipway redeploy --project ${project} --environment ${environment}`;
  return `${environment} runs without this yet; \`${command}\` ${what}.`;
}

function shownValue({ value, sensitive }: Variable): string {
  if (sensitive) return "(sensitive)";
  const text = printable(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function seenBy({ visibleBuild, visibleRuntime }: Variable): string {
  const phases = [visibleBuild ? ["build"] : [], visibleRuntime ? ["runtime"] : []].flat();
  return phases.join(", ") || "nobody";
}

function notesOn({ json, inheritable, enabled }: Variable): string {
  const notes = [
    json ? ["json"] : [],
    inheritable ? [] : ["not inheritable"],
    enabled ? [] : ["not enabled"],
  ];
  return notes.flat().join(", ");
}

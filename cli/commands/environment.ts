import { hashOf, digestFromWire } from "../../content/digest.js";
import { ConflictError, UsageError } from "../../program/error.js";
import type { ApplicationStatus } from "../../proto/gen/slipway/v1/ApplicationStatus.js";
import type { Environment } from "../../proto/gen/slipway/v1/Environment.js";
import { withExamples, withFollow, withProject, withTarget, type Register } from "../command.js";
import type { FollowOptions } from "../follow.js";
import { seeThrough } from "../follow.js";
import { facts, moment } from "../output.js";
import { chooseProject, connectToTarget, type TargetOptions } from "../target.js";

type Options = TargetOptions & FollowOptions & { readonly json?: boolean; readonly yes?: boolean };

/** `slipway environment …` and `slipway url`. */
export const registerEnvironment: Register = (program, run) => {
  const environment = program
    .command("environment")
    .summary("list, show and delete environments, one for each branch");

  withExamples(
    withProject(environment.command("list")).summary("list the environments of a project"),
    ["slipway environment list", "slipway environment list --project shop --json"],
  ).action((options: Options) =>
    run(options, async (context) => {
      await using client = await context.connect();
      const environments = await client.listEnvironments(await chooseProject(context, options));
      context.output.result({ environments }, () => ({
        columns: ["NAME", "STATE", "GENERATION", "COMMIT", "URL"],
        rows: environments.map((each) => [
          each.name + (each.production ? " (production)" : ""),
          each.state,
          String(each.generation),
          each.commit.slice(0, 12) || "-",
          each.urls[0] ?? "-",
        ]),
        empty: "there are no environments yet; `git push slipway` makes one of a branch",
      }));
    }),
  );

  withExamples(
    withTarget(environment.command("show"))
      .argument("[branch]", "the environment (default: as --environment)")
      .summary("show an environment"),
    ["slipway environment show", "slipway environment show feature --json"],
  ).action((branch: string | undefined, options: Options) =>
    run(options, async (context) => {
      const wanted = branch === undefined ? options : { ...options, environment: branch };
      await using farm = await connectToTarget(context, wanted);
      const shown = await farm.client.getEnvironment(farm.target);
      context.output.result(shown, () => describeEnvironment(shown));
    }),
  );

  withExamples(
    withFollow(withProject(environment.command("delete")))
      .argument("<branch>", "the environment")
      .option("--yes", "really delete it, with its data")
      .summary("delete an environment with its data"),
    ["slipway environment delete feature --yes"],
  ).action((branch: string, options: Options) =>
    run(options, async (context) => {
      if (options.yes !== true) {
        throw new UsageError(`this would delete the environment ${branch} with its data`, {
          hint: `If you mean it: slipway environment delete ${branch} --yes`,
        });
      }
      await using client = await context.connect();
      const project = await chooseProject(context, options);
      const activity = await client.deleteEnvironment({ project, environment: branch });
      return await seeThrough(context, client, activity, options);
    }),
  );

  withExamples(withTarget(program.command("url")).summary("print the URLs of an environment"), [
    "slipway url",
    "curl $(slipway url --environment feature)",
  ]).action((options: Options) =>
    run(options, async (context) => {
      await using farm = await connectToTarget(context, options);
      const { name, urls } = await farm.client.getEnvironment(farm.target);
      if (urls.length === 0) {
        throw new ConflictError(`the environment ${name} has no URL yet`, {
          hint: "It gets one with its first deployment: git push slipway, or slipway submit.",
        });
      }
      context.output.result({ urls }, () => urls.join("\n"));
    }),
  );
};

/** The applications of a deployment in a line: `app (nodejs:22, slug 0123456789ab)`. */
export function describeApplications(applications: readonly ApplicationStatus[]): string {
  return applications
    .map(({ name, type, slug }) => {
      const shown = slug === null ? "" : `, slug ${hashOf(digestFromWire(slug)).slice(0, 12)}`;
      return `${name} (${type}${shown})`;
    })
    .join(", ");
}

function describeEnvironment(environment: Environment): string {
  return facts([
    ["name", environment.name + (environment.production ? " (production)" : "")],
    ["project", environment.project],
    ["state", environment.state],
    ["generation", environment.generation === 0 ? "" : String(environment.generation)],
    ["commit", environment.commit],
    ["urls", environment.urls.join(", ")],
    ["applications", describeApplications(environment.applications)],
    ["services", environment.services.join(", ")],
    ["agent", environment.agent],
    ["created", moment(environment.createdAtMs)],
  ]);
}

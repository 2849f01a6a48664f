import { InvalidArgumentError } from "commander";
import { withConfirm, withExamples, withFollow, withTarget, type Register } from "../command.js";
import type { Confirmation } from "../client.js";
import { seeThrough, type FollowOptions } from "../follow.js";
import { moment } from "../output.js";
import { connectToTarget, type TargetOptions } from "../target.js";
import { UsageError } from "../../program/error.js";
import { describeApplications } from "./environment.js";

type Options = TargetOptions & FollowOptions & Confirmation & { readonly json?: boolean };

/** `slipway deployment list`, `slipway redeploy`, `slipway rebuild` and `slipway rollback`. */
export const registerDeployment: Register = (program, run) => {
  const deployment = program.command("deployment").summary("list deployments");

  withExamples(
    withTarget(deployment.command("list")).summary("list what was deployed, the newest first"),
    ["slipway deployment list", "slipway deployment list --environment feature --json"],
  ).action((options: Options) =>
    run(options, async (context) => {
      await using farm = await connectToTarget(context, options);
      const deployments = await farm.client.listDeployments(farm.target);
      context.output.result({ deployments }, () => ({
        columns: ["GENERATION", "KIND", "COMMIT", "CREATED", "ACTIVITY", "APPLICATIONS"],
        rows: deployments.map((each) => [
          `${each.generation}${each.current ? " (current)" : ""}`,
          each.kind,
          each.commit.slice(0, 12) || "-",
          moment(each.createdAtMs),
          each.activity,
          describeApplications(each.applications),
        ]),
        empty: "nothing was deployed yet",
      }));
    }),
  );

  withExamples(
    withConfirm(withFollow(withTarget(program.command("redeploy"))))
      .option("--hooks", "run the deploy hooks, too, even when nothing has changed for them")
      .summary("deploy what runs once more, with the variables of now")
      .description(
        "Deploys what runs once more, with the variables of now: new containers take over from those " +
          "that run. It is built anew only where variables that builds see have changed. Deploy hooks " +
          "that have ended well for the same deployment are not run again, unless with --hooks; " +
          "post_deploy hooks are.",
      ),
    ["slipway redeploy", "slipway redeploy --hooks --environment feature"],
  ).action((options: Options & { readonly hooks?: boolean }) =>
    run(options, async (context) => {
      await using farm = await connectToTarget(context, options);
      const { client, target } = farm;
      return await seeThrough(context, client, await client.redeploy(target, options), options);
    }),
  );

  withExamples(
    withFollow(withTarget(program.command("rebuild")))
      .option("--verify", "compare what comes of it with what runs")
      .summary("build what runs once more, and compare")
      .description(
        "Does every action of what runs once more, from the same files and with empty caches, and compares " +
          "what comes of it. Nothing is deployed. What comes out otherwise each time is named, with the " +
          "files that differ: it cannot be traced to its source, and is uploaded again with each build.",
      ),
    ["slipway rebuild --verify", "slipway rebuild --verify --environment feature"],
  ).action((options: Options & { readonly verify?: boolean }) =>
    run(options, async (context) => {
      if (options.verify !== true) {
        throw new UsageError("what is built already is not built again, except to compare", {
          hint: "slipway rebuild --verify",
        });
      }
      await using farm = await connectToTarget(context, options);
      const { client, target } = farm;
      return await seeThrough(context, client, await client.verify(target), options);
    }),
  );

  withExamples(
    withConfirm(withFollow(withTarget(program.command("rollback"))))
      .argument(
        "[generation]",
        "as deployment list shows it (default: the one before)",
        parseGeneration,
      )
      .summary("deploy an older deployment again, without building")
      .description(
        "Deploys an older deployment again as it was: its slugs, its configuration, its routes and the " +
          "variables that it had. `slipway redeploy` then gives it the variables of now.",
      ),
    ["slipway rollback", "slipway rollback 3 --environment feature"],
  ).action((generation: number | undefined, options: Options) =>
    run(options, async (context) => {
      await using farm = await connectToTarget(context, options);
      const { client, target } = farm;
      const activity = await client.rollback(target, generation ?? 0, options);
      return await seeThrough(context, client, activity, options);
    }),
  );
};

function parseGeneration(text: string): number {
  if (!/^[1-9][0-9]{0,14}$/.test(text)) {
    throw new InvalidArgumentError("It is a whole number from 1.");
  }
  return Number(text);
}

import { withConfirm, withExamples, withFollow, withTarget, type Register } from "../command.js";
import type { Confirmation } from "../client.js";
import { exitCodes } from "../../program/process.js";
import { seeThrough, type FollowOptions } from "../follow.js";
import { connectToTarget, type TargetOptions } from "../target.js";

type Options = TargetOptions &
  FollowOptions &
  Confirmation & { readonly json?: boolean; readonly redeploy?: boolean };

/**
 * `slipway submit` and `slipway plan`: what takes a directory to the farm without git. What reads and
 * checks directories is loaded when one of them runs, so that other commands start fast.
 */
export const registerSubmit: Register = (program, run) => {
  withExamples(
    withConfirm(withFollow(withTarget(program.command("submit"))))
      .argument("[directory]", "what to deploy", ".")
      .option("--redeploy", "deploy even when nothing has changed")
      .summary("deploy a directory without git")
      .description(
        "Deploys a directory as it is on disk. In a git work tree that is what git tracks or would " +
          "track; elsewhere all but .git, node_modules and what .slipwayignore leaves out. Only what the " +
          "farm does not have yet is uploaded. The log goes to standard error, the URLs to standard " +
          "output.",
      ),
    ["slipway submit", "slipway submit build --project shop --environment feature"],
  ).action((directory: string, options: Options) =>
    run(options, async (context) => {
      const { requireValid, resolveDirectory, uploadDirectory } = await import("../submission.js");
      const path = await resolveDirectory(context, directory);
      await requireValid(context, path);
      await using farm = await connectToTarget(context, options, path);
      const { client, target } = farm;
      const submitted = await uploadDirectory(context, client, target.project, path);
      const activity = await client.submit(target, submitted.root, options);
      return await seeThrough(context, client, activity, options, { submitted });
    }),
  );

  withExamples(
    withTarget(program.command("plan"))
      .argument("[directory]", "what would be deployed", ".")
      .summary("say what a submission would build, reuse and change")
      .description(
        "Says what `slipway submit` would build, reuse, add, change and remove, and why. Uploads what " +
          "the farm does not have yet of the directory, and changes nothing. Exits with 2 where the farm " +
          "would refuse it.",
      ),
    ["slipway plan", "slipway plan --environment feature --json"],
  ).action((directory: string, options: Options) =>
    run(options, async (context) => {
      const { requireValid, resolveDirectory, uploadDirectory } = await import("../submission.js");
      const path = await resolveDirectory(context, directory);
      // What the farm would refuse is in the plan that it makes.
      await requireValid(context, path, { isPartial: true });
      await using farm = await connectToTarget(context, options, path);
      const { client, target } = farm;
      const { root } = await uploadDirectory(context, client, target.project, path);
      const plan = await client.getPlan(target, root);
      context.output.result(plan, () => plan.lines.join("\n"));
      return plan.refusals.length === 0 ? exitCodes.done : exitCodes.usage;
    }),
  );
};

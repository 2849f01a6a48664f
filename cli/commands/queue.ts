import type { Waiting } from "../../proto/gen/slipway/v1/Waiting.js";
import { withExamples, withJson, type Register } from "../command.js";
import { duration } from "../output.js";

/** `slipway queue`. */
export const registerQueue: Register = (program, run) => {
  withExamples(
    withJson(program.command("queue"))
      .option("-p, --project <project>", "only of this one (default: all that you may see)")
      .summary("show what waits, and why")
      .description(
        "Shows what waits: steps that no agent has begun, and activities that wait without a step,\n" +
          "for their environment, the cache or an agent. What has waited longest comes first.\n" +
          "LINE is the place among the builds that wait for a slot, BEGINS an estimate.",
      ),
    ["slipway queue", "slipway queue --project shop", "slipway queue --json"],
  ).action((options: { readonly project?: string; readonly json?: boolean }) =>
    run(options, async (context) => {
      await using client = await context.connect();
      const queue = await client.queue(options.project ?? "");
      context.output.result(queue, () => ({
        columns: [
          "ACTIVITY",
          "KIND",
          "ENVIRONMENT",
          "STEP",
          "WAITED",
          "LINE",
          "BEGINS",
          "WAITING FOR",
        ],
        rows: queue.waiting.map((each) => [
          each.activity,
          each.activityKind,
          `${each.project}/${each.environment}`,
          each.stepKind || "-",
          duration(Math.max(0, queue.atMs - each.sinceMs)),
          each.position === 0 ? "-" : `${each.position} of ${each.line}`,
          beginning(each, queue.atMs),
          each.waitingFor,
        ]),
        empty: "nothing waits",
      }));
      if (options.json === true) return;
      const { unlisted, others } = queue;
      if (unlisted > 0) context.output.progress(`not listed: ${unlisted} more`);
      if (others > 0) context.output.progress(`in other projects: ${others}`);
    }),
  );
};

/** When a step will probably begin. */
function beginning({ estimatedStartMs }: Waiting, nowMs: number): string {
  if (estimatedStartMs === 0) return "-";
  const inMs = estimatedStartMs - nowMs;
  return inMs < 1_000 ? "now" : `in ${duration(inMs)}`;
}

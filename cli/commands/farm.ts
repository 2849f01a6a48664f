import { exitCodes } from "../../program/process.js";
import { withExamples, withJson, type Register } from "../command.js";

/** `slipway status`. */
export const registerFarm: Register = (program, run) => {
  withExamples(
    withJson(program.command("status"))
      .summary("show the parts of the farm")
      .description("Shows the parts of the farm. Exits with 3 where one of them is not ready."),
    ["slipway status", "slipway status --json"],
  ).action((options: { json?: boolean }) =>
    run(options, async (context) => {
      await using client = await context.connect();
      const status = await client.status();
      context.output.result(status, () => ({
        columns: ["PART", "STATE", "DETAIL"],
        rows: [
          ["coordinator", "ready", `${status.farm} ${status.version}`],
          ...status.parts.map(({ part, ready, detail }) => [
            part,
            ready ? "ready" : "not ready",
            detail,
          ]),
        ],
        empty: "",
      }));
      context.output.progress(
        `projects: ${status.projects}, environments: ${status.environments}, ` +
          `activities: ${status.activitiesRunning} running, ${status.activitiesQueued} queued`,
      );
      return status.parts.every(({ ready }) => ready) ? exitCodes.done : exitCodes.farm;
    }),
  );
};

import { exitCodes } from "../../program/process.js";
import { withExamples, withJson, type Register } from "../command.js";
import { moment } from "../output.js";

/** `slipway status` and `slipway agent list`. */
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

  const agent = program.command("agent").summary("run an agent, or list those of the farm");

  withExamples(withJson(agent.command("list")).summary("list the agents of the farm"), [
    "slipway agent list",
  ]).action((options: { json?: boolean }) =>
    run(options, async (context) => {
      await using client = await context.connect();
      const agents = await client.listAgents();
      context.output.result({ agents }, () => ({
        columns: ["NAME", "STATE", "BUSY", "LABELS", "LAST SEEN"],
        rows: agents.map(({ name, state, busy, slots, labels, lastSeenAtMs }) => [
          name,
          state,
          `${busy}/${slots}`,
          labels.join(", ") || "-",
          moment(lastSeenAtMs),
        ]),
        empty: "no agent has joined yet; `slipway agent` starts one",
      }));
    }),
  );
};

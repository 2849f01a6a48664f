import { resolve } from "node:path";
import type { Command } from "commander";
import { parseDuration } from "../../program/duration.js";
import { UsageError } from "../../program/error.js";
import { delay } from "../../program/process.js";
import type { Agent } from "../../proto/gen/slipway/v1/Agent.js";
import type { AgentToken } from "../../proto/gen/slipway/v1/AgentToken.js";
import type { FarmClient } from "../client.js";
import { withExamples, withJson, type Register, type Run } from "../command.js";
import { count, moment } from "../output.js";
import { writeSecret } from "../secret-file.js";
import { registerAgentAutoscale } from "./agent-autoscale.js";

interface Json {
  readonly json?: boolean;
}

/** How often is looked whether an agent has finished what it had. */
const lookMs = 1_000;

/** `slipway agent …`, but for `slipway agent` itself, which is a part. */
export const registerAgent: Register = (program, run) => {
  const agent = program
    .command("agent")
    .summary("run an agent, let others join, and look after those of the farm");
  registerList(agent, run);
  registerToken(agent, run);
  registerDrain(agent, run);
  registerRemove(agent, run);
  registerAgentAutoscale(agent, run);
};

function registerList(agent: Command, run: Run): void {
  withExamples(withJson(agent.command("list")).summary("list the agents of the farm"), [
    "slipway agent list",
  ]).action((options: Json) =>
    run(options, async (context) => {
      await using client = await context.connect();
      const agents = await client.listAgents();
      context.output.result({ agents }, () => ({
        columns: ["NAME", "STATE", "BUSY", "FREE", "VERSION", "LAST HEARD", "LABELS"],
        rows: agents.map((one) => [
          one.name,
          one.state,
          `${one.busy}/${one.slots}`,
          one.state === "ready" ? String(Math.max(0, one.slots - one.busy)) : "-",
          one.version || "-",
          moment(one.lastSeenAtMs),
          one.labels.join(", ") || "-",
        ]),
        empty: "no agent has joined yet; `slipway agent token create` lets one join",
      }));
    }),
  );
}

function registerToken(agent: Command, run: Run): void {
  const token = agent
    .command("token")
    .summary("make, list and revoke the tokens that agents join with");

  withExamples(
    withJson(token.command("create"))
      .option("--expires <time>", "how long agents may join with it: 30m, 12h or 7d", "1h")
      .option("--uses <number>", "how many agents may join with it (default: any number)")
      .option(
        "--label <label>",
        "a label for these agents, for example disk=fast; may be repeated",
        collect,
      )
      .option(
        "--agent <name>",
        "for the agent of this name alone, also where one has joined before",
      )
      .option("-o, --output <file>", "write it to a file that only you may read")
      .summary("make a token with which agents join the farm")
      .description(
        "Makes a join token. It is shown this once. An agent shows it when it starts the first time and gets a " +
          "credential of its own for it: that one stays when the token expires or is revoked.",
      ),
    [
      "slipway agent token create",
      "slipway agent token create --expires 7d --uses 3 --output join",
    ],
  ).action((options: TokenOptions) =>
    run(options, async (context) => {
      await using client = await context.connect();
      const created = await client.createAgentToken({
        lifetimeMs: parseTime("expires", options.expires),
        uses: parseUses(options.uses),
        labels: [...(options.label ?? [])],
        agent: options.agent ?? "",
      });
      const { about } = created;
      if (options.output === undefined) context.output.result(created, () => created.token);
      else {
        const path = resolve(context.surroundings.cwd, options.output);
        await writeSecret(path, `${created.token}\n`);
        context.output.result({ file: path, about }, () => "");
      }
      if (about !== null) context.output.progress(`${purposeOf(about)}; id ${about.id}`);
    }),
  );

  withExamples(
    withJson(token.command("list")).summary("list the tokens that an agent can still join with"),
    ["slipway agent token list"],
  ).action((options: Json) =>
    run(options, async (context) => {
      await using client = await context.connect();
      const tokens = await client.listAgentTokens();
      context.output.result({ tokens }, () => ({
        columns: ["ID", "AGENT", "USED", "EXPIRES", "CREATED BY", "LABELS"],
        rows: tokens.map((one) => [
          one.id,
          one.agent || "any",
          one.uses === 0 ? String(one.used) : `${one.used}/${one.uses}`,
          moment(one.expiresAtMs),
          one.createdBy,
          one.labels.join(", ") || "-",
        ]),
        empty: "there are no join tokens; `slipway agent token create` makes one",
      }));
    }),
  );

  withExamples(
    withJson(token.command("revoke"))
      .argument("<id>", "as `slipway agent token list` shows it")
      .summary("let no more agents join with a token")
      .description("Ends a join token. Agents that have joined with it stay."),
    ["slipway agent token revoke k3v9x2mq"],
  ).action((id: string, options: Json) =>
    run(options, async (context) => {
      await using client = await context.connect();
      await client.revokeAgentToken(id);
      context.output.result({ id }, () => `revoked ${id}`);
    }),
  );
}

type TokenOptions = Json & {
  readonly expires: string;
  readonly uses?: string;
  readonly label?: readonly string[];
  readonly agent?: string;
  readonly output?: string;
};

function registerDrain(agent: Command, run: Run): void {
  withExamples(
    withJson(agent.command("drain"))
      .argument("<name>", "as `slipway agent list` shows it")
      .option("--wait", "return when it has finished what it had")
      .option("--undo", "let it get work again")
      .summary("give an agent nothing new; it finishes what it has")
      .description(
        "An agent that drains gets no more work, also after it was started again, and finishes what it has. " +
          "Its environments go on serving; other agents of its host look after them.",
      ),
    ["slipway agent drain builder-1 --wait", "slipway agent drain builder-1 --undo"],
  ).action((name: string, options: Json & { readonly wait?: boolean; readonly undo?: boolean }) =>
    run(options, async (context) => {
      if (options.wait === true && options.undo === true) {
        throw new UsageError("--wait and --undo do not go together");
      }
      await using client = await context.connect();
      let drained = await client.drainAgent(name, options.undo === true);
      if (options.wait === true) {
        if (drained.steps > 0)
          context.output.progress(`waiting for ${count(drained.steps, "step")}`);
        drained = await idle(client, drained, context.signal);
      }
      context.output.result(drained, () =>
        options.undo === true
          ? `${name} gets work again`
          : drained.steps === 0
            ? `${name} gets nothing new and does nothing`
            : `${name} gets nothing new and still does ${count(drained.steps, "step")}`,
      );
    }),
  );
}

function registerRemove(agent: Command, run: Run): void {
  withExamples(
    withJson(agent.command("remove"))
      .argument("<name>", "as `slipway agent list` shows it")
      .option("--force", "also where environments are left without an agent")
      .summary("take an agent out of the farm, at once")
      .description(
        "The agent's credential, certificate and user at NATS stop working at once, and others do its steps. " +
          "To wait for these first: slipway agent drain NAME --wait. Its containers go on.",
      ),
    ["slipway agent remove builder-1"],
  ).action((name: string, options: Json & { readonly force?: boolean }) =>
    run(options, async (context) => {
      await using client = await context.connect();
      const removed = await client.removeAgent(name, options.force === true);
      context.output.result(removed, () => `removed ${name}`);
      if (removed.steps > 0) {
        context.output.progress(`${count(removed.steps, "step")} that it had goes to others`);
      }
      if (removed.environments.length > 0) {
        context.output.progress(
          `no agent looks after ${removed.environments.join(", ")} until one is started on that host`,
        );
      }
    }),
  );
}

/** Resolves with the agent when it has nothing left to do. */
async function idle(client: FarmClient, drained: Agent, signal: AbortSignal): Promise<Agent> {
  let found = drained;
  while (found.steps > 0) {
    await delay(lookMs, signal);
    signal.throwIfAborted();
    const { name } = found;
    const now = (await client.listAgents()).find((one) => one.name === name);
    // It was removed meanwhile: it does nothing.
    if (now === undefined) return { ...found, steps: 0 };
    found = now;
  }
  return found;
}

function purposeOf({ agent, uses, expiresAtMs }: AgentToken): string {
  const whom =
    agent !== ""
      ? `agent ${agent} may join`
      : uses === 0
        ? "agents may join"
        : `${count(uses, "agent")} may join`;
  return `${whom} until ${moment(expiresAtMs)}`;
}

function collect(value: string, values: readonly string[] | undefined): readonly string[] {
  return [...(values ?? []), value];
}

function parseTime(option: string, text: string): number {
  const ms = parseDuration(text);
  if (ms !== null && ms > 0) return ms;
  throw new UsageError(`--${option} must be a time like 30m, 12h or 7d, not "${text}"`);
}

function parseUses(text: string | undefined): number {
  if (text === undefined) return 0;
  if (/^[1-9][0-9]{0,4}$/.test(text)) return Number(text);
  throw new UsageError(`--uses must be a whole number of at least 1, not "${text}"`);
}

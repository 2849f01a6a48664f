import { InvalidError } from "../../program/error.js";
import type { AgentInput } from "../../proto/gen/slipway/v1/Agent.js";
import type { AgentTokenInput } from "../../proto/gen/slipway/v1/AgentToken.js";
import type { CreateAgentTokenRequest } from "../../proto/gen/slipway/v1/CreateAgentTokenRequest.js";
import type { SlipwayHandlers } from "../../proto/gen/slipway/v1/Slipway.js";
import { parseAgentLabel, parseAgentName } from "../names.js";
import type { AgentFacade, AgentTokenView, AgentView, NewAgentToken } from "./agent-facade.js";
import type { ForTheKnown } from "./variable-handlers.js";

/** How long a join token lives where nobody says, and at most, in ms. */
const usualLifetimeMs = 3_600_000;
const longestLifetimeMs = 366 * 86_400_000;
const mostUses = 10_000;
const mostLabels = 20;

type AgentMethods =
  | "ListAgents"
  | "CreateAgentToken"
  | "ListAgentTokens"
  | "RevokeAgentToken"
  | "DrainAgent"
  | "RemoveAgent"
  | "GetFarmLoad";

/** The methods of slipway.v1.Slipway that are about agents. */
export function agentHandlers(
  agents: AgentFacade,
  known: ForTheKnown,
): Pick<SlipwayHandlers, AgentMethods> {
  return {
    ListAgents: known(async (caller) => ({
      agents: (await agents.list(caller)).map(renderAgent),
    })),
    CreateAgentToken: known(async (caller, request) => {
      const { token, about } = await agents.createToken(caller, parseToken(request));
      return { token, about: renderToken(about) };
    }),
    ListAgentTokens: known(async (caller) => ({
      tokens: (await agents.listTokens(caller)).map(renderToken),
    })),
    RevokeAgentToken: known(async (caller, request) => {
      await agents.revokeToken(caller, request.id);
      return {};
    }),
    DrainAgent: known(async (caller, request) =>
      renderAgent(await agents.drain(caller, request.agent, request.undo)),
    ),
    RemoveAgent: known(async (caller, request) => {
      const { steps, environments } = await agents.remove(caller, request.agent, request.force);
      return { steps, environments: [...environments] };
    }),
    GetFarmLoad: known(async (caller) => ({ classes: [...(await agents.load(caller))] })),
  };
}

function parseToken(request: CreateAgentTokenRequest): NewAgentToken {
  const lifetimeMs = request.lifetimeMs === 0 ? usualLifetimeMs : request.lifetimeMs;
  if (lifetimeMs < 0 || lifetimeMs > longestLifetimeMs) {
    throw new InvalidError("a join token lives for a year at most", {
      hint: "Agents that have joined stay when it ends: an hour is enough.",
    });
  }
  if (request.uses < 0 || request.uses > mostUses) {
    throw new InvalidError(`a join token is for at most ${mostUses} agents, or for any number`);
  }
  if (request.labels.length > mostLabels) {
    throw new InvalidError(`a join token gives ${mostLabels} labels at most`);
  }
  return {
    lifetimeMs,
    uses: request.uses === 0 ? null : request.uses,
    labels: request.labels.map(parseTokenLabel),
    agent: request.agent === "" ? null : parseAgentName(request.agent),
  };
}

/** A label that a token gives: which host an agent is on it says itself. */
function parseTokenLabel(text: string): string {
  const label = parseAgentLabel(text);
  if (!label.startsWith("host:")) return label;
  throw new InvalidError(`the label "${text}" is for the agent itself to give: it names its host`);
}

function renderAgent(agent: AgentView): AgentInput {
  return { ...agent, labels: [...agent.labels] };
}

function renderToken({ labels, uses, agent, ...rest }: AgentTokenView): AgentTokenInput {
  return { ...rest, labels: [...labels], uses: uses ?? 0, agent: agent ?? "" };
}

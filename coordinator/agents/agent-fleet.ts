import { createJoinToken, parseJoinToken, secretDigest } from "../../program/agent-token.js";
import { ConflictError, ForbiddenError, NotFoundError } from "../../program/error.js";
import type { Principal } from "../access/principal.js";
import type {
  AgentFacade,
  AgentTokenView,
  AgentView,
  CreatedAgentToken,
  NewAgentToken,
  RemovedAgent,
} from "../api/agent-facade.js";
import { hostOf } from "../core/agent.js";
import type { AgentStatus, LeaseDesk } from "../leases/lease-desk.js";
import type { AgentCredentialStore } from "../store/agent-credential-store.js";
import type { AgentMemberStore } from "../store/agent-member-store.js";
import type { AgentTokenStore } from "../store/agent-token-store.js";
import type { EnvironmentStore } from "../store/environment-store.js";
import type { ProjectStore } from "../store/project-store.js";
import type { StepStore } from "../store/step-store.js";
import type { AgentAccess } from "./agent-access.js";
import { farmLoad, offeredBy, type ClassLoad } from "./farm-load.js";

/** What the fleet tells those who carry messages to agents. */
export interface AgentMessenger {
  /** Lets the agent ask at once what it is to do. May be lost. */
  nudge(agent: string): void;
  /** The agent is none any more: it hears nothing and says nothing. Rejects never. */
  dismiss(agent: string): Promise<void>;
}

export interface AgentFleetParts {
  readonly members: AgentMemberStore;
  readonly tokens: AgentTokenStore;
  readonly credentials: AgentCredentialStore;
  readonly access: Pick<AgentAccess, "end">;
  readonly steps: StepStore;
  readonly leases: Pick<LeaseDesk, "agents" | "drain" | "remove">;
  readonly environments: EnvironmentStore;
  readonly projects: ProjectStore;
  readonly messenger: AgentMessenger;
  /** Fingerprint of the authority that agents find the coordinator by; null: without TLS. */
  readonly authority: string | null;
  readonly now: () => number;
}

/** The agents of a farm as administrators see and change them. */
export class AgentFleet implements AgentFacade {
  readonly #parts: AgentFleetParts;

  constructor(parts: AgentFleetParts) {
    this.#parts = parts;
  }

  async list(): Promise<readonly AgentView[]> {
    const survey = this.#survey();
    return survey.agents.map((agent) => this.#view(agent, survey));
  }

  async createToken(caller: Principal, token: NewAgentToken): Promise<CreatedAgentToken> {
    requireAdministrator(caller);
    const { tokens, authority, now } = this.#parts;
    const { lifetimeMs, uses, labels, agent } = token;
    const word = createJoinToken(authority);
    const about = tokens.create(secretDigest(parseJoinToken(word)?.secret ?? ""), {
      agent,
      labels,
      uses,
      createdBy: caller.name,
      createdAtMs: now(),
      expiresAtMs: now() + lifetimeMs,
    });
    return { token: word, about };
  }

  async listTokens(caller: Principal): Promise<readonly AgentTokenView[]> {
    requireAdministrator(caller);
    return this.#parts.tokens.list(this.#parts.now());
  }

  async revokeToken(caller: Principal, id: string): Promise<void> {
    requireAdministrator(caller);
    if (this.#parts.tokens.revoke(id)) return;
    throw new NotFoundError(`there is no join token ${JSON.stringify(id)}`, {
      hint: "`slipway agent token list` shows them. One that is used up or has expired is gone.",
    });
  }

  async drain(caller: Principal, name: string, undo: boolean): Promise<AgentView> {
    requireAdministrator(caller);
    const { leases, messenger } = this.#parts;
    const { name: known } = this.#named(name);
    await leases.drain(known, undo ? null : "administrator");
    messenger.nudge(known);
    return this.#view(this.#named(known), this.#survey());
  }

  async remove(caller: Principal, name: string, force: boolean): Promise<RemovedAgent> {
    requireAdministrator(caller);
    const { messenger } = this.#parts;
    const agent = this.#named(name);
    const survey = this.#survey();
    const environments = environmentsLeftBy(agent, survey);
    if (environments.length > 0 && !force) throw wouldLeave(name, environments);
    const held = survey.steps.get(name) ?? 0;
    await this.#forget(name);
    await messenger.dismiss(name);
    return { steps: held, environments };
  }

  async load(caller: Principal): Promise<readonly ClassLoad[]> {
    requireAdministrator(caller);
    const { steps, leases, now } = this.#parts;
    return farmLoad(steps.live(), offeredBy(leases.agents()), now());
  }

  /** What it holds is lost, and nobody is that agent any more. */
  async #forget(name: string): Promise<void> {
    const { access, members, credentials, leases, now } = this.#parts;
    // First of all: no call of it comes between.
    access.end(name);
    const natsKey = members.find(name)?.natsKey ?? "";
    if (natsKey !== "") credentials.revokeNatsKey(natsKey, now());
    await leases.remove(name);
  }

  #view(agent: AgentStatus, survey: Survey): AgentView {
    const { name, labels, slots, lastSeenAtMs, builds, isPresent, isReady } = agent;
    return {
      name,
      state: isReady ? "ready" : isPresent ? "draining" : "away",
      labels,
      slots,
      busy: builds,
      steps: survey.steps.get(name) ?? 0,
      version: this.#parts.members.find(name)?.version ?? "",
      lastSeenAtMs,
      soleEnvironments: environmentsLeftBy(agent, survey).length,
    };
  }

  /** Taken once for all agents: it reads all steps and environments. */
  #survey(): Survey {
    const { environments, projects, leases, steps } = this.#parts;
    const held = new Map<string, number>();
    for (const { leaseAgent } of steps.live()) {
      if (leaseAgent !== null) held.set(leaseAgent, (held.get(leaseAgent) ?? 0) + 1);
    }
    const names = new Map(projects.all().map(({ id, name }) => [id, name]));
    const placed = new Map<string, string[]>();
    for (const { host, projectId, name } of environments.all()) {
      if (host === null) continue;
      const named = `${names.get(projectId) ?? projectId}/${name}`;
      const there = placed.get(host);
      if (there === undefined) placed.set(host, [named]);
      else there.push(named);
    }
    return { agents: leases.agents(), steps: held, environments: placed };
  }

  #named(name: string): AgentStatus {
    const agent = this.#parts.leases.agents().find((one) => one.name === name);
    if (agent !== undefined) return agent;
    throw new NotFoundError(`there is no agent ${JSON.stringify(name)}`, {
      hint: "`slipway agent list` shows them.",
    });
  }
}

/** What there is of a farm, at one moment. */
interface Survey {
  readonly agents: readonly AgentStatus[];
  /** By agent: how many steps it has leases of. */
  readonly steps: ReadonlyMap<string, number>;
  /** By host: the environments that live there, as `project/branch`. */
  readonly environments: ReadonlyMap<string, readonly string[]>;
}

/** Environments on the agent's host where no other agent is heard: `project/branch`. */
function environmentsLeftBy(agent: AgentStatus, survey: Survey): readonly string[] {
  const host = hostOf(agent);
  const isReplaced = survey.agents.some(
    (other) => other.name !== agent.name && other.isReady && hostOf(other) === host,
  );
  return isReplaced ? [] : (survey.environments.get(host) ?? []);
}

function requireAdministrator(caller: Principal): void {
  if (caller.administrator) return;
  throw new ForbiddenError("only an administrator of the farm may look after its agents");
}

/** How many of the environments are named. */
const namedEnvironments = 5;

function wouldLeave(agent: string, environments: readonly string[]): ConflictError {
  const named = environments.slice(0, namedEnvironments).join(", ");
  const more = environments.length - namedEnvironments;
  const all = more > 0 ? `${named} and ${more} more` : named;
  const what =
    environments.length === 1 ? "an environment lives" : `${environments.length} environments live`;
  return new ConflictError(
    `${what} on the host of agent "${agent}", where there is no other: ${all} would go on serving, ` +
      "but could be neither deployed nor removed, and nobody would start again what stops",
    {
      hint: "Start another agent on that host first, delete the environments, or give --force.",
    },
  );
}

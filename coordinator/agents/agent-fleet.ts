import { randomUUID } from "node:crypto";
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
import { hostOf } from "../environments/placement.js";
import type { LeaseBook } from "../leases/lease-book.js";
import type { AgentCredentialStore } from "../store/agent-credential-store.js";
import type { AgentRow, AgentStore } from "../store/agent-store.js";
import type { AgentTokenStore } from "../store/agent-token-store.js";
import type { EnvironmentStore } from "../store/environment-store.js";
import type { ProjectStore } from "../store/project-store.js";
import type { StepStore } from "../store/step-store.js";
import type { AgentAccess } from "./agent-access.js";
import { farmLoad, type ClassLoad } from "./farm-load.js";

/** What the fleet tells those who carry messages to agents. */
export interface AgentMessenger {
  /** Lets the agent ask at once what it is to do. May be lost. */
  nudge(agent: string): void;
  /** The agent is none any more: it hears nothing and says nothing. Rejects never. */
  dismiss(agent: string): Promise<void>;
}

interface FleetParts {
  readonly agents: AgentStore;
  readonly tokens: AgentTokenStore;
  readonly credentials: AgentCredentialStore;
  readonly access: Pick<AgentAccess, "end">;
  readonly steps: StepStore;
  readonly leases: LeaseBook;
  readonly environments: EnvironmentStore;
  readonly projects: ProjectStore;
  readonly messenger: AgentMessenger;
  /** Fingerprint of the authority that agents find the coordinator by; null: without TLS. */
  readonly authority: string | null;
  readonly now: () => number;
}

/** The agents of a farm as administrators see and change them. */
export class AgentFleet implements AgentFacade {
  readonly #parts: FleetParts;

  constructor(parts: FleetParts) {
    this.#parts = parts;
  }

  async list(): Promise<readonly AgentView[]> {
    const all = this.#parts.agents.all();
    return all.map((agent) => this.#view(agent, all));
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
    const { agents, messenger } = this.#parts;
    const { name: known } = this.#named(name);
    if (undo) agents.undrain(known);
    else agents.drain(known, "administrator");
    messenger.nudge(known);
    return this.#view(this.#named(known), agents.all());
  }

  async remove(caller: Principal, name: string, force: boolean): Promise<RemovedAgent> {
    requireAdministrator(caller);
    const { agents, steps, messenger } = this.#parts;
    const agent = this.#named(name);
    const environments = this.#environmentsLeftBy(agent, agents.all());
    if (environments.length > 0 && !force) throw wouldLeave(name, environments);
    const held = steps.leasedBy(name).length;
    this.#forget(agent);
    await messenger.dismiss(name);
    return { steps: held, environments };
  }

  async load(caller: Principal): Promise<readonly ClassLoad[]> {
    requireAdministrator(caller);
    const { agents, steps, leases, now } = this.#parts;
    const ready = agents.all().filter((agent) => leases.isReady(agent));
    const offered = ready.map((agent) => ({
      slots: agent.slots,
      free: leases.freeSlots(agent),
    }));
    return farmLoad(steps.live(), offered, now());
  }

  /** What it holds is lost, and nobody is that agent any more. */
  #forget(agent: AgentRow): void {
    const { access, agents, credentials, leases, now } = this.#parts;
    // First of all: no call of it comes between.
    access.end(agent.name);
    if (agent.natsKey !== "") credentials.revokeNatsKey(agent.natsKey, now());
    // Leases of an earlier process of an agent are lost at once: as if another one had started.
    const { name, labels, slots } = agent;
    leases.join({ name, epoch: `removed-${randomUUID()}`, labels, slots }, now());
    agents.remove(name);
  }

  #view(agent: AgentRow, all: readonly AgentRow[]): AgentView {
    const { leases, steps } = this.#parts;
    const { name, labels, slots, version, lastSeenAtMs } = agent;
    const isHeard = leases.isReady({ ...agent, isDraining: false });
    return {
      name,
      state: !isHeard ? "away" : agent.isDraining ? "draining" : "ready",
      labels,
      slots,
      busy: slots - leases.freeSlots(agent),
      steps: steps.leasedBy(name).length,
      version,
      lastSeenAtMs,
      soleEnvironments: this.#environmentsLeftBy(agent, all).length,
    };
  }

  /** Environments on its host where no other agent is heard: `project/branch`. */
  #environmentsLeftBy(agent: AgentRow, all: readonly AgentRow[]): readonly string[] {
    const { environments, projects, leases } = this.#parts;
    const host = hostOf(agent);
    const others = all.filter((other) => other.name !== agent.name && hostOf(other) === host);
    if (others.some((other) => leases.isReady(other))) return [];
    const names = new Map(projects.all().map(({ id, name }) => [id, name]));
    return environments
      .all()
      .filter((environment) => environment.host === host)
      .map(({ projectId, name }) => `${names.get(projectId) ?? projectId}/${name}`);
  }

  #named(name: string): AgentRow {
    const agent = this.#parts.agents.find(name);
    if (agent !== null) return agent;
    throw new NotFoundError(`there is no agent ${JSON.stringify(name)}`, {
      hint: "`slipway agent list` shows them.",
    });
  }
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

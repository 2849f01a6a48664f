import type { Principal } from "../coordinator/access/principal.js";
import type { ClassLoad } from "../coordinator/agents/farm-load.js";
import type {
  AgentFacade,
  AgentTokenView,
  AgentView,
  CreatedAgentToken,
  NewAgentToken,
  RemovedAgent,
} from "../coordinator/api/agent-facade.js";
import { createJoinToken } from "../program/agent-token.js";
import { ConflictError, ForbiddenError, NotFoundError } from "../program/error.js";

/** Agents in memory, which a test puts there and lets work. */
export class MemoryAgents implements AgentFacade {
  views: AgentView[] = [];
  loads: readonly ClassLoad[] = [];
  readonly removed: string[] = [];
  #tokens: AgentTokenView[] = [];

  async list(): Promise<readonly AgentView[]> {
    return this.views;
  }

  async createToken(caller: Principal, token: NewAgentToken): Promise<CreatedAgentToken> {
    requireAdministrator(caller);
    const { lifetimeMs, ...rest } = token;
    const createdAtMs = Date.now();
    const expiresAtMs = createdAtMs + lifetimeMs;
    const id = `t${this.#tokens.length + 1}`;
    const about = { ...rest, id, used: 0, createdBy: caller.name, createdAtMs, expiresAtMs };
    this.#tokens = [about, ...this.#tokens];
    return { token: createJoinToken(null), about };
  }

  async listTokens(caller: Principal): Promise<readonly AgentTokenView[]> {
    requireAdministrator(caller);
    return this.#tokens;
  }

  async revokeToken(caller: Principal, id: string): Promise<void> {
    requireAdministrator(caller);
    const left = this.#tokens.filter((token) => token.id !== id);
    if (left.length === this.#tokens.length) throw new NotFoundError(`there is no token ${id}`);
    this.#tokens = left;
  }

  async drain(caller: Principal, agent: string, undo: boolean): Promise<AgentView> {
    requireAdministrator(caller);
    this.change(agent, { state: undo ? "ready" : "draining" });
    return this.#named(agent);
  }

  async remove(caller: Principal, agent: string, force: boolean): Promise<RemovedAgent> {
    requireAdministrator(caller);
    const { soleEnvironments, steps } = this.#named(agent);
    if (soleEnvironments > 0 && !force) {
      throw new ConflictError(`an environment lives on the host of agent "${agent}": shop/main`);
    }
    this.views = this.views.filter(({ name }) => name !== agent);
    this.removed.push(agent);
    return { steps, environments: soleEnvironments > 0 ? ["shop/main"] : [] };
  }

  async load(caller: Principal): Promise<readonly ClassLoad[]> {
    requireAdministrator(caller);
    return this.loads;
  }

  /** Another agent, ready and idle but for what is said. */
  add(name: string, about: Partial<AgentView> = {}): void {
    this.views.push({
      name,
      state: "ready",
      labels: [],
      slots: 2,
      busy: 0,
      steps: 0,
      version: "0.1.0",
      lastSeenAtMs: 1_767_225_600_000,
      soleEnvironments: 0,
      ...about,
    });
  }

  change(agent: string, about: Partial<AgentView>): void {
    const changed = { ...this.#named(agent), ...about };
    this.views = this.views.map((view) => (view.name === agent ? changed : view));
  }

  #named(agent: string): AgentView {
    const view = this.views.find(({ name }) => name === agent);
    if (view !== undefined) return view;
    throw new NotFoundError(`there is no agent "${agent}"`);
  }
}

function requireAdministrator(caller: Principal): void {
  if (!caller.administrator) throw new ForbiddenError("only an administrator may");
}

import { ConflictError, InvalidError, NotFoundError, SlipwayError } from "../../program/error.js";
import { canonicalJson } from "../../program/json.js";
import type { Log } from "../../program/log.js";
import { checkRoutes } from "../../router/table/check-routes.js";
import type { Route } from "../../router/table/route.js";
import type { Principal } from "../access/principal.js";
import { expandedRoutes, routedPaths, type Entry } from "../environments/deployment-spec.js";
import type { Domain } from "../environments/domain.js";
import type { Environment, ProjectRow } from "../environments/environment.js";
import { isAtOrBelow, type HostNames } from "../environments/host-names.js";
import type { PublishedRoutes } from "../environments/published-routes.js";
import { replayRoutes, type RouterPort } from "../environments/routing.js";
import type { Database } from "../store/database.js";
import type { DomainStore } from "../store/domain-store.js";
import type { EnvironmentStore } from "../store/environment-store.js";
import type { ProjectStore } from "../store/project-store.js";
import type { DomainEffect, DomainFacade, DomainReference, DomainsView } from "./domain-facade.js";

/** Of one project: as many as one certificate may have names. */
const maxDomains = 100;

interface DomainParts {
  readonly database: Database;
  readonly projects: ProjectStore;
  readonly environments: EnvironmentStore;
  readonly domains: DomainStore;
  readonly hostNames: HostNames;
  readonly published: PublishedRoutes;
  readonly router: RouterPort;
  readonly entry: Entry;
  readonly epoch: number;
  readonly log: Log;
  readonly now: () => number;
}

/**
 * Adds and removes domains. A change is one transaction with the routes that come of it, which the router
 * is told at once: no container is replaced, and what runs learns of it with its next deployment.
 */
export class ProjectDomains implements DomainFacade {
  readonly #parts: DomainParts;
  /** The change that is made now: a host that moves has left its old place before the next begins. */
  #changing: Promise<unknown> = Promise.resolve();

  constructor(parts: DomainParts) {
    this.#parts = parts;
  }

  async list(caller: Principal, project: string): Promise<DomainsView> {
    return this.#view(this.#parts.projects.projectFor(caller, project), "none");
  }

  async add(
    caller: Principal,
    reference: DomainReference & { readonly isDefault: boolean },
  ): Promise<DomainsView> {
    const { domains, now } = this.#parts;
    const { domain } = reference;
    return await this.#change(caller, reference, (project) => {
      this.#requireFree(caller, project, domain);
      if (domains.ofProject(project.id).length >= maxDomains) {
        throw new ConflictError(`project "${project.name}" has ${maxDomains} domains, the most`, {
          hint: "Delete one that is not needed any more; `slipway domain list` shows them.",
        });
      }
      domains.add(domain, project.id, now());
      if (reference.isDefault) domains.makeDefault(domain, project.id);
    });
  }

  async remove(caller: Principal, reference: DomainReference): Promise<DomainsView> {
    const { domains } = this.#parts;
    const { domain } = reference;
    return await this.#change(caller, reference, (project) => {
      const { isDefault } = this.#own(project, domain);
      const other = domains.ofProject(project.id).find(({ name }) => name !== domain);
      if (isDefault && other !== undefined) {
        throw new ConflictError(`${domain} is the default domain of project "${project.name}"`, {
          hint: `Make another one the default first: slipway domain default ${other.name}`,
        });
      }
      domains.remove(domain, project.id);
    });
  }

  async setDefault(caller: Principal, reference: DomainReference): Promise<DomainsView> {
    return await this.#change(caller, reference, (project) => {
      const { name } = this.#own(project, reference.domain);
      this.#parts.domains.makeDefault(name, project.id);
    });
  }

  /** Makes a change together with the routes of production that come of it. */
  async #change(
    caller: Principal,
    reference: DomainReference,
    change: (project: ProjectRow) => void,
  ): Promise<DomainsView> {
    const { projects, database } = this.#parts;
    const making = this.#changing
      .catch(() => undefined)
      .then(async (): Promise<DomainsView> => {
        projects.projectFor(caller, reference.project);
        await this.#catchUp();
        const { project, rerouted } = database.transaction(() => {
          // Again: it may have been deleted meanwhile.
          const found = projects.projectFor(caller, reference.project);
          change(found);
          return { project: found, rerouted: this.#reroute(found) };
        });
        const effect = rerouted === null ? "none" : await this.#publish(rerouted);
        return this.#view(project, effect, reference.domain);
      });
    this.#changing = making;
    return await making;
  }

  /** Throws where the router does not answer: until it does, a host could not move from one to another. */
  async #catchUp(): Promise<void> {
    const { signal } = new AbortController();
    try {
      await replayRoutes({ ...this.#parts, signal });
    } catch (error) {
      // Routes that it refuses stay refused, whatever becomes of this domain.
      if (!(error instanceof ConflictError)) throw error;
    }
  }

  /** Commits the routes of production as they are now; null where nothing has changed. */
  #reroute(owner: ProjectRow): string | null {
    const { environments, hostNames, entry } = this.#parts;
    const environment = environments.find(owner.id, owner.defaultBranch);
    const deployment = environment === null ? null : environments.running(environment);
    if (environment === null || deployment === null) return null;
    const { project } = deployment.content;
    const context = { owner, hosts: hostNames.of(owner), environment, project, entry };
    const routes = routedPaths(context, environment.targets);
    if (isSameTable(routes, environment.routes)) return null;
    checkRoutes(routes);
    environments.commitRoutes(environment.id, routes);
    return environment.id;
  }

  async #publish(environmentId: string): Promise<DomainEffect> {
    const { published, log } = this.#parts;
    try {
      await published.publish(environmentId);
      return "routed";
    } catch (error) {
      if (!(error instanceof SlipwayError)) throw error;
      log.warn("routes committed, but not sent yet", {
        environment: environmentId,
        error: error.message,
      });
      return "waiting";
    }
  }

  #own(project: ProjectRow, domain: string): Domain {
    const found = this.#parts.domains.ofProject(project.id).find(({ name }) => name === domain);
    if (found !== undefined) return found;
    throw new NotFoundError(`project "${project.name}" has no domain ${domain}`, {
      hint: "`slipway domain list` lists those that it has.",
    });
  }

  /** Throws where the domain is taken, or would take what others have. */
  #requireFree(caller: Principal, project: ProjectRow, domain: string): void {
    const { domains, hostNames, entry } = this.#parts;
    if (hostNames.isGenerated(domain)) {
      throw new InvalidError(
        `${domain} belongs to ${entry.domain}, the installation's own domain`,
        {
          hint: "Names there are made of the names of projects and branches.",
        },
      );
    }
    const above = domains.nearest(domain);
    if (above?.name === domain) throw this.#taken(caller, project, above);
    for (const other of [above, domains.below(domain, project.id)]) {
      if (other === null || other.projectId === project.id) continue;
      // Names below a domain share its cookies: only who may see both projects divides it among them.
      if (this.#parts.projects.isVisible(caller, other.projectId)) continue;
      throw new ConflictError(`a part of ${domain} belongs to another project`, {
        hint: "Who has it can add this domain.",
      });
    }
    this.#requireUnserved(caller, project, domain);
  }

  #taken(caller: Principal, project: ProjectRow, { name, projectId }: Domain): ConflictError {
    if (projectId === project.id) {
      return new ConflictError(`project "${project.name}" has the domain ${name} already`);
    }
    const owner = this.#nameFor(caller, projectId);
    if (owner === null) return new ConflictError(`${name} belongs to another project`);
    return new ConflictError(`${name} belongs to project "${owner}"`, {
      hint: `Take it away there first: slipway domain delete ${name} --project ${owner}`,
    });
  }

  /** Throws where another project serves a host that would become this one's. */
  #requireUnserved(caller: Principal, project: ProjectRow, domain: string): void {
    for (const { projectId, routes } of this.#parts.environments.all()) {
      if (projectId === project.id) continue;
      const taken = routes.find(({ host }) => this.#wouldTake(domain, host, projectId));
      if (taken === undefined) continue;
      const owner = this.#nameFor(caller, projectId);
      const who = owner === null ? "another project" : `project "${owner}"`;
      throw new ConflictError(`${taken.host} is served by ${who}`, {
        hint: "Its routes name that host: it has to be deployed without them first, or to be deleted.",
      });
    }
  }

  /** True where what `projectId` serves at `host` would be the domain's. */
  #wouldTake(domain: string, host: string, projectId: string): boolean {
    const { domains, hostNames } = this.#parts;
    const plain = host.replace(/^\*\./, "");
    if (hostNames.isGenerated(plain)) return false;
    const isCovered = plain !== host && plain !== domain && isAtOrBelow(domain, plain);
    if (!isCovered && !isAtOrBelow(plain, domain)) return false;
    const owner = domains.nearest(host);
    if (owner?.projectId !== projectId) return true;
    // It stays with its project where that has a domain nearer to it, or all around.
    return !isAtOrBelow(owner.name, domain) && !isCovered;
  }

  /** The project's name, where the caller may know it, and it is not about to go. */
  #nameFor(caller: Principal, projectId: string): string | null {
    const { projects } = this.#parts;
    if (!projects.isVisible(caller, projectId) || projects.isDeleting(projectId)) return null;
    return projects.get(projectId).name;
  }

  #view(project: ProjectRow, effect: DomainEffect, changed = ""): DomainsView {
    const { domains, environments } = this.#parts;
    const environment = environments.find(project.id, project.defaultBranch);
    const urls = environment === null ? [] : this.#urls(project, environment);
    const urlsAt = (domain: string): readonly string[] =>
      urls.filter(({ host }) => isAtOrBelow(host, domain)).map(({ url }) => url);
    const all = domains.ofProject(project.id);
    const isGone = changed !== "" && !all.some(({ name }) => name === changed);
    return {
      project: project.name,
      production: project.defaultBranch,
      isDeployed: environment !== null && environment.generation > 0,
      domains: all.map(({ name, isDefault, createdAtMs }) => ({
        name,
        isDefault,
        createdAtMs,
        urls: urlsAt(name),
      })),
      changed,
      effect,
      remainingUrls: isGone ? urlsAt(changed) : [],
    };
  }

  /** What production is served at, the shortest first. */
  #urls(owner: ProjectRow, environment: Environment): readonly { host: string; url: string }[] {
    const { environments, hostNames, entry } = this.#parts;
    const deployment = environments.running(environment);
    if (deployment === null) return [];
    const { project } = deployment.content;
    const hosts = hostNames.of(owner);
    return expandedRoutes({ owner, hosts, environment, project, entry })
      .filter(({ kind }) => kind !== "proxy")
      .map(({ host, url }) => ({ host, url }))
      .toSorted((a, b) => a.url.length - b.url.length);
  }
}

/** True where the router would do the same: the order of routes means nothing to it. */
function isSameTable(left: readonly Route[], right: readonly Route[]): boolean {
  const sorted = (routes: readonly Route[]) =>
    routes.map((route) => canonicalJson(route)).toSorted();
  return canonicalJson(sorted(left)) === canonicalJson(sorted(right));
}

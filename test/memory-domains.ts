import type { Principal } from "../coordinator/access/principal.js";
import type {
  DomainEffect,
  DomainFacade,
  DomainReference,
  DomainsView,
} from "../coordinator/api/domain-facade.js";
import { ConflictError, NotFoundError } from "../program/error.js";

/** Domains in memory. Their routes are served at once, unless told otherwise. */
export class MemoryDomains implements DomainFacade {
  readonly #require: (caller: Principal, project: string) => { readonly name: string };
  /** By domain: its project. */
  readonly #owners = new Map<string, string>();
  readonly #defaults = new Map<string, string>();
  effect: DomainEffect = "routed";
  isDeployed = true;
  /** False: no route leads to a domain. */
  isRouted = true;
  remainingUrls: readonly string[] = [];

  /** `require` throws where the caller may not see the project. */
  constructor(require: (caller: Principal, project: string) => { readonly name: string }) {
    this.#require = require;
  }

  async list(caller: Principal, project: string): Promise<DomainsView> {
    return this.#view(this.#require(caller, project).name);
  }

  async add(
    caller: Principal,
    reference: DomainReference & { readonly isDefault: boolean },
  ): Promise<DomainsView> {
    const { name } = this.#require(caller, reference.project);
    const { domain, isDefault } = reference;
    if (this.#owners.has(domain)) throw new ConflictError(`${domain} belongs to another project`);
    this.#owners.set(domain, name);
    if (isDefault || !this.#defaults.has(name)) this.#defaults.set(name, domain);
    return this.#view(name, domain);
  }

  async remove(caller: Principal, reference: DomainReference): Promise<DomainsView> {
    const name = this.#own(caller, reference);
    this.#owners.delete(reference.domain);
    if (this.#defaults.get(name) === reference.domain) this.#defaults.delete(name);
    return { ...this.#view(name, reference.domain), remainingUrls: this.remainingUrls };
  }

  async setDefault(caller: Principal, reference: DomainReference): Promise<DomainsView> {
    const name = this.#own(caller, reference);
    this.#defaults.set(name, reference.domain);
    return this.#view(name, reference.domain);
  }

  #own(caller: Principal, { project, domain }: DomainReference): string {
    const { name } = this.#require(caller, project);
    if (this.#owners.get(domain) === name) return name;
    throw new NotFoundError(`project "${name}" has no domain ${domain}`);
  }

  #view(project: string, changed = ""): DomainsView {
    const domains = [...this.#owners].flatMap(([name, owner]) => (owner === project ? [name] : []));
    return {
      project,
      production: "main",
      isDeployed: this.isDeployed,
      domains: domains.map((name) => ({
        name,
        isDefault: this.#defaults.get(project) === name,
        createdAtMs: 1_700_000_000_000,
        urls: this.isRouted ? [`http://${name}:7080/`] : [],
      })),
      changed,
      effect: changed === "" ? "none" : this.effect,
      remainingUrls: [],
    };
  }
}

import type { DomainStore } from "../store/domain-store.js";
import type { EnvironmentStore } from "../store/environment-store.js";
import type { ProjectRow } from "./environment.js";

/** The host names at which a project is served. */
export interface ProjectHosts {
  /** Its domains, the default one first. */
  readonly domains: readonly string[];
  /** True for a host that is not the project's to serve. */
  readonly isForeign: (host: string) => boolean;
}

/**
 * What belongs to whom, by host name: names below `<project>.<domain of the installation>` are that
 * project's, whether it exists yet or not; a domain, with the names below it, is the project's that has
 * it, of several the nearest; and what nobody has is the project's that serves it first. A wildcard that
 * would cover what is somebody else's is foreign to all.
 */
export class HostNames {
  readonly #domains: DomainStore;
  readonly #environments: EnvironmentStore;
  readonly #installation: string;

  constructor(parts: {
    readonly domains: DomainStore;
    readonly environments: EnvironmentStore;
    readonly entry: { readonly domain: string };
  }) {
    this.#domains = parts.domains;
    this.#environments = parts.environments;
    this.#installation = parts.entry.domain;
  }

  of(project: Pick<ProjectRow, "id" | "name">): ProjectHosts {
    return {
      domains: this.#domains.ofProject(project.id).map(({ name }) => name),
      isForeign: (host) => this.#isForeign(host, project),
    };
  }

  /** True for the domain of the installation and all names below it, which it makes itself. */
  isGenerated(name: string): boolean {
    return isAtOrBelow(name, this.#installation);
  }

  #isForeign(host: string, project: Pick<ProjectRow, "id" | "name">): boolean {
    if (isAtOrBelow(host, `${project.name}.${this.#installation}`)) return false;
    const plain = host.replace(/^\*\./, "");
    if (this.isGenerated(plain)) return true;
    const owner = this.#domains.nearest(host);
    if (owner !== null) return owner.projectId !== project.id;
    if (plain !== host && this.#coversOthers(plain, project.id)) return true;
    return this.#environments.isServedElsewhere(host, project.id);
  }

  #coversOthers(name: string, projectId: string): boolean {
    return isAtOrBelow(this.#installation, name) || this.#domains.below(name, projectId) !== null;
  }
}

/** True for `name` itself and what lies below it. */
export function isAtOrBelow(host: string, name: string): boolean {
  return host === name || host.endsWith(`.${name}`);
}

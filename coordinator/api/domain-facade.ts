import type { Principal } from "../access/principal.js";

/**
 * The domains of projects, as {@link FarmFacade} has them: what a caller may not see does not exist for
 * them and throws NotFoundError. Domains have been brought to their form already (parseDomain).
 */
export interface DomainFacade {
  list(caller: Principal, project: string): Promise<DomainsView>;
  /**
   * Throws ConflictError where somebody has it, or a name that it would take, and where the project has
   * as many as it may; InvalidError for a name that the installation makes itself.
   */
  add(
    caller: Principal,
    reference: DomainReference & { readonly isDefault: boolean },
  ): Promise<DomainsView>;
  /** Throws ConflictError for the default one of several. */
  remove(caller: Principal, reference: DomainReference): Promise<DomainsView>;
  setDefault(caller: Principal, reference: DomainReference): Promise<DomainsView>;
}

export interface DomainReference {
  /** Its name or id. */
  readonly project: string;
  readonly domain: string;
}

/** The domains of a project, after what was asked for. */
export interface DomainsView {
  /** Its name. */
  readonly project: string;
  /** The branch of production. */
  readonly production: string;
  /** False: nothing is deployed there yet. */
  readonly isDeployed: boolean;
  /** The default one first. */
  readonly domains: readonly DomainView[];
  /** The one that was asked for; "" where none was. */
  readonly changed: string;
  readonly effect: DomainEffect;
  /** Where production is served at the domain that was removed, because its routes name it. */
  readonly remainingUrls: readonly string[];
}

/**
 * What came of a change: no route of production is another (`none`), the router serves other routes now
 * (`routed`), or it does not answer and will be told when it does (`waiting`).
 */
export type DomainEffect = "none" | "routed" | "waiting";

export interface DomainView {
  readonly name: string;
  readonly isDefault: boolean;
  readonly createdAtMs: number;
  /** Where production is served at it or below it, the shortest first; none where no route says so. */
  readonly urls: readonly string[];
}

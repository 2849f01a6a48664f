import { RedirectRules } from "./redirect-rules.js";
import type { Generation, Route } from "./route.js";

/** A route that is ready to be used. */
export interface ActiveRoute {
  readonly environment: string;
  readonly route: Route;
  /** Null where there are none. */
  readonly redirects: RedirectRules | null;
}

/**
 * Which route a request takes: an immutable table, replaced as a whole. An exact host wins over a
 * wildcard, a longer wildcard over a shorter one; within a host the longest path prefix wins.
 */
export class RoutingTable {
  readonly #hosts: ReadonlyMap<string, readonly ActiveRoute[]>;
  readonly #compiled: ReadonlyMap<readonly Route[], readonly ActiveRoute[]>;

  private constructor(
    hosts: ReadonlyMap<string, readonly ActiveRoute[]>,
    compiled: ReadonlyMap<readonly Route[], readonly ActiveRoute[]>,
  ) {
    this.#hosts = hosts;
    this.#compiled = compiled;
  }

  static readonly empty: RoutingTable = new RoutingTable(new Map(), new Map());

  /** The table of these environments; what did not change since this one is not compiled again. */
  with(environments: Iterable<Generation>): RoutingTable {
    const compiled = new Map<readonly Route[], readonly ActiveRoute[]>();
    const hosts = new Map<string, ActiveRoute[]>();
    for (const { environment, routes } of environments) {
      const active =
        this.#compiled.get(routes) ?? routes.map((route) => activate(environment, route));
      compiled.set(routes, active);
      for (const one of active) {
        const others = hosts.get(one.route.host);
        if (others === undefined) hosts.set(one.route.host, [one]);
        else others.push(one);
      }
    }
    for (const routes of hosts.values()) {
      routes.sort((left, right) => right.route.path.length - left.route.path.length);
    }
    return new RoutingTable(hosts, compiled);
  }

  /** `host` as {@link hostOf} gives it; `path` begins with a slash and has no query. */
  find(host: string, path: string): ActiveRoute | null {
    const routes = this.#hosts.get(host) ?? this.#wildcard(host);
    if (routes === undefined) return null;
    for (const one of routes) {
      if (covers(one.route.path, path)) return one;
    }
    return null;
  }

  #wildcard(host: string): readonly ActiveRoute[] | undefined {
    // What it covers may come back in a redirect, which a client must not be able to lead elsewhere.
    if (!/^[a-z0-9._-]+$/.test(host)) return undefined;
    for (let dot = host.indexOf("."); dot !== -1; dot = host.indexOf(".", dot + 1)) {
      const routes = this.#hosts.get(`*${host.slice(dot)}`);
      if (routes !== undefined) return routes;
    }
    return undefined;
  }
}

/** The host name of a Host header: lower case, without port and closing dot. */
export function hostOf(header: string): string {
  const name = header.toLowerCase().replace(/:[0-9]*$/, "");
  return name.endsWith(".") ? name.slice(0, -1) : name;
}

function covers(prefix: string, path: string): boolean {
  // "/api" is covered by "/api/" too.
  return path.startsWith(prefix) || (path.length === prefix.length - 1 && prefix.startsWith(path));
}

function activate(environment: string, route: Route): ActiveRoute {
  const redirects =
    route.pathRedirects.length === 0 ? null : new RedirectRules(route.pathRedirects);
  return { environment, route, redirects };
}

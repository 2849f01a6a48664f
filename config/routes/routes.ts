import type { Project } from "../model.js";
import { defaultCache } from "./route-cache.js";
import type { PathRedirect, Route, RouteCache, RouteTls } from "./route-model.js";
import { parseRoutePattern, type RoutePattern } from "./route-pattern.js";
import { defaultTls } from "./route-tls.js";

/** A route of one environment, with nothing left to fill in. */
export type ExpandedRoute = ExpandedUpstream | ExpandedTarget;

interface ExpandedCommon {
  /** The address that people open. */
  readonly url: string;
  readonly scheme: Scheme;
  /** Lower case, without a port. May begin with `*.`. */
  readonly host: string;
  /** A prefix that begins and ends with a slash. */
  readonly path: string;
  /** Exactly one upstream route is, where there is any. */
  readonly primary: boolean;
  readonly id: string | null;
  /** As written, for example `https://{default}/`. */
  readonly originalUrl: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly tls: RouteTls;
  /** Their targets have no placeholders any more. */
  readonly redirects: readonly PathRedirect[];
}

export interface ExpandedUpstream extends ExpandedCommon {
  readonly kind: "upstream";
  readonly upstream: string;
  readonly endpoint: string;
  readonly cache: RouteCache;
  readonly ssi: boolean;
  readonly sticky: boolean;
}

export interface ExpandedTarget extends ExpandedCommon {
  readonly kind: "redirect" | "proxy";
  readonly to: string;
}

export interface ExpandOptions {
  /** The environment's own: what `{default}` becomes where no domain of the project leads to it. */
  readonly defaultDomain: string;
  /** The project's domains, its default one first: they lead to the production environment. */
  readonly domains?: readonly string[];
  /** True: absolute domains stay as they are. Otherwise they are prefixed to the default domain. */
  readonly production?: boolean;
  /** True for a host that is somebody else's: routes there are left out. */
  readonly isForeign?: (host: string) => boolean;
  /** Where people reach the router, if at one address only. */
  readonly entry?: { readonly scheme: Scheme; readonly port: number };
}

type Scheme = "http" | "https";

/**
 * The routes of an environment, in the order in which they are written. Pure: the same options give the
 * same addresses. A project without routes gets `https://{default}/` to its first application.
 *
 * - `{default}` is the first of the project's domains in production, and otherwise the environment's
 *   own. `{all}` is each domain of the project in production, and otherwise the same as `{default}`.
 * - Of several routes for one address, one that names the domain wins over `{default}`, and that over
 *   `{all}`.
 * - The scheme is that of the route, where both are served. Then a route to `http://` alone is served
 *   at `https://` as well, and one to `https://` alone is redirected to from `http://`.
 * - With an `entry`, all addresses have its scheme and its port, whatever their routes say: a router
 *   without certificates serves plain HTTP at a port of its own, and one behind something that has them
 *   is reached with HTTPS only. Of `http://` and `https://` of one host and path one route is left: an
 *   upstream before a redirect, and `https://` before `http://`. A redirect to itself, which is what
 *   then becomes of `http://` to `https://`, falls away.
 */
export function expandRoutes(project: Project, options: ExpandOptions): readonly ExpandedRoute[] {
  const written = routesOf(project).flatMap((route) => toCandidates(route, options));
  const winners = best(
    written,
    ({ pattern, host }) => `${pattern.scheme}://${host}${pattern.path}`,
  );
  const hosts = new Set(written.map(({ host }) => host));
  const { entry } = options;
  const expanded =
    entry === undefined
      ? withTwins(winners.map((winner) => expand(winner, winner.pattern.scheme, hosts, options)))
      : best(winners, ({ pattern, host }) => `${host}${pattern.path}`)
          .map((winner) => expand(winner, entry.scheme, hosts, options))
          .filter((route) => route.kind !== "redirect" || !isSameAddress(route.to, route));
  return withPrimary(expanded);
}

/** A written route for one of the domains that it stands for. */
interface Candidate {
  readonly route: Route;
  readonly pattern: RoutePattern;
  readonly host: string;
  /** What `{default}` and `{all}` are in its target. */
  readonly domain: string;
}

function routesOf({ routes, applications }: Project): readonly Route[] {
  const [first] = applications;
  if (routes.length > 0 || first === undefined) return routes;
  return [
    {
      type: "upstream",
      pattern: "https://{default}/",
      id: null,
      primary: true,
      attributes: {},
      tls: defaultTls,
      redirects: [],
      upstream: first.name,
      endpoint: "http",
      cache: defaultCache,
      ssi: false,
      sticky: false,
    },
  ];
}

function toCandidates(route: Route, options: ExpandOptions): readonly Candidate[] {
  const pattern = parseRoutePattern(route.pattern);
  if ("problem" in pattern) return [];
  const domains = domainsOf(options);
  const chosen = pattern.host.includes("{all}") ? domains : domains.slice(0, 1);
  return chosen
    .map((domain) => ({ route, pattern, host: expandHost(pattern.host, domain, options), domain }))
    .filter(({ host }) => options.isForeign?.(host) !== true);
}

/** The domains that lead to the environment, at least one, the default one first. */
function domainsOf({ defaultDomain, domains = [], production = false }: ExpandOptions) {
  return production && domains.length > 0 ? domains : [defaultDomain];
}

function expandHost(host: string, domain: string, options: ExpandOptions): string {
  if (host.includes("{")) return host.replace(/\{(?:default|all)\}/, domain);
  return options.production === true ? host : `${host}.${options.defaultDomain}`;
}

/** Of the candidates for one key the one that ranks highest, and of equals the first. */
function best(
  candidates: readonly Candidate[],
  keyOf: (candidate: Candidate) => string,
): readonly Candidate[] {
  const winners = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const other = winners.get(keyOf(candidate));
    if (other === undefined || rank(candidate) > rank(other))
      winners.set(keyOf(candidate), candidate);
  }
  return [...winners.values()];
}

function rank({ route, pattern }: Candidate): number {
  const isUpstream = route.type === "redirect" ? 0 : 8;
  const placeholder = /\{(default|all)\}/.exec(pattern.host)?.[1];
  const precision = placeholder === undefined ? 4 : placeholder === "default" ? 2 : 0;
  return isUpstream + precision + (pattern.scheme === "https" ? 1 : 0);
}

function expand(
  { route, pattern, host, domain }: Candidate,
  scheme: Scheme,
  hosts: ReadonlySet<string>,
  options: ExpandOptions,
): ExpandedRoute {
  const target = (to: string): string => expandTarget(to, domain, hosts, options);
  const common = {
    url: `${origin(scheme, host, options)}${pattern.path}`,
    scheme,
    host,
    path: pattern.path,
    primary: route.primary,
    id: route.id,
    originalUrl: route.pattern,
    attributes: route.attributes,
    tls: route.tls,
    redirects: route.redirects.map((redirect) => ({ ...redirect, to: target(redirect.to) })),
  };
  if (route.type !== "upstream") {
    // A path alone is one of the same host: routers redirect to whole addresses.
    const start = route.to.startsWith("/") ? origin(scheme, host, options) : "";
    return { ...common, kind: route.type, to: `${start}${target(route.to)}` };
  }
  const { upstream, endpoint, cache, ssi, sticky } = route;
  return { ...common, kind: "upstream", upstream, endpoint, cache, ssi, sticky };
}

function origin(scheme: Scheme, host: string, { entry }: ExpandOptions): string {
  if (entry === undefined) return `${scheme}://${host}`;
  const usual = entry.scheme === "http" ? 80 : 443;
  return `${entry.scheme}://${host}${entry.port === usual ? "" : `:${entry.port}`}`;
}

/** An address of the project itself follows its routes; any other, and a plain path, stays as it is. */
function expandTarget(
  to: string,
  domain: string,
  hosts: ReadonlySet<string>,
  options: ExpandOptions,
): string {
  const match = /^(https?):\/\/([^/?#]+)(.*)$/is.exec(to);
  if (match === null) return to.replace(/\{(?:default|all)\}/g, domain);
  const scheme = match[1]?.toLowerCase() === "http" ? "http" : "https";
  const host = (match[2] ?? "").toLowerCase();
  const rest = match[3] ?? "";
  const expanded = expandHost(host, domain, options);
  return host.includes("{") || hosts.has(expanded)
    ? `${origin(scheme, expanded, options)}${rest}`
    : to;
}

/** Each address at both schemes: see {@link expandRoutes}. A twin stands behind its route. */
function withTwins(routes: readonly ExpandedRoute[]): readonly ExpandedRoute[] {
  const urls = new Set(routes.map(({ url }) => url));
  return routes.flatMap((route): readonly ExpandedRoute[] => {
    const scheme = route.scheme === "http" ? "https" : "http";
    const url = `${scheme}://${route.host}${route.path}`;
    if (urls.has(url)) return [route];
    const twin = { ...route, url, scheme, primary: false } as const;
    if (scheme === "https") {
      // The twin of a redirect to this very address would lead to itself.
      return route.kind === "redirect" && isSameAddress(route.to, twin) ? [route] : [route, twin];
    }
    const { host, path, attributes, tls } = route;
    const originalUrl = route.originalUrl.replace(/^https:/i, "http:");
    const common = { url, scheme, host, path, primary: false, id: null, originalUrl } as const;
    const to = {
      ...common,
      attributes,
      tls,
      redirects: [],
      kind: "redirect",
      to: route.url,
    } as const;
    return [route, to];
  });
}

function isSameAddress(
  to: string,
  { host, path }: { readonly host: string; readonly path: string },
): boolean {
  const match = /^https?:\/\/([^/:?#]+)(?::\d+)?(\/.*)?$/is.exec(to);
  const target = match?.[2] ?? "/";
  return (
    match?.[1]?.toLowerCase() === host && (target.endsWith("/") ? target : `${target}/`) === path
  );
}

/** The route that says so is primary, otherwise the first with an upstream. */
function withPrimary(routes: readonly ExpandedRoute[]): readonly ExpandedRoute[] {
  const declared = routes.find((route) => route.primary);
  const primary = declared ?? routes.find((route) => route.kind === "upstream");
  return routes.map((route) => ({ ...route, primary: route === primary }));
}

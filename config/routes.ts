import type { Project } from "./model.js";
import type { PathRedirect, Route } from "./route-model.js";
import { parseRoutePattern, type RoutePattern } from "./route-pattern.js";

/** A route of one environment, with nothing left to fill in. */
export type ExpandedRoute = ExpandedUpstream | ExpandedRedirect;

interface ExpandedCommon {
  /** The address that people open. */
  readonly url: string;
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
}

export interface ExpandedUpstream extends ExpandedCommon {
  readonly kind: "upstream";
  readonly upstream: string;
  /** Their targets have no placeholders any more. */
  readonly redirects: readonly PathRedirect[];
}

export interface ExpandedRedirect extends ExpandedCommon {
  readonly kind: "redirect";
  readonly to: string;
}

export interface ExpandOptions {
  /** What `{default}` and `{all}` become. */
  readonly defaultDomain: string;
  /** True: absolute domains stay as they are. Otherwise they are prefixed to the default domain. */
  readonly production?: boolean;
  /** Where people reach the router, so that addresses work: all URLs of the project's hosts get it. */
  readonly entry?: { readonly scheme: "http" | "https"; readonly port: number };
}

/**
 * The routes of an environment, in the order in which they are written. A project without routes gets
 * `https://{default}/` to its first application.
 *
 * The router serves plain HTTP on a port of its own and looks at host and path alone, so one route is
 * kept of each host and path: an upstream before a redirect, `{default}` before `{all}`, and `https://`
 * before `http://`. A redirect to itself, which is what is left of `http://` to `https://`, falls away.
 */
export function expandRoutes(project: Project, options: ExpandOptions): readonly ExpandedRoute[] {
  const written = routesOf(project).flatMap((route) => toCandidate(route, options));
  const hosts = new Set(written.map(({ host }) => host));
  const winners = new Map<string, Candidate>();
  for (const candidate of written) {
    const key = `${candidate.host}${candidate.pattern.path}`;
    const other = winners.get(key);
    if (other === undefined || rank(candidate) > rank(other)) winners.set(key, candidate);
  }
  const expanded = [...winners.values()].flatMap((winner) => expand(winner, hosts, options) ?? []);
  return withPrimary(expanded);
}

interface Candidate {
  readonly route: Route;
  readonly pattern: RoutePattern;
  readonly host: string;
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
      upstream: first.name,
      endpoint: "http",
      redirects: [],
    },
  ];
}

function toCandidate(route: Route, options: ExpandOptions): readonly Candidate[] {
  const pattern = parseRoutePattern(route.pattern);
  if ("problem" in pattern) return [];
  return [{ route, pattern, host: expandHost(pattern.host, options) }];
}

function rank({ route, pattern }: Candidate): number {
  const isUpstream = route.type === "upstream" ? 4 : 0;
  const isSpecific = pattern.host.includes("{all}") ? 0 : 2;
  return isUpstream + isSpecific + (pattern.scheme === "https" ? 1 : 0);
}

function expandHost(host: string, { defaultDomain, production = false }: ExpandOptions): string {
  if (host.includes("{")) return host.replace(/\{(?:default|all)\}/, defaultDomain);
  return production ? host : `${host}.${defaultDomain}`;
}

function expand(
  { route, pattern, host }: Candidate,
  hosts: ReadonlySet<string>,
  options: ExpandOptions,
): ExpandedRoute | null {
  const common = {
    url: `${origin(pattern.scheme, host, options)}${pattern.path}`,
    host,
    path: pattern.path,
    primary: route.primary,
    id: route.id,
    originalUrl: route.pattern,
    attributes: route.attributes,
  };
  if (route.type === "redirect") {
    const to = expandTarget(route.to, hosts, options);
    return isSameAddress(to, common) ? null : { ...common, kind: "redirect", to };
  }
  const redirects = route.redirects.map((redirect) => ({
    ...redirect,
    to: expandTarget(redirect.to, hosts, options),
  }));
  return { ...common, kind: "upstream", upstream: route.upstream, redirects };
}

function origin(scheme: "http" | "https", host: string, { entry }: ExpandOptions): string {
  if (entry === undefined) return `${scheme}://${host}`;
  const usual = entry.scheme === "http" ? 80 : 443;
  return `${entry.scheme}://${host}${entry.port === usual ? "" : `:${entry.port}`}`;
}

/** An address of the project itself follows its routes; any other, and a plain path, stays as it is. */
function expandTarget(to: string, hosts: ReadonlySet<string>, options: ExpandOptions): string {
  const match = /^(https?):\/\/([^/?#]+)(.*)$/is.exec(to);
  if (match === null) return to.replace(/\{(?:default|all)\}/g, options.defaultDomain);
  const scheme = match[1]?.toLowerCase() === "http" ? "http" : "https";
  const host = (match[2] ?? "").toLowerCase();
  const rest = match[3] ?? "";
  const expanded = expandHost(host, options);
  return host.includes("{") || hosts.has(expanded)
    ? `${origin(scheme, expanded, options)}${rest}`
    : to;
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

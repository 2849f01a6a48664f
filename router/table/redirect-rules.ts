import { compilePattern, type Pattern } from "./pattern.js";
import type { PathRedirect, RedirectAction, RedirectCode, Route } from "./route.js";

/** Where a request is sent instead. */
export interface Redirection {
  readonly location: string;
  readonly code: RedirectCode;
}

/** A request's URL taken apart; `query` is without its question mark. */
export interface RequestPath {
  readonly path: string;
  readonly query: string;
}

/**
 * The path redirects of one route. An exact path wins over a prefix, the longest prefix over shorter
 * ones, any of them over regular expressions, which are tried in their order. Paths are compared as
 * they were sent, without decoding. A prefix covers a path and its children, never a mere beginning
 * of a name: `/shop` does not cover `/shopping`.
 */
export class RedirectRules {
  readonly #paths = new Map<string, PathRedirect>();
  readonly #patterns: (readonly [Pattern, PathRedirect])[] = [];

  /** Expects rules that `checkRoutes` has passed; a pattern that does not compile is left out. */
  constructor(rules: readonly PathRedirect[]) {
    for (const rule of rules) {
      if (!rule.regexp) {
        this.#paths.set(withoutSlash(rule.match), rule);
        continue;
      }
      const pattern = compilePattern(rule.match);
      if (typeof pattern !== "string") this.#patterns.push([pattern, rule]);
    }
  }

  find(request: RequestPath): Redirection | null {
    return this.#findPath(request) ?? this.#findPattern(request);
  }

  #findPath(request: RequestPath): Redirection | null {
    if (this.#paths.size === 0) return null;
    const path = withoutSlash(request.path);
    for (let end = path.length; ; end = path.lastIndexOf("/", end - 1)) {
      const rule = this.#paths.get(path.slice(0, Math.max(end, 0)));
      if (rule !== undefined && (end === path.length || rule.prefix)) {
        const suffix = rule.appendSuffix ? request.path.slice(Math.max(end, 0)) : "";
        const to = suffix.length > 1 ? withoutSlash(rule.to) + suffix : rule.to;
        return { location: withQuery(safeLocation(to), request.query), code: rule.code };
      }
      if (end <= 0) return null;
    }
  }

  #findPattern(request: RequestPath): Redirection | null {
    for (const [pattern, rule] of this.#patterns) {
      const match = pattern.match(request.path);
      if (match === null) continue;
      return { location: safeLocation(expand(rule.to, match, request)), code: rule.code };
    }
    return null;
  }
}

/**
 * Where a route of type redirect sends a request for something below its path. A wildcard in the target
 * stands for what the route's own stood for: `http://*.a.test/` to `https://*.a.test/`.
 */
export function redirectOf(
  action: RedirectAction,
  route: Pick<Route, "host" | "path">,
  request: RequestPath & { readonly host: string },
): Redirection {
  const rest = request.path.slice(route.path.length);
  const target = fillWildcard(action.to, route.host, request.host);
  const to = rest === "" ? target : `${withoutSlash(target)}/${rest}`;
  return { location: withQuery(to, request.query), code: action.code };
}

function fillWildcard(to: string, pattern: string, host: string): string {
  if (!pattern.startsWith("*.")) return to;
  const covered = host.slice(0, 1 - pattern.length);
  return to.replace(/^(https?:\/\/)\*\./, (_, scheme: string) => `${scheme}${covered}.`);
}

function expand(template: string, match: RegExpExecArray, request: RequestPath): string {
  return template.replace(
    /\$(?:(\d{1,2})|\{?([A-Za-z_]\w*)\}?)/g,
    (_, index?: string, name = "") => {
      if (index !== undefined) return match[Number(index)] ?? "";
      if (name === "uri") return request.path;
      if (name === "args") return request.query;
      if (name === "is_args") return request.query === "" ? "" : "?";
      if (name.startsWith("arg_")) return argumentOf(request.query, name.slice("arg_".length));
      return match.groups?.[name] ?? "";
    },
  );
}

function argumentOf(query: string, name: string): string {
  for (const part of query.split("&")) {
    const [key, ...value] = part.split("=");
    if (key === name) return value.join("=");
  }
  return "";
}

// What was matched may begin with slashes of the client's: `//evil.example` would be another site.
function safeLocation(location: string): string {
  return location.replace(/^[/\\]{2,}/, "/");
}

function withQuery(location: string, query: string): string {
  if (query === "") return location;
  return `${location}${location.includes("?") ? "&" : "?"}${query}`;
}

function withoutSlash(path: string): string {
  return path.endsWith("/") ? path.slice(0, -1) : path;
}

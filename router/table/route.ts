/** What the router does with the requests for one host and path. Immutable, as the coordinator said it. */
export interface Route {
  /** Lower case, without port: `shop.example.com`, or `*.example.com` for every name below one. */
  readonly host: string;
  /** A prefix that begins and ends with a slash; the longest that matches wins. */
  readonly path: string;
  readonly action: RouteAction;
  /** Tried before the action. */
  readonly pathRedirects: readonly PathRedirect[];
}

export type RouteAction = UpstreamAction | RedirectAction;

export interface UpstreamAction {
  readonly kind: "upstream";
  /** `address:port`, all serving the same; an IPv6 address stands in brackets. */
  readonly targets: readonly string[];
  /** For people: the application that answers. */
  readonly application: string;
}

export interface RedirectAction {
  readonly kind: "redirect";
  /** An absolute URL; what follows the route's path, and the query, are appended. */
  readonly to: string;
  readonly code: RedirectCode;
}

export type RedirectCode = 301 | 302 | 307 | 308;

/** One entry of a route's `redirects.paths`. */
export interface PathRedirect {
  /** A path, or the source of a regular expression. */
  readonly match: string;
  /** A path or a URL; with `regexp` it may hold `$1`, `$name`, `$uri`, `$args`, `$is_args`, `$arg_x`. */
  readonly to: string;
  readonly regexp: boolean;
  /** Also what lies below the path. */
  readonly prefix: boolean;
  /** What lies below the path is appended to `to`. */
  readonly appendSuffix: boolean;
  readonly code: RedirectCode;
}

/** The routes of one environment at one generation. */
export interface Generation {
  /** Of the coordinator that says so: rises each time one starts. */
  readonly epoch: number;
  readonly environment: string;
  readonly generation: number;
  /** None: the environment is removed. */
  readonly routes: readonly Route[];
}

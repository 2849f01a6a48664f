export type Route = UpstreamRoute | RedirectRoute;

interface RouteCommon {
  /** As written, for example `https://{default}/api/`. */
  readonly pattern: string;
  readonly id: string | null;
  readonly primary: boolean;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface UpstreamRoute extends RouteCommon {
  readonly type: "upstream";
  /** The application (or service) that answers. */
  readonly upstream: string;
  /** `http`, or an endpoint of the service. */
  readonly endpoint: string;
  readonly redirects: readonly PathRedirect[];
}

export interface RedirectRoute extends RouteCommon {
  readonly type: "redirect";
  /** As written; may hold placeholders. */
  readonly to: string;
}

/** One entry of a route's `redirects.paths`. */
export interface PathRedirect {
  readonly match: string;
  readonly to: string;
  readonly regexp: boolean;
  readonly prefix: boolean;
  readonly appendSuffix: boolean;
  readonly code: 301 | 302 | 307 | 308;
}

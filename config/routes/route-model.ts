export type Route = UpstreamRoute | RedirectRoute | ProxyRoute;

interface RouteCommon {
  /** As written, for example `https://{default}/api/`. */
  readonly pattern: string;
  readonly id: string | null;
  readonly primary: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  readonly tls: RouteTls;
  readonly redirects: readonly PathRedirect[];
}

export interface UpstreamRoute extends RouteCommon {
  readonly type: "upstream";
  /** The application (or service) that answers. */
  readonly upstream: string;
  /** `http`, or an endpoint of the service. */
  readonly endpoint: string;
  readonly cache: RouteCache;
  /** Whether server-side includes in answers are put in. */
  readonly ssi: boolean;
  /** Whether a visitor stays with one of several instances. */
  readonly sticky: boolean;
}

export interface RedirectRoute extends RouteCommon {
  readonly type: "redirect";
  /** As written; may hold placeholders. */
  readonly to: string;
}

/** Passes requests on to another site, and caches nothing of it. */
export interface ProxyRoute extends RouteCommon {
  readonly type: "proxy";
  /** As written; may hold placeholders. A slash at its end takes the place of the route's path. */
  readonly to: string;
}

/** What of an upstream's answers to GET and HEAD is kept. */
export interface RouteCache {
  readonly enabled: boolean;
  /** For answers that do not say how long they stay fresh, in seconds. */
  readonly defaultTtl: number;
  /** Cookies that answers depend on; `*`: none is kept of a request with cookies. `/.../`: a pattern. */
  readonly cookies: readonly string[];
  /** Request headers that answers depend on. */
  readonly headers: readonly string[];
}

/** Null, or an empty list: nothing is said, and the router decides. */
export interface RouteTls {
  readonly minVersion: TlsVersion | null;
  readonly strictTransportSecurity: {
    readonly enabled: boolean | null;
    readonly includeSubdomains: boolean | null;
    readonly preload: boolean | null;
  };
  readonly clientAuthentication: "require" | "request" | null;
  /** Certificates in PEM. */
  readonly clientCertificateAuthorities: readonly string[];
}

export type TlsVersion = "TLSv1.0" | "TLSv1.1" | "TLSv1.2" | "TLSv1.3";

/** One entry of a route's `redirects.paths`. */
export interface PathRedirect {
  readonly match: string;
  readonly to: string;
  readonly regexp: boolean;
  readonly prefix: boolean;
  readonly appendSuffix: boolean;
  readonly code: 301 | 302 | 307 | 308;
  /** How long browsers may remember it, in seconds; -1: nothing is said. */
  readonly expires: number;
}

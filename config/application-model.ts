import type { TypeVersion } from "./type-version.js";

export interface Application {
  readonly name: string;
  /** For example `nodejs` and `22`. */
  readonly type: TypeVersion;
  /** The application root relative to the repository root: "" or "backend/api"; no slash at the ends. */
  readonly root: string;
  /** Files that configure (repository-relative): left out of builds, put back into the slug. */
  readonly configurationFiles: readonly string[];
  readonly build: { readonly flavor: string };
  /** Language to package to constraint, for example `nodejs: {pm2: "*"}`. */
  readonly dependencies: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly hooks: {
    readonly build: string | null;
    readonly deploy: string | null;
    readonly postDeploy: string | null;
    readonly onDeployFailure: "abort" | "continue";
  };
  /** Prefix to name to value, for example `env: {NODE_ENV: "production"}`; values may be nested. */
  readonly variables: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly relationships: readonly Relationship[];
  readonly mounts: readonly Mount[];
  /** In MB. */
  readonly disk: number | null;
  readonly web: Web;
  /** The application's block as written, parsed and with includes resolved: what APPLICATION shows. */
  readonly source: Readonly<Record<string, unknown>>;
}

export interface Relationship {
  readonly name: string;
  /** A service or an application of the project. */
  readonly service: string;
  readonly endpoint: string;
}

export interface Mount {
  /** Below the application directory, without slashes at the ends: `public/uploads`. */
  readonly path: string;
  readonly source: "local" | "service" | "tmp";
  /** The same source path (and service) means the same data. "" is the whole volume. */
  readonly sourcePath: string;
  readonly service: string | null;
}

export interface Web {
  readonly commands: {
    /** Null: the type's default (php-fpm for PHP; nothing but static files for others). */
    readonly start: string | null;
    readonly preStart: string | null;
    readonly postStart: string | null;
  };
  readonly upstream: {
    readonly socketFamily: "tcp" | "unix";
    readonly protocol: "http" | "fastcgi";
  };
  /** None: nothing is served. A start command without locations gets `/` passed to it. */
  readonly locations: readonly Location[];
}

/** One prefix of `web.locations`. */
export interface Location {
  /** Begins with a slash. */
  readonly prefix: string;
  /** Relative to the application directory; null: nothing is served from files. */
  readonly root: string | null;
  readonly index: readonly string[];
  /** False: never passed on. True: passed to the application. A string: rewritten to that path. */
  readonly passthru: boolean | string;
  /** Seconds; -1: no expiry header. */
  readonly expires: number;
  readonly allow: boolean;
  readonly scripts: boolean;
  readonly headers: Readonly<Record<string, string>>;
  readonly rules: readonly LocationRule[];
  readonly requestBuffering: { readonly enabled: boolean; readonly maxRequestSize: string };
}

/** A rule overrides its location for the paths that match; an absent key is inherited. */
export interface LocationRule {
  /** PCRE, as written. */
  readonly pattern: string;
  readonly passthru?: boolean | string;
  readonly expires?: number;
  readonly allow?: boolean;
  readonly scripts?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}

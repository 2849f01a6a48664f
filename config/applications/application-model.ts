import type { TypeVersion } from "../reading/type-version.js";

export interface Application extends Instance {
  readonly name: string;
  /** For example `nodejs` and `22`; `composable`, maybe without a version, where there is a stack. */
  readonly type: TypeVersion;
  /** What a composable image is made of; empty for all others. */
  readonly stack: readonly StackPackage[];
  /** The application root relative to the repository root: "" or "backend/api"; no slash at the ends. */
  readonly root: string;
  /** Files that configure (repository-relative): left out of builds, put back into the slug. */
  readonly configurationFiles: readonly string[];
  /** Files of its root that have a meaning at run time: whether they are there. */
  readonly files: {
    /** `.environment`: sourced by every shell of the application, after all variables are set. */
    readonly environment: boolean;
    /** `php.ini`: settings on top of those of the image. */
    readonly phpIni: boolean;
  };
  readonly build: {
    readonly flavor: string;
    readonly caches: readonly BuildCache[];
    /** In the order in which they are written. Absent in what older versions stored. */
    readonly steps?: readonly BuildStep[];
  };
  /** Language to package to constraint, for example `nodejs: {pm2: "*"}`. */
  readonly dependencies: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Where the PHP dependencies come from besides Packagist, in Composer's own words. */
  readonly composerRepositories: readonly unknown[];
  readonly runtime: Runtime;
  readonly hooks: {
    readonly build: string | null;
    readonly deploy: string | null;
    readonly postDeploy: string | null;
    readonly onDeployFailure: "abort" | "continue";
  };
  /** Prefix to name to value, for example `env: {NODE_ENV: "production"}`; values may be nested. */
  readonly variables: Variables;
  readonly web: Web;
  readonly workers: readonly Worker[];
  readonly crons: readonly Cron[];
  /** Of its crons; a name of the TZ database. */
  readonly timezone: string;
  /** Checks of the finished build for known weaknesses. */
  readonly preflight: { readonly enabled: boolean; readonly ignoredRules: readonly string[] };
  /** What may be run in the running application, by whom. */
  readonly operations: readonly Operation[];
  /** What may be run on the source: its result is a new commit. */
  readonly sourceOperations: readonly SourceOperation[];
  /** Host name to IP address. */
  readonly additionalHosts: Readonly<Record<string, string>>;
  /** The application's block as written, parsed and with includes resolved: what APPLICATION shows. */
  readonly source: Readonly<Record<string, unknown>>;
}

export type Variables = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * What the containers of one kind have: those that serve the web, whose values an application holds
 * itself, and those of each worker. Values that a worker leaves out are already filled in.
 */
export interface Instance {
  readonly relationships: readonly Relationship[];
  readonly mounts: readonly Mount[];
  /** In MB. */
  readonly disk: number | null;
  readonly size: string;
  readonly resources: Resources;
  readonly access: Access;
  readonly firewall: Firewall;
}

export interface Resources {
  readonly baseMemoryMb: number;
  /** In MB for each CPU. */
  readonly memoryRatioMb: number;
  /** For example `HIGH_CPU`; null: what the size says. */
  readonly containerProfile: string | null;
}

export type Role = "viewer" | "contributor" | "admin";

export interface Access {
  /** The least role that may log in. */
  readonly ssh: Role;
}

export interface Firewall {
  /** What may be reached outside; empty: everything. Port 25 never can. */
  readonly outbound: readonly FirewallRule[];
}

/** Addresses or domains, never both; of ports, none means all. */
export interface FirewallRule {
  readonly protocol: "tcp";
  /** In CIDR notation. */
  readonly ips: readonly string[];
  readonly domains: readonly string[];
  readonly ports: readonly number[];
}

/** Part of a composable image: a runtime such as `nodejs` in version `22`, or a package without one. */
export interface StackPackage extends Extensions {
  readonly name: string;
  readonly version: string | null;
}

export interface Extensions {
  readonly extensions: readonly Extension[];
  readonly disabledExtensions: readonly string[];
}

export interface Extension {
  readonly name: string;
  readonly configuration: Readonly<Record<string, unknown>>;
}

/** A directory that is kept between builds for as long as the watched files stay the same. */
export interface BuildCache {
  readonly name: string;
  readonly directory: string;
  readonly watch: readonly string[];
  readonly allowStale: boolean;
  readonly shareBetweenApps: boolean;
}

/** A part of the build with a result of its own, which is used again while what it reads stays the same. */
export interface BuildStep {
  readonly name: string;
  /** A script for dash. */
  readonly run: string;
  /** Paths and patterns of what it reads, relative to the application. */
  readonly inputs: readonly string[];
  /** Paths of the files and directories that it makes; no two steps make the same. */
  readonly outputs: readonly string[];
}

/** How the type's runtime is set up. */
export interface Runtime extends Extensions {
  readonly requestTerminateTimeoutSeconds: number | null;
  readonly sizingHints: { readonly requestMemoryMb: number; readonly reservedMemoryMb: number };
  readonly xdebugIdekey: string | null;
  /** Distributions of Lisp by name, as written. */
  readonly quicklisp: Readonly<Record<string, unknown>>;
}

export interface Worker extends Instance {
  readonly name: string;
  readonly commands: WorkerCommands;
  readonly variables: Variables;
  readonly timezone: string;
}

export interface WorkerCommands {
  readonly start: string;
  readonly preStart: string | null;
  readonly postStart: string | null;
}

export interface Cron {
  readonly name: string;
  /** Five fields; `H` stands for a number that is chosen for each environment. */
  readonly spec: string;
  readonly commands: StartStop;
  /** From the stop command, or SIGTERM, to SIGKILL. */
  readonly shutdownTimeoutSeconds: number;
  readonly timeoutSeconds: number;
}

export interface StartStop {
  readonly start: string;
  readonly stop: string | null;
}

export interface Operation {
  readonly name: string;
  /** The least role that may run it. */
  readonly role: Role;
  readonly commands: StartStop;
}

export interface SourceOperation {
  readonly name: string;
  readonly command: string;
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

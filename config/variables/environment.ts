import { posix } from "node:path";
import { buildTimeBlock } from "../build-identity.js";
import type { Application } from "../applications/application-model.js";
import { phpIniVariables } from "./php-ini.js";
import type { RelationshipEntry } from "./relationship-entry.js";
import type { ExpandedRoute } from "../routes/routes.js";
import { noVariables, userVariables, type VariableLevels } from "./user-variables.js";

/** Where an application's files are, in builds and at run time. */
export const APP_DIRECTORY = "/app";

/** For locks of an application's own: writable, in memory, and gone with the container. */
const LOCKS_DIRECTORY = "/run/locks";

interface ProjectIdentity {
  readonly id: string;
  /** 56 characters that stay the same for the project's whole life: a seed for secrets of its own. */
  readonly entropy: string;
}

export interface BuildVariablesInput {
  readonly application: Application;
  readonly project: ProjectIdentity;
  /** Identifies the application's input tree: its digest. */
  readonly treeId: string;
  /** Kept between builds; for example `/mnt/cache`. */
  readonly cacheDirectory: string;
  readonly variables?: VariableLevels;
}

/**
 * What a build hook finds in its environment. Nothing in it tells the branch, the commit, the environment
 * or the time, because all of it is in the key of the build: another value of a variable that builds see
 * is another build.
 */
export function buildVariables(input: BuildVariablesInput): Readonly<Record<string, string>> {
  const { application, project, treeId, cacheDirectory, variables = noVariables } = input;
  const own = userVariables(application, variables, "build");
  return {
    ...own.unix,
    ...bothPrefixes({
      ...common(application, project, treeId),
      VARIABLES: encode(own.encoded),
      APPLICATION: encode(buildTimeBlock(application)),
      CACHE_DIR: cacheDirectory,
      OUTPUT_DIR: APP_DIRECTORY,
      VENDOR: "slipway",
    }),
    CI: "true",
  };
}

export interface RunVariablesInput {
  readonly application: Application;
  readonly project: ProjectIdentity;
  readonly treeId: string;
  readonly environment: {
    /** The git branch. */
    readonly branch: string;
    /** For example `main-bvxea6i`. */
    readonly id: string;
    readonly type: "production" | "staging" | "development";
  };
  /** By the relationship's name. */
  readonly relationships: Readonly<Record<string, readonly RelationshipEntry[]>>;
  readonly routes: readonly ExpandedRoute[];
  /** Where the application has to listen. */
  readonly listen: { readonly port: number } | { readonly socket: string };
  /** Absent: mail is off. */
  readonly smtpHost?: string;
  readonly variables?: VariableLevels;
}

/**
 * What the application, its hooks and its shells find in their environment. What the platform provides
 * goes before all that a user says; the application's `.environment` has the last word, when a shell
 * sources it after all of this.
 */
export function runVariables(input: RunVariablesInput): Readonly<Record<string, string>> {
  const { application, project, treeId, environment, relationships, routes, listen } = input;
  const { commands } = application.web;
  const own = userVariables(application, input.variables ?? noVariables, "run");
  return {
    ...own.unix,
    ...(application.type.name === "php" && phpIniVariables(own.php)),
    ...bothPrefixes({
      ...common(application, project, treeId),
      VARIABLES: encode(own.encoded),
      APPLICATION: encode(application.source),
      APP_COMMAND: commands.start ?? "",
      PRE_APP_COMMAND: commands.preStart ?? "",
      POST_APP_COMMAND: commands.postStart ?? "",
      BRANCH: environment.branch,
      ENVIRONMENT: environment.id,
      ENVIRONMENT_TYPE: environment.type,
      DOCUMENT_ROOT: documentRoot(application),
      LOCKS_DIR: LOCKS_DIRECTORY,
      RELATIONSHIPS: encode(relationships),
      ROUTES: encode(
        Object.fromEntries(
          routes.map((route) => [route.url, routeEntry(route, environment.type === "production")]),
        ),
      ),
      SMTP_HOST: input.smtpHost ?? "",
      VENDOR: "slipway",
    }),
    ...("port" in listen ? { PORT: String(listen.port) } : { SOCKET: listen.socket }),
  };
}

const PREFIXES = ["PLATFORM_", "MAGENTO_CLOUD_"] as const;

function bothPrefixes(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const named = Object.entries(values).flatMap(([name, value]) =>
    PREFIXES.map((prefix) => [`${prefix}${name}`, value] as const),
  );
  return Object.fromEntries(named);
}

function common(
  application: Application,
  project: ProjectIdentity,
  treeId: string,
): Readonly<Record<string, string>> {
  return {
    APP_DIR: APP_DIRECTORY,
    APPLICATION_NAME: application.name,
    PROJECT: project.id,
    PROJECT_ENTROPY: project.entropy,
    TREE_ID: treeId,
  };
}

function documentRoot({ web }: Application): string {
  const top = web.locations.find(({ prefix }) => prefix === "/");
  return posix.join(APP_DIRECTORY, top?.root ?? "").replace(/\/$/, "");
}

/** A route as ROUTES shows it: under its URL, without the redirects. */
function routeEntry(
  route: ExpandedRoute,
  isProduction: boolean,
): Readonly<Record<string, unknown>> {
  const { minVersion, strictTransportSecurity: strict } = route.tls;
  const shared = {
    primary: route.primary,
    id: route.id,
    attributes: route.attributes,
    type: route.kind,
    original_url: route.originalUrl,
    tls: {
      min_version: minVersion === null ? null : TLS_CODES[minVersion],
      strict_transport_security: {
        enabled: strict.enabled,
        include_subdomains: strict.includeSubdomains,
        preload: strict.preload,
      },
      client_authentication: route.tls.clientAuthentication,
      client_certificate_authorities: route.tls.clientCertificateAuthorities,
    },
    // Nothing restricts who may open an environment yet.
    http_access: { addresses: [], basic_auth: {} },
    restrict_robots: !isProduction,
  };
  if (route.kind !== "upstream") return { ...shared, to: route.to };
  const { enabled, defaultTtl, cookies, headers } = route.cache;
  return {
    ...shared,
    upstream: route.upstream,
    cache: { enabled, default_ttl: defaultTtl, cookies, headers },
    ssi: { enabled: route.ssi },
    sticky: { enabled: route.sticky },
  };
}

/** Versions as TLS itself writes them. */
const TLS_CODES = { "TLSv1.0": 769, "TLSv1.1": 770, "TLSv1.2": 771, "TLSv1.3": 772 } as const;

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64");
}

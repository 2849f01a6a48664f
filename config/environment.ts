import { posix } from "node:path";
import { buildTimeBlock } from "./build-identity.js";
import type { Application } from "./application-model.js";
import type { RelationshipEntry } from "./relationship-entry.js";
import type { ExpandedRoute } from "./routes.js";

/** Where an application's files are, in builds and at run time. */
export const APP_DIRECTORY = "/app";

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
}

/**
 * What a build hook finds in its environment. Nothing in it tells the branch, the commit, the environment
 * or the time, because all of it is in the key of the build.
 */
export function buildVariables(input: BuildVariablesInput): Readonly<Record<string, string>> {
  const { application, project, treeId, cacheDirectory } = input;
  return {
    ...userVariables(application),
    ...bothPrefixes({
      ...common(application, project, treeId),
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
}

/** What the application, its hooks and its shells find in their environment. */
export function runVariables(input: RunVariablesInput): Readonly<Record<string, string>> {
  const { application, project, treeId, environment, relationships, routes, listen } = input;
  const { commands } = application.web;
  return {
    ...userVariables(application),
    ...bothPrefixes({
      ...common(application, project, treeId),
      APPLICATION: encode(application.source),
      APP_COMMAND: commands.start ?? "",
      PRE_APP_COMMAND: commands.preStart ?? "",
      POST_APP_COMMAND: commands.postStart ?? "",
      BRANCH: environment.branch,
      ENVIRONMENT: environment.id,
      ENVIRONMENT_TYPE: environment.type,
      DOCUMENT_ROOT: documentRoot(application),
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
    VARIABLES: encode(prefixedVariables(application)),
  };
}

/** The variables below `env`: their names in upper case, nested values as JSON. */
function userVariables({ variables }: Application): Readonly<Record<string, string>> {
  const environment = Object.entries(variables["env"] ?? {});
  return Object.fromEntries(
    environment.map(([name, value]) => [name.toUpperCase(), asText(value)]),
  );
}

function asText(value: unknown): string {
  if (typeof value === "string") return value;
  return value === null || value === undefined ? "" : JSON.stringify(value);
}

/** All other variables as `prefix:name`, in order of their names. */
function prefixedVariables({ variables }: Application): Readonly<Record<string, unknown>> {
  const named = Object.entries(variables)
    .filter(([prefix]) => prefix !== "env")
    .flatMap(([prefix, values]) =>
      Object.entries(values).map(([name, value]) => [`${prefix}:${name}`, value] as const),
    );
  return Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1)));
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

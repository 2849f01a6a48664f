import { isMap } from "../program/json.js";
import type { Application, Relationship } from "./application-model.js";
import type { Service } from "./service-model.js";

/** One instance behind a relationship, as applications read it from RELATIONSHIPS. */
export interface RelationshipEntry {
  readonly scheme: string;
  readonly host: string;
  readonly port: number;
  readonly username: string | null;
  readonly password: string | null;
  /** The database's name; null where the endpoint has no default one, or the service none at all. */
  readonly path: string | null;
  readonly query: Readonly<Record<string, boolean>>;
  readonly fragment: string | null;
  readonly public: boolean;
  /** The endpoint. */
  readonly rel: string;
  readonly service: string;
  /** For example `mariadb:10.11`. */
  readonly type: string;
  readonly ip: string;
  readonly hostname: string;
  readonly cluster: string;
  readonly host_mapped: boolean;
}

interface EntryInput {
  readonly relationship: Relationship;
  readonly target: Service | Application;
  /** The environment and project, as `main-abc123-projectid`. */
  readonly cluster: string;
  /** Where known; the name in `host` works in any case. */
  readonly ip?: string;
  /** Where it listens, if not at the usual port of its kind. */
  readonly port?: number;
}

/** A kind of target that applications can be related to, and how it is addressed. */
const KINDS: Readonly<Record<string, { readonly scheme: string; readonly port: number }>> = {
  mysql: { scheme: "mysql", port: 3306 },
  mariadb: { scheme: "mysql", port: 3306 },
  redis: { scheme: "redis", port: 6379 },
  "redis-persistent": { scheme: "redis", port: 6379 },
};

/**
 * The entry of a relationship to a service that runs (mysql, mariadb, redis) or to another application,
 * or null where the target's type is not supported yet.
 *
 * A database that configures nothing has the schema `main` and the user `user` with an empty password.
 */
export function relationshipEntry({
  relationship,
  target,
  cluster,
  ip,
  port,
}: EntryInput): RelationshipEntry | null {
  const host = `${relationship.name}.internal`;
  const kind = isService(target) ? KINDS[target.type.name] : { scheme: "http", port: 80 };
  if (kind === undefined) return null;
  const isDatabase = kind.scheme === "mysql";
  return {
    scheme: kind.scheme,
    host,
    port: port ?? kind.port,
    username: isDatabase ? databaseUser(relationship) : null,
    password: isDatabase ? "" : null,
    path: isDatabase && isService(target) ? databaseOf(relationship, target) : null,
    query: { is_master: true },
    fragment: null,
    public: false,
    rel: relationship.endpoint,
    service: target.name,
    type: `${target.type.name}:${target.type.version}`,
    ip: ip ?? "",
    hostname: host,
    cluster,
    host_mapped: false,
  };
}

function isService(target: Service | Application): target is Service {
  return !("web" in target);
}

/** The default endpoint's user is `user`; an endpoint that the service configures has one of its name. */
function databaseUser({ endpoint }: Relationship): string {
  return endpoint === "mysql" ? "user" : endpoint;
}

function databaseOf({ endpoint }: Relationship, { configuration }: Service): string | null {
  const endpoints = configuration["endpoints"];
  if (isMap(endpoints)) {
    const configured = endpoints[endpoint];
    const schema = isMap(configured) ? configured["default_schema"] : undefined;
    return typeof schema === "string" ? schema : null;
  }
  const schemas: unknown = configuration["schemas"];
  if (!Array.isArray(schemas) || schemas.includes("main")) return "main";
  const first: unknown = schemas[0];
  return typeof first === "string" ? first : null;
}

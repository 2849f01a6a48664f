import type { Application, Relationship } from "../applications/application-model.js";
import { findEndpoint } from "../services/service-endpoints.js";
import type { Service } from "../services/service-model.js";

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
  readonly instance_ips: readonly string[];
  readonly hostname: string;
  readonly cluster: string;
  readonly host_mapped: boolean;
  /** Rises where a service begins anew under the same name. */
  readonly epoch: number;
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
  /** Of a service that made one up when it was created: of a Vault its token, for example. */
  readonly password?: string;
  /** False: one of the replicas of a service. */
  readonly isMaster?: boolean;
}

/**
 * The entry of a relationship to a service or to another application, or null where the target has no
 * such endpoint, which a project that was checked does not have.
 */
export function relationshipEntry(input: EntryInput): RelationshipEntry | null {
  const { relationship, target, cluster, isMaster = true } = input;
  const endpoint = isService(target)
    ? findEndpoint(target, relationship.endpoint)
    : { scheme: "http", port: 80, username: null, password: null, path: null };
  if (endpoint === undefined) return null;
  const host = `${relationship.name}.internal`;
  return {
    scheme: endpoint.scheme,
    host,
    port: input.port ?? endpoint.port,
    username: endpoint.username,
    password: input.password ?? endpoint.password,
    path: endpoint.path,
    query: { is_master: isMaster },
    fragment: null,
    public: false,
    rel: relationship.endpoint,
    service: target.name,
    type: `${target.type.name}:${target.type.version}`,
    ip: input.ip ?? "",
    instance_ips: input.ip === undefined ? [] : [input.ip],
    hostname: host,
    cluster,
    host_mapped: false,
    epoch: 0,
  };
}

function isService(target: Service | Application): target is Service {
  return !("web" in target);
}

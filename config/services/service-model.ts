import type { Instance } from "../applications/application-model.js";
import type { TypeVersion } from "../reading/type-version.js";

/** Its relationships are what it reaches itself: of Varnish, the application that it stands in front of. */
export interface Service extends Omit<Instance, "mounts"> {
  readonly name: string;
  readonly type: TypeVersion;
  readonly configuration: ServiceConfiguration;
}

/** What a type of service can be told, with its defaults put in. */
export type ServiceConfiguration =
  | DatabaseConfiguration
  | MemoryConfiguration
  | QueueConfiguration
  | SearchConfiguration
  | SolrConfiguration
  | VarnishConfiguration
  | VaultConfiguration
  | MercureConfiguration
  | { readonly kind: "none" };

/** MySQL, MariaDB, PostgreSQL and ClickHouse. */
export interface DatabaseConfiguration {
  readonly kind: "database";
  /** What PostgreSQL calls databases. One that is no longer listed is deleted. */
  readonly schemas: readonly string[];
  /** By name, which is also the name of the user. */
  readonly endpoints: Readonly<Record<string, DatabaseEndpoint>>;
  /** True: nothing is declared, and the endpoint is the type's own with its well-known user. */
  readonly isDefault: boolean;
  readonly properties: Readonly<Record<string, string | number>>;
  readonly extensions: readonly string[];
  readonly rotatePasswords: boolean;
}

export interface DatabaseEndpoint {
  /** Null: relationships to it name no database. */
  readonly defaultSchema: string | null;
  /** By schema. */
  readonly privileges: Readonly<Record<string, Privilege>>;
  /** Null: the usual one of the type. */
  readonly port: number | null;
}

export type Privilege = "ro" | "rw" | "admin" | "replication" | "replication-admin";

/** Redis and Valkey. */
export interface MemoryConfiguration {
  readonly kind: "memory";
  /** What goes first when memory is full; null: nothing is said. */
  readonly maxmemoryPolicy: MaxmemoryPolicy | null;
}

export type MaxmemoryPolicy =
  | "allkeys-lru"
  | "noeviction"
  | "allkeys-lfu"
  | "volatile-lru"
  | "volatile-lfu"
  | "allkeys-random"
  | "volatile-random"
  | "volatile-ttl";

/** RabbitMQ. */
export interface QueueConfiguration {
  readonly kind: "queue";
  readonly vhosts: readonly string[];
}

/** Elasticsearch and OpenSearch. */
export interface SearchConfiguration {
  readonly kind: "search";
  readonly plugins: readonly string[];
  readonly hasAuthentication: boolean;
}

/** The files of a directory: their paths in it, and what they hold in base64. */
export type Archive = Readonly<Record<string, string>>;

export interface SolrConfiguration {
  readonly kind: "solr";
  readonly cores: Readonly<Record<string, SolrCore>>;
  /** The core of each endpoint. */
  readonly endpoints: Readonly<Record<string, string>>;
  /** By name. */
  readonly configsets: Readonly<Record<string, Archive>>;
}

export interface SolrCore {
  readonly confDir: Archive | null;
  readonly configSet: string | null;
  /** As in Solr's `core.properties`. */
  readonly properties: string | null;
}

export interface VarnishConfiguration {
  readonly kind: "varnish";
  /** Null: Varnish's own. */
  readonly vcl: string | null;
}

export interface VaultConfiguration {
  readonly kind: "vault";
  readonly endpoints: Readonly<Record<string, readonly VaultKey[]>>;
}

/** What an endpoint may do with a key; the type of a key never changes. */
export interface VaultKey {
  readonly key: string;
  readonly policy: "admin" | "sign" | "verify" | "encrypt" | "decrypt" | "rewrap";
  readonly type: "sign" | "encrypt";
}

export interface MercureConfiguration {
  readonly kind: "mercure";
  readonly isAnonymous: boolean;
  readonly corsOrigins: readonly string[];
}

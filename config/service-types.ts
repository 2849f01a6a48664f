/** What is known of a type of service. */
export interface ServiceType {
  /** What a relationship means that names no endpoint; null: it must name one. */
  readonly defaultEndpoint: string | null;
  /** Endpoints that are there besides, whatever is configured. */
  readonly otherEndpoints: readonly string[];
  /** In MB; null: the type keeps nothing on a disk. */
  readonly minimumDisk: number | null;
  /** The versions that ever existed, to catch those that never did. */
  readonly versions: RegExp;
  /** Whether this release runs it. */
  readonly isSupported: boolean;
}

const ANY_VERSION = /^\d+(?:\.\d+)*$/;
const MARIADB_VERSION = /^(?:5\.5|1[0-2](?:\.\d+)?)$/;

function type(
  defaultEndpoint: string | null,
  minimumDisk: number | null,
  more: Partial<ServiceType> = {},
): ServiceType {
  return {
    defaultEndpoint,
    otherEndpoints: [],
    minimumDisk,
    versions: ANY_VERSION,
    isSupported: false,
    ...more,
  };
}

const TYPES: ReadonlyMap<string, ServiceType> = new Map([
  ["mysql", type("mysql", 256, { versions: MARIADB_VERSION, isSupported: true })],
  ["mariadb", type("mysql", 256, { versions: MARIADB_VERSION, isSupported: true })],
  ["mariadb-replica", type("mysql", 256, { versions: MARIADB_VERSION })],
  ["oracle-mysql", type("mysql", 256, { otherEndpoints: ["oracle-mysql"] })],
  ["postgresql", type("postgresql", null)],
  ["redis", type("redis", null, { isSupported: true })],
  ["redis-persistent", type("redis", null, { isSupported: true })],
  ["valkey", type("valkey", null)],
  ["valkey-persistent", type("valkey", null)],
  ["memcached", type("memcached", null)],
  ["rabbitmq", type("rabbitmq", 256)],
  ["elasticsearch", type("elasticsearch", 256)],
  ["elasticsearch-enterprise", type("elasticsearch", 256)],
  ["opensearch", type("opensearch", 256)],
  ["solr", type("solr", 256)],
  ["mongodb", type("mongodb", 256)],
  ["mongodb-enterprise", type("mongodb", 256)],
  ["kafka", type("kafka", 256)],
  ["influxdb", type("influxdb", null)],
  ["clickhouse", type("clickhouse", null, { otherEndpoints: ["clickhouse-http"] })],
  ["network-storage", type(null, null)],
  ["varnish", type("http", null, { otherEndpoints: ["http+stats"] })],
  ["vault-kms", type(null, null)],
  ["mercure", type("http", 256, { otherEndpoints: ["mercure"] })],
  ["chrome-headless", type("http", null)],
  ["gotenberg", type("http", null, { otherEndpoints: ["gotenberg"] })],
]);

/** The type of that name, or undefined where there never was one. */
export function findServiceType(name: string): ServiceType | undefined {
  return TYPES.get(name);
}

export const SERVICE_TYPE_NAMES: readonly string[] = [...TYPES.keys()];

/**
 * Whether this release runs services of the type. The others are accepted with a warning and stay in
 * the project: whoever provisions leaves them, and relationships to them, out.
 */
export function isSupportedService(typeName: string): boolean {
  return TYPES.get(typeName)?.isSupported ?? false;
}

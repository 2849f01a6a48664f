/** How a type's `configuration` is written; see service-configuration.ts. */
export type ConfigurationKind =
  | "clickhouse"
  | "elasticsearch"
  | "memory"
  | "mercure"
  | "mysql"
  | "none"
  | "opensearch"
  | "postgresql"
  | "rabbitmq"
  | "solr"
  | "varnish"
  | "vault";

/** How applications address an endpoint. */
export interface Address {
  readonly scheme: string;
  readonly port: number;
}

/** What is known of a type of service. */
export interface ServiceType {
  readonly configuration: ConfigurationKind;
  /** What a relationship means that names no endpoint; null: it must name one. */
  readonly defaultEndpoint: string | null;
  /** The endpoints that are there where the configuration declares none. */
  readonly endpoints: Readonly<Record<string, Address>>;
  /** How the endpoints that a configuration declares are addressed. */
  readonly address: Address;
  /** `none`: it keeps nothing, and `disk` is not allowed. A number: the smallest disk in MB. */
  readonly disk: "none" | "any" | number;
  /** Versions in order, the newest last. */
  readonly versions: readonly string[];
  /** Those of `versions` whose makers have ended their support. */
  readonly deprecated: ReadonlySet<string>;
}

interface Written {
  readonly configuration?: ConfigurationKind;
  /** The default endpoint and the others, as `name scheme port`. */
  readonly endpoints: readonly string[];
  readonly disk: ServiceType["disk"];
  readonly deprecated?: string;
  readonly versions: string;
}

const MARIADB: Written = {
  configuration: "mysql",
  endpoints: ["mysql mysql 3306"],
  disk: 256,
  deprecated: "5.5 10.0 10.1 10.2 10.3 10.4",
  versions: "10.5 10.6 10.7 10.8 10.9 10.10 10.11 11.0 11.2 11.4 11.8",
};
const REDIS: Written = {
  configuration: "memory",
  endpoints: ["redis redis 6379"],
  disk: "none",
  deprecated: "2.8 3.0 3.2 4.0 5.0 6.0",
  versions: "6.2 7.0 7.2 7.4 8.0",
};
const VALKEY: Written = {
  configuration: "memory",
  endpoints: ["valkey valkey 6379"],
  disk: "none",
  versions: "7.2 8.0 8.1 9.0",
};
const ELASTICSEARCH: Written = {
  configuration: "elasticsearch",
  endpoints: ["elasticsearch http 9200"],
  disk: 256,
  deprecated: "1.4 1.5 1.7 2.4 5.2 5.4 5.6 6.5 6.8 7.2 7.5 7.6 7.7 7.9 7.10 7.11",
  versions: "7.17 8.5 8.8 8.11 8.19 9.2",
};
const MONGODB: Written = { endpoints: ["mongodb mongodb 27017"], disk: 512, versions: "" };

const WRITTEN: Readonly<Record<string, Written>> = {
  mysql: MARIADB,
  mariadb: MARIADB,
  "mariadb-replica": MARIADB,
  "oracle-mysql": {
    configuration: "mysql",
    endpoints: ["mysql mysql 3306", "oracle-mysql mysql 3306"],
    disk: 256,
    versions: "5.7 8.0 8.4",
  },
  postgresql: {
    configuration: "postgresql",
    endpoints: ["postgresql pgsql 5432"],
    disk: "any",
    deprecated: "9.3 9.4 9.5 9.6 10 11 12",
    versions: "13 14 15 16 17 18",
  },
  redis: REDIS,
  "redis-persistent": { ...REDIS, disk: "any" },
  valkey: VALKEY,
  "valkey-persistent": { ...VALKEY, disk: "any" },
  memcached: {
    endpoints: ["memcached memcached 11211"],
    disk: "none",
    versions: "1.4 1.5 1.6",
  },
  rabbitmq: {
    configuration: "rabbitmq",
    endpoints: ["rabbitmq amqp 5672"],
    disk: 512,
    deprecated: "3.5 3.6 3.7 3.8 3.9 3.10 3.11",
    versions: "3.12 3.13 4.0 4.1 4.2",
  },
  elasticsearch: ELASTICSEARCH,
  "elasticsearch-enterprise": ELASTICSEARCH,
  opensearch: {
    configuration: "opensearch",
    endpoints: ["opensearch http 9200"],
    disk: 256,
    deprecated: "1.1 1.2 1.3",
    versions: "1 2 2.3 2.4 2.5 2.12 2.19 3",
  },
  solr: {
    configuration: "solr",
    endpoints: ["solr solr 8080"],
    disk: 256,
    deprecated: "3.6 4.10 6.3 6.6 7.6 7.7 8.0 8.4 8.6",
    versions: "8.11 9.1 9.2 9.4 9.6 9.9",
  },
  mongodb: { ...MONGODB, deprecated: "3.0 3.2 3.4 3.6 4.0 4.0.3" },
  "mongodb-enterprise": { ...MONGODB, deprecated: "4.0 4.2", versions: "4.4 5.0 6.0 7.0 8.0" },
  kafka: {
    endpoints: ["kafka kafka 9092"],
    disk: 512,
    deprecated: "2.1 2.2 2.3 2.4 2.5 2.6 2.7",
    versions: "3.2 3.4 3.6 3.7",
  },
  influxdb: {
    endpoints: ["influxdb http 8086"],
    disk: "any",
    deprecated: "1.2 1.3 1.7 1.8 2.2",
    versions: "2.3 2.7",
  },
  clickhouse: {
    configuration: "clickhouse",
    endpoints: ["clickhouse clickhouse 9000", "clickhouse-http http 8123"],
    disk: 512,
    versions: "23 23.8 24 24.3 24.8 25.3 25.8",
  },
  "network-storage": { endpoints: [], disk: "any", deprecated: "1.0", versions: "2.0" },
  varnish: {
    configuration: "varnish",
    endpoints: ["http http 80", "http+stats http 8001"],
    disk: "none",
    deprecated: "5.1 5.2 6.3 6.4 7.1",
    versions: "6.0 7.2 7.3 7.6 8.0",
  },
  "vault-kms": {
    configuration: "vault",
    endpoints: [],
    disk: 512,
    deprecated: "1.6 1.8",
    versions: "1.12",
  },
  mercure: {
    configuration: "mercure",
    endpoints: ["http http 80", "mercure http 80"],
    disk: 256,
    versions: "0",
  },
  "chrome-headless": {
    endpoints: ["http http 9222"],
    disk: "none",
    deprecated: "73 80 81 83 84 86",
    versions: "91 95 113 120",
  },
  gotenberg: {
    endpoints: ["http http 3000", "gotenberg http 3000"],
    disk: "none",
    versions: "8",
  },
};

const TYPES: ReadonlyMap<string, ServiceType> = new Map(
  Object.entries(WRITTEN).map(([name, written]) => [name, toServiceType(name, written)]),
);

/** The type of that name, or undefined where there never was one. */
export function findServiceType(name: string): ServiceType | undefined {
  return TYPES.get(name);
}

export const SERVICE_TYPE_NAMES: readonly string[] = [...TYPES.keys()];

function toServiceType(name: string, written: Written): ServiceType {
  const endpoints = written.endpoints.map((text): readonly [string, Address] => {
    const [endpoint = "", scheme = "", port = ""] = text.split(" ");
    return [endpoint, { scheme, port: Number(port) }];
  });
  const deprecated = words(written.deprecated ?? "");
  const [first] = endpoints;
  return {
    configuration: written.configuration ?? "none",
    defaultEndpoint: first?.[0] ?? null,
    endpoints: Object.fromEntries(endpoints),
    address: first?.[1] ?? { scheme: "http", port: name === "vault-kms" ? 8200 : 80 },
    disk: written.disk,
    versions: [...deprecated, ...words(written.versions)].toSorted(compareVersions),
    deprecated: new Set(deprecated),
  };
}

function words(text: string): readonly string[] {
  return text.split(" ").filter((word) => word !== "");
}

/** Orders versions by their numbers: negative where `a` is older. A missing part counts as older than 0. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split(".").map(Number), b.split(".").map(Number)];
  for (let part = 0; part < Math.max(left.length, right.length); part++) {
    const difference = (left[part] ?? -1) - (right[part] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { endpointsOf } from "./service-endpoints.js";
import type { Service } from "./service-model.js";
import { SERVICE_TYPE_NAMES, findServiceType } from "./service-types.js";
import { accept, below, check, show } from "./test-services.js";

const admin = { defaultSchema: "main", privileges: { main: "admin" }, port: null };

/** What a service is that says no more than its type, with the endpoints that it then has. */
const DEFAULTS: readonly (readonly [type: string, configuration: object, endpoints: string])[] = [
  ["mariadb:10.11", database({ mysql: admin }), "mysql=mysql://user:@:3306/main"],
  ["mysql:10.11", database({ mysql: admin }), "mysql=mysql://user:@:3306/main"],
  [
    "oracle-mysql:8.0",
    database({ mysql: admin }),
    "mysql=mysql://user:@:3306/main oracle-mysql=mysql://user:@:3306/main",
  ],
  ["postgresql:16", database({ postgresql: admin }), "postgresql=pgsql://main:main@:5432/main"],
  [
    "clickhouse:24.3",
    database({ clickhouse: admin }),
    "clickhouse=clickhouse://main:main@:9000/main clickhouse-http=http://main:main@:8123/main",
  ],
  ["redis:7.2", { kind: "memory", maxmemoryPolicy: null }, "redis=redis://:6379"],
  ["redis-persistent:7.2", { kind: "memory", maxmemoryPolicy: null }, "redis=redis://:6379"],
  ["valkey:8.0", { kind: "memory", maxmemoryPolicy: null }, "valkey=valkey://:6379"],
  ["valkey-persistent:8.0", { kind: "memory", maxmemoryPolicy: null }, "valkey=valkey://:6379"],
  ["memcached:1.6", { kind: "none" }, "memcached=memcached://:11211"],
  ["rabbitmq:4.0", { kind: "queue", vhosts: [] }, "rabbitmq=amqp://guest:guest@:5672"],
  ["elasticsearch:8.5", search(), "elasticsearch=http://:9200"],
  ["elasticsearch-enterprise:8.5", search(), "elasticsearch=http://:9200"],
  ["opensearch:3", search(), "opensearch=http://:9200"],
  [
    "solr:9.6",
    {
      kind: "solr",
      cores: { collection1: { confDir: null, configSet: null, properties: null } },
      endpoints: { solr: "collection1" },
      configsets: {},
    },
    "solr=solr://:8080/solr/collection1",
  ],
  ["mongodb-enterprise:7.0", { kind: "none" }, "mongodb=mongodb://main:main@:27017/main"],
  ["kafka:3.7", { kind: "none" }, "kafka=kafka://:9092"],
  ["influxdb:2.7", { kind: "none" }, "influxdb=http://admin:null@:8086"],
  ["network-storage:2.0", { kind: "none" }, ""],
  [
    "mercure:0",
    { kind: "mercure", isAnonymous: false, corsOrigins: [] },
    "http=http://:80 mercure=http://:80",
  ],
  ["chrome-headless:120", { kind: "none" }, "http=http://:9222"],
  ["gotenberg:8", { kind: "none" }, "http=http://:3000 gotenberg=http://:3000"],
];

for (const [type, configuration, endpoints] of DEFAULTS) {
  test(`${type} alone is complete`, async () => {
    const { service, warnings } = await accept(`x: {type: "${type}"}`);
    assert.deepEqual(service.configuration, configuration);
    assert.equal(describeEndpoints(service), endpoints);
    assert.deepEqual([service.disk, service.size, service.relationships], [null, "AUTO", []]);
    const others = warnings.filter((warning) => !warning.startsWith("no image of this release"));
    assert.deepEqual(others, []);
  });
}

test("every type is in a test of this file, and each of its versions is accepted", async () => {
  const tested = new Set(DEFAULTS.map(([type]) => type.split(":")[0]));
  const untested = SERVICE_TYPE_NAMES.filter((name) => !tested.has(name));
  assert.deepEqual(untested, ["mariadb-replica", "mongodb", "varnish", "vault-kms"]);
  for (const name of SERVICE_TYPE_NAMES) {
    if (name === "varnish" || name === "vault-kms") continue;
    const type = findServiceType(name);
    for (const version of type?.versions ?? []) {
      const { warnings } = await accept(`x: {type: "${name}:${version}"}`);
      const isDeprecated = warnings.includes(`"${name}:${version}" is deprecated`);
      assert.equal(isDeprecated, type?.deprecated.has(version), `${name}:${version}`);
    }
  }
});

/** What a configuration may say besides. */
const ACCEPTED: readonly (readonly [what: string, block: string, configuration: object])[] = [
  [
    "schemas, endpoints and properties of MariaDB",
    `type: mariadb:10.6
disk: 256
configuration:
  schemas: [main, legacy]
  endpoints:
    admin: {default_schema: main, privileges: {main: admin, legacy: admin}}
    reporter: {privileges: {main: ro}}
    replicator: {privileges: {main: replication}}
  properties: {max_allowed_packet: 64, default_charset: utf8mb4, optimizer_use_condition_selectivity: 4}
  rotate_passwords: false`,
    {
      kind: "database",
      isDefault: false,
      schemas: ["main", "legacy"],
      endpoints: {
        admin: {
          defaultSchema: "main",
          privileges: { main: "admin", legacy: "admin" },
          port: null,
        },
        reporter: { defaultSchema: null, privileges: { main: "ro" }, port: null },
        replicator: { defaultSchema: null, privileges: { main: "replication" }, port: null },
      },
      properties: {
        max_allowed_packet: 64,
        default_charset: "utf8mb4",
        optimizer_use_condition_selectivity: 4,
      },
      extensions: [],
      rotatePasswords: false,
    },
  ],
  [
    "databases and extensions of PostgreSQL",
    `type: postgresql:16
configuration: {databases: [a, b], extensions: [pg_trgm, uuid-ossp], default_collation: C.UTF-8}`,
    {
      ...database({
        main: { defaultSchema: null, privileges: { a: "admin", b: "admin" }, port: null },
      }),
      isDefault: false,
      schemas: ["a", "b"],
      properties: { default_collation: "C.UTF-8" },
      extensions: ["pg_trgm", "uuid-ossp"],
    },
  ],
  [
    "endpoints of PostgreSQL alone",
    "type: postgresql:16\nconfiguration: {endpoints: {reader: {default_database: main, privileges: {main: ro}}}}",
    {
      ...database({
        reader: { defaultSchema: "main", privileges: { main: "ro" }, port: null },
      }),
      isDefault: false,
    },
  ],
  [
    "a policy of Redis",
    "type: redis:7.2\nconfiguration: {maxmemory_policy: volatile-ttl}",
    { kind: "memory", maxmemoryPolicy: "volatile-ttl" },
  ],
  [
    "virtual hosts of RabbitMQ",
    "type: rabbitmq:3.13\ndisk: 512\nconfiguration: {vhosts: [one, two]}",
    { kind: "queue", vhosts: ["one", "two"] },
  ],
  [
    "plugins of Elasticsearch",
    "type: elasticsearch:7.17\nconfiguration: {plugins: [analysis-icu, lang-python], authentication: {enabled: true}}",
    { kind: "search", plugins: ["analysis-icu", "lang-python"], hasAuthentication: true },
  ],
  [
    "cores and endpoints of Solr",
    `type: solr:9.6
configuration:
  cores: {one: {core_properties: "schema=one.xml"}, two: {}}
  endpoints: {first: {core: one}, second: {core: two}}`,
    {
      kind: "solr",
      cores: {
        one: { confDir: null, configSet: null, properties: "schema=one.xml" },
        two: { confDir: null, configSet: null, properties: null },
      },
      endpoints: { first: "one", second: "two" },
      configsets: {},
    },
  ],
  [
    "keys of a Vault",
    `type: vault-kms:1.12
disk: 512
configuration: {endpoints: {manage: [{policy: admin, key: k, type: sign}, {policy: verify, key: k, type: sign}]}}`,
    {
      kind: "vault",
      endpoints: {
        manage: [
          { key: "k", policy: "admin", type: "sign" },
          { key: "k", policy: "verify", type: "sign" },
        ],
      },
    },
  ],
  [
    "origins of Mercure",
    "type: mercure:0\nconfiguration: {anonymous: true, cors_origins: ['https://a.test']}",
    { kind: "mercure", isAnonymous: true, corsOrigins: ["https://a.test"] },
  ],
  [
    "endpoints of ClickHouse with ports",
    "type: clickhouse:24.3\nconfiguration: {databases: [a], endpoints: {web: {default_database: a, port: 8123, privileges: {a: ro}}}}",
    {
      ...database({ web: { defaultSchema: "a", privileges: { a: "ro" }, port: 8123 } }),
      isDefault: false,
      schemas: ["a"],
    },
  ],
];

for (const [what, block, configuration] of ACCEPTED) {
  test(`${what} are read`, async () => {
    const { service } = await accept(below("x", block));
    assert.deepEqual(service.configuration, configuration);
  });
}

test("endpoints that are declared have names of their own for user, schema and port", async () => {
  const [, mariadb = ""] = ACCEPTED[0] ?? [];
  assert.equal(
    describeEndpoints((await accept(below("x", mariadb))).service),
    "admin=mysql://admin:@:3306/main reporter=mysql://reporter:@:3306 replicator=mysql://replicator:@:3306",
  );
  const [, clickhouse = ""] = ACCEPTED.at(-1) ?? [];
  assert.equal(
    describeEndpoints((await accept(below("x", clickhouse))).service),
    "web=http://web:@:8123/a",
  );
});

test("a varnish stands in front of an application, with its own language included", async () => {
  const { project, errors } = await check(
    `x:
  type: varnish:7.6
  relationships: {application: "app:http"}
  configuration: {vcl: !include {type: string, path: config.vcl}}
`,
    {
      ".slipway/config.vcl": "sub vcl_recv {}\n",
      ".slipway/routes.yaml": `https://{default}/: {type: upstream, upstream: "x:http"}\n`,
    },
  );
  assert.deepEqual(errors.map(show), []);
  const [service] = project?.services ?? [];
  assert.deepEqual(service?.configuration, { kind: "varnish", vcl: "sub vcl_recv {}\n" });
  assert.deepEqual(service.relationships, [
    { name: "application", service: "app", endpoint: "http" },
  ]);
});

test("what is odd about a service and does no harm is a warning", async () => {
  const warningsOf = async (block: string) => (await accept(below("x", block))).warnings;
  assert.deepEqual(await warningsOf("type: mariadb:99.1"), [
    '"mariadb:99.1" is newer than any version known here',
  ]);
  assert.deepEqual(await warningsOf("type: redis:5.0"), ['"redis:5.0" is deprecated']);
});

test("size, resources, access and firewall of a service are those of any container", async () => {
  const { service, warnings } = await accept(
    below(
      "x",
      `type: redis:7.2
size: M
resources: {base_memory: 128}
container_profile: HIGH_MEMORY
access: {ssh: admin}
firewall: {outbound: [{domains: [example.com], ports: [443]}]}`,
    ),
  );
  assert.equal(service.size, "M");
  assert.deepEqual(service.resources, {
    baseMemoryMb: 128,
    memoryRatioMb: 128,
    containerProfile: "HIGH_MEMORY",
  });
  assert.deepEqual(service.access, { ssh: "admin" });
  assert.deepEqual(service.firewall.outbound, [
    { protocol: "tcp", ips: [], domains: ["example.com"], ports: [443] },
  ]);
  assert.deepEqual(warnings, [
    '"access" is not supported yet and is ignored',
    '"firewall" is not supported yet and is ignored',
  ]);
});

test("names of services are their host names, and of storages without an underscore", async () => {
  for (const [name, type, isRight] of [
    ["db-1", "mariadb:10.11", true],
    ["my_db", "mariadb:10.11", true],
    ["Db", "mariadb:10.11", false],
    ["-db", "mariadb:10.11", false],
    ["d".repeat(64), "mariadb:10.11", false],
    ["my_files", "network-storage:2.0", false],
    ["my-files", "network-storage:2.0", true],
  ] as const) {
    const { project } = await check(`${name}: {type: "${type}"}`);
    assert.equal(project !== null, isRight, name);
  }
});

test("a database's relationship may reach its replicas or all of its hosts", async () => {
  const { errors } = await check("x: {type: 'mariadb:10.11'}\nr: {type: 'rabbitmq:4.0'}", {
    ".slipway.app.yaml":
      "name: app\ntype: nodejs:22\nrelationships: {a: 'x:mysql-replica', b: 'x:mysql-all', c: 'r:rabbitmq-replica'}\n",
  });
  assert.deepEqual(errors.map(show), [
    'relationships.c: the service "r" (rabbitmq) has no endpoint "rabbitmq-replica" (Did you mean "rabbitmq"?)',
  ]);
});

function database(endpoints: object): object {
  return {
    kind: "database",
    isDefault: true,
    schemas: ["main"],
    endpoints,
    properties: {},
    extensions: [],
    rotatePasswords: true,
  };
}

function search(): object {
  return { kind: "search", plugins: [], hasAuthentication: false };
}

function describeEndpoints(service: Service): string {
  return [...endpointsOf(service)]
    .map(([name, { scheme, username, password, port, path }]) => {
      const user = username === null ? "" : `${username}:${password}@`;
      return `${name}=${scheme}://${user}:${port}${path === null ? "" : `/${path}`}`;
    })
    .join(" ");
}

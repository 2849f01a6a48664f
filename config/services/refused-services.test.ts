import assert from "node:assert/strict";
import { test } from "node:test";
import { below, check, show } from "./test-services.js";

/** What is refused, where, and with which words. */
const REFUSED: readonly (readonly [block: string, problem: string])[] = [
  ["disk: 512", 'x: "type" is required'],
  ["type: mariadb", 'x.type: "mariadb" names no version'],
  ["type: mariadb:10.11:1", 'x.type: "mariadb:10.11:1" is not a valid service type'],
  ["type: mariadb:latest", 'x.type: "mariadb:latest" is not a valid service type'],
  ["type: mysql:5.6", 'x.type: "mysql:5.6" is not a valid service type (Did you mean "mysql:5.5"?'],
  [
    "type: mysql:8.0",
    'x.type: "mysql:8.0" is not a valid service type (Did you mean "oracle-mysql:8.0"?',
  ],
  ["type: postgres:16", 'is not a valid service type (Did you mean "postgresql:16"?)'],
  ["type: mysql:10", 'x.type: "mysql:10" is not a valid service type (Did you mean "mysql:10.11"?'],
  ["type: redis:7.1", '(Did you mean "redis:7.2"? Known versions: 2.8, 3.0, 3.2'],
  ["type: rabbitmq:4.0\ndisk: 256", "x.disk: the disk of a rabbitmq may not be smaller than 512"],
  ["type: kafka:3.7\ndisk: 511", "x.disk: the disk of a kafka may not be smaller than 512 MB"],
  ["type: mariadb:10.11\ndisk: 128", "may not be smaller than 256 MB, found 128"],
  ["type: mariadb:10.11\ndisk: 1G", "x.disk: must be a whole number"],
  ["type: redis:7.2\ndisk: 512", 'x.disk: a redis keeps nothing on a disk (Remove "disk".)'],
  ["type: memcached:1.6\ndisk: 512", "x.disk: a memcached keeps nothing on a disk"],
  ["type: redis:7.2\nsize: XXL", "x.size: must be"],
  ["type: redis:7.2\nsizes: S", 'x.sizes: unknown key "sizes" (Did you mean "size"?)'],
  [
    "type: redis:7.2\nconfiguration: {maxmemory_policy: lru}",
    'x.configuration.maxmemory_policy: must be "allkeys-lru", "noeviction"',
  ],
  [
    "type: redis:7.2\nconfiguration: {schemas: [main]}",
    'x.configuration.schemas: unknown key "schemas"',
  ],
  ["type: kafka:3.7\nconfiguration: {topics: [a]}", 'unknown key "topics"'],
  ["type: mariadb:10.11\nconfiguration: [main]", "x.configuration: must be a map, found a list"],
  [
    "type: mariadb:10.11\nconfiguration: {schemas: [main]}",
    'x.configuration.schemas: "schemas" without "endpoints" leaves the service without any (Declare',
  ],
  [
    "type: mariadb:10.11\nconfiguration: {endpoints: {mysql: {privileges: {main: ro}}}}",
    'x.configuration.endpoints: "endpoints" without "schemas" leaves the service without any',
  ],
  [
    "type: mariadb:10.11\nconfiguration: {schemas: [main], endpoints: {a: {default_schema: mian}}}",
    'x.configuration.endpoints.a.default_schema: the schema "mian" is not in "schemas" (Did you mean "main"?)',
  ],
  [
    "type: mariadb:10.11\nconfiguration: {schemas: [main], endpoints: {a: {privileges: {other: ro}}}}",
    'x.configuration.endpoints.a.privileges.other: the schema "other" is not in "schemas"',
  ],
  [
    "type: mariadb:10.11\nconfiguration: {schemas: [main], endpoints: {a: {privileges: {main: all}}}}",
    'x.configuration.endpoints.a.privileges.main: must be "ro", "rw", "admin"',
  ],
  [
    "type: mariadb:10.11\nconfiguration: {schemas: [main, main], endpoints: {a: {}}}",
    'x.configuration.schemas.1: the schema "main" is listed twice',
  ],
  [
    "type: mariadb:10.11\nconfiguration: {schemas: ['a`b'], endpoints: {a: {}}}",
    "x.configuration.schemas.0: must be the name of a schema",
  ],
  [
    "type: mariadb:10.11\nconfiguration: {schemas: [a], endpoints: {'a b': {}}}",
    'the name "a b" must be letters',
  ],
  [
    "type: mariadb:10.11\nconfiguration: {properties: {max_allowed_packet: 101}}",
    "x.configuration.properties.max_allowed_packet: must be between 1 and 100, found 101",
  ],
  [
    "type: mariadb:10.11\nconfiguration: {properties: {max_heap_table_size: 0}}",
    "must be between 1 and 4096, found 0",
  ],
  [
    "type: mariadb:10.11\nconfiguration: {properties: {max_allowed_packets: 1}}",
    '(Did you mean "max_allowed_packet"?)',
  ],
  [
    "type: postgresql:16\nconfiguration: {schemas: [main]}",
    'unknown key "schemas" (Known here: databases',
  ],
  [
    "type: postgresql:16\nconfiguration: {extensions: [pg_trgn]}",
    'the extension "pg_trgn" is not known (Did you mean "pg_trgm"?)',
  ],
  [
    "type: postgresql:16\nconfiguration: {databases: [a], endpoints: {e: {privileges: {a: replication}}}}",
    'must be "ro", "rw" or "admin"',
  ],
  [
    "type: opensearch:3\nconfiguration: {plugins: [analysis-ice]}",
    'the plugin "analysis-ice" is not known (Did you mean "analysis-icu"?)',
  ],
  [
    "type: elasticsearch:6.8\nconfiguration: {authentication: {enabled: true}}",
    "elasticsearch:6.8 has no authentication",
  ],
  [
    "type: solr:9.6\nconfiguration: {cores: {one: {}}, endpoints: {a: {core: two}}}",
    'x.configuration.endpoints.a.core: the core "two" is not in "cores"',
  ],
  [
    "type: solr:9.6\nconfiguration: {cores: {one: {conf_dir: conf}}}",
    'must be !archive "<directory>", found the string "conf"',
  ],
  ["type: vault-kms:1.12", 'x: a vault-kms needs "configuration" with its "endpoints"'],
  [
    "type: vault-kms:1.12\nconfiguration: {endpoints: {a: [{policy: admin, key: k}]}}",
    'x.configuration.endpoints.a.0: "type" is required',
  ],
  [
    "type: vault-kms:1.12\nconfiguration: {endpoints: {a: [{policy: admin, key: k, type: rsa}]}}",
    'must be "sign" or "encrypt"',
  ],
  ["type: varnish:7.6", "x: a varnish needs a relationship to the application behind it"],
  [
    "type: varnish:7.6\nrelationships: {application: 'nobody:http'}",
    'x.relationships.application: the relationship "application" targets "nobody", which does not exist',
  ],
  [
    "type: varnish:7.6\nrelationships: {application: 'app:fcgi'}",
    'the application "app" has no endpoint "fcgi"',
  ],
  ["type: redis:7.2\naccess: {ssh: owner}", 'x.access.ssh: must be "admin"'],
  ["type: redis:7.2\nfirewall: {outbound: [{ports: [70000]}]}", "between 1 and 65535"],
];

for (const [block, problem] of REFUSED) {
  test(`a service is refused: ${problem.slice(0, 70)}`, async () => {
    const { errors, project } = await check(below("x", block));
    assert.equal(project, null);
    assert.equal(errors.length, 1, errors.map(show).join("\n"));
    assert.ok(
      errors.map(show).join("\n").includes(problem),
      `${errors.map(show).join("\n")}\n  does not say\n${problem}`,
    );
    assert.equal(errors[0]?.file, ".slipway/services.yaml");
  });
}

test("a version that is none hides nothing else that is wrong", async () => {
  const { errors } = await check(below("x", "type: mariadb:10.12\ndisk: 100"));
  assert.deepEqual(
    errors.map(({ message }) => message),
    [
      '"mariadb:10.12" is not a valid service type',
      "the disk of a mariadb may not be smaller than 256 MB, found 100",
    ],
  );
});

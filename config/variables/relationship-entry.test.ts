import assert from "node:assert/strict";
import { test } from "node:test";
import { checkProject } from "../check.js";
import { MemoryTree } from "../files/memory-tree.js";
import { relationshipEntry, type RelationshipEntry } from "./relationship-entry.js";

/** A service and an endpoint of it, and what its users are told: `scheme user:password port path`. */
const ENTRIES: readonly (readonly [service: string, endpoint: string, told: string])[] = [
  ["type: mysql:10.6", "mysql", "mysql user: 3306 main"],
  ["type: mariadb:10.11", "mysql", "mysql user: 3306 main"],
  ["type: mariadb:10.11", "mysql-replica", "mysql user: 3306 main"],
  ["type: oracle-mysql:8.0", "oracle-mysql", "mysql user: 3306 main"],
  ["type: postgresql:16", "postgresql", "pgsql main:main 5432 main"],
  ["type: redis:7.2", "redis", "redis - 6379 -"],
  ["type: redis-persistent:7.2", "redis", "redis - 6379 -"],
  ["type: valkey:8.0", "valkey", "valkey - 6379 -"],
  ["type: memcached:1.6", "memcached", "memcached - 11211 -"],
  ["type: rabbitmq:4.0", "rabbitmq", "amqp guest:guest 5672 -"],
  ["type: elasticsearch:8.5", "elasticsearch", "http - 9200 -"],
  [
    "type: opensearch:3\nconfiguration: {authentication: {enabled: true}}",
    "opensearch",
    "http main:generated 9200 -",
  ],
  ["type: solr:9.6", "solr", "solr - 8080 solr/collection1"],
  ["type: mongodb-enterprise:7.0", "mongodb", "mongodb main:main 27017 main"],
  ["type: kafka:3.7", "kafka", "kafka - 9092 -"],
  ["type: influxdb:2.7", "influxdb", "http admin:generated 8086 -"],
  ["type: influxdb:1.8", "influxdb", "http - 8086 -"],
  ["type: clickhouse:24.3", "clickhouse-http", "http main:main 8123 main"],
  ["type: varnish:7.6\nrelationships: {application: 'other:http'}", "http", "http - 80 -"],
  [
    "type: vault-kms:1.12\nconfiguration: {endpoints: {manage: [{key: k, policy: sign, type: sign}]}}",
    "manage",
    "http :generated 8200 /",
  ],
  ["type: mercure:0", "mercure", "http - 80 -"],
  ["type: chrome-headless:120", "http", "http - 9222 -"],
  ["type: gotenberg:8", "gotenberg", "http - 3000 -"],
];

for (const [block, endpoint, told] of ENTRIES) {
  const type = /^type: (\S+)/.exec(block)?.[1] ?? "";
  test(`a relationship to ${type} at ${endpoint} has every field`, async () => {
    const { project, errors } = await checkProject(
      new MemoryTree({
        ".slipway.app.yaml": `name: app\ntype: nodejs:22\nrelationships: {link: "x:${endpoint}"}\n`,
        "other/.slipway.app.yaml": "name: other\ntype: nodejs:22\n",
        ".slipway/services.yaml": `x:\n${block.replace(/^/gm, "  ")}\n`,
      }),
    );
    assert.ok(project !== null, JSON.stringify(errors));
    const [relationship] = project.applications[0]?.relationships ?? [];
    const [target] = project.services;
    assert.ok(relationship !== undefined && target !== undefined);
    const needsPassword = told.includes("generated");
    const entry = relationshipEntry({
      relationship,
      target,
      cluster: "main-abc-p1",
      ip: "10.0.0.9",
      isMaster: !endpoint.endsWith("-replica"),
      ...(needsPassword && { password: "generated" }),
    });
    assert.ok(entry !== null);
    assert.equal(describe(entry), told);
    const { scheme, username, password, port, path } = entry;
    assert.deepEqual(entry, {
      scheme,
      username,
      password,
      port,
      path,
      host: "link.internal",
      query: { is_master: !endpoint.endsWith("-replica") },
      fragment: null,
      public: false,
      rel: endpoint,
      service: "x",
      type,
      ip: "10.0.0.9",
      instance_ips: ["10.0.0.9"],
      hostname: "link.internal",
      cluster: "main-abc-p1",
      host_mapped: false,
      epoch: 0,
    });
  });
}

function describe({ scheme, username, password, port, path }: RelationshipEntry): string {
  const user = username === null && password === null ? "-" : `${username}:${password}`;
  return `${scheme} ${user} ${port} ${path ?? "-"}`;
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { buildIdentity } from "../build-identity.js";
import { checkProject } from "../check.js";
import { buildVariables, runVariables } from "./environment.js";
import { MemoryTree } from "../files/memory-tree.js";
import type { Application } from "../applications/application-model.js";
import type { Project } from "../model.js";
import { relationshipEntry } from "./relationship-entry.js";
import { expandRoutes } from "../routes/routes.js";

const BLOCK = `name: app
type: nodejs:22
hooks: {build: make, deploy: migrate, post_deploy: warm}
relationships: {database: "db:mysql", cache: "sessions:redis", api: "api:http"}
variables: {env: {node_env: production, LIST: [1, 2], PLATFORM_APP_DIR: /elsewhere}, d8: {on: true, deep: {a: 1}}}
mounts: {uploads: {source: local}}
disk: 512
web: {commands: {start: node .}, locations: {/: {root: public, passthru: true}}}
workers: {queue: {commands: {start: work}, mounts: {tmp: {source: tmp}}}}
`;
const project = { id: "p1", entropy: "e".repeat(56) };

test("a build gets both prefixes and nothing that tells branch, environment or time", async () => {
  const { application } = await read(BLOCK);
  const variables = buildVariables({
    application,
    project,
    treeId: "t1",
    cacheDirectory: "/mnt/cache",
  });
  const names =
    "APP_DIR APPLICATION APPLICATION_NAME CACHE_DIR OUTPUT_DIR PROJECT PROJECT_ENTROPY TREE_ID VARIABLES VENDOR";
  const expected = names
    .split(" ")
    .flatMap((name) => [`PLATFORM_${name}`, `MAGENTO_CLOUD_${name}`]);
  assert.deepEqual(
    Object.keys(variables).toSorted(),
    [...expected, "CI", "LIST", "NODE_ENV"].toSorted(),
  );
  assert.equal(variables["PLATFORM_TREE_ID"], "t1");
  assert.equal(variables["NODE_ENV"], "production");
  assert.equal(variables["LIST"], "[1,2]");
  assert.equal(variables["PLATFORM_APP_DIR"], "/app", "what the platform provides goes before");
  assert.deepEqual(decode(variables["MAGENTO_CLOUD_VARIABLES"]), {
    "d8:on": true,
    "d8:deep": { a: 1 },
  });
  assert.deepEqual(decode(variables["PLATFORM_APPLICATION"]), {
    name: "app",
    type: "nodejs:22",
    hooks: { build: "make" },
    variables: application.variables,
    mounts: { uploads: { source: "local" } },
    workers: { queue: { mounts: { tmp: { source: "tmp" } } } },
  });
});

test("a running application finds its services, routes and place", async () => {
  const { application, all } = await read(BLOCK);
  const cluster = "main-abc-p1";
  const entries = application.relationships.map((relationship) => {
    const target = [...all.services, ...all.applications].find(
      ({ name }) => name === relationship.service,
    );
    assert.ok(target !== undefined);
    const entry = relationshipEntry({ relationship, target, cluster, ip: "10.0.0.2" });
    return [relationship.name, entry === null ? [] : [entry]] as const;
  });
  const variables = runVariables({
    application,
    project,
    treeId: "t1",
    environment: { branch: "main", id: "main-abc", type: "production" },
    relationships: Object.fromEntries(entries),
    routes: expandRoutes(all, { defaultDomain: "shop.test", production: true }),
    listen: { port: 8888 },
  });
  assert.equal(variables["PLATFORM_BRANCH"], "main");
  assert.equal(variables["MAGENTO_CLOUD_ENVIRONMENT"], "main-abc");
  assert.equal(variables["PLATFORM_ENVIRONMENT_TYPE"], "production");
  assert.equal(variables["PLATFORM_DOCUMENT_ROOT"], "/app/public");
  assert.equal(variables["MAGENTO_CLOUD_LOCKS_DIR"], "/run/locks");
  assert.equal(variables["PLATFORM_APP_COMMAND"], "node .");
  assert.equal(variables["PORT"], "8888");
  assert.equal(variables["SOCKET"], undefined);
  assert.equal(variables["CI"], undefined);
  assert.equal(variables["PLATFORM_CACHE_DIR"], undefined);
  const relationships = decode(variables["MAGENTO_CLOUD_RELATIONSHIPS"]) as Record<
    string,
    unknown[]
  >;
  assert.deepEqual(relationships["database"], [
    {
      scheme: "mysql",
      host: "database.internal",
      port: 3306,
      username: "user",
      password: "",
      path: "main",
      query: { is_master: true },
      fragment: null,
      public: false,
      rel: "mysql",
      service: "db",
      type: "mariadb:10.11",
      ip: "10.0.0.2",
      instance_ips: ["10.0.0.2"],
      hostname: "database.internal",
      cluster,
      host_mapped: false,
      epoch: 0,
    },
  ]);
  const summary = (name: string) => {
    const [entry] = relationships[name] as [
      { scheme: string; host: string; port: number; path: unknown },
    ];
    return [entry.scheme, entry.host, entry.port, entry.path];
  };
  assert.deepEqual(summary("cache"), ["redis", "cache.internal", 6379, null]);
  assert.deepEqual(summary("api"), ["http", "api.internal", 80, null]);
  const shared = {
    id: null,
    attributes: {},
    tls: {
      min_version: null,
      strict_transport_security: { enabled: null, include_subdomains: null, preload: null },
      client_authentication: null,
      client_certificate_authorities: [],
    },
    http_access: { addresses: [], basic_auth: {} },
    restrict_robots: false,
  };
  assert.deepEqual(decode(variables["PLATFORM_ROUTES"]), {
    "https://shop.test/": {
      ...shared,
      primary: true,
      type: "upstream",
      original_url: "https://{default}/",
      upstream: "app",
      cache: {
        enabled: true,
        default_ttl: 0,
        cookies: ["*"],
        headers: ["Accept", "Accept-Language"],
      },
      ssi: { enabled: false },
      sticky: { enabled: false },
    },
    "http://shop.test/": {
      ...shared,
      primary: false,
      type: "redirect",
      original_url: "http://{default}/",
      to: "https://shop.test/",
    },
  });
  const whole = decode(variables["PLATFORM_APPLICATION"]) as { hooks: unknown };
  assert.deepEqual(whole.hooks, { build: "make", deploy: "migrate", post_deploy: "warm" });
});

test("an endpoint that a database configures has its own schema and user", async () => {
  const { all } = await read(
    BLOCK.replace("db:mysql", "db:writer"),
    "db: {type: 'mysql:10.4', configuration: {schemas: [shop, log], endpoints: {writer: {default_schema: shop, privileges: {shop: rw}}, none: {}}}}",
  );
  const [target] = all.services;
  assert.ok(target !== undefined);
  const entry = (endpoint: string) =>
    relationshipEntry({
      relationship: { name: "d", service: "db", endpoint },
      target,
      cluster: "c",
    });
  assert.deepEqual([entry("writer")?.username, entry("writer")?.path], ["writer", "shop"]);
  assert.equal(entry("none")?.path, null);
});

const NEUTRAL: readonly (readonly [from: string, to: string])[] = [
  ["deploy: migrate", "deploy: other"],
  ["post_deploy: warm", "post_deploy: other"],
  ['cache: "sessions:redis", ', ""],
  ["start: node .", "start: node server.js"],
  ["root: public", "root: dist"],
  ["start: work", "start: other"],
  ["disk: 512", "disk: 1024\nsize: S\ntimezone: Europe/Paris\naccess: {ssh: viewer}"],
  ["name: app\ntype: nodejs:22", "type: nodejs:22\nname: app"],
];
const REBUILDING: readonly (readonly [from: string, to: string])[] = [
  ["nodejs:22", "nodejs:24"],
  ["build: make", "build: make all"],
  ["node_env: production", "node_env: test"],
  ["uploads: {", "files: {"],
  ["disk: 512", "dependencies: {nodejs: {pm2: '*'}}\ndisk: 512"],
  ["disk: 512", "build: {flavor: none}\ndisk: 512"],
  ["disk: 512", "runtime: {extensions: [redis]}\ndisk: 512"],
];

test("only what a build can see belongs to its identity and its variables", async () => {
  const original = await keyOf(BLOCK);
  for (const [from, to] of NEUTRAL) {
    assert.equal(await keyOf(replace(from, to)), original, `${from} -> ${to} does not rebuild`);
  }
  for (const [from, to] of REBUILDING) {
    assert.notEqual(await keyOf(replace(from, to)), original, `${from} -> ${to} rebuilds`);
  }
});

function replace(from: string, to: string): string {
  assert.ok(BLOCK.includes(from), from);
  return BLOCK.replace(from, to);
}

async function keyOf(block: string): Promise<string> {
  const { application } = await read(block);
  const variables = buildVariables({ application, project, treeId: "t", cacheDirectory: "/c" });
  return JSON.stringify([
    buildIdentity(application),
    Object.entries(variables).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  ]);
}

async function read(
  block: string,
  services = "db: {type: 'mariadb:10.11'}\nsessions: {type: 'redis:7.0'}",
): Promise<{ readonly application: Application; readonly all: Project }> {
  const { project: all, errors } = await checkProject(
    new MemoryTree({
      ".slipway.app.yaml": block.replace(
        /"sessions:redis"/,
        services.includes("sessions") ? "$&" : '"db:writer"',
      ),
      "api/.slipway.app.yaml": "name: api\ntype: nodejs:22\n",
      ".slipway/services.yaml": services,
    }),
  );
  assert.ok(all !== null, JSON.stringify(errors));
  const [application] = all.applications;
  assert.ok(application !== undefined);
  // What is stored is JSON, so everything has to follow from that as well.
  return { application: JSON.parse(JSON.stringify(application)) as Application, all };
}

function decode(value: string | undefined): unknown {
  return JSON.parse(Buffer.from(value ?? "", "base64").toString());
}

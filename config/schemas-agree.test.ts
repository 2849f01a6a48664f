import assert from "node:assert/strict";
import { test } from "node:test";
import { Ajv } from "ajv";
import fc from "fast-check";
import { checkProject } from "./check.js";
import { documentSchema } from "./document-schemas.js";
import { MemoryTree } from "./files/memory-tree.js";

/** Every key of the language once, as far as they go together. */
const SAMPLES = {
  app: {
    name: "app",
    type: "php:8.4",
    disk: 512,
    size: "S",
    build: {
      flavor: "composer",
      caches: { c: { directory: "a", watch: ["b"], allow_stale: true } },
      steps: [{ name: "s", run: "x", inputs: ["a/**", "b"], outputs: ["c"] }],
    },
    dependencies: { php: { "a/b": "*" }, nodejs: { x: "1" } },
    runtime: {
      extensions: ["redis", { name: "x", configuration: { a: 1 } }],
      disabled_extensions: ["y"],
      request_terminate_timeout: 5,
      sizing_hints: { request_memory: 45, reserved_memory: 70 },
      xdebug: { idekey: "X" },
    },
    relationships: { db: "db:mysql", r: null, q: { service: "db", endpoint: "mysql" } },
    mounts: { "/a": { source: "tmp", source_path: "x" }, b: "shared:files/b" },
    web: {
      commands: { start: "x", pre_start: "y" },
      upstream: { socket_family: "tcp", protocol: "http" },
      locations: {
        "/": {
          root: "web",
          passthru: "/index.php",
          index: ["a"],
          expires: "5m",
          allow: true,
          headers: { "X-A": "b" },
          rules: { "\\.css$": { expires: -1, scripts: false } },
          request_buffering: { enabled: true, max_request_size: "250m" },
        },
      },
      document_root: "x",
      whitelist: ["a"],
    },
    workers: { w: { commands: { start: "x" }, disk: 256, variables: { env: { A: 1 } } } },
    crons: {
      c: { spec: "* * * * *", commands: { start: "x", stop: "y" }, timeout: 100 },
      d: { spec: "* * * * *", cmd: "x" },
      e: { spec: "* * * * *", commands: "x" },
    },
    hooks: { build: "x", deploy: "y", on_deploy_failure: "continue" },
    variables: { env: { A: "b", C: [1] } },
    access: { ssh: "viewer" },
    firewall: { outbound: [{ protocol: "tcp", ips: ["192.0.2.0/24"], ports: [443] }] },
    resources: { base_memory: 1, container_profile: "HIGH_CPU" },
    preflight: { enabled: true, ignored_rules: ["x"] },
    source: { root: "a", operations: { o: { command: "x" } } },
    operations: { o: { role: "admin", commands: { start: "x" } } },
    additional_hosts: { "a.b": "192.0.2.1" },
  },
  services: {
    db: {
      type: "mysql:10.11",
      disk: 512,
      configuration: {
        schemas: ["main"],
        endpoints: { mysql: { default_schema: "main", privileges: { main: "admin" } } },
        properties: { max_allowed_packet: 5 },
      },
    },
    r: { type: "redis:7.2", configuration: { maxmemory_policy: "noeviction" } },
    s: { type: "solr:9.6", configuration: { cores: { a: {} }, endpoints: { a: { core: "a" } } } },
    v: { type: "varnish:7.6", relationships: { application: "app:http" } },
    k: {
      type: "vault-kms:1.12",
      configuration: { endpoints: { a: [{ policy: "sign", key: "k", type: "sign" }] } },
    },
  },
  routes: {
    "https://{default}/": {
      type: "upstream",
      upstream: "app:http",
      id: "a",
      attributes: { a: "b" },
      cache: { enabled: true, default_ttl: 5, cookies: ["*"], headers: ["Accept"] },
      tls: { min_version: "TLSv1.2", strict_transport_security: { enabled: true } },
      redirects: { expires: "1d", paths: { "/a": { to: "/b", prefix: true, code: 301 } } },
    },
    "https://www.{default}/": { type: "redirect", to: "https://{default}/" },
  },
} as const;

const FILES = {
  app: ".slipway.app.yaml",
  services: ".slipway/services.yaml",
  routes: ".slipway/routes.yaml",
} as const;

const KINDS = ["app", "services", "routes"] as const;

const JUNK: readonly unknown[] = [
  ...[null, true, false, 0, -1, 5, 1.5, "", "x", "5", "a:b", "/x", "S", "1d", "true"],
  ...[[], ["x"], [1], [null], {}, { x: 1 }, { start: "x" }, { enabled: true }, { x: null }],
];

const NEW_KEYS = ["x", ".x", "X-Y", "2a", "a b", "", "stop", "type"];

test("what the check accepts, no schema refuses, whatever is changed in a configuration", async () => {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  const validators = new Map(
    KINDS.map((kind) => [kind, ajv.compile(documentSchema(kind, "slipway"))]),
  );
  const change = fc.record({
    at: fc.nat(),
    what: fc.constantFrom("remove", "replace", "add"),
    key: fc.constantFrom(...NEW_KEYS),
    value: fc.constantFrom(...JUNK),
  });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...KINDS), change, async (kind, { at, what, key, value }) => {
      const documents = structuredClone(SAMPLES) as unknown as Record<string, Container>;
      const document = documents[kind] ?? assert.fail();
      const places = placesIn(document);
      const [container, name] = places[at % places.length] ?? assert.fail();
      if (what === "add" && !Array.isArray(container)) container[key] = structuredClone(value);
      else if (what === "remove" && !Array.isArray(container)) delete container[name];
      else container[name] = structuredClone(value);

      const files = KINDS.map((each) => [FILES[each], JSON.stringify(documents[each])]);
      const { errors } = await checkProject(new MemoryTree(Object.fromEntries(files)));
      const validate = validators.get(kind) ?? assert.fail();
      if (errors.some(({ file }) => file === FILES[kind])) return;
      assert.ok(validate(document), JSON.stringify(validate.errors));
    }),
    { numRuns: 1500 },
  );
});

type Container = Record<string, unknown>;

/** Each map or list in `value` with the name of each entry. */
function placesIn(value: unknown): readonly (readonly [container: Container, name: string])[] {
  if (typeof value !== "object" || value === null) return [];
  const container = value as Container;
  return Object.entries(container).flatMap(([name, below]) => [
    [container, name] as const,
    ...placesIn(below),
  ]);
}

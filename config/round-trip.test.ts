import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { checkProject } from "./check.js";
import { described } from "./described.js";
import { MemoryTree } from "./files/memory-tree.js";
import type { Project } from "./model.js";
import { toYaml, writeProject } from "./writing/write-project.js";

// Blocks of applications, services and routes that are right by construction, with every key.

const name = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.-]{0,10}$/);
const command = fc.oneof(
  fc.string({ minLength: 1, unit: "grapheme" }).filter(isWhole),
  fc.constantFrom("set -e\nmake\n", "  indented\nnot", "a: b # c", "yes", "1.0", "<<", "\tx", "-"),
);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const path = fc.array(word.filter(isName), { minLength: 1, maxLength: 3 }).map((a) => a.join("/"));
const role = fc.constantFrom("viewer", "contributor", "admin");
const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    command,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(command.filter(isKey), tie("value"), { maxKeys: 3 }),
  ),
})).value;
const names = <T>(value: fc.Arbitrary<T>) => fc.dictionary(name, value, { maxKeys: 3 });
const environment = fc.dictionary(fc.stringMatching(/^[A-Z][A-Z0-9_]{0,6}$/), plain, {
  maxKeys: 3,
});
const variables = fc.record(
  { env: environment, php: fc.dictionary(word, plain, { maxKeys: 2 }), app: names(plain) },
  { requiredKeys: [] },
);
const firewall = fc.record({
  outbound: fc.array(
    fc.oneof(
      fc.record({ ips: fc.constant(["192.0.2.0/24"]), ports: fc.constantFrom([443], []) }),
      fc.record({ domains: fc.constant(["a.example.com", "*.example.org"]) }),
      fc.record({
        protocol: fc.constant("tcp"),
        ports: fc.array(fc.integer({ min: 26, max: 65_535 })),
      }),
    ),
    { maxLength: 3 },
  ),
});
const mounts = fc
  .uniqueArray(path, { selector: topOf, maxLength: 3 })
  .chain((paths) =>
    fc
      .array(
        fc.record(
          { source: fc.constantFrom("local", "tmp"), source_path: fc.oneof(path, fc.constant("")) },
          { requiredKeys: ["source"] },
        ),
        { minLength: paths.length, maxLength: paths.length },
      )
      .map((forms) => Object.fromEntries(paths.map((one, n) => [`/${one}`, forms[n]]))),
  );
const relationships = fc.record(
  {
    database: fc.constantFrom("db:mysql", { service: "db", endpoint: "mysql" }),
    db: fc.constant(null),
    cache: fc.constantFrom("store:redis", { service: "store" }),
  },
  { requiredKeys: [] },
);
const instance = {
  relationships,
  mounts,
  disk: fc.integer({ min: 128, max: 100_000 }),
  size: fc.constantFrom("AUTO", "S", "4XL"),
  resources: fc.record(
    {
      base_memory: fc.nat(1000),
      memory_ratio: fc.nat(1000),
      container_profile: fc.constantFrom("BALANCED", "HIGH_CPU"),
    },
    { requiredKeys: [] },
  ),
  container_profile: fc.constant("HIGH_MEMORY"),
  access: fc.record({ ssh: role }, { requiredKeys: [] }),
  firewall,
};
const commands = fc.record(
  { start: command, pre_start: command, post_start: command },
  { requiredKeys: ["start"] },
);
const startStop = fc.record({ start: command, stop: command }, { requiredKeys: ["start"] });
const shared = {
  passthru: fc.oneof(
    fc.boolean(),
    path.map((p) => `/${p}`),
  ),
  expires: fc.constantFrom(-1, 0, 300, "5m", "2w", "10ms"),
  allow: fc.boolean(),
  scripts: fc.boolean(),
  headers: fc.dictionary(
    fc.stringMatching(/^X-[A-Za-z]{1,5}$/),
    fc.constantFrom("a", "b: c", "1", ""),
    {
      maxKeys: 2,
    },
  ),
};
const location = fc.record(
  {
    ...shared,
    root: fc.oneof(path, fc.constant("")),
    index: fc.array(word, { maxLength: 2 }),
    rules: fc.dictionary(
      fc.constantFrom("\\.css$", "^/a/(?<b>.*)$", ".*", "404", "1"),
      fc.record(shared, { requiredKeys: [] }),
      { maxKeys: 3 },
    ),
    request_buffering: fc.record(
      { enabled: fc.boolean(), max_request_size: fc.constantFrom("250m", "1G") },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
);
const web = fc.record(
  {
    ...instance,
    commands,
    upstream: fc.record(
      {
        socket_family: fc.constantFrom("tcp", "unix"),
        protocol: fc.constantFrom("http", "fastcgi"),
      },
      { requiredKeys: [] },
    ),
    locations: fc.dictionary(
      path.map((p) => `/${p}`),
      location,
      { maxKeys: 3 },
    ),
  },
  { requiredKeys: [] },
);
const worker = fc.record(
  { ...instance, commands, variables, timezone: fc.constantFrom("UTC", "Europe/Paris") },
  { requiredKeys: ["commands"] },
);
const cron = fc.record(
  {
    spec: fc.constantFrom("H * * * *", "*/5 1-3 * jan mon", "0 0 1,15 * *"),
    commands: fc.oneof(command, startStop),
    shutdown_timeout: fc.nat(100),
    timeout: fc.nat(86_400),
  },
  { requiredKeys: ["spec", "commands"] },
);
const extensions = {
  extensions: fc.array(
    fc.oneof(
      word,
      fc.record({ name: word, configuration: fc.dictionary(word, plain, { maxKeys: 2 }) }),
    ),
    { maxLength: 3 },
  ),
  disabled_extensions: fc.array(word, { maxLength: 2 }),
};
const type = fc.oneof(
  fc.record({ type: fc.constantFrom("nodejs:22", "php:8.4", "python:3.12", "rust:1") }),
  fc.record({ type: fc.constantFrom("composable:25.05", undefined), stack: stackOf() }),
);
const application = fc
  .record(
    {
      ...instance,
      source: fc.record({ operations: names(fc.record({ command })) }, { requiredKeys: [] }),
      build: fc.record(
        {
          flavor: fc.constantFrom("none", "composer", "default"),
          caches: names(
            fc.record(
              {
                directory: path,
                watch: fc.array(word, { maxLength: 2 }),
                allow_stale: fc.boolean(),
                share_between_apps: fc.boolean(),
              },
              { requiredKeys: ["directory", "watch"] },
            ),
          ),
        },
        { requiredKeys: [] },
      ),
      dependencies: fc.record(
        {
          php: fc.oneof(
            names(word),
            fc.record({ require: names(word), repositories: fc.array(names(plain)) }),
          ),
          nodejs: names(word),
          python3: names(word),
          ruby: names(word),
        },
        { requiredKeys: [] },
      ),
      runtime: fc.record(
        {
          ...extensions,
          request_terminate_timeout: fc.nat(1000),
          sizing_hints: fc.record(
            {
              request_memory: fc.integer({ min: 10, max: 99 }),
              reserved_memory: fc.integer({ min: 70, max: 99 }),
            },
            { requiredKeys: [] },
          ),
          xdebug: fc.record({ idekey: word }),
        },
        { requiredKeys: [] },
      ),
      web,
      workers: names(worker),
      crons: names(cron),
      timezone: fc.constantFrom("UTC", "Europe/Paris"),
      hooks: fc.record(
        {
          build: command,
          deploy: command,
          post_deploy: command,
          on_deploy_failure: fc.constantFrom("abort", "continue"),
        },
        { requiredKeys: [] },
      ),
      variables,
      preflight: fc.record({ enabled: fc.boolean(), ignored_rules: fc.array(word) }),
      operations: names(fc.record({ role, commands: startStop }, { requiredKeys: ["commands"] })),
      additional_hosts: names(fc.constantFrom("192.0.2.1", "2001:db8::1")),
    },
    { requiredKeys: [] },
  )
  .chain((block) => type.map((kind) => ({ ...block, ...kind })));

const services = fc.record(
  {
    db: fc.constantFrom(
      { type: "mariadb:10.11" },
      {
        type: "mysql:10.6",
        disk: 512,
        configuration: {
          schemas: ["main", "log"],
          endpoints: { mysql: { default_schema: "main", privileges: { log: "ro" } } },
          properties: { max_allowed_packet: 32 },
          rotate_passwords: false,
        },
      },
    ),
    store: fc.constantFrom(
      { type: "redis:7.0" },
      {
        type: "redis-persistent:7.0",
        disk: 256,
        configuration: { maxmemory_policy: "noeviction" },
      },
    ),
    pg: fc.constantFrom(
      { type: "postgresql:16", disk: 512, configuration: { extensions: ["hstore"] } },
      {
        type: "postgresql:16",
        size: "S",
        configuration: {
          databases: ["a"],
          endpoints: { e: { default_database: "a", privileges: { a: "rw" } } },
        },
      },
    ),
    queue: fc.constant({ type: "rabbitmq:3.12", disk: 512, configuration: { vhosts: ["a"] } }),
    find: fc.constant({
      type: "opensearch:2",
      disk: 512,
      configuration: { plugins: ["analysis-icu"], authentication: { enabled: true } },
    }),
    solr: fc.constant({
      type: "solr:9.6",
      disk: 512,
      configuration: {
        cores: { a: { conf_dir: { "schema.xml": "PHgvPg==", ".hidden": "" } }, b: null },
        endpoints: { s: { core: "a" } },
      },
    }),
    vault: fc.constant({
      type: "vault-kms:1.12",
      disk: 512,
      configuration: { endpoints: { v: [{ key: "k", policy: "sign", type: "sign" }] } },
    }),
  },
  { requiredKeys: ["db", "store"] },
);

const steps = fc.uniqueArray(
  fc.record({ name: word, run: command, inputs: fc.array(path, { maxLength: 3 }) }),
  { maxLength: 3, selector: (step) => step.name },
);
/** With what the native layout alone has. */
const native = fc.tuple(application, steps).map(([block, written]) => ({
  ...block,
  build: {
    ...block.build,
    steps: written.map((step, index) => ({ ...step, outputs: [`made-${index}`] })),
  },
}));

const redirectPaths = fc.dictionary(
  path.map((p) => `/${p}`),
  fc.oneof(
    fc.record({ to: path.map((p) => `/${p}`), regexp: fc.constant(true) }),
    fc.record({ to: path.map((p) => `/${p}`), prefix: fc.constant(false) }),
    fc.record(
      {
        to: path.map((p) => `/${p}`),
        append_suffix: fc.boolean(),
        code: fc.constantFrom(301, 302, 307, 308),
        expires: fc.constantFrom("1d", 60, -1),
      },
      { requiredKeys: ["to"] },
    ),
  ),
  { maxKeys: 3 },
);
const commonOfRoute = {
  id: name,
  attributes: names(word),
  tls: fc.constantFrom(
    { min_version: "TLSv1.2" },
    { strict_transport_security: { enabled: true, preload: false } },
  ),
  redirects: fc.record(
    { paths: redirectPaths, expires: fc.constant("1h") },
    { requiredKeys: ["paths"] },
  ),
};
const routes = fc
  .tuple(
    fc.record(
      {
        ...commonOfRoute,
        primary: fc.boolean(),
        cache: fc.oneof(
          fc.boolean(),
          fc.record(
            {
              enabled: fc.boolean(),
              default_ttl: fc.nat(99),
              cookies: fc.constantFrom([], ["/^S/"]),
            },
            { requiredKeys: ["enabled"] },
          ),
        ),
        ssi: fc.record({ enabled: fc.boolean() }),
        sticky: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    optional(fc.record(commonOfRoute, { requiredKeys: [] })),
  )
  .map(([upstream, redirect]) => ({
    "https://{default}/": { type: "upstream", upstream: "app:http", ...upstream },
    ...(redirect !== undefined && {
      "https://www.{default}/": {
        type: "redirect",
        to: "https://{default}/",
        ...redirect,
        id: undefined,
      },
    }),
  }));

test("any project survives being written in the native layout and read again", async () => {
  await fc.assert(
    fc.asyncProperty(native, optional(application), services, routes, async (...parts) => {
      const [first, second, service, route] = parts;
      const project = await accept({
        ".slipway/applications.yaml": toYaml(withoutUndefined({ app: first, other: second })),
        ".slipway/services.yaml": toYaml(service),
        ".slipway/routes.yaml": toYaml(withoutUndefined(route)),
      });
      const files = writeProject(project);
      assert.deepEqual(described(await accept(Object.fromEntries(files))), described(project));
    }),
    { numRuns: 100 },
  );
});

test("a block means the same in every layout that it can be written in", async () => {
  await fc.assert(
    fc.asyncProperty(application, services, routes, async (app, service, route) => {
      const block = withoutUndefined({ disk: 512, ...app });
      const named = toYaml({ name: "app", ...block });
      const parts = { services: service, routes: withoutUndefined(route) };
      const native = await accept({
        ".slipway.app.yaml": named,
        ".slipway/services.yaml": toYaml(parts.services),
        ".slipway/routes.yaml": toYaml(parts.routes),
      });
      const platform = await accept({
        ".platform.app.yaml": named,
        ".platform/services.yaml": toYaml(parts.services),
        ".platform/routes.yaml": toYaml(parts.routes),
      });
      const upsun = await accept({
        ".upsun/config.yaml": toYaml({ applications: { app: inUpsun(block) }, ...parts }),
      });
      assert.deepEqual(described(platform), described(native));
      assert.deepEqual(described(upsun), described(native));
    }),
    { numRuns: 50 },
  );
});

async function accept(files: Readonly<Record<string, string>>): Promise<Project> {
  const { project, errors } = await checkProject(new MemoryTree(files));
  const shown = errors.map((error) => JSON.stringify(error)).join("\n");
  assert.ok(project !== null, `${shown}\n${Object.values(files).join("---\n")}`);
  return project;
}

function stackOf() {
  return fc.array(
    fc.oneof(
      fc.constantFrom("nodejs@22", "yarn"),
      fc.record(extensions, { requiredKeys: [] }).map((settings) => ({ "php@8.4": settings })),
    ),
    { minLength: 1, maxLength: 3 },
  );
}

/** The sources of mounts have other names there. */
function inUpsun(block: unknown): unknown {
  return JSON.parse(JSON.stringify(block).replaceAll('"source":"local"', '"source":"storage"'));
}

function withoutUndefined(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
}

function topOf(one: string): string {
  return one.split("/")[0] ?? "";
}

function isName(text: string): boolean {
  return text !== "." && text !== "..";
}

/** Text that a file in UTF-8 can hold, and that is no NUL. */
function isWhole(text: string): boolean {
  return !text.includes("\0") && Buffer.from(text).toString() === text;
}

function isKey(text: string): boolean {
  return text !== "__proto__" && isWhole(text);
}

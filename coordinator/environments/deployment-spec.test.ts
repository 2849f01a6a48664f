import assert from "node:assert/strict";
import { test } from "node:test";
import { checkProject } from "../../config/check.js";
import { MemoryTree } from "../../config/files/memory-tree.js";
import { digestOf } from "../../content/digest.js";
import { FarmError } from "../../program/error.js";
import { InstalledImages } from "../images.js";
import { renderDeployWork } from "../api/render-work.js";
import {
  deploySpec,
  hookInputsOf,
  leftOutRoutes,
  routedPaths,
  secretPasswords,
  urlsOf,
} from "./deployment-spec.js";
import type { ProjectHosts } from "./host-names.js";
import { machineNameOf, type Environment } from "./environment.js";
import { plainlyKept } from "./kept-data.js";

const owner = {
  id: "p1",
  name: "shop",
  defaultBranch: "main",
  entropy: "e".repeat(56),
  createdAtMs: 0,
};
const entry = { domain: "example.test", scheme: "http", port: 7080 } as const;
const times = { healthMs: 1, hookMs: 2, drainMs: 3 };
const images = new InstalledImages();
const slug = digestOf("slug");
const files = {
  "app/.slipway.app.yaml": `
name: app
type: nodejs:22
relationships:
  database: "db:mysql"
  api: "api:http"
mounts:
  "data": {source: local, source_path: data}
  "tmp": {source: tmp, source_path: tmp}
hooks: {deploy: "migrate", post_deploy: "warm"}
web: {commands: {start: "node ."}}
`,
  "api/.slipway.app.yaml": `
name: api
type: nodejs:22
web: {upstream: {socket_family: unix}, commands: {start: "node ."}}
`,
  ".slipway/services.yaml": `
db: {type: "mariadb:10.11", disk: 256, configuration: {schemas: [main, other], endpoints: {mysql: {default_schema: main, privileges: {main: admin, other: admin}}}}}
cache: {type: "redis:7.2", configuration: {maxmemory_policy: allkeys-lru}}
`,
  ".slipway/routes.yaml": `
"http://{default}/": {type: upstream, upstream: "app:http", primary: true}
"http://api.{default}/": {type: upstream, upstream: "api:http"}
`,
};

test("an agent is told all that an environment runs", async () => {
  const spec = deploySpec({ ...(await contextOf("main")), times, generation: 7 });

  assert.deepEqual(
    [spec.environmentId, spec.generation, spec.hold, spec.healthTimeoutMs, spec.drainTimeoutMs],
    ["e1", 7, true, 1, 3],
  );
  const [db, cache] = ["db", "cache"].map((name) => spec.services.find((s) => s.name === name));
  assert.deepEqual(db?.variables, { SLIPWAY_DATABASES: "main other" });
  assert.deepEqual([db?.port, db?.dataPath], [3306, "/var/lib/mysql"]);
  assert.equal(cache?.variables["SLIPWAY_MAXMEMORY_POLICY"], "allkeys-lru");
  assert.equal(cache?.dataPath, "", "a plain redis keeps nothing");
  const app = spec.applications.find(({ name }) => name === "app");
  assert.equal(app?.slug, slug);
  assert.deepEqual([app?.deployHook, app?.postDeployHook], ["migrate", "warm"]);
  assert.deepEqual(
    app?.links.toSorted((a, b) => (a.hostName < b.hostName ? -1 : 1)),
    [
      { hostName: "api.internal", application: "api" },
      { hostName: "database.internal", service: "db" },
    ],
  );
  assert.deepEqual(
    app?.mounts.map(({ path, isTemporary, volume }) => [path, isTemporary, volume]),
    [
      ["data", false, "app"],
      ["tmp", true, "app"],
    ],
  );
});

test("an application finds its place, its routes and its services in its environment", async () => {
  for (const [branch, type] of [
    ["main", "production"],
    ["feature/x", "development"],
  ] as const) {
    const spec = deploySpec({ ...(await contextOf(branch)), times, generation: 1 });
    const variables = spec.applications.find(({ name }) => name === "app")?.variables ?? {};
    assert.equal(variables["PLATFORM_BRANCH"], branch);
    assert.equal(variables["PLATFORM_ENVIRONMENT_TYPE"], type);
    assert.equal(variables["PLATFORM_ENVIRONMENT"], machineNameOf(branch));
    assert.equal(variables["MAGENTO_CLOUD_PROJECT"], "p1");
    assert.equal(variables["PORT"], "8888");
    assert.equal(variables["HOME"], "/app");
    const relationships = decode(variables["PLATFORM_RELATIONSHIPS"]);
    assert.deepEqual(Object.keys(relationships).sort(), ["api", "database"]);
    const routes = Object.keys(decode(variables["PLATFORM_ROUTES"]));
    assert.ok(routes.every((url) => url.endsWith(":7080/")));
    const api = spec.applications.find(({ name }) => name === "api")?.variables ?? {};
    assert.equal(api["SOCKET"], "/run/app.sock");
    assert.equal(api["PORT"], undefined);
  }
});

test("each environment has addresses of its own, the primary first", async () => {
  const { content, ...context } = await contextOf("main");
  const { project } = content;
  assert.deepEqual(urlsOf({ ...context, project }), [
    "http://shop.example.test:7080/",
    "http://api.shop.example.test:7080/",
  ]);
  const branch = await contextOf("feature/x");
  const label = machineNameOf("feature/x");
  assert.equal(urlsOf({ ...branch, project })[0], `http://${label}.shop.example.test:7080/`);
});

test("with domains production has their addresses, and stays reachable at its own name", async () => {
  const { content, ...context } = await contextOf("main");
  const { project } = content;
  const hosts = { domains: ["example.com", "example.org"], isForeign: () => false };
  const targets = new Map([
    ["app", ["10.0.0.1:80"]],
    ["api", ["10.0.0.2:80"]],
  ]);

  assert.deepEqual(urlsOf({ ...context, project, hosts }), [
    "http://example.com:7080/",
    "http://api.example.com:7080/",
  ]);
  assert.deepEqual(
    routedPaths({ ...context, project, hosts }, targets).map(({ host }) => host),
    ["example.com", "api.example.com", "shop.example.test", "api.shop.example.test"],
  );
  const spec = deploySpec({ ...context, content, hosts, times, generation: 1 });
  const variables = spec.applications.find(({ name }) => name === "app")?.variables ?? {};
  assert.deepEqual(Object.keys(decode(variables["PLATFORM_ROUTES"])), [
    "http://example.com:7080/",
    "http://api.example.com:7080/",
  ]);
});

test("a preview is served below its own name, whatever domains its project has", async () => {
  const { content, ...context } = await contextOf("feature/x");
  const hosts = { domains: ["example.com"], isForeign: () => false };
  assert.deepEqual(
    urlsOf({ ...context, project: content.project, hosts }),
    urlsOf({ ...context, project: content.project }),
  );
});

test("what is somebody else's is told, and has neither an address nor a route", async () => {
  const { content, ...context } = await contextOf("main");
  const hosts = {
    domains: ["example.com"],
    isForeign: (host: string) => host === "api.example.com",
  };
  const place = { ...context, project: content.project, hosts };
  assert.deepEqual(leftOutRoutes(place), [
    "The routes of api.example.com are left out: that host is not this project's",
  ]);
  assert.deepEqual(urlsOf(place), ["http://example.com:7080/"]);
});

test("without a deploy hook nothing is held, and without a slug nothing is deployed", async () => {
  const context = await contextOf("main");
  const applications = context.content.project.applications.filter(({ name }) => name === "api");
  const content = { ...context.content, project: { ...context.content.project, applications } };
  assert.equal(deploySpec({ ...context, content, times, generation: 1 }).hold, false);
  const bare = { ...content, slugs: {} };
  assert.throws(
    () => deploySpec({ ...context, content: bare, times, generation: 1 }),
    (error: Error) => error instanceof FarmError && /"api" has no slug/.test(error.message),
  );
});

test("deploy hooks see what is deployed and where, not how often", async () => {
  const context = await contextOf("main");
  const { content } = context;
  const inputsOf = (change: Partial<typeof context>, generation = 1): string => {
    const changed = { ...context, ...change };
    return hookInputsOf(deploySpec({ ...changed, times, generation }), changed.content);
  };
  const variables = { env: { LEVEL: "2" } };
  const applications = content.project.applications.map((app) => ({ ...app, variables }));
  const services = content.project.services.filter(({ name }) => name !== "cache");
  const changes: readonly Partial<typeof context>[] = [
    { content: { ...content, slugs: { ...content.slugs, api: digestOf("other") } } },
    { content: { ...content, sources: { ...content.sources, app: digestOf("other") } } },
    { content: { ...content, project: { ...content.project, applications } } },
    { content: { ...content, project: { ...content.project, services } } },
    { content: { ...content, project: { ...content.project, routes: [] } } },
    { hosts: { ...context.hosts, domains: ["example.com"] } },
    { entry: { ...entry, domain: "example.org" } as unknown as typeof entry },
  ];

  assert.equal(inputsOf({}, 2), inputsOf({}));
  const stored = JSON.parse(JSON.stringify(content)) as typeof content;
  assert.equal(inputsOf({ content: stored }), inputsOf({}));
  const seen = new Set([inputsOf({}), ...changes.map((change) => inputsOf(change))]);
  assert.equal(seen.size, changes.length + 1);
});

test("an agent is told where the data is, and what of it ends", async () => {
  const context = await contextOf("main");
  const kept = {
    services: [
      { name: "db", instance: "db.3", droppedSchemas: ["legacy"] },
      { name: "cache", instance: "cache.5", droppedSchemas: [] },
    ],
    applications: [
      { name: "app", volume: "app.2", sourcePaths: ["data"] },
      { name: "api", volume: "api.2", sourcePaths: [] },
    ],
  };
  const spec = deploySpec({ ...context, kept, times, generation: 7 });
  assert.deepEqual(
    spec.services.map(({ name, instance, droppedSchemas }) => [name, instance, droppedSchemas]),
    [
      ["db", "db.3", ["legacy"]],
      ["cache", "cache.5", []],
    ],
  );
  const app = spec.applications.find(({ name }) => name === "app");
  assert.deepEqual(
    app?.mounts.map(({ volume }) => volume),
    ["app.2", "app.2"],
  );
  assert.ok(app?.links.some((link) => "service" in link && link.service === "db.3"));
  assert.throws(
    () => deploySpec({ ...context, kept: { ...kept, services: [] }, times, generation: 7 }),
    FarmError,
  );
});

test("the message to the agent says the same", async () => {
  const spec = deploySpec({ ...(await contextOf("main")), times, generation: 7 });
  const told = { hasSwitched: true, hookInputs: "inputs", skipsHooks: true };
  const message = renderDeployWork({ spec, ...told });
  assert.equal(message.switched, true);
  assert.equal(message.hookInputs, "inputs");
  assert.equal(message.skipDeployHooks, true);
  assert.equal(message.environment, "e1");
  const app = message.applications?.find(({ name }) => name === "app");
  assert.deepEqual(
    app?.mounts?.map((mount) => mount.temporary),
    [false, true],
  );
  assert.deepEqual(
    JSON.parse(app?.webJson ?? ""),
    spec.applications.find(({ name }) => name === "app")?.web,
  );
});

async function contextOf(branch: string) {
  const { project, errors } = await checkProject(new MemoryTree(files));
  assert.ok(project !== null, JSON.stringify(errors));
  const environment: Environment = {
    id: "e1",
    projectId: "p1",
    name: branch,
    machineName: machineNameOf(branch),
    generation: 0,
    agent: null,
    host: null,
    routes: [],
    routesGeneration: 0,
    targets: new Map(),
    createdAtMs: 0,
  };
  const content = { project, slugs: { app: slug, api: slug }, sources: { app: slug, api: slug } };
  const hosts: ProjectHosts = { domains: [], isForeign: () => false };
  const kept = plainlyKept(project);
  return { owner, hosts, environment, content, kept, entry, images };
}

function decode(value: string | undefined): Readonly<Record<string, unknown>> {
  return JSON.parse(Buffer.from(value ?? "", "base64").toString("utf8")) as Record<string, unknown>;
}

test("a password that a service has made up is secret, a well-known one is not", () => {
  const passwordOf = (username: string | null, password: string | null): readonly string[] =>
    secretPasswords([{ username, password }]);
  assert.deepEqual(passwordOf("admin", "made-up"), ["made-up"]);
  assert.deepEqual(passwordOf(null, "token-of-a-vault"), ["token-of-a-vault"]);
  for (const [username, password] of [
    ["user", ""],
    ["main", "main"],
    ["admin", null],
  ] as const) {
    assert.deepEqual(passwordOf(username, password), []);
  }
});

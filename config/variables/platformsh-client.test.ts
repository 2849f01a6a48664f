import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { checkProject } from "../check.js";
import { buildVariables, runVariables } from "./environment.js";
import { MemoryTree } from "../files/memory-tree.js";
import type { Project } from "../model.js";
import { relationshipEntry } from "./relationship-entry.js";
import { expandRoutes } from "../routes/routes.js";
import type { VariableLevels } from "./user-variables.js";

// Applications on Platform.sh read their environment with this package, so what it makes of ours is
// what they see.

const client = fileURLToPath(import.meta.resolve("platformsh-config"));
const owner = { id: "p1", entropy: "e".repeat(56) };
const prefixes = ["PLATFORM_", "MAGENTO_CLOUD_"] as const;

const FILES = {
  ".platform.app.yaml": `name: app
type: nodejs:22
relationships:
  database: "db:reader"
  search: "index:main"
  sessions: "cache:redis"
  queue: "bus:rabbitmq"
  documents: "store:mongodb"
  browser: "chrome:http"
  api: "api:http"
variables: {env: {GREETING: hello}, theme: {colour: red, sizes: [1, 2]}}
web: {commands: {start: node .}, locations: {/: {root: public, passthru: true}}}
hooks: {build: make, deploy: migrate}
`,
  "api/.platform.app.yaml": "name: api\ntype: nodejs:22\n",
  ".platform/services.yaml": `db:
  type: mariadb:10.11
  configuration: {schemas: [main, log], endpoints: {reader: {default_schema: log, privileges: {log: ro}}}}
index: {type: "solr:9.6", configuration: {cores: {products: {}}, endpoints: {main: {core: products}}}}
cache: {type: "redis:7.2"}
bus: {type: "rabbitmq:4.0"}
store: {type: "mongodb-enterprise:7.0"}
chrome: {type: "chrome-headless:120"}
`,
  ".platform/routes.yaml": `https://{default}/: {type: upstream, upstream: "app:http", id: front, attributes: {team: web}}
https://api.{default}/: {type: upstream, upstream: "api:http"}
https://www.{default}/: {type: redirect, to: "https://{default}/"}
`,
};

const variables: VariableLevels = {
  project: [flagged("theme:colour", "blue"), flagged("secret", "s3cret")],
  environment: [flagged("limits", '{"a": 1}', true)],
};

for (const prefix of prefixes) {
  test(`a client of ${prefix}* finds all of a running application`, async () => {
    const seen = await ask(prefix, running(await projectOf()), [
      "valid: config.isValidPlatform()",
      "build: config.inBuild()",
      "run: config.inRuntime()",
      "production: config.onProduction()",
      "dedicated: config.onDedicated()",
      "names: [config.applicationName, config.project, config.branch, config.environment]",
      "places: [config.appDir, config.documentRoot, config.port, config.treeId]",
      "entropy: config.projectEntropy.length",
      "variables: config.variables()",
      "variable: config.variable('theme:colour')",
      "absent: config.variable('absent', 'otherwise')",
      "application: [config.application().name, config.application().hooks]",
      "has: ['database', 'nothing'].map((name) => config.hasRelationship(name))",
      "database: config.credentials('database')",
      "queue: config.credentials('queue')",
      "sessions: config.credentials('sessions')",
      "api: config.credentials('api')",
      "solr: config.formattedCredentials('search', 'solr-node')",
      "mongodb: config.formattedCredentials('documents', 'mongodb')",
      "puppeteer: config.formattedCredentials('browser', 'puppeteer')",
      "routes: Object.keys(config.routes())",
      "primary: config.getPrimaryRoute().url",
      "upstreams: Object.keys(config.getUpstreamRoutes())",
      "ofApi: Object.keys(config.getUpstreamRoutes('api'))",
      "route: config.getRoute('front')",
      "noSocket: failure(() => config.socket)",
      "noRoute: failure(() => config.getRoute('absent'))",
    ]);
    const { database, queue, sessions, api, route, ...rest } = seen;
    assert.deepEqual(rest, {
      valid: true,
      build: false,
      run: true,
      production: true,
      dedicated: false,
      names: ["app", "p1", "master", "master-abc123"],
      places: ["/app", "/app/public", "8888", "t1"],
      entropy: 56,
      variables: {
        "theme:colour": "blue",
        "theme:sizes": [1, 2],
        limits: { a: 1 },
        secret: "s3cret",
      },
      variable: "blue",
      absent: "otherwise",
      application: ["app", { build: "make", deploy: "migrate" }],
      has: [true, false],
      solr: { host: "search.internal", port: 8080, core: "products", protocol: "http" },
      mongodb: "mongodb://main:main@documents.internal:27017/main",
      puppeteer: "http://10.0.0.7:9222",
      routes: [
        "https://shop.test/",
        "http://shop.test/",
        "https://api.shop.test/",
        "http://api.shop.test/",
        "https://www.shop.test/",
        "http://www.shop.test/",
      ],
      primary: "https://shop.test/",
      upstreams: ["https://shop.test/", "https://api.shop.test/"],
      ofApi: ["https://api.shop.test/"],
      noSocket: "NotValidPlatformError",
      noRoute: "Error",
    });
    const address = ({ scheme, username, password, host, port, path }: Credentials) =>
      `${scheme}://${username}:${password}@${host}:${port}/${path}`;
    assert.deepEqual(
      [database, queue, sessions, api].map((one) => address(one as Credentials)),
      [
        "mysql://reader:@database.internal:3306/log",
        "amqp://guest:guest@queue.internal:5672/null",
        "redis://null:null@sessions.internal:6379/null",
        "http://null:null@api.internal:80/null",
      ],
    );
    const { primary, type, upstream, attributes, original_url } = route as Record<string, unknown>;
    assert.deepEqual(
      [primary, type, upstream, attributes, original_url],
      [true, "upstream", "app", { team: "web" }, "https://{default}/"],
    );
  });

  test(`a client of ${prefix}* knows a build, and what there is not yet`, async () => {
    const seen = await ask(prefix, building(await projectOf()), [
      "valid: config.isValidPlatform()",
      "build: config.inBuild()",
      "run: config.inRuntime()",
      "names: [config.applicationName, config.project, config.treeId, config.appDir]",
      "variables: config.variables()",
      "hooks: config.application().hooks",
      "keys: Object.keys(config.application()).sort()",
      "routes: failure(() => config.routes())",
      "branch: failure(() => config.branch)",
      "port: failure(() => config.port)",
      "has: config.hasRelationship('database')",
    ]);
    assert.deepEqual(seen, {
      valid: true,
      build: true,
      run: false,
      names: ["app", "p1", "t1", "/app"],
      variables: {
        "theme:colour": "blue",
        "theme:sizes": [1, 2],
        limits: { a: 1 },
        secret: "s3cret",
      },
      hooks: { build: "make" },
      keys: ["hooks", "name", "type", "variables"],
      routes: "BuildTimeVariableAccessError",
      branch: "BuildTimeVariableAccessError",
      port: "BuildTimeVariableAccessError",
      has: false,
    });
  });
}

test("an environment that is not ours is none to the client", async () => {
  const seen = await ask("PLATFORM_", {}, ["valid: config.isValidPlatform()"]);
  assert.deepEqual(seen, { valid: false });
});

interface Credentials {
  readonly scheme: string;
  readonly username: string | null;
  readonly password: string | null;
  readonly host: string;
  readonly port: number;
  readonly path: string | null;
}

/** What the client answers in a process that has exactly these variables. */
async function ask(
  varPrefix: string,
  environment: Readonly<Record<string, string>>,
  questions: readonly string[],
): Promise<Readonly<Record<string, unknown>>> {
  const script = `
    const config = require(${JSON.stringify(client)}).config({ varPrefix: "${varPrefix}" });
    const failure = (ask) => { try { ask(); return "none"; } catch (error) { return error.constructor.name; } };
    process.stdout.write(JSON.stringify({ ${questions.join(", ")} }));`;
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ["-e", script], { env: environment });
  return JSON.parse(stdout) as Readonly<Record<string, unknown>>;
}

function running({ applications, services, ...rest }: Project): Readonly<Record<string, string>> {
  const [application] = applications;
  assert.ok(application !== undefined);
  const entries = application.relationships.map((relationship, index) => {
    const target = [...services, ...applications].find(({ name }) => name === relationship.service);
    assert.ok(target !== undefined);
    const ip = `10.0.0.${index + 2}`;
    const entry = relationshipEntry({ relationship, target, cluster: "master-abc123-p1", ip });
    assert.ok(entry !== null, relationship.name);
    return [relationship.name, [entry]] as const;
  });
  return runVariables({
    application,
    project: owner,
    treeId: "t1",
    environment: { branch: "master", id: "master-abc123", type: "production" },
    relationships: Object.fromEntries(entries),
    routes: expandRoutes(
      { applications, services, ...rest },
      { defaultDomain: "shop.test", production: true },
    ),
    listen: { port: 8888 },
    variables,
  });
}

function building({ applications }: Project): Readonly<Record<string, string>> {
  const [application] = applications;
  assert.ok(application !== undefined);
  const cacheDirectory = "/mnt/cache";
  return buildVariables({ application, project: owner, treeId: "t1", cacheDirectory, variables });
}

async function projectOf(): Promise<Project> {
  const { project, errors } = await checkProject(new MemoryTree(FILES));
  assert.ok(project !== null, JSON.stringify(errors));
  return project;
}

function flagged(name: string, value: string, isJson = false) {
  return {
    name,
    value,
    isJson,
    isSensitive: false,
    isVisibleAtBuild: true,
    isVisibleAtRun: true,
  };
}

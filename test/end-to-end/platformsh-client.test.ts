import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { FarmRig } from "../farm-rig.js";

/** The client itself: it is one file without dependencies. */
const client = fileURLToPath(import.meta.resolve("platformsh-config"));

/** Says what the client finds, at build, in the deploy hook and while it runs. */
const report = `const config = require("./platformsh.cjs").config();
const running = () => ({
  valid: config.isValidPlatform(),
  inRuntime: config.inRuntime(),
  // The client takes a branch for production only where it is called master.
  type: process.env.PLATFORM_ENVIRONMENT_TYPE,
  branch: config.branch,
  name: config.applicationName,
  documentRoot: config.documentRoot,
  colour: config.variable("theme:colour"),
  greeting: process.env.GREETING,
  cache: config.credentials("sessions"),
  routes: config.routes(),
  route: config.getRoute("front").url,
  application: config.application(),
});
const building = () => ({ inBuild: config.inBuild(), name: config.applicationName });
module.exports = { building, running };
`;

const server = `const { createServer } = require("node:http");
const { readFileSync } = require("node:fs");
const { running } = require("./report.cjs");
createServer((request, response) => {
  const built = JSON.parse(readFileSync("built.json", "utf8"));
  response.end(JSON.stringify({ built, running: running() }));
}).listen(Number(process.env.PORT));
`;

const files = {
  ".platform.app.yaml": `name: app
type: nodejs:22
build: {flavor: none}
relationships: {sessions: "cache:redis"}
variables: {env: {GREETING: hello}, theme: {colour: red}}
hooks:
  build: |
    set -e
    node -p 'JSON.stringify(require("./report.cjs").building())' > built.json
  deploy: |
    node -p '"the hook finds " + require("./report.cjs").running().cache.host'
web:
  commands: {start: node server.cjs}
  locations: {/: {root: public, passthru: true}}
`,
  ".platform/services.yaml": `cache: {type: "redis:7.0"}\n`,
  ".platform/routes.yaml": `https://{default}/: {type: upstream, upstream: "app:http", id: front}\n`,
  "public/robots.txt": "",
  "report.cjs": report,
  "server.cjs": server,
};

interface Answer {
  readonly built: unknown;
  readonly running: {
    readonly cache: { readonly scheme: string; readonly host: string; readonly port: number };
    readonly routes: Readonly<Record<string, unknown>>;
    readonly application: Readonly<Record<string, unknown>>;
  };
}

test("a project of Platform.sh finds its environment with the client of Platform.sh", async () => {
  await using rig = await FarmRig.start({ agents: 1 });
  const work = await rig.work("client");
  const pushed = await work.deploy({
    ...files,
    "platformsh.cjs": await readFile(client, "utf8"),
  });
  assert.match(pushed.output, /the hook finds sessions\.internal/);
  const host = await rig.host("client");
  const { body } = await rig.request(host);
  const { built, running } = JSON.parse(body) as Answer;

  assert.deepEqual(built, { inBuild: true, name: "app" });
  const { cache, routes, application, ...rest } = running;
  const url = `http://${host}/`;
  assert.deepEqual(rest, {
    valid: true,
    inRuntime: true,
    type: "production",
    branch: "main",
    name: "app",
    documentRoot: "/app/public",
    colour: "red",
    greeting: "hello",
    route: url,
  });
  assert.deepEqual([cache.scheme, cache.host, cache.port], ["redis", "sessions.internal", 6379]);
  assert.deepEqual(Object.keys(routes), [url]);
  assert.equal(application["name"], "app");
});

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { promisify } from "node:util";
import { openDocker, TestContainer } from "../../images/test-container.js";
import { eventually } from "../eventually.js";
import { FarmRig, type ActivityFacts } from "../farm-rig.js";
import type { Files } from "../small-application.js";

const nodejsImage = "slipway/nodejs:22";
/** Two packages, one of which needs the other. */
const packages = { debug: "4.4.1" };

/** A package manager of Node.js: how its lock file is made, and what it leaves for itself alone. */
const managers = {
  npm: { lock: "package-lock.json", make: ["npm", "install", "--ignore-scripts"], state: [] },
  yarn: { lock: "yarn.lock", make: ["yarn", "install", "--silent"], state: [] },
  pnpm: {
    lock: "pnpm-lock.yaml",
    make: ["pnpm", "install", "--silent"],
    // The moment of the installation, and of the last look at what is not used.
    state: ["node_modules/.modules.yaml", "node_modules/.pnpm-workspace-state-v1.json"],
  },
} as const;
type Manager = keyof typeof managers;
const names = Object.keys(managers) as readonly Manager[];

test("every flavor installs, and a changed line installs nothing anew and finds its build cache", async (t) => {
  const locks = await makeLocks(t);
  if (locks === null) return;
  await using rig = await FarmRig.start();
  const work = await rig.work("tools");
  const cwd = work.directory;
  await writeWheel(join(cwd, "python", "wheels"));
  const files = {
    ".slipway/routes.yaml": routes([...names, "python", "ruby", "php"]),
    ...Object.assign({}, ...names.map((name) => nodeApplication(name, locks[name]))),
    ...python,
    ...ruby,
    ...php,
  };

  await t.test("each application is built with its own tools, and serves", async () => {
    const pushed = await work.deploy(files);
    const activity = await rig.activity(pushed.activity);
    assert.deepEqual(decisions(activity, "install"), {
      ...{ npm: "build", yarn: "build", pnpm: "build" },
      ...{ python: "build", ruby: "build", php: "build" },
    });
    // That of the first route, which is npm's.
    const first = await rig.host("tools");
    for (const name of [...names, "python", "ruby", "php"]) {
      const host = first.replace(/^npm\./, `${name}.`);
      const answer = await eventually(`${name} answers`, async () => {
        const { status, body } = await rig.request(host);
        return status === 200 ? body : null;
      });
      assert.match(answer, /^hello from a package/, name);
    }
  });

  await t.test("its lock file tells of what it is made", async () => {
    for (const name of names) {
      const { components } = await rig.json<{ components: readonly { purl: string }[] }>(
        ["slug", "sbom", name],
        { cwd },
      );
      const purls = components.map(({ purl }) => purl.replace(/@.*/, ""));
      assert.deepEqual(purls, ["pkg:npm/debug", "pkg:npm/ms"], name);
    }
  });

  await t.test("a changed line is built, and no package is installed again", async () => {
    const changed = names.map((name) => [`${name}/note.txt`, "changed\n"] as const);
    const pushed = await work.deploy(Object.fromEntries(changed));
    const activity = await rig.activity(pushed.activity);
    const decided = decisions(activity, "install");
    assert.deepEqual(decided, {
      ...{ npm: "reuse", yarn: "reuse", pnpm: "reuse" },
      ...{ python: "reuse", ruby: "reuse", php: "reuse" },
    });
    assert.deepEqual(pick(decisions(activity, "build"), names), {
      ...{ npm: "build", yarn: "build", pnpm: "build" },
    });
    const found = pushed.output.match(/^.*built after first$/gm);
    assert.equal(found?.length, names.length, "the directory is as the build before left it");
  });

  await t.test("an installation that reads all of the tree comes to the same", async () => {
    const scripted = names.map((name) => {
      const manifest = { dependencies: packages, scripts: { prepare: "true" } };
      return [`${name}/package.json`, JSON.stringify(manifest)] as const;
    });
    const pushed = await work.deploy(Object.fromEntries(scripted));
    const activity = await rig.activity(pushed.activity);
    for (const { application, kind, reason } of activity.actions) {
      if (kind !== "install" || !names.includes(application as Manager)) continue;
      assert.match(reason, /reads the whole tree: package\.json has the script "prepare"/);
    }
    for (const name of names) {
      const { changes } = await rig.json<{ changes: readonly { path: string }[] }>(
        ["slug", "diff", `${name}@2`, name],
        { cwd },
      );
      const own: readonly string[] = managers[name].state;
      const differing = changes.map(({ path }) => path).filter((path) => !own.includes(path));
      assert.deepEqual(differing, ["package.json"], name);
    }
  });
});

/** The lock files of `packages`, as each tool makes them; null where there is no Docker. */
async function makeLocks(t: TestContext): Promise<Readonly<Record<Manager, string>> | null> {
  const docker = await openDocker(t, nodejsImage);
  if (docker === null) return null;
  const command = ["sleep", "600"];
  const options = { image: nodejsImage, user: "10000:10000", command };
  const environment = { HOME: "/tmp", npm_config_cache: "/tmp/npm", CI: "" };
  await using container = await TestContainer.start(docker, { ...options, environment });
  const locks: Record<string, string> = {};
  for (const name of names) {
    const { lock, make } = managers[name];
    await container.run("mkdir", `/tmp/${name}`);
    const manifest = JSON.stringify({ dependencies: packages });
    const script = `cd /tmp/${name} && printf %s '${manifest}' >package.json && ${make.join(" ")}`;
    await container.run("sh", "-c", script);
    locks[name] = `${await container.run("cat", `/tmp/${name}/${lock}`)}\n`;
  }
  return locks as Readonly<Record<Manager, string>>;
}

function routes(applications: readonly string[]): string {
  return applications
    .map((name) => `"http://${name}.{default}/":\n  type: upstream\n  upstream: ${name}:http\n`)
    .join("");
}

function decisions(activity: ActivityFacts, kind: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    activity.actions
      .filter((action) => action.kind === kind)
      .map(({ application, decision }) => [application, decision]),
  );
}

function pick(from: Readonly<Record<string, string>>, keys: readonly string[]): object {
  return Object.fromEntries(keys.map((key) => [key, from[key]]));
}

function nodeApplication(name: Manager, lock: string): Files {
  return {
    [`${name}/.slipway.app.yaml`]: application({
      name,
      type: "nodejs:22",
      start: "node server.js",
    }),
    [`${name}/package.json`]: JSON.stringify({ dependencies: packages }),
    [`${name}/${managers[name].lock}`]: lock,
    [`${name}/note.txt`]: "first\n",
    [`${name}/server.js`]: [
      'const debug = require("debug");',
      'const text = typeof debug("x") === "function" ? "hello from a package" : "no";',
      'require("node:http").createServer((_, r) => r.end(text)).listen(process.env.PORT);',
    ].join("\n"),
  };
}

function application(options: {
  readonly name: string;
  readonly flavor?: string;
  readonly type: string;
  readonly start: string;
}): string {
  const { name, flavor = name, type, start } = options;
  return [
    `name: ${name}`,
    `type: ${type}`,
    "build:",
    `  flavor: ${flavor}`,
    '  caches: {compiled: {directory: .compiled, watch: ["package.json"]}}',
    "hooks:",
    "  build: |",
    "    echo built after $(cat .compiled/last 2>/dev/null || echo nothing)",
    "    mkdir -p .compiled && cp note.txt .compiled/last",
    "web:",
    "  commands:",
    `    start: ${start}`,
    "  locations:",
    '    "/":',
    "      passthru: true",
    "",
  ].join("\n");
}

const python: Files = {
  "python/.slipway.app.yaml": application({
    ...{ name: "python", flavor: "pip", type: "python:3.11", start: "python app.py" },
  }),
  "python/requirements.txt": "--no-index\n--find-links wheels\ngreeting==1.0\n",
  "python/note.txt": "first\n",
  "python/app.py": [
    "import http.server, os, greeting",
    "class Answer(http.server.BaseHTTPRequestHandler):",
    "    def do_GET(self):",
    "        self.send_response(200)",
    "        self.end_headers()",
    "        self.wfile.write(greeting.text.encode())",
    "http.server.HTTPServer(('0.0.0.0', int(os.environ['PORT'])), Answer).serve_forever()",
    "",
  ].join("\n"),
};

/** A wheel, which is a zip: what Python's own module writes is one. */
async function writeWheel(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  const info = "greeting-1.0.dist-info";
  const script = [
    "import sys, zipfile",
    "with zipfile.ZipFile(sys.argv[1], 'w') as wheel:",
    "    wheel.writestr('greeting.py', \"text = 'hello from a package'\\n\")",
    `    wheel.writestr('${info}/METADATA', 'Metadata-Version: 2.1\\nName: greeting\\nVersion: 1.0\\n')`,
    `    wheel.writestr('${info}/WHEEL', 'Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n')`,
    `    wheel.writestr('${info}/RECORD', '')`,
  ].join("\n");
  const file = join(directory, "greeting-1.0-py3-none-any.whl");
  await promisify(execFile)("python3", ["-c", script, file]);
}

const ruby: Files = {
  "ruby/.slipway.app.yaml": application({
    ...{ name: "ruby", flavor: "bundler", type: "ruby:3.1", start: "bundle exec ruby app.rb" },
  }),
  "ruby/Gemfile": 'source "https://rubygems.test"\ngem "greeting", path: "greeting"\n',
  "ruby/greeting/greeting.gemspec": [
    "Gem::Specification.new do |spec|",
    '  spec.name = "greeting"',
    '  spec.version = "1.0"',
    '  spec.summary = "A greeting"',
    '  spec.authors = ["Ada"]',
    '  spec.files = ["lib/greeting.rb"]',
    "end",
    "",
  ].join("\n"),
  "ruby/greeting/lib/greeting.rb": 'GREETING = "hello from a package"\n',
  "ruby/note.txt": "first\n",
  "ruby/app.rb": [
    'require "socket"',
    'require "greeting"',
    'server = TCPServer.new("0.0.0.0", Integer(ENV.fetch("PORT")))',
    "loop do",
    "  client = server.accept",
    "  nil until client.gets.to_s.strip.empty?",
    '  client.write("HTTP/1.1 200 OK\\r\\nContent-Length: #{GREETING.bytesize}\\r\\nConnection: close\\r\\n\\r\\n#{GREETING}")',
    "  client.close",
    "end",
    "",
  ].join("\n"),
};

const php: Files = {
  "php/.slipway.app.yaml": [
    ...["name: php", "type: php:8.2", "build:", "  flavor: composer"],
    ...["hooks:", "  build: echo built"],
    ...["web:", "  locations:", '    "/":', "      root: web", "      passthru: /index.php", ""],
  ].join("\n"),
  "php/composer.json": JSON.stringify({
    repositories: [{ type: "path", url: "greeting" }, { "packagist.org": false }],
    require: { "own/greeting": "*" },
  }),
  "php/greeting/composer.json": JSON.stringify({
    name: "own/greeting",
    version: "1.0.0",
    autoload: { "psr-4": { "Own\\": "src/" } },
  }),
  "php/greeting/src/Greeting.php":
    "<?php\nnamespace Own;\nclass Greeting { public const TEXT = 'hello from a package'; }\n",
  "php/web/index.php": "<?php\nrequire '../vendor/autoload.php';\necho Own\\Greeting::TEXT;\n",
};

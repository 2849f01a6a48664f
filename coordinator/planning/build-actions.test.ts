import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { checkProject } from "../../config/check.js";
import { MemoryTree } from "../../config/files/memory-tree.js";
import type { Application } from "../../config/applications/application-model.js";
import { decodeCommand } from "../../content/action.js";
import { digestOf, type Digest } from "../../content/digest.js";
import type { ProjectRow } from "../environments/environment.js";
import { buildAction, dependenciesAction, installAction } from "./build-actions.js";

const owner: ProjectRow = {
  id: "p1",
  name: "shop",
  defaultBranch: "main",
  entropy: "e".repeat(56),
  createdAtMs: 0,
};
const image = { tag: "slipway/nodejs:22", recipe: "r1" };
const given = { actual: [], named: [] };
const npm = (root: Digest) => ({
  command: ["npm", "ci"],
  root,
  outputPaths: ["node_modules"],
});
const source = digestOf("source");
const root = digestOf("root");

const base: Readonly<Record<string, unknown>> = {
  name: "app",
  type: "nodejs:22",
  build: { flavor: "default" },
  dependencies: { nodejs: { pm2: "^5", yarn: "1" } },
  variables: { env: { MODE: "x", OTHER: "y" }, php: { memory: "1G" } },
  hooks: { build: "npm run build", deploy: "migrate", post_deploy: "warm" },
  mounts: { data: { source: "local", source_path: "data" } },
  web: { commands: { start: "node ." } },
};

test("what only concerns running is in no key", async () => {
  const before = await keysOf(base);
  const changes: readonly (readonly [string, object])[] = [
    ["deploy hook", { hooks: { build: "npm run build", deploy: "other" } }],
    ["post_deploy hook", { hooks: { build: "npm run build" } }],
    ["web", { web: { commands: { start: "node other.js" }, upstream: { socket_family: "unix" } } }],
    ["disk", { disk: 512 }],
    ["size", { size: "XL" }],
    ["access", { access: { ssh: "admin" } }],
    ["crons", { crons: { a: { spec: "0 * * * *", commands: { start: "x" } } } }],
    ["workers", { workers: { queue: { commands: { start: "node w.js" } } } }],
  ];
  for (const [name, change] of changes) {
    assert.deepEqual(await keysOf({ ...base, ...change }), before, name);
  }
});

test("relationships and routes are in no key", async () => {
  const files = {
    ".slipway.app.yaml": JSON.stringify({ ...base, relationships: { db: "db:mysql" } }),
    ".slipway/services.yaml": `db: {type: "mariadb:10.11", disk: 256}`,
    ".slipway/routes.yaml": `"https://{default}/": {type: upstream, upstream: "app:http"}`,
  };
  assert.deepEqual(keys(await applicationOf(files)), await keysOf(base));
});

test("branch, commit, the project's name and the time are in no key", async () => {
  const application = await applicationOf({ ".slipway.app.yaml": JSON.stringify(base) });
  const other = { ...owner, name: "renamed", defaultBranch: "trunk", createdAtMs: 5 };
  assert.deepEqual(keys(application, { owner: other }), keys(application));
  const { command } = buildAction({ application, project: owner, image, given }, root, source);
  const { environment } = decodeCommand(Buffer.from(command.bytes));
  const names = Object.keys(environment).join(" ");
  assert.doesNotMatch(names, /BRANCH|COMMIT|ENVIRONMENT|ROUTES|RELATIONSHIPS/);
});

test("each input of an action is in its key, and in no other action's", async () => {
  const before = await keysOf(base);
  const changed = async (change: object): Promise<readonly string[]> => {
    const after = await keysOf({ ...base, ...change });
    return (["dependencies", "install", "build"] as const).filter(
      (kind) => after[kind] !== before[kind],
    );
  };
  assert.deepEqual(await changed({ hooks: { build: "npm run other" } }), ["build"]);
  assert.deepEqual(await changed({ mounts: { other: { source: "local" } } }), ["build"]);
  assert.deepEqual(await changed({ variables: { env: { MODE: "z", OTHER: "y" } } }), [
    "install",
    "build",
  ]);
  assert.deepEqual(await changed({ dependencies: { nodejs: { pm2: "^6", yarn: "1" } } }), [
    "dependencies",
    "build",
  ]);
  assert.deepEqual(await changed({ name: "other" }), ["build"]);
});

test("the image and the input tree are in every key, the source's id in that of the build", async () => {
  const application = await applicationOf({ ".slipway.app.yaml": JSON.stringify(base) });
  const before = keys(application);
  const changes = [
    { image: { ...image, recipe: "r2" } },
    { image: { ...image, tag: "slipway/nodejs:24" } },
    { root: digestOf("other") },
  ];
  for (const change of changes) {
    const after = keys(application, change);
    for (const kind of ["dependencies", "install", "build"] as const) {
      assert.notEqual(after[kind], before[kind], `${kind} ${JSON.stringify(change)}`);
    }
  }
  const after = keys(application, { source: digestOf("other") });
  assert.deepEqual(
    [after.dependencies, after.install, after.build === before.build],
    [before.dependencies, before.install, false],
  );
});

test("property: the order in which things are written is in no key", async () => {
  const before = await keysOf(base);
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat(1_000)), async (random) => {
      assert.deepEqual(await keysOf(shuffled(base, random) as typeof base), before);
    }),
    { numRuns: 50 },
  );
});

test("no value of a variable is kept in clear text for explanations", async () => {
  const application = await applicationOf({
    ".slipway.app.yaml": JSON.stringify({ ...base, variables: { env: { TOKEN: "s3cret" } } }),
  });
  const { inputs } = buildAction({ application, project: owner, image, given }, root, source);
  assert.ok("TOKEN" in inputs.variables);
  assert.doesNotMatch(JSON.stringify(inputs), /s3cret/);
});

test("values of variables are handed out beside the actions, which have digests of them", async () => {
  const application = await applicationOf({ ".slipway.app.yaml": JSON.stringify(base) });
  const variables = (values: Readonly<Record<string, string>>) =>
    Object.entries(values).map(([name, value]) => ({
      name,
      value,
      isJson: false,
      isSensitive: false,
      isVisibleAtBuild: true,
      isVisibleAtRun: true,
    }));
  const context = (secret: string, digest: string) => ({
    ...{ application, project: owner, image },
    given: {
      actual: variables({ "env:TOKEN": secret, "env:PATH": secret, theme: secret }),
      named: variables({ "env:TOKEN": digest, "env:PATH": digest, theme: digest }),
    },
  });
  const build = buildAction(context("s3cret", "digest-1"), root, source);
  const install = installAction(context("s3cret", "digest-1"), npm(root));

  const encoded = Buffer.from('{"php:memory":"1G","theme":"s3cret"}').toString("base64");
  assert.deepEqual(build.values, {
    TOKEN: "s3cret",
    PLATFORM_VARIABLES: encoded,
    MAGENTO_CLOUD_VARIABLES: encoded,
  });
  assert.deepEqual(install.values, { TOKEN: "s3cret" }, "it must not depend on the others");
  for (const { command, bytes, inputs } of [build, install]) {
    const all = Buffer.concat([command.bytes, bytes, Buffer.from(JSON.stringify(inputs))]);
    assert.ok(!all.includes("s3cret") && !all.includes(encoded));
    assert.equal(decodeCommand(Buffer.from(command.bytes)).environment["TOKEN"], "digest-1");
  }
  const other = context("s3cret", "digest-2");
  assert.notEqual(buildAction(other, root, source).digest, build.digest);
  assert.notEqual(installAction(other, npm(root)).digest, install.digest);
  assert.deepEqual(buildAction({ ...other, given }, root, source).values, {});
});

test("a package that looks like an option stays a package", async () => {
  const checked = await applicationOf({ ".slipway.app.yaml": JSON.stringify(base) });
  const application = { ...checked, dependencies: { nodejs: { "--registry=http": "//evil" } } };
  const { command } = dependenciesAction(
    { application, project: owner, image, given },
    "nodejs",
    root,
  );
  const words = decodeCommand(Buffer.from(command.bytes)).arguments;
  assert.deepEqual(words.slice(words.indexOf("--")), ["--", "--registry=http@//evil"]);
});

async function applicationOf(files: Readonly<Record<string, string>>): Promise<Application> {
  const { project, errors } = await checkProject(new MemoryTree(files));
  const [application] = project?.applications ?? [];
  assert.ok(application !== undefined, JSON.stringify(errors));
  return application;
}

async function keysOf(written: object) {
  return keys(await applicationOf({ ".slipway.app.yaml": JSON.stringify(written) }));
}

function keys(application: Application, change: Partial<Context> = {}) {
  const context = { owner, image, root, source, ...change };
  const whole = { application, project: context.owner, image: context.image, given };
  return {
    dependencies: dependenciesAction(whole, "nodejs", context.root).digest,
    install: installAction(whole, npm(context.root)).digest,
    build: buildAction(whole, context.root, context.source).digest,
  };
}

interface Context {
  readonly owner: ProjectRow;
  readonly image: typeof image;
  readonly root: typeof root;
  readonly source: typeof source;
}

/** The value with the keys of its maps in another order. */
function shuffled(value: unknown, random: fc.Stream<number>): unknown {
  if (typeof value !== "object" || value === null) return value;
  const keyed = Object.entries(value).map(
    ([key, item]) => [random.next().value as number, key, shuffled(item, random)] as const,
  );
  keyed.sort(([a], [b]) => a - b);
  return Object.fromEntries(keyed.map(([, key, item]) => [key, item]));
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { checkProject } from "../../config/check.js";
import type { Project } from "../../config/model.js";
import type { ActionOutput } from "../../content/action.js";
import type { Digest } from "../../content/digest.js";
import { ConflictError, FarmError, InvalidError } from "../../program/error.js";
import { MemoryContentStore, type TreeLiteral } from "../../test/memory-content-store.js";
import { readyStages, type ApplicationBuild } from "../activities/activity.js";
import type { ActionInputs } from "./build-actions.js";
import { BuildCaches, type KeptCache } from "./build-caches.js";
import { BuildPlanner, type PreparedBuild } from "./build-planner.js";
import { ContentTreeReader } from "./source-trees.js";

const owner = { id: "p1", name: "shop", defaultBranch: "main", entropy: "e", createdAtMs: 0 };
const application = [
  "name: app",
  "type: nodejs:22",
  "dependencies:",
  '  python: {pipenv: "*"}',
  '  nodejs: {pm2: "*"}',
  "hooks:",
  "  build: npm run build",
  "mounts:",
  "  var/log: {source: local, source_path: log}",
  "",
].join("\n");
const files = {
  ".slipway.app.yaml": application,
  ".slipway": { "routes.yaml": `"http://{default}/": {type: upstream, upstream: "app:http"}` },
  "package.json": "{}",
  "package-lock.json": `{"packages":{}}`,
  "server.js": "one",
};

const withSteps = {
  ".slipway.app.yaml": [
    "name: app",
    "type: nodejs:22",
    "build:",
    "  steps:",
    "    - {name: css, run: sass, inputs: [src/style/**, node_modules], outputs: [public/css]}",
    "    - {name: pages, run: pages, inputs: ['src/*.md'], outputs: [public/pages]}",
    "    - {name: site, run: site, inputs: [public], outputs: [index]}",
    "hooks: {build: finish}",
    "",
  ].join("\n"),
  "package.json": "{}",
  "package-lock.json": `{"packages":{}}`,
  src: { "a.md": "a", style: { "a.scss": "x" } },
};

test("the chain is followed as far as its results are known, and stops at the first miss", async () => {
  const farm = new Planning();
  const begun = await farm.begin(files);

  assert.deepEqual(decisions(begun), [
    "dependencies build first build",
    "dependencies wait ",
    "install wait ",
    "build wait ",
  ]);
  // nodejs before python, whatever the order in the file.
  let build = await farm.run(begun, { ".global": { pm2: "x" } });
  build = await farm.run(build, { ".global": { pm2: "x", vendor: "y" } });
  build = await farm.run(build, { node_modules: { a: "z" } });
  assert.deepEqual(farm.store.list(farm.rootOf(build)), {
    ".global/pm2": "x",
    ".global/vendor": "y",
    "node_modules/a": "z",
    "package-lock.json": `{"packages":{}}`,
    "package.json": "{}",
    "server.js": "one",
  });
  build = await farm.run(build, { "": { "built.js": "b" } });
  assert.ok(build.stages.every(({ outputs }) => outputs !== null));

  const again = await farm.begin(files);
  assert.ok(again.stages.every(({ decision }) => decision === "reuse"));
});

test("a changed source file runs the build hook again, and nothing before it", async () => {
  const farm = new Planning();
  await farm.runAll(files);
  assert.deepEqual(decisions(await farm.begin({ ...files, "server.js": "two" })), [
    "dependencies reuse ",
    "dependencies reuse ",
    "install reuse ",
    "build build server.js changed",
  ]);
});

test("what is reused says which activity built it, where that is known", async () => {
  const farm = new Planning();
  await farm.runAll(files);
  farm.builtBy = "act-1";
  assert.deepEqual(decisions(await farm.begin({ ...files, "server.js": "two" })), [
    "dependencies reuse from activity act-1",
    "dependencies reuse from activity act-1",
    "install reuse from activity act-1",
    "build build server.js changed",
  ]);
});

test("a changed lock file installs again", async () => {
  const farm = new Planning();
  await farm.runAll(files);
  const changed = { ...files, "package-lock.json": `{"packages":{"node_modules/a":{}}}` };
  assert.deepEqual(decisions(await farm.begin(changed)).slice(2), [
    "install build package-lock.json changed",
    "build wait ",
  ]);
});

test("configuration that is not the build's own rebuilds nothing", async () => {
  const farm = new Planning();
  await farm.runAll(files);
  const changed = {
    ...files,
    ".slipway.app.yaml": `${application}\nweb: {commands: {start: "node server.js"}}\n`,
    ".slipway": { "routes.yaml": `"http://other.test/": {type: upstream, upstream: "app:http"}` },
  };
  const build = await farm.begin(changed);
  assert.ok(build.stages.every(({ decision }) => decision === "reuse"));
});

test("an install that reads the whole tree says why", async () => {
  const farm = new Planning();
  const scripted = { ...files, "package.json": `{"scripts":{"postinstall":"x"}}` };
  let build = await farm.begin(scripted);
  build = await farm.run(await farm.run(build, { ".global": {} }), { ".global": {} });
  assert.match(build.stages[2]?.reason ?? "", /reads the whole tree: .* script "postinstall"/);
  // It makes the whole tree, which the build hook then has.
  build = await farm.run(build, { "": { "made.js": "m" } });
  assert.deepEqual(farm.store.list(farm.rootOf(build)), { "made.js": "m" });
});

test("other applications and what configures are no part of an application's tree", async () => {
  const farm = new Planning();
  const plain = (name: string): string => `name: ${name}\ntype: nodejs:22\nbuild: {flavor: none}\n`;
  const project = {
    ".slipway.app.yaml": plain("top"),
    ".platform": { "x.yaml": "" },
    "index.js": "t",
    services: { api: { ".slipway.app.yaml": plain("api"), "api.js": "a" }, "shared.js": "s" },
  };
  const builds = await farm.beginAll(project);

  const [top, api] = ["top", "api"].map((name) => builds.find((b) => b.application === name));
  assert.deepEqual(farm.store.list(top!.source), { "index.js": "t", "services/shared.js": "s" });
  assert.deepEqual(farm.store.list(api!.source), { "api.js": "a" });
});

test("a slug has its mounts as directories and its own configuration back", async () => {
  const farm = new Planning();
  const build = await farm.runAll(files);
  const root = farm.store.putTree(files);
  const slug = await farm.planner.assemble(farm.store, await farm.check(root), build, root);
  assert.deepEqual(farm.store.list(slug), {
    ".slipway.app.yaml": application,
    "built.js": "b",
    "var/log/": "",
  });
});

test("what a build puts under a mount is known, because nobody will see it", async () => {
  const hidden = async (built: TreeLiteral) => {
    const farm = new Planning();
    const build = await farm.runAll(files, built);
    const root = farm.store.putTree(files);
    const project = await farm.check(root);
    const slug = await farm.planner.assemble(farm.store, project, build, root);
    return await farm.planner.hiddenByMounts(farm.store, project, build, slug);
  };
  assert.deepEqual(await hidden({ var: { other: "x" } }), []);
  assert.deepEqual(await hidden({ var: { log: { "build.log": "x" } } }), ["var/log"]);
});

test("locations with a root that was not built are known", async () => {
  const farm = new Planning();
  const locations = [
    "web:",
    "  locations:",
    "    /: {root: public}",
    "    /made: {root: made/in}",
    "    /link: {root: link/in}",
    "    /file: {root: server.js}",
    "    /mount: {root: var/log/in}",
    "    /none: {passthru: true}",
  ];
  const tree = { ...files, ".slipway.app.yaml": `${application}${locations.join("\n")}\n` };
  const link = { symlink: "made" };
  const build = await farm.runAll(tree, { made: { in: {} }, link, "server.js": "one" });
  const root = farm.store.putTree(tree);
  const project = await farm.check(root);
  const slug = await farm.planner.assemble(farm.store, project, build, root);
  const rootless = await farm.planner.rootlessLocations(farm.store, project, build, slug);
  assert.deepEqual(rootless, ["/", "/file"]);
});

test("what a build leaves empty for no mount is known, because nobody can write to it", async () => {
  const farm = new Planning();
  const built = { var: { log: {}, cache: {} }, "server.js": "one" };
  const build = await farm.runAll(files, built);
  const project = await farm.check(farm.store.putTree(files));
  const { paths } = await farm.planner.leftEmpty(farm.store, project, build);
  assert.deepEqual(paths, ["var/cache"]);
});

test("a build that makes a file where a mount belongs fails, and says where", async () => {
  const farm = new Planning();
  const build = await farm.runAll(files, { var: "a file" });
  const root = farm.store.putTree(files);
  await assert.rejects(
    farm.planner.assemble(farm.store, await farm.check(root), build, root),
    (error: Error) => error instanceof ConflictError && /var\/log/.test(error.message),
  );
});

test("steps begin together where they need one another not, and run only when what they read changes", async () => {
  const farm = new Planning();
  const ready = (build: ApplicationBuild) =>
    readyStages(build).map((index) => build.stages[index]?.name ?? build.stages[index]?.kind);
  const stage = (name: string) => ({ css: 1, pages: 2, site: 3 })[name];

  let build = await farm.begin(withSteps);
  assert.deepEqual(decisions(build), ["install build first build", ...waiting(3), "build wait "]);
  build = await farm.run(build, { node_modules: { sass: "s" } });
  assert.deepEqual(ready(build), ["css", "pages"]);
  // In the order in which they end.
  build = await farm.run(build, { "": { public: { pages: "p1" } } }, stage("pages"));
  assert.deepEqual(ready(build), ["css"]);
  build = await farm.run(build, { "": { public: { css: { "a.css": "c1" } } } }, stage("css"));
  assert.deepEqual(ready(build), ["site"]);
  assert.deepEqual(farm.store.list(farm.rootOf(build)), {
    "public/css/a.css": "c1",
    "public/pages": "p1",
  });
  build = await farm.run(build, { "": { index: "i1" } }, stage("site"));
  assert.deepEqual(ready(build), ["build"]);
  assert.deepEqual(farm.store.list(farm.rootOf(build)), {
    index: "i1",
    "node_modules/sass": "s",
    "package-lock.json": `{"packages":{}}`,
    "package.json": "{}",
    "public/css/a.css": "c1",
    "public/pages": "p1",
    "src/a.md": "a",
    "src/style/a.scss": "x",
  });
  build = await farm.run(build, { "": { built: "b" } });
  assert.deepEqual(ready(build), []);

  const changed = await farm.begin({
    ...withSteps,
    src: { "a.md": "b", style: { "a.scss": "x" } },
  });
  assert.deepEqual(decisions(changed), [
    "install reuse ",
    "step reuse ",
    "step build src/a.md changed",
    "step wait ",
    "build wait ",
  ]);
  // It comes to the same: what follows needs nothing.
  const same = await farm.run(changed, { "": { public: { pages: "p1" } } });
  assert.deepEqual(decisions(same).slice(3), ["step reuse ", "build build src/a.md changed"]);
});

test("a command that changes runs its step and what reads it, and the name of a step counts for nothing", async () => {
  const farm = new Planning();
  let build = await farm.begin(withSteps);
  const made: readonly TreeLiteral[] = [
    { node_modules: { sass: "s" } },
    { "": { public: { css: { "a.css": "c1" } } } },
    { "": { public: { pages: "p1" } } },
    { "": { index: "i1" } },
    { "": { built: "b" } },
  ];
  for (const outputs of made) build = await farm.run(build, outputs);

  const block = withSteps[".slipway.app.yaml"];
  const other = block
    .replace("run: pages", "run: pages --fast")
    .replace("name: css", "name: style");
  const changed = await farm.begin({ ...withSteps, ".slipway.app.yaml": other });
  assert.deepEqual(decisions(changed), [
    "install reuse ",
    "step reuse ",
    "step build its command changed",
    "step wait ",
    "build wait ",
  ]);
});

test("a build without an output is the farm's fault", async () => {
  const farm = new Planning();
  const build = await farm.runAll(files);
  const root = farm.store.putTree(files);
  const project = await farm.check(root);
  const broken = { ...build, stages: build.stages.map((s) => ({ ...s, outputs: [] })) };
  await assert.rejects(farm.planner.assemble(farm.store, project, broken, root), FarmError);
});

test("an action that is prepared is in the cache, for an agent to fetch", async () => {
  const farm = new Planning();
  const build = await farm.begin(files);
  const project = await farm.check(farm.store.putTree(files));
  const first = { build, index: 0 };
  const prepared = await farm.planner.prepare(farm.store, owner, project, first);
  const { action } = prepared;
  assert.equal(prepared.known, null);
  assert.equal(action, build.stages[0]?.action);
  assert.ok(farm.store.blobs.has(action));

  // An identical one ends meanwhile.
  farm.store.results.set(action, { outputs: [], exitCode: 0, worker: "a1", durationMs: 1 });
  const again = await farm.planner.prepare(farm.store, owner, project, first);
  assert.deepEqual(again.known?.outputs, []);
});

test("what cannot be run here is planned with its reason, and refused before it is handed out", async () => {
  const cases: readonly (readonly [block: string, reason: string])[] = [
    ["type: rust:1", "no image here runs rust:1"],
    [
      "type: nodejs:22\ndependencies: {ruby: {sass: '*'}}",
      "dependencies of ruby cannot be installed here",
    ],
  ];
  for (const [block, reason] of cases) {
    const farm = new Planning();
    const build = await farm.begin({ ".slipway.app.yaml": `name: app\n${block}\n` });
    assert.match(decisions(build)[0] ?? "", new RegExp(` build ${reason}$`));
    assert.equal(build.stages[0]?.action, null);
    await assert.rejects(
      () => farm.prepare(build),
      (error) => error instanceof InvalidError && error.message === `application "app": ${reason}`,
    );
  }
});

function waiting(steps: number): readonly string[] {
  return Array.from({ length: steps }, () => "step wait ");
}

function decisions(build: ApplicationBuild): readonly string[] {
  return build.stages.map(({ kind, decision, reason }) => `${kind} ${decision} ${reason}`);
}

/** A planner over a cache in memory, and agents that make what a test says. */
class Planning {
  readonly store = new MemoryContentStore();
  /** The activity that every result is of; null: nobody knows. */
  builtBy: string | null = null;
  readonly #kept = new Map<string, KeptCache>();
  readonly #known = new Map<string, ActionInputs>();
  readonly planner = new BuildPlanner({
    images: {
      buildImage: async ({ name }) =>
        name === "rust" ? null : { tag: `slipway/${name}:22`, recipe: "r" },
    },
    disguise: (given) => given.map((variable) => ({ ...variable, value: `not ${variable.name}` })),
    built: {
      lastBuilt: (_, action) =>
        this.builtBy === null || !this.store.results.has(action)
          ? null
          : { activityId: this.builtBy },
    },
    caches: new BuildCaches({
      get: (...key) => this.#kept.get(key.join(" ")) ?? null,
      put: (project, application, name, kept) => {
        this.#kept.set([project, application, name].join(" "), kept);
      },
    }),
    known: {
      get: (...key) => this.#known.get(key.join(" ")) ?? null,
      put: (project, name, kind, inputs) => {
        this.#known.set([project, name, kind].join(" "), inputs);
      },
    },
  });
  #project: Project | null = null;

  async check(root: Digest): Promise<Project> {
    const { project, errors } = await checkProject(new ContentTreeReader(this.store, root));
    assert.ok(project !== null, JSON.stringify(errors));
    return project;
  }

  async beginAll(tree: TreeLiteral): Promise<readonly ApplicationBuild[]> {
    const root = this.store.putTree(tree);
    this.#project = await this.check(root);
    return await this.planner.begin(this.store, owner, this.#project, root);
  }

  async begin(tree: TreeLiteral): Promise<ApplicationBuild> {
    const [build] = await this.beginAll(tree);
    return build!;
  }

  /** The input tree of the first action that is still to be run. */
  rootOf(build: ApplicationBuild): Digest {
    const stage = build.stages.find(({ outputs }) => outputs === null)!;
    const key = stage.name === undefined ? stage.kind : `${stage.kind} ${stage.name}`;
    const inputs = this.#known.get(`p1 ${build.application} ${key}`);
    return inputs!.root;
  }

  async prepare(
    build: ApplicationBuild,
    index = build.stages.findIndex(({ outputs }) => outputs === null),
  ): Promise<PreparedBuild> {
    const prepared = await this.planner.prepare(this.store, owner, this.#project!, {
      build,
      index,
    });
    prepared.remember();
    return prepared;
  }

  /** Does the next action, with these trees at its output paths, and follows the chain on. */
  async run(
    build: ApplicationBuild,
    made: TreeLiteral,
    stage = build.stages.findIndex(({ outputs }) => outputs === null),
  ): Promise<ApplicationBuild> {
    const { action } = await this.prepare(build, stage);
    const outputs = Object.entries(made).map(([path, tree]): ActionOutput => ({
      path,
      root: this.store.putTree(tree as TreeLiteral),
    }));
    this.store.results.set(action, { outputs, exitCode: 0, worker: "a1", durationMs: 1 });
    const stages = build.stages.map((old, i) => (i === stage ? { ...old, outputs } : old));
    const resolved = await this.planner.resolve(this.store, owner, this.#project!, {
      ...build,
      stages,
    });
    const next = resolved.stages.find(({ outputs: known }) => known === null);
    if (next !== undefined) {
      await this.prepare(resolved);
    }
    return resolved;
  }

  async runAll(tree: TreeLiteral, built: TreeLiteral = { "built.js": "b" }) {
    let build = await this.begin(tree);
    for (const made of [
      { ".global": { a: "1" } },
      { ".global": { a: "1", b: "2" } },
      { node_modules: {} },
      { "": built },
    ]) {
      build = await this.run(build, made);
    }
    return build;
  }
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { checkProject } from "../../config/check.js";
import { MemoryTree } from "../../config/files/memory-tree.js";
import { ConflictError, FarmError, InvalidError, NotFoundError } from "../../program/error.js";
import { smallFiles, TestCoordinator } from "../../test/coordinator-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { plainlyKept } from "../environments/kept-data.js";
import type { DomainsView } from "./domain-facade.js";

const admin = { userId: "admin", name: "admin", administrator: true };
const stranger = { userId: "u", name: "u", administrator: false };

test("a domain is routed to what runs, at once and without a deployment", async () => {
  await using rig = await Rig.start();
  await rig.deploy("shop", ['"http://{default}/": {type: upstream, upstream: "app:http"}']);

  const added = await rig.add("shop", "example.com");

  assert.equal(added.effect, "routed");
  assert.deepEqual(added.domains, [
    {
      name: "example.com",
      isDefault: true,
      createdAtMs: rig.farm.nowMs,
      urls: ["http://example.com/"],
    },
  ]);
  assert.deepEqual(rig.served("shop"), {
    "example.com": "10.0.0.1:80",
    "shop.example.test": "10.0.0.1:80",
  });
  assert.equal(rig.production("shop").generation, 1, "nothing was deployed");

  const removed = await rig.remove("shop", "example.com");

  assert.deepEqual([removed.effect, removed.domains], ["routed", []]);
  assert.deepEqual(rig.served("shop"), { "shop.example.test": "10.0.0.1:80" });
});

test("the next deployment has a higher number than all that the router was told", async () => {
  await using rig = await Rig.start();
  await rig.deploy("shop");
  await rig.add("shop", "example.com");
  await rig.remove("shop", "example.com");
  await rig.add("shop", "example.org");

  const routes = ['"http://{default}/": {type: upstream, upstream: "app:http"}'];
  await rig.deploy("shop", routes);

  assert.deepEqual(Object.keys(rig.served("shop")), ["example.org", "shop.example.test"]);
  assert.equal(rig.production("shop").generation, 2);
  await rig.remove("shop", "example.org");
  assert.deepEqual(Object.keys(rig.served("shop")), ["shop.example.test"]);
});

test("a domain that is added while a deployment runs is served by the new version", async () => {
  await using rig = await Rig.start();
  await rig.deploy("shop");
  const { farm } = rig;
  const { id } = farm.submit(rig.project("shop"), { ...smallFiles, "server.js": "two" });
  const build = await farm.lease("build");
  assert.ok(build.of.action !== null);
  await farm.work(build);
  const { of: step } = await farm.lease("deploy");
  await farm.phases.advance(step, "HOLD");

  await rig.add("shop", "example.com");
  assert.equal(rig.served("shop")["example.com"], "10.0.0.1:80");
  const targets = [{ application: "app", address: "10.0.0.2:80" }];
  await farm.phases.advance(step, "SWITCH", { targets });

  assert.equal(rig.served("shop")["example.com"], "10.0.0.2:80");
  assert.equal(farm.activities.get(id).state.phase, "deploying");
});

test("{default} is the default domain, {all} every one, and a preview has neither", async () => {
  await using rig = await Rig.start();
  const routes = [
    '"http://{all}/": {type: upstream, upstream: "app:http"}',
    '"http://www.{default}/": {type: redirect, to: "http://{default}/"}',
  ];
  await rig.deploy("shop", routes);
  await rig.deploy("shop", routes, "feature");
  const preview = rig.served("shop", "feature");
  await rig.add("shop", "example.com");
  await rig.add("shop", "example.org");
  const hosts = () => Object.keys(rig.served("shop")).filter((host) => !host.endsWith("test"));
  assert.deepEqual(hosts(), ["example.com", "example.org", "www.example.com"]);

  const changed = await rig.setDefault("shop", "example.org");

  assert.deepEqual(
    changed.domains.map(({ name, isDefault, urls }) => [name, isDefault, urls]),
    [
      ["example.org", true, ["http://example.org/", "http://www.example.org/"]],
      ["example.com", false, ["http://example.com/"]],
    ],
  );
  assert.deepEqual(hosts(), ["example.org", "example.com", "www.example.org"]);
  assert.deepEqual(rig.served("shop", "feature"), preview);
});

test("what the routes serve at a domain by its name is told when it is deleted", async () => {
  await using rig = await Rig.start();
  await rig.deploy("shop", [
    '"http://{default}/": {type: upstream, upstream: "app:http"}',
    '"http://example.com/": {type: upstream, upstream: "app:http"}',
  ]);
  assert.equal((await rig.add("shop", "example.com")).effect, "none", "it is served as it was");
  const gone = await rig.remove("shop", "example.com");
  assert.deepEqual([gone.effect, gone.remainingUrls], ["none", ["http://example.com/"]]);
});

test("an application that no route led to is found when a domain makes one lead there", async () => {
  await using rig = await Rig.start();
  const { farm } = rig;
  const { project } = await checkProject(
    new MemoryTree({
      ".slipway.app.yaml": "name: app\ntype: nodejs:22\n",
      "other/.slipway.app.yaml": "name: other\ntype: nodejs:22\n",
      ".slipway/routes.yaml": `
"http://{default}/": {type: upstream, upstream: "app:http"}
"http://{all}/": {type: upstream, upstream: "other:http"}`,
    }),
  );
  assert.ok(project !== null);
  const { id } = farm.environments.ensure(rig.project("shop").id, "main", 1);
  const content = { project, slugs: {}, sources: {} };
  const generation = farm.environments.nextGeneration(id);
  const rest = { activityId: "a", kind: "push", commit: "", createdAtMs: 1 };
  const targets = new Map([
    ["app", ["10.0.0.1:80"]],
    ["other", ["10.0.0.2:80"]],
  ]);
  const kept = plainlyKept(project);
  const deployment = { environmentId: id, generation, content, kept, ...rest };
  farm.environments.commitSwitch(deployment, { routes: [], targets }, null);
  await rig.add("shop", "example.com");

  await rig.add("shop", "example.org");

  assert.deepEqual(rig.served("shop"), {
    "example.com": "10.0.0.1:80",
    "example.org": "10.0.0.2:80",
    "shop.example.test": "10.0.0.1:80",
  });
});

test("the default domain of several goes last, and a project without domains is as before", async () => {
  await using rig = await Rig.start();
  await rig.add("shop", "example.com");
  await rig.add("shop", "example.org");
  await rig.add("shop", "example.net", true);
  await assert.rejects(rig.remove("shop", "example.net"), (error) => {
    assert.ok(error instanceof ConflictError);
    assert.match(error.hint ?? "", /slipway domain default example\.com/);
    return true;
  });
  await rig.remove("shop", "example.com");
  await rig.remove("shop", "example.org");
  assert.deepEqual((await rig.remove("shop", "example.net")).domains, []);
  await assert.rejects(rig.remove("shop", "example.net"), NotFoundError);
  await assert.rejects(rig.setDefault("shop", "example.net"), NotFoundError);
});

test("a domain has one project, whoever asks and however many at once", async () => {
  await using rig = await Rig.start();
  const outcomes = await Promise.allSettled(
    ["shop", "blog", "shop", "blog"].map((project) => rig.add(project, "example.com")),
  );
  assert.equal(outcomes.filter(({ status }) => status === "fulfilled").length, 1);
  await assert.rejects(rig.add("shop", "example.com"), /project "shop" has the domain/);
  await assert.rejects(rig.add("blog", "example.com"), (error) => {
    assert.ok(error instanceof ConflictError);
    assert.equal(error.message, 'example.com belongs to project "shop"');
    assert.match(error.hint ?? "", /slipway domain delete example\.com --project shop/);
    return true;
  });
  await assert.rejects(rig.remove("blog", "example.com"), NotFoundError);
  await rig.remove("shop", "example.com");
  await rig.add("blog", "example.com");
});

test("who may not see a project is told nothing of its domains", async (t) => {
  await using rig = await Rig.start();
  await rig.add("shop", "example.com");
  const { domains, projects } = rig.farm;
  await assert.rejects(domains.list(stranger, "shop"), NotFoundError);
  const reference = { project: "shop", domain: "example.com" };
  await assert.rejects(domains.add(stranger, { ...reference, isDefault: true }), NotFoundError);
  await assert.rejects(domains.remove(stranger, reference), NotFoundError);
  await assert.rejects(domains.setDefault(stranger, reference), NotFoundError);

  // As one who may see the other project alone.
  const shop = rig.project("shop");
  t.mock.method(projects, "isVisible", (_caller: unknown, id: string) => id !== shop.id);
  for (const domain of ["example.com", "www.example.com"]) {
    await assert.rejects(rig.add("blog", domain), (error) => {
      assert.ok(error instanceof ConflictError);
      assert.ok(!/shop/.test(`${error.message} ${error.hint}`), error.message);
      return true;
    });
  }
  await rig.add("shop", "www.example.org");
  await assert.rejects(rig.add("blog", "example.org"), /a part of example\.org belongs to another/);
});

test("a project may have a name below another's domain, where it takes nothing that is served", async () => {
  await using rig = await Rig.start();
  const routes = [
    '"http://{default}/": {type: upstream, upstream: "app:http"}',
    '"http://www.{default}/": {type: upstream, upstream: "app:http"}',
  ];
  await rig.deploy("shop", routes);
  await rig.add("shop", "example.com");
  await rig.add("blog", "blog.example.com");
  await assert.rejects(rig.add("blog", "www.example.com"), (error) => {
    assert.ok(error instanceof ConflictError);
    assert.equal(error.message, 'www.example.com is served by project "shop"');
    return true;
  });
  await rig.add("blog", "example.net");
  await rig.add("shop", "shop.example.net", true);
  assert.ok("www.shop.example.net" in rig.served("shop"));
});

test("names of the installation are nobody's domain", async () => {
  await using rig = await Rig.start();
  for (const domain of ["example.test", "blog.example.test", "www.shop.example.test"]) {
    await assert.rejects(rig.add("shop", domain), InvalidError, domain);
  }
  await rig.add("shop", "example-test.com");
  assert.equal((await rig.farm.domains.list(admin, "shop")).domains.length, 1);
});

test("what routes name without a domain is the project's that serves it first", async () => {
  await using rig = await Rig.start();
  const routes = ['"http://x.example.com/": {type: upstream, upstream: "app:http"}'];
  await rig.deploy("shop", routes);
  for (const domain of ["x.example.com", "example.com"]) {
    await assert.rejects(rig.add("blog", domain), /x\.example\.com is served by project "shop"/);
  }
  const second = await rig.deploy("blog", routes);
  assert.deepEqual(Object.keys(rig.served("blog")), []);
  assert.match(await rig.farm.log(second), /W: The routes of x\.example\.com are left out/);
  await rig.deploy("shop", ['"http://*.example.org/": {type: upstream, upstream: "app:http"}']);
  await assert.rejects(rig.add("blog", "www.example.org"), /\*\.example\.org is served by/);
  await rig.add("blog", "x.example.com");
});

test("going back to routes that named a host does not take it from whose it is now", async () => {
  await using rig = await Rig.start();
  await rig.add("shop", "example.com");
  await rig.deploy("shop", [
    '"http://{default}/": {type: upstream, upstream: "app:http"}',
    '"http://example.com/": {type: upstream, upstream: "app:http"}',
  ]);
  await rig.deploy("shop", ['"http://{default}/": {type: upstream, upstream: "app:http"}']);
  await rig.remove("shop", "example.com");
  await rig.add("blog", "example.com");
  await rig.deploy("blog");

  const back = await rig.rollback("shop", 1);

  assert.deepEqual(Object.keys(rig.served("shop")), ["shop.example.test"]);
  assert.ok("example.com" in rig.served("blog"));
  assert.match(await rig.farm.log(back), /W: The routes of example\.com are left out/);
  assert.deepEqual(rig.farm.activities.get(back).summary.urls, ["http://shop.example.test/"]);
});

test("a deleted project leaves its domains", async () => {
  await using rig = await Rig.start();
  await rig.deploy("shop");
  await rig.add("shop", "example.com");
  const { id } = rig.project("shop");
  rig.farm.projects.markDeleting(id);
  await assert.rejects(rig.add("blog", "example.com"), /example\.com is served by another project/);
  await rig.farm.removal.remove(id, "admin");
  await rig.farm.work(await rig.farm.lease("teardown"));
  await rig.farm.until(
    rig.farm.activities.list({ projectId: id, environmentId: null }, 1)[0]?.id ?? "",
    ({ state }) => state.phase === "ended",
  );
  await rig.add("blog", "example.com");
});

test("nothing changes where the router does not answer, and what it missed it gets later", async () => {
  await using rig = await Rig.start();
  await rig.deploy("shop");
  const away = () => {
    throw new FarmError("the router is away");
  };
  rig.farm.router.before = away;
  await assert.rejects(rig.add("shop", "example.com"), FarmError);
  rig.farm.router.before = () => undefined;
  assert.deepEqual((await rig.farm.domains.list(admin, "shop")).domains, []);

  // It goes away between the question and the change.
  rig.farm.router.before = (call) => (call === "status" ? undefined : away());
  assert.equal((await rig.add("shop", "example.com")).effect, "waiting");
  assert.ok(!("example.com" in rig.told("shop")));
  rig.farm.router.before = () => undefined;
  await rig.add("blog", "example.org");
  assert.ok("example.com" in rig.told("shop"));
});

test("a project has so many domains, and so many routes as the router takes", async () => {
  await using rig = await Rig.start();
  const paths = Array.from({ length: 15 }, (_, index) => `"http://{all}/p${index}/"`);
  const target = '{type: upstream, upstream: "app:http"}';
  await rig.deploy(
    "shop",
    paths.map((path) => `${path}: ${target}`),
  );
  for (let index = 0; index < 65; index++) await rig.add("shop", `d${index}.example.com`);
  await assert.rejects(rig.add("shop", "example.org"), /1005 routes are more than 1000/);
  assert.equal((await rig.farm.domains.list(admin, "shop")).domains.length, 65);
  assert.equal(Object.keys(rig.served("shop")).length, 66);

  for (let index = 0; index < 100; index++) await rig.add("blog", `d${index}.example.net`);
  await assert.rejects(rig.add("blog", "example.org"), /"blog" has 100 domains, the most/);
});

/** Two projects, `shop` and `blog`, and an agent that builds and deploys what they are given. */
class Rig implements AsyncDisposable {
  readonly farm: TestCoordinator;
  readonly #directory: TemporaryDirectory;
  #deployed = 0;

  private constructor(directory: TemporaryDirectory, farm: TestCoordinator) {
    this.#directory = directory;
    this.farm = farm;
    farm.project("shop");
    farm.project("blog");
    farm.join();
  }

  static async start(): Promise<Rig> {
    const directory = await TemporaryDirectory.create();
    return new Rig(directory, await TestCoordinator.start(directory.path));
  }

  project(name: string) {
    return this.farm.projects.projectFor(admin, name);
  }

  production(name: string) {
    return this.farm.environments.named(this.project(name), null);
  }

  add(project: string, domain: string, isDefault = false): Promise<DomainsView> {
    this.farm.nowMs++;
    return this.farm.domains.add(admin, { project, domain, isDefault });
  }

  remove(project: string, domain: string): Promise<DomainsView> {
    return this.farm.domains.remove(admin, { project, domain });
  }

  setDefault(project: string, domain: string): Promise<DomainsView> {
    return this.farm.domains.setDefault(admin, { project, domain });
  }

  /** Deploys an application with these routes; gives the activity. */
  async deploy(project: string, routes: readonly string[] = [], branch = "main"): Promise<string> {
    const files = {
      ...smallFiles,
      "server.js": `version ${++this.#deployed}`,
      ".slipway": { "routes.yaml": routes.join("\n") },
    };
    const { id } = this.farm.submit(this.project(project), files, branch);
    await this.farm.work(await this.farm.lease("build"));
    return await this.#work(id);
  }

  async rollback(project: string, generation: number): Promise<string> {
    const { id: environmentId, projectId } = this.production(project);
    const { id } = this.farm.activities.create(
      {
        projectId,
        environmentId,
        kind: "rollback",
        user: "ada",
        source: { type: "deployment", generation, confirmed: [] },
        commit: "",
        uniqueKey: null,
      },
      this.farm.nowMs,
    );
    this.farm.runner.kick(id);
    return await this.#work(id);
  }

  /** By host: where the router sends what is asked of it, which is also what the database says. */
  served(project: string, branch = "main"): Readonly<Record<string, string>> {
    const told = this.told(project, branch);
    const { routes } = this.farm.environments.named(this.project(project), branch);
    assert.deepEqual(Object.keys(told), [...new Set(routes.map(({ host }) => host))]);
    return told;
  }

  told(project: string, branch = "main"): Readonly<Record<string, string>> {
    const { id } = this.farm.environments.named(this.project(project), branch);
    const routes = this.farm.router.applied.get(id)?.routes ?? [];
    return Object.fromEntries(
      routes.map(({ host, action }) => [
        host,
        action.kind === "upstream" ? action.targets.join() : action.to,
      ]),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.farm[Symbol.asyncDispose]();
    await this.#directory[Symbol.asyncDispose]();
  }

  async #work(id: string): Promise<string> {
    await this.farm.work(await this.farm.lease("deploy"));
    const { state } = await this.farm.ended(id);
    assert.ok(state.phase === "ended" && state.result === "succeeded", JSON.stringify(state));
    return id;
  }
}

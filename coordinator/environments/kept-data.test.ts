import assert from "node:assert/strict";
import { test } from "node:test";
import { checkProject } from "../../config/check.js";
import { MemoryTree } from "../../config/files/memory-tree.js";
import type { Project } from "../../config/model.js";
import { applicationsWithFiles, keptData, plainlyKept, type KeptData } from "./kept-data.js";

const db = (schemas: string) =>
  `db: {type: "mariadb:10.11", configuration: {schemas: [${schemas}], endpoints: {mysql: {default_schema: main}}}}`;

test("what stays keeps its place, and a name that is used again gets another", async () => {
  const history = new History();
  const first = await history.deploy({ services: "db: {type: 'mariadb:10.6'}" });
  assert.deepEqual(placesOf(first), ["db.1", "app.1"]);
  const newer = await history.deploy({ services: "db: {type: 'mysql:10.11'}" });
  assert.deepEqual(placesOf(newer), ["db.1", "app.1"]);
  assert.deepEqual(placesOf(await history.deploy({})), ["app.1"]);
  const again = await history.deploy({ services: "db: {type: 'mariadb:10.6'}" });
  assert.deepEqual(placesOf(again), ["db.4", "app.1"]);
  assert.deepEqual(placesOf(await history.deploy({ application: "name: other" })), ["other.5"]);
  assert.deepEqual(placesOf(await history.deploy({})), ["app.6"]);
});

test("what cannot read the data of before begins elsewhere", async () => {
  const cases = [
    ["mariadb:10.11", "mariadb:10.6", true],
    ["mariadb:10.6", "mariadb:10.11", false],
    ["mariadb:10.6", "postgresql:16", true],
    ["mariadb:10.6", "oracle-mysql:8.0", true],
    ["redis-persistent:7.2", "redis:7.2", true],
    ["redis:7.2", "redis-persistent:7.2", false],
    ["redis:7.2", "redis:6.2", false],
    ["redis:7.2", "mariadb:10.6", true],
  ] as const;
  for (const [before, after, isAnew] of cases) {
    const history = new History();
    await history.deploy({ services: `s: {type: "${before}"}` });
    const { services } = await history.deploy({ services: `s: {type: "${after}"}` });
    assert.equal(services[0]?.instance, isAnew ? "s.2" : "s.1", `${before} to ${after}`);
  }
});

test("schemas that were dropped are known until they are listed again", async () => {
  const history = new History();
  const dropped = async (schemas: string) =>
    (await history.deploy({ services: db(schemas) })).services[0]?.droppedSchemas;
  assert.deepEqual(await dropped("main, legacy, old"), []);
  assert.deepEqual(await dropped("main, old"), ["legacy"]);
  assert.deepEqual(await dropped("main"), ["legacy", "old"]);
  assert.deepEqual(await dropped("main, legacy"), ["old"]);
  await history.deploy({});
  assert.deepEqual(await dropped("main"), [], "an empty service has nothing to drop");
});

test("files of mounts that an application has no more are known", async () => {
  const history = new History();
  await history.deploy({ application: "mounts: {b: {source: local}, tmp: {source: tmp}}" });
  await history.deploy({ application: "mounts: {a: {source: local}}" });
  const kept = await history.deploy({});
  assert.deepEqual(kept.applications, [{ name: "app", volume: "app.1", sourcePaths: ["a", "b"] }]);
  assert.deepEqual(applicationsWithFiles(kept), ["app"]);
  const other = await history.deploy({ application: "name: other" });
  assert.deepEqual(applicationsWithFiles(other), []);
});

test("a deployment of before this was written down goes on under its plain names", async () => {
  const project = await projectOf({ services: db("main, legacy") });
  const running = { content: { project }, kept: plainlyKept(project) };
  const kept = keptData(await projectOf({ services: db("main") }), running, 9);
  assert.deepEqual(placesOf(kept), ["db", "app"]);
  assert.deepEqual(kept.services[0]?.droppedSchemas, ["legacy"]);
});

/** Deployments that all serve, one after the other. */
class History {
  #running: { readonly content: { readonly project: Project }; readonly kept: KeptData } | null =
    null;
  #generation = 0;

  async deploy(files: { application?: string; services?: string }): Promise<KeptData> {
    const project = await projectOf(files);
    const generation = ++this.#generation;
    const kept = keptData(project, this.#running, generation);
    this.#running = { content: { project }, kept };
    // An agent may take up a deployment that serves already.
    assert.deepEqual(keptData(project, this.#running, generation), kept);
    return kept;
  }
}

function placesOf({ services, applications }: KeptData): readonly string[] {
  return [...services.map(({ instance }) => instance), ...applications.map(({ volume }) => volume)];
}

async function projectOf({ application = "", services = "" }): Promise<Project> {
  const name = application.includes("name:") ? "" : "name: app\n";
  const { project, errors } = await checkProject(
    new MemoryTree({
      ".slipway.app.yaml": `${name}type: nodejs:22\n${application}\n`,
      ".slipway/services.yaml": services,
    }),
  );
  assert.ok(project !== null, JSON.stringify(errors));
  return project;
}

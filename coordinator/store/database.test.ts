import Sqlite from "better-sqlite3";
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { FarmError } from "../../program/error.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { Database, newId } from "./database.js";
import { EnvironmentStore } from "./environment-store.js";
import { migrations } from "./schema.js";

test("a second coordinator does not get the directory, from this process or another", async () => {
  await using directory = await TemporaryDirectory.create();
  await using _first = Database.open(directory.path);
  assert.throws(() => Database.open(directory.path), FarmError);
  await using other = await OtherProcess.open(directory.path);
  assert.match(other.said, /is in use by process \d+/);
});

test("the directory of a coordinator that was killed is free at once", async () => {
  await using directory = await TemporaryDirectory.create();
  const other = await OtherProcess.open(directory.path);
  assert.equal(other.said, "epoch 1");
  assert.throws(() => Database.open(directory.path), FarmError);

  await other[Symbol.asyncDispose]();

  await using database = Database.open(directory.path);
  assert.equal(database.epoch, 2);
});

test("the epoch rises with each start, and the farm keeps its name and its rows", async () => {
  await using directory = await TemporaryDirectory.create();
  const first = Database.open(directory.path);
  first.run("INSERT INTO meta (key, value) VALUES ('mine', 'kept')");
  await first[Symbol.asyncDispose]();
  await first[Symbol.asyncDispose]();

  await using second = Database.open(directory.path);

  assert.equal(second.epoch, first.epoch + 1);
  assert.equal(second.farm, first.farm);
  assert.deepEqual(second.get("SELECT value FROM meta WHERE key = 'mine'"), { value: "kept" });
});

test("environments that an older Slipway deployed keep their routes, and know their targets", async () => {
  await using directory = await TemporaryDirectory.create();
  const older = new Sqlite(join(directory.path, "coordinator.sqlite"));
  const count = migrations.findIndex((text) => text.includes("CREATE TABLE domains"));
  for (const migration of migrations.slice(0, count)) older.exec(migration);
  older.pragma(`user_version = ${count}`);
  const action = { kind: "upstream", targets: ["10.0.0.1:80"], application: "app" };
  const routes = [{ host: "shop.localhost", path: "/", action, pathRedirects: [] }];
  older.exec("INSERT INTO projects VALUES ('p', 'shop', 'main', 'e', 1, 0)");
  older
    .prepare(
      `INSERT INTO environments
         (id, project_id, name, machine_name, generation, last_generation, routes_json, created_at_ms)
       VALUES ('e', 'p', 'main', 'main-1', 3, 4, ?, 1)`,
    )
    .run(JSON.stringify(routes));
  older.close();

  await using database = Database.open(directory.path);
  const environments = new EnvironmentStore(database);

  const environment = environments.get("e");
  assert.deepEqual(environment.routes, routes);
  assert.deepEqual([...environment.targets], [["app", ["10.0.0.1:80"]]]);
  assert.equal(environment.routesGeneration, 4, "the router may have been told of a removal");
  environments.commitRoutes("e", []);
  assert.equal(environments.get("e").routesGeneration, 5);
});

test("data of a newer Slipway are left alone, and the directory stays free", async () => {
  await using directory = await TemporaryDirectory.create();
  await Database.open(directory.path)[Symbol.asyncDispose]();
  const file = join(directory.path, "coordinator.sqlite");
  const newer = new Sqlite(file);
  const version = newer.pragma("user_version", { simple: true }) as number;
  newer.pragma("user_version = 999");
  newer.close();

  for (let i = 0; i < 2; i++) {
    assert.throws(() => Database.open(directory.path), /written by a newer Slipway/);
  }

  const restored = new Sqlite(file);
  restored.pragma(`user_version = ${version}`);
  restored.close();
  await using database = Database.open(directory.path);
  assert.equal(database.epoch, 2);
});

test("a transaction that throws changes nothing, nested or not", async () => {
  await using directory = await TemporaryDirectory.create();
  await using database = Database.open(directory.path);
  const put = (key: string): number =>
    database.run("INSERT INTO meta (key, value) VALUES (?, '')", key);
  assert.throws(() =>
    database.transaction(() => {
      put("a");
      database.transaction(() => put("b"));
      throw new Error("no");
    }),
  );
  assert.deepEqual(database.all("SELECT key FROM meta WHERE key IN ('a', 'b')"), []);
});

test("ids are labels that begin with a letter", () => {
  for (let i = 0; i < 500; i++) assert.match(newId(8), /^[a-z][a-z2-7]{7}$/);
});

/** Another process that opens the database and keeps it until it is killed. */
class OtherProcess implements AsyncDisposable {
  readonly said: string;
  readonly #kill: () => Promise<void>;

  private constructor(said: string, kill: () => Promise<void>) {
    this.said = said;
    this.#kill = kill;
  }

  static async open(directory: string): Promise<OtherProcess> {
    const script = join(directory, "open.mts");
    const module = new URL("./database.ts", import.meta.url).href;
    await writeFile(
      script,
      `import { Database } from ${JSON.stringify(module)};
       setInterval(() => undefined, 1000);
       try {
         console.log("epoch " + Database.open(${JSON.stringify(directory)}).epoch);
       } catch (error) {
         console.log(error.message);
       }`,
    );
    const child = spawn(process.execPath, ["--import", import.meta.resolve("tsx"), script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const closed = once(child, "close");
    const [line] = (await once(child.stdout, "data")) as [Buffer];
    return new OtherProcess(line.toString("utf8").trim(), async () => {
      child.kill("SIGKILL");
      await closed;
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#kill();
  }
}

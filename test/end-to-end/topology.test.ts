import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually } from "../eventually.js";
import { FarmRig } from "../farm-rig.js";
import { smallApplication, type Files } from "../small-application.js";

const relationship = `relationships:\n  database: "db:mysql"`;
const mariadb = (schemas: readonly string[]) =>
  [
    "db:",
    "  type: mariadb:10.11",
    "  disk: 512",
    "  configuration:",
    `    schemas: [${schemas.join(", ")}]`,
    "    endpoints: {mysql: {default_schema: main, privileges: {main: admin}}}",
    "",
  ].join("\n");

test("what a change of the topology does to data is what was said, and only once it serves", async (t) => {
  await using rig = await FarmRig.start({ agents: 1, coordinator: ["--lease-ttl-ms=3000"] });
  const work = await rig.work("topology");
  const withDatabase = (version: string, schemas = ["main"]): Files => ({
    ...smallApplication({ version, more: relationship }),
    ".slipway/services.yaml": mariadb(schemas),
  });
  const without = (version: string): Files => ({
    ...smallApplication({ version }),
    ".slipway/services.yaml": "",
  });
  await work.deploy(withDatabase("1", ["main", "legacy"]));
  const host = await rig.host("topology");
  const cwd = work.directory;
  const version = async () => (await rig.request(host)).headers["x-app-version"];

  const databases = async () =>
    (await rig.containers("topology")).filter(({ labels }) => labels["slipway.service"] === "db");
  /** As the application would ask. */
  const sql = async (text: string): Promise<string> => {
    const [database, ...others] = await databases();
    assert.deepEqual(others, []);
    let said = "";
    const command = ["mariadb", "--user=user", "--host=127.0.0.1", "-N", "-e", text];
    const onOutput = (chunk: Buffer) => void (said += chunk.toString());
    const { status } = await rig.engine.exec(database?.id ?? "", { command, onOutput });
    return status === 0 ? said : `failed: ${said}`;
  };
  const dataVolumes = async () =>
    (await rig.engine.listVolumes({ "slipway.farm": rig.farm, "slipway.role": "data" })).map(
      ({ name }) => name.replace(/.*-/, ""),
    );
  await sql("CREATE TABLE main.kept (n INT); INSERT INTO main.kept VALUES (42)");
  await sql("CREATE TABLE legacy.kept (n INT); INSERT INTO legacy.kept VALUES (7)");

  await t.test("a schema that is dropped is deleted, once that was confirmed", async () => {
    await work.commit(withDatabase("2"));
    const refused = await work.push();
    assert.equal(refused.code, 1, refused.output);
    assert.match(
      refused.output,
      /would lose data:\n +- service "db": the schema "legacy" is dropped\n +To let it happen: git push -o slipway\.confirm=db\n/,
    );
    assert.equal(await sql("SELECT n FROM legacy.kept"), "7\n");
    const pushed = await work.push("-o", "slipway.confirm=db", "main");
    assert.equal(pushed.code, 0, pushed.output);
    assert.match(
      pushed.output,
      /Ends for good, as was confirmed: service "db": the schema "legacy" is dropped\n/,
    );
    await eventually("the schema is gone", async () => {
      return (await sql("SHOW DATABASES")) === "information_schema\nmain\n" ? true : null;
    });
    assert.equal(await sql("SELECT n FROM main.kept"), "42\n");
  });

  await t.test("a service is not removed with its data unless that is confirmed", async () => {
    await work.commit(without("3"));
    const refused = await work.push();
    assert.equal(refused.code, 1, refused.output);
    assert.match(refused.output, /- service "db": it is removed with its data\n/);
    assert.match(refused.output, /To let it happen: git push -o slipway\.confirm=db\n/);
    const submitted = await rig.cli(["submit"], { cwd, code: 2 });
    assert.match(submitted.stderr, /service "db": it is removed with its data\n/);
    assert.match(submitted.stderr, /To let it happen, add: --confirm db\n/);
    assert.equal(await sql("SELECT n FROM main.kept"), "42\n");
    assert.equal(await version(), "2");
  });

  await t.test("a deployment that fails leaves the data, whatever was confirmed", async () => {
    const failing = smallApplication({ version: "4", deployHook: ["exit 3"] });
    for (const services of ["", "db:\n  type: redis-persistent:7.0\n  disk: 256\n"]) {
      await work.commit({ ...failing, ".slipway/services.yaml": services });
      const failed = await work.push("-o", "slipway.confirm=db", "main");
      assert.equal(failed.code, 1, failed.output);
      assert.match(failed.output, /Generation 2 keeps serving/);
      assert.equal(await sql("SELECT n FROM main.kept"), "42\n");
      assert.deepEqual(await dataVolumes(), ["db.1"]);
    }
    assert.equal(await version(), "2");
  });

  await t.test("confirmed, it is removed; added again, it is empty", async () => {
    await work.commit(without("5"));
    const pushed = await work.push("-o", "slipway.confirm=db", "main");
    assert.equal(pushed.code, 0, pushed.output);
    assert.match(pushed.output, /confirmed: service "db": it is removed with its data\n/);
    assert.match(pushed.output, /Removing service db\n/);
    await eventually("the volume is gone", async () => {
      return (await dataVolumes()).length === 0 ? true : null;
    });
    assert.deepEqual(await databases(), []);

    await work.deploy(withDatabase("6"));
    assert.equal(await sql("SHOW TABLES IN main"), "");
    await sql("CREATE TABLE main.kept (n INT); INSERT INTO main.kept VALUES (43)");
  });

  await t.test(
    "a service of another type starts empty, and takes the place of the old",
    async () => {
      await work.commit({
        ...smallApplication({ version: "7", more: `relationships: {store: "db:redis"}` }),
        ".slipway/services.yaml": "db:\n  type: redis-persistent:7.0\n  disk: 256\n",
      });
      const refused = await work.push();
      assert.match(
        refused.output,
        /service "db": mariadb:10\.11 becomes redis-persistent:7\.0, which starts empty: the data of mariadb:10\.11 is removed\n/,
      );
      const [before] = await dataVolumes();
      const pushed = await work.push("-o", "slipway.confirm=db", "main");
      assert.equal(pushed.code, 0, pushed.output);
      assert.match(pushed.output, /Removing service db as it was\n/);
      await eventually("only the new volume is left", async () => {
        const [only, ...others] = await dataVolumes();
        return only !== before && others.length === 0 ? true : null;
      });
    },
  );

  await t.test("a rollback past a service is refused, too, until it is confirmed", async () => {
    const refused = await rig.cli(["rollback", "5"], { cwd, code: 2 });
    assert.match(refused.stderr, /service "db": it is removed with its data\n/);
    assert.match(refused.stderr, /To let it happen, add: --confirm db\n/);
    assert.equal(await version(), "7");
    await rig.cli(["rollback", "5", "--confirm", "db"], { cwd });
    assert.equal(await version(), "5");
    await eventually("the volume is gone", async () => {
      return (await dataVolumes()).length === 0 ? true : null;
    });
    // What there was is not brought back.
    await rig.cli(["rollback", "2"], { cwd });
    assert.equal(await version(), "2");
    assert.equal(await sql("SHOW TABLES IN main"), "");
  });

  await t.test("a mount that is taken away has its files when it is back", async () => {
    await rig.request(host, "/entries", { method: "POST", body: "kept" });
    const files = withDatabase("8");
    const app = files[".slipway.app.yaml"] ?? "";
    const bare = app.replace(/mounts:\n(?: .*\n)+/, "");
    assert.notEqual(bare, app);
    const { output } = await work.deploy({ ...files, ".slipway.app.yaml": bare });
    assert.match(
      output,
      /the mount "data" is taken away, and its files are kept under the source path "data" \(restarts\)/,
    );
    assert.equal((await rig.request(host, "/entries")).body, "");
    await work.deploy(files);
    assert.equal((await rig.request(host, "/entries")).body, "kept\n");
  });

  await t.test(
    "an agent that is killed after the switch removes the data all the same",
    async () => {
      assert.equal((await dataVolumes()).length, 1);
      const files = without("9");
      const app = files[".slipway.app.yaml"] ?? "";
      const hook = "hooks:\n  post_deploy: |\n    echo after the switch\n    sleep 5\n";
      await work.commit({ ...files, ".slipway.app.yaml": `${app}${hook}` });
      const push = work.startPush("-o", "slipway.confirm=db", "main");
      await push.until(/after the switch/);
      await rig.kill("agent-1");
      const { code, output } = await push.outcome;
      assert.equal(code, 0, output);
      assert.equal(await version(), "9");
      await eventually("the data is gone", async () => {
        return (await dataVolumes()).length + (await databases()).length === 0 ? true : null;
      });
      await work.deploy(withDatabase("10"));
      assert.equal(await sql("SHOW TABLES IN main"), "");
      assert.equal((await rig.request(host, "/entries")).body, "kept\n");
    },
  );

  await t.test(
    "an application that has no mounts any more is refused to go with files",
    async () => {
      const files = withDatabase("11");
      const app = files[".slipway.app.yaml"] ?? "";
      const bare = app.replace(/mounts:\n(?: .*\n)+/, "");
      await work.deploy({ ...files, ".slipway.app.yaml": bare });
      await work.commit({
        ".slipway.app.yaml": bare.replace("name: app", "name: shop"),
        ".slipway/routes.yaml": `"http://{default}/": {type: upstream, upstream: "shop:http"}\n`,
      });
      const refused = await work.push();
      assert.match(
        refused.output,
        /- application "app": it is removed with the files of mounts that it had\n +To let it happen: git push -o slipway\.confirm=app\n/,
      );
      const pushed = await work.push("-o", "slipway.confirm=app", "main");
      assert.equal(pushed.code, 0, pushed.output);
      await eventually("the files are gone", async () => {
        const labels = { "slipway.farm": rig.farm, "slipway.role": "mount" };
        return (await rig.engine.listVolumes(labels)).length === 0 ? true : null;
      });
    },
  );
});

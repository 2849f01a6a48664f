import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually } from "../eventually.js";
import { FarmRig } from "../farm-rig.js";

test("a shop in the layout of Magento Cloud runs unchanged", async (t) => {
  await using rig = await FarmRig.start();
  const work = await rig.work("shop");
  await work.copyExample("magento");
  const { output } = await work.deploy();
  const host = await rig.host("shop");

  await t.test("its page comes from the database, Redis and patched source", async () => {
    const { status, headers, body } = await rig.request(host);
    assert.equal(status, 200, body);
    assert.equal(headers["x-app-version"], "1.0.0");
    const facts = factsOf(body);
    assert.equal(facts.get("Redis"), "PONG");
    assert.match(facts.get("Patches") ?? "", /001-greeting/);
    assert.doesNotMatch(body, /not patched/);
    const before = Number(facts.get("Visitor number"));
    const after = factsOf((await rig.request(host)).body).get("Visitor number");
    assert.equal(Number(after), before + 1);
  });

  await t.test("the style sheet under its version comes from nginx", async () => {
    const { body } = await rig.request(host);
    const path = /href="(\/static\/version[^"]+)"/.exec(body)?.[1] ?? "";
    const style = await rig.request(host, path);
    assert.equal(style.status, 200, path);
    assert.match(style.headers["content-type"] ?? "", /^text\/css/);
    assert.equal(style.headers["x-app-version"], undefined);
  });

  await t.test("what is outside pub is not served", async () => {
    assert.notEqual((await rig.request(host, "/../composer.json")).status, 200);
    const { body } = await rig.request(host, "/app/etc/env.php");
    assert.doesNotMatch(body, /password/);
  });

  await t.test("mounts are writable, everything else is read-only", async () => {
    const containers = await rig.containers("shop");
    const application = containers.find(({ labels }) => labels["slipway.role"] === "application");
    assert.ok(application);
    const user = "web";
    for (const [path, status] of [
      ["var/of-the-test", 0],
      ["app/etc/of-the-test", 0],
      ["pub/media/of-the-test", 0],
      ["pub/of-the-test", 1],
      ["of-the-test", 1],
      ["/etc/of-the-test", 1],
    ] as const) {
      const touched = await rig.engine.exec(application.id, {
        command: ["touch", "--", path],
        workingDirectory: "/app",
        user,
      });
      assert.equal(touched.status, status, path);
    }
  });

  await t.test("hooks ran in their order: build, deploy, then post_deploy", async () => {
    const said = ["Running the deploy hook", "Running the post_deploy hook"];
    const places = said.map((text) => output.indexOf(text));
    assert.ok(
      places.every((place) => place >= 0),
      output,
    );
    assert.deepEqual(
      places.toSorted((a, b) => a - b),
      places,
    );
  });

  await t.test("an upload in a mount is served, and stays over a deployment", async () => {
    const application = (await rig.containers("shop")).find(
      ({ labels }) => labels["slipway.role"] === "application",
    );
    assert.ok(application);
    const command = ["cp", "--", "composer.json", "pub/media/kept.txt"];
    const user = "web";
    await rig.engine.exec(application.id, { command, workingDirectory: "/app", user });
    await rig.cli(["redeploy"], { cwd: work.directory });
    const kept = await eventually("the new version answers", async () => {
      const answer = await rig.request(host, "/media/kept.txt");
      return answer.status === 200 ? answer : null;
    });
    assert.match(kept.body, /require/);
  });
});

/** What the page's list says, by name. */
function factsOf(body: string): ReadonlyMap<string, string> {
  const pairs = body.matchAll(/<dt>([^<]*)<\/dt>\s*<dd>([^<]*)<\/dd>/g);
  return new Map([...pairs].map(([, name = "", value = ""]) => [name, value]));
}

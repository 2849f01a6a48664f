import assert from "node:assert/strict";
import { test } from "node:test";
import { FarmRig } from "../farm-rig.js";
import { GitRemote } from "../git-remote.js";
import { smallApplication } from "../small-application.js";

test("a project is created from a template, and deployed", async (t) => {
  await using remote = await GitRemote.start();
  const coordinator = ["--allow-private-range=127.0.0.1"];
  await using rig = await FarmRig.start({ agents: 1, coordinator });
  const create = (name: string, template: string) =>
    ["project", "create", name, "--template", template, "--no-git"] as const;

  await t.test("of a git repository: the command follows its first deployment", async () => {
    await remote.commit("org/small", smallApplication({ version: "1" }));
    const created = await rig.cli(create("small", remote.url("org/small")));
    assert.match(created.stderr, /created small with the files of http/);
    assert.match(created.stderr, /Generation 1 serves/);
    assert.match(created.stdout, /^http:\/\/small\./m);
    const answer = await rig.request(await rig.host("small"));
    assert.equal(answer.headers["x-app-version"], "1");
  });

  await t.test("of a template that cannot be had or deployed, nothing is created", async () => {
    await remote.commit("org/broken", { ".slipway.app.yaml": "name: app\n" });
    for (const [template, reason] of [
      ["examples/nod", /examples\/magento, examples\/node/],
      [remote.url("org/broken"), /cannot be deployed[\s\S]*\.slipway\.app\.yaml/],
      [remote.url("org/none"), /no repository that can be read/],
      ["http://10.1.2.3/x.git", /private address/],
    ] as const) {
      const { stderr } = await rig.cli(create("other", template), { code: 2 });
      assert.match(stderr, reason);
    }
    const { projects } = await rig.json<{ projects: readonly { name: string }[] }>([
      ...["project", "list"],
    ]);
    assert.deepEqual(
      projects.map(({ name }) => name),
      ["small"],
    );
  });

  await t.test("of an example of this installation, without waiting for it", async () => {
    const created = await rig.json<{ readonly id: string; readonly created: { name: string } }>([
      ...create("example", "examples/node"),
      "--no-follow",
    ]);
    assert.equal(created.created.name, "example");
    const [activity, ...others] = await rig.activities("example");
    assert.equal(activity?.id, created.id);
    assert.deepEqual(others, []);
    // That this example runs is what other tests are about.
    await rig.cli(["activity", "cancel", created.id]);
    assert.match((await rig.ended(created.id)).result, /^(?:cancelled|succeeded)$/);
  });
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { startCliWithFarm } from "../../test/cli-with-farm.js";

test("domains are added, listed, chosen and deleted", async () => {
  await using rig = await startCliWithFarm();
  const { user } = rig;
  await user.json("project", "create", "shop", "--no-git");
  user.environment["SLIPWAY_PROJECT"] = "shop";
  const empty = await user.run("domain", "list");
  assert.deepEqual([empty.code, empty.stdout], [0, ""]);
  assert.match(empty.stderr, /slipway domain add DOMAIN/);

  const first = await user.run("domain", "add", "Bücher.Example");
  assert.equal(first.stdout, "added xn--bcher-kva.example to shop, as its default domain\n");
  assert.equal(
    first.stderr,
    [
      "production is served at http://xn--bcher-kva.example:7080/",
      "applications find their new addresses in PLATFORM_ROUTES from the next deployment on",
      "  hint: To deploy what runs once more: slipway redeploy --environment main",
      "",
    ].join("\n"),
  );
  const second = await user.run("domain", "add", "example.org");
  assert.equal(second.stdout, "added example.org to shop\n");
  const chosen = await user.run("domain", "default", "example.org");
  assert.equal(chosen.stdout, "example.org is the default domain of shop\n");
  const list = await user.run("domain", "list");
  assert.deepEqual(list.stdout.split(/ {2,}|\n/), [
    ...["DOMAIN", "CREATED", "URL"],
    "xn--bcher-kva.example",
    ...["2023-11-14 22:13:20Z", "http://xn--bcher-kva.example:7080/"],
    ...["example.org (default)", "2023-11-14 22:13:20Z", "http://example.org:7080/", ""],
  ]);
  const deleted = await user.run("domain", "remove", "bücher.example", "--project", "shop");
  assert.equal(deleted.stdout, "deleted xn--bcher-kva.example from shop\n");
  const { domains } = await user.json<{ domains: readonly { name: string }[] }>("domain", "list");
  assert.deepEqual(
    domains.map(({ name }) => name),
    ["example.org"],
  );
});

test("a change says what is not so yet, and JSON has the same facts", async () => {
  await using rig = await startCliWithFarm();
  const { user, server } = rig;
  const { domains } = server.farm;
  await user.json("project", "create", "shop", "--no-git");
  const on = ["--project", "shop"];

  domains.isDeployed = false;
  domains.effect = "none";
  const early = await user.run("domain", "add", "example.com", ...on);
  assert.equal(early.stderr, "it counts from the first deployment of production on\n");

  domains.isDeployed = true;
  domains.isRouted = false;
  const unused = await user.run("domain", "add", "example.org", ...on);
  assert.match(unused.stderr, /^no route of production leads there\n {2}hint: .*\{all\}/);
  assert.doesNotMatch(unused.stderr, /redeploy/);

  domains.effect = "waiting";
  domains.remainingUrls = ["http://example.org/"];
  const gone = await user.run("domain", "delete", "example.org", ...on);
  assert.match(gone.stderr, /still served at http:\/\/example\.org\/: its routes name that host\n/);
  assert.match(gone.stderr, /the router does not answer now/);

  const shown = await user.json<object>("domain", "default", "example.com", ...on);
  assert.deepEqual(shown, {
    domains: [{ urls: [], name: "example.com", isDefault: true, createdAtMs: 1_700_000_000_000 }],
    remainingUrls: [],
    project: "shop",
    production: "main",
    isDeployed: true,
    changed: "example.com",
    effect: "waiting",
  });
});

test("what is refused exits with 2 and says what to do", async () => {
  await using rig = await startCliWithFarm();
  const { user } = rig;
  await user.json("project", "create", "shop", "--no-git");
  const on = ["--project", "shop"];
  await user.json("domain", "add", "example.com", ...on);
  for (const [words, message] of [
    [["add", "https://x.test/"], /is not a domain\n {2}hint: Give the name alone/],
    [["add", "example.com"], /belongs to another project/],
    [["delete", "example.org"], /has no domain example\.org/],
    [["add"], /missing required argument/],
    [[], /a command is missing/],
  ] as const) {
    const { code, stdout, stderr } = await user.run("domain", ...words, ...(words[0] ? on : []));
    assert.deepEqual([code, stdout], [2, ""], stderr);
    assert.match(stderr, message);
  }
});

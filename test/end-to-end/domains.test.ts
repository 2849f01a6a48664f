import assert from "node:assert/strict";
import { test } from "node:test";
import { FarmRig } from "../farm-rig.js";
import { smallApplication } from "../small-application.js";

/** Answers with what the application finds of its addresses. */
const server = `import { createServer } from "node:http";
const routes = JSON.parse(Buffer.from(process.env.PLATFORM_ROUTES, "base64"));
const find = (test) => Object.keys(routes).filter((url) => test(routes[url])).sort().join(" ");
createServer((request, response) => {
  response.setHeader("X-Routes", find(({ type }) => type === "upstream"));
  response.setHeader("X-Primary", find(({ primary }) => primary));
  response.end("one\\n");
}).listen(Number(process.env.PORT));
`;

const routes = `"http://{default}/":
  type: upstream
  upstream: app:http
"http://{all}/api/":
  type: upstream
  upstream: app:http
"http://www.{default}/":
  type: redirect
  to: "http://{default}/"
`;

interface Domains {
  readonly domains: readonly { readonly name: string; readonly isDefault: boolean }[];
  readonly effect: string;
}

test("production is served at the domains of its project, previews are not", async (t) => {
  await using rig = await FarmRig.start({ agents: 1 });
  const work = await rig.work("shop");
  const files = {
    ...smallApplication({ version: "1" }),
    "server.js": server,
    ".slipway/routes.yaml": routes,
  };
  await work.deploy(files);
  const cwd = work.directory;
  const port = rig.routerPort;
  const generated = await rig.host("shop");
  const status = async (host: string, path = "/") => (await rig.request(host, path)).status;
  const application = async () => {
    const names = (await rig.containers("shop")).map(({ name }) => name);
    return names.toSorted();
  };
  const before = await application();

  await t.test(
    "a domain is served as soon as it is added, by the containers that run",
    async () => {
      assert.equal(await status("example.test"), 404);
      const added = await rig.cli(["domain", "add", "Example.test"], { cwd });
      assert.equal(added.stdout, "added example.test to shop, as its default domain\n");
      assert.match(added.stderr, /slipway redeploy --environment main/);
      assert.equal(await status("example.test"), 200);
      assert.deepEqual(await application(), before);
      const second = await rig.json<Domains>(["domain", "add", "bücher.test"], { cwd });
      assert.equal(second.effect, "routed");
    },
  );

  await t.test(
    "{default} is one of them, {all} is each, and www leads to the default",
    async () => {
      assert.equal(await status("xn--bcher-kva.test"), 404, "only /api/ is for {all}");
      assert.equal(await status("xn--bcher-kva.test", "/api/"), 200);
      assert.equal(await status(`EXAMPLE.test:${port}`, "/api/x"), 200);
      const www = await rig.request("www.example.test", "/a?b=c");
      assert.equal(www.status, 301);
      assert.equal(www.headers.location, `http://example.test:${port}/a?b=c`);
      assert.equal(await status("www.xn--bcher-kva.test"), 404);
    },
  );

  await t.test(
    "production stays reachable at its own name, which is no address of it",
    async () => {
      assert.equal(await status(generated), 200);
      const { stdout } = await rig.cli(["url"], { cwd });
      assert.deepEqual(stdout.trim().split("\n"), [
        `http://example.test:${port}/`,
        `http://example.test:${port}/api/`,
        `http://xn--bcher-kva.test:${port}/api/`,
      ]);
    },
  );

  await t.test("the application learns of its domains with the next deployment", async () => {
    const url = `http://${generated}/`;
    const old = (await rig.request("example.test")).headers;
    assert.deepEqual([old["x-routes"], old["x-primary"]], [`${url} ${url}api/`, url]);
    await rig.cli(["redeploy"], { cwd });
    const { headers } = await rig.request("example.test");
    assert.equal(headers["x-primary"], `http://example.test:${port}/`);
    assert.equal(
      headers["x-routes"],
      [
        `http://example.test:${port}/`,
        `http://example.test:${port}/api/`,
        `http://xn--bcher-kva.test:${port}/api/`,
      ].join(" "),
    );
  });

  await t.test("a preview is served below its own name", async () => {
    await work.git("checkout", "--quiet", "-b", "feature");
    const pushed = await work.push("feature");
    assert.equal(pushed.code, 0, pushed.output);
    const preview = await rig.host("shop", "feature");
    assert.match(preview, /^feature-[0-9a-f]{7}\.shop\.localhost:/);
    const { headers } = await rig.request(preview);
    assert.equal(headers["x-routes"], `http://${preview}/ http://${preview}/api/`);
    const www = await rig.request(`www.${preview}`);
    assert.equal(www.headers.location, `http://${preview}/`);
    await work.git("checkout", "--quiet", "main");
  });

  await t.test("another default moves what {default} stands for", async () => {
    await rig.cli(["domain", "default", "bücher.test"], { cwd });
    assert.equal(await status("xn--bcher-kva.test"), 200);
    assert.equal(await status("example.test"), 404);
    assert.equal(await status("example.test", "/api/"), 200);
    await rig.cli(["domain", "default", "example.test"], { cwd });
    assert.equal(await status("example.test"), 200);
  });

  await t.test("no other project gets a domain, or a name of the farm", async () => {
    await rig.cli(["project", "create", "blog", "--no-git"], { cwd: rig.user.home });
    const taken = await rig.cli(["domain", "add", "example.test", "-p", "blog"], { code: 2 });
    assert.match(taken.stderr, /example\.test belongs to project "shop"/);
    for (const name of ["shop.localhost", "new.localhost", "www.shop.localhost"]) {
      const refused = await rig.cli(["domain", "add", name, "-p", "blog"], { code: 2 });
      assert.match(refused.stderr, /the installation's own domain/);
    }
    const last = await rig.cli(["domain", "delete", "example.test"], { cwd, code: 2 });
    assert.match(last.stderr, /slipway domain default xn--bcher-kva\.test/);
  });

  await t.test("a domain that is deleted answers 404 at once, and is free", async () => {
    await rig.cli(["domain", "remove", "bücher.test"], { cwd });
    assert.equal(await status("xn--bcher-kva.test", "/api/"), 404);
    await rig.cli(["domain", "delete", "example.test"], { cwd });
    assert.equal(await status("example.test"), 404);
    assert.equal(await status("www.example.test"), 404);
    assert.equal(await status(generated), 200);
    assert.equal(
      (await rig.cli(["url"], { cwd })).stdout,
      `http://${generated}/\nhttp://${generated}/api/\n`,
    );
    await rig.cli(["domain", "add", "example.test", "-p", "blog"]);
  });

  await t.test("going back to when it had the domain does not take it back", async () => {
    const generation = String(
      (await rig.json<{ generation: number }>(["environment", "show", "main"], { cwd })).generation,
    );
    const back = await rig.cli(["rollback", generation], { cwd });
    assert.equal(back.stdout, `http://${generated}/\nhttp://${generated}/api/\n`);
    assert.equal(await status("example.test"), 404);
    await work.deploy({
      ".slipway/routes.yaml": `${routes}"http://example.test/":\n  type: upstream\n  upstream: app:http\n`,
    });
    assert.equal(await status("example.test"), 404, "nor does naming it");
    const { stdout } = await rig.cli(["log"], { cwd });
    assert.match(stdout, /W: The routes of example\.test are left out/);
  });

  await t.test("domains survive the end of the coordinator and of the router", async () => {
    await rig.cli(["domain", "add", "example.org"], { cwd });
    await rig.kill("coordinator");
    await rig.untilReady();
    await rig.kill("router");
    await rig.untilReady();
    assert.equal(await status("example.org"), 200);
    const { domains } = await rig.json<Domains>(["domain", "list"], { cwd });
    assert.deepEqual(
      domains.map(({ name, isDefault }) => [name, isDefault]),
      [["example.org", true]],
    );
  });
});

import assert from "node:assert/strict";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { request, type IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import type { Location, Web } from "../../../config/applications/application-model.js";
import { TestFarm } from "../../containers/test-farm.js";
import { StepFailedError } from "../../work/step-context.js";
import { nginxConfig } from "./nginx-config.js";
import type { Site } from "./site.js";
import {
  applicationOf,
  ask,
  DeployRig,
  locationOf,
  PlainSlugs,
  RecordingContext,
  webOf,
  workOf,
} from "../test-deploy.js";

const nginx = "slipway/nginx:1.22";

function siteOf(locations: readonly Location[], rest: Partial<Site> = {}): Site {
  return {
    locations,
    protocol: "http",
    upstream: "127.0.0.1:8888",
    slug: "0123456789abcdef",
    mounts: [],
    probePath: "/.slipway/probe",
    ...rest,
  };
}

test("the longest prefix comes first, whatever the order in the file", () => {
  const text = nginxConfig(
    siteOf(["/", "/a", "/a/b/"].map((prefix) => locationOf({ prefix, passthru: true }))),
  );
  const order = ['"^/a/b(?:/|$)"', '"^/a(?:/|$)"', '"^/"'].map((pattern) => text.indexOf(pattern));
  assert.ok(order.every((position) => position > 0));
  assert.deepEqual(
    order,
    order.toSorted((a, b) => a - b),
  );
});

test("what would break out of the configuration is refused", () => {
  const refused: readonly Partial<Location>[] = [
    { root: "public\n}" },
    { root: "../.." },
    { prefix: "/a\u0000" },
    { passthru: "/$document_root" },
    { passthru: "/${resource}" },
    { headers: { "X-A": "b\r\nX-C: d" }, root: "" },
    { headers: { "X-A: b": "c" }, root: "" },
    { rules: [{ pattern: "a\nb" }] },
    { requestBuffering: { enabled: true, maxRequestSize: "1m; return 200" } },
  ];
  for (const rest of refused) {
    assert.throws(
      () => nginxConfig(siteOf([locationOf(rest)])),
      StepFailedError,
      JSON.stringify(rest),
    );
  }
});

test("nginx accepts whatever is not refused, and reads it as text", async (t) => {
  await using farm = await TestFarm.open(t, [nginx]);
  if (farm === null) return;
  await using slugs = await PlainSlugs.create();
  const hostile = "\"; } $uri # \\ ' {";
  const location = locationOf({
    prefix: '/a";{}$b',
    root: hostile,
    index: [hostile],
    passthru: "/index$1.php?x=$&y;}",
    headers: { "X-A": hostile, "Content-Type": hostile, "Cache-Control": "no-store" },
    expires: 10,
    rules: [
      { pattern: '^/";{}(?<uri>\\d+)\\(?<no>$', passthru: "/${uri}/x" },
      { pattern: "(?'args'.)\\k<args>(?P=args)", allow: false, scripts: false, headers: {} },
    ],
  });
  for (const protocol of ["http", "fastcgi", null] as const) {
    const path = join(slugs.directory, `${protocol}.conf`);
    const site = siteOf([location, locationOf({ passthru: true })], {
      protocol,
      mounts: ['a".b;'],
    });
    await writeFile(path, nginxConfig(site));
    let output = "";
    const { status } = await farm.engine.run(
      {
        name: `${farm.name}-${protocol}`,
        image: nginx,
        labels: { "slipway.farm": farm.name },
        command: ["nginx", "-t", "-c", "/etc/nginx/slipway.conf"],
        network: { kind: "none" },
        mounts: [{ kind: "bind", source: path, target: "/etc/nginx/slipway.conf", readOnly: true }],
      },
      (chunk) => (output += chunk.toString()),
    );
    assert.equal(status, 0, output);
    assert.doesNotMatch(output, /warn|emerg/);
  }
});

/** Deploys one application and gives what asks it. */
async function deployed(
  farm: TestFarm,
  slugs: PlainSlugs,
  files: Readonly<Record<string, string>>,
  rest: {
    web: Web;
    image?: string;
    php?: boolean;
    mounts?: readonly string[];
    deployHook?: string;
  },
) {
  const { mounts = [], ...spec } = rest;
  const application = applicationOf(await slugs.add(files), {
    ...spec,
    mounts: mounts.map((path) => ({ path, temporary: false, volume: "app", sourcePath: path })),
  });
  await using steps = await DeployRig.open(farm, slugs);
  const context = new RecordingContext(farm.name);
  await steps.deploy(workOf({ applications: [application] }), context);
  const address = context.targets.get("SWITCH")?.[0]?.address ?? "";
  const get = (path: string, options: Parameters<typeof ask>[2] = {}) =>
    ask(address, path, options);
  return Object.assign(get, { address });
}

/** What a connection that changes its protocol is told. */
async function upgraded(address: string): Promise<string> {
  const headers = { connection: "Upgrade", upgrade: "x" };
  const asked = request(`http://${address}/live`, { headers, agent: false }).end();
  const [response, socket, head] = (await once(asked, "upgrade")) as [
    IncomingMessage,
    Socket,
    Buffer,
  ];
  let text = head.toString();
  for await (const chunk of socket) text += String(chunk);
  return `${response.statusCode} ${text}`;
}

test("files, rules and passing on do what web.locations says", async (t) => {
  await using farm = await TestFarm.open(t, [nginx, "slipway/nodejs:22"]);
  if (farm === null) return;
  await using slugs = await PlainSlugs.create();
  const echo = `require("node:http").createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += chunk));
    request.on("end", () => response.end([request.method, request.url, body.length,
      request.headers["x-forwarded-for"], request.headers["x-forwarded-proto"], request.headers.host].join(" ")));
  }).on("upgrade", (request, socket) => socket.end("HTTP/1.1 101 Switching Protocols\\r\\nConnection: Upgrade\\r\\nUpgrade: x\\r\\n\\r\\nhi"))
    .listen(process.env.PORT, "127.0.0.1");`;
  const get = await deployed(
    farm,
    slugs,
    {
      "server.js": echo,
      "public/index.html": "home",
      "public/style.css": "css",
      "public/a b.txt": "space",
      "public/docs/index.html": "docs",
      "public/empty/x.txt": "x",
      "public/private/secret.txt": "secret",
      "assets/app.js": "js",
      "assets/.hidden": "hidden",
      "uploads/": "",
    },
    {
      mounts: ["uploads"],
      deployHook: "echo up > uploads/file.txt",
      web: webOf({
        locations: [
          locationOf({
            root: "public",
            index: ["missing.html", "index.html"],
            passthru: true,
            rules: [
              { pattern: "\\.css$", expires: 3600, headers: { "X-Rule": "a$b" } },
              { pattern: "^/private/", allow: false, passthru: false },
              { pattern: "^/old/(?<page>.*)$", passthru: "/docs/$page" },
              { pattern: "^/numbered/(\\d+)$", passthru: "/app/n?id=$1" },
            ],
          }),
          locationOf({
            prefix: "/assets",
            root: "assets",
            expires: 60,
            headers: { "Cache-Control": "public, immutable", "Content-Type": "text/x-own" },
          }),
          locationOf({ prefix: "/uploads", root: "uploads" }),
          locationOf({ prefix: "/denied", passthru: false }),
          locationOf({
            prefix: "/small",
            passthru: true,
            requestBuffering: { enabled: false, maxRequestSize: "10" },
          }),
        ],
      }),
    },
  );

  const home = await get("/");
  assert.deepEqual([home.status, home.body], [200, "home"]);
  assert.equal(home.headers["last-modified"], undefined);
  assert.equal(home.headers["cache-control"], undefined);
  assert.match(home.headers.etag ?? "", /^"[0-9a-f]{32}"$/);
  const again = await get("/", { headers: { "if-none-match": home.headers.etag ?? "" } });
  assert.deepEqual([again.status, again.body, again.headers.etag], [304, "", home.headers.etag]);
  assert.equal((await get("/", { headers: { "if-none-match": '"other"' } })).status, 200);
  assert.equal((await get("/a%20b.txt")).body, "space");

  const css = await get("/style.css?v=1");
  assert.equal(css.headers["cache-control"], "max-age=3600");
  assert.equal(css.headers["x-rule"], "a$b");
  assert.equal(css.headers["content-type"], "text/css");

  assert.equal((await get("/docs/")).body, "docs");
  const bare = await get("/docs?q=1");
  assert.deepEqual([bare.status, bare.headers.location], [301, "/docs/?q=1"]);
  assert.match((await get("/empty/")).body, /^GET \/empty\/ 0/);

  const passed = await get("/api/%C3%BC?x=%20", {
    method: "POST",
    body: "12345",
    headers: { "x-forwarded-for": "203.0.113.9", "x-forwarded-proto": "https" },
  });
  assert.equal(passed.body, "POST /api/%C3%BC?x=%20 5 203.0.113.9 https app.example");
  assert.equal(passed.headers["x-rule"], undefined);

  assert.equal((await get("/private/secret.txt")).status, 403);
  assert.equal((await get("/private/none")).status, 404);
  assert.equal((await get("/old/index.html")).body, "docs");
  assert.match((await get("/old/nothing")).body, /^GET \/docs\/nothing 0/);
  assert.match((await get("/numbered/17?z=2")).body, /^GET \/app\/n\?id=17&z=2 0/);

  const asset = await get("/assets/app.js");
  assert.equal(asset.body, "js");
  assert.equal(asset.headers["cache-control"], "public, immutable");
  assert.equal(asset.headers.expires, undefined);
  assert.equal(asset.headers["content-type"], "text/x-own");
  assert.equal((await get("/assets/none.js")).status, 404);
  for (const path of ["/assets../server.js", "/assets/../server.js", "/assets/%2e%2e/server.js"]) {
    assert.notEqual((await get(path)).body, echo, path);
  }

  const upload = await get("/uploads/file.txt");
  assert.equal(upload.body, "up\n");
  assert.equal(upload.headers.etag, undefined);
  const since = upload.headers["last-modified"] ?? "";
  assert.equal(
    (await get("/uploads/file.txt", { headers: { "if-modified-since": since } })).status,
    304,
  );

  assert.equal(await upgraded(get.address), "101 hi");
  assert.equal((await get("/denied/x")).status, 404);
  assert.equal((await get("/small/x", { method: "POST", body: "123456789" })).status, 200);
  assert.equal((await get("/small/x", { method: "POST", body: "12345678901" })).status, 413);
});

test("PHP scripts run where they may, and are never shown", async (t) => {
  await using farm = await TestFarm.open(t, [nginx, "slipway/php:8.2"]);
  if (farm === null) return;
  await using slugs = await PlainSlugs.create();
  const show = (name: string) =>
    `<?php echo implode(" ", ["${name}", $_SERVER["REQUEST_URI"], $_SERVER["PATH_INFO"] ?? "", $_SERVER["SCRIPT_NAME"], $_SERVER["HTTPS"] ?? "", $_SERVER["REMOTE_ADDR"], file_get_contents("php://input")]);`;
  const get = await deployed(
    farm,
    slugs,
    {
      "pub/index.php": show("index"),
      "pub/get.php": show("get"),
      "pub/notes.txt": "notes",
      "pub/logo.png": "png",
      "pub/media/evil.php": show("evil"),
      "pub/media/a.jpg": "jpg",
      "pub/static/front.php": show("front"),
      "pub/static/x.css": "css",
    },
    {
      image: "slipway/php:8.2",
      php: true,
      web: webOf({
        start: null,
        upstream: { socketFamily: "unix", protocol: "fastcgi" },
        locations: [
          locationOf({
            root: "pub",
            index: ["index.php"],
            passthru: "/index.php",
            allow: false,
            rules: [
              { pattern: "\\.png$", allow: true },
              { pattern: "^/sitemap(.*)\\.xml$", passthru: "/media/sitemap$1.xml" },
            ],
          }),
          locationOf({ prefix: "/media", root: "pub/media", scripts: false, passthru: "/get.php" }),
          locationOf({
            prefix: "/static",
            root: "pub/static",
            rules: [
              { pattern: "^/static/version\\d+/(?<resource>.*)$", passthru: "/static/$resource" },
            ],
          }),
        ],
      }),
    },
  );
  const first = async (path: string) => (await get(path)).body.split(" ").slice(0, 4).join(" ");

  assert.equal(await first("/"), "index /  /index.php");
  assert.equal(await first("/shop/a?b=1"), "index /shop/a?b=1  /index.php");
  assert.equal(await first("/get.php/extra/x?y"), "get /get.php/extra/x?y /extra/x /get.php");
  assert.equal(await first("/notes.txt"), "index /notes.txt  /index.php");
  assert.equal((await get("/logo.png")).body, "png");
  assert.equal((await get("/media/a.jpg")).body, "jpg");
  assert.equal(await first("/media/none.jpg"), "get /media/none.jpg  /get.php");
  assert.equal(await first("/media/evil.php"), "get /media/evil.php  /get.php");
  assert.equal(await first("/media/a.jpg/x.php"), "get /media/a.jpg/x.php  /get.php");
  assert.equal(await first("/sitemap1.xml"), "get /sitemap1.xml  /get.php");
  assert.equal((await get("/static/version12/x.css")).body, "css");
  assert.equal((await get("/static/version12/none.css")).status, 404);
  const secure = await get("/x", {
    method: "POST",
    body: "payload",
    headers: { "x-forwarded-proto": "https", "x-forwarded-for": "203.0.113.9" },
  });
  assert.equal(secure.body, "index /x  /index.php on 203.0.113.9 payload");
});

test("an application without a start command serves its files", async (t) => {
  await using farm = await TestFarm.open(t, [nginx, "slipway/nodejs:22"]);
  if (farm === null) return;
  await using slugs = await PlainSlugs.create();
  const get = await deployed(
    farm,
    slugs,
    { "dist/index.html": "single page", "dist/x.js": "js" },
    {
      web: webOf({
        start: null,
        locations: [locationOf({ root: "dist", index: ["index.html"], passthru: "/index.html" })],
      }),
    },
  );
  assert.equal((await get("/")).body, "single page");
  assert.equal((await get("/some/route")).body, "single page");
  assert.equal((await get("/x.js")).body, "js");
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { checkProject } from "./check.js";
import { MemoryTree } from "./memory-tree.js";
import { expandRoutes, type ExpandedRoute, type ExpandOptions } from "./routes.js";

const domain = { defaultDomain: "main.shop.localhost" };
const toApp = "{type: upstream, upstream: 'app:http'}";

test("a project without routes serves its first application at the default domain", async () => {
  assert.deepEqual(await expand("", domain), [
    {
      url: "https://main.shop.localhost/",
      host: "main.shop.localhost",
      path: "/",
      kind: "upstream",
      upstream: "app",
      primary: true,
      id: null,
      originalUrl: "https://{default}/",
      attributes: {},
      redirects: [],
    },
  ]);
});

test("http and https of one address are one route, and a redirect between them falls away", async () => {
  const both = await expand(`http://{default}/: ${toApp}\nhttps://{default}/: ${toApp}`, domain);
  assert.deepEqual(both.map(line), ["https://main.shop.localhost/ -> app (primary)"]);

  const redirecting = await expand(
    `http://{default}/: {type: redirect, to: "https://{default}/"}\nhttps://{default}/: ${toApp}`,
    domain,
  );
  assert.deepEqual(redirecting.map(line), ["https://main.shop.localhost/ -> app (primary)"]);

  const alone = await expand(
    `http://{default}/x/: {type: redirect, to: "https://{default}/x"}`,
    domain,
  );
  assert.deepEqual(alone, []);
});

test("{default} wins over {all}, whatever comes first", async () => {
  const routes = await expand(
    "https://{all}/: {type: upstream, upstream: 'other:http'}\nhttp://{default}/: {type: upstream, upstream: 'app:http'}",
    domain,
  );
  assert.deepEqual(routes.map(line), ["http://main.shop.localhost/ -> app (primary)"]);
});

test("absolute domains are prefixed to the default domain of a preview and kept in production", async () => {
  const written = `https://Example.com/: ${toApp}\nhttps://www.example.com/: {type: redirect, to: "https://example.com/"}\nhttps://{default}/docs: {type: redirect, to: "https://elsewhere.org/x"}`;
  assert.deepEqual((await expand(written, domain)).map(line), [
    "https://example.com.main.shop.localhost/ -> app (primary)",
    "https://www.example.com.main.shop.localhost/ => https://example.com.main.shop.localhost/",
    "https://main.shop.localhost/docs/ => https://elsewhere.org/x",
  ]);
  assert.deepEqual(
    (await expand(written, { defaultDomain: "shop.test", production: true })).map(line),
    [
      "https://example.com/ -> app (primary)",
      "https://www.example.com/ => https://example.com/",
      "https://shop.test/docs/ => https://elsewhere.org/x",
    ],
  );
});

test("with an entry point, all addresses of the project lead to it", async () => {
  const written = `https://{default}/: ${toApp}\nhttps://www.{default}/: {type: redirect, to: "https://{default}/a?b"}`;
  const routes = await expand(written, { ...domain, entry: { scheme: "http", port: 8080 } });
  assert.deepEqual(routes.map(line), [
    "http://main.shop.localhost:8080/ -> app (primary)",
    "http://www.main.shop.localhost:8080/ => http://main.shop.localhost:8080/a?b",
  ]);
  const usual = await expand(written, { ...domain, entry: { scheme: "http", port: 80 } });
  assert.equal(usual[0]?.url, "http://main.shop.localhost/");
});

test("path redirects keep their form, with the placeholders filled in", async () => {
  const [route] = await expand(
    `https://{default}/:
  type: upstream
  upstream: app:http
  primary: true
  id: front
  attributes: {team: web}
  redirects: {paths: {/a: {to: "https://{default}/b", prefix: false}}}`,
    domain,
  );
  assert.ok(route?.kind === "upstream");
  assert.deepEqual([route.id, route.attributes], ["front", { team: "web" }]);
  assert.deepEqual(route.redirects, [
    {
      match: "/a",
      to: "https://main.shop.localhost/b",
      regexp: false,
      prefix: false,
      appendSuffix: false,
      code: 302,
    },
  ]);
});

async function expand(routes: string, options: ExpandOptions): Promise<readonly ExpandedRoute[]> {
  const { project, errors } = await checkProject(
    new MemoryTree({
      ".platform.app.yaml": "name: app\ntype: nodejs:22\n",
      "other/.platform.app.yaml": "name: other\ntype: nodejs:22\n",
      ".platform/routes.yaml": routes,
    }),
  );
  assert.ok(project !== null, JSON.stringify(errors));
  return expandRoutes(project, options);
}

function line(route: ExpandedRoute): string {
  const target = route.kind === "upstream" ? `-> ${route.upstream}` : `=> ${route.to}`;
  return `${route.url} ${target}${route.primary ? " (primary)" : ""}`;
}

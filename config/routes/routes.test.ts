import assert from "node:assert/strict";
import { test } from "node:test";
import { checkProject } from "../check.js";
import { MemoryTree } from "../files/memory-tree.js";
import { expandRoutes, type ExpandedRoute, type ExpandOptions } from "./routes.js";

const preview: ExpandOptions = { defaultDomain: "main.shop.localhost" };
const production: ExpandOptions = { defaultDomain: "shop.localhost", production: true };
const withDomains: ExpandOptions = { ...production, domains: ["example.com", "example.org"] };
const plain = { entry: { scheme: "http", port: 8080 } } as const;
const secure = { entry: { scheme: "https", port: 443 } } as const;

/** Written routes, where they are expanded, and what comes of it. */
const EXPANDED: readonly (readonly [
  what: string,
  options: ExpandOptions,
  written: readonly string[],
  expanded: readonly string[],
])[] = [
  [
    "no routes in production",
    production,
    [],
    [
      "https://shop.localhost/ -> app (primary)",
      "http://shop.localhost/ => https://shop.localhost/",
    ],
  ],
  [
    "no routes where there is a domain",
    withDomains,
    [],
    ["https://example.com/ -> app (primary)", "http://example.com/ => https://example.com/"],
  ],
  [
    "no routes at a plain entry",
    { ...preview, ...plain },
    [],
    ["http://main.shop.localhost:8080/ -> app (primary)"],
  ],
  [
    "no routes at a secure entry",
    { ...preview, ...secure },
    [],
    ["https://main.shop.localhost/ -> app (primary)"],
  ],

  // Schemes.
  [
    "http alone is served at https too",
    preview,
    ["http://{default}/ -> app"],
    ["http://main.shop.localhost/ -> app (primary)", "https://main.shop.localhost/ -> app"],
  ],
  [
    "https alone is redirected to",
    preview,
    ["https://{default}/ -> app"],
    [
      "https://main.shop.localhost/ -> app (primary)",
      "http://main.shop.localhost/ => https://main.shop.localhost/",
    ],
  ],
  [
    "both are taken as they are written",
    preview,
    ["http://{default}/ -> other", "https://{default}/ -> app"],
    ["http://main.shop.localhost/ -> other (primary)", "https://main.shop.localhost/ -> app"],
  ],
  [
    "a redirect to https is no redirect to itself",
    preview,
    ["http://{default}/ => https://{default}/", "https://{default}/ -> app"],
    [
      "http://main.shop.localhost/ => https://main.shop.localhost/",
      "https://main.shop.localhost/ -> app (primary)",
    ],
  ],
  [
    "a redirect to https alone gets no twin that leads to itself",
    preview,
    ["http://{default}/ => https://{default}/"],
    ["http://main.shop.localhost/ => https://main.shop.localhost/"],
  ],
  [
    "paths have twins of their own",
    preview,
    ["https://{default}/ -> app", "http://{default}/api -> other"],
    [
      "https://main.shop.localhost/ -> app (primary)",
      "http://main.shop.localhost/ => https://main.shop.localhost/",
      "http://main.shop.localhost/api/ -> other",
      "https://main.shop.localhost/api/ -> other",
    ],
  ],

  // One entry: its scheme and port for all.
  [
    "http and https of one address are one route",
    { ...preview, ...plain },
    ["http://{default}/ -> app", "https://{default}/ -> app"],
    ["http://main.shop.localhost:8080/ -> app (primary)"],
  ],
  [
    "an upstream is left of a redirect and an upstream",
    { ...preview, ...plain },
    ["http://{default}/ => https://{default}/", "https://{default}/ -> app"],
    ["http://main.shop.localhost:8080/ -> app (primary)"],
  ],
  [
    "https is left of two upstreams",
    { ...preview, ...secure },
    ["http://{default}/ -> other", "https://{default}/ -> app"],
    ["https://main.shop.localhost/ -> app (primary)"],
  ],
  [
    "a redirect to the same address falls away",
    { ...preview, ...plain },
    ["http://{default}/x/ => https://{default}/x"],
    [],
  ],
  [
    "redirects within the project lead to the entry, others stay",
    { ...preview, ...plain },
    [
      "https://{default}/ -> app",
      "https://www.{default}/ => https://{default}/a?b",
      "https://{default}/docs => https://elsewhere.org/x",
    ],
    [
      "http://main.shop.localhost:8080/ -> app (primary)",
      "http://www.main.shop.localhost:8080/ => http://main.shop.localhost:8080/a?b",
      "http://main.shop.localhost:8080/docs/ => https://elsewhere.org/x",
    ],
  ],
  [
    "a usual port is not named",
    { ...preview, entry: { scheme: "http", port: 80 } },
    ["https://{default}/ -> app"],
    ["http://main.shop.localhost/ -> app (primary)"],
  ],

  // Domains.
  [
    "{default} is the first domain of production",
    { ...withDomains, ...secure },
    ["https://{default}/ -> app", "https://www.{default}/ => https://{default}/"],
    ["https://example.com/ -> app (primary)", "https://www.example.com/ => https://example.com/"],
  ],
  [
    "{all} is each domain of production, with its targets",
    { ...withDomains, ...secure },
    ["https://{all}/ -> app", "https://www.{all}/ => https://{all}/"],
    [
      "https://example.com/ -> app (primary)",
      "https://example.org/ -> app",
      "https://www.example.com/ => https://example.com/",
      "https://www.example.org/ => https://example.org/",
    ],
  ],
  [
    "{all} is {default} in a preview",
    { ...preview, domains: ["example.com", "example.org"], ...secure },
    ["https://{all}/ -> app"],
    ["https://main.shop.localhost/ -> app (primary)"],
  ],
  [
    "{all} is {default} where there is no domain",
    { ...production, ...secure },
    ["https://{all}/ -> app"],
    ["https://shop.localhost/ -> app (primary)"],
  ],
  [
    "{default} wins over {all}, whatever comes first",
    { ...withDomains, ...secure },
    ["https://{all}/ -> other", "https://{default}/ -> app"],
    ["https://example.com/ -> app (primary)", "https://example.org/ -> other"],
  ],
  [
    "a domain wins over {default} and {all}",
    { ...withDomains, ...secure },
    ["https://{all}/ -> other", "https://{default}/ -> other", "https://example.com/ -> app"],
    ["https://example.com/ -> app (primary)", "https://example.org/ -> other"],
  ],
  [
    "absolute domains stay in production",
    { ...production, ...secure },
    ["https://Example.com/ -> app", "https://www.example.com/ => https://example.com/"],
    ["https://example.com/ -> app (primary)", "https://www.example.com/ => https://example.com/"],
  ],
  [
    "absolute domains are prefixed in a preview",
    { ...preview, ...plain },
    ["https://Example.com/ -> app", "https://www.example.com/ => https://example.com/"],
    [
      "http://example.com.main.shop.localhost:8080/ -> app (primary)",
      "http://www.example.com.main.shop.localhost:8080/ => http://example.com.main.shop.localhost:8080/",
    ],
  ],
  [
    "wildcards stand for every name below",
    { ...withDomains, ...secure },
    ["https://*.{default}/ -> app", "https://*.shop.example.net/ -> other"],
    ["https://*.example.com/ -> app (primary)", "https://*.shop.example.net/ -> other"],
  ],
  [
    "wildcards are prefixed in a preview",
    { ...preview, ...secure },
    ["https://*.example.com/ -> app", "https://*.{all}/x -> other"],
    [
      "https://*.example.com.main.shop.localhost/ -> app (primary)",
      "https://*.main.shop.localhost/x/ -> other",
    ],
  ],

  [
    "a host of somebody else's is left out, and led to as to any other site",
    { ...withDomains, ...plain, isForeign: (host) => host.endsWith("example.org") },
    [
      "http://{all}/ -> app",
      "http://www.{all}/ => http://{all}/",
      "http://x.test/ => http://example.org/",
    ],
    [
      "http://example.com:8080/ -> app (primary)",
      "http://www.example.com:8080/ => http://example.com:8080/",
      "http://x.test:8080/ => http://example.org/",
    ],
  ],

  // Kinds.
  [
    "the route that says so is primary",
    { ...preview, ...secure },
    ["https://{default}/ -> app", "https://api.{default}/ -> other primary"],
    ["https://main.shop.localhost/ -> app", "https://api.main.shop.localhost/ -> other (primary)"],
  ],
  [
    "of {all}, the first domain is primary, at its own scheme",
    withDomains,
    ["http://{all}/ -> app primary"],
    [
      "http://example.com/ -> app (primary)",
      "https://example.com/ -> app",
      "http://example.org/ -> app",
      "https://example.org/ -> app",
    ],
  ],
  [
    "a proxy leads elsewhere and is never primary by itself",
    { ...preview, ...secure },
    ["https://{default}/blog >> https://blog.example.net/", "https://{default}/ -> app"],
    [
      "https://main.shop.localhost/blog/ >> https://blog.example.net/",
      "https://main.shop.localhost/ -> app (primary)",
    ],
  ],
];

for (const [what, options, written, expected] of EXPANDED) {
  test(`routes: ${what}`, async () => {
    const expanded = await expand(written.map(toYaml).join("\n"), options);
    assert.deepEqual(expanded.map(line), expected);
    assert.deepEqual(await expand(written.map(toYaml).join("\n"), options), expanded);
    for (const { url, scheme, host, path } of expanded) {
      const place = new URL(url.replace("*", "any"));
      assert.deepEqual(
        [place.protocol, place.hostname, place.pathname],
        [`${scheme}:`, host.replace("*", "any"), path],
      );
    }
  });
}

test("a route keeps all that it says", async () => {
  const [route, redirect] = await expand(
    `https://{default}/:
  type: upstream
  upstream: app:http
  primary: true
  id: front
  attributes: {team: web}
  cache: {enabled: true, default_ttl: 60, cookies: [], headers: [Accept]}
  ssi: {enabled: true}
  sticky: true
  tls: {min_version: TLSv1.3, strict_transport_security: {enabled: true, preload: false}}
  redirects: {expires: 1h, paths: {/a: {to: "https://{default}/b", prefix: false}, /c: {to: /d, code: 308, expires: -1}}}`,
    preview,
  );
  const tls = {
    minVersion: "TLSv1.3",
    strictTransportSecurity: { enabled: true, includeSubdomains: null, preload: false },
    clientAuthentication: null,
    clientCertificateAuthorities: [],
  };
  const shared = { host: "main.shop.localhost", path: "/", attributes: { team: "web" }, tls };
  assert.deepEqual(route, {
    ...shared,
    kind: "upstream",
    url: "https://main.shop.localhost/",
    scheme: "https",
    upstream: "app",
    endpoint: "http",
    primary: true,
    id: "front",
    originalUrl: "https://{default}/",
    cache: { enabled: true, defaultTtl: 60, cookies: [], headers: ["Accept"] },
    ssi: true,
    sticky: true,
    redirects: [
      {
        match: "/a",
        to: "https://main.shop.localhost/b",
        regexp: false,
        prefix: false,
        appendSuffix: false,
        code: 302,
        expires: 3600,
      },
      {
        match: "/c",
        to: "/d",
        regexp: false,
        prefix: true,
        appendSuffix: true,
        code: 308,
        expires: -1,
      },
    ],
  });
  assert.deepEqual(redirect, {
    ...shared,
    kind: "redirect",
    url: "http://main.shop.localhost/",
    scheme: "http",
    to: "https://main.shop.localhost/",
    primary: false,
    // An id is of one address.
    id: null,
    originalUrl: "http://{default}/",
    redirects: [],
  });
});

/** `https://{default}/ -> app primary`, `=> URL` for a redirect, `>> URL` for a proxy. */
function toYaml(written: string): string {
  const [pattern, arrow, target, primary] = written.split(" ");
  const more = primary === undefined ? "" : ", primary: true";
  if (arrow === "->") return `"${pattern}": {type: upstream, upstream: "${target}:http"${more}}`;
  return `"${pattern}": {type: ${arrow === "=>" ? "redirect" : "proxy"}, to: "${target}"${more}}`;
}

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
  const arrow = { upstream: "->", redirect: "=>", proxy: ">>" }[route.kind];
  const target = route.kind === "upstream" ? route.upstream : route.to;
  return `${route.url} ${arrow} ${target}${route.primary ? " (primary)" : ""}`;
}

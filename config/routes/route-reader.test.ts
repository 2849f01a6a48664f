import assert from "node:assert/strict";
import { test } from "node:test";
import { checkProject } from "../check.js";
import { MemoryTree } from "../files/memory-tree.js";
import type { Checked } from "../model.js";

const upstream = "type: upstream, upstream: 'app:http'";
const certificate = "-----BEGIN CERTIFICATE-----\nMIIB+Q==\n-----END CERTIFICATE-----\n";

test("a route that says nothing has the defaults of the language", async () => {
  const { project } = await check(`https://{default}: {${upstream}}`);
  assert.deepEqual(project?.routes, [
    {
      type: "upstream",
      pattern: "https://{default}",
      id: null,
      primary: false,
      attributes: {},
      tls: {
        minVersion: null,
        strictTransportSecurity: { enabled: null, includeSubdomains: null, preload: null },
        clientAuthentication: null,
        clientCertificateAuthorities: [],
      },
      redirects: [],
      upstream: "app",
      endpoint: "http",
      cache: {
        enabled: true,
        defaultTtl: 0,
        cookies: ["*"],
        headers: ["Accept", "Accept-Language"],
      },
      ssi: false,
      sticky: false,
    },
  ]);
});

test("keys that no router acts upon yet are read, and warned of", async () => {
  const { project, warnings } = await check(`https://{default}/:
  ${upstream.replace(", ", "\n  ")}
  cache: false
  ssi: {enabled: false}
  sticky: true
  tls: {client_authentication: require, client_certificate_authorities: [!include {type: string, path: ca.crt}]}
  redirects: {expires: 1d, paths: {/a: {to: /b}}}
https://blog.{default}/: {type: proxy, to: "https://example.net/", cache: true}
`);
  const [route, proxy] = project?.routes ?? [];
  assert.ok(route?.type === "upstream" && proxy?.type === "proxy");
  assert.deepEqual([route.cache.enabled, route.sticky], [false, true]);
  assert.equal(route.tls.clientAuthentication, "require");
  assert.deepEqual(route.tls.clientCertificateAuthorities, [certificate]);
  assert.equal(route.redirects[0]?.expires, 86_400);
  assert.equal(proxy.to, "https://example.net/");
  assert.deepEqual(
    warnings
      .filter(({ file }) => file === ".slipway/routes.yaml")
      .map(({ message }) => message.replace(" is not supported yet and is ignored", "")),
    ['"cache"', '"ssi"', '"sticky"', '"tls"', '"expires"', '"proxy"', '"cache"'],
  );
});

/** Keys of a route besides its upstream, and what is wrong with them. */
const REFUSED: readonly (readonly [keys: string, problem: string])[] = [
  ["cache: {default_ttl: 60}", 'cache: "enabled" is required'],
  ["cache: {enabled: true, default_ttl: -1}", "cache.default_ttl: must be at least 0"],
  ["cache: sometimes", 'cache: must be true or false, found the string "sometimes"'],
  ["cache: {enabled: true, ttl: 1}", 'cache.ttl: unknown key "ttl"'],
  ["cache: {enabled: true, cookies: '*'}", "cache.cookies: must be a list"],
  ["cache: {enabled: true, cookies: ['/[/']}", '"/[/" is not a valid regular expression'],
  ...["Accept-Encoding", "connection", "Proxy-Authorization", "TE", "Upgrade", "Cookie"].map(
    (name) =>
      [
        `cache: {enabled: true, headers: [${name}]}`,
        `cache.headers.0: the cache cannot depend on the header "${name}"`,
      ] as const,
  ),
  ["cache: {enabled: true, headers: ['a b']}", '"a b" is not the name of a header'],
  ["ssi: true", "ssi: must be a map"],
  ["ssi: {enabled: 'yes'}", "ssi.enabled: must be true or false"],
  ["sticky: 1", "sticky: must be true or false"],
  ["primary: 1", "primary: must be true or false"],
  ["attributes: [a]", "attributes: must be a map"],
  ["attributes: {a: {b: c}}", "attributes.a: must be a string"],
  ["id: ''", "id: must not be empty"],
  ["tls: {min_version: TLSv1.4}", 'tls.min_version: must be "TLSv1.0"'],
  ["tls: {strict_transport_security: {enable: true}}", '(Did you mean "enabled"?)'],
  [
    "tls: {client_authentication: require}",
    "tls.client_authentication: clients cannot be authenticated without an authority",
  ],
  ["tls: {client_authentication: demand}", 'must be "require" or "request"'],
  ["tls: {client_certificate_authorities: [ca.crt]}", "must be a certificate in PEM"],
  ["redirects: {}", 'redirects: "paths" is required'],
  ["redirects: {paths: [/a]}", "redirects.paths: must be a map"],
  ["redirects: {paths: {/a: {}}}", 'redirects.paths./a: "to" is required'],
  ["redirects: {paths: {a: {to: /b}}}", 'the path "a" must begin with a slash'],
  ["redirects: {paths: {/a: {to: '{x}'}}}", 'the placeholder "{x}" is not known'],
  ["redirects: {paths: {/a: {to: /b, code: 303}}}", "code: must be 301, 302, 307 or 308"],
  ["redirects: {paths: {/a: {to: /b, expires: soon}}}", "expires: must be seconds, -1"],
  ["redirects: {paths: {'(': {to: /b, regexp: true}}}", "not a valid regular expression"],
  [
    "redirects: {paths: {/a: {to: /b, regexp: true, prefix: true}}}",
    '"prefix" cannot stand beside "regexp: true"',
  ],
  [
    "redirects: {paths: {/a: {to: /b, regexp: true, append_suffix: false}}}",
    '"append_suffix" cannot stand beside "regexp: true"',
  ],
  [
    "redirects: {paths: {/a: {to: /b, prefix: false, append_suffix: false}}}",
    '"append_suffix" cannot stand beside "prefix: false"',
  ],
];

for (const [keys, problem] of REFUSED) {
  test(`a route is refused with ${keys}`, async () => {
    const { errors } = await check(`https://{default}/: {${upstream}, ${keys}}`);
    const shown = errors.map(show).join("\n");
    assert.equal(errors.length, 1, shown);
    assert.ok(shown.includes(problem), `${shown}\n  does not say\n${problem}`);
  });
}

test("a route is of a known kind and in one of its shapes", async () => {
  for (const [block, problem] of [
    ["{}", '"type" is required'],
    ["{type: upstreem, upstream: 'app:http'}", 'type: must be "upstream", "redirect" or "proxy"'],
    ["{type: upstream}", '"upstream" is required'],
    ["{type: redirect}", '"to" is required'],
    ["{type: proxy}", '"to" is required'],
    ["{type: redirect, to: /a, sticky: true}", 'unknown key "sticky"'],
    ["{type: redirect, to: www.example.com}", 'found the string "www.example.com" (Write "https'],
    ["{type: redirect, to: 'app:http'}", 'to: must be a URL, or a path as "/shop/", found'],
    [
      "{type: redirect, to: 'ftp://example.com'}",
      'to: must be a URL, or a path as "/shop/", found',
    ],
    ["{type: proxy, to: /a}", 'to: must be a URL, found the string "/a"'],
    ["{type: upstream, upstream: 'app:http:x'}", 'upstream: must be "<application>:http"'],
    ["{type: upstream, upstream: 'app:fcgi'}", 'the application "app" has no endpoint "fcgi"'],
    ["{type: upstream, upstream: 'db:mysql'}", 'the service "db" (mariadb) does not speak HTTP'],
    ["{type: upstream, upstream: 'db:http'}", 'the service "db" (mariadb) has no endpoint "http"'],
    ["{type: upstream, upstream: 'd:http'}", 'Did you mean "db"?'],
  ] as const) {
    const { errors } = await check(`https://{default}/: ${block}`);
    const shown = errors.map(show).join("\n");
    assert.ok(shown.includes(problem), `${block}: ${shown}\n  does not say\n${problem}`);
  }
});

test("a route that has what belongs to one of another type is refused for that alone", async () => {
  for (const [block, problem] of [
    ["{type: redirect, upstream: 'app:http'}", 'upstream: a route of type "redirect" has no "upst'],
    [
      "{type: redirect, to: /a, upstream: 'app:http'}",
      'upstream: a route of type "redirect" has no',
    ],
    [
      "{type: upstream, to: https://a/}",
      'to: a route of type "upstream" has no "to" (Write "type: r',
    ],
    ["{to: https://a/}", '"type" is required'],
    [
      "{type: redirct, to: https://a/}",
      'type: must be "upstream", "redirect" or "proxy", found the',
    ],
  ] as const) {
    const { errors } = await check(`https://{default}/: ${block}`);
    assert.equal(errors.length, 1, errors.map(show).join("\n"));
    assert.ok(errors.map(show).join().includes(problem), errors.map(show).join());
  }
});

test("redirects that never end are refused", async () => {
  const redirect = (from: string, to: string) => `${from}: {type: redirect, to: "${to}"}\n`;
  const [www, bare] = ["https://www.{default}/", "https://{default}/"];
  for (const [routes, circle] of [
    [redirect(bare, bare), `${bare} -> ${bare}`],
    [redirect(bare, "/start?page=1"), `${bare} -> ${bare}`],
    [redirect(bare, "https://{default}/start/"), `${bare} -> ${bare}`],
    [redirect(www, bare) + redirect(bare, www), `${www} -> ${bare} -> ${www}`],
  ] as const) {
    const { errors } = await check(routes);
    assert.equal(errors.length, 1);
    assert.ok(errors.map(show).join().includes(`the redirect never ends: ${circle}`));
  }
  const served = "https://{default}/start/: {type: upstream, upstream: 'app:http'}\n";
  for (const routes of [
    redirect("http://{default}/", bare),
    redirect(bare, "https://{default}/start/") + served,
    redirect(www, bare),
    redirect("https://{all}/", "https://elsewhere.example.com/{default}"),
  ])
    assert.deepEqual((await check(routes)).errors, []);
});

test("a route may lead to a service that speaks HTTP", async () => {
  const { project } = await check(
    "https://search.{default}/: {type: upstream, upstream: 'index:opensearch'}",
  );
  const [route] = project?.routes ?? [];
  assert.ok(route?.type === "upstream");
  assert.deepEqual([route.upstream, route.endpoint], ["index", "opensearch"]);
});

test("a route's key is an address without a port", async () => {
  for (const [pattern, isRight] of [
    ["https://{default}/", true],
    ["HTTP://Example.COM", true],
    ["http://www.{all}/a/b", true],
    ["https://*.example.com/", true],
    ["https://*.{default}", true],
    ["https://{default}:8080/", false],
    ["https://example.com:443/", false],
    ["ftp://{default}/", false],
    ["https://{default}.example.com/", false],
    ["https://a.*.example.com/", false],
    ["https://{default}/?a=b", false],
    ["https://{default}/a b", false],
    ["https:///", false],
  ] as const) {
    const { errors } = await check(`"${pattern}": {${upstream}}`);
    assert.equal(errors.length === 0, isRight, pattern);
  }
});

test("too many routes or redirects are refused at once", async () => {
  const many = (count: number, entry: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => entry(index)).join("\n");
  const routes = await check(many(300, (index) => `https://h${index}.{default}/: {${upstream}}`));
  assert.match(routes.errors.map(show).join("\n"), /do not fit into the 128 KiB of ROUTES/);
  assert.equal(routes.errors.length, 1);
  const few = await check(many(150, (index) => `https://h${index}.{default}/: {${upstream}}`));
  assert.deepEqual(few.errors, []);
});

async function check(routes: string): Promise<Checked> {
  return await checkProject(
    new MemoryTree({
      ".slipway.app.yaml": "name: app\ntype: nodejs:22\n",
      ".slipway/services.yaml": "db: {type: 'mariadb:10.11'}\nindex: {type: 'opensearch:3'}\n",
      ".slipway/routes.yaml": routes,
      ".slipway/ca.crt": certificate,
    }),
  );
}

function show({ path, message, hint }: Checked["errors"][number]): string {
  return `${path}: ${message}${hint === null ? "" : ` (${hint})`}`;
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { checkProject } from "./check.js";
import type { Problem } from "./reading/problem.js";
import type { TypeVersion } from "./reading/type-version.js";
import { MemoryTree } from "./files/memory-tree.js";
import type { Checked, Project } from "./model.js";

test("a complete project is normalised", async () => {
  const project = await accept({
    ".slipway.app.yaml": `
name: shop
type: nodejs:22
build: {flavor: none}
dependencies: {nodejs: {pm2: "*"}}
hooks: {build: npm run build, deploy: npm run migrate, on_deploy_failure: continue}
variables: {env: {NODE_ENV: production}, app: {nested: {a: [1]}}}
relationships:
  database: "db:mysql"
  cache:
  sessions: {service: cache}
mounts:
  /public/uploads: {source: local, source_path: files}
  tmp/: {source: tmp}
disk: 512
web:
  commands: {start: node server.js, pre_start: "true"}
  upstream: {socket_family: unix}
  locations:
    /: {passthru: true, headers: {X-Frame-Options: DENY}}
    /static: {root: /public/, index: [index.html], expires: 2w, rules: {'\\.php$': {allow: false, expires: -1}}}
`,
    ".slipway/services.yaml":
      "db: {type: 'mariadb:10.11', disk: 256}\ncache: {type: 'redis:7.0'}\n",
    ".slipway/routes.yaml": `
https://{default}/:
  type: upstream
  upstream: shop:http
  redirects: {paths: {/old: {to: /new, code: 301}, '^/(\\d+)': {to: /n/$1, regexp: true}}}
https://www.{default}/: {type: redirect, to: "https://{default}/"}
`,
  });

  const [shop] = project.applications;
  assert.deepEqual(shop?.type, { name: "nodejs", version: "22" });
  assert.deepEqual(shop.build, { flavor: "none", caches: [], steps: [] });
  assert.deepEqual(shop.hooks, {
    build: "npm run build",
    deploy: "npm run migrate",
    postDeploy: null,
    onDeployFailure: "continue",
  });
  assert.deepEqual(shop.relationships, [
    { name: "database", service: "db", endpoint: "mysql" },
    { name: "cache", service: "cache", endpoint: "redis" },
    { name: "sessions", service: "cache", endpoint: "redis" },
  ]);
  assert.deepEqual(shop.mounts, [
    { path: "public/uploads", source: "local", sourcePath: "files", service: null },
    { path: "tmp", source: "tmp", sourcePath: "tmp", service: null },
  ]);
  assert.deepEqual(shop.variables, {
    env: { NODE_ENV: "production" },
    app: { nested: { a: [1] } },
  });
  assert.deepEqual(shop.web.commands, {
    start: "node server.js",
    preStart: "true",
    postStart: null,
  });
  assert.deepEqual(shop.web.upstream, { socketFamily: "unix", protocol: "http" });
  assert.deepEqual(shop.web.locations[1], {
    prefix: "/static",
    root: "public",
    index: ["index.html"],
    passthru: false,
    expires: 14 * 86_400,
    allow: true,
    scripts: true,
    headers: {},
    rules: [{ pattern: "\\.php$", allow: false, expires: -1 }],
    requestBuffering: { enabled: true, maxRequestSize: "250m" },
  });
  assert.deepEqual(shop.configurationFiles, [
    ".slipway.app.yaml",
    ".slipway/routes.yaml",
    ".slipway/services.yaml",
  ]);
  assert.deepEqual(
    project.services.map(({ name, type }) => `${name} ${type.name}:${type.version}`),
    ["db mariadb:10.11", "cache redis:7.0"],
  );
  const [upstream] = project.routes;
  assert.deepEqual(
    upstream?.redirects.map(({ match, to, regexp, code }) => [match, to, regexp, code]),
    [
      ["/old", "/new", false, 301],
      ["^/(\\d+)", "/n/$1", true, 302],
    ],
  );
  assert.deepEqual(JSON.parse(JSON.stringify(project)), project);
});

test("every problem is reported at once, with its place, its key and what to do", async () => {
  const { errors, project } = await check({
    ".slipway.app.yaml": `name: app
type: nodejss:22
crons: {}
relationship: {}
web:
  locations:
    "/":
      passthru: "yes"
      scripts: "yes"
`,
    ".slipway/services.yaml": "db:\n  type: mysq:10.4\n",
  });
  assert.equal(project, null);
  assert.deepEqual(errors.map(show), [
    '.slipway.app.yaml:2:7 type: "nodejss:22" is not a valid application type (Did you mean "nodejs:22"?)',
    '.slipway.app.yaml:4:1 relationship: unknown key "relationship" (Did you mean "relationships"?)',
    '.slipway.app.yaml:9:16 web.locations./.scripts: must be true or false, found the string "yes"',
    '.slipway/services.yaml:2:9 db.type: "mysq:10.4" is not a valid service type (Did you mean "mysql:10.4"?)',
  ]);
});

test("a key that is known and not yet supported is accepted in one form of words", async () => {
  const { errors, warnings } = await check({
    ".slipway.app.yaml": `name: app
type: nodejs:22
timezone: Europe/Paris
crons: {nightly: {spec: "H 3 * * *", commands: {start: "true"}}}
workers: {queue: {commands: {start: "true"}}}
size: S
`,
  });
  assert.deepEqual(errors, []);
  assert.deepEqual(
    warnings.map(({ message }) => message),
    ["timezone", "crons", "workers", "size"].map(
      (key) => `"${key}" is not supported yet and is ignored`,
    ),
  );
});

test("the Magento layout with its string mounts and cmd crons is accepted", async () => {
  const files = {
    ".magento.app.yaml": `name: mymagento
type: php:8.2
disk: 2048
relationships: {database: "mysql:mysql"}
mounts:
  var: "shared:files/var"
  "app/etc": "shared:files/etc"
  pub/static: "shared:files"
crons: {cronrun: {spec: "* * * * *", cmd: "php bin/magento cron:run"}}
`,
    ".magento/services.yaml": "mysql: {type: 'mysql:10.4', disk: 2048}\n",
    ".magento/routes.yaml": `"http://{default}/": {type: upstream, upstream: "mymagento:php"}\n`,
  };
  const { project, warnings } = await check(files);
  assert.deepEqual(
    project?.applications[0]?.mounts.map(({ path, source, sourcePath }) => ({
      path,
      source,
      sourcePath,
    })),
    [
      { path: "var", source: "local", sourcePath: "var" },
      { path: "app/etc", source: "local", sourcePath: "etc" },
      { path: "pub/static", source: "local", sourcePath: "" },
    ],
  );
  assert.equal(project.applications[0]?.build.flavor, "composer");
  assert.deepEqual(project.applications[0].web.upstream, {
    socketFamily: "unix",
    protocol: "fastcgi",
  });
  assert.equal(warnings.filter(({ message }) => message.includes("legacy form")).length, 4);
});

test("several applications are found at any depth, in a map or in a list", async () => {
  const nested = await accept({
    ".platform.app.yaml": "name: front\ntype: nodejs:22\nrelationships: {api: 'api:http'}\n",
    "backend/api/.platform.app.yaml": "name: api\ntype: nodejs:22\n",
    ".platform/solr/conf.xml": "",
  });
  assert.deepEqual(
    nested.applications.map(({ name, root }) => [name, root]),
    [
      ["front", ""],
      ["api", "backend/api"],
    ],
  );
  assert.deepEqual(nested.applications[0]?.configurationFiles, [
    ".platform.app.yaml",
    ".platform/solr/conf.xml",
    "backend/api/.platform.app.yaml",
  ]);
  assert.deepEqual(nested.applications[1]?.configurationFiles, ["backend/api/.platform.app.yaml"]);

  const map = await accept({
    ".platform/applications.yaml":
      "one: {type: 'nodejs:22', source: {root: /one}}\ntwo: {type: 'php:8.2'}\n",
    "one/index.js": "",
  });
  assert.deepEqual(
    map.applications.map(({ name, root, source }) => [name, root, source["name"]]),
    [
      ["one", "one", "one"],
      ["two", "", "two"],
    ],
  );
  const list = await accept({
    ".platform/applications.yaml": "- !include one.yaml\n- {name: two, type: 'php:8.2'}\n",
    ".platform/one.yaml":
      "name: one\ntype: nodejs:22\nhooks: {build: !include {type: string, path: ../build.sh}}\n",
    "build.sh": "make\n",
  });
  assert.deepEqual(
    list.applications.map(({ name, hooks }) => [name, hooks.build]),
    [
      ["one", "make\n"],
      ["two", null],
    ],
  );
});

test("the files of the Upsun layout are merged", async () => {
  const project = await accept({
    ".upsun/a.yaml":
      "applications: {app: {type: 'nodejs:22', mounts: {data: {source: storage}}}}\n",
    ".upsun/b.yaml": "services: {cache: {type: 'redis:7.0'}}\n",
    ".upsun/local/c.yaml": "not: read\n",
  });
  assert.equal(project.layout, "upsun");
  assert.equal(project.applications[0]?.mounts[0]?.source, "local");
  assert.equal(project.services[0]?.name, "cache");
});

test("a start command without locations answers everything", async () => {
  const project = await accept({
    ".slipway.app.yaml": "name: app\ntype: nodejs:22\nweb: {commands: {start: node .}}\n",
    "static/.slipway.app.yaml": "name: static\ntype: nodejs:22\n",
  });
  const [started, silent] = project.applications;
  assert.deepEqual(
    started?.web.locations.map(({ prefix, root, passthru }) => ({ prefix, root, passthru })),
    [{ prefix: "/", root: null, passthru: true }],
  );
  assert.deepEqual(silent?.web.locations, []);
});

test("the web keys of version 2.0 become a location", async () => {
  const { project, warnings } = await check({
    ".platform.app.yaml": `name: app
type: php:8.2
web: {document_root: /web, passthru: /index.php, index_files: [index.php], whitelist: ['\\.css$'], expires: 300}
`,
  });
  const [location] = project?.applications[0]?.web.locations ?? [];
  assert.deepEqual(
    [location?.prefix, location?.root, location?.passthru, location?.index, location?.expires],
    ["/", "web", "/index.php", ["index.php"], 300],
  );
  assert.deepEqual(
    [location?.allow, location?.rules],
    [false, [{ pattern: "\\.css$", allow: true }]],
  );
  assert.equal(warnings.length, 5);
});

test("mounts inside each other are refused where they never worked, else warned of", async () => {
  for (const mounts of [
    "{a: {source: tmp}, a/b/c: {source: tmp}}",
    "{a/b/c: {source: tmp}, a: {source: tmp}}",
  ]) {
    const block = `name: app\ntype: nodejs:22\nmounts: ${mounts}\n`;
    const strict = await check({ ".platform.app.yaml": block });
    const lenient = await check({ ".slipway.app.yaml": block });
    assert.match(strict.errors.map(show).join(), /the mounts ".*" and ".*" overlap/);
    assert.equal(lenient.project?.applications[0]?.mounts.length, 2);
    assert.match(lenient.warnings.map(show).join(), /the mounts ".*" and ".*" overlap/);
  }
});

test("keys that begin with a dot are ignored, and mounts among them are warned of", async () => {
  const { project, warnings } = await check({
    ".slipway.app.yaml":
      ".anchors: &web {passthru: true}\nname: app\ntype: nodejs:22\nmounts: {.cache: {source: tmp}}\nweb: {locations: {/: *web}}\n",
  });
  assert.deepEqual(project?.applications[0]?.mounts, []);
  assert.equal(project.applications[0]?.web.locations[0]?.passthru, true);
  assert.deepEqual(warnings.map(show), [
    '.slipway.app.yaml:4:10 mounts..cache: ".cache" begins with a dot and is ignored (Write "/.cache".)',
  ]);
});

const REFUSALS: readonly (readonly [what: string, application: string, message: RegExp])[] = [
  ["a mount that climbs out", "mounts: {../x: {source: tmp}}", /leads out of the application/],
  ["a mount that is only a climb", "mounts: {..: {source: tmp}}", /leads out of the application/],
  ["a mount of everything", "mounts: {/: {source: tmp}}", /cannot replace the application/],
  [
    "a source path that climbs out",
    "mounts: {x: {source: tmp, source_path: a/../..}}",
    /leads out of the volume/,
  ],
  ["a mount given twice", "mounts: {a: {source: tmp}, /a/: {source: tmp}}", /overlap/],
  ["a missing service", "relationships: {d: 'db:mysql'}", /targets "db", which does not exist/],
  ["a relationship without an endpoint", "relationships: {d: 'db'}", /names no endpoint/],
  [
    "a relationship to itself",
    "relationships: {me: 'app:http'}",
    /circular relationship: app -> app/,
  ],
  ["a name that is no host name", "relationships: {'a b': 'app:http'}", /must be letters, digits/],
  ["a small disk", "disk: 64", /must be at least 128/],
  ["a disk with a unit", "disk: 1G", /must be a whole number/],
  ["a root outside", "web: {locations: {/: {root: ../etc}}}", /leads out of the application/],
  ["a location without a slash", "web: {locations: {static: {}}}", /begins with a slash/],
  [
    "a header that breaks the line",
    'web: {locations: {/: {headers: {X: "a\\nb"}}}}',
    /line breaks/,
  ],
  ["a header that is no name", 'web: {locations: {/: {headers: {"a b": c}}}}', /a header's name/],
  ["an odd expiry", "web: {locations: {/: {expires: 5 minutes}}}", /must be seconds/],
  [
    "a pattern that does not compile",
    "web: {locations: {/: {rules: {'[': {}}}}}",
    /valid regular expression/,
  ],
  ["a variable without a prefix", "variables: {NODE_ENV: production}", /must be a map of names/],
  ["a variable that is no name", "variables: {env: {'A=B': 1}}", /not the name of a variable/],
  ["an odd flavor", "build: {flavor: composr}", /must be "none"/],
  [
    "a package that is a flag",
    "dependencies: {nodejs: {--prefix: x}}",
    /not the name of a package/,
  ],
  ["a key given twice", "disk: 512\ndisk: 512", /"disk" is given twice, first in line 3/],
  ["the prototype", "__proto__: {x: 1}", /"__proto__" is not allowed/],
  ["a nested prototype", "variables: {env: {__proto__: x}}", /"__proto__" is not allowed/],
  ["a number that JSON has not", "variables: {app: {a: .inf}}", /cannot be stored|can be stored/],
  [
    "an include from outside",
    "hooks: {build: !include {type: string, path: ../x}}",
    /out of the repository/,
  ],
  ["an include of itself", "hooks: !include .slipway.app.yaml", /includes itself/],
  [
    "a missing include",
    "hooks: {build: !include {type: string, path: no.sh}}",
    /no\.sh does not exist/,
  ],
  ["an unknown tag", "disk: !number 512", /the tag "!number" is not known/],
  ["an unknown alias", "disk: *big", /alias|Alias/],
  ["an alias of itself", "variables: &a {env: *a}", /contains itself|must be a map/],
  ["a NUL character", 'hooks: {build: "a\\0b"}', /NUL/],
];

for (const [what, block, message] of REFUSALS) {
  test(`${what} is refused`, async () => {
    const { errors, project } = await check({
      ".slipway.app.yaml": `name: app\ntype: nodejs:22\n${block}\n`,
    });
    assert.equal(project, null);
    assert.match(errors.map(show).join("\n"), message);
    for (const error of errors) assert.ok(error.line >= 3, `${show(error)} points at the block`);
  });
}

const ROUTE_REFUSALS: readonly (readonly [what: string, routes: string, message: RegExp])[] = [
  [
    "an unknown upstream",
    "https://{default}/: {type: upstream, upstream: 'ap:http'}",
    /Did you mean "app"/,
  ],
  ["an upstream without endpoint", "https://{default}/: {type: upstream, upstream: app}", /:http/],
  ["no scheme", "'{default}/': {type: upstream, upstream: 'app:http'}", /must begin with http/],
  [
    "a bad placeholder",
    "https://{main}/: {type: upstream, upstream: 'app:http'}",
    /placeholder "\{main\}"/,
  ],
  [
    "a bad target",
    "https://{default}/: {type: redirect, to: 'https://{x}/'}",
    /placeholder "\{x\}"/,
  ],
  [
    "the same route twice",
    "https://{default}: {type: upstream, upstream: 'app:http'}\nhttps://{default}/: {type: upstream, upstream: 'app:http'}",
    /is the same as "https:\/\/\{default\}"/,
  ],
  [
    "an id twice",
    "http://{default}/: {type: upstream, upstream: 'app:http', id: a}\nhttps://{default}/: {type: upstream, upstream: 'app:http', id: a}",
    /the id "a" is already that of/,
  ],
  [
    "a host of odd characters",
    "https://a b/: {type: upstream, upstream: 'app:http'}",
    /not a host/,
  ],
  [
    "both forms",
    "https://{default}/: {type: upstream, upstream: 'app:http', to: /}",
    /a route of type "upstream" has no "to"/,
  ],
];

for (const [what, routes, message] of ROUTE_REFUSALS) {
  test(`a route with ${what} is refused`, async () => {
    const { errors } = await check({
      ".slipway.app.yaml": "name: app\ntype: nodejs:22\n",
      ".slipway/routes.yaml": routes,
    });
    assert.match(errors.map(show).join("\n"), message);
    assert.equal(errors.length, 1);
    assert.equal(errors[0]?.file, ".slipway/routes.yaml");
  });
}

test("patterns that PCRE knows and JavaScript does not are accepted", async () => {
  for (const pattern of [
    "^/static/version\\d+/(?<resource>.*)$",
    "(?<!\\-lock)\\.(?i:jpe?g|gif)$",
    "(?P<year>\\d{4})",
    "(?i)\\.css$",
    "a++b*+(?>c)",
    "^(?:(?1)|x)$",
    ".*",
  ]) {
    const { project, errors } = await check({
      ".slipway.app.yaml": `name: app\ntype: nodejs:22\nweb: {locations: {/: {rules: {'${pattern}': {allow: true}}}}}\n`,
    });
    assert.deepEqual(errors.map(show), []);
    assert.equal(project?.applications[0]?.web.locations[0]?.rules[0]?.pattern, pattern);
  }
});

test("where a file cannot be parsed, nothing is said to be missing because of it", async () => {
  const { errors } = await check({
    ".slipway.app.yaml": "name: app\ntype: nodejs:22\nrelationships: {d: 'db:mysql'}\n",
    ".slipway/services.yaml": "db: {type: [\n",
  });
  assert.ok(errors.length > 0);
  assert.ok(errors.every(({ file }) => file === ".slipway/services.yaml"));
});

test("a type that the farm has no image for is refused at its place", async () => {
  const tree = new MemoryTree({
    ".slipway.app.yaml": "name: app\ntype: python:3.12\ndependencies: {python3: {uv: '*'}}\n",
    ".slipway/services.yaml": "db: {type: 'mysql:11.4'}\nsearch: {type: 'opensearch:3'}\n",
  });
  const images = {
    hasRuntime: ({ name }: TypeVersion) => name === "nodejs",
    hasService: ({ version }: TypeVersion) => version === "10.11",
    runtimeNames: ["nodejs:22"],
    serviceNames: ["mysql:10.11"],
    dependencyLanguages: () => ["nodejs"],
  };
  const { errors, warnings } = await checkProject(tree, { images });
  assert.deepEqual(errors.map(show), [
    '.slipway.app.yaml:2:7 type: "python:3.12" has no image here (There are: nodejs:22.)',
    ".slipway.app.yaml:3:25 dependencies.python3: dependencies of python3 cannot be installed here (Languages that can: nodejs.)",
    '.slipway/services.yaml:1:12 db.type: "mysql:11.4" has no image here (There are: mysql:10.11.)',
    '.slipway/services.yaml:2:16 search.type: "opensearch:3" has no image here (There are: mysql:10.11.)',
  ]);
  assert.deepEqual(warnings, []);
  const validated = await checkProject(tree, { images, lack: "warning" });
  assert.deepEqual(validated.errors, []);
  assert.equal(validated.warnings.length, 4);
  assert.ok(validated.warnings.every(({ message }) => message.endsWith("; a push is refused")));
  assert.deepEqual(await checkProject(tree).then((alone) => alone.warnings), []);
});

async function check(files: Readonly<Record<string, string>>): Promise<Checked> {
  return await checkProject(new MemoryTree(files));
}

async function accept(files: Readonly<Record<string, string>>): Promise<Project> {
  const { project, errors } = await check(files);
  assert.deepEqual(errors.map(show), []);
  assert.ok(project !== null);
  return project;
}

function show({ file, line, column, path, message, hint }: Problem): string {
  return `${file}:${line}:${column} ${path}: ${message}${hint === null ? "" : ` (${hint})`}`;
}

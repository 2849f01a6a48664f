import assert from "node:assert/strict";
import { test } from "node:test";
import type { Problem } from "../reading/problem.js";
import type { Application } from "./application-model.js";
import { checkProject } from "../check.js";
import { MemoryTree } from "../files/memory-tree.js";

test("an application that says nothing has the documented defaults", async () => {
  const app = await accept("");
  assert.deepEqual(
    [app.size, app.resources, app.access, app.firewall, app.timezone, app.disk],
    [
      "AUTO",
      { baseMemoryMb: 64, memoryRatioMb: 128, containerProfile: null },
      { ssh: "contributor" },
      { outbound: [] },
      "UTC",
      null,
    ],
  );
  assert.deepEqual(app.runtime.sizingHints, { requestMemoryMb: 45, reservedMemoryMb: 70 });
  assert.deepEqual(app.preflight, { enabled: true, ignoredRules: [] });
  assert.deepEqual(app.files, { environment: false, phpIni: false });
  const lists = [app.workers, app.crons, app.operations, app.sourceOperations, app.stack];
  for (const list of lists) assert.deepEqual(list, []);
});

test("every key of an application is in its model", async () => {
  const app = await accept(`
size: XL
resources: {base_memory: 256, memory_ratio: 512}
container_profile: HIGH_CPU
access: {ssh: viewer}
firewall:
  outbound:
    - {ips: [192.0.2.0/24, "2001:db8::/32"], ports: [443]}
    - {domains: [api.example.com]}
    - {protocol: tcp, ports: [80]}
timezone: Europe/Paris
preflight: {enabled: false, ignored_rules: [a]}
additional_hosts: {db.example.com: 192.0.2.7}
operations: {flush: {role: viewer, commands: {start: flush, stop: "true"}}, plain: {commands: {start: x}}}
source: {operations: {update: {command: ./update.sh}}}
build:
  flavor: none
  caches: {npm: {directory: /node_modules/, watch: [package-lock.json], allow_stale: true}}
dependencies:
  php: {require: {a/b: "*"}, repositories: [{type: vcs, url: "https://example.com"}]}
  python3: {pipenv: "2022.1"}
  ruby: {sass: "3.4"}
runtime:
  extensions: [redis, {name: blackfire, configuration: {server_id: x}}]
  disabled_extensions: [gd]
  request_terminate_timeout: 30
  sizing_hints: {request_memory: 20}
  xdebug: {idekey: PHPSTORM}
`);
  assert.deepEqual([app.size, app.access, app.timezone], ["XL", { ssh: "viewer" }, "Europe/Paris"]);
  assert.deepEqual(app.resources, {
    baseMemoryMb: 256,
    memoryRatioMb: 512,
    containerProfile: "HIGH_CPU",
  });
  assert.deepEqual(
    app.firewall.outbound.map(({ ips, domains, ports }) => [ips, domains, ports]),
    [
      [["192.0.2.0/24", "2001:db8::/32"], [], [443]],
      [[], ["api.example.com"], []],
      [["0.0.0.0/0"], [], [80]],
    ],
  );
  assert.deepEqual(app.preflight, { enabled: false, ignoredRules: ["a"] });
  assert.deepEqual(app.additionalHosts, { "db.example.com": "192.0.2.7" });
  assert.deepEqual(app.operations, [
    { name: "flush", role: "viewer", commands: { start: "flush", stop: "true" } },
    { name: "plain", role: "contributor", commands: { start: "x", stop: null } },
  ]);
  assert.deepEqual(app.sourceOperations, [{ name: "update", command: "./update.sh" }]);
  assert.deepEqual(app.build.caches, [
    {
      name: "npm",
      directory: "node_modules",
      watch: ["package-lock.json"],
      allowStale: true,
      shareBetweenApps: false,
    },
  ]);
  assert.deepEqual(app.dependencies, {
    php: { "a/b": "*" },
    python3: { pipenv: "2022.1" },
    ruby: { sass: "3.4" },
  });
  assert.deepEqual(app.composerRepositories, [{ type: "vcs", url: "https://example.com" }]);
  assert.deepEqual(app.runtime, {
    extensions: [
      { name: "redis", configuration: {} },
      { name: "blackfire", configuration: { server_id: "x" } },
    ],
    disabledExtensions: ["gd"],
    requestTerminateTimeoutSeconds: 30,
    sizingHints: { requestMemoryMb: 20, reservedMemoryMb: 70 },
    xdebugIdekey: "PHPSTORM",
    quicklisp: {},
  });
});

test("crons are read in all three forms of their commands", async () => {
  const { application, warnings } = await read(`
crons:
  map: {spec: " H 3 * * *", commands: {start: a, stop: b}, shutdown_timeout: 20, timeout: 60}
  string: {spec: "*/5 * * * *", commands: c}
  legacy: {spec: "0 0 * * mon", cmd: d}
`);
  assert.deepEqual(application?.crons, [
    {
      name: "map",
      spec: "H 3 * * *",
      commands: { start: "a", stop: "b" },
      shutdownTimeoutSeconds: 20,
      timeoutSeconds: 60,
    },
    {
      name: "string",
      spec: "*/5 * * * *",
      commands: { start: "c", stop: null },
      shutdownTimeoutSeconds: 10,
      timeoutSeconds: 86_400,
    },
    {
      name: "legacy",
      spec: "0 0 * * mon",
      commands: { start: "d", stop: null },
      shutdownTimeoutSeconds: 10,
      timeoutSeconds: 86_400,
    },
  ]);
  assert.deepEqual(warnings.map(({ path, message }) => `${path}: ${message}`).toSorted(), [
    'crons.legacy.cmd: "cmd" is a legacy key of a cron',
    'crons.string.commands: a string is a legacy form of "commands"',
    'crons: "crons" is not supported yet and is ignored',
  ]);
});

test("a worker has what its application has, except for what it says itself", async () => {
  const app = await accept(`
size: L
disk: 512
access: {ssh: admin}
timezone: Europe/Paris
variables: {env: {A: 1}}
relationships: {other: "db:mysql"}
mounts: {files: {source: local}}
workers:
  plain: {commands: {start: ./work, pre_start: ./before}}
  own:
    commands: {start: ./own}
    size: S
    variables: {env: {B: 2}}
    mounts: {tmp: {source: tmp}}
    relationships: {db: }
    timezone: UTC
web:
  commands: {start: ./serve}
  size: M
  mounts: {}
`);
  const [plain, own] = app.workers;
  assert.deepEqual(plain, {
    name: "plain",
    commands: { start: "./work", preStart: "./before", postStart: null },
    relationships: [{ name: "other", service: "db", endpoint: "mysql" }],
    mounts: [{ path: "files", source: "local", sourcePath: "files", service: null }],
    disk: 512,
    size: "L",
    resources: app.resources,
    access: { ssh: "admin" },
    firewall: { outbound: [] },
    variables: { env: { A: 1 } },
    timezone: "Europe/Paris",
  });
  assert.deepEqual(
    [own?.size, own?.variables, own?.timezone, own?.disk, own?.access.ssh],
    ["S", { env: { B: 2 } }, "UTC", 512, "admin"],
  );
  assert.deepEqual(
    own?.mounts.map(({ path }) => path),
    ["tmp"],
  );
  assert.deepEqual(own.relationships, [{ name: "db", service: "db", endpoint: "mysql" }]);
  assert.deepEqual([app.size, app.mounts], ["M", []]);
});

test("a stack is accepted in its forms, and warned of", async () => {
  const forms = [
    "stack: [nodejs@22, nodePackages.npm]",
    "type: composable:25.05\nstack: {runtimes: [nodejs@22], packages: [nodePackages.npm]}",
  ];
  for (const form of forms) {
    const { application, warnings } = await readBlock(`name: app\n${form}\n`);
    assert.deepEqual(
      application?.stack.map(({ name, version }) => [name, version]),
      [
        ["nodejs", "22"],
        ["nodePackages.npm", null],
      ],
    );
    assert.equal(application.type.name, "composable");
    assert.match(warnings[0]?.message ?? "", /"stack" is not supported yet/);
  }
  const { application } = await readBlock(
    'name: app\nstack:\n  - "php@8.3":\n    extensions: [apcu]\n  - "php@8.4": {disabled_extensions: [gd]}\n',
  );
  assert.deepEqual(application?.stack, [
    {
      name: "php",
      version: "8.3",
      extensions: [{ name: "apcu", configuration: {} }],
      disabledExtensions: [],
    },
    { name: "php", version: "8.4", extensions: [], disabledExtensions: ["gd"] },
  ]);
});

test("a stack cannot be deployed where images are looked up, and it is said why", async () => {
  const images = {
    hasRuntime: () => false,
    hasService: () => true,
    runtimeNames: [],
    serviceNames: [],
    dependencyLanguages: () => [],
  };
  const tree = new MemoryTree({ ".slipway.app.yaml": "name: app\nstack: [nodejs@22]\n" });
  const { errors } = await checkProject(tree, { images });
  assert.deepEqual(
    errors.map(({ line, path, message }) => [line, path, message]),
    [[2, "stack", 'an application with a "stack" cannot be deployed here: no image is made of it']],
  );
});

test("what stands at the root of an application with a meaning of its own is known", async () => {
  const { project } = await checkProject(
    new MemoryTree({
      "api/.slipway.app.yaml": "name: api\ntype: php:8.2\n",
      "api/.environment": "",
      "api/php.ini": "",
      "web/.slipway.app.yaml": "name: web\ntype: php:8.2\n",
      "php.ini": "",
    }),
  );
  assert.deepEqual(
    project?.applications.map(({ name, files }) => [name, files]),
    [
      ["api", { environment: true, phpIni: true }],
      ["web", { environment: false, phpIni: false }],
    ],
  );
});

test("types whose makers mend them no more are warned of", async () => {
  for (const [type, isOld] of [
    ["php:7.4", true],
    ["php:8.2", false],
    ["nodejs:10", true],
    ["python:3.9", true],
    ["python:3.10", false],
    ["python:3", false],
    ["golang:1.11", false],
  ] as const) {
    const { warnings } = await readBlock(`name: app\ntype: "${type}"\n`);
    assert.deepEqual(
      warnings.map(({ message }) => message),
      isOld ? [`"${type}" is deprecated`] : [],
    );
  }
});

test("numbers that change as they are read, and zones in another case, are warned of", async () => {
  const { warnings } = await readBlock(
    "name: app\ntype: nodejs:22\ntimezone: europe/paris\n" +
      "variables: {env: {A: 1.10, B: 0755, C: 1.5, D: [1_0, 1.0]}}\n",
  );
  assert.deepEqual(
    warnings.map(({ path, message }) => `${path}: ${message}`).filter((one) => /read as/.test(one)),
    [
      'timezone: "europe/paris" is read as "Europe/Paris"',
      "variables.env.A: the number 1.10 is read as 1.1",
      "variables.env.B: the number 0755 is read as 755",
      "variables.env.D.1: the number 1.0 is read as 1",
    ],
  );
});

test("names that begin with a dot are no variables", async () => {
  const { application, errors } = await readBlock(
    "name: app\ntype: nodejs:22\nvariables: {env: {.base: 1, A: b}, .all: {x: 1}}\n",
  );
  assert.deepEqual(errors, []);
  assert.deepEqual(application?.variables, { env: { A: "b" } });
});

test("the fields of a cron may stand apart in any way", async () => {
  const { application } = await readBlock(
    "name: app\ntype: nodejs:22\ncrons:\n  a:\n    spec: |\n      0\t3  * * *\n    commands: {start: x}\n",
  );
  assert.equal(application?.crons[0]?.spec, "0 3 * * *");
});

test("what is said of a command in the background, and of a mount's service that means nothing", async () => {
  const { warnings, errors } = await readBlock(
    'name: app\ntype: nodejs:22\nweb: {commands: {start: "serve &"}}\n' +
      "mounts: {/a: {source: tmp, service: files}}\n",
  );
  assert.deepEqual(
    warnings.map(({ line, message }) => `${line} ${message}`),
    [
      "3 the command goes to the background, and ends at once",
      '4 "service" means nothing beside this source',
    ],
  );
  assert.equal(errors.length, 1, "it is no service either");
});

test("versions that nobody knows are warned of, with the nearest that is known", async () => {
  const odd: Record<string, string> = {};
  for (const type of ["nodejs:23", "nodejs:99", "php:8.20", "php:8", "php:8.3", "ruby:3.4"]) {
    const { warnings } = await readBlock(`name: app\ntype: "${type}"\n`);
    for (const { message, hint } of warnings) odd[type] = `${message} (${hint})`;
  }
  assert.deepEqual(odd, {
    "nodejs:23": '"nodejs:23" is no version that is known here (Did you mean "nodejs:24"?)',
    "nodejs:99": '"nodejs:99" is newer than any version known here (The newest is 26.)',
    "php:8.20": '"php:8.20" is newer than any version known here (The newest is 8.5.)',
  });
});

test("an older form is advised against in the words of the layout", async () => {
  const block = "type: nodejs:22, mounts: {/a: 'shared:files/a'}";
  for (const [files, source] of [
    [{ ".upsun/config.yaml": `applications: {app: {${block}}}\n` }, "storage"],
    [{ ".platform/applications.yaml": `app: {disk: 512, ${block}}\n` }, "local"],
  ] as const) {
    const { warnings } = await checkProject(new MemoryTree(files));
    assert.equal(warnings[0]?.hint, `Write {source: ${source}, source_path: "a"}.`);
  }
});

test("of very many problems the first are told, and that there are more", async () => {
  const keys = Array.from({ length: 500 }, (_, n) => `k${n}: 1`).join(", ");
  const { errors } = await readBlock(`name: app\ntype: nodejs:22\nhooks: {${keys}}\n`);
  assert.equal(errors.length, 201);
  assert.equal(errors[0]?.message, "only the first 200 problems are told");
});

const REFUSALS: readonly (readonly [what: string, block: string, place: string, why: RegExp])[] = [
  [
    "a cron with a name that no terminal shows",
    'crons: {"a\\nb": {spec: "* * * * *", commands: {start: x}}}',
    "3:9 crons.a\nb",
    /the name "a\\nb" must be of printable characters/,
  ],
  ["a mount that is nothing", "mounts: {/a: }", "3:10 mounts./a", /must be a map with "source"/],
  ["a cron without commands", "crons: {a: {spec: '* * * * *'}}", "3:9 crons.a", /"commands" is/],
  [
    "a cron with both forms",
    "crons: {a: {spec: '* * * * *', cmd: x, commands: {start: y}}}",
    "3:32 crons.a.cmd",
    /cannot stand beside/,
  ],
  [
    "a day that never comes",
    "crons: {a: {spec: '0 0 30 2 *', cmd: x}}",
    "3:19 crons.a.spec",
    /no such day ever comes/,
  ],
  [
    "a long timeout",
    "crons: {a: {spec: '* * * * *', cmd: x, timeout: 90000}}",
    "3:49 crons.a.timeout",
    /between 0 and 86400/,
  ],
  ["a worker without commands", "workers: {a: {size: S}}", "3:11 workers.a", /"commands" is req/],
  [
    "a relationship of a worker to nothing",
    "workers: {a: {commands: {start: x}, relationships: {r: 'none:mysql'}}}",
    "3:56 workers.a.relationships.r",
    /targets "none"/,
  ],
  [
    "a rule of nothing",
    "firewall: {outbound: [{protocol: tcp}]}",
    "3:23 firewall.outbound.0",
    /needs "ips", "domains" or "ports"/,
  ],
  [
    "a network that is none",
    "firewall: {outbound: [{ips: [10.0.0.0/33]}]}",
    "3:30 firewall.outbound.0.ips.0",
    /is not a network/,
  ],
  [
    "a host without an address",
    "additional_hosts: {a: b}",
    "3:23 additional_hosts.a",
    /IP address/,
  ],
  [
    "a cache outside",
    "build: {caches: {a: {directory: ../x, watch: []}}}",
    "3:33 build.caches.a.directory",
    /is not a directory in the application/,
  ],
  ["a stack beside a type", "stack: [php@8.3]", "3:1 stack", /cannot stand beside the type/],
  ["a time zone of its own", "timezone: Mars/Olympus", "3:11 timezone", /not a known time zone/],
  ["an operation without commands", "operations: {a: {}}", "3:14 operations.a", /"commands" is/],
];

for (const [what, block, place, why] of REFUSALS) {
  test(`${what} is refused at its place`, async () => {
    const { errors } = await read(block);
    assert.deepEqual(
      errors.map(({ line, column, path }) => `${line}:${column} ${path}`),
      [place],
    );
    assert.match(errors[0]?.message ?? "", why);
  });
}

async function accept(block: string): Promise<Application> {
  const { application, errors } = await read(block);
  assert.ok(application !== null, JSON.stringify(errors));
  return application;
}

function read(block: string) {
  return readBlock(`name: app\ntype: nodejs:22\n${block}\n`);
}

async function readBlock(block: string): Promise<{
  readonly application: Application | null;
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
}> {
  const { project, errors, warnings } = await checkProject(
    new MemoryTree({
      ".slipway.app.yaml": block,
      ".slipway/services.yaml": "db: {type: 'mariadb:10.11'}\n",
    }),
  );
  assert.deepEqual(JSON.parse(JSON.stringify(project)), project);
  return { application: project?.applications[0] ?? null, errors, warnings };
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { checkProject } from "./check.js";
import { MemoryTree } from "./files/memory-tree.js";
import type { Project } from "./model.js";
import { topologyDifference, unconfirmedLosses, type TopologyChange } from "./topology.js";

const DB = `db: {type: "mariadb:10.6", disk: 1024, configuration: {schemas: [main, legacy], endpoints: {mysql: {default_schema: main, privileges: {main: admin}}}}}`;

/** Services before and after, and what a deployment does to them. */
const SERVICES: readonly (readonly [
  what: string,
  before: string,
  after: string,
  changes: readonly string[],
])[] = [
  ["the same", DB, DB, ["db keep none"]],
  [
    "the same, written otherwise",
    "db: {type: 'redis:7.2'}",
    "db:\n  type: redis:7.2",
    ["db keep none"],
  ],
  ["a new service", "", DB, ["db add none"]],
  ["a database that is taken away", DB, "", ["db remove loses-data: it is removed with its data"]],
  ["a cache that is taken away", "c: {type: 'redis:7.2'}", "", ["c remove none"]],
  [
    "a store on disk that is taken away",
    "c: {type: 'redis-persistent:7.2'}",
    "",
    ["c remove loses-data: it is removed with its data"],
  ],
  [
    "another name",
    "a: {type: 'mariadb:10.6'}",
    "b: {type: 'mariadb:10.6'}",
    ["b add none", "a remove loses-data: it is removed with its data"],
  ],
  [
    "a newer version",
    "db: {type: 'mariadb:10.6'}",
    "db: {type: 'mariadb:10.11'}",
    [
      "db change moves-data: mariadb:10.6 becomes mariadb:10.11, and its data is converted for good",
    ],
  ],
  [
    "a version newer by its number, not by its text",
    "db: {type: 'mariadb:10.11'}",
    "db: {type: 'mariadb:10.9'}",
    [
      "db change loses-data: mariadb:10.11 becomes mariadb:10.9, which starts empty: the data of mariadb:10.11 is removed",
    ],
  ],
  [
    "another name of one type",
    "db: {type: 'mysql:10.6'}",
    "db: {type: 'mariadb:10.6'}",
    ["db change restart: mysql:10.6 becomes mariadb:10.6"],
  ],
  [
    "another name in a newer version",
    "db: {type: 'mysql:10.6'}",
    "db: {type: 'mariadb:10.11'}",
    ["db change moves-data: mysql:10.6 becomes mariadb:10.11, and its data is converted for good"],
  ],
  [
    "another type with data",
    "db: {type: 'mariadb:10.6'}",
    "db: {type: 'postgresql:16'}",
    [
      "db change loses-data: mariadb:10.6 becomes postgresql:16, which starts empty: the data of mariadb:10.6 is removed",
      "db change restart: configuration changed",
    ],
  ],
  [
    "Oracle's MySQL, which is another type",
    "db: {type: 'mysql:10.6'}",
    "db: {type: 'oracle-mysql:8.0'}",
    [
      "db change loses-data: mysql:10.6 becomes oracle-mysql:8.0, which starts empty: the data of mysql:10.6 is removed",
    ],
  ],
  [
    "another version of a cache, in either direction",
    "c: {type: 'redis:7.2'}",
    "c: {type: 'redis:7.0'}",
    ["c change restart: redis:7.2 becomes redis:7.0"],
  ],
  [
    "another kind of cache",
    "c: {type: 'redis:7.2'}",
    "c: {type: 'memcached:1.6'}",
    [
      "c change restart: redis:7.2 becomes memcached:1.6",
      "c change restart: configuration changed",
    ],
  ],
  [
    "a cache that begins to keep its data",
    "c: {type: 'redis:7.2'}",
    "c: {type: 'redis-persistent:7.2'}",
    ["c change restart: redis:7.2 becomes redis-persistent:7.2"],
  ],
  [
    "a store that no longer keeps its data",
    "c: {type: 'redis-persistent:7.2'}",
    "c: {type: 'redis:7.2'}",
    [
      "c change loses-data: redis-persistent:7.2 becomes redis:7.2, which keeps no data: the data of redis-persistent:7.2 is removed",
    ],
  ],
  [
    "a larger disk",
    DB,
    DB.replace("1024", "2048"),
    ["db change none: its disk of 1024 MB becomes one of 2048 MB"],
  ],
  [
    "a smaller disk",
    DB,
    DB.replace("1024", "512"),
    [
      "db change none: its disk of 1024 MB becomes one of 512 MB, and its data stays, however much it is: the size is not enforced",
    ],
  ],
  [
    "a disk without a size",
    DB,
    DB.replace("disk: 1024, ", ""),
    ["db change none: its disk of 1024 MB becomes one of no given size"],
  ],
  [
    "another size",
    "c: {type: 'redis:7.2', size: S}",
    "c: {type: 'redis:7.2', size: M, resources: {base_memory: 256}}",
    ["c change restart: its size S becomes M", "c change restart: resources changed"],
  ],
  [
    "a schema that is added",
    DB,
    DB.replace("[main, legacy]", "[main, legacy, new]"),
    ["db change restart: configuration changed"],
  ],
  [
    "a schema that is dropped",
    DB,
    DB.replace("[main, legacy]", "[main]"),
    ['db change loses-data: the schema "legacy" is dropped'],
  ],
  [
    "endpoints alone",
    DB,
    DB.replace("{main: admin}", "{main: ro, legacy: ro}"),
    ["db change restart: configuration changed"],
  ],
  [
    "a configuration that is taken away with a schema",
    DB,
    'db: {type: "mariadb:10.6", disk: 1024}',
    ['db change loses-data: the schema "legacy" is dropped'],
  ],
  [
    "a virtual host that is dropped",
    "q: {type: 'rabbitmq:4.0', configuration: {vhosts: [a, b]}}",
    "q: {type: 'rabbitmq:4.0', configuration: {vhosts: [b]}}",
    ['q change loses-data: the virtual host "a" is dropped'],
  ],
  [
    "a core that is dropped",
    "s: {type: 'solr:9.6', configuration: {cores: {a: {}, b: {}}}}",
    "s: {type: 'solr:9.6', configuration: {cores: {a: {}}}}",
    ['s change loses-data: the core "b" is dropped'],
  ],
  [
    "a key of another type",
    "v: {type: 'vault-kms:1.12', configuration: {endpoints: {e: [{key: k, policy: sign, type: sign}]}}}",
    "v: {type: 'vault-kms:1.12', configuration: {endpoints: {e: [{key: k, policy: encrypt, type: encrypt}]}}}",
    ['v change loses-data: the key "k (sign)" is dropped'],
  ],
  [
    "another policy of a cache",
    "c: {type: 'redis:7.2'}",
    "c: {type: 'redis:7.2', configuration: {maxmemory_policy: noeviction}}",
    ["c change restart: configuration changed"],
  ],
  [
    "who may log in",
    "c: {type: 'redis:7.2'}",
    "c: {type: 'redis:7.2', access: {ssh: admin}}",
    ["c change none: access changed"],
  ],
];

for (const [what, before, after, changes] of SERVICES) {
  test(`services: ${what}`, async () => {
    const [running, wanted] = [
      await projectOf({ services: before }),
      await projectOf({ services: after }),
    ];
    const services = topologyDifference(wanted, running).filter(
      ({ subject }) => subject === "service",
    );
    assert.deepEqual(services.flatMap(lines), changes);
  });
}

/** Keys of an application before and after. */
const APPLICATIONS: readonly (readonly [
  what: string,
  before: string,
  after: string,
  changes: readonly string[],
])[] = [
  ["the same", "size: S", "size: S", ["app keep none"]],
  [
    "another type",
    "type: nodejs:20",
    "type: nodejs:22",
    ["app change restart: nodejs:20 becomes nodejs:22"],
  ],
  [
    "a hook and a web block",
    "",
    "hooks: {deploy: migrate}\nweb: {locations: {/: {root: public}}}",
    ["app change restart: hooks, web changed"],
  ],
  [
    "a mount that is taken away",
    "disk: 512\nmounts: {files: {source: local}}",
    "disk: 512",
    [
      'app change restart: the mount "files" is taken away, and its files are kept under the source path "files"',
    ],
  ],
  [
    "a mount that is called otherwise",
    "mounts: {files: {source: local}}",
    "mounts: {uploads: {source: local}}",
    [
      'app change restart: the mount "files" is taken away, and its files are kept under the source path "files"',
    ],
  ],
  [
    "a mount that is elsewhere, with its source path",
    "mounts: {files: {source: local}}",
    "mounts: {uploads: {source: local, source_path: files}}",
    ['app change restart: the mount "files" is taken away, and "uploads" has its files'],
  ],
  [
    "a mount of another source path",
    "mounts: {files: {source: local}}",
    "mounts: {files: {source: local, source_path: uploads}}",
    [
      'app change restart: the mount "files" has another source, and its files are kept under the source path "files"',
    ],
  ],
  [
    "a mount that becomes a temporary one",
    "mounts: {files: {source: local}}",
    "mounts: {files: {source: tmp}}",
    [
      'app change restart: the mount "files" has another source, and its files are kept under the source path "files"',
    ],
  ],
  [
    "a second mount of the same files that is taken away",
    "mounts: {a: {source: local, source_path: s}, b: {source: local, source_path: s}}",
    "mounts: {a: {source: local, source_path: s}}",
    ['app change restart: the mount "b" is taken away, and "a" has its files'],
  ],
  [
    "a smaller disk with files",
    "disk: 512\nmounts: {files: {source: local}}",
    "disk: 256\nmounts: {files: {source: local}}",
    [
      "app change none: its disk of 512 MB becomes one of 256 MB, and its data stays, however much it is: the size is not enforced",
    ],
  ],
  [
    "a larger disk",
    "disk: 256",
    "disk: 512",
    ["app change none: its disk of 256 MB becomes one of 512 MB"],
  ],
  [
    "another name with files",
    "disk: 512\nmounts: {files: {source: local}}",
    "name: other\ndisk: 512\nmounts: {files: {source: local}}",
    ["other add none", "app remove loses-data: it is removed with the files in its mounts"],
  ],
  [
    "another name without files",
    "mounts: {tmp: {source: tmp}}",
    "name: other\nmounts: {tmp: {source: tmp}}",
    ["other add none", "app remove none"],
  ],
];

for (const [what, before, after, changes] of APPLICATIONS) {
  test(`applications: ${what}`, async () => {
    const [running, wanted] = [
      await projectOf({ application: before }),
      await projectOf({ application: after }),
    ];
    assert.deepEqual(topologyDifference(wanted, running).flatMap(lines), changes);
  });
}

test("an application that has no mounts any more is removed with the files that it had", async () => {
  const before = await projectOf({});
  const wanted = await projectOf({ application: "name: other" });
  const [, removed] = topologyDifference(wanted, before, ["app"]);
  assert.deepEqual(lines(removed!), [
    "app remove loses-data: it is removed with the files of mounts that it had",
  ]);
  assert.deepEqual(topologyDifference(before, before, ["app"]).flatMap(lines), ["app keep none"]);
});

test("where nothing runs, everything is new", async () => {
  const changes = topologyDifference(await projectOf({ services: DB }), null);
  assert.deepEqual(changes.flatMap(lines), ["app add none", "db add none"]);
});

test("losses are confirmed by the name of what loses", async () => {
  const before = await projectOf({
    services: `${DB}\nq: {type: 'rabbitmq:4.0'}\nc: {type: 'redis:7.2'}`,
  });
  const changes = topologyDifference(await projectOf({}), before);
  const left = (...confirmed: string[]) =>
    unconfirmedLosses(changes, confirmed).map(({ name }) => name);
  assert.deepEqual(left(), ["db", "q"]);
  assert.deepEqual(left("db"), ["q"]);
  assert.deepEqual(left("q", "db", "other"), []);
  assert.deepEqual(left("DB", "d"), ["db", "q"]);
});

async function projectOf({ application = "", services = "" }): Promise<Project> {
  const name = application.includes("name:") ? "" : "name: app\n";
  const type = application.includes("type:") ? "" : "type: nodejs:22\n";
  const tree = new MemoryTree({
    ".slipway.app.yaml": `${name}${type}${application}\n`,
    ".slipway/services.yaml": services,
  });
  const { project, errors } = await checkProject(tree);
  assert.ok(project !== null, JSON.stringify(errors));
  return JSON.parse(JSON.stringify(project)) as Project;
}

function lines({ name, change, effect, differences }: TopologyChange): readonly string[] {
  if (differences.length === 0) return [`${name} ${change} ${effect}`];
  return differences.map(
    (difference) => `${name} ${change} ${difference.effect}: ${difference.text}`,
  );
}

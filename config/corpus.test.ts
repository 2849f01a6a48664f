import assert from "node:assert/strict";
import { test } from "node:test";
import { corpusDirectory, corpusProjects, type CorpusKind } from "../test/corpus.js";
import { checkProject } from "./check.js";
import { described } from "./described.js";
import { DirectoryReader } from "./files/directory-reader.js";
import { MemoryTree } from "./files/memory-tree.js";
import type { Project } from "./model.js";
import type { Problem } from "./reading/problem.js";
import { writeProject } from "./writing/write-project.js";

/** Where and why each invalid project is refused, as its EXPECT.md asks for. */
const EXPECTED: Readonly<Record<string, RegExp>> = {
  "access-bad-role": /^\.platform\.app\.yaml:4:8 access\.ssh: must be "admin", "contr/,
  "app-bad-name": /^\.platform\.app\.yaml:1:7 name: the name "My_App" must be lowercase/,
  "app-duplicate-name": /^b\/\.platform\.app\.yaml:1:7 name: .* "app" is already used in a\//,
  "app-missing-type": /^\.platform\.app\.yaml:1:1 : "type" is required$/,
  "app-type-unknown": /app\.yaml:2:7 type: "cobol:85" is not a valid application type$/,
  "app-unknown-key": /app\.yaml:3:1 cron: unknown key "cron"$/,
  "cron-bad-spec": /app\.yaml:5:11 crons\.c1\.spec: "99 \* .* is not a valid cron specification/,
  "cron-timeout-too-big":
    /:7:18 applications\.app\.crons\.c1\.timeout: must be between 0 and 86400/,
  "cron-without-spec": /app\.yaml:4:3 crons\.c1: "spec" is required$/,
  "disk-over-plan":
    /:3:7 disk: resources exceeding the limit of an environment; disk: 8192 MB > 5120 MB$/,
  "disk-too-small": /app\.yaml:3:7 disk: must be at least 128, found 64$/,
  "firewall-bad-port": /:5:15 firewall\.outbound\.0\.ports\.0: must be between 1 and 65535/,
  "firewall-ips-and-domains": /:6:7 firewall\.outbound\.0\.domains: "ips" and "domains" cannot/,
  "firewall-udp": /:5:17 firewall\.outbound\.0\.protocol: must be "tcp", found the string "udp"$/,
  "location-bad-rule-regexp": /:7:9 web\.locations\.\/\.rules\.\(: .* not a valid regular expr/,
  "location-bad-type": /:6:16 web\.locations\.\/\.scripts: must be true or false, found the str/,
  "location-root-missing":
    /^\.platform\.app\.yaml:6:13 web\.locations\.\/\.root: the root "nosuchdir" is not a directory/,
  "location-rule-forbidden-root": /:8:11 web\..*\.rules\.\\\.css\$\.root: unknown key "root"$/,
  "location-unknown-key": /:6:7 web\.locations\.\/\.document_root: unknown key "document_root"$/,
  "mount-bad-source": /:6:13 mounts\.web\/uploads\.source: must be "local", "service" or "tmp"/,
  "mount-local-without-disk": /:3:1 mounts: local mounts need a "disk"$/,
  "mount-missing-source": /:5:3 mounts\.web\/uploads: "source" is required$/,
  "mount-service-unknown": /:6:14 mounts\.files\.service: "nosuch" is not a network-storage serv/,
  "network-storage-name-underscore": /services\.yaml:1:1 my_files: .* not contain an underscore$/,
  "no-application": /^\.platform\.app\.yaml:0:0 : no application configuration found$/,
  "no-config-dir": /:0:0 : no application configuration found$/,
  "overlapping-mounts": /:8:3 mounts\.var\/cache_b: the mounts "var\/" and "var\/cache_b" overlap$/,
  "platformify-clashing-key": /^\.upsun\/.*:2:3 applications\.app1: duplicate key: app1$/,
  "platformify-false-string-boolean": /:5:16 applications\.app1\.preflight\.enabled: must be true/,
  "platformify-marshal-error": /^\.upsun\/config\.yaml:1:1 : not valid YAML: a key must end with/,
  "platformify-missing-type": /:2:3 applications\.app1: "type" is required$/,
  "platformify-true-string-boolean": /:5:16 applications\.app1\.preflight\.enabled: must be true/,
  "relationship-cycle": /circular relationship: app -> varnish -> app$/,
  "relationship-no-default-endpoint": /:4:3 relationships\.other: .* must name its endpoint$/,
  "relationship-unknown-endpoint": /:4:13 relationships\.database: .*"db".* no endpoint "nosuch"$/,
  "relationship-unknown-service": /:4:13 relationships\.database: .* targets "db", which does not/,
  "route-bad-type": /:2:9 https:\/\/\{default\}\/\.type: must be "upstream", "redirect" or "prox/,
  "route-cache-without-enabled": /:4:3 https:\/\/\{default\}\/\.cache: "enabled" is required$/,
  "route-port": /:1:1 https:\/\/\{default\}:8443\/: .* must not name a port$/,
  "route-redirect-code": /:8:15 .*\.redirects\.paths\.\/a\.code: must be 301, 302, 307 or 308/,
  "route-redirect-path-without-to": /:6:7 .*\.redirects\.paths\.\/a: "to" is required$/,
  "route-redirect-without-to": /:1:1 https:\/\/\{default\}\/: "to" is required$/,
  "route-tls-min-version": /:5:18 .*\.tls\.min_version: must be "TLSv1\.0", .* or "TLSv1\.3"/,
  "route-two-primary": /:8:3 https:\/\/www\..*\.primary: only one route may be primary/,
  "route-unknown-app": /:3:13 .*\.upstream: the upstream "nosuch" is not an application/,
  "service-bad-version": /services\.yaml:2:9 mysql\.type: "mysql:5\.6" is not a valid service type/,
  "service-disk-string":
    /services\.yaml:3:9 db\.disk: must be a whole number, found the string "1G"/,
  "size-bad": /:3:7 size: must be "AUTO", .*, found the string "HUGE"$/,
  "upsun-unknown-top-key": /^\.upsun\/config\.yaml:4:1 mounts: unknown key "mounts"$/,
  "web-commands-without-start": /:4:3 web\.commands: "start" is required$/,
  "wild-magento-cloud-2025-06-15-tab": /^\.magento\.app\.yaml:21:1 : a tab cannot start a token/,
  "wild-mautic2-cron-key": /^\.platform\.app\.yaml:97:1 cron: unknown key "cron"$/,
  "wild-upsun-flask-local-mount": /:30:17 .*\.source: must be "instance", .* found the string "loc/,
  "wild-upsun-forem-misindented": /:47:7 applications\.myapp\.mounts\.web: "source" is required/,
  "yaml-tab": /^\.platform\.app\.yaml:4:1 : a tab cannot start a token/,
};

/** Only a warning, as on the real system. */
const WARNED: Readonly<Record<string, RegExp>> = {
  "mount-over-existing-files-warning":
    /^\.platform\.app\.yaml:5:3 mounts\.example: the mount "\/example" has a path that overlaps with/,
};

test("every valid project of the corpus is accepted, and is the same once converted", async (t) => {
  for (const name of corpusProjects(t, "valid")) {
    await t.test(name, async () => {
      const { project, errors } = await check("valid", name);
      assert.ok(project !== null, errors.map(show).join("\n"));
      assert.deepEqual(JSON.parse(JSON.stringify(project)), project);

      const files = writeProject(project);
      const converted = await accept(Object.fromEntries(files));
      assert.equal(converted.layout, "slipway");
      assert.deepEqual(described(converted), described(project));
    });
  }
});

test("every invalid project of the corpus is refused for its reason, at its place", async (t) => {
  const names = corpusProjects(t, "invalid");
  for (const name of names) {
    await t.test(name, async () => {
      const { project, errors, warnings } = await check("invalid", name);
      const expected = EXPECTED[name];
      if (expected !== undefined) {
        assert.equal(project, null);
        assert.match(
          errors.map(show).find((line) => expected.test(line)) ?? errors.map(show).join("\n"),
          expected,
        );
        return;
      }
      const warning = WARNED[name];
      assert.ok(warning, "nothing is expected of it");
      assert.deepEqual(errors.map(show), []);
      assert.ok(warnings.some((one) => warning.test(show(one))));
    });
  }
  const known = [...Object.keys(EXPECTED), ...Object.keys(WARNED)].toSorted();
  if (names.length > 0) assert.deepEqual(known, names.toSorted());
});

test("odd projects of the corpus do no harm", async (t) => {
  for (const name of corpusProjects(t, "lenient")) {
    await t.test(name, async () => {
      const { project, errors } = await check("lenient", name);
      assert.equal(project === null, errors.length > 0);
      assert.deepEqual(JSON.parse(JSON.stringify(errors)), errors);
    });
  }
});

test("a project that its platform converted itself says the same as before", async (t) => {
  if (corpusProjects(t, "lenient").length === 0) return;
  const directory = corpusDirectory("lenient", "upsun-cli__convert-testdata");
  const reader = new DirectoryReader(directory);
  const before = await accept({
    ".platform/applications.yaml": await text(reader, ".platform/applications.yaml"),
    ".platform/services.yaml": `${await text(reader, ".platform/services.yaml")}\n${SERVICES_LEFT_OUT}`,
    ".platform/routes.yaml": await text(reader, ".platform/routes.yaml"),
    ".platform.app.yaml": await text(reader, ".platform.app.yaml"),
  });
  const after = await accept({
    ".upsun/config.yaml": await text(reader, ".upsun/config-ref.yaml"),
    ".upsun/more.yaml": `services:\n${SERVICES_LEFT_OUT.replace(/^/gm, "  ")}`,
  });
  assert.deepEqual(comparable(after), comparable(before));
});

async function check(kind: CorpusKind, name: string) {
  const tree = new DirectoryReader(corpusDirectory(kind, name));
  // The plan that the largest of the invalid projects was refused by.
  const limit = kind === "invalid" ? { maxDiskMb: 5120 } : {};
  return await checkProject(tree, { isPartial: true, ...limit });
}

async function accept(files: Readonly<Record<string, string>>): Promise<Project> {
  const { project, errors } = await checkProject(new MemoryTree(files), { isPartial: true });
  assert.ok(project !== null, [...errors.map(show), ...Object.values(files)].join("\n"));
  return project;
}

async function text(reader: DirectoryReader, file: string): Promise<string> {
  const bytes = Buffer.from((await reader.read(file)) ?? assert.fail(file));
  // Quotes of a word processor, in both of the pair.
  return bytes.toString().replace(/[“”]/g, '"');
}

/** Services that the pair has relationships to, and does not have. */
const SERVICES_LEFT_OUT = `mysql: {type: 'mariadb:10.11'}
cache: {type: 'redis:7.0'}
drupaldb: {type: 'mariadb:10.11', configuration: {schemas: [main], endpoints: {mysql: {}, databox: {}}}}
search_solr:
  type: solr:8.11
  configuration:
    cores: {a: {}}
    endpoints: {auctionssearch: {core: a}, databasesearch: {core: a}, userssearch: {core: a}, orderssearch: {core: a}, collectionsearch: {core: a}}
`;

/** What a project describes, without what the converter drops on purpose: sizes, resources and disks. */
function comparable(project: Project): unknown {
  const { applications, services, routes } = described(project);
  const dropped = { disk: null, size: null, resources: null };
  return {
    applications: applications
      .map(({ workers, ...application }) => ({
        ...application,
        ...dropped,
        workers: workers.map((worker) => ({ ...worker, ...dropped })),
      }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    services: services.map((service) => ({ ...service, ...dropped })),
    routes,
  };
}

function show({ file, line, column, path, message }: Problem): string {
  return `${file}:${line}:${column} ${path}: ${message}`;
}

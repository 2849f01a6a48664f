/** The files of a project, by path. */
export type Files = Readonly<Record<string, string>>;

/** A project with that many applications, services and routes, of the usual kind each. */
export function grownProject(size: number): Files {
  const numbers = Array.from({ length: size }, (_, number) => number);
  const applications = numbers.map((n) => [`apps/a${n}/.slipway.app.yaml`, applicationFile(n)]);
  return {
    ...(Object.fromEntries(applications) as Files),
    ".slipway/services.yaml": numbers
      .map((n) => `db${n}:\n  type: mariadb:10.11\n  disk: 512\n`)
      .join(""),
    ".slipway/routes.yaml": numbers.map(routeOf).join(""),
  };
}

function applicationFile(n: number): string {
  return `# Application ${n}
name: a${n}
type: php:8.4
build: {flavor: composer}
dependencies:
  php: {composer/composer: ^2}
relationships:
  database: "db${n}:mysql"
mounts:
  /var/cache: {source: tmp}
  /public/files: {source: local, source_path: files}
disk: 1024
variables:
  env: {APP_ENV: production, APP_DEBUG: "0"}
hooks:
  build: |
    set -e
    make assets
  deploy: |
    set -e
    bin/console migrate
web:
  locations:
    /:
      root: public
      passthru: /index.php
      expires: 5m
      rules:
        '\\.(css|js|png)$': {expires: 2w, headers: {X-Static: "1"}}
        '^/private': {allow: false}
workers:
  queue: {commands: {start: bin/console work}, size: S}
crons:
  tidy: {spec: "H 3 * * *", commands: {start: bin/console tidy}}
`;
}

function routeOf(n: number): string {
  return `"https://a${n}.{default}/":
  type: upstream
  upstream: a${n}:http
  cache: {enabled: true, cookies: ["/^S/"]}
`;
}

const head = "name: app\ntype: nodejs:22\n";
const many = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => line(n)).join("");

/** Projects that would exhaust a checker that trusts them. */
export const hostileProjects: Readonly<Record<string, Files>> = {
  "a file of 10 MB": { ".slipway.app.yaml": "a: b\n".repeat(2 * 1024 * 1024) },
  "10,000 routes": {
    ".slipway.app.yaml": head,
    ".slipway/routes.yaml": many(
      10_000,
      (n) => `"https://h${n}.{default}/": {type: upstream, upstream: "app:http"}\n`,
    ),
  },
  "10,000 mounts": {
    ".slipway.app.yaml": `${head}mounts:\n${many(10_000, (n) => `  m${n}: "shared:files/x"\n`)}`,
  },
  "an alias bomb": {
    ".slipway.app.yaml": `a0: &a0 [${many(10, () => "x, ")}]\n${many(
      12,
      (n) => `a${n + 1}: &a${n + 1} [${many(10, () => `*a${n}, `)}]\n`,
    )}`,
  },
  "1,000 levels": { ".slipway.app.yaml": `${"[".repeat(1_000)}${"]".repeat(1_000)}` },
  "1,000 levels of blocks": {
    ".slipway.app.yaml": many(1_000, (depth) => `${" ".repeat(depth)}a:\n`),
  },
  "10,000 __proto__ keys": { ".slipway.app.yaml": "__proto__: {a: 1}\n".repeat(10_000) },
};

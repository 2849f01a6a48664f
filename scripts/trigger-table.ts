import { change, commands, instance, type Change, type TriggerRow } from "./trigger-change.js";

/** Every key of the language, each with what it triggers. A test changes each of them and looks. */
export const TRIGGERS: readonly TriggerRow[] = [
  ...rows("app", [
    ["name", "name: app", "name: other", "rebuild"],
    ["type", "type: nodejs:22", "type: nodejs:24", "rebuild"],
    ["stack.runtimes", stack("nodejs@22"), stack("nodejs@24"), "rebuild"],
    [
      "stack.packages",
      "type: composable:25.05\nstack: {runtimes: [nodejs@22], packages: [yarn]}",
      "type: composable:25.05\nstack: {runtimes: [nodejs@22], packages: [bun]}",
      "rebuild",
    ],
    ["source.root", "source: {root: a}", "source: {root: b}", "rebuild"],
    [
      "source.operations.*.command",
      "source: {operations: {update: {command: a}}}",
      "source: {operations: {update: {command: b}}}",
      "rebuild",
    ],
    ["build.flavor", "build: {flavor: none}", "build: {flavor: npm}", "rebuild"],
    ...["directory: a", "watch: [a]", "allow_stale: true", "share_between_apps: true"].map(
      (changed): Change => {
        const [key = ""] = changed.split(":");
        const cache = (more: string) => `build: {caches: {npm: {${more}}}}`;
        const rest = key === "watch" ? "directory: x" : "watch: [x]";
        const other = { directory: "directory: b", watch: "watch: [b]" }[key] ?? `${key}: false`;
        const base = key === "directory" || key === "watch" ? rest : "directory: x, watch: [x]";
        return [
          `build.caches.*.${key}`,
          cache(`${base}, ${changed}`),
          cache(`${base}, ${other}`),
          "rebuild",
        ];
      },
    ),
    ["build.steps", buildStep("make a"), buildStep("make b"), "rebuild"],
    ...["php", "python", "python2", "python3", "ruby", "nodejs"].map((language): Change => [
      `dependencies.${language}`,
      `dependencies: {${language}: {tool: "1"}}`,
      `dependencies: {${language}: {tool: "2"}}`,
      "rebuild",
    ]),
    [
      "dependencies.php.require",
      'dependencies: {php: {require: {tool: "1"}}}',
      'dependencies: {php: {require: {tool: "2"}}}',
      "rebuild",
    ],
    [
      "dependencies.php.repositories",
      "dependencies: {php: {require: {tool: '1'}, repositories: [{type: vcs, url: 'https://a.test/x'}]}}",
      "dependencies: {php: {require: {tool: '1'}, repositories: [{type: vcs, url: 'https://b.test/x'}]}}",
      "rebuild",
    ],
    ...(
      [
        ["extensions", "[redis]", "[apcu]"],
        ["extensions[].name", "[{name: redis}]", "[{name: apcu}]"],
        [
          "extensions[].configuration",
          "[{name: redis, configuration: {a: 1}}]",
          "[{name: redis, configuration: {a: 2}}]",
        ],
        ["disabled_extensions", "[gd]", "[intl]"],
        ["request_terminate_timeout", "100", "200"],
        ["sizing_hints.request_memory", "{request_memory: 50}", "{request_memory: 60}"],
        ["sizing_hints.reserved_memory", "{reserved_memory: 80}", "{reserved_memory: 90}"],
        ["xdebug.idekey", "{idekey: a}", "{idekey: b}"],
        ["quicklisp", "{a: {url: 'https://a.test'}}", "{a: {url: 'https://b.test'}}"],
      ] as const
    ).map(([key, before, after]): Change => {
      const [top = ""] = key.split(/[.[]/);
      const block = (value: string) => `type: php:8.2\nruntime: {${top}: ${value}}`;
      return [`runtime.${key}`, block(before), block(after), "rebuild"];
    }),
    ...instance("", (keys) => keys),
    ...instance("web.", (keys) => `web: {${keys}}`),
    ...instance("workers.*.", (keys) => `workers: {queue: {commands: {start: work}, ${keys}}}`),
    ...commands("web.commands", (keys) => `web: {commands: {${keys}}}`),
    ...commands("workers.*.commands", (keys) => `workers: {queue: {commands: {${keys}}}}`),
    change("workers.*.variables", worker("variables: {env: {A: '1'}}"), "'1'", "'2'", "redeploy"),
    change("workers.*.timezone", worker("timezone: Europe/Paris"), "Paris", "Berlin", "redeploy"),
    change("web.upstream.socket_family", "web: {upstream: {socket_family: tcp}}", "tcp", "unix"),
    change("web.upstream.protocol", "web: {upstream: {protocol: http}}", "http", "fastcgi"),
    ...(
      [
        ["root", "a", "b"],
        ["index", "[a.html]", "[b.html]"],
        ["passthru", "true", "/index.php"],
        ["expires", "1h", "2h"],
        ["allow", "true", "false"],
        ["scripts", "true", "false"],
        ["headers", "{X-A: '1'}", "{X-A: '2'}"],
        ["request_buffering.enabled", "{enabled: true}", "{enabled: false}"],
        ["request_buffering.max_request_size", "{max_request_size: 1m}", "{max_request_size: 2m}"],
      ] as const
    ).flatMap(([key, before, after]): readonly Change[] => {
      const [top = ""] = key.split(".");
      const location = (value: string) => `web: {locations: {/: {${top}: ${value}}}}`;
      const rule = (value: string) =>
        `web: {locations: {/: {rules: {'\\.css$': {${top}: ${value}}}}}}`;
      const isInRules = !["root", "index", "request_buffering"].includes(top);
      const row: Change = [`web.locations.*.${key}`, location(before), location(after), "redeploy"];
      return isInRules
        ? [row, [`web.locations.*.rules.*.${key}`, rule(before), rule(after), "redeploy"]]
        : [row];
    }),
    change("web.document_root", "web: {document_root: /a}", "/a", "/b"),
    change("web.passthru", "web: {passthru: /a.php}", "/a", "/b"),
    change("web.index_files", "web: {index_files: [a.php]}", "a.php", "b.php"),
    change("web.whitelist", "web: {whitelist: ['a$']}", "a$", "b$"),
    change("web.blacklist", "web: {blacklist: ['a$']}", "a$", "b$"),
    change("web.expires", "web: {expires: 1h}", "1h", "2h"),
    change("web.move_to_root", "web: {document_root: /a, move_to_root: true}", "true", "false"),
    change("crons.*.spec", cron("spec: '0 1 * * *'"), "0 1", "0 2"),
    change("crons.*.commands.start", cron("commands: {start: a}"), "start: a", "start: b"),
    change("crons.*.commands.stop", cron("commands: {start: a, stop: b}"), "stop: b", "stop: c"),
    change("crons.*.cmd", "crons: {c: {spec: '0 1 * * *', cmd: a}}", "cmd: a", "cmd: b"),
    change("crons.*.shutdown_timeout", cron("shutdown_timeout: 20"), "20", "30"),
    change("crons.*.timeout", cron("timeout: 20"), "20", "30"),
    change("timezone", "timezone: Europe/Paris", "Paris", "Berlin"),
    change("hooks.build", "hooks: {build: a}", "build: a", "build: b", "rebuild"),
    change("hooks.deploy", "hooks: {deploy: a}", "deploy: a", "deploy: b"),
    change("hooks.post_deploy", "hooks: {post_deploy: a}", "deploy: a", "deploy: b"),
    change("hooks.on_deploy_failure", "hooks: {on_deploy_failure: abort}", "abort", "continue"),
    change("variables", "variables: {env: {A: '1'}}", "'1'", "'2'", "rebuild"),
    change("preflight.enabled", "preflight: {enabled: true}", "true", "false", "rebuild"),
    change(
      "preflight.ignored_rules",
      "preflight: {enabled: true, ignored_rules: [a]}",
      "[a]",
      "[b]",
      "rebuild",
    ),
    change("operations.*.role", operation("role: admin"), "admin", "viewer"),
    change("operations.*.commands.start", operation("role: admin"), "start: a", "start: b"),
    change("operations.*.commands.stop", operation("role: admin"), "stop: a", "stop: b"),
    change("additional_hosts", "additional_hosts: {a.test: 10.0.0.1}", "0.1", "0.2"),
  ]),
  ...rows("services", [
    change("*.type", "type: mariadb:10.6", "10.6", "10.11"),
    change("*.disk", "type: mariadb:10.6\ndisk: 512", "512", "1024"),
    change("*.configuration.schemas", mysql("schemas: [main, a], endpoints: {}"), "a]", "b]"),
    change(
      "*.configuration.endpoints.*.default_schema",
      mysql("schemas: [a, b], endpoints: {e: {default_schema: a}}"),
      "schema: a",
      "schema: b",
    ),
    change(
      "*.configuration.endpoints.*.privileges",
      mysql("schemas: [a], endpoints: {e: {privileges: {a: ro}}}"),
      "ro",
      "rw",
    ),
    ...(
      [
        ["max_allowed_packet", "20", "30"],
        ["default_charset", "utf8", "latin1"],
        ["default_collation", "a", "b"],
        ["optimizer_switch", "a", "b"],
        ["optimizer_use_condition_selectivity", "2", "3"],
        ["innodb_adaptive_hash_index", "0", "1"],
        ["max_heap_table_size", "20", "30"],
        ["table_definition_cache", "20", "30"],
        ["table_open_cache", "20", "30"],
        ["wsrep_sync_wait", "2", "3"],
      ] as const
    ).map(([key, before, after]): Change => [
      `*.configuration.properties.${key}`,
      mysql(`properties: {${key}: ${before}}`),
      mysql(`properties: {${key}: ${after}}`),
      "redeploy",
    ]),
    change("*.configuration.rotate_passwords", mysql("rotate_passwords: true"), "true", "false"),
    change("*.configuration.databases", postgresql("databases: [a]"), "[a]", "[b]"),
    change(
      "*.configuration.endpoints.*.default_database",
      postgresql("databases: [a, b], endpoints: {e: {default_database: a}}"),
      "database: a",
      "database: b",
    ),
    change("*.configuration.extensions", postgresql("extensions: [hstore]"), "hstore", "cube"),
    change("*.configuration.default_charset", postgresql("default_charset: UTF8"), "UTF8", "C"),
    change("*.configuration.default_collation", postgresql("default_collation: a"), ": a", ": b"),
    change("*.configuration.default_ctype", postgresql("default_ctype: a"), ": a", ": b"),
    change(
      "*.configuration.endpoints.*.port",
      "type: clickhouse:24.3\nconfiguration: {databases: [a], endpoints: {e: {port: 9000}}}",
      "9000",
      "8123",
    ),
    change(
      "*.configuration.maxmemory_policy",
      "type: redis:7.2\nconfiguration: {maxmemory_policy: noeviction}",
      "noeviction",
      "allkeys-lfu",
    ),
    change(
      "*.configuration.vhosts",
      "type: rabbitmq:4.0\nconfiguration: {vhosts: [a]}",
      "[a]",
      "[b]",
    ),
    change(
      "*.configuration.plugins",
      "type: opensearch:3\nconfiguration: {plugins: [mapper-size]}",
      "mapper-size",
      "analysis-icu",
    ),
    change(
      "*.configuration.authentication.enabled",
      "type: opensearch:3\nconfiguration: {authentication: {enabled: true}}",
      "true",
      "false",
    ),
    change(
      "*.configuration.core_config",
      "type: solr:4.10\nconfiguration: {core_config: !archive conf-a}",
      "conf-a",
      "conf-b",
    ),
    change(
      "*.configuration.cores.*.conf_dir",
      solr("cores: {c: {conf_dir: !archive conf-a}}"),
      "conf-a",
      "conf-b",
    ),
    change("*.configuration.cores.*.config_set", solr("cores: {c: {config_set: a}}"), ": a", ": b"),
    change(
      "*.configuration.cores.*.core_properties",
      solr("cores: {c: {core_properties: a=1}}"),
      "a=1",
      "a=2",
    ),
    change(
      "*.configuration.configsets",
      solr("configsets: {s: !archive conf-a}"),
      "conf-a",
      "conf-b",
    ),
    change(
      "*.configuration.endpoints.*.core",
      solr("cores: {c: {}, d: {}}, endpoints: {e: {core: c}}"),
      "core: c",
      "core: d",
    ),
    change(
      "*.configuration.vcl",
      "type: varnish:7.6\nrelationships: {application: 'app:http'}\nconfiguration: {vcl: a}",
      "vcl: a",
      "vcl: b",
    ),
    change("*.configuration.endpoints.*[].key", vault("key: a"), "key: a", "key: b"),
    change("*.configuration.endpoints.*[].policy", vault("key: a"), "sign,", "verify,"),
    change("*.configuration.endpoints.*[].type", vault("key: a"), "type: sign", "type: encrypt"),
    change(
      "*.configuration.anonymous",
      "type: mercure:0\nconfiguration: {anonymous: true}",
      "true",
      "false",
    ),
    change(
      "*.configuration.cors_origins",
      "type: mercure:0\nconfiguration: {cors_origins: [a]}",
      "[a]",
      "[b]",
    ),
    change(
      "*.relationships",
      "type: varnish:7.6\nrelationships: {application: 'app:http'}",
      "application",
      "backend",
    ),
    ...instance("*.", (keys) => `{type: "redis:7.2", ${keys}}`).filter(
      ([key]) => !/^\*\.(?:relationships|mounts|disk)/.test(key),
    ),
  ]),
  ...rows("routes", [
    [
      "*.type",
      "{type: redirect, to: 'https://a.test/'}",
      "{type: proxy, to: 'https://a.test/'}",
      "redeploy",
    ],
    [
      "*.to",
      "{type: redirect, to: 'https://a.test/'}",
      "{type: redirect, to: 'https://b.test/'}",
      "redeploy",
    ],
    change("*.upstream", "{type: upstream, upstream: 'app:http'}", "app:http", "second:http"),
    ...(
      [
        ["id", "a", "b"],
        ["primary", "true", "false"],
        ["attributes", "{a: '1'}", "{a: '2'}"],
        [
          "redirects.expires",
          "{expires: 1h, paths: {/a: {to: /b}}}",
          "{expires: 2h, paths: {/a: {to: /b}}}",
        ],
        ["redirects.paths.*.to", "{paths: {/a: {to: /b}}}", "{paths: {/a: {to: /c}}}"],
        ["redirects.paths.*.regexp", redirect("regexp: true"), redirect("regexp: false")],
        ["redirects.paths.*.prefix", redirect("prefix: true"), redirect("prefix: false")],
        [
          "redirects.paths.*.append_suffix",
          redirect("append_suffix: true"),
          redirect("append_suffix: false"),
        ],
        ["redirects.paths.*.code", redirect("code: 301"), redirect("code: 308")],
        ["redirects.paths.*.expires", redirect("expires: 1h"), redirect("expires: 2h")],
        ["cache.enabled", "{enabled: true}", "{enabled: false}"],
        ["cache.default_ttl", "{enabled: true, default_ttl: 1}", "{enabled: true, default_ttl: 2}"],
        ["cache.cookies", "{enabled: true, cookies: [a]}", "{enabled: true, cookies: [b]}"],
        ["cache.headers", "{enabled: true, headers: [A]}", "{enabled: true, headers: [B]}"],
        ["tls.min_version", "{min_version: TLSv1.2}", "{min_version: TLSv1.3}"],
        ...["enabled", "include_subdomains", "preload"].map(
          (key) =>
            [
              `tls.strict_transport_security.${key}`,
              `{strict_transport_security: {${key}: true}}`,
              `{strict_transport_security: {${key}: false}}`,
            ] as const,
        ),
        ["tls.client_authentication", "{client_authentication: request}", "{}"],
        [
          "tls.client_certificate_authorities",
          "{client_certificate_authorities: [!include {type: string, path: a.crt}]}",
          "{client_certificate_authorities: [!include {type: string, path: b.crt}]}",
        ],
        ["ssi.enabled", "{enabled: true}", "{enabled: false}"],
        ["sticky", "true", "false"],
        ["sticky.enabled", "{enabled: true}", "{enabled: false}"],
      ] as const
    ).map(([key, before, after]): Change => {
      const [top = ""] = key.split(".");
      const route = (value: string) => `{type: upstream, upstream: 'app:http', ${top}: ${value}}`;
      return [`*.${key}`, route(before), route(after), "redeploy"];
    }),
  ]),
];

function rows(document: TriggerRow["document"], changes: readonly Change[]): readonly TriggerRow[] {
  return changes.map(([key, before, after, trigger]) => ({
    document,
    key,
    before,
    after,
    trigger,
  }));
}

function stack(runtime: string): string {
  return `type: composable:25.05\nstack: {runtimes: [${runtime}]}`;
}

function buildStep(run: string): string {
  return `build: {steps: [{name: a, run: ${run}, inputs: [], outputs: [b]}]}`;
}

function worker(keys: string): string {
  return `workers: {queue: {commands: {start: work}, ${keys}}}`;
}

function cron(keys: string): string {
  const spec = keys.startsWith("spec") ? "" : "spec: '0 1 * * *', ";
  const start = keys.startsWith("commands") ? "" : "commands: {start: a}, ";
  return `crons: {c: {${spec}${start}${keys}}}`;
}

function operation(keys: string): string {
  return `operations: {o: {${keys}, commands: {start: a, stop: a}}}`;
}

function mysql(configuration: string): string {
  return `type: mariadb:10.6\nconfiguration: {${configuration}}`;
}

function postgresql(configuration: string): string {
  return `type: postgresql:16\nconfiguration: {${configuration}}`;
}

function solr(configuration: string): string {
  return `type: solr:9.6\nconfiguration: {${configuration}}`;
}

function vault(name: string): string {
  return `type: vault-kms:1.12\nconfiguration: {endpoints: {e: [{${name}, policy: sign, type: sign}]}}`;
}

function redirect(keys: string): string {
  return `{paths: {/a: {to: /b, ${keys}}}}`;
}

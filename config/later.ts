import type { Node } from "./node.js";
import {
  anything,
  bool,
  integer,
  line,
  listOf,
  mapOf,
  oneOf,
  record,
  text,
  type Reader,
} from "./readers.js";

// Keys of the language that this release checks and does not act on.

const CRON_FIELDS: readonly (readonly [min: number, max: number, words: RegExp])[] = [
  [0, 59, /^$/],
  [0, 23, /^$/],
  [1, 31, /^$/],
  [1, 12, /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$/i],
  [0, 7, /^(sun|mon|tue|wed|thu|fri|sat)$/i],
];

/** Five fields of `*`, numbers, ranges, steps and lists, and `H` for a number of the system's choice. */
const cronSpec: Reader<string> = (node) => {
  const spec = line(node);
  if (spec === undefined) return undefined;
  const fields = spec.trim().split(/\s+/);
  const isValid =
    fields.length === CRON_FIELDS.length &&
    fields.every((field, index) => field.split(",").every((part) => isCronPart(part, index)));
  if (isValid) return spec;
  node.error(
    `"${spec}" is not a valid cron specification`,
    "Minute, hour, day, month and day of the week.",
  );
  return undefined;
};

function isCronPart(part: string, index: number): boolean {
  const [min, max, words] = CRON_FIELDS[index] ?? [0, 0, /^$/];
  const match = /^(\*|H(?:\(\d+-\d+\))?|\w+(?:-\w+)?)(?:\/(\d+))?$/.exec(part);
  const [, range = "", step] = match ?? [];
  if (match === null || step === "0") return false;
  if (range === "*" || range.startsWith("H")) return true;
  return range.split("-").every((end) => {
    return words.test(end) || (/^\d+$/.test(end) && Number(end) >= min && Number(end) <= max);
  });
}

const commands = record({ start: text, stop: text }, { required: ["start"] });

const cron = record(
  {
    spec: cronSpec,
    cmd: text,
    commands: (node: Node) => (node.value.kind === "map" ? commands(node) : text(node)),
    shutdown_timeout: integer({ min: 0 }),
    timeout: integer({ min: 0, max: 86_400 }),
  },
  { required: ["spec"] },
);

const size = oneOf("AUTO", "XS", "S", "M", "L", "XL", "2XL", "4XL");
const role = oneOf("admin", "contributor", "viewer");
const access = record({ ssh: role });
const resources = record({
  base_memory: integer({ min: 0 }),
  memory_ratio: integer({ min: 0 }),
  profile_size: anything,
});
const profile = oneOf("HIGH_CPU", "BALANCED", "HIGH_MEMORY", "HIGHER_MEMORY", "HIGHEST_MEMORY");

const outbound = record({
  protocol: oneOf("tcp"),
  ips: listOf(line),
  domains: listOf(line),
  ports: listOf(integer({ min: 1, max: 65_535 })),
});

const firewall = record({
  outbound: listOf((node) => {
    const rule = outbound(node);
    if (rule?.ips !== undefined && rule.domains !== undefined) {
      node
        .at("domains")
        .keyError('"ips" and "domains" cannot stand in one rule', "Write two rules.");
    }
    return rule;
  }),
});

const extension: Reader<unknown> = (node) =>
  node.value.kind === "map"
    ? record({ name: text, configuration: anything }, { required: ["name"] })(node)
    : text(node);

const runtime = record({
  extensions: listOf(extension),
  disabled_extensions: listOf(text),
  request_terminate_timeout: integer({ min: 0 }),
  sizing_hints: record({
    request_memory: integer({ min: 10 }),
    reserved_memory: integer({ min: 70 }),
  }),
  xdebug: anything,
  quicklisp: anything,
});

const worker = record(
  {
    commands: record({ start: text, pre_start: text, post_start: text }, { required: ["start"] }),
    size,
    disk: anything,
    mounts: anything,
    relationships: anything,
    variables: anything,
    access,
    timezone: line,
    firewall,
    resources,
    container_profile: profile,
  },
  { required: ["commands"] },
);

const timezone: Reader<string> = (node) => {
  const zone = line(node);
  if (zone === undefined) return undefined;
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone;
  } catch {
    node.error(`"${zone}" is not a known time zone`, 'Write it as "Europe/Paris".');
    return undefined;
  }
};

/** Keys of an application, each with its check. */
export const applicationLater = {
  access,
  additional_hosts: mapOf(line),
  container_profile: profile,
  crons: mapOf(cron),
  firewall,
  operations: mapOf(record({ role, commands }, { required: ["commands"] })),
  preflight: record({ enabled: bool, ignored_rules: listOf(text) }, { required: ["enabled"] }),
  resources,
  runtime,
  size,
  timezone,
  workers: mapOf(worker),
} as const;

/** Keys of a service that are taken without a word: they say how much, not what. */
export const serviceAccepted = { size, resources, container_profile: profile } as const;

/** Keys of a service, each with its check. */
export const serviceLater = { access, firewall } as const;

const cache: Reader<unknown> = (node) =>
  node.value.kind === "map"
    ? record(
        {
          enabled: bool,
          default_ttl: integer({ min: 0 }),
          cookies: listOf(text),
          headers: listOf(line),
        },
        { required: ["enabled"] },
      )(node)
    : bool(node);

const tls = record({
  min_version: oneOf("TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3"),
  strict_transport_security: record({ enabled: bool, include_subdomains: bool, preload: bool }),
  client_authentication: oneOf("require", "request"),
  client_certificate_authorities: listOf(text),
});

/** Keys of a route, each with its check. */
export const routeLater = {
  cache,
  ssi: record({ enabled: bool }, { required: ["enabled"] }),
  sticky: anything,
  tls,
} as const;

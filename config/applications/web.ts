import { normalisePath } from "../files/paths.js";
import { EXPIRES, parseExpires } from "../reading/duration.js";
import type { Location, LocationRule, Web } from "./application-model.js";
import { instanceFields, type InstanceFields } from "./instance.js";
import type { Layout } from "../files/layout.js";
import type { Node } from "../reading/node.js";
import { patternProblem } from "../reading/pattern.js";
import {
  bool,
  keyMatching,
  line,
  listOf,
  mapOf,
  mapped,
  matching,
  oneOf,
  record,
  text,
  type Reader,
} from "../reading/readers.js";
import { about, orNothing, schemaOf, withSchema } from "../reading/schema.js";
import { describeValue } from "../files/value.js";
import { commandsReader } from "./workers.js";

const passthru: Reader<boolean | string> = withSchema({ type: ["boolean", "string"] }, (node) => {
  if (node.value.kind !== "scalar") {
    node.error(`must be true, false or a path, found ${describeValue(node.value)}`);
    return undefined;
  }
  if (typeof node.value.value !== "string") return bool(node);
  const path = line(node);
  if (path === undefined || path.startsWith("/")) return path;
  node.warn(`the path "${path}" is read as "/${path}"`, "Begin it with a slash.");
  return `/${path}`;
});

const expiresSchema = { type: ["integer", "string"], pattern: EXPIRES.source };

export const expires: Reader<number> = withSchema(expiresSchema, (node) => {
  const seconds = node.value.kind === "scalar" ? parseExpires(node.value.text) : null;
  if (seconds !== null) return seconds;
  node.error(
    `must be seconds, -1, or a time such as "5m" or "2w", found ${describeValue(node.value)}`,
  );
  return undefined;
});

const header = keyMatching(/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/, "a header's name");

const headerValue: Reader<string> = withSchema(
  { type: ["string", "number", "boolean"] },
  (node) => {
    const { value } = node;
    // A header such as `X-Version: 2` or `X-On: true` means its text; only lists and maps are wrong.
    if (value.kind === "scalar" && typeof value.value === "boolean") return value.text;
    return value.kind === "scalar" && value.value === "" ? "" : line(node);
  },
);

const headers = mapped(mapOf(headerValue, header), (read) => Object.fromEntries(read));

const inRoot: Reader<string> = mapped(text, (written, node) => {
  const path = normalisePath(written);
  if (path !== null) return path;
  node.error(`"${written}" leads out of the application`);
  return undefined;
});

const shared = {
  passthru: about(
    "Pass on to the application what is no file; a path of its own instead of the one asked for.",
    passthru,
  ),
  expires: about("How long browsers may keep files: seconds, 5m, 2w, or -1 for not said.", expires),
  allow: about("Whether files are served at all.", bool),
  scripts: about("Whether scripts among the files are run.", bool),
  headers: about("Headers of files that are served.", headers),
};

const rule = record(shared);

const rulePattern: Reader<string> = (node) => {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const problem = /[\u0000-\u001f\u007f]/.test(node.key)
    ? "it contains control characters"
    : patternProblem(node.key);
  if (problem === null) return node.key;
  node.keyError(`"${node.key}" is not a valid regular expression: ${problem}`);
  return undefined;
};

const pattern: Reader<string> = mapped(line, (written, node) => {
  const problem = patternProblem(written);
  if (problem === null) return written;
  node.error(`"${written}" is not a valid regular expression: ${problem}`);
  return undefined;
});

/** Unlike other names, a pattern may begin with a dot. */
const rulesSchema = { type: "object", additionalProperties: orNothing(schemaOf(rule)) };
const rules: Reader<readonly LocationRule[]> = withSchema(rulesSchema, (node) => {
  if (node.value.kind !== "map") {
    node.error(`must be a map, found ${describeValue(node.value)}`);
    return undefined;
  }
  return node.children.flatMap((child) => {
    const matched = rulePattern(child);
    const fields = child.isNull ? {} : rule(child);
    return matched === undefined || fields === undefined ? [] : [{ pattern: matched, ...fields }];
  });
});

const location = record({
  root: about("The directory that files are served from, in the application.", inRoot),
  index: about("Files that stand for their directory.", listOf(line)),
  ...shared,
  rules: about("What differs for paths that match, by regular expression.", rules),
  request_buffering: about(
    "Requests are taken whole before the application gets them.",
    record({
      enabled: about("Whether they are.", bool),
      max_request_size: about(
        "The largest body that is taken, as 250m.",
        matching(/^\d+[kKmMgG]?$/, 'a size such as "250m"'),
      ),
    }),
  ),
});

/** `/a/b`, without quotes and other characters that no URL path has unencoded. */
const prefix = keyMatching(/^\/[^\s"'{};\\<>^`|]*$/, "a path that begins with a slash");

const locationOrNothing = withSchema(orNothing(schemaOf(location)), (node) =>
  node.isNull ? {} : location(node),
);
const locations = mapped(mapOf(locationOrNothing, prefix), (read) =>
  [...read].map(([key, fields]) => toLocation(key, fields)),
);

type LocationFields = NonNullable<ReturnType<typeof location>>;

function toLocation(prefixAsWritten: string, fields: LocationFields): Location {
  return {
    prefix: prefixAsWritten,
    root: fields.root ?? null,
    index: fields.index ?? [],
    passthru: fields.passthru ?? false,
    expires: fields.expires ?? -1,
    allow: fields.allow ?? true,
    scripts: fields.scripts ?? true,
    headers: fields.headers ?? {},
    rules: fields.rules ?? [],
    requestBuffering: {
      enabled: fields.request_buffering?.enabled ?? true,
      maxRequestSize: fields.request_buffering?.max_request_size ?? "250m",
    },
  };
}

const ownFields = {
  commands: about("What answers requests.", commandsReader),
  upstream: about(
    "How the web server reaches the application.",
    record({
      socket_family: about("tcp: it listens on $PORT; unix: on $SOCKET.", oneOf("tcp", "unix")),
      protocol: about("What it speaks.", oneOf("http", "fastcgi")),
    }),
  ),
  locations: about("What is served, by the beginning of the path.", locations),
  document_root: about("Older form of a location's root.", inRoot),
  passthru: about("Older form of a location's passthru.", passthru),
  index_files: about("Older form of a location's index.", listOf(line)),
  whitelist: about("Older form of rules that allow.", listOf(pattern)),
  blacklist: about("Older form of rules that deny.", listOf(pattern)),
  expires: about("Older form of a location's expires.", expires),
  move_to_root: about("Older key without effect.", bool),
};

type WebFields = NonNullable<ReturnType<ReturnType<typeof fieldsReader>>>;

function fieldsReader(layout: Layout) {
  return record({ ...ownFields, ...instanceFields(layout) });
}

const LEGACY = [
  "document_root",
  "passthru",
  "index_files",
  "whitelist",
  "blacklist",
  "expires",
  "move_to_root",
] as const;

/** A web block as written: what its upstream leaves out depends on the application's type. */
export type WrittenWeb = Omit<Web, "upstream"> & {
  readonly upstream: Partial<Web["upstream"]>;
  /** What its containers have otherwise than the application says. */
  readonly instance: InstanceFields;
};

/** Reads `web` of an application, the keys of version 2.0 included. */
export function webReader(layout: Layout): Reader<WrittenWeb> {
  return mapped(fieldsReader(layout), readWeb);
}

function readWeb(fields: WebFields, node: Node): WrittenWeb {
  for (const key of LEGACY) {
    if (fields[key] !== undefined)
      node.at(key).warn(`"${key}" is a legacy key of "web"`, 'Use "web.locations".');
  }
  return {
    commands: {
      start: fields.commands?.start ?? null,
      preStart: fields.commands?.pre_start ?? null,
      postStart: fields.commands?.post_start ?? null,
    },
    upstream: upstreamOf(fields),
    locations: fields.locations ?? locationsWithout(fields),
    instance: fields,
  };
}

/** The web block of an application of type `runtime`; `written` is undefined where it has none. */
export function completeWeb(written: WrittenWeb | undefined, runtime: string): Web {
  const { commands, locations, upstream } = written ?? noWeb;
  return { commands, locations, upstream: { ...defaultUpstream(runtime), ...upstream } };
}

const noWeb: WrittenWeb = {
  commands: { start: null, preStart: null, postStart: null },
  upstream: {},
  locations: [],
  instance: {},
};

/** How a web server reaches applications of a type that do not say it. */
export function defaultUpstream(runtime: string): Web["upstream"] {
  return runtime === "php"
    ? { socketFamily: "unix", protocol: "fastcgi" }
    : { socketFamily: "tcp", protocol: "http" };
}

function upstreamOf({ upstream }: WebFields): WrittenWeb["upstream"] {
  return {
    ...(upstream?.socket_family !== undefined && { socketFamily: upstream.socket_family }),
    ...(upstream?.protocol !== undefined && { protocol: upstream.protocol }),
  };
}

/**
 * Locations of a block that has none. A start command alone means that it answers everything; of the
 * legacy keys, a whitelist denies all files but its own, and a blacklist only its own.
 */
function locationsWithout(fields: WebFields): readonly Location[] {
  if (LEGACY.every((key) => fields[key] === undefined)) {
    return fields.commands?.start === undefined ? [] : [toLocation("/", { passthru: true })];
  }
  const allowed = (fields.whitelist ?? []).map((pattern) => ({ pattern, allow: true }));
  const denied = (fields.blacklist ?? []).map((pattern) => ({ pattern, allow: false }));
  return [
    toLocation("/", {
      root: fields.document_root ?? "",
      index: fields.index_files ?? [],
      passthru: fields.passthru ?? false,
      expires: fields.expires ?? -1,
      allow: fields.whitelist === undefined,
      rules: [...allowed, ...denied],
    }),
  ];
}

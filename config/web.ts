import { parseExpires } from "./duration.js";
import type { Location, LocationRule, Web } from "./application-model.js";
import { normalisePath } from "./mounts.js";
import type { Node } from "./node.js";
import { patternProblem } from "./pattern.js";
import {
  bool,
  keyMatching,
  line,
  listOf,
  mapOf,
  matching,
  oneOf,
  record,
  text,
  type Reader,
} from "./readers.js";
import { describeValue } from "./value.js";

const passthru: Reader<boolean | string> = (node) => {
  if (node.value.kind !== "scalar") {
    node.error(`must be true, false or a path, found ${describeValue(node.value)}`);
    return undefined;
  }
  if (typeof node.value.value !== "string") return bool(node);
  const path = line(node);
  if (path === undefined || path.startsWith("/")) return path;
  node.warn(`the path "${path}" is read as "/${path}"`, "Begin it with a slash.");
  return `/${path}`;
};

const expires: Reader<number> = (node) => {
  const seconds = node.value.kind === "scalar" ? parseExpires(node.value.text) : null;
  if (seconds !== null) return seconds;
  node.error(
    `must be seconds, -1, or a time such as "5m" or "2w", found ${describeValue(node.value)}`,
  );
  return undefined;
};

const header = keyMatching(/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/, "a header's name");
const headers = (node: Node) => toRecord(mapOf(headerValue, header)(node));

const headerValue: Reader<string> = (node) => {
  const { value } = node;
  // A header such as `X-Version: 2` or `X-On: true` means its text; only lists and maps are wrong.
  if (value.kind === "scalar" && typeof value.value === "boolean") return value.text;
  return value.kind === "scalar" && value.value === "" ? "" : line(node);
};

const inRoot: Reader<string> = (node) => {
  const written = text(node);
  if (written === undefined) return undefined;
  const path = normalisePath(written);
  if (path !== null) return path;
  node.error(`"${written}" leads out of the application`);
  return undefined;
};

const rule = record({ passthru, expires, allow: bool, scripts: bool, headers });

const rulePattern: Reader<string> = (node) => {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const problem = /[\u0000-\u001f\u007f]/.test(node.key)
    ? "it contains control characters"
    : patternProblem(node.key);
  if (problem === null) return node.key;
  node.keyError(`"${node.key}" is not a valid regular expression: ${problem}`);
  return undefined;
};

const pattern: Reader<string> = (node) => {
  const written = line(node);
  const problem = written === undefined ? null : patternProblem(written);
  if (problem === null) return written;
  node.error(`"${written}" is not a valid regular expression: ${problem}`);
  return undefined;
};

/** Unlike other names, a pattern may begin with a dot. */
const rules: Reader<readonly LocationRule[]> = (node) => {
  if (node.value.kind !== "map") {
    node.error(`must be a map, found ${describeValue(node.value)}`);
    return undefined;
  }
  return node.children.flatMap((child) => {
    const matched = rulePattern(child);
    const fields = child.isNull ? {} : rule(child);
    return matched === undefined || fields === undefined ? [] : [{ pattern: matched, ...fields }];
  });
};

const location = record({
  root: inRoot,
  index: listOf(line),
  passthru,
  expires,
  allow: bool,
  scripts: bool,
  headers,
  rules,
  request_buffering: record({
    enabled: bool,
    max_request_size: matching(/^\d+[kKmMgG]?$/, 'a size such as "250m"'),
  }),
});

/** `/a/b`, without quotes and other characters that no URL path has unencoded. */
const prefix = keyMatching(/^\/[^\s"'{};\\<>^`|]*$/, "a path that begins with a slash");

const locations = (node: Node) => {
  const read = mapOf((child) => (child.isNull ? {} : location(child)), prefix)(node);
  return read === undefined ? undefined : [...read].map(([key, fields]) => toLocation(key, fields));
};

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

const web = record({
  commands: record({ start: text, pre_start: text, post_start: text }, { required: ["start"] }),
  upstream: record({ socket_family: oneOf("tcp", "unix"), protocol: oneOf("http", "fastcgi") }),
  locations,
  document_root: inRoot,
  passthru,
  index_files: listOf(line),
  whitelist: listOf(pattern),
  blacklist: listOf(pattern),
  expires,
  move_to_root: bool,
});

type WebFields = NonNullable<ReturnType<typeof web>>;
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
export type WrittenWeb = Omit<Web, "upstream"> & { readonly upstream: Partial<Web["upstream"]> };

/** Reads `web` of an application, the keys of version 2.0 included. */
export const webReader: Reader<WrittenWeb> = (node) => {
  const fields = web(node);
  if (fields === undefined) return undefined;
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
  };
};

/** The web block of an application of type `runtime`; `written` is undefined where it has none. */
export function completeWeb(written: WrittenWeb | undefined, runtime: string): Web {
  const { commands, locations, upstream } = written ?? noWeb;
  return { commands, locations, upstream: { ...defaultUpstream(runtime), ...upstream } };
}

const noWeb: WrittenWeb = {
  commands: { start: null, preStart: null, postStart: null },
  upstream: {},
  locations: [],
};

function defaultUpstream(runtime: string): Web["upstream"] {
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

function toRecord<T>(
  map: ReadonlyMap<string, T> | undefined,
): Readonly<Record<string, T>> | undefined {
  return map === undefined ? undefined : Object.fromEntries(map);
}

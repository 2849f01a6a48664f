import { routeLater } from "./later.js";
import type { PathRedirect, Route } from "./route-model.js";
import type { Node } from "./node.js";
import { patternProblem } from "./pattern.js";
import {
  anything,
  bool,
  line,
  mapOf,
  matching,
  notSupportedYet,
  oneOf,
  record,
  text,
  type Reader,
} from "./readers.js";
import { findBadPlaceholder, parseRoutePattern } from "./route-pattern.js";
import { describeValue } from "./value.js";

const CODES = [301, 302, 307, 308] as const;

const code: Reader<PathRedirect["code"]> = (node) => {
  const { value } = node;
  const found = CODES.find((known) => value.kind === "scalar" && Number(value.text) === known);
  if (found === undefined)
    node.error(`must be 301, 302, 307 or 308, found ${describeValue(value)}`);
  return found;
};

const target: Reader<string> = (node) => {
  const to = line(node);
  const placeholder = to === undefined ? null : findBadPlaceholder(to);
  if (placeholder === null) return to;
  node.error(`the placeholder "${placeholder}" is not known`, "Known here: {default}, {all}.");
  return undefined;
};

const pathRedirect = record(
  { to: target, regexp: bool, prefix: bool, append_suffix: bool, code, expires: notSupportedYet() },
  { required: ["to"] },
);

const paths: Reader<readonly PathRedirect[]> = (node) => {
  if (node.value.kind !== "map") {
    node.error(`must be a map, found ${describeValue(node.value)}`);
    return undefined;
  }
  return node.children.flatMap((child) => readPathRedirect(child) ?? []);
};

function readPathRedirect(node: Node): PathRedirect | undefined {
  const fields = pathRedirect(node);
  if (fields?.to === undefined) return undefined;
  const regexp = fields.regexp ?? false;
  const problem = regexp ? patternProblem(node.key) : null;
  if (problem !== null)
    node.keyError(`"${node.key}" is not a valid regular expression: ${problem}`);
  if (!regexp && !node.key.startsWith("/")) {
    node.keyError(
      `the path "${node.key}" must begin with a slash`,
      'Add "regexp: true" if it is a pattern.',
    );
  }
  for (const key of ["prefix", "append_suffix"] as const) {
    if (regexp && fields[key] !== undefined)
      node.at(key).keyError(`"${key}" cannot stand beside "regexp: true"`);
  }
  if (fields.prefix === false && fields.append_suffix !== undefined) {
    node.at("append_suffix").keyError('"append_suffix" cannot stand beside "prefix: false"');
  }
  const prefix = !regexp && (fields.prefix ?? true);
  return {
    match: node.key,
    to: fields.to,
    regexp,
    prefix,
    appendSuffix: prefix && (fields.append_suffix ?? true),
    code: fields.code ?? 302,
  };
}

const common = {
  type: oneOf("upstream", "redirect", "proxy"),
  id: line,
  primary: bool,
  attributes: mapOf(text),
};

const upstreamForm = record(
  {
    ...common,
    upstream: matching(/^[^:\s]+:[^:\s]+$/, '"<application>:http"'),
    redirects: record({ expires: notSupportedYet(), paths }, { required: ["paths"] }),
    cache: notSupportedYet(routeLater.cache),
    ssi: notSupportedYet(routeLater.ssi),
    sticky: notSupportedYet(routeLater.sticky),
    tls: notSupportedYet(routeLater.tls),
  },
  { required: ["type", "upstream"] },
);

const redirectForm = record(
  {
    ...common,
    to: target,
    redirects: notSupportedYet(),
    cache: notSupportedYet(routeLater.cache),
    tls: notSupportedYet(routeLater.tls),
  },
  { required: ["type", "to"] },
);

/** Reads one route; its key in the map is its pattern. */
export const routeReader: Reader<Route> = (node) => {
  const pattern = parseRoutePattern(node.key);
  if ("problem" in pattern) node.keyError(pattern.problem, 'For example "https://{default}/".');
  const type = node.child("type")?.value;
  const typeName = type?.kind === "scalar" ? type.text : "";
  if (typeName === "proxy") {
    record(
      { ...common, to: target, cache: anything, tls: anything, ssi: anything },
      { required: ["to"] },
    )(node);
    node.warnNotSupported("proxy");
    return undefined;
  }
  return typeName === "redirect" ? readRedirect(node) : readUpstream(node);
};

function readUpstream(node: Node): Route | undefined {
  const fields = upstreamForm(node);
  if (fields?.upstream === undefined) return undefined;
  const [upstream = "", endpoint = ""] = fields.upstream.split(":");
  if (endpoint === "php")
    node.at("upstream").warn(`"${fields.upstream}" is a legacy form`, `Write "${upstream}:http".`);
  return {
    type: "upstream",
    pattern: node.key,
    id: fields.id ?? null,
    primary: fields.primary ?? false,
    attributes: Object.fromEntries(fields.attributes ?? []),
    upstream,
    // Version 2.0 of Magento called the endpoint of an application by its type.
    endpoint: endpoint === "php" ? "http" : endpoint,
    redirects: fields.redirects?.paths ?? [],
  };
}

function readRedirect(node: Node): Route | undefined {
  const fields = redirectForm(node);
  if (fields?.to === undefined) return undefined;
  return {
    type: "redirect",
    pattern: node.key,
    id: fields.id ?? null,
    primary: fields.primary ?? false,
    attributes: Object.fromEntries(fields.attributes ?? []),
    to: fields.to,
  };
}

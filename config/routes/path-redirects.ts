import type { Node } from "../reading/node.js";
import { patternProblem } from "../reading/pattern.js";
import { bool, mapOf, mapped, record, type Reader } from "../reading/readers.js";
import type { PathRedirect } from "./route-model.js";
import { patternTarget, routeTarget } from "./route-target.js";
import { about, schemaOf, withSchema } from "../reading/schema.js";
import { describeValue } from "../files/value.js";
import { expires } from "../applications/web.js";

/** Of one route: more belong into a pattern, or into the application. */
const MAX_REDIRECTS = 50_000;

const CODES = [301, 302, 307, 308] as const;

const code: Reader<PathRedirect["code"]> = withSchema({ enum: CODES }, (node) => {
  const { value } = node;
  const found = CODES.find((known) => value.kind === "scalar" && Number(value.text) === known);
  if (found === undefined)
    node.error(`must be 301, 302, 307 or 308, found ${describeValue(value)}`);
  return found;
});

/** In the model, and no router sends it yet. */
const laterExpires: Reader<number> = mapped(expires, (seconds, node) => {
  node.warnNotSupported();
  return seconds;
});

const entryFields = {
  regexp: about("Whether the path is a regular expression.", bool),
  prefix: about("Whether paths below it are meant as well.", bool),
  append_suffix: about("Whether what comes behind the path is kept.", bool),
  code: about("The status that is answered.", code),
  expires: about("How long browsers may remember it.", laterExpires),
};
const entryOf = (target: Reader<string>) =>
  record({ to: about("Where it leads.", target), ...entryFields }, { required: ["to"] });

const entry = entryOf(routeTarget);
const patternEntry = entryOf(patternTarget);

/** As read: an entry without `expires` has that of all entries of the route. */
type WrittenRedirect = Omit<PathRedirect, "expires"> & { readonly expires: number | null };

const paths: Reader<readonly WrittenRedirect[]> = withSchema(schemaOf(mapOf(entry)), (node) => {
  if (node.value.kind !== "map") {
    node.error(`must be a map, found ${describeValue(node.value)}`);
    return undefined;
  }
  const { children } = node;
  if (children.length > MAX_REDIRECTS) {
    node.keyError(
      `a route has at most ${MAX_REDIRECTS} redirects, found ${children.length}`,
      "Use a pattern, or leave redirects to the application.",
    );
    return undefined;
  }
  return children.flatMap((child) => readEntry(child) ?? []);
});

const redirects = record(
  {
    expires: about("How long browsers may remember all of them.", laterExpires),
    paths: about("Where each path leads.", paths),
  },
  { required: ["paths"] },
);

/** Reads `redirects` of a route. */
export const pathRedirectsReader: Reader<readonly PathRedirect[]> = mapped(redirects, (fields) => {
  const shared = fields.expires ?? -1;
  return (fields.paths ?? []).map((read) => ({ ...read, expires: read.expires ?? shared }));
});

function readEntry(node: Node): WrittenRedirect | undefined {
  const regexp = isPattern(node);
  const fields = regexp ? patternEntry(node) : entry(node);
  if (fields?.to === undefined) return undefined;
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
    expires: fields.expires ?? null,
  };
}

function isPattern(node: Node): boolean {
  const written = node.child("regexp")?.value;
  return written?.kind === "scalar" && written.value === true;
}

import type { Node } from "../reading/node.js";
import { pathRedirectsReader } from "./path-redirects.js";
import {
  bool,
  line,
  mapOf,
  matching,
  oneOf,
  record,
  text,
  type Reader,
} from "../reading/readers.js";
import { cacheReader, defaultCache } from "./route-cache.js";
import type { ProxyRoute, RedirectRoute, Route, UpstreamRoute } from "./route-model.js";
import { parseRoutePattern, routePatternHint } from "./route-pattern.js";
import { proxyTarget, routeTarget } from "./route-target.js";
import { about, schemaOf, withSchema } from "../reading/schema.js";
import { defaultTls, tlsReader } from "./route-tls.js";

const kind = oneOf("upstream", "redirect", "proxy");

const ssi = record({ enabled: about("Whether it is done.", bool) }, { required: ["enabled"] });

/** Documented as a switch; the older form is a map with one. */
const sticky: Reader<boolean> = withSchema({ anyOf: [schemaOf(bool), schemaOf(ssi)] }, (node) =>
  node.value.kind === "map" ? ssi(node)?.enabled : bool(node),
);

const common = {
  type: about("Whether it leads to an application, redirects, or passes on to another site.", kind),
  id: about("A name by which applications find it in every environment.", line),
  primary: about("The address of the environment, of which there is one.", bool),
  attributes: about("Values that applications find at the route.", mapOf(text)),
  redirects: about("Paths that are redirected.", pathRedirectsReader),
  cache: about("Whether answers are kept, and for whom.", cacheReader),
  tls: about("What HTTPS asks of clients.", tlsReader),
  ssi: about("Whether server-side includes are put in.", ssi),
};

const upstreamFields = {
  upstream: about(
    "The application and its endpoint, as app:http.",
    matching(/^[^:\s]+:[^:\s]+$/, '"<application>:http"'),
  ),
  sticky: about("Whether a visitor stays with one of several instances.", sticky),
};

const WHERE = "Where it leads: a URL, or a route of this project.";

const upstreamForm = record({ ...common, ...upstreamFields }, { required: ["type", "upstream"] });
const redirectForm = record(
  { ...common, to: about(WHERE, routeTarget) },
  { required: ["type", "to"] },
);
const proxyForm = record(
  { ...common, to: about(WHERE, proxyTarget) },
  { required: ["type", "to"] },
);

/** Of a route that is neither: what is in it is checked all the same. */
const eitherForm = record(
  { ...common, ...upstreamFields, to: about(WHERE, routeTarget) },
  { required: ["type"] },
);

/** Keys that are in the model and that no router acts upon yet. */
const LATER = ["cache", "ssi", "sticky", "tls"] as const;

/** Reads one route; its key in the map is its pattern. */
export const routeReader: Reader<Route> = withSchema(
  { anyOf: [schemaOf(upstreamForm), schemaOf(redirectForm)] },
  (node) => {
    const pattern = parseRoutePattern(node.key);
    if ("problem" in pattern) node.keyError(pattern.problem, routePatternHint(node.key));
    for (const key of LATER) {
      const child = node.child(key);
      if (child !== null && !child.isNull) child.warnNotSupported();
    }
    const type = node.child("type")?.value;
    const written = type?.kind === "scalar" ? type.text : "";
    if (written === "proxy") node.warnNotSupported("proxy");
    if (isOfOtherForm(node, written)) return void eitherForm(node);
    switch (written) {
      case "proxy":
      case "redirect":
        return readTarget(node, written);
      default:
        return readUpstream(node);
    }
  },
);

/** Whether a route has what belongs to one of another type, or no type that says what belongs to it. */
function isOfOtherForm(node: Node, type: string): boolean {
  const isWritten = (key: string) => node.child(key)?.isNull === false;
  const isTarget = type === "redirect" || type === "proxy";
  const other = isTarget ? "upstream" : "to";
  if (!isTarget && type !== "upstream") return isWritten("type") || isWritten("to");
  if (!isWritten(other)) return false;
  const hint = isTarget ? 'Remove it, or write "type: upstream".' : 'Write "type: redirect".';
  node.at(other).keyError(`a route of type "${type}" has no "${other}"`, hint);
  return true;
}

type CommonFields = Partial<NonNullable<ReturnType<typeof redirectForm>>>;

function commonOf(node: Node, fields: CommonFields) {
  return {
    pattern: node.key,
    id: fields.id ?? null,
    primary: fields.primary ?? false,
    attributes: Object.fromEntries(fields.attributes ?? []),
    tls: fields.tls ?? defaultTls,
    redirects: fields.redirects ?? [],
  };
}

function readUpstream(node: Node): UpstreamRoute | undefined {
  const fields = upstreamForm(node);
  if (fields?.upstream === undefined) return undefined;
  const [upstream = "", endpoint = ""] = fields.upstream.split(":");
  if (endpoint === "php")
    node.at("upstream").warn(`"${fields.upstream}" is a legacy form`, `Write "${upstream}:http".`);
  return {
    type: "upstream",
    ...commonOf(node, fields),
    upstream,
    // Version 2.0 of Magento called the endpoint of an application by its type.
    endpoint: endpoint === "php" ? "http" : endpoint,
    cache: fields.cache ?? defaultCache,
    ssi: fields.ssi?.enabled ?? false,
    sticky: fields.sticky ?? false,
  };
}

function readTarget(
  node: Node,
  type: "redirect" | "proxy",
): RedirectRoute | ProxyRoute | undefined {
  const fields = type === "redirect" ? redirectForm(node) : proxyForm(node);
  if (fields?.to === undefined) return undefined;
  return { type, ...commonOf(node, fields), to: fields.to };
}

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
import { parseRoutePattern } from "./route-pattern.js";
import { routeTarget } from "./route-target.js";
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

const upstreamForm = record(
  {
    ...common,
    upstream: about(
      "The application and its endpoint, as app:http.",
      matching(/^[^:\s]+:[^:\s]+$/, '"<application>:http"'),
    ),
    sticky: about("Whether a visitor stays with one of several instances.", sticky),
  },
  { required: ["type", "upstream"] },
);

const targetForm = record(
  { ...common, to: about("Where it leads: a URL, or a route of this project.", routeTarget) },
  { required: ["type", "to"] },
);

/** Keys that are in the model and that no router acts upon yet. */
const LATER = ["cache", "ssi", "sticky", "tls"] as const;

/** Reads one route; its key in the map is its pattern. */
export const routeReader: Reader<Route> = withSchema(
  { anyOf: [schemaOf(upstreamForm), schemaOf(targetForm)] },
  (node) => {
    const pattern = parseRoutePattern(node.key);
    if ("problem" in pattern) node.keyError(pattern.problem, 'For example "https://{default}/".');
    for (const key of LATER) {
      const child = node.child(key);
      if (child !== null && !child.isNull) child.warnNotSupported();
    }
    const type = node.child("type")?.value;
    switch (type?.kind === "scalar" ? type.text : "") {
      case "proxy":
        node.warnNotSupported("proxy");
        return readTarget(node, "proxy");
      case "redirect":
        return readTarget(node, "redirect");
      default:
        return readUpstream(node);
    }
  },
);

type CommonFields = Partial<NonNullable<ReturnType<typeof targetForm>>>;

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
  const fields = targetForm(node);
  if (fields?.to === undefined) return undefined;
  return { type, ...commonOf(node, fields), to: fields.to };
}

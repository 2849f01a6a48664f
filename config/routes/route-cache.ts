import { patternProblem } from "../reading/pattern.js";
import { bool, integer, line, listOf, mapped, record, type Reader } from "../reading/readers.js";
import { about, schemaOf, withSchema } from "../reading/schema.js";
import type { RouteCache } from "./route-model.js";

/** Of a route that says nothing: an answer is kept for as long as it says itself. */
export const defaultCache: RouteCache = {
  enabled: true,
  defaultTtl: 0,
  cookies: ["*"],
  headers: ["Accept", "Accept-Language"],
};

/** Headers that say how a request is sent, not what is asked for, and one that has a key of its own. */
const REFUSED_HEADERS: ReadonlySet<string> = new Set([
  "accept-encoding",
  "connection",
  "cookie",
  "proxy-authorization",
  "te",
  "upgrade",
]);

/** A cookie's name, `*` for any, or a pattern between slashes. */
const cookie: Reader<string> = mapped(line, (written, node) => {
  const pattern = /^\/(.*)\/$/s.exec(written);
  const problem = pattern === null ? null : patternProblem(pattern[1] ?? "");
  if (problem === null) return written;
  node.error(`"${written}" is not a valid regular expression: ${problem}`);
  return undefined;
});

const header: Reader<string> = mapped(line, (name, node) => {
  if (REFUSED_HEADERS.has(name.toLowerCase())) {
    const isCookie = name.toLowerCase() === "cookie";
    node.error(
      `the cache cannot depend on the header "${name}"`,
      isCookie ? 'Use "cookies".' : null,
    );
  } else if (!/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/.test(name)) {
    node.error(`"${name}" is not the name of a header`);
  }
  return name;
});

const cache = record(
  {
    enabled: about("Whether answers are kept.", bool),
    default_ttl: about(
      "Seconds for answers that do not say how long they stay fresh.",
      integer({ min: 0 }),
    ),
    cookies: about("Cookies that answers depend on; * is any, [] none.", listOf(cookie)),
    headers: about("Headers that answers depend on.", listOf(header)),
  },
  { required: ["enabled"] },
);

/** Reads `cache` of a route, which is a map, or just true or false. */
export const cacheReader: Reader<RouteCache> = withSchema(
  { anyOf: [schemaOf(cache), schemaOf(bool)] },
  (node) => {
    if (node.value.kind !== "map") {
      const enabled = bool(node);
      return enabled === undefined ? undefined : { ...defaultCache, enabled };
    }
    const fields = cache(node);
    if (fields === undefined) return undefined;
    return {
      enabled: fields.enabled ?? defaultCache.enabled,
      defaultTtl: fields.default_ttl ?? defaultCache.defaultTtl,
      cookies: fields.cookies ?? defaultCache.cookies,
      headers: fields.headers ?? defaultCache.headers,
    };
  },
);

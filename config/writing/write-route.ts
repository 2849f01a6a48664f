import { defaultCache } from "../routes/route-cache.js";
import type { PathRedirect, Route, RouteCache, RouteTls } from "../routes/route-model.js";
import { block, blockOrNothing, listOrNothing, type Block } from "./write-application.js";

/** The block of a route in the native layout, without its pattern and what is the default. */
export function writeRoute(route: Route): Block {
  const { type, id, primary, attributes, tls, redirects } = route;
  return block({
    type,
    ...(route.type === "upstream"
      ? { upstream: `${route.upstream}:${route.endpoint}` }
      : { to: route.to }),
    id: id ?? undefined,
    primary: primary ? true : undefined,
    attributes: blockOrNothing(attributes),
    ...(route.type === "upstream" && {
      cache: writeCache(route.cache),
      ssi: route.ssi ? { enabled: true } : undefined,
      sticky: route.sticky ? true : undefined,
    }),
    tls: blockOrNothing(writeTls(tls)),
    redirects:
      redirects.length === 0
        ? undefined
        : {
            paths: new Map(redirects.map((redirect) => [redirect.match, writeRedirect(redirect)])),
          },
  });
}

function writeCache(cache: RouteCache): Block | undefined {
  if (JSON.stringify(cache) === JSON.stringify(defaultCache)) return undefined;
  const { enabled, defaultTtl, cookies, headers } = cache;
  return { enabled, default_ttl: defaultTtl, cookies, headers };
}

function writeTls(tls: RouteTls): Block {
  const { enabled, includeSubdomains, preload } = tls.strictTransportSecurity;
  return {
    min_version: tls.minVersion ?? undefined,
    strict_transport_security: blockOrNothing({
      enabled: enabled ?? undefined,
      include_subdomains: includeSubdomains ?? undefined,
      preload: preload ?? undefined,
    }),
    client_authentication: tls.clientAuthentication ?? undefined,
    client_certificate_authorities: listOrNothing(tls.clientCertificateAuthorities),
  };
}

function writeRedirect(redirect: PathRedirect): Block {
  const { to, regexp, prefix, appendSuffix, code, expires } = redirect;
  return block({
    to,
    regexp: regexp ? true : undefined,
    prefix: regexp || prefix ? undefined : false,
    append_suffix: prefix && !appendSuffix ? false : undefined,
    code: code === 302 ? undefined : code,
    expires: expires === -1 ? undefined : expires,
  });
}

import type { PathRedirect as WirePathRedirect } from "../proto/gen/slipway/v1/PathRedirect.js";
import type { Route as WireRoute, RouteInput } from "../proto/gen/slipway/v1/Route.js";
import { InvalidError } from "../program/error.js";
import type { PathRedirect, RedirectCode, Route, RouteAction } from "./table/route.js";

/** A route as it is sent. */
export function toWire(route: Route): RouteInput {
  const { host, path, action, pathRedirects } = route;
  const common = { host, path, pathRedirects: pathRedirects.map((rule) => ({ ...rule })) };
  switch (action.kind) {
    case "upstream":
      return {
        ...common,
        upstream: { targets: [...action.targets], application: action.application },
      };
    case "redirect":
      return { ...common, redirect: { to: action.to, code: action.code } };
  }
}

/** A route as it came. Throws {@link InvalidError}; what its values mean is checked by `checkRoutes`. */
export function fromWire(route: WireRoute): Route {
  return {
    host: route.host,
    path: route.path,
    action: actionOf(route),
    pathRedirects: route.pathRedirects.map(pathRedirectOf),
  };
}

function actionOf(route: WireRoute): RouteAction {
  if (route.upstream != null) {
    return {
      kind: "upstream",
      targets: route.upstream.targets,
      application: route.upstream.application,
    };
  }
  if (route.redirect != null) {
    return { kind: "redirect", to: route.redirect.to, code: codeOf(route.redirect.code, 301) };
  }
  throw new InvalidError(`the route ${route.host}${route.path} has no action`);
}

function pathRedirectOf(rule: WirePathRedirect): PathRedirect {
  return { ...rule, code: codeOf(rule.code, 302) };
}

function codeOf(code: number, fallback: RedirectCode): RedirectCode {
  switch (code) {
    case 0:
      return fallback;
    case 301:
    case 302:
    case 307:
    case 308:
      return code;
    default:
      throw new InvalidError(`${code} is not a code of a redirect`);
  }
}

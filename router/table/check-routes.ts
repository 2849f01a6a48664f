import { InvalidError } from "../../program/error.js";
import { compilePattern } from "./pattern.js";
import type { PathRedirect, Route } from "./route.js";

/** Bounds on one environment; they keep one tenant from slowing the table of all. */
export const routeLimits = {
  routes: 1_000,
  targets: 100,
  pathRedirects: 50_000,
  patterns: 200,
  patternLength: 1_024,
  urlLength: 4_096,
} as const;

const codes = new Set<number>([301, 302, 307, 308]);
const hostPattern =
  /^(\*\.)?[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/;
const addressPattern = /^(\[[0-9a-f:.]+\]|[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?):([0-9]{1,5})$/;
// A Location header must not carry what could end it, or what is not a URL at all.
const urlPattern = /^[\x21-\x7e]+$/;

/** Checks routes that are about to be applied. Throws one {@link InvalidError} that lists every problem. */
export function checkRoutes(routes: readonly Route[]): void {
  const problems: string[] = [];
  if (routes.length > routeLimits.routes) {
    problems.push(`${routes.length} routes are more than ${routeLimits.routes}`);
  }
  const seen = new Set<string>();
  for (const route of routes) {
    const name = `${route.host}${route.path}`;
    const say = (problem: string): number => problems.push(`${name}: ${problem}`);
    if (seen.has(name)) say("is there twice");
    seen.add(name);
    if (route.host.length > 253 || !hostPattern.test(route.host)) say("is not a host name");
    if (!/^\/([\x21-\x7e]*\/)?$/.test(route.path) || /[?#]/.test(route.path)) {
      say("the path must begin and end with a slash");
    }
    checkAction(route, say);
    checkPathRedirects(route.pathRedirects, say);
  }
  const patterns = routes.flatMap((route) => route.pathRedirects).filter((rule) => rule.regexp);
  if (patterns.length > routeLimits.patterns) {
    problems.push(`${patterns.length} regular expressions are more than ${routeLimits.patterns}`);
  }
  if (problems.length === 0) return;
  throw new InvalidError(`the routes are not usable: ${problems.slice(0, 20).join("; ")}`);
}

function checkAction(route: Route, say: (problem: string) => void): void {
  const { action } = route;
  switch (action.kind) {
    case "upstream":
      if (action.targets.length === 0) say("has no target");
      if (action.targets.length > routeLimits.targets) say("has too many targets");
      for (const target of action.targets) {
        const port = Number(addressPattern.exec(target)?.[3]);
        if (!(port >= 1 && port <= 65_535)) say(`the target "${target}" is not address:port`);
      }
      return;
    case "redirect":
      if (!/^https?:\/\/[^/]/.test(action.to) || !isUrlText(action.to)) {
        say(`redirects to "${action.to}", which is not an absolute URL`);
      }
      if (!codes.has(action.code)) say(`${action.code} is not a code of a redirect`);
      return;
  }
}

function checkPathRedirects(rules: readonly PathRedirect[], say: (problem: string) => void): void {
  if (rules.length > routeLimits.pathRedirects) {
    say(`${rules.length} path redirects are more than ${routeLimits.pathRedirects}`);
  }
  for (const rule of rules) {
    if (!codes.has(rule.code)) say(`${rule.code} is not a code of a redirect`);
    if (!/^(\/|https?:\/\/[^/])/.test(rule.to) || !isUrlText(rule.to)) {
      say(`"${rule.match}" redirects to "${rule.to}", which is neither a path nor a URL`);
    }
    if (!rule.regexp) {
      if (!rule.match.startsWith("/")) say(`"${rule.match}" does not begin with a slash`);
      continue;
    }
    if (rule.match.length > routeLimits.patternLength) {
      say(`a regular expression is longer than ${routeLimits.patternLength} characters`);
      continue;
    }
    const compiled = compilePattern(rule.match);
    if (typeof compiled === "string") say(`"${rule.match}" is not a pattern: ${compiled}`);
  }
}

function isUrlText(text: string): boolean {
  return text.length <= routeLimits.urlLength && urlPattern.test(text);
}

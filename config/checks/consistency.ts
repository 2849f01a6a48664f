import type { WrittenApplication } from "../applications/application.js";
import type { Relationship } from "../applications/application-model.js";
import type { Route, UpstreamRoute } from "../routes/route-model.js";
import type { Node } from "../reading/node.js";
import { relationshipsReader, type WrittenRelationship } from "../applications/relationships.js";
import { parseRoutePattern } from "../routes/route-pattern.js";
import { defaultEndpointOf, endpointsOf, findEndpoint } from "../services/service-endpoints.js";
import type { WrittenService } from "../services/services.js";
import { didYouMean, suggest } from "../reading/suggest.js";

/** Something that was read, with the node it was read from. */
export interface Located<T> {
  readonly node: Node;
  readonly item: T;
}

/** All that was read, and the names of all that was written, the wrong included. */
export interface Parts {
  readonly applications: readonly Located<WrittenApplication>[];
  readonly services: readonly Located<WrittenService>[];
  readonly routes: readonly Located<Route>[];
  readonly serviceNodes: readonly Node[];
  /** False where a file could not be read: then nothing is said to be missing. */
  readonly areAllNamesKnown: boolean;
  readonly writtenNames: ReadonlySet<string>;
}

/** Checks what no part can check alone: names, targets, endpoints, circles, routes. */
export function checkConsistency(parts: Parts): void {
  checkNames(parts);
  for (const { node } of parts.applications) {
    for (const block of instanceBlocks(node)) {
      const written = block.child("relationships");
      // What is wrong in it by itself is in the report already, which keeps the same problem once.
      const relationships = written === null || written.isNull ? [] : relationshipsReader(written);
      for (const relationship of relationships ?? []) checkRelationship(relationship, block, parts);
      for (const mount of block.child("mounts")?.children ?? []) checkMountService(mount, parts);
    }
  }
  for (const { node, item } of parts.services) {
    for (const relationship of item.relationships) checkRelationship(relationship, node, parts);
  }
  checkCircles(parts);
  checkRoutes(parts);
}

/** The blocks of an application that describe containers: its own, that of the web, each worker's. */
export function instanceBlocks(application: Node): readonly Node[] {
  const web = application.child("web");
  return [
    application,
    ...(web === null ? [] : [web]),
    ...(application.child("workers")?.children ?? []),
  ];
}

/** The relationships with the default endpoints put in; those without one are left out. */
export function completeRelationships(
  { relationships }: Pick<WrittenApplication | WrittenService, "relationships">,
  parts: Parts,
): readonly Relationship[] {
  return relationships.flatMap((relationship) => {
    const service = parts.services.find(({ item }) => item.name === relationship.service)?.item;
    const endpoint =
      relationship.endpoint ?? (service === undefined ? null : defaultEndpointOf(service));
    return endpoint === null ? [] : [{ ...relationship, endpoint }];
  });
}

function checkNames({ applications, services }: Parts): void {
  const seen = new Map<string, Node>();
  for (const { node, item } of applications) {
    const earlier = seen.get(item.name);
    const place = node.at("name");
    if (earlier === undefined) seen.set(item.name, place);
    else {
      const { file, line } = earlier.value.place;
      place.error(`the application name "${item.name}" is already used in ${file}:${line}`);
    }
  }
  for (const { node, item } of services) {
    if (seen.has(item.name))
      node.keyError(`the name "${item.name}" is already that of an application`);
  }
}

function checkRelationship(
  relationship: WrittenRelationship,
  application: Node,
  parts: Parts,
): void {
  const { name, service: target, endpoint } = relationship;
  const node = application.at("relationships", name);
  const names = knownNames(parts);
  if (!parts.writtenNames.has(target)) {
    if (!parts.areAllNamesKnown) return;
    const known =
      names.length === 0
        ? "There are no services."
        : `Services and applications: ${names.join(", ")}.`;
    const near = suggest(target, names);
    const hint = near === null ? known : `Did you mean "${near}"? ${known}`;
    node.error(`the relationship "${name}" targets "${target}", which does not exist`, hint);
    return;
  }
  if (parts.applications.some(({ item }) => item.name === target)) {
    if (endpoint === null) {
      const message = `the relationship "${name}" targets the application "${target}" and must name its endpoint`;
      node.error(message, `Write "${target}:http".`);
    } else if (endpoint !== "http") {
      node.error(
        `the application "${target}" has no endpoint "${endpoint}"`,
        `Write "${target}:http".`,
      );
    }
    return;
  }
  const service = parts.services.find(({ item }) => item.name === target)?.item;
  if (service !== undefined) checkEndpoint(node, service, endpoint);
}

function checkEndpoint(node: Node, service: WrittenService, endpoint: string | null): void {
  const known = [...endpointsOf(service).keys()];
  if (endpoint === null) {
    if (defaultEndpointOf(service) !== null) return;
    const message = `the service "${service.name}" has no default endpoint`;
    node.error(message, known.length === 0 ? null : `It has: ${known.join(", ")}.`);
    return;
  }
  if (findEndpoint(service, endpoint) !== undefined) return;
  const near = didYouMean(endpoint, known);
  node.error(
    `the service "${service.name}" (${service.type.name}) has no endpoint "${endpoint}"`,
    near,
  );
}

function checkMountService(mount: Node, parts: Parts): void {
  const node = mount.child("service");
  if (node?.value.kind !== "scalar" || mount.key.startsWith(".")) return;
  const target = node.value.text;
  const service = parts.services.find(({ item }) => item.name === target)?.item;
  const isUnknown =
    service === undefined && parts.areAllNamesKnown && !isServiceWritten(parts, target);
  const isWrongType = service !== undefined && service.type.name !== "network-storage";
  if (!isUnknown && !isWrongType) return;
  const storages = parts.services.filter(({ item }) => item.type.name === "network-storage");
  const names = storages.map(({ item }) => item.name);
  node.error(`"${target}" is not a network-storage service`, didYouMean(target, names));
}

function isServiceWritten(parts: Parts, name: string): boolean {
  return parts.serviceNodes.some((node) => node.key === name);
}

/** Follows relationships from each application and service; the one that closes a circle is reported. */
function checkCircles(parts: Parts): void {
  const edges = new Map<string, readonly { readonly target: string; readonly node: Node }[]>();
  for (const { node, item } of [...parts.applications, ...parts.services]) {
    const targets = item.relationships.map(({ name, service }) => ({
      target: service,
      node: node.at("relationships", name),
    }));
    edges.set(item.name, targets);
  }

  const finished = new Set<string>();
  const follow = (name: string, way: readonly string[]): void => {
    if (finished.has(name)) return;
    for (const { target, node } of edges.get(name) ?? []) {
      const start = [...way, name].indexOf(target);
      if (start < 0) follow(target, [...way, name]);
      else
        node.error(
          `circular relationship: ${[...way, name].slice(start).join(" -> ")} -> ${target}`,
        );
    }
    finished.add(name);
  };
  for (const name of edges.keys()) follow(name, []);
}

/** The kernel starts no process with a longer variable, and ROUTES is one, in base64. */
const MAX_ROUTES_BYTES = 128 * 1024;
/** What the address and the restrictions of its environment add to a route. */
const EXPANDED_BYTES = 160;

function checkRoutes(parts: Parts): void {
  checkRoutesSize(parts);
  checkRedirects(parts);
  const patterns = new Map<string, Node>();
  const ids = new Map<string, string>();
  let primary: string | null = null;
  for (const { node, item } of parts.routes) {
    const url = urlOf(item.pattern);
    if (url !== null) {
      const earlier = patterns.get(url);
      if (earlier === undefined) patterns.set(url, node);
      else {
        const { file, line } = earlier.keyPlace;
        const message = `the route "${item.pattern}" is the same as "${earlier.key}" in ${file}:${line}`;
        node.keyError(message, "Remove one of them.");
      }
    }
    if (item.primary) {
      if (primary !== null)
        node.at("primary").keyError(`only one route may be primary, and "${primary}" is already`);
      primary ??= item.pattern;
    }
    if (item.id !== null) {
      const earlier = ids.get(item.id);
      if (earlier === undefined) ids.set(item.id, item.pattern);
      else node.at("id").error(`the id "${item.id}" is already that of "${earlier}"`);
    }
    if (item.type === "upstream") checkUpstream(item, node.at("upstream"), parts);
  }
}

/** Finds redirects that lead to each other, or to themselves: a browser gives up on them. */
function checkRedirects({ routes }: Parts): void {
  const targets = new Map<string, { readonly to: string; readonly node: Node }>();
  const urls = new Set(routes.map(({ item }) => urlOf(item.pattern)));
  for (const { node, item } of routes) {
    const url = urlOf(item.pattern);
    const written = item.type === "redirect" ? item.to.replace(/[?#].*$/s, "") : "";
    const to = urlOf(written.startsWith("/") ? `${originOf(item.pattern)}${written}` : written);
    if (url !== null && to !== null && !targets.has(url))
      targets.set(url, { to: routeServing(to, urls) ?? to, node: node.at("to") });
  }
  const finished = new Set<string>();
  for (const start of targets.keys()) {
    const way = new Set<string>();
    let at = start;
    for (let next = targets.get(at); next !== undefined; next = targets.get(at)) {
      if (finished.has(at)) break;
      way.add(at);
      if (way.has(next.to)) {
        const circle = [...way].slice([...way].indexOf(next.to));
        next.node.error(`the redirect never ends: ${[...circle, next.to].join(" -> ")}`);
        break;
      }
      at = next.to;
    }
    for (const url of way) finished.add(url);
  }
}

/** The address of the route that answers at `url`: the longest that it begins with. */
function routeServing(url: string, urls: ReadonlySet<string | null>): string | null {
  for (let start = url; !start.endsWith("://"); start = start.replace(/[^/]+\/$/, ""))
    if (urls.has(start)) return start;
  return null;
}

function originOf(written: string): string {
  return /^[^/]*\/\/[^/]*/.exec(written)?.[0] ?? "";
}

/** A route's address in one spelling; null of what is no route. */
function urlOf(written: string): string | null {
  const pattern = parseRoutePattern(written);
  return "problem" in pattern ? null : `${pattern.scheme}://${pattern.host}${pattern.path}`;
}

/** Path redirects are the router's business alone, and do not count. */
function checkRoutesSize({ routes }: Parts): void {
  let bytes = 0;
  for (const { node, item } of routes) {
    const written = Buffer.byteLength(JSON.stringify({ ...item, redirects: [] }));
    bytes += Math.ceil(((written + EXPANDED_BYTES) * 4) / 3);
    if (bytes <= MAX_ROUTES_BYTES) continue;
    node.keyError(
      "the routes up to here do not fit into the 128 KiB of ROUTES",
      "Collapse them into patterns, or leave them to the application.",
    );
    return;
  }
}

function checkUpstream({ upstream, endpoint }: UpstreamRoute, node: Node, parts: Parts): void {
  const service = parts.services.find(({ item }) => item.name === upstream)?.item;
  if (service !== undefined) {
    checkEndpoint(node, service, endpoint);
    const scheme = findEndpoint(service, endpoint)?.scheme;
    if (scheme !== undefined && scheme !== "http")
      node.error(`the service "${upstream}" (${service.type.name}) does not speak HTTP`);
    return;
  }
  if (!parts.writtenNames.has(upstream)) {
    if (!parts.areAllNamesKnown) return;
    const message = `the upstream "${upstream}" is not an application or service of this project`;
    node.error(message, hintOf(upstream, knownNames(parts)));
  } else if (endpoint !== "http" && !isServiceWritten(parts, upstream)) {
    node.error(
      `the application "${upstream}" has no endpoint "${endpoint}"`,
      `Write "${upstream}:http".`,
    );
  }
}

function hintOf(name: string, known: readonly string[]): string {
  const all = known.length === 0 ? "The project has none." : `Known: ${known.join(", ")}.`;
  const near = suggest(name, known);
  return near === null ? all : `Did you mean "${near}"? ${all}`;
}

function knownNames({ writtenNames }: Parts): readonly string[] {
  return [...writtenNames].toSorted();
}

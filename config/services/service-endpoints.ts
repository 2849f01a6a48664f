import type { Service } from "./service-model.js";
import { findServiceType, type Address } from "./service-types.js";

/** An endpoint of a service, as relationships to it describe it. */
export interface ServiceEndpoint extends Address {
  readonly username: string | null;
  /** The well-known password; null: there is none, or only a running service knows it. */
  readonly password: string | null;
  /** The database's name, or the path of the URL. */
  readonly path: string | null;
}

type Described = Pick<Service, "type" | "configuration">;

/** The endpoints of a service by their names: those that it declares, otherwise those of its type. */
export function endpointsOf(service: Described): ReadonlyMap<string, ServiceEndpoint> {
  const { configuration } = service;
  const type = findServiceType(service.type.name);
  if (type === undefined) return new Map();
  switch (configuration.kind) {
    case "database":
      if (configuration.isDefault) break;
      return mapped(configuration.endpoints, ({ defaultSchema, port }, name) => {
        const address = Object.values(type.endpoints).find((each) => each.port === port);
        // The user of the endpoint that MySQL has by itself, declared or not.
        const username = name === "mysql" ? "user" : name;
        return { ...(address ?? type.address), username, password: "", path: defaultSchema };
      });
    case "solr":
      return mapped(configuration.endpoints, (core) => ({
        ...type.address,
        ...noCredentials,
        path: `solr/${core}`,
      }));
    case "vault":
      return mapped(configuration.endpoints, () => ({
        ...type.address,
        username: "",
        password: null,
        path: "/",
      }));
    case "memory":
    case "queue":
    case "search":
    case "varnish":
    case "mercure":
    case "none":
      break;
  }
  const credentials = credentialsOf(service);
  return mapped(type.endpoints, (address) => ({ ...address, ...credentials }));
}

/** The endpoint of a relationship that names none; null: it has to. */
export function defaultEndpointOf(service: Described): string | null {
  const endpoint = findServiceType(service.type.name)?.defaultEndpoint ?? null;
  return endpoint !== null && endpointsOf(service).has(endpoint) ? endpoint : null;
}

/**
 * The endpoint of that name, or undefined. Where a service may have replicas there are two more of
 * each: `-replica` reaches only those, and `-all` every host.
 */
export function findEndpoint(service: Described, name: string): ServiceEndpoint | undefined {
  const endpoints = endpointsOf(service);
  const found = endpoints.get(name);
  const { kind } = service.configuration;
  if (found !== undefined || (kind !== "database" && kind !== "memory")) return found;
  return endpoints.get(name.replace(/-(?:replica|all)$/, ""));
}

const noCredentials = { username: null, password: null, path: null } as const;

/** The well-known credentials of a type that declares no users. */
function credentialsOf({
  type,
  configuration,
}: Described): Pick<ServiceEndpoint, "username" | "password" | "path"> {
  switch (configuration.kind) {
    case "database":
      return findServiceType(type.name)?.configuration === "mysql"
        ? { username: "user", password: "", path: "main" }
        : { username: "main", password: "main", path: "main" };
    case "queue":
      return { username: "guest", password: "guest", path: null };
    case "search":
      return configuration.hasAuthentication
        ? { username: "main", password: null, path: null }
        : noCredentials;
    case "none":
      break;
    case "memory":
    case "solr":
    case "varnish":
    case "vault":
    case "mercure":
      return noCredentials;
  }
  if (type.name.startsWith("mongodb")) return { username: "main", password: "main", path: "main" };
  // Before version 2, InfluxDB had no users.
  const hasAdmin = type.name === "influxdb" && !type.version.startsWith("1.");
  return hasAdmin ? { username: "admin", password: null, path: null } : noCredentials;
}

function mapped<T>(
  entries: Readonly<Record<string, T>>,
  toEndpoint: (entry: T, name: string) => ServiceEndpoint,
): ReadonlyMap<string, ServiceEndpoint> {
  return new Map(
    Object.entries(entries).map(([name, entry]) => [name, toEndpoint(entry, name)] as const),
  );
}

import { runVariables } from "../../config/variables/environment.js";
import type { Application, Mount, Web } from "../../config/applications/application-model.js";
import type { Project } from "../../config/model.js";
import type { PathRedirect } from "../../config/routes/route-model.js";
import type { Service } from "../../config/services/service-model.js";
import type { Variable } from "../../config/variables/user-variables.js";
import { relationshipEntry } from "../../config/variables/relationship-entry.js";
import { expandRoutes, type ExpandedRoute } from "../../config/routes/routes.js";
import { digestOf, hashOf, type Digest } from "../../content/digest.js";
import { FarmError } from "../../program/error.js";
import { canonicalJson } from "../../program/json.js";
import type { DeploymentContent } from "../activities/activity.js";
import { commonVariables } from "../planning/build-actions.js";
import type { Route } from "../../router/table/route.js";
import type { Environment, ProjectRow, Targets } from "./environment.js";
import type { ProjectHosts } from "./host-names.js";
import { keptApplication, keptService, type KeptData } from "./kept-data.js";

/** Where people reach the router. */
export interface Entry {
  readonly domain: string;
  readonly scheme: "http" | "https";
  readonly port: number;
}

/** The tags of the images that a deployment runs. */
export interface RunImages {
  runtimeTag(type: Application["type"]): string;
  serviceTag(type: Service["type"]): string;
}

/** Limits in time of one deployment, in ms. */
export interface DeployTimes {
  readonly healthMs: number;
  readonly hookMs: number;
  readonly drainMs: number;
}

/** What an agent is to do so that an environment runs one generation. */
export interface DeploySpec {
  readonly environmentId: string;
  readonly generation: number;
  readonly services: readonly ServiceSpec[];
  readonly applications: readonly ApplicationSpec[];
  /** Whether requests are held from healthy until switched. */
  readonly hold: boolean;
  readonly healthTimeoutMs: number;
  readonly hookTimeoutMs: number;
  readonly drainTimeoutMs: number;
}

export interface ServiceSpec {
  readonly name: string;
  /** What its container and its volume are called within the environment. */
  readonly instance: string;
  /** For example `mariadb`. */
  readonly type: string;
  readonly image: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly port: number;
  /** Where its data is mounted; "": none is kept. */
  readonly dataPath: string;
  /** Schemas to be deleted once the deployment serves. */
  readonly droppedSchemas: readonly string[];
  readonly memoryBytes: number;
  readonly cpus: number;
}

export interface ApplicationSpec {
  readonly name: string;
  readonly image: string;
  readonly slug: Digest;
  readonly variables: Readonly<Record<string, string>>;
  readonly web: Web;
  readonly mounts: readonly MountSpec[];
  readonly links: readonly LinkSpec[];
  /** "": there is none. */
  readonly deployHook: string;
  readonly postDeployHook: string;
  /** The deployment goes on when the deploy hook fails. */
  readonly continueOnFailure: boolean;
  readonly memoryBytes: number;
  readonly cpus: number;
  /** The type's own start command runs php-fpm. */
  readonly php: boolean;
  /** What the volumes with its own files are called within the environment. */
  readonly volume: string;
}

export interface MountSpec {
  /** Below the application directory, without slashes at the ends. */
  readonly path: string;
  readonly isTemporary: boolean;
  /** The volume's name within the environment. */
  readonly volume: string;
  /** Directory inside the volume; "": all of it. */
  readonly sourcePath: string;
}

/** A name by which one container reaches another: a service by its instance. */
export type LinkSpec =
  | { readonly hostName: string; readonly service: string }
  | { readonly hostName: string; readonly application: string };

interface SpecContext {
  readonly owner: ProjectRow;
  readonly hosts: ProjectHosts;
  readonly environment: Environment;
  readonly content: DeploymentContent;
  readonly kept: KeptData;
  readonly entry: Entry;
  readonly images: RunImages;
  /** Those of the project and the environment that running applications see. */
  readonly variables?: readonly Variable[];
}

/** What the addresses of an environment are made of. */
export interface RoutesContext {
  readonly owner: ProjectRow;
  readonly hosts: ProjectHosts;
  readonly environment: Pick<Environment, "name" | "machineName">;
  readonly project: Project;
  readonly entry: Entry;
}

const megabyte = 1024 * 1024;
const defaultMemoryBytes = 1024 * megabyte;
const defaultCpus = 2;

/** Where web applications are told to listen, inside their own network namespace. */
const listenPort = 8888;
const listenSocket = "/run/app.sock";

/** Says what an agent is to do so that the environment runs `content`. Pure. */
export function deploySpec(
  context: SpecContext & { readonly times: DeployTimes; readonly generation: number },
): DeploySpec {
  const { project } = context.content;
  return {
    environmentId: context.environment.id,
    generation: context.generation,
    services: project.services.map((service) => serviceSpec(service, context)),
    applications: project.applications.map((app) => applicationSpec(app, context)),
    hold: project.applications.some((application) => application.hooks.deploy !== null),
    healthTimeoutMs: context.times.healthMs,
    hookTimeoutMs: context.times.hookMs,
    drainTimeoutMs: context.times.drainMs,
  };
}

/**
 * Names all that deploy hooks can see of a deployment: its content, and what this installation makes of
 * it (addresses, images). Where it is equal they would only repeat themselves. Pure.
 */
export function hookInputsOf(spec: DeploySpec, content: DeploymentContent): string {
  const { services, applications } = spec;
  const visible = [content.project, content.slugs, services, applications];
  return hashOf(digestOf(canonicalJson(visible)));
}

/** The addresses of an environment, the primary first. */
export function urlsOf(context: RoutesContext): readonly string[] {
  const routes = expandedRoutes(context).filter((route) => route.kind === "upstream");
  return routes.toSorted((a, b) => Number(b.primary) - Number(a.primary)).map((route) => route.url);
}

/** In words, which routes of the project are left out: those of hosts that are somebody else's. */
export function leftOutRoutes(context: RoutesContext): readonly string[] {
  const foreign = new Set<string>();
  const isForeign = (host: string): boolean => {
    if (!context.hosts.isForeign(host)) return false;
    foreign.add(host);
    return true;
  };
  expandedRoutes({ ...context, hosts: { ...context.hosts, isForeign } });
  return [...foreign].map(
    (host) => `The routes of ${host} are left out: that host is not this project's`,
  );
}

/**
 * What the router is to do while the containers answer at `targets`. With domains, production is served
 * at its own name as well: it stays reachable while DNS does not lead to them yet. Pure.
 */
export function routedPaths(context: RoutesContext, targets: Targets): readonly Route[] {
  const routes = new Map<string, ExpandedRoute>();
  const own = { ...context, hosts: { ...context.hosts, domains: [] } };
  for (const route of [...expandedRoutes(context), ...expandedRoutes(own)]) {
    const place = `${route.host}${route.path}`;
    if (!routes.has(place)) routes.set(place, route);
  }
  return [...routes.values()].flatMap((route): readonly Route[] => {
    const { host, path } = route;
    const pathRedirects = route.redirects.map(routedRedirect);
    switch (route.kind) {
      case "redirect": {
        const action = { kind: "redirect", to: route.to, code: 301 } as const;
        return [{ host, path, action, pathRedirects }];
      }
      case "proxy":
        // The check has told that no router of this release passes requests on to other sites.
        return [];
      case "upstream": {
        const application = route.upstream;
        const addresses = targets.get(application) ?? [];
        if (addresses.length === 0) {
          throw new FarmError(`application "${application}" was deployed without an address`);
        }
        const action = { kind: "upstream", targets: addresses, application } as const;
        return [{ host, path, action, pathRedirects }];
      }
    }
  });
}

function routedRedirect(redirect: PathRedirect): Route["pathRedirects"][number] {
  const { match, to, regexp, prefix, appendSuffix, code } = redirect;
  return { match, to, regexp, prefix, appendSuffix, code };
}

/** The routes of an environment, each at one address. */
export function expandedRoutes(context: RoutesContext): readonly ExpandedRoute[] {
  const { owner, environment, project, entry, hosts } = context;
  const production = environment.name === owner.defaultBranch;
  const label = production ? owner.name : `${environment.machineName}.${owner.name}`;
  return expandRoutes(project, {
    defaultDomain: `${label}.${entry.domain}`,
    production,
    ...hosts,
    entry: { scheme: entry.scheme, port: entry.port },
  });
}

function serviceSpec(service: Service, { images, kept }: SpecContext): ServiceSpec {
  const { configuration, type } = service;
  const { instance, droppedSchemas } = keptService(kept, service.name);
  const common = {
    name: service.name,
    instance,
    droppedSchemas,
    type: type.name,
    image: images.serviceTag(type),
    memoryBytes: defaultMemoryBytes,
    cpus: defaultCpus,
  };
  if (type.name === "redis" || type.name === "redis-persistent") {
    const persistent = type.name === "redis-persistent";
    return {
      ...common,
      port: 6379,
      dataPath: persistent ? "/data" : "",
      variables: {
        SLIPWAY_PERSISTENT: persistent ? "1" : "0",
        ...(configuration.kind === "memory" && configuration.maxmemoryPolicy !== null
          ? { SLIPWAY_MAXMEMORY_POLICY: configuration.maxmemoryPolicy }
          : {}),
      },
    };
  }
  const databases = configuration.kind === "database" ? configuration.schemas : ["main"];
  return {
    ...common,
    port: 3306,
    dataPath: "/var/lib/mysql",
    variables: { SLIPWAY_DATABASES: databases.join(" ") },
  };
}

function applicationSpec(application: Application, context: SpecContext): ApplicationSpec {
  const slug = context.content.slugs[application.name];
  if (slug === undefined) throw new FarmError(`application "${application.name}" has no slug`);
  const { hooks, web } = application;
  return {
    name: application.name,
    image: context.images.runtimeTag(application.type),
    slug,
    variables: { ...variablesOf(application, context), ...commonVariables, HOME: "/app" },
    web,
    mounts: application.mounts.map((mount) => mountSpec(application, mount, context.kept)),
    links: application.relationships.map((relationship) => ({
      hostName: `${relationship.name}.internal`,
      ...(context.content.project.services.some(({ name }) => name === relationship.service)
        ? { service: keptService(context.kept, relationship.service).instance }
        : { application: relationship.service }),
    })),
    deployHook: hooks.deploy ?? "",
    postDeployHook: hooks.postDeploy ?? "",
    continueOnFailure: hooks.onDeployFailure === "continue",
    memoryBytes: defaultMemoryBytes,
    cpus: defaultCpus,
    php: application.type.name === "php",
    volume: keptApplication(context.kept, application.name).volume,
  };
}

function mountSpec(application: Application, mount: Mount, kept: KeptData): MountSpec {
  return {
    path: mount.path,
    isTemporary: mount.source === "tmp",
    volume:
      mount.service === null
        ? keptApplication(kept, application.name).volume
        : keptService(kept, mount.service).instance,
    sourcePath: mount.sourcePath,
  };
}

/** The passwords in an application's relationships that are secret. */
export function relationshipPasswords(
  application: Application,
  project: Project,
): readonly string[] {
  return secretPasswords(relationshipsOf(application, project, "").flatMap(([, all]) => all));
}

/**
 * The passwords of services that nobody can know. One that everybody knows is the name of its user, or
 * empty.
 */
export function secretPasswords(
  entries: readonly { readonly username: string | null; readonly password: string | null }[],
): readonly string[] {
  return entries.flatMap(({ username, password }) =>
    password === null || password === "" || password === username ? [] : [password],
  );
}

function relationshipsOf(application: Application, project: Project, cluster: string) {
  return application.relationships.flatMap((relationship) => {
    const target =
      project.services.find(({ name }) => name === relationship.service) ??
      project.applications.find(({ name }) => name === relationship.service);
    if (target === undefined) return [];
    const described = relationshipEntry({ relationship, target, cluster });
    return described === null ? [] : [[relationship.name, [described]] as const];
  });
}

function variablesOf(
  application: Application,
  context: SpecContext,
): Readonly<Record<string, string>> {
  const { owner, hosts, environment, content, entry } = context;
  const { project } = content;
  const production = environment.name === owner.defaultBranch;
  const cluster = `${environment.machineName}-${owner.id}`;
  const relationships = relationshipsOf(application, project, cluster);
  const source = content.sources[application.name];
  return runVariables({
    application,
    project: owner,
    treeId: source === undefined ? "" : hashOf(source),
    environment: {
      branch: environment.name,
      id: environment.machineName,
      type: production ? "production" : "development",
    },
    relationships: Object.fromEntries(relationships),
    routes: expandedRoutes({ owner, hosts, environment, project, entry }),
    listen:
      application.web.upstream.socketFamily === "unix"
        ? { socket: listenSocket }
        : { port: listenPort },
    variables: { project: [], environment: context.variables ?? [] },
  });
}

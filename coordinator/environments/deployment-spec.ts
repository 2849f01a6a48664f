import { runVariables } from "../../config/environment.js";
import type { Application, Mount, Project, Service } from "../../config/model.js";
import { relationshipEntry } from "../../config/relationship-entry.js";
import { expandRoutes, type ExpandedRoute } from "../../config/routes.js";
import { digestToWire, hashOf } from "../../content/digest.js";
import { FarmError } from "../../program/error.js";
import type { ApplicationSpecInput } from "../../proto/gen/slipway/v1/ApplicationSpec.js";
import type { DeployWorkInput } from "../../proto/gen/slipway/v1/DeployWork.js";
import type { MountSpecInput } from "../../proto/gen/slipway/v1/MountSpec.js";
import type { ServiceSpecInput } from "../../proto/gen/slipway/v1/ServiceSpec.js";
import type { DeploymentContent } from "../activities/activity.js";
import { commonVariables } from "../planning/build-actions.js";
import type { Route } from "../../router/table/route.js";
import type { Environment, ProjectRow } from "./environment.js";

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

interface SpecContext {
  readonly owner: ProjectRow;
  readonly environment: Environment;
  readonly content: DeploymentContent;
  readonly entry: Entry;
  readonly images: RunImages;
}

const megabyte = 1024 * 1024;
const defaultMemoryBytes = 1024 * megabyte;
const defaultCpus = 2;

/** Where web applications are told to listen, inside their own network namespace. */
const listenPort = 8888;
const listenSocket = "/run/app.sock";

/** Says what an agent is to do so that the environment runs `content`. Pure. */
export function deployWork(
  context: SpecContext & { readonly times: DeployTimes; readonly generation: number },
): DeployWorkInput {
  const { project } = context.content;
  return {
    environment: context.environment.id,
    generation: context.generation,
    services: project.services.map((service) => serviceSpec(service, context.images)),
    applications: project.applications.map((app) => applicationSpec(app, context)),
    hold: project.applications.some((application) => application.hooks.deploy !== null),
    healthTimeoutMs: context.times.healthMs,
    hookTimeoutMs: context.times.hookMs,
    drainTimeoutMs: context.times.drainMs,
  };
}

/** The addresses of an environment, the primary first. */
export function urlsOf(context: {
  readonly owner: ProjectRow;
  readonly environment: Pick<Environment, "name" | "machineName">;
  readonly project: Project;
  readonly entry: Entry;
}): readonly string[] {
  const routes = expandedRoutes(context).filter((route) => route.kind === "upstream");
  return routes.toSorted((a, b) => Number(b.primary) - Number(a.primary)).map((route) => route.url);
}

/** What the router is to do once the new containers answer at `targets` (by application). Pure. */
export function routedPaths(
  context: Omit<SpecContext, "content" | "images"> & { readonly project: Project },
  targets: ReadonlyMap<string, readonly string[]>,
): readonly Route[] {
  return expandedRoutes(context).map((route): Route => {
    const { host, path } = route;
    if (route.kind === "redirect") {
      return {
        host,
        path,
        action: { kind: "redirect", to: route.to, code: 301 },
        pathRedirects: [],
      };
    }
    const application = route.upstream;
    const addresses = targets.get(application) ?? [];
    if (addresses.length === 0) {
      throw new FarmError(`application "${application}" was deployed without an address`);
    }
    const action = { kind: "upstream", targets: addresses, application } as const;
    return { host, path, action, pathRedirects: route.redirects };
  });
}

function expandedRoutes(context: {
  readonly owner: ProjectRow;
  readonly environment: Pick<Environment, "name" | "machineName">;
  readonly project: Project;
  readonly entry: Entry;
}): readonly ExpandedRoute[] {
  const { owner, environment, project, entry } = context;
  const production = environment.name === owner.defaultBranch;
  const label = production ? owner.name : `${environment.machineName}.${owner.name}`;
  return expandRoutes(project, {
    defaultDomain: `${label}.${entry.domain}`,
    production,
    entry: { scheme: entry.scheme, port: entry.port },
  });
}

function serviceSpec(service: Service, images: RunImages): ServiceSpecInput {
  const { configuration, type } = service;
  const common = {
    name: service.name,
    type: type.name,
    image: images.serviceTag(type),
    memoryBytes: defaultMemoryBytes,
    cpus: defaultCpus,
  };
  if (type.name === "redis" || type.name === "redis-persistent") {
    const persistent = type.name === "redis-persistent";
    const policy = configuration["maxmemory_policy"];
    return {
      ...common,
      port: 6379,
      dataPath: persistent ? "/data" : "",
      variables: {
        SLIPWAY_PERSISTENT: persistent ? "1" : "0",
        ...(typeof policy === "string" ? { SLIPWAY_MAXMEMORY_POLICY: policy } : {}),
      },
    };
  }
  const schemas = configuration["schemas"];
  const databases = Array.isArray(schemas) ? schemas.map(String) : ["main"];
  return {
    ...common,
    port: 3306,
    dataPath: "/var/lib/mysql",
    variables: { SLIPWAY_DATABASES: databases.join(" ") },
  };
}

function applicationSpec(application: Application, context: SpecContext): ApplicationSpecInput {
  const slug = context.content.slugs[application.name];
  if (slug === undefined) throw new FarmError(`application "${application.name}" has no slug`);
  const { hooks, web } = application;
  return {
    name: application.name,
    image: context.images.runtimeTag(application.type),
    slug: digestToWire(slug),
    variables: { ...variablesOf(application, context), ...commonVariables, HOME: "/app" },
    webJson: JSON.stringify(web),
    mounts: application.mounts.map((mount) => mountSpec(application, mount)),
    links: application.relationships.map((relationship) => ({
      hostName: `${relationship.name}.internal`,
      ...(context.content.project.services.some(({ name }) => name === relationship.service)
        ? { service: relationship.service }
        : { application: relationship.service }),
    })),
    deployHook: hooks.deploy ?? "",
    postDeployHook: hooks.postDeploy ?? "",
    continueOnFailure: hooks.onDeployFailure === "continue",
    memoryBytes: defaultMemoryBytes,
    cpus: defaultCpus,
    php: application.type.name === "php",
  };
}

function mountSpec(application: Application, mount: Mount): MountSpecInput {
  return {
    path: mount.path,
    temporary: mount.source === "tmp",
    volume: mount.service ?? application.name,
    sourcePath: mount.sourcePath,
  };
}

function variablesOf(
  application: Application,
  context: SpecContext,
): Readonly<Record<string, string>> {
  const { owner, environment, content, entry } = context;
  const { project } = content;
  const production = environment.name === owner.defaultBranch;
  const relationships = application.relationships.flatMap((relationship) => {
    const target =
      project.services.find(({ name }) => name === relationship.service) ??
      project.applications.find(({ name }) => name === relationship.service);
    if (target === undefined) return [];
    const cluster = `${environment.machineName}-${owner.id}`;
    const described = relationshipEntry({ relationship, target, cluster });
    return described === null ? [] : [[relationship.name, [described]] as const];
  });
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
    routes: expandedRoutes({ owner, environment, project, entry }),
    listen:
      application.web.upstream.socketFamily === "unix"
        ? { socket: listenSocket }
        : { port: listenPort },
  });
}

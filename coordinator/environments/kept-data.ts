import type { Application } from "../../config/applications/application-model.js";
import type { Project } from "../../config/model.js";
import type { Service } from "../../config/services/service-model.js";
import { keepsFiles, startsEmpty } from "../../config/topology.js";
import { FarmError } from "../../program/error.js";

/**
 * Where the data of a deployment is. A name that was taken away and is used again, and a service that
 * becomes one of a type that cannot read its data, begin somewhere else: so both versions run side by
 * side, a deployment that fails has touched nothing, and what is removed late is nobody else's.
 */
export interface KeptData {
  readonly services: readonly KeptService[];
  readonly applications: readonly KeptApplication[];
}

export interface KeptService {
  readonly name: string;
  /** What its container and its volume are called within the environment. */
  readonly instance: string;
  /** The schemas that it had in a version that served, and has no more. */
  readonly droppedSchemas: readonly string[];
}

export interface KeptApplication {
  readonly name: string;
  /** What the volumes behind its mounts are called within the environment. */
  readonly volume: string;
  /** The source paths of its mounts, and of those that it had in a version that served. */
  readonly sourcePaths: readonly string[];
}

/** The part of a deployment that says what data there is. */
interface Running {
  readonly content: { readonly project: Project };
  readonly kept: KeptData;
}

/**
 * Where the data of `wanted` is, once it is deployed as `generation` where `running` ran. Of the
 * deployment that runs itself it gives what that has. Pure.
 */
export function keptData(wanted: Project, running: Running | null, generation: number): KeptData {
  // A dot is in no name: this is no other's, nor what a service was called before it was noted here.
  const anew = (name: string): string => `${name}.${generation}`;
  const services = wanted.services.map((service): KeptService => {
    const { name, type } = service;
    const before = running?.content.project.services.find((other) => other.name === name);
    const kept = running?.kept.services.find((other) => other.name === name);
    if (before === undefined || kept === undefined || startsEmpty(type, before.type)) {
      return { name, instance: anew(name), droppedSchemas: [] };
    }
    const listed = schemasOf(service);
    const known = new Set([...kept.droppedSchemas, ...schemasOf(before)]);
    const droppedSchemas = [...known].filter((schema) => !listed.includes(schema)).toSorted();
    return { name, instance: kept.instance, droppedSchemas };
  });
  const applications = wanted.applications.map((application): KeptApplication => {
    const { name } = application;
    const kept = running?.kept.applications.find((other) => other.name === name);
    const known = new Set([...(kept?.sourcePaths ?? []), ...sourcePathsOf(application)]);
    return { name, volume: kept?.volume ?? anew(name), sourcePaths: [...known].toSorted() };
  });
  return { services, applications };
}

/** Where the data is of a deployment of which that was not written down: under the plain names. */
export function plainlyKept(project: Project): KeptData {
  return {
    services: project.services.map(({ name }) => ({ name, instance: name, droppedSchemas: [] })),
    applications: project.applications.map((application) => ({
      name: application.name,
      volume: application.name,
      sourcePaths: sourcePathsOf(application),
    })),
  };
}

/** Throws {@link FarmError} where `kept` is not of a project with that service. */
export function keptService({ services }: KeptData, service: string): KeptService {
  return named(services, service);
}

/** Throws {@link FarmError} where `kept` is not of a project with that application. */
export function keptApplication({ applications }: KeptData, application: string): KeptApplication {
  return named(applications, application);
}

function named<T extends { readonly name: string }>(all: readonly T[], name: string): T {
  const found = all.find((one) => one.name === name);
  if (found === undefined) throw new FarmError(`it is not known where the data of "${name}" is`);
  return found;
}

/** The applications of which files are kept. */
export function applicationsWithFiles({ applications }: KeptData): readonly string[] {
  return applications.flatMap(({ name, sourcePaths }) => (sourcePaths.length > 0 ? [name] : []));
}

function schemasOf({ configuration }: Service): readonly string[] {
  return configuration.kind === "database" ? configuration.schemas : [];
}

function sourcePathsOf(application: Application): readonly string[] {
  return application.mounts.filter(keepsFiles).map(({ sourcePath }) => sourcePath);
}

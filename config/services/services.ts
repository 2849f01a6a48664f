import { firewallReader } from "../applications/firewall.js";
import {
  accessReader,
  completeInstance,
  containerProfileReader,
  resourcesReader,
  sizeReader,
} from "../applications/instance.js";
import type { Layout } from "../files/layout.js";
import type { Node } from "../reading/node.js";
import { anything, integer, record, text, type Reader } from "../reading/readers.js";
import { relationshipsReader, type WrittenRelationship } from "../applications/relationships.js";
import { about, orNothing, schemaOf, withSchema } from "../reading/schema.js";
import {
  configurationSchema,
  configurationSchemaOf,
  readConfiguration,
} from "./service-configuration.js";
import type { Service } from "./service-model.js";
import {
  compareVersions,
  findServiceType,
  SERVICE_TYPE_NAMES,
  type ServiceType,
} from "./service-types.js";
import { suggest } from "../reading/suggest.js";

/** A service as read from its block; what depends on others is completed by the check. */
export type WrittenService = Omit<Service, "relationships"> & {
  readonly relationships: readonly WrittenRelationship[];
};

const VERSION = /\d{1,9}(?:\.\d{1,9}){0,3}/;

const NAME = /^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?$/;

/** What is written for a type: those that are current are offered, and others are possible. */
const typeSchema = {
  anyOf: [
    {
      enum: SERVICE_TYPE_NAMES.flatMap((name) => {
        const { versions = [], deprecated = new Set() } = findServiceType(name) ?? {};
        return versions
          .filter((version) => !deprecated.has(version))
          .map((version) => `${name}:${version}`);
      }),
    },
    { type: "string", pattern: `^(?:${SERVICE_TYPE_NAMES.join("|")}):${VERSION.source}$` },
  ],
};

const fieldsOf = record(
  {
    type: about(
      "What it is and in which version, for example mariadb:10.11.",
      withSchema(typeSchema, text),
    ),
    disk: about("Space for its data, in MB.", integer({ min: 0 })),
    configuration: about("What its type can be told.", withSchema(configurationSchema, anything)),
    relationships: about("Applications that it reaches: of Varnish.", relationshipsReader),
    size: about("Size of its containers.", sizeReader),
    resources: about("Memory of its containers.", resourcesReader),
    container_profile: about("How CPU and memory go together.", containerProfileReader),
    access: about("Who may log in.", accessReader),
    firewall: about("What it may reach outside.", firewallReader),
  },
  { required: ["type"] },
);

/** What the type says of the configuration. */
const configurationsByType = SERVICE_TYPE_NAMES.map((name) => ({
  if: { properties: { type: { type: "string", pattern: `^${name}:` } } },
  // eslint-disable-next-line unicorn/no-thenable -- the word of JSON Schema, and never awaited
  then: {
    properties: {
      configuration: orNothing(configurationSchemaOf(findServiceType(name)?.configuration)),
    },
  },
}));

/** Keys that are in the model, and that no agent acts upon yet. */
const LATER = ["access", "firewall"] as const;

/** Reads one service; its key in the map is its name. */
export function serviceReader(layout: Layout): Reader<WrittenService> {
  return withSchema({ ...schemaOf(fieldsOf), allOf: configurationsByType }, (node) => {
    const isNamed = NAME.test(node.key);
    if (!isNamed) {
      const rule = "lowercase letters, digits, - and _, at most 63";
      node.keyError(`the service name "${node.key}" must be ${rule}`);
    }
    const fields = fieldsOf(node);
    for (const key of LATER) {
      if (node.child(key)?.isNull === false) node.at(key).warnNotSupported();
    }
    const read = fields?.type === undefined ? undefined : readType(node.at("type"), fields.type);
    const known = read === undefined ? undefined : findServiceType(read.type.name);
    if (fields === undefined || read === undefined || known === undefined) return undefined;
    const { type } = read;
    checkDisk(node, type.name, known, layout);
    if (type.name === "network-storage" && node.key.includes("_")) {
      node.keyError(`the name "${node.key}" of a network storage must not contain an underscore`);
    }
    if (known.configuration === "varnish" && (fields.relationships ?? []).length === 0) {
      const hint = 'Write "relationships: {application: app:http}".';
      node.keyError("a varnish needs a relationship to the application behind it", hint);
    }
    if (known.configuration === "vault" && fields.configuration === undefined) {
      node.keyError('a vault-kms needs "configuration" with its "endpoints"');
    }
    const configuration = readConfiguration(
      known.configuration,
      fields.configuration ?? null,
      type.version,
    );
    if (!isNamed || !read.isSound || configuration === undefined) return undefined;
    const { size, resources, access, firewall } = completeInstance(fields);
    return {
      name: node.key,
      type,
      disk: fields.disk ?? null,
      size,
      resources,
      access,
      firewall,
      configuration,
      relationships: fields.relationships ?? [],
    };
  });
}

/**
 * Where the version is none, the nearest one stands in for it, so that the rest of the service is checked
 * all the same.
 */
function readType(
  node: Node,
  written: string,
): { readonly type: Service["type"]; readonly isSound: boolean } | undefined {
  const [name = "", version = "", ...more] = written.split(":");
  const type = findServiceType(name);
  const problem = `"${written}" is not a valid service type`;
  if (type === undefined) {
    const near = suggest(name, SERVICE_TYPE_NAMES);
    const isVersion = near !== null && findServiceType(near)?.versions.includes(version) === true;
    const meant = isVersion ? `${near}:${version}` : near;
    node.error(
      problem,
      near === null ? `Known types: ${SERVICE_TYPE_NAMES.join(", ")}.` : `Did you mean "${meant}"?`,
    );
    return undefined;
  }
  if (VERSION.exec(version)?.[0] !== version || more.length > 0) {
    const isMissing = version === "";
    const hint = `Write the type as "${name}:<version>". Known versions: ${type.versions.join(", ")}.`;
    node.error(isMissing ? `"${written}" names no version` : problem, hint);
    return { type: { name, version: type.versions.at(-1) ?? "" }, isSound: false };
  }
  if (!type.versions.includes(version) && !isNewer(version, type)) {
    const near = nearestVersion(version, type);
    const other = SERVICE_TYPE_NAMES.find(
      (each) => each.includes(name) && findServiceType(each)?.versions.includes(version) === true,
    );
    const meant = other === undefined ? `${name}:${near}` : `${other}:${version}`;
    const hint = `Did you mean "${meant}"? Known versions: ${type.versions.join(", ")}.`;
    node.error(problem, hint);
    return { type: { name, version: near }, isSound: false };
  }
  if (isNewer(version, type)) {
    const newest = type.versions.at(-1) ?? "";
    node.warn(`"${written}" is newer than any version known here`, `The newest is ${newest}.`);
  } else if (type.deprecated.has(version)) {
    const current = type.versions.filter((each) => !type.deprecated.has(each));
    node.warn(
      `"${written}" is deprecated`,
      current.length === 0 ? null : `Supported versions: ${current.join(", ")}.`,
    );
  }
  return { type: { name, version }, isSound: true };
}

function isNewer(version: string, { versions }: ServiceType): boolean {
  return compareVersions(version, versions.at(-1) ?? "0") > 0;
}

/** Of the same major version the nearest, otherwise the nearest of all; the newer of two. */
function nearestVersion(version: string, { versions }: ServiceType): string {
  const [major = 0, minor] = version.split(".").map(Number);
  const distance = (candidate: string): number => {
    const [otherMajor = 0, otherMinor = 0] = candidate.split(".").map(Number);
    return Math.abs(otherMajor - major) * 1000 + Math.abs(otherMinor - (minor ?? 999));
  };
  return versions.reduce((best, candidate) =>
    distance(candidate) <= distance(best) ? candidate : best,
  );
}

function checkDisk(node: Node, name: string, { disk: rule }: ServiceType, layout: Layout): void {
  const place = node.child("disk");
  const disk = place?.value.kind === "scalar" ? place.value.value : null;
  if (place === null || typeof disk !== "number") return;
  if (rule === "none") place.keyError(`a ${name} keeps nothing on a disk`, 'Remove "disk".');
  else if (typeof rule === "number" && disk < rule)
    place.error(`the disk of a ${name} may not be smaller than ${rule} MB, found ${disk}`);
  else if (layout === "upsun") place.warnNotSupported();
}

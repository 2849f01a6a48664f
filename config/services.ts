import { serviceAccepted, serviceLater } from "./later.js";
import type { Layout } from "./layout.js";
import type { Service } from "./service-model.js";
import type { Node } from "./node.js";
import { anything, integer, notSupportedYet, record, text, type Reader } from "./readers.js";
import { relationshipsReader } from "./relationships.js";
import { findServiceType, SERVICE_TYPE_NAMES } from "./service-types.js";
import { suggest } from "./suggest.js";
import { describeValue, toPlain } from "./value.js";

const NAME = /^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?$/;

const fieldsOf = record(
  {
    type: text,
    disk: integer({ min: 0 }),
    configuration: anything,
    relationships: anything,
    ...serviceAccepted,
    access: notSupportedYet(serviceLater.access),
    firewall: notSupportedYet(serviceLater.firewall),
  },
  { required: ["type"] },
);

/** Reads one service; its key in the map is its name. */
export function serviceReader(layout: Layout): Reader<Service> {
  return (node) => {
    const isNamed = NAME.test(node.key);
    if (!isNamed) {
      const rule = "lowercase letters, digits, - and _, at most 63";
      node.keyError(`the service name "${node.key}" must be ${rule}`);
    }
    const fields = fieldsOf(node);
    const type = fields?.type === undefined ? undefined : readType(node.at("type"), fields.type);
    if (fields === undefined || type === undefined || !isNamed) return undefined;
    checkDisk(node, type.name, fields.disk, layout);
    if (type.name === "network-storage" && node.key.includes("_")) {
      node.keyError(`the name "${node.key}" of a network storage must not contain an underscore`);
    }
    if (fields.relationships !== undefined) {
      relationshipsReader(fields.relationships);
      fields.relationships.warnNotSupported();
    }
    return {
      name: node.key,
      type,
      disk: fields.disk ?? null,
      configuration: readConfiguration(fields.configuration),
    };
  };
}

function readType(node: Node, written: string): Service["type"] | undefined {
  const [name = "", version = "", ...more] = written.split(":");
  const type = findServiceType(name);
  if (type === undefined) {
    const near = suggest(name, SERVICE_TYPE_NAMES);
    node.error(
      `"${written}" is not a valid service type`,
      near === null ? `Known types: ${SERVICE_TYPE_NAMES.join(", ")}.` : `Did you mean "${near}"?`,
    );
    return undefined;
  }
  if (!type.versions.test(version) || more.length > 0) {
    const message =
      version === "" ? `"${written}" names no version` : `"${written}" is not a valid service type`;
    node.error(message, `Write the type as "${name}:<version>".`);
    return undefined;
  }
  if (!type.isSupported) node.warnNotSupported(name);
  return { name, version };
}

function checkDisk(node: Node, typeName: string, disk: number | undefined, layout: Layout): void {
  const minimum = findServiceType(typeName)?.minimumDisk ?? null;
  if (disk === undefined) return;
  if (minimum !== null && disk < minimum) {
    node
      .at("disk")
      .error(`the disk of a ${typeName} may not be smaller than ${minimum} MB, found ${disk}`);
  }
  if (layout === "upsun") node.at("disk").warnNotSupported();
}

function readConfiguration(node: Node | undefined): Service["configuration"] {
  if (node === undefined) return {};
  if (node.value.kind !== "map") {
    node.error(`must be a map, found ${describeValue(node.value)}`);
    return {};
  }
  return Object.fromEntries(node.children.map((child) => [child.key, toPlain(child.value)]));
}

import type { Relationship } from "./application-model.js";
import type { Node } from "../reading/node.js";
import { keyMatching, line, mapOf, record, text, type Reader } from "../reading/readers.js";
import { keysOf } from "../reading/schema.js";

/** A relationship as written; a null endpoint stands for the default one of the service. */
export type WrittenRelationship = Omit<Relationship, "endpoint"> & {
  readonly endpoint: string | null;
};

const name = keyMatching(
  /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?$/,
  "letters, digits, - and _, at most 63",
);
const mapForm = record({ service: line, endpoint: line });

/** Reads `relationships` in its three forms: `"service:endpoint"`, nothing, and a map. */
export const relationshipsReader: Reader<readonly WrittenRelationship[]> = (node) => {
  const read = mapOf(relationship, name)(node);
  return read === undefined ? undefined : [...read.values()];
};

function relationship(node: Node): WrittenRelationship | undefined {
  if (node.isNull) return { name: node.key, service: node.key, endpoint: null };
  if (node.value.kind === "map") {
    const fields = mapForm(node);
    // A key that is unknown may be the one that says what it leads to.
    const isKnown = ({ key }: Node) => key.startsWith(".") || keysOf(mapForm).includes(key);
    if (fields === undefined || !node.children.every(isKnown)) return undefined;
    return {
      name: node.key,
      service: fields.service ?? node.key,
      endpoint: fields.endpoint ?? null,
    };
  }
  const written = text(node);
  if (written === undefined) return undefined;
  const [service = "", endpoint = "", ...more] = written.split(":");
  if (service !== "" && endpoint !== "" && more.length === 0)
    return { name: node.key, service, endpoint };
  if (more.length === 0 && endpoint === "" && service !== "") {
    node.error(
      `"${written}" names no endpoint`,
      `Write "${service}:<endpoint>", or {service: ${service}} for its default endpoint.`,
    );
  } else {
    node.error(`must be "<service>:<endpoint>", found "${written}"`);
  }
  return undefined;
}

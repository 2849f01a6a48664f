import { canonicalJson } from "../program/json.js";
import type { Difference } from "./difference.js";
import type { ServiceConfiguration, VaultConfiguration } from "./services/service-model.js";

/** What is different in the configuration of a service; what is no longer declared is deleted. */
export function configurationChanges(
  after: ServiceConfiguration,
  before: ServiceConfiguration,
): readonly Difference[] {
  if (canonicalJson(after) === canonicalJson(before)) return [];
  const losses = lossesOf(after, before).map((text): Difference => ({
    effect: "loses-data",
    text,
  }));
  return losses.length > 0 ? losses : [{ effect: "restart", text: "configuration changed" }];
}

function lossesOf(after: ServiceConfiguration, before: ServiceConfiguration): readonly string[] {
  // Of another type nothing is left in any case, and the change of the type says so.
  if (before.kind === "database" && after.kind === "database") {
    return missing(before.schemas, after.schemas).map(dropped("the schema"));
  }
  if (before.kind === "queue" && after.kind === "queue") {
    return missing(before.vhosts, after.vhosts).map(dropped("the virtual host"));
  }
  if (before.kind === "solr" && after.kind === "solr") {
    return missing(Object.keys(before.cores), Object.keys(after.cores)).map(dropped("the core"));
  }
  if (before.kind === "vault" && after.kind === "vault") {
    return missing(keysOf(before), keysOf(after)).map(dropped("the key"));
  }
  return [];
}

/** A key of another type is another key, whatever its name. */
function keysOf({ endpoints }: VaultConfiguration): readonly string[] {
  const keys = Object.values(endpoints).flat();
  return [...new Set(keys.map(({ key, type }) => `${key} (${type})`))];
}

function missing(before: readonly string[], after: readonly string[]): readonly string[] {
  return before.filter((name) => !after.includes(name));
}

function dropped(what: string): (name: string) => string {
  return (name) => `${what} "${name}" is dropped`;
}

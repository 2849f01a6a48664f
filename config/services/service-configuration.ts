import {
  databaseSchemas,
  readClickhouse,
  readMysql,
  readPostgresql,
} from "./database-configuration.js";
import { entryName, knownWord } from "../reading/entry-name.js";
import type { Node } from "../reading/node.js";
import { bool, line, listOf, mapOf, oneOf, record, text, type Reader } from "../reading/readers.js";
import { about, orNothing, schemaOf, withSchema, type JsonSchema } from "../reading/schema.js";
import type { Archive, ServiceConfiguration, SolrConfiguration } from "./service-model.js";
import { compareVersions, type ConfigurationKind } from "./service-types.js";
import { didYouMean } from "../reading/suggest.js";
import { describeValue } from "../files/value.js";

const ANALYSIS = ["icu", "kuromoji", "nori", "phonetic", "smartcn", "stempel", "ukrainian"];
const OPENSEARCH_PLUGINS: readonly string[] = [
  ...ANALYSIS.map((name) => `analysis-${name}`),
  "ingest-attachment",
  "mapper-annotated-text",
  "mapper-murmur3",
  "mapper-size",
  "repository-azure",
  "repository-gcs",
  "repository-s3",
  "store-smb",
  "transport-nio",
];
const ELASTICSEARCH_PLUGINS: readonly string[] = [
  ...OPENSEARCH_PLUGINS,
  "cloud-aws",
  "delete-by-query",
  "discovery-multicast",
  "ingest-user-agent",
  "lang-javascript",
  "lang-python",
  "mapper-attachments",
];

const memory = record({
  maxmemory_policy: about(
    "What goes first when memory is full.",
    oneOf(
      "allkeys-lru",
      "noeviction",
      "allkeys-lfu",
      "volatile-lru",
      "volatile-lfu",
      "allkeys-random",
      "volatile-random",
      "volatile-ttl",
    ),
  ),
});

const PLUGINS = "Plugins that are loaded.";

const queue = record({ vhosts: about("Its virtual hosts.", listOf(line)) });

const authentication = about(
  "Users with passwords.",
  record({ enabled: about("Whether there are any.", bool) }, { required: ["enabled"] }),
);
const opensearch = record({
  plugins: about(PLUGINS, listOf(knownWord(OPENSEARCH_PLUGINS, "plugin"))),
  authentication,
});
const elasticsearch = record({
  plugins: about(PLUGINS, listOf(knownWord(ELASTICSEARCH_PLUGINS, "plugin"))),
  authentication,
});

/** A directory that is put into the service, as `!archive "conf"`; by then it is a map of its files. */
const archive: Reader<Archive> = withSchema({ type: ["object", "string"] }, (node) => {
  // Names of files may begin with a dot, other than names in a configuration.
  if (node.value.kind === "map")
    return Object.fromEntries(node.children.map((child) => [child.key, text(child) ?? ""]));
  node.error(`must be !archive "<directory>", found ${describeValue(node.value)}`);
  return undefined;
});

const core = record({
  conf_dir: about('Its configuration, as !archive "directory".', archive),
  config_set: about("One of configsets instead.", line),
  core_properties: about("Its core.properties.", text),
});
const solr = record({
  core_config: about("The configuration of the only core.", archive),
  cores: about(
    "Its cores, by name.",
    mapOf(
      withSchema(orNothing(schemaOf(core)), (node) => (node.isNull ? {} : core(node))),
      entryName,
    ),
  ),
  configsets: about("Configurations that cores share.", mapOf(archive, entryName)),
  endpoints: about(
    "What relationships choose a core by.",
    mapOf(record({ core: about("The core.", line) }, { required: ["core"] }), entryName),
  ),
});

const varnish = record({ vcl: about("Its configuration, usually included.", text) });

const vaultKey = record(
  {
    key: about("The key's name.", line),
    policy: about(
      "What may be done with it.",
      oneOf("admin", "sign", "verify", "encrypt", "decrypt", "rewrap"),
    ),
    type: about("What it is for; it never changes.", oneOf("sign", "encrypt")),
  },
  { required: ["key", "policy", "type"] },
);
const vault = record(
  { endpoints: about("Users and their keys, by name.", mapOf(listOf(vaultKey), entryName)) },
  { required: ["endpoints"] },
);

const mercure = record({
  anonymous: about("Whether anybody may subscribe.", bool),
  cors_origins: about("Sites whose pages may subscribe.", listOf(line)),
});

const nothing = record({});

const SCHEMAS: Readonly<Record<ConfigurationKind, JsonSchema>> = {
  ...databaseSchemas,
  memory: schemaOf(memory),
  rabbitmq: schemaOf(queue),
  opensearch: schemaOf(opensearch),
  elasticsearch: schemaOf(elasticsearch),
  solr: schemaOf(solr),
  varnish: schemaOf(varnish),
  vault: schemaOf(vault),
  mercure: schemaOf(mercure),
  none: schemaOf(nothing),
};

/** What editors know of all configurations; which one it has to be, follows from the type. */
export const configurationSchema: JsonSchema = { anyOf: Object.values(SCHEMAS) };

/** What editors know of the configuration of one kind. */
export function configurationSchemaOf(kind: ConfigurationKind = "none"): JsonSchema {
  return SCHEMAS[kind];
}

/**
 * Reads the `configuration` of a service, whose type has this version. Of a service without one,
 * `node` is null and the result its default.
 */
export function readConfiguration(
  kind: ConfigurationKind,
  node: Node | null,
  version: string,
): ServiceConfiguration | undefined {
  switch (kind) {
    case "mysql":
      return readMysql(node);
    case "postgresql":
      return readPostgresql(node);
    case "clickhouse":
      return readClickhouse(node);
    case "elasticsearch":
    case "opensearch":
      return readSearch(kind, node, version);
    case "solr":
      return readSolr(node);
    case "vault":
      return readVault(node);
    case "memory": {
      const fields = node === null ? {} : memory(node);
      return fields && { kind, maxmemoryPolicy: fields.maxmemory_policy ?? null };
    }
    case "rabbitmq": {
      const fields = node === null ? {} : queue(node);
      return fields && { kind: "queue", vhosts: fields.vhosts ?? [] };
    }
    case "varnish": {
      const fields = node === null ? {} : varnish(node);
      return fields && { kind, vcl: fields.vcl ?? null };
    }
    case "mercure": {
      const fields = node === null ? {} : mercure(node);
      if (fields === undefined) return undefined;
      const { anonymous = false, cors_origins: corsOrigins = [] } = fields;
      return { kind, isAnonymous: anonymous, corsOrigins };
    }
    case "none":
      return node === null || nothing(node) !== undefined ? { kind } : undefined;
  }
}

function readSearch(
  kind: "elasticsearch" | "opensearch",
  node: Node | null,
  version: string,
): ServiceConfiguration | undefined {
  const reader = kind === "elasticsearch" ? elasticsearch : opensearch;
  const fields = node === null ? {} : reader(node);
  if (fields === undefined) return undefined;
  const hasAuthentication = fields.authentication?.enabled ?? false;
  if (hasAuthentication && kind === "elasticsearch" && compareVersions(version, "7.2") < 0) {
    node?.at("authentication").keyError(`elasticsearch:${version} has no authentication`);
  }
  return { kind: "search", plugins: fields.plugins ?? [], hasAuthentication };
}

/** Without cores there is `collection1`, and without endpoints `solr`, which leads to the first core. */
function readSolr(node: Node | null): SolrConfiguration | undefined {
  const fields = node === null ? {} : solr(node);
  if (fields === undefined) return undefined;
  const cores = Object.fromEntries(
    [...(fields.cores ?? [["collection1", { conf_dir: fields.core_config }] as const])].map(
      ([name, written]) => [
        name,
        {
          confDir: written.conf_dir ?? null,
          configSet: "config_set" in written ? (written.config_set ?? null) : null,
          properties: "core_properties" in written ? (written.core_properties ?? null) : null,
        },
      ],
    ),
  );
  const endpoints = Object.fromEntries(
    [...(fields.endpoints ?? [])].map(([name, endpoint]) => [name, endpoint.core ?? ""]),
  );
  for (const [name, target] of Object.entries(endpoints)) {
    if (target === "" || Object.hasOwn(cores, target)) continue;
    node
      ?.at("endpoints", name, "core")
      .error(`the core "${target}" is not in "cores"`, didYouMean(target, Object.keys(cores)));
  }
  const configsets = Object.fromEntries(fields.configsets ?? []);
  return {
    kind: "solr",
    cores,
    endpoints: fields.endpoints === undefined ? { solr: Object.keys(cores)[0] ?? "" } : endpoints,
    configsets,
  };
}

function readVault(node: Node | null): ServiceConfiguration | undefined {
  const fields = node === null ? {} : vault(node);
  if (fields === undefined) return undefined;
  const endpoints = [...(fields.endpoints ?? [])].map(([name, keys]) => {
    const complete = keys.flatMap(({ key, policy, type }) =>
      key === undefined || policy === undefined || type === undefined
        ? []
        : [{ key, policy, type }],
    );
    return [name, complete] as const;
  });
  return { kind: "vault", endpoints: Object.fromEntries(endpoints) };
}

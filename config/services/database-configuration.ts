import type { Node } from "../reading/node.js";
import { entryName, knownWord } from "../reading/entry-name.js";
import { bool, integer, line, listOf, mapOf, matching, oneOf, record } from "../reading/readers.js";
import { about, schemaOf } from "../reading/schema.js";
import type { DatabaseConfiguration, DatabaseEndpoint } from "./service-model.js";
import { didYouMean } from "../reading/suggest.js";

const schema = matching(
  /^[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,62})$/,
  "the name of a schema: letters, digits, - and _, at most 63",
);

const ENDPOINTS = "Users, by a name that relationships choose one by.";
const BY_DEFAULT = "The database that a relationship to this endpoint names.";
const PRIVILEGES = "What the user may do, by database.";
const ROTATE = "Whether passwords change from time to time.";

const port = integer({ min: 1, max: 65_535 });

/** As in MariaDB's own configuration; those in MB are whole numbers. */
const properties = record({
  max_allowed_packet: about("The largest packet, in MB.", integer({ min: 1, max: 100 })),
  default_charset: about("Character set of new tables.", line),
  default_collation: about("Collation of new tables.", line),
  optimizer_switch: about("Switches of the optimizer.", line),
  optimizer_use_condition_selectivity: about(
    "How the optimizer guesses what a condition leaves.",
    integer({ min: 1, max: 5 }),
  ),
  innodb_adaptive_hash_index: about("1: InnoDB hashes its indexes.", integer({ min: 0, max: 1 })),
  max_heap_table_size: about("The largest table in memory, in MB.", integer({ min: 1, max: 4096 })),
  table_definition_cache: about("Definitions of tables that are kept.", integer({ min: 1 })),
  table_open_cache: about("Tables that are kept open.", integer({ min: 1 })),
  wsrep_sync_wait: about("What waits for a cluster to agree.", integer({ min: 0, max: 15 })),
});

const EXTENSIONS = (
  "address_standardizer address_standardizer_data_us adminpack autoinc bloom btree_gin btree_gist " +
  "chkpass citext cube dblink dict_int dict_xsyn earthdistance file_fdw fuzzystrmatch hstore " +
  "insert_username intagg intarray isn lo ltree moddatetime pageinspect pg_buffercache " +
  "pg_freespacemap pg_prewarm pg_stat_statements pg_trgm pg_visibility pgcrypto pgrouting pgrowlocks " +
  "pgstattuple plpgsql postgis postgis_sfcgal postgis_tiger_geocoder postgis_topology postgres_fdw " +
  "refint seg sslinfo tablefunc tcn timetravel tsearch2 tsm_system_rows tsm_system_time unaccent " +
  "uuid-ossp vector xml2"
).split(" ");

const mysql = record({
  schemas: about("Its databases; one that is no longer listed is deleted.", listOf(schema)),
  endpoints: about(
    ENDPOINTS,
    mapOf(
      record({
        default_schema: about(BY_DEFAULT, line),
        privileges: about(
          PRIVILEGES,
          mapOf(oneOf("ro", "rw", "admin", "replication", "replication-admin")),
        ),
      }),
      entryName,
    ),
  ),
  properties: about("Settings of the server.", properties),
  rotate_passwords: about(ROTATE, bool),
});

const privileges = about(PRIVILEGES, mapOf(oneOf("ro", "rw", "admin")));

const postgresql = record({
  databases: about("Its databases; one that is no longer listed is deleted.", listOf(schema)),
  endpoints: about(
    ENDPOINTS,
    mapOf(record({ default_database: about(BY_DEFAULT, line), privileges }), entryName),
  ),
  extensions: about("Extensions that are enabled.", listOf(knownWord(EXTENSIONS, "extension"))),
  default_charset: about("Character set of new databases.", line),
  default_collation: about("Collation of new databases.", line),
  default_ctype: about("Classes of characters of new databases.", line),
  rotate_passwords: about(ROTATE, bool),
});

const clickhouse = record({
  databases: about("Its databases; one that is no longer listed is deleted.", listOf(schema)),
  endpoints: about(
    ENDPOINTS,
    mapOf(
      record({
        default_database: about(BY_DEFAULT, line),
        privileges,
        port: about("Where it listens.", port),
      }),
      entryName,
    ),
  ),
});

export const databaseSchemas = {
  mysql: schemaOf(mysql),
  postgresql: schemaOf(postgresql),
  clickhouse: schemaOf(clickhouse),
};

/** Reads the configuration of MySQL and MariaDB; null: there is none. */
export function readMysql(node: Node | null): DatabaseConfiguration | undefined {
  const fields = node === null ? {} : mysql(node);
  if (fields === undefined) return undefined;
  const isDefault = fields.schemas === undefined && fields.endpoints === undefined;
  const schemas = fields.schemas ?? ["main"];
  const endpoints = [...(fields.endpoints ?? [])].map(([name, endpoint]) => ({
    name,
    defaultSchema: endpoint.default_schema ?? null,
    privileges: endpoint.privileges,
  }));
  if (node !== null && !isDefault) {
    const missing = fields.schemas === undefined ? "schemas" : "endpoints";
    const given = missing === "schemas" ? "endpoints" : "schemas";
    if (node.child(missing)?.isNull ?? true) {
      node
        .at(given)
        .keyError(
          `"${given}" without "${missing}" leaves the service without any`,
          "Declare both, or neither for the schema main and the endpoint mysql.",
        );
    }
  }
  return complete(node, {
    words: { list: "schemas", one: "schema", byDefault: "default_schema" },
    isDefault,
    schemas,
    endpoints:
      fields.endpoints === undefined ? [adminOf("mysql", schemas, schemas[0] ?? null)] : endpoints,
    properties: withoutUndefined(fields.properties ?? {}),
    extensions: [],
    rotatePasswords: fields.rotate_passwords ?? true,
  });
}

/**
 * Reads the configuration of PostgreSQL; null: there is none. Databases alone have one endpoint `main`
 * that may do everything, and endpoints alone one database `main`.
 */
export function readPostgresql(node: Node | null): DatabaseConfiguration | undefined {
  const fields = node === null ? {} : postgresql(node);
  if (fields === undefined) return undefined;
  const { default_charset, default_collation, default_ctype } = fields;
  return readDatabases(node, "postgresql", fields, {
    properties: withoutUndefined({ default_charset, default_collation, default_ctype }),
    extensions: fields.extensions ?? [],
    rotatePasswords: fields.rotate_passwords ?? true,
  });
}

/** Reads the configuration of ClickHouse, which follows that of PostgreSQL; null: there is none. */
export function readClickhouse(node: Node | null): DatabaseConfiguration | undefined {
  const fields = node === null ? {} : clickhouse(node);
  if (fields === undefined) return undefined;
  return readDatabases(node, "clickhouse", fields, {
    properties: {},
    extensions: [],
    rotatePasswords: true,
  });
}

interface Databases {
  readonly databases?: readonly string[];
  readonly endpoints?: NonNullable<ReturnType<typeof clickhouse>>["endpoints"];
}

function readDatabases(
  node: Node | null,
  endpoint: string,
  { databases, endpoints }: Databases,
  more: Pick<DatabaseConfiguration, "properties" | "extensions" | "rotatePasswords">,
): DatabaseConfiguration | undefined {
  const isDefault = databases === undefined && endpoints === undefined;
  const schemas = databases ?? ["main"];
  const declared =
    endpoints === undefined
      ? [isDefault ? adminOf(endpoint, schemas, "main") : adminOf("main", schemas, null)]
      : [...endpoints].map(([name, fields]) => ({
          name,
          defaultSchema: fields.default_database ?? null,
          privileges: fields.privileges,
          port: fields.port,
        }));
  return complete(node, {
    ...more,
    words: { list: "databases", one: "database", byDefault: "default_database" },
    isDefault,
    schemas,
    endpoints: declared,
  });
}

interface Endpoint {
  readonly name: string;
  readonly defaultSchema: string | null;
  readonly privileges?: ReadonlyMap<string, DatabaseEndpoint["privileges"][string]> | undefined;
  readonly port?: number | undefined;
}

interface Declared extends Omit<DatabaseConfiguration, "kind" | "endpoints"> {
  /** What this type of database calls things. */
  readonly words: { readonly list: string; readonly one: string; readonly byDefault: string };
  readonly endpoints: readonly Endpoint[];
}

function complete(node: Node | null, declared: Declared): DatabaseConfiguration {
  const { words, endpoints, ...rest } = declared;
  if (node !== null) {
    checkTwice(node.at(words.list), words.one);
    for (const endpoint of endpoints) checkEndpoint(node, endpoint, declared);
  }
  return {
    kind: "database",
    ...rest,
    endpoints: Object.fromEntries(
      endpoints.map(({ name, defaultSchema, privileges: granted, port: at }) => [
        name,
        { defaultSchema, privileges: Object.fromEntries(granted ?? []), port: at ?? null },
      ]),
    ),
  };
}

function checkTwice(node: Node, what: string): void {
  const seen = new Set<string>();
  for (const item of node.items) {
    const name = item.value.kind === "scalar" ? item.value.text : "";
    if (seen.has(name)) item.error(`the ${what} "${name}" is listed twice`);
    seen.add(name);
  }
}

/** What an endpoint names has to be declared. */
function checkEndpoint(node: Node, endpoint: Endpoint, { words, schemas }: Declared): void {
  const place = node.at("endpoints", endpoint.name);
  const report = (where: Node, isKey: boolean, name: string): void => {
    const message = `the ${words.one} "${name}" is not in "${words.list}"`;
    const hint = didYouMean(name, [...new Set(schemas)]);
    if (isKey) where.keyError(message, hint);
    else where.error(message, hint);
  };
  if (endpoint.defaultSchema !== null && !schemas.includes(endpoint.defaultSchema))
    report(place.at(words.byDefault), false, endpoint.defaultSchema);
  for (const name of endpoint.privileges?.keys() ?? []) {
    if (!schemas.includes(name)) report(place.at("privileges", name), true, name);
  }
}

function adminOf(name: string, schemas: readonly string[], defaultSchema: string | null): Endpoint {
  return {
    name,
    defaultSchema,
    privileges: new Map(schemas.map((each) => [each, "admin" as const])),
  };
}

function withoutUndefined<T>(
  values: Readonly<Record<string, T | undefined>>,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, T] => entry[1] !== undefined),
  );
}

import { defaultInstance } from "../applications/instance.js";
import type {
  DatabaseConfiguration,
  Service,
  ServiceConfiguration,
  SolrConfiguration,
} from "../services/service-model.js";
import { findServiceType } from "../services/service-types.js";
import {
  block,
  blockOrNothing,
  listOrNothing,
  spell,
  writeInstance,
  type Block,
} from "./write-application.js";

/** The block of a service in the native layout, without its name and what is the default. */
export function writeService(service: Service): Block {
  const { type, configuration } = service;
  return block({
    type: spell(type),
    ...writeInstance({ ...service, mounts: [] }, defaultInstance),
    configuration: blockOrNothing(writeConfiguration(configuration, type.name)),
  });
}

function writeConfiguration(configuration: ServiceConfiguration, type: string): Block {
  switch (configuration.kind) {
    case "database":
      return writeDatabase(configuration, type);
    case "memory":
      return { maxmemory_policy: configuration.maxmemoryPolicy ?? undefined };
    case "queue":
      return { vhosts: listOrNothing(configuration.vhosts) };
    case "search":
      return {
        plugins: listOrNothing(configuration.plugins),
        authentication: configuration.hasAuthentication ? { enabled: true } : undefined,
      };
    case "solr":
      return writeSolr(configuration);
    case "varnish":
      return { vcl: configuration.vcl ?? undefined };
    case "vault":
      return { endpoints: configuration.endpoints };
    case "mercure":
      return {
        anonymous: configuration.isAnonymous ? true : undefined,
        cors_origins: listOrNothing(configuration.corsOrigins),
      };
    case "none":
      return {};
  }
}

function writeDatabase(database: DatabaseConfiguration, type: string): Block {
  const isMysql = findServiceType(type)?.configuration === "mysql";
  const { schemas, properties, extensions, rotatePasswords } = database;
  const endpoints = Object.entries(database.endpoints).map(
    ([name, { defaultSchema, privileges, port }]) => {
      const written = block({
        [isMysql ? "default_schema" : "default_database"]: defaultSchema ?? undefined,
        privileges: blockOrNothing(privileges),
        port: port ?? undefined,
      });
      return [name, written] as const;
    },
  );
  return {
    ...(!database.isDefault && {
      [isMysql ? "schemas" : "databases"]: schemas,
      endpoints: Object.fromEntries(endpoints),
    }),
    // MySQL has a key for them; PostgreSQL has them among its own.
    ...(isMysql ? { properties: blockOrNothing(properties) } : properties),
    extensions: listOrNothing(extensions),
    rotate_passwords: rotatePasswords ? undefined : false,
  };
}

function writeSolr({ cores, endpoints, configsets }: SolrConfiguration): Block {
  const writtenCores = Object.entries(cores).map(([name, core]) => {
    const written = block({
      conf_dir: core.confDir ?? undefined,
      config_set: core.configSet ?? undefined,
      core_properties: core.properties ?? undefined,
    });
    return [name, written] as const;
  });
  // Without a core the endpoint leads nowhere, which can only be left unsaid.
  const leading = Object.entries(endpoints).filter(([, core]) => core !== "");
  return {
    cores: Object.fromEntries(writtenCores),
    endpoints: blockOrNothing(Object.fromEntries(leading.map(([name, core]) => [name, { core }]))),
    configsets: blockOrNothing(configsets),
  };
}

import { applicationFields } from "./applications/application.js";
import type { Layout } from "./files/layout.js";
import { routeReader } from "./routes/route-reader.js";
import { schemaOf, type JsonSchema } from "./reading/schema.js";
import { serviceReader } from "./services/services.js";

/** Kinds of configuration files that have a schema. */
export type DocumentKind = "app" | "services" | "routes";

/**
 * The JSON Schema of a kind of configuration file, for editors: made of the readers of the files, so
 * that it knows the same keys. It is of draft 7, which all editors understand. What depends on other
 * files or on two keys at once only the check can tell.
 */
export function documentSchema(kind: DocumentKind, layout: Layout): JsonSchema {
  return { $schema: "http://json-schema.org/draft-07/schema#", ...bodyOf(kind, layout) };
}

function bodyOf(kind: DocumentKind, layout: Layout): JsonSchema {
  switch (kind) {
    case "app":
      return {
        title: "Application",
        description: "An application of a Slipway project, as in .slipway.app.yaml.",
        ...schemaOf(applicationFields(layout)),
        required: ["name"],
        anyOf: [{ required: ["type"] }, { required: ["stack"] }],
      };
    case "services":
      return byName({
        title: "Services",
        description: "The services of a Slipway project by name, as in .slipway/services.yaml.",
        additionalProperties: schemaOf(serviceReader(layout)),
      });
    case "routes":
      return byName({
        title: "Routes",
        description: "The routes of a Slipway project by URL, as in .slipway/routes.yaml.",
        additionalProperties: schemaOf(routeReader),
      });
  }
}

/** A map whose keys may begin with a dot, and then are of no account. */
function byName(schema: JsonSchema): JsonSchema {
  return { ...schema, type: ["object", "null"], patternProperties: { "^\\.": {} } };
}

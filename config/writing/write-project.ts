import { Document, isMap, isScalar, Scalar, visit } from "yaml";
import type { Application } from "../applications/application-model.js";
import type { Project } from "../model.js";
import { entries, writeApplication } from "./write-application.js";
import { writeRoute } from "./write-route.js";
import { writeService } from "./write-service.js";

/**
 * The files that describe a project in the native layout, by path: to read them gives the same model,
 * except for what says how it was written. What the original included stands in them itself.
 */
export function writeProject(project: Project): ReadonlyMap<string, string> {
  const { applications, services, routes } = project;
  const files = new Map<string, string>();
  if (isFoundInOrder(applications)) {
    for (const application of applications) {
      const { name } = application;
      const written = { name, ...writeApplication(application, { withRoot: false }) };
      files.set(fileOf(application), toYaml(written));
    }
  } else {
    files.set(".slipway/applications.yaml", toYaml(entries(applications, writeInMap)));
  }
  if (services.length > 0) {
    files.set(".slipway/services.yaml", toYaml(entries(services, writeService)));
  }
  if (routes.length > 0) {
    const all = routes.map((route) => [route.pattern, writeRoute(route)] as const);
    files.set(".slipway/routes.yaml", toYaml(new Map(all)));
  }
  return files;
}

function fileOf({ root }: Application): string {
  return `${root === "" ? "" : `${root}/`}.slipway.app.yaml`;
}

/** Whether files of one application each can be: each root has one, found in the order of their paths. */
function isFoundInOrder(applications: readonly Application[]): boolean {
  const paths = applications.map(fileOf);
  return [...new Set(paths)].toSorted().join("\n") === paths.join("\n");
}

/** A value as YAML that reads back as the same value, in this parser's dialect with merge keys. */
export function toYaml(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Pair: (_, pair) => {
      // Unquoted it would merge.
      if (isScalar(pair.key) && pair.key.value === "<<") pair.key.type = Scalar.QUOTE_DOUBLE;
    },
  });
  if (isMap(document.contents) && document.contents.items.length === 0) return "{}\n";
  return document.toString({ lineWidth: 0 });
}

function writeInMap(application: Application): unknown {
  return writeApplication(application, { withRoot: true });
}

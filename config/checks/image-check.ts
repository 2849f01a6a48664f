import type { Parts } from "./consistency.js";
import type { Node } from "../reading/node.js";
import type { TypeVersion } from "../reading/type-version.js";

/** What the farm can run. */
export interface ImageLookup {
  hasRuntime(type: TypeVersion): boolean;
  hasService(type: TypeVersion): boolean;
  /** For the hint: for example `nodejs:22`. */
  readonly runtimeNames: readonly string[];
  readonly serviceNames: readonly string[];
  /** Whose packages can be installed from the "dependencies" of an application of this type. */
  dependencyLanguages(type: TypeVersion): readonly string[];
}

/** How it is told that nothing here can run something: where it is only checked, and where it is deployed. */
export type Lack = "warning" | "error";

/** Reports the types that nothing here can run, and the dependencies that nothing here can install. */
export function checkImages(
  { applications, services }: Parts,
  images: ImageLookup,
  lack: Lack,
): void {
  for (const { node, item } of applications) {
    checkDependencies(node, images.dependencyLanguages(item.type), lack);
    if (item.type.name === "" || images.hasRuntime(item.type)) continue;
    if (item.stack.length > 0) {
      const message =
        'an application with a "stack" cannot be deployed here: no image is made of it';
      tell(node.at("stack"), lack, message, 'Give the application one "type" instead.');
    } else {
      tellMissing(node, item.type, images.runtimeNames, lack);
    }
  }
  for (const { node, item } of services) {
    if (!images.hasService(item.type)) tellMissing(node, item.type, images.serviceNames, lack);
  }
}

function checkDependencies(application: Node, languages: readonly string[], lack: Lack): void {
  for (const language of application.child("dependencies")?.children ?? []) {
    if (languages.includes(language.key) || language.children.length === 0) continue;
    const message = `dependencies of ${language.key} cannot be installed here`;
    tell(language, lack, message, `Languages that can: ${languages.join(", ")}.`);
  }
}

function tellMissing(node: Node, type: TypeVersion, known: readonly string[], lack: Lack): void {
  const message = `"${type.name}:${type.version}" has no image here`;
  tell(node.at("type"), lack, message, `There are: ${known.join(", ")}.`);
}

/** A warning, which validates what is not deployed here, says what a push would answer. */
function tell(node: Node, lack: Lack, message: string, hint: string): void {
  if (lack === "error") node.error(message, hint);
  else node.warn(`${message}; a push is refused`, hint);
}

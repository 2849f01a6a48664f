import type { Parts } from "./consistency.js";
import type { Node } from "./reading/node.js";
import type { TypeVersion } from "./reading/type-version.js";
import { isSupportedService } from "./services/service-types.js";

/** What the farm can run. */
export interface ImageLookup {
  hasRuntime(type: TypeVersion): boolean;
  hasService(type: TypeVersion): boolean;
  /** For the hint: for example `nodejs:22`. */
  readonly runtimeNames: readonly string[];
  readonly serviceNames: readonly string[];
}

/**
 * Reports the types that nothing here can run: as errors where it is known what the farm has images
 * for, and otherwise the services that no farm of this release has one for, as warnings.
 */
export function checkImages({ applications, services }: Parts, images?: ImageLookup): void {
  if (images === undefined) {
    for (const { node, item } of services) {
      if (isSupportedService(item.type.name)) continue;
      const hint = "It is checked, and refused when it is to be deployed.";
      node.at("type").warn(`no image of this release runs "${item.type.name}"`, hint);
    }
    return;
  }
  for (const { node, item } of applications) {
    if (item.type.name === "" || images.hasRuntime(item.type)) continue;
    if (item.stack.length > 0) {
      node
        .at("stack")
        .keyError(
          `an application with a "stack" cannot be deployed here: no image is made of it`,
          'Give the application one "type" instead.',
        );
    } else {
      reportMissing(node, item.type, images.runtimeNames);
    }
  }
  for (const { node, item } of services) {
    if (isSupportedService(item.type.name) && images.hasService(item.type)) continue;
    reportMissing(node, item.type, images.serviceNames);
  }
}

function reportMissing(node: Node, type: TypeVersion, known: readonly string[]): void {
  const message = `"${type.name}:${type.version}" has no image here`;
  node.at("type").error(message, `There are: ${known.join(", ")}.`);
}

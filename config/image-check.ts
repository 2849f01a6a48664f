import type { Parts } from "./consistency.js";
import type { TypeVersion } from "./type-version.js";
import { isSupportedService } from "./service-types.js";

/** What the farm can run. */
export interface ImageLookup {
  hasRuntime(type: TypeVersion): boolean;
  hasService(type: TypeVersion): boolean;
  /** For the hint: for example `nodejs:22`. */
  readonly runtimeNames: readonly string[];
  readonly serviceNames: readonly string[];
}

/**
 * Reports the types that have no image here: of an application as an error, because nothing could be
 * built, and of a service in the same words as a type that is not supported at all.
 */
export function checkImages({ applications, services }: Parts, images: ImageLookup): void {
  for (const { node, item } of applications) {
    if (item.type.name === "" || images.hasRuntime(item.type)) continue;
    if (item.stack.length > 0) {
      node
        .at("stack")
        .keyError(
          `an application with a "stack" cannot be deployed here: no image is made of it`,
          'Give the application one "type" instead.',
        );
      continue;
    }
    const message = `"${spell(item.type)}" has no image here`;
    node.at("type").error(message, `There are: ${images.runtimeNames.join(", ")}.`);
  }
  for (const { node, item } of services) {
    if (!isSupportedService(item.type.name) || images.hasService(item.type)) continue;
    const hint = `There are: ${images.serviceNames.join(", ")}.`;
    node.at("type").warnNotSupported(spell(item.type), hint);
  }
}

function spell({ name, version }: TypeVersion): string {
  return version === "" ? name : `${name}:${version}`;
}

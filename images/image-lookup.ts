import type { ImageLookup } from "../config/checks/image-check.js";
import type { TypeVersion } from "../config/reading/type-version.js";
import { runtimeImage, runtimeTypes, serviceImage, serviceTypes } from "./catalogue.js";

/** The languages whose `dependencies` builds of a type install: the tools of some are in every image. */
export function dependencyLanguages({ name }: TypeVersion): readonly string[] {
  const own = name === "php" || name === "ruby" ? [name] : [];
  return ["nodejs", "python", "python3", ...own];
}

/** What an installation of this release can run, for those who check configurations. */
export const imageLookup: ImageLookup = {
  hasRuntime: (type) => runtimeImage(type) !== null,
  hasService: (type) => serviceImage(type) !== null,
  runtimeNames: runtimeTypes,
  serviceNames: serviceTypes,
  dependencyLanguages,
};

import type { ImageLookup } from "../config/checks/image-check.js";
import { runtimeImage, runtimeTypes, serviceImage, serviceTypes } from "./catalogue.js";

/** The languages whose `dependencies` builds install. */
export const dependencyLanguages: readonly string[] = ["nodejs", "php"];

/** What an installation of this release can run, for those who check configurations. */
export const imageLookup: ImageLookup = {
  hasRuntime: (type) => runtimeImage(type) !== null,
  hasService: (type) => serviceImage(type) !== null,
  runtimeNames: runtimeTypes,
  serviceNames: serviceTypes,
  dependencyLanguages,
};

import type { Application } from "./applications/application-model.js";
import type { Project } from "./model.js";

/** What a project describes, without what says how it was written and where. */
export type Described = Omit<Project, "layout" | "applications"> & {
  readonly applications: readonly Omit<Application, "source" | "configurationFiles" | "files">[];
};

/** The part of the model that is the same for a project in every layout. */
export function described({ applications, services, routes }: Project): Described {
  return {
    applications: applications.map((application) => {
      const { source: _block, configurationFiles: _files, files: _beside, ...same } = application;
      return same;
    }),
    services,
    routes,
  };
}

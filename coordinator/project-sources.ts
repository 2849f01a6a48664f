import type { Settings } from "../program/settings.js";
import { RemoteFetch } from "./git/remote-fetch.js";
import type { Repositories } from "./git/repositories.js";
import { AddressRule } from "./outbound/address-rule.js";
import { GitSourceTrees } from "./planning/git-source-trees.js";
import type { Database } from "./store/database.js";
import { ImportStore } from "./store/import-store.js";
import type { ProjectStore } from "./store/project-store.js";
import { Submodules } from "./submodules/submodules.js";

/** Where the files of projects come from. */
export interface ProjectSources {
  readonly submodules: Submodules;
  readonly trees: GitSourceTrees;
}

export function openProjectSources(parts: {
  readonly settings: Settings;
  readonly database: Database;
  readonly projects: ProjectStore;
  readonly repositories: Repositories;
  /** Where people reach the farm's git server. */
  readonly farmUrl: () => string;
}): ProjectSources {
  const { settings, database, projects, repositories, farmUrl } = parts;
  const submodules = new Submodules({
    repositories,
    fetch: new RemoteFetch({
      rule: AddressRule.read(settings),
      maxBytes: repositories.maxPushBytes,
    }),
    projectFor: (user, name) => {
      const project = projects.findForUser(user, name);
      return project === null ? null : repositories.objects(project.id);
    },
    farmUrl,
  });
  const tables = (projectId: string): ImportStore => new ImportStore(database, projectId);
  return { submodules, trees: new GitSourceTrees({ repositories, submodules, tables }) };
}

import { join } from "node:path";
import { packageRoot } from "../program/package-root.js";
import type { Settings } from "../program/settings.js";
import type { GitObjects } from "./git/git-process.js";
import { RemoteFetch } from "./git/remote-fetch.js";
import type { Repositories } from "./git/repositories.js";
import { AddressRule } from "./outbound/address-rule.js";
import { LfsStore } from "./lfs/lfs-store.js";
import { GitSourceTrees } from "./planning/git-source-trees.js";
import type { ImportTables } from "./planning/import-tables.js";
import type { Database } from "./store/database.js";
import { ImportStore } from "./store/import-store.js";
import type { ProjectStore } from "./store/project-store.js";
import { TemplateFiles } from "./templates/template-files.js";
import { Submodules } from "./submodules/submodules.js";

/** Where the files of projects come from. */
export interface ProjectSources {
  readonly submodules: Submodules;
  readonly lfs: LfsStore;
  readonly templates: TemplateFiles;
  readonly trees: GitSourceTrees;
  /** What is known of the git objects of a project. */
  readonly tables: (projectId: string) => ImportTables;
}

/** Opens what brings files of projects here. Throws UsageError for a setting that cannot be read. */
export async function openProjectSources(parts: {
  readonly settings: Settings;
  /** The coordinator's own. */
  readonly data: string;
  readonly database: Database;
  readonly projects: ProjectStore;
  readonly repositories: Repositories;
  /** Where people reach the farm's git server. */
  readonly farmUrl: () => string;
}): Promise<ProjectSources> {
  const { settings, data, database, projects, repositories, farmUrl } = parts;
  const fetch = new RemoteFetch({
    rule: AddressRule.read(settings),
    maxBytes: repositories.maxPushBytes,
  });
  const projectFor = (user: string, name: string): GitObjects | null => {
    const project = projects.findForUser(user, name);
    return project === null ? null : repositories.objects(project.id);
  };
  const submodules = new Submodules({ repositories, fetch, projectFor, farmUrl });
  const examples = join(packageRoot(), "examples");
  const templates = new TemplateFiles({ fetch, projectFor, farmUrl, examples });
  const tables = (projectId: string): ImportStore => new ImportStore(database, projectId);
  const lfs = await LfsStore.open(join(data, "lfs"), repositories.maxPushBytes);
  const trees = new GitSourceTrees({ repositories, submodules, lfs, tables });
  return { submodules, lfs, templates, trees, tables };
}

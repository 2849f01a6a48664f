import { join } from "node:path";
import type { GitObjects } from "../coordinator/git/git-process.js";
import { RemoteFetch } from "../coordinator/git/remote-fetch.js";
import type { Repositories } from "../coordinator/git/repositories.js";
import type { PushSources } from "../coordinator/activities/push-intake.js";
import { AddressRule } from "../coordinator/outbound/address-rule.js";
import type { Database } from "../coordinator/store/database.js";
import { ImportStore } from "../coordinator/store/import-store.js";
import type { ProjectStore } from "../coordinator/store/project-store.js";
import { TemplateFiles } from "../coordinator/templates/template-files.js";
import { packageRoot } from "../program/package-root.js";
import { Submodules } from "../coordinator/submodules/submodules.js";

export interface TestSources extends PushSources {
  readonly templates: TemplateFiles;
}

/** What a coordinator under test takes files from: submodules of this machine, and nothing of Git LFS. */
export function testSources(parts: {
  readonly database: Database;
  readonly projects: ProjectStore;
  readonly repositories: Repositories;
}): TestSources {
  const { database, projects, repositories } = parts;
  const way = {
    fetch: new RemoteFetch({ rule: new AddressRule(["127.0.0.1"]), maxBytes: 1024 ** 2 }),
    projectFor: (user: string, name: string): GitObjects | null => {
      const project = projects.findForUser(user, name);
      return project === null ? null : repositories.objects(project.id);
    },
    farmUrl: () => "http://farm.test",
  };
  return {
    submodules: new Submodules({ repositories, ...way }),
    templates: new TemplateFiles({ ...way, examples: join(packageRoot(), "examples") }),
    lfs: { find: () => Promise.resolve(null) },
    tables: (projectId) => new ImportStore(database, projectId),
  };
}

import { RemoteFetch } from "../coordinator/git/remote-fetch.js";
import type { Repositories } from "../coordinator/git/repositories.js";
import type { PushSources } from "../coordinator/activities/push-intake.js";
import { AddressRule } from "../coordinator/outbound/address-rule.js";
import type { Database } from "../coordinator/store/database.js";
import { ImportStore } from "../coordinator/store/import-store.js";
import type { ProjectStore } from "../coordinator/store/project-store.js";
import { Submodules } from "../coordinator/submodules/submodules.js";

/** What a coordinator under test takes files from: submodules of this machine, and nothing of Git LFS. */
export function testSources(parts: {
  readonly database: Database;
  readonly projects: ProjectStore;
  readonly repositories: Repositories;
}): PushSources {
  const { database, projects, repositories } = parts;
  return {
    submodules: new Submodules({
      repositories,
      fetch: new RemoteFetch({ rule: new AddressRule(["127.0.0.1"]), maxBytes: 1024 ** 2 }),
      projectFor: (user, name) => {
        const project = projects.findForUser(user, name);
        return project === null ? null : repositories.objects(project.id);
      },
      farmUrl: () => "http://farm.test",
    }),
    lfs: { find: () => Promise.resolve(null) },
    tables: (projectId) => new ImportStore(database, projectId),
  };
}

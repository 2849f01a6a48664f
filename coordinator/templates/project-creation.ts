import { InvalidError } from "../../program/error.js";
import type { Principal } from "../access/principal.js";
import type { PushIntake } from "../activities/push-intake.js";
import type { ProjectRow } from "../environments/environment.js";
import { runGit, type GitObjects } from "../git/git-process.js";
import { describePush } from "../git/receive-pack.js";
import type { Repositories } from "../git/repositories.js";
import { newId } from "../store/database.js";
import type { ProjectStore } from "../store/project-store.js";
import type { TemplateFiles } from "./template-files.js";

/** A project that is wanted. */
export interface WantedProject {
  readonly name: string;
  readonly defaultBranch: string;
  /** Where its first commit comes from: `examples/NAME` or a git URL; none: it begins empty. */
  readonly template?: string;
}

interface CreationParts {
  readonly projects: ProjectStore;
  readonly repositories: Repositories;
  readonly templates: Pick<TemplateFiles, "tree">;
  readonly intake: Pick<PushIntake, "check" | "record">;
  readonly now: () => number;
}

const noObject = "0".repeat(40);

/** The repository beside the new one in which a template is put together. */
const workshop = "0";

/**
 * Creates projects. One with a template is known only when its first commit is there and was checked like
 * a push: what cannot be deployed creates nothing.
 */
export class ProjectCreation {
  readonly #parts: CreationParts;

  constructor(parts: CreationParts) {
    this.#parts = parts;
  }

  /**
   * Creates a project; with a template, its first commit is deployed by an activity that is recorded when
   * this resolves. Throws ConflictError where the name is taken, and {@link InvalidError} for a template that
   * is not there or cannot be deployed.
   */
  async create(
    caller: Principal,
    wanted: WantedProject,
    signal: AbortSignal = new AbortController().signal,
  ): Promise<ProjectRow> {
    const { projects, repositories, now } = this.#parts;
    const { name, defaultBranch, template } = wanted;
    if (template === undefined) {
      const row = projects.create(name, defaultBranch, now());
      await repositories.create(row.id, row.defaultBranch);
      return row;
    }
    projects.requireFree(name);
    const id = newId();
    try {
      const commit = await this.#commit(id, caller.name, { defaultBranch, template }, signal);
      await this.#check(id, caller.name, { defaultBranch, template, commit }, signal);
      const row = projects.create(name, defaultBranch, now(), id);
      const update = { ref: `refs/heads/${defaultBranch}`, old: noObject, new: commit };
      this.#parts.intake.record(row, update, caller.name, []);
      return row;
    } catch (error) {
      await repositories.remove(id);
      throw error;
    }
  }

  /** Makes the repository with its first commit. */
  async #commit(
    id: string,
    user: string,
    { defaultBranch, template }: { readonly defaultBranch: string; readonly template: string },
    signal: AbortSignal,
  ): Promise<string> {
    const { repositories, templates } = this.#parts;
    await repositories.create(id, defaultBranch);
    await repositories.createBesides(id, workshop);
    const made = repositories.besides(id, workshop);
    const tree = await templates.tree(made, template, user, signal);
    const branch = `refs/heads/${defaultBranch}`;
    const message = `Begin with the template ${template}`;
    const identity = { name: user, email: `${user}@localhost` };
    const args = ["commit-tree", "-m", message, tree];
    const commit = (await runGit(asAuthor(made, identity), args, {}, signal)).toString().trim();
    await runGit(made, ["update-ref", "--", branch, commit], {}, signal);
    // What came from elsewhere stays behind: of it only what the commit has is taken.
    const { directory, environment } = repositories.objects(id);
    const fetch = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--"];
    await runGit(
      { directory, environment: { ...environment, GIT_ALLOW_PROTOCOL: "file" } },
      [...fetch, made.directory, `${branch}:${branch}`],
      {},
      signal,
    );
    await repositories.removeBesides(id, workshop);
    return commit;
  }

  async #check(
    id: string,
    user: string,
    first: { readonly defaultBranch: string; readonly template: string; readonly commit: string },
    signal: AbortSignal,
  ): Promise<void> {
    const updates = [
      { ref: `refs/heads/${first.defaultBranch}`, old: noObject, new: first.commit },
    ];
    const { repositories } = this.#parts;
    const { listings } = repositories;
    await using push = describePush(
      { access: { projectId: id, user }, request: { updates, options: [] }, listings },
      repositories.objects(id),
    );
    const { accepted, lines } = await this.#parts.intake.check(push, signal);
    if (accepted) return;
    const reasons = lines.filter((line) => line !== "").join("\n");
    throw new InvalidError(`template ${first.template} cannot be deployed\n${reasons}`, {
      hint: "Nothing was created. Correct the template, or choose another one.",
    });
  }
}

function asAuthor(
  { directory, environment }: GitObjects,
  { name, email }: { readonly name: string; readonly email: string },
): GitObjects {
  return {
    directory,
    environment: {
      ...environment,
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: email,
      GIT_COMMITTER_NAME: name,
      GIT_COMMITTER_EMAIL: email,
    },
  };
}

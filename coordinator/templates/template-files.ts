import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { InvalidError } from "../../program/error.js";
import { runGit, type GitObjects } from "../git/git-process.js";
import type { RemoteFetch, RemoteSource } from "../git/remote-fetch.js";
import { showUrl } from "../outbound/remote-url.js";
import { placeOf } from "../submodules/submodule-place.js";

export interface TemplateFilesParts {
  readonly fetch: Pick<RemoteFetch, "head">;
  /** The repository of the project of that name, null where there is none that the user may read. */
  readonly projectFor: (user: string, name: string) => GitObjects | null;
  readonly farmUrl: () => string;
  /** Where the examples of this installation are. */
  readonly examples: string;
}

/** Brings the files of templates into a repository: examples of this installation, and git repositories. */
export class TemplateFiles {
  readonly #parts: TemplateFilesParts;

  constructor(parts: TemplateFilesParts) {
    this.#parts = parts;
  }

  /**
   * The id of the git tree of a template, which is in `into` then, without the history that it has. Throws
   * {@link InvalidError} where there is no such template, or it cannot be had.
   */
  async tree(
    into: GitObjects,
    template: string,
    user: string,
    signal: AbortSignal,
  ): Promise<string> {
    const example = /^examples\/(.*)$/.exec(template)?.[1];
    if (example !== undefined) return await this.#exampleTree(into, example, signal);
    try {
      const commit = await this.#parts.fetch.head(into, this.#source(template, user), signal);
      return await idOf(into, ["rev-parse", "--verify", `${commit}^{tree}`], signal);
    } catch (cause) {
      if (!(cause instanceof InvalidError)) throw cause;
      throw new InvalidError(`template ${showUrl(template)}: ${cause.message}`, {
        cause,
        hint: cause.hint ?? (await this.#hint()),
      });
    }
  }

  #source(template: string, user: string): RemoteSource {
    const place = placeOf(template, { type: "project", name: "" }, this.#parts.farmUrl());
    if (place.type === "url") return place;
    const objects = this.#parts.projectFor(user, place.name);
    if (objects !== null) return { type: "project", objects };
    throw new InvalidError(`there is no project "${place.name}" for you here`);
  }

  async #exampleTree(into: GitObjects, name: string, signal: AbortSignal): Promise<string> {
    if (!(await this.#examples()).includes(name)) {
      throw new InvalidError(`there is no template ${JSON.stringify(`examples/${name}`)}`, {
        hint: await this.#hint(),
      });
    }
    const directory = join(this.#parts.examples, name);
    const index = join(into.directory, "template-index");
    const environment = { ...into.environment, GIT_INDEX_FILE: index };
    const objects = { directory: into.directory, environment };
    const work = [`--git-dir=${into.directory}`, `--work-tree=${directory}`, "-C", directory];
    // What was installed or built in a checkout is no part of the example.
    const without = [":(exclude,glob)**/node_modules/**"];
    await runGit(objects, [...work, "add", "--all", "--", ".", ...without], {}, signal);
    return await idOf(objects, [...work, "write-tree"], signal);
  }

  /** The names of the examples, in their order. */
  async #examples(): Promise<readonly string[]> {
    try {
      const entries = await readdir(this.#parts.examples, { withFileTypes: true });
      return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
      throw error;
    }
  }

  async #hint(): Promise<string> {
    const names = (await this.#examples()).map((name) => `examples/${name}`);
    const list = names.length === 0 ? "" : `, or one of ${names.join(", ")}`;
    return `Name a git repository that needs no password, by its https:// URL${list}.`;
  }
}

/** The id that git prints as its answer. */
async function idOf(
  objects: GitObjects,
  args: readonly string[],
  signal: AbortSignal,
): Promise<string> {
  return (await runGit(objects, args, {}, signal)).toString("utf8").trim();
}

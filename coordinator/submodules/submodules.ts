import { createHash } from "node:crypto";
import { InvalidError, SlipwayError } from "../../program/error.js";
import { CommitReader } from "../git/commit-reader.js";
import type { GitObjects } from "../git/git-process.js";
import { Listings } from "../git/listings.js";
import type { RemoteFetch, RemoteSource } from "../git/remote-fetch.js";
import type { Repositories } from "../git/repositories.js";
import { showUrl } from "../outbound/remote-url.js";
import { readModules, type ModuleEntry } from "./git-modules.js";
import { keyOf, placeOf, type SubmodulePlace } from "./submodule-place.js";

/** A submodule whose commit is here. */
export interface Submodule {
  /** From the root of the project's own repository. */
  readonly path: string;
  readonly commit: string;
  readonly objects: GitObjects;
  readonly reader: CommitReader;
}

/** Whose commit it is that has submodules. */
export interface SubmoduleOwner {
  readonly projectId: string;
  /** Projects of the farm are fetched from where this user may read them. */
  readonly user: string;
}

export interface SubmodulesParts {
  readonly repositories: Pick<Repositories, "besides" | "createBesides">;
  readonly fetch: Pick<RemoteFetch, "has" | "commit">;
  /** The repository of the project of that name, null where there is none that the user may read. */
  readonly projectFor: (user: string, name: string) => GitObjects | null;
  /** Where people reach the farm's own projects, without a slash at its end. */
  readonly farmUrl: () => string;
}

const maxSubmodules = 64;
const maxDepth = 5;

/** Brings the commits of submodules into repositories beside that of their project, each once. */
export class Submodules {
  readonly #parts: SubmodulesParts;
  /** By repository: two fetches into one would be in each other's way. */
  readonly #fetches = new Map<string, Promise<void>>();
  /** Of submodules, which change less often than what refers to them. */
  readonly #listings = new Listings(200_000);

  constructor(parts: SubmodulesParts) {
    this.#parts = parts;
  }

  /**
   * All submodules of a commit, those in submodules too, each before those in it; what is not here yet is
   * fetched. Throws {@link InvalidError} which names the submodule, its path and its URL. The readers are
   * the caller's to close, also those that `opened` was told of before it failed.
   */
  async find(
    owner: SubmoduleOwner,
    reader: CommitReader,
    opened: (reader: CommitReader) => void,
    signal: AbortSignal,
  ): Promise<readonly Submodule[]> {
    const found: Submodule[] = [];
    let level: readonly Level[] = [{ reader, place: { type: "project", name: "" }, prefix: "" }];
    for (let depth = 0; level.length > 0; depth++) {
      const next: Level[] = [];
      for (const { reader: parent, place: parentPlace, prefix } of level) {
        const links = await parent.gitlinks();
        if (links.length === 0) continue;
        const modules = await this.#modules(parent, prefix, signal);
        for (const link of links) {
          const path = prefix + link.path;
          requireBounds(path, depth, found.length);
          const entry = modules.get(link.path);
          if (entry === undefined) throw undescribed(path);
          const fetched = await named(entry, path, async () => {
            const place = placeOf(entry.url, parentPlace, this.#parts.farmUrl());
            return { place, objects: await this.#bring(owner, place, link.commit, signal) };
          });
          const child = CommitReader.open(fetched.objects, link.commit, this.#listings);
          opened(child);
          found.push({ path, commit: link.commit, objects: fetched.objects, reader: child });
          next.push({ reader: child, place: fetched.place, prefix: `${path}/` });
        }
      }
      level = next;
    }
    return found;
  }

  async #modules(
    reader: CommitReader,
    prefix: string,
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, ModuleEntry>> {
    try {
      const text = await reader.read(".gitmodules");
      return text === null ? new Map() : await readModules(reader.objects, text, signal);
    } catch (error) {
      if (prefix === "" || !(error instanceof InvalidError)) throw error;
      throw wrapped(`submodule ${prefix.slice(0, -1)}`, error);
    }
  }

  async #bring(
    { projectId, user }: SubmoduleOwner,
    place: SubmodulePlace,
    commit: string,
    signal: AbortSignal,
  ): Promise<GitObjects> {
    const { repositories, fetch } = this.#parts;
    const name = createHash("sha256").update(keyOf(place)).digest("hex").slice(0, 32);
    const objects = repositories.besides(projectId, name);
    if (fetch.has(objects, commit)) return objects;
    const source = this.#source(user, place);
    await this.#inTurn(objects.directory, async () => {
      if (fetch.has(objects, commit)) return;
      await repositories.createBesides(projectId, name);
      await fetch.commit(objects, source, commit, signal);
    });
    return objects;
  }

  #source(user: string, place: SubmodulePlace): RemoteSource {
    if (place.type === "url") return place;
    const objects = this.#parts.projectFor(user, place.name);
    if (objects !== null) return { type: "project", objects };
    throw new InvalidError(`there is no project "${place.name}" for you here`, {
      hint: "`slipway project list` shows those that you can read.",
    });
  }

  async #inTurn(directory: string, work: () => Promise<void>): Promise<void> {
    const before = this.#fetches.get(directory) ?? Promise.resolve();
    // Whoever began it is told what came of it; the next one tries for itself.
    const turn = before.catch(() => undefined).then(work);
    this.#fetches.set(directory, turn);
    try {
      await turn;
    } finally {
      if (this.#fetches.get(directory) === turn) this.#fetches.delete(directory);
    }
  }
}

/** A repository whose submodules are looked for. */
interface Level {
  readonly reader: CommitReader;
  readonly place: SubmodulePlace;
  /** Where it is, with a slash at its end; "" for the project's own. */
  readonly prefix: string;
}

function requireBounds(path: string, depth: number, count: number): void {
  if (depth >= maxDepth) {
    throw new InvalidError(`submodule ${path} is nested more than ${maxDepth} levels deep`, {
      hint: "Refer to it from the project itself.",
    });
  }
  if (count >= maxSubmodules) {
    throw new InvalidError(`the commit has more than ${maxSubmodules} submodules`, {
      hint: "Commit the files of some of them, or install them as dependencies.",
    });
  }
}

function undescribed(path: string): InvalidError {
  return new InvalidError(`${path} is a submodule, of which .gitmodules says nothing`, {
    hint: `Add it with \`git submodule add URL ${path}\`, or commit its files themselves: remove it with \`git rm --cached ${path}\` first.`,
  });
}

/** What `work` gives; what it throws, with the submodule before it. */
async function named<T>(entry: ModuleEntry, path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SlipwayError)) throw error;
    const name = entry.name === path ? "" : ` "${entry.name}"`;
    throw wrapped(`submodule${name} ${path} (${showUrl(entry.url)})`, error);
  }
}

function wrapped(what: string, cause: SlipwayError): InvalidError {
  const { hint } = cause;
  return new InvalidError(`${what}: ${cause.message}`, {
    cause,
    ...(hint !== undefined && { hint }),
  });
}

import type { Application, BuildCache } from "../../config/applications/application-model.js";
import { digestOf, type Digest } from "../../content/digest.js";
import type { TreeEditor } from "./tree-editor.js";

/** What a build left in a directory of `build.caches`. */
export interface KeptCache {
  /** Of the files that the directory follows, as they were then. */
  readonly key: string;
  readonly tree: Digest;
}

/** What the last builds left. `application`: "" for what all of a project share. Losing it costs time only. */
export interface KeptCaches {
  get(projectId: string, application: string, name: string): KeptCache | null;
  put(projectId: string, application: string, name: string, kept: KeptCache): void;
}

/**
 * The directories that a build finds as an earlier one left them (`build.caches`). They are trees in the cache, as
 * any output is, so each agent has them; and they are in no key, since what a build makes must not depend on them.
 */
export class BuildCaches {
  readonly #kept: KeptCaches;

  constructor(kept: KeptCaches) {
    this.#kept = kept;
  }

  /** The tree `root` with what was kept for `application` of it; `root` itself where nothing was. */
  async begin(
    editor: TreeEditor,
    projectId: string,
    application: Application,
    root: Digest,
  ): Promise<Digest> {
    let begun = root;
    for (const cache of application.build.caches) {
      const kept = this.#kept.get(projectId, ownerOf(cache, application), cache.name);
      if (kept === null) continue;
      if (!cache.allowStale && kept.key !== (await keyOf(editor, cache, root))) continue;
      const entry = { type: "directory", digest: kept.tree } as const;
      begun = await editor.insert(begun, cache.directory, entry);
    }
    return begun;
  }

  /** Keeps what a build with the input `root` left in its `output`; a directory that is gone keeps its last. */
  async keep(
    editor: TreeEditor,
    projectId: string,
    application: Application,
    { root, output }: { readonly root: Digest; readonly output: Digest },
  ): Promise<void> {
    for (const cache of application.build.caches) {
      const found = await editor.find(output, cache.directory);
      if (found?.type !== "directory") continue;
      const kept = { key: await keyOf(editor, cache, root), tree: found.digest };
      this.#kept.put(projectId, ownerOf(cache, application), cache.name, kept);
    }
  }
}

function ownerOf(cache: BuildCache, application: Application): string {
  return cache.shareBetweenApps ? "" : application.name;
}

/** What the followed files are: that one is missing counts, too. */
async function keyOf(editor: TreeEditor, cache: BuildCache, root: Digest): Promise<string> {
  const entries = await Promise.all(
    cache.watch.toSorted().map(async (path) => [path, await editor.find(root, path)] as const),
  );
  return digestOf(JSON.stringify(entries));
}

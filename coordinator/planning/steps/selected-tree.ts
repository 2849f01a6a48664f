import { packageDirectories } from "../../../config/applications/package-directories.js";
import { PathPattern, type PatternPlace } from "../../../config/applications/path-pattern.js";
import type { Digest } from "../../../content/digest.js";
import type { Directory } from "../../../content/directory.js";
import type { TreeEditor } from "../tree-editor.js";

/** A pattern and how far into it the way to a directory is. */
interface Matching {
  readonly pattern: PathPattern;
  readonly place: PatternPlace;
}

/**
 * The part of a tree that some paths and patterns name; of a directory that is named, all below it. No
 * pattern goes into what package managers make without naming it. Null where nothing is named. Only directories that something may be named below are read.
 */
export async function selectedTree(
  editor: TreeEditor,
  root: Digest,
  paths: readonly string[],
): Promise<Digest | null> {
  if (paths.includes("")) return root;
  const matchings = paths.map((path) => {
    const pattern = new PathPattern(path);
    return { pattern, place: pattern.start };
  });
  return await select(editor, root, matchings);
}

async function select(
  editor: TreeEditor,
  digest: Digest,
  matchings: readonly Matching[],
): Promise<Digest | null> {
  const directory = await editor.read(digest);
  const isNamed = ({ name }: { readonly name: string }): boolean =>
    enter(matchings, name).some(({ pattern, place }) => pattern.matches(place));
  const files = directory.files.filter(isNamed);
  const symlinks = directory.symlinks.filter(isNamed);
  const found = await Promise.all(
    directory.directories.map(async (child) => {
      if (isNamed(child)) return child;
      const within = enter(matchings, child.name).filter(({ pattern, place }) =>
        pattern.leadsOn(place),
      );
      const selected = within.length === 0 ? null : await select(editor, child.digest, within);
      return selected === null ? null : { name: child.name, digest: selected };
    }),
  );
  const directories = found.filter((child) => child !== null);
  const selected: Directory = { files, directories, symlinks };
  return files.length + directories.length + symlinks.length === 0 ? null : editor.add(selected);
}

function enter(matchings: readonly Matching[], name: string): readonly Matching[] {
  const byName = packageDirectories.has(name);
  return matchings.map(({ pattern, place }) => ({
    pattern,
    place: byName ? pattern.enterNamed(place, name) : pattern.enter(place, name),
  }));
}

import type { ContentStore } from "../../../content/content-store.js";
import type { Digest } from "../../../content/digest.js";
import { emptyDirectory } from "../../../content/directory.js";
import type { TreeEditor } from "../tree-editor.js";

/** What an install action runs, reads and makes. */
export interface InstallInputs {
  /** The program with its arguments; no shell takes it apart. */
  readonly command: readonly string[];
  /** The tree that it reads: manifests alone, or the whole source. */
  readonly root: Digest;
  /** What it makes, for example `node_modules`; "" is the whole tree. */
  readonly outputPaths: readonly string[];
  /** Why the whole tree is read; null where the manifests suffice. */
  readonly unsafe: string | null;
}

/** Where an installer looks what it would do. */
export interface InstallSource {
  readonly content: Pick<ContentStore, "read">;
  readonly editor: TreeEditor;
  /** The application's tree. */
  readonly source: Digest;
}

/** A package manager that installs what an application's manifests name. */
export interface Installer {
  /** What it does with a source; null where that has no manifest of this kind. */
  inputs(source: InstallSource): Promise<InstallInputs | null>;
}

/** What an installer does where nothing but its manifests matters. */
interface SafeInstall {
  readonly command: readonly string[];
  /** The files that it reads when nothing of the project's own runs. */
  readonly manifests: readonly string[];
  readonly outputPaths: readonly string[];
}

/** An install that reads only its manifests, or all of the source where one of them is no plain file. */
export async function readsManifests(
  { editor, source }: InstallSource,
  { command, manifests, outputPaths }: SafeInstall,
): Promise<InstallInputs> {
  let root = editor.add(emptyDirectory);
  for (const name of manifests) {
    const entry = await editor.find(source, name);
    if (entry === null) continue;
    if (entry.type !== "file") return readsTree(source, command, `${name} is a ${entry.type}`);
    root = await editor.insert(root, name, entry);
  }
  return { command, root, outputPaths, unsafe: null };
}

/** An install that may read and change all of the source, for the reason `unsafe`. */
export function readsTree(
  source: Digest,
  command: readonly string[],
  unsafe: string,
): InstallInputs {
  return { command, root: source, outputPaths: [""], unsafe };
}

/** The text of a file of the source; undefined where there is nothing, null where it is no file. */
export async function readText(
  { content, editor, source }: InstallSource,
  path: string,
): Promise<string | null | undefined> {
  const entry = await editor.find(source, path);
  if (entry?.type !== "file") return entry === null ? undefined : null;
  return (await content.read(entry.digest)).toString("utf8");
}

/** The parsed file; undefined where there is none, null where it is no JSON. */
export async function readJson(source: InstallSource, path: string): Promise<unknown> {
  const text = await readText(source, path);
  if (typeof text !== "string") return text;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    // The package manager says it better than we could.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

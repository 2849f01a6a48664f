import type { Digest } from "../../content/digest.js";
import type { ActionKind } from "../activities/activity.js";
import type { ActionInputs } from "./build-actions.js";
import type { TreeEditor } from "./tree-editor.js";

/** Paths that a reason names before it only counts. */
const namedPaths = 3;
/** Changes that are looked for before the search ends. */
const countedPaths = 100;

/**
 * Says in words why an action's result was not found: which of its inputs differ from those of the
 * last time. `before` is null for the first build.
 */
export async function explainMiss(
  editor: TreeEditor,
  kind: ActionKind,
  before: ActionInputs | null,
  now: ActionInputs,
): Promise<string> {
  if (before === null) return "first build";
  const reasons: string[] = [];
  if (before.image !== now.image) reasons.push("the image changed");
  if (before.script !== now.script) reasons.push(scriptReason[kind]);
  const variables = changedKeys(before.variables, now.variables);
  const own = variables.filter((name) => !/^(?:PLATFORM|MAGENTO_CLOUD)_/.test(name));
  if (variables.includes("PLATFORM_VARIABLES")) own.push("the variables");
  // The application's block changes with its hook and its dependencies too, and with each variable.
  const isNamed = reasons.length > 0 || own.length > 0;
  if (variables.includes("PLATFORM_APPLICATION") && !isNamed) {
    own.push("the application's configuration");
  }
  if (own.length > 0) reasons.push(`${listOf(own)} changed`);
  if (before.root !== now.root) reasons.push(await explainTree(editor, before.root, now.root));
  return reasons.length === 0 ? "its result is no longer in the cache" : reasons.join("; ");
}

const scriptReason: Readonly<Record<ActionKind, string>> = {
  dependencies: "the dependencies block changed",
  install: "the build flavor changed",
  step: "its command changed",
  build: "the build hook changed",
};

/** The paths that differ between two trees, at most `limit`; only what differs is read. */
export async function changedPaths(
  editor: TreeEditor,
  before: Digest,
  now: Digest,
  limit: number,
  prefix = "",
): Promise<readonly string[]> {
  if (before === now || limit <= 0) return [];
  const [a, b] = await Promise.all([editor.read(before), editor.read(now)]);
  const changed: string[] = [];
  const leaves = (directory: typeof a): Map<string, string> =>
    new Map([
      ...directory.files.map((node) => [node.name, `${node.digest} ${node.isExecutable}`] as const),
      ...directory.symlinks.map((node) => [node.name, `-> ${node.target}`] as const),
    ]);
  const [leavesA, leavesB] = [leaves(a), leaves(b)];
  for (const name of [...new Set([...leavesA.keys(), ...leavesB.keys()])].sort()) {
    if (leavesA.get(name) !== leavesB.get(name)) changed.push(`${prefix}${name}`);
  }
  const children = new Map(b.directories.map((node) => [node.name, node.digest]));
  for (const { name, digest } of a.directories) {
    const other = children.get(name);
    children.delete(name);
    if (other === undefined) changed.push(`${prefix}${name}/`);
    else if (changed.length < limit) {
      const rest = limit - changed.length;
      changed.push(...(await changedPaths(editor, digest, other, rest, `${prefix}${name}/`)));
    }
  }
  for (const name of children.keys()) changed.push(`${prefix}${name}/`);
  return changed.slice(0, limit);
}

async function explainTree(editor: TreeEditor, before: Digest, now: Digest): Promise<string> {
  let paths: readonly string[];
  try {
    paths = await changedPaths(editor, before, now, countedPaths);
  } catch {
    // The earlier tree may have been collected: it is only needed for this sentence.
    return "the files changed";
  }
  return `${listOf(paths)} changed`;
}

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, namedPaths).join(", ");
  const more = names.length - namedPaths;
  if (more <= 0) return shown;
  return `${shown} and ${names.length >= countedPaths ? "many" : more} more`;
}

function changedKeys(
  before: Readonly<Record<string, string>>,
  now: Readonly<Record<string, string>>,
): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
  return names.filter((name) => before[name] !== now[name]);
}

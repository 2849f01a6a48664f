import type { Application, BuildStep } from "../../../config/applications/application-model.js";
import { PathPattern } from "../../../config/applications/path-pattern.js";
import { parentsOf } from "../../../config/files/paths.js";
import type { Digest } from "../../../content/digest.js";
import { emptyDirectory } from "../../../content/directory.js";
import { ConflictError, InvalidError } from "../../../program/error.js";
import type { TreeEditor } from "../tree-editor.js";
import { selectedTree } from "./selected-tree.js";

/** The steps of an application; none in what older versions stored. */
export function stepsOf(application: Application): readonly BuildStep[] {
  return application.build.steps ?? [];
}

/** What a step is not given: to look for it is an error. */
export interface Undeclared {
  /** All that there is before it: its inputs are a part of that. */
  readonly whole: Digest;
  /** By path: which other steps make something that it does not declare either. */
  readonly others: Readonly<Record<string, string>>;
}

export interface StepInput {
  /** What it declares, and the directories that its outputs are to be in. */
  readonly root: Digest;
  readonly undeclared: Undeclared;
}

/**
 * The input of `step`. `installed`: the source with its packages. `outputs`: by the name of each step
 * that it needs, the tree of what that has made. Throws {@link InvalidError} for a path of its inputs at
 * which nothing is.
 */
export async function stepInput(
  editor: TreeEditor,
  application: Application,
  step: BuildStep,
  { installed, outputs }: { installed: Digest; outputs: ReadonlyMap<string, Digest> },
): Promise<StepInput> {
  const others: Record<string, string> = {};
  let whole = installed;
  for (const other of stepsOf(application)) {
    const made = outputs.get(other.name);
    if (made !== undefined) whole = await withOutputs(editor, whole, other, made);
    else if (other.name !== step.name) {
      for (const path of other.outputs) others[path] = other.name;
    }
  }
  for (const path of step.inputs) {
    if (!PathPattern.is(path) && (await editor.find(whole, path)) === null) {
      throw nothingAt(application, step, path);
    }
  }
  const selected = await selectedTree(editor, whole, step.inputs);
  let root = await editor.remove(selected ?? editor.add(emptyDirectory), step.outputs);
  // Tools for the languages of `dependencies:` are there as they are for the hook.
  const global = await editor.find(installed, ".global");
  if (global !== null) root = await editor.insert(root, ".global", global);
  for (const path of step.outputs) {
    const [parent] = parentsOf(path);
    if (parent !== undefined) {
      root = await inStep(application, step, () => editor.makeDirectory(root, parent));
    }
  }
  return { root, undeclared: { whole, others } };
}

/** The tree with what `step` has made in the place of what was there. */
export async function withOutputs(
  editor: TreeEditor,
  tree: Digest,
  step: BuildStep,
  made: Digest,
): Promise<Digest> {
  let result = await editor.remove(tree, step.outputs);
  for (const path of step.outputs) {
    const entry = await editor.find(made, path);
    if (entry !== null) result = await editor.insert(result, path, entry);
  }
  return result;
}

function nothingAt({ name }: Application, step: BuildStep, path: string): InvalidError {
  return new InvalidError(
    `application "${name}": step "${step.name}" reads "${path}", and nothing is there: correct it, or ` +
      "write a pattern where it may be missing",
  );
}

async function inStep<T>(
  { name }: Application,
  step: BuildStep,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    throw new InvalidError(`application "${name}": step "${step.name}": ${error.message}`);
  }
}

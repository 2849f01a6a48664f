import { MemoryContentStore, type TreeLiteral } from "../../../test/memory-content-store.js";
import { TreeEditor } from "../tree-editor.js";
import type { Installer } from "./installer.js";

/** What an installer does with a tree, and the files that it would read, by path. */
export async function inputsOf(installer: Installer, tree: TreeLiteral) {
  const content = new MemoryContentStore();
  const editor = new TreeEditor(content);
  const source = content.putTree(tree);
  const found = await installer.inputs({ content, editor, source });
  await editor.flush();
  return { found, source, reads: found === null ? null : content.list(found.root) };
}

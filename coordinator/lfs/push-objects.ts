import type { TreeReader } from "../../config/files/tree-reader.js";
import { findMissingObjects, type MissingObjectsRequest } from "./missing-objects.js";

const maxAttributeFiles = 100;

/**
 * What is said of a commit whose pointers have no objects here, as lines; none where all are there. Commits
 * whose `.gitattributes` do not speak of Git LFS are not looked at.
 */
export async function missingObjectLines(
  request: MissingObjectsRequest & { readonly files: TreeReader },
  signal: AbortSignal,
): Promise<readonly string[]> {
  if (!(await usesLfs(request.files))) return [];
  const missing = await findMissingObjects(request, signal);
  if (missing.length === 0) return [];
  return [
    "E: Files that Git LFS keeps are not here:",
    ...missing.map(({ path, oid, sizeBytes, actualBytes }) => {
      const size = actualBytes === null ? "" : `, which has ${actualBytes} bytes here`;
      return `    - ${path}: object ${oid} of ${sizeBytes} bytes${size}`;
    }),
    "   Push them first: git lfs push --all slipway",
  ];
}

async function usesLfs(files: TreeReader): Promise<boolean> {
  const paths = (await files.list()).filter((path) => /(?:^|\/)\.gitattributes$/.test(path));
  for (const path of paths.slice(0, maxAttributeFiles)) {
    const text = await files.read(path);
    if (text !== null && Buffer.from(text).includes("filter=lfs")) return true;
  }
  return false;
}

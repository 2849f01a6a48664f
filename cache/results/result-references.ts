import type { Digest } from "../../content/digest.js";
import type { ActionResult } from "../../proto/gen/build/bazel/remote/execution/v2/ActionResult.js";
import { parseWireDigest } from "../request.js";

/** The blobs that an action result names. */
export interface ResultReferences {
  /** Files, standard output, standard error. */
  readonly blobs: readonly Digest[];
  /** Tree messages: themselves and the files in them. */
  readonly treeMessages: readonly Digest[];
  /** Directories: themselves and all below. */
  readonly roots: readonly Digest[];
}

/** The blobs that an encoded result names itself, decoded by what knows the contract. */
export function namedBy(
  deserialize: (result: Buffer) => ActionResult,
): (result: Buffer) => readonly Digest[] {
  return (encoded) => {
    const { blobs, treeMessages, roots } = referencesOf(deserialize(encoded));
    return [...blobs, ...treeMessages, ...roots];
  };
}

/** All that has to be there for a result to be of use. Throws InvalidError for a malformed digest. */
export function referencesOf(result: ActionResult): ResultReferences {
  const blobs = result.outputFiles.map((file) => parseWireDigest(file.digest));
  for (const wire of [result.stdoutDigest, result.stderrDigest]) {
    if (wire !== null) blobs.push(parseWireDigest(wire));
  }
  const treeMessages: Digest[] = [];
  const roots: Digest[] = [];
  for (const output of result.outputDirectories) {
    // One of the two has to be there, so a missing one is an error only together.
    if (output.rootDirectoryDigest !== null) {
      roots.push(parseWireDigest(output.rootDirectoryDigest));
      if (output.treeDigest === null) continue;
    }
    treeMessages.push(parseWireDigest(output.treeDigest));
  }
  return { blobs, treeMessages, roots };
}

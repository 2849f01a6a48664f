import { lstatSync } from "node:fs";
import { join } from "node:path";
import { isWithin } from "../../config/files/paths.js";
import { digestOf, type Digest } from "../../content/digest.js";
import { encodeDirectory, type Directory } from "../../content/directory.js";
import { StepFailedError } from "../work/step-context.js";
import {
  OutputCollector,
  type CollectedOutputs,
  type CollectOptions,
  type FoundOutput,
  type NewBlob,
} from "./collect-outputs.js";

/** So many files that are not kept are named. */
const namedPaths = 3;

/** Names to what is there: a directory on the way to outputs, or an output. */
type Branch = Map<string, Branch | FoundOutput>;

/**
 * The outputs of a step: one tree, at "", which has nothing but what is at the output paths, files as well as
 * directories. Warns of what else the step made. `what`: the step as the subject of a sentence.
 *
 * Throws {@link StepFailedError} where there is nothing at one of the paths, or what cannot be kept.
 */
export async function collectDeclared(
  what: string,
  options: CollectOptions,
  signal: AbortSignal,
): Promise<CollectedOutputs> {
  const collector = new OutputCollector(options, signal);
  const root: Branch = new Map();
  for (const path of options.outputPaths) {
    const found = await collector.find(path);
    if (found === null) {
      throw new StepFailedError(`${what} did not make "${path}"`, {
        hint: 'It is among the "outputs" of the step: correct them, or what the step does.',
      });
    }
    if (found.type === "other") {
      throw new StepFailedError(`${what} made "${path}" as neither a file nor a directory`, {
        hint: "What it leads to has to be named as an output itself.",
      });
    }
    place(root, path.split("/"), found);
  }
  const left = undeclaredWrites(options);
  if (left.length > 0) {
    const more = left.length > namedPaths ? " and more" : "";
    const named = left.slice(0, namedPaths).join(", ");
    options.warn(`${what} made what is not among its outputs and is not kept: ${named}${more}`);
  }
  const blobs = new Map(collector.blobs);
  return { outputs: [{ path: "", root: encode(root, blobs) }], blobs: [...blobs.values()] };
}

function place(root: Branch, names: readonly string[], found: FoundOutput): void {
  let branch = root;
  for (const name of names.slice(0, -1)) {
    const next = branch.get(name);
    const child: Branch = next instanceof Map ? next : new Map<string, Branch | FoundOutput>();
    branch.set(name, child);
    branch = child;
  }
  branch.set(names.at(-1) ?? "", found);
}

function encode(branch: Branch, blobs: Map<string, NewBlob>): Digest {
  const directory: { -readonly [K in keyof Directory]: Directory[K][number][] } = {
    files: [],
    directories: [],
    symlinks: [],
  };
  for (const [name, child] of branch) {
    if (child instanceof Map) directory.directories.push({ name, digest: encode(child, blobs) });
    else if (child.type === "directory") directory.directories.push({ name, digest: child.digest });
    else if (child.type === "file") directory.files.push({ ...child.file, name });
  }
  const bytes = encodeDirectory(directory);
  const digest = digestOf(bytes);
  blobs.set(digest, { digest, bytes });
  return digest;
}

/** The files that a step made or changed beside its outputs, one more than are named at most. */
function undeclaredWrites({ tree, outputPaths }: CollectOptions): readonly string[] {
  const found: string[] = [];
  const visit = (directory: string): void => {
    for (const name of tree.touchedIn(directory) ?? []) {
      if (found.length > namedPaths) return;
      const path = directory === "" ? name : `${directory}/${name}`;
      if (outputPaths.some((output) => isWithin(path, output))) continue;
      const now = lstatSync(join(tree.path, path), { throwIfNoEntry: false });
      if (now?.isDirectory() === true) visit(path);
      else if (now !== undefined) found.push(path);
    }
  };
  visit("");
  return found;
}

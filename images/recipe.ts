import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { packageRoot } from "../program/package-root.js";
import { baseImage } from "./catalogue.js";
import type { ImageSpec } from "./image-spec.js";

/** A file of a Docker build context. */
export interface RecipeFile {
  /** Relative to the context, with slashes. */
  readonly path: string;
  readonly isExecutable: boolean;
  readonly bytes: Uint8Array;
}

/** All that an image is made from, read from disk. */
export interface Recipe {
  readonly spec: ImageSpec;
  readonly files: readonly RecipeFile[];
  /** SHA-256, 64 hex digits, over the files, the npm packages and the base's recipe. */
  readonly hash: string;
}

/**
 * Reads the recipe of an image. `certificates` are the host's own authorities: they are part of the
 * base's recipe, so a host that trusts another one builds its images anew. Without them the hash is
 * the same on every host, and names the image in the key of a build.
 */
export async function readRecipe(
  spec: ImageSpec,
  certificates: readonly RecipeFile[] = [],
): Promise<Recipe> {
  const base = spec.base === null ? null : await readRecipe(spec.base, certificates);
  const files = await readFolder(join(packageRoot(), "images", spec.folder));
  if (spec === baseImage) files.push(...certificates);
  return { spec, files, hash: hashRecipe(spec, files, base?.hash ?? null) };
}

/** The recipe's hash: the same exactly when the same image would come out, as far as we decide it. */
export function hashRecipe(
  spec: ImageSpec,
  files: readonly RecipeFile[],
  baseHash: string | null,
): string {
  const content = files
    .map((file) => [file.path, file.isExecutable, sha256(file.bytes)] as const)
    .toSorted(byName);
  return sha256(
    JSON.stringify([baseHash, Object.entries(spec.npmPackages).toSorted(byName), content]),
  );
}

function byName(
  [a]: readonly [string, ...unknown[]],
  [b]: readonly [string, ...unknown[]],
): number {
  return a < b ? -1 : 1;
}

async function readFolder(folder: string): Promise<RecipeFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    paths.map(async (path) => ({
      path: relative(folder, path),
      isExecutable: ((await stat(path)).mode & 0o100) !== 0,
      bytes: await readFile(path),
    })),
  );
}

function sha256(data: Uint8Array | string): string {
  return createHash("sha256").update(data).digest("hex");
}

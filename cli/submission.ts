import { createHash } from "node:crypto";
import { realpath, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { checkProject, type CheckOptions } from "../config/check.js";
import { DirectoryReader } from "../config/files/directory-reader.js";
import type { Project } from "../config/model.js";
import { renderProblem, renderWarnings } from "../config/reading/render.js";
import type { Digest } from "../content/digest.js";
import { storeDirectory } from "../content/hash-directory.js";
import { StatCache } from "../content/stat-cache.js";
import { InvalidError, UsageError } from "../program/error.js";
import type { FarmClient } from "./client.js";
import type { Context } from "./context.js";
import { connectToCache } from "./farm-cache.js";
import { count, duration, size } from "./output.js";
import { selectFiles } from "./select-files.js";
import { cacheDirectory } from "./session.js";

/** A directory whose tree is now in the farm's cache. */
export interface UploadedTree {
  readonly root: Digest;
  readonly files: number;
  readonly bytes: number;
  /** What really travelled. */
  readonly uploadedBlobs: number;
  readonly uploadedBytes: number;
}

/** The directory that a command is about, as an absolute path. Throws {@link UsageError}. */
export async function resolveDirectory(context: Context, given: string): Promise<string> {
  const path = resolve(context.surroundings.cwd, given);
  const found = await stat(path).catch(() => null);
  if (found === null) throw new UsageError(`there is no directory ${given}`);
  if (!found.isDirectory()) throw new UsageError(`${given} is not a directory`);
  return realpath(path);
}

/**
 * Checks the configuration before anything is sent: a broken one is refused in milliseconds, with all
 * of its problems. Throws {@link InvalidError}.
 *
 * @param isPartial Whether a file that is named and is not there is only a warning.
 */
export async function requireValid(
  context: Context,
  directory: string,
  { isPartial = false }: Pick<CheckOptions, "isPartial"> = {},
): Promise<Project> {
  const reader = new DirectoryReader(directory);
  const { errors, warnings, project } = await checkProject(reader, { isPartial });
  if (warnings.length > 0) context.output.progress(renderWarnings(warnings));
  if (project !== null) return project;
  const lines = errors.map((error) => renderProblem(error)).join("\n");
  throw new InvalidError(`the configuration of ${directory} is not valid\n${lines}`, {
    hint: "`slipway validate` checks it without sending anything.",
  });
}

/** Hashes a directory, and uploads what the cache does not have of it meanwhile. */
export async function uploadDirectory(
  context: Context,
  client: FarmClient,
  project: string,
  directory: string,
): Promise<UploadedTree> {
  const { output, signal } = context;
  const right = await client.beginUpload(project);
  const startedAtMs = performance.now();
  const statCache = await StatCache.open(statCachePath(context, directory));
  const selection = await selectFiles(context.git, directory);
  await using caches = await connectToCache(context, right);
  const cache = caches.withInstance(right.instanceName, right.token);
  const stored = await storeDirectory(cache, directory, { ...selection, statCache, signal });
  const tookMs = performance.now() - startedAtMs;
  await saveQuietly(context, statCache);
  const { root, files, bytes, blobs } = stored.directory;
  const { uploaded } = stored;
  output.progress(
    output.paintProgress(
      "dim",
      `hashed ${count(files, "file")} (${size(bytes)}) and uploaded ` +
        (uploaded.blobs === 0
          ? "nothing, as the farm has all of it, "
          : `${uploaded.blobs} of ${count(blobs, "blob")} (${size(uploaded.bytes)}) `) +
        `in ${duration(tookMs)}`,
    ),
  );
  return { root, files, bytes, uploadedBlobs: uploaded.blobs, uploadedBytes: uploaded.bytes };
}

function statCachePath(context: Context, directory: string): string {
  const name = createHash("sha256").update(directory).digest("hex").slice(0, 32);
  return join(cacheDirectory(context.surroundings.environment), "stat", name);
}

/** A cache that cannot be written costs time, not the submission. */
async function saveQuietly(context: Context, statCache: StatCache): Promise<void> {
  try {
    await statCache.save();
  } catch (error) {
    context.output.progress(`warning: cannot remember digests: ${(error as Error).message}`);
  }
}

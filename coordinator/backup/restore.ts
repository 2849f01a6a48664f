import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, rmdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { FarmError, InvalidError, UsageError } from "../../program/error.js";
import { syncDirectory } from "../../program/sync-directory.js";
import { runGit } from "../git/git-process.js";
import { Repositories } from "../git/repositories.js";
import { prepareRestored } from "../store/prepare-restored.js";
import { readArchive } from "./archive-reader.js";
import type { ArchivedFile } from "./archive-writer.js";
import { backupFormat, databaseName, manifestName, markerName, type Manifest } from "./manifest.js";

/** A manifest names every file once. */
const maxManifestBytes = 256 * 1024 * 1024;

/** A name that stays within the directory: parts of ordinary characters, none of them dots alone. */
const safeName = /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^\0\\/]+(?:\/[^\0\\/]+)*$/;

/** What was restored. */
export interface Restored {
  readonly farm: string;
  readonly version: string;
  readonly createdAtMs: number;
  readonly repositories: number;
  readonly bytes: number;
}

/**
 * Makes of a backup the data directory of a coordinator that takes the old one's place: its epoch is above
 * all that the old one may have given since, so that what the old one granted has no effect any more.
 *
 * All of it is checked beside the directory, which then appears whole or not at all. Throws
 * {@link UsageError} where the directory holds something, {@link InvalidError} for what is no backup.
 */
export async function restore(
  archive: Readable,
  directory: string,
  signal: AbortSignal,
): Promise<Restored> {
  const target = resolve(directory);
  await requireEmpty(target);
  const staging = `${target}.restoring-${randomUUID()}`;
  await mkdir(staging, { recursive: true, mode: 0o700 });
  try {
    const { manifest, bytes } = await unpack(archive, staging, signal);
    prepareRestored(join(staging, databaseName));
    await restoreRepositories(manifest, staging, signal);
    await rm(join(staging, "repositories"), { recursive: true, force: true });
    await syncDirectory(staging);
    if (existsSync(target)) await rmdir(target);
    await rename(staging, target);
    await syncDirectory(dirname(target));
    const { farm, version, createdAtMs, repositories } = manifest;
    return { farm, version, createdAtMs, repositories: repositories.length, bytes };
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function requireEmpty(directory: string): Promise<void> {
  if (!existsSync(directory) || (await readdir(directory)).length === 0) return;
  throw new UsageError(`${directory} is not empty`, {
    hint: "Name a directory that is not there yet: what an earlier coordinator left is never overwritten.",
  });
}

/** Writes the files of the archive below `staging`, and compares them with its manifest. */
async function unpack(
  archive: Readable,
  staging: string,
  signal: AbortSignal,
): Promise<{ readonly manifest: Manifest; readonly bytes: number }> {
  let manifest: Manifest | null = null;
  let isMarked = false;
  const entries = readArchive(archive, signal);
  let next = await entries.next();
  for (; next.done !== true; next = await entries.next()) {
    const file = next.value;
    if (manifest !== null) throw new InvalidError("something follows the end of the backup");
    if (file.name === markerName) {
      requireFormat(Number(await file.text(100)));
      isMarked = true;
      continue;
    }
    if (!isMarked) throw new InvalidError("it is no backup of a coordinator");
    if (file.name === manifestName) {
      manifest = JSON.parse(await file.text(maxManifestBytes)) as Manifest;
      continue;
    }
    const path = pathOf(file.name);
    await mkdir(join(staging, dirname(path)), { recursive: true, mode: 0o700 });
    await file.writeTo(join(staging, path));
  }
  if (manifest === null) throw new InvalidError("its end is missing");
  const files = next.value.filter(({ name }) => name !== manifestName);
  requireSame(manifest.files, files);
  return { manifest, bytes: files.reduce((sum, file) => sum + file.bytes, 0) };
}

/** Where a file of the archive goes, in the directory. */
function pathOf(name: string): string {
  const isKnown = name === databaseName || /^(?:files|repositories)\//.test(name);
  if (!isKnown || !safeName.test(name)) {
    throw new InvalidError(`${JSON.stringify(name.slice(0, 200))} does not belong in a backup`);
  }
  return name.replace(/^files\//, "");
}

function requireFormat(format: number): void {
  if (format === backupFormat) return;
  throw new InvalidError(
    `the backup has format ${format}, and this Slipway reads ${backupFormat}`,
    {
      hint: "Restore it with the version of Slipway that wrote it, or a newer one.",
    },
  );
}

function requireSame(expected: readonly ArchivedFile[], found: readonly ArchivedFile[]): void {
  const rest = new Map(found.map((file) => [file.name, file]));
  for (const { name, bytes, sha256 } of expected) {
    const file = rest.get(name);
    if (file === undefined) throw new InvalidError(`${name} is missing in the backup`);
    if (file.bytes !== bytes || file.sha256 !== sha256) {
      throw new InvalidError(`${name} is damaged in the backup`);
    }
    rest.delete(name);
  }
  const [more] = rest.keys();
  if (more !== undefined) throw new InvalidError(`${more} is not in the backup's manifest`);
}

/** Makes the repositories of their bundles, and has git check them. */
async function restoreRepositories(
  manifest: Manifest,
  directory: string,
  signal: AbortSignal,
): Promise<void> {
  const repositories = await Repositories.open(join(directory, "git"));
  for (const { projectId, defaultBranch, bundle } of manifest.repositories) {
    signal.throwIfAborted();
    await repositories.create(projectId, defaultBranch);
    if (bundle === null) continue;
    const objects = repositories.objects(projectId);
    const path = join(directory, bundle);
    try {
      const refs = await runGit(objects, ["bundle", "unbundle", path], {}, signal);
      const lines = refs.toString("utf8").trim().split("\n");
      const updates = lines.filter((line) => / refs\//.test(line)).map(renderUpdate);
      await runGit(objects, ["update-ref", "--stdin"], { input: updates.join("") }, signal);
      await runGit(objects, ["fsck", "--connectivity-only", "--no-dangling"], {}, signal);
    } catch (cause) {
      signal.throwIfAborted();
      throw new FarmError(`the repository of project ${projectId} cannot be restored`, { cause });
    }
  }
}

/** A line of `git bundle unbundle`, for `git update-ref --stdin`. */
function renderUpdate(line: string): string {
  const space = line.indexOf(" ");
  return `create ${line.slice(space + 1)} ${line.slice(0, space)}\n`;
}

import { randomUUID } from "node:crypto";
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type { GitObjects } from "../git/git-process.js";
import { runGit } from "../git/git-process.js";
import { ArchiveWriter } from "./archive-writer.js";
import {
  backupFormat,
  databaseName,
  fileName,
  manifestName,
  markerName,
  type ArchivedRepository,
  type Manifest,
} from "./manifest.js";

/** What a backup is made of. */
export interface BackupParts {
  /** The coordinator's data directory. */
  readonly directory: string;
  readonly database: {
    readonly farm: string;
    readonly epoch: number;
    copyTo(path: string): Promise<void>;
  };
  /** Projects whose repositories belong to it. */
  readonly projects: () => readonly { readonly id: string; readonly defaultBranch: string }[];
  readonly objects: (projectId: string) => GitObjects;
  /** Files of the data directory that are not part of it. */
  readonly leftOut: readonly string[];
  readonly version: string;
  readonly now: () => number;
}

/** What a backup under way keeps in the data directory begins with this. */
const temporaryPrefix = "backup-";

/** Has a way of its own into the backup, or belongs to the running process. */
const ownWay = /^(?:coordinator\.sqlite(?:-wal|-shm)?|lock(?:\.pid|-journal)?|git)$/;

/**
 * All that a coordinator keeps, as one compressed tar archive, while it serves: the database, the
 * repositories, and every other file of its data directory, such as logs and keys.
 *
 * The database goes first. What is pushed after its copy was made is in the repositories then, and a
 * comparison of refs with activities at the start records it; the other way round a ref would have gone
 * back, and an old commit would be deployed.
 */
export function backUp(parts: BackupParts, signal: AbortSignal): Readable {
  return ArchiveWriter.write(async (writer) => {
    const temporary = join(parts.directory, `${temporaryPrefix}${randomUUID()}`);
    await mkdir(temporary, { mode: 0o700 });
    try {
      await fill(writer, parts, temporary, signal);
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
  }, signal);
}

/** Removes what backups of a killed process left in the data directory. */
export async function sweepBackups(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    if (!name.startsWith(temporaryPrefix)) continue;
    await rm(join(directory, name), { recursive: true, force: true });
  }
}

async function fill(
  writer: ArchiveWriter,
  parts: BackupParts,
  temporary: string,
  signal: AbortSignal,
): Promise<void> {
  const { database, directory, version, now } = parts;
  const createdAtMs = now();
  await writer.addText(markerName, `${backupFormat}\n`);
  const copy = join(temporary, databaseName);
  await database.copyTo(copy);
  await writer.addFile(databaseName, copy);
  await rm(copy);
  const repositories: ArchivedRepository[] = [];
  for (const { id, defaultBranch } of parts.projects()) {
    signal.throwIfAborted();
    const bundle = await addRepository(writer, parts.objects(id), { id, temporary, signal });
    repositories.push({ projectId: id, defaultBranch, bundle });
  }
  for await (const path of filesBelow(directory, "")) {
    signal.throwIfAborted();
    if (parts.leftOut.includes(path)) continue;
    try {
      await writer.addFile(fileName(path), join(directory, path));
    } catch (error) {
      // Gone since it was listed: it is not part of the farm any more.
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    }
  }
  const manifest: Manifest = {
    format: backupFormat,
    version,
    farm: database.farm,
    epoch: database.epoch,
    createdAtMs,
    repositories,
    files: writer.files,
  };
  await writer.addText(manifestName, `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Adds all refs of a repository with their objects. Returns the name of the bundle; null: no refs. */
async function addRepository(
  writer: ArchiveWriter,
  objects: GitObjects,
  { id, temporary, signal }: { id: string; temporary: string; signal: AbortSignal },
): Promise<string | null> {
  const refs = await runGit(objects, ["for-each-ref", "--count=1"], {}, signal);
  if (refs.length === 0) return null;
  const path = join(temporary, `${id}.bundle`);
  await runGit(objects, ["bundle", "create", "--quiet", path, "--all"], {}, signal);
  const name = `repositories/${id}.bundle`;
  await writer.addFile(name, path);
  await rm(path);
  return name;
}

/** The regular files below `directory`, relative to it. */
async function* filesBelow(directory: string, path: string): AsyncGenerator<string> {
  for (const entry of await readdir(join(directory, path), { withFileTypes: true })) {
    if (path === "" && (ownWay.test(entry.name) || entry.name.startsWith(temporaryPrefix)))
      continue;
    const below = path === "" ? entry.name : `${path}/${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(directory, below);
    else if (entry.isFile()) yield below;
  }
}

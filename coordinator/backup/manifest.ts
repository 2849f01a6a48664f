import type { ArchivedFile } from "./archive-writer.js";

/** The version of what backups look like. */
export const backupFormat = 1;

/** The first file of a backup, by which it is known: its format. */
export const markerName = "slipway-backup";

/** The last file of a backup: one that was cut off has none. */
export const manifestName = "manifest.json";

export const databaseName = "coordinator.sqlite";

/** What a backup holds. */
export interface Manifest {
  readonly format: number;
  /** Of the Slipway that wrote it. */
  readonly version: string;
  readonly farm: string;
  /** Of the coordinator's process that wrote it. */
  readonly epoch: number;
  readonly createdAtMs: number;
  readonly repositories: readonly ArchivedRepository[];
  /** All files but this one. */
  readonly files: readonly ArchivedFile[];
}

export interface ArchivedRepository {
  readonly projectId: string;
  readonly defaultBranch: string;
  /** The bundle of its objects and refs; null: it has none yet. */
  readonly bundle: string | null;
}

/** The archive's name of a file in the data directory. */
export function fileName(path: string): string {
  return `files/${path}`;
}

import { constants, statSync } from "node:fs";
import { open, readdir, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { syncDirectory } from "./sync-directory.js";

/** The file of a pack. */
export function packPath(directory: string, pack: number): string {
  return join(directory, packName(pack));
}

/** Its name, for people. */
export function packName(pack: number): string {
  return `${String(pack).padStart(8, "0")}.pack`;
}

/** The bytes of a pack's file; 0 where it is not there. */
export function packFileBytes(directory: string, pack: number): number {
  return statSync(packPath(directory, pack), { throwIfNoEntry: false })?.size ?? 0;
}

/** The packs of a directory, in their order. */
export async function listPacks(directory: string): Promise<readonly number[]> {
  const names = await readdir(directory);
  const packs = names.flatMap((name) => /^([0-9]{8})\.pack$/.exec(name)?.[1] ?? []);
  return packs.map(Number).sort((a, b) => a - b);
}

/** A pack that is written at its end. */
export interface OpenPack {
  readonly pack: number;
  readonly file: FileHandle;
  readonly end: number;
}

/** Opens a pack to write at its end, or begins it. */
export async function openPack(directory: string, pack: number): Promise<OpenPack> {
  // Not "a": a write at a position would go to the end all the same.
  const flags = constants.O_RDWR | constants.O_CREAT;
  const file = await open(packPath(directory, pack), flags, 0o644);
  await syncDirectory(directory);
  return { pack, file, end: (await file.stat()).size };
}

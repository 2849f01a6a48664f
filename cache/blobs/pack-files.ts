import { constants, statSync } from "node:fs";
import { open, readdir, rename, rm, truncate, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { syncDirectory } from "../../program/sync-directory.js";

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
export function listPacks(directory: string): Promise<readonly number[]> {
  return numbersOf(directory, /^([0-9]{8})\.pack$/);
}

/** The packs that are not needed any more, and that an index which was saved before may still name. */
export function listRetired(directory: string): Promise<readonly number[]> {
  return numbersOf(directory, /^([0-9]{8})\.retired$/);
}

async function numbersOf(directory: string, pattern: RegExp): Promise<readonly number[]> {
  const names = await readdir(directory);
  const packs = names.flatMap((name) => pattern.exec(name)?.[1] ?? []);
  return packs.map(Number).sort((a, b) => a - b);
}

/**
 * Empties a pack that is not needed any more. What is left says that it is gone for no other reason, and
 * keeps its number from being used, until {@link forgetRetired}.
 */
export async function retireFile(directory: string, pack: number): Promise<void> {
  const path = retiredPath(directory, pack);
  await rename(packPath(directory, pack), path);
  await syncDirectory(directory);
  await truncate(path);
}

/** No index names the pack any more. */
export async function forgetRetired(directory: string, pack: number): Promise<void> {
  await rm(retiredPath(directory, pack), { force: true });
}

function retiredPath(directory: string, pack: number): string {
  return join(directory, `${String(pack).padStart(8, "0")}.retired`);
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

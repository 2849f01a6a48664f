import { open, rename, rm, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { syncDirectory } from "../../program/sync-directory.js";

/**
 * Puts a file that `write` fills at `path`, durably, in place of what was there. Nobody sees half of it, and
 * where `write` fails what was there stays.
 */
export async function replaceFile(
  path: string,
  write: (file: FileHandle) => Promise<void>,
): Promise<void> {
  const temporary = `${path}.new`;
  const file = await open(temporary, "w");
  try {
    await write(file);
    await file.datasync();
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  await rename(temporary, path);
  await syncDirectory(dirname(path));
}

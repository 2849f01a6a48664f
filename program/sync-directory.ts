import { mkdir, open } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/** Makes the entries of a directory durable: a file that was created or renamed in it. */
export async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, "r");
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/**
 * Sees to it that a directory is there, durably, with those above it that were missing. One that is there
 * is made durable too: whoever made it may have been killed before that.
 */
export async function makeDirectory(path: string): Promise<void> {
  const made = await mkdir(path, { recursive: true });
  const last = dirname(resolve(made ?? path));
  for (let above = dirname(resolve(path)); ; above = dirname(above)) {
    try {
      await syncDirectory(above);
    } catch (error) {
      // Who made a directory for us may keep the one above from us, and has seen to it that it lasts.
      if (made !== undefined || (error as NodeJS.ErrnoException).code !== "EACCES") throw error;
    }
    if (above === last) return;
  }
}

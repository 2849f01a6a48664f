import { rmdirSync } from "node:fs";

/**
 * Removes a directory that something was mounted at, where it is empty. Never more than that: what is
 * still mounted there is somebody's data.
 */
export function removeEmpty(directory: string): void {
  try {
    rmdirSync(directory);
  } catch {
    // Not there, or not empty: either way it is to stay as it is.
  }
}

import { renameSync, writeFileSync } from "node:fs";

/** Writes a small file, synced, in the place of the one that is there: no reader ever sees half of it. */
export function writeWhole(path: string, text: string, mode: number): void {
  writeFileSync(`${path}.new`, text, { mode, flush: true });
  renameSync(`${path}.new`, path);
}

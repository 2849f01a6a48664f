import type { FileHandle } from "node:fs/promises";

/** Reads from `position` on into `into`; returns what of it was filled: all, but where the file ends before. */
export async function readFully(file: FileHandle, position: number, into: Buffer): Promise<Buffer> {
  let filled = 0;
  while (filled < into.length) {
    const { bytesRead } = await file.read(into, filled, into.length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return into.subarray(0, filled);
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDigest, type Digest } from "../../content/digest.js";

/** What stands beside a farm about it, as farm.json. */
export interface FarmRecord {
  /** Every blob of it was here when the farm was made. */
  readonly root: Digest;
  readonly scope: string;
  readonly files: number;
  /** What it takes of the disk besides blobs. */
  readonly ownBytes: number;
}

/** The record of a farm, by its directory; null where there is none that is whole. */
export function readRecord(directory: string): FarmRecord | null {
  let text: string;
  try {
    text = readFileSync(join(directory, "farm.json"), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  try {
    const record = JSON.parse(text) as Record<string, unknown>;
    return {
      root: parseDigest(String(record["root"])),
      scope: String(record["scope"]),
      files: Number(record["files"]),
      ownBytes: Number(record["ownBytes"] ?? 0),
    };
  } catch {
    // Torn by a power cut: the farm is made again.
    return null;
  }
}

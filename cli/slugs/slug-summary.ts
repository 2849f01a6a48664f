import { sizeOf, type Digest } from "../../content/digest.js";
import { entriesOf } from "./tree-entries.js";
import type { TreeSource } from "./tree-source.js";

export interface SlugFacts {
  readonly files: number;
  readonly directories: number;
  readonly symlinks: number;
  readonly bytes: number;
  /** The largest first. */
  readonly largest: readonly { readonly path: string; readonly bytes: number }[];
}

/** Counts what is in a slug, each file as often as it appears, and finds its largest files. */
export async function summariseSlug(
  source: TreeSource,
  root: Digest,
  { largest: wanted, signal }: { readonly largest: number; readonly signal: AbortSignal },
): Promise<SlugFacts> {
  const counts = { file: 0, directory: 1, symlink: 0 };
  let bytes = 0;
  let largest: { readonly path: string; readonly bytes: number }[] = [];
  for await (const entry of entriesOf(source, root, signal)) {
    counts[entry.kind]++;
    if (entry.kind !== "file") continue;
    const size = sizeOf(entry.digest);
    bytes += size;
    if (largest.length >= wanted && size <= (largest.at(-1)?.bytes ?? 0)) continue;
    largest = [...largest, { path: entry.path, bytes: size }]
      .toSorted((a, b) => b.bytes - a.bytes)
      .slice(0, wanted);
  }
  const { file: files, directory: directories, symlink: symlinks } = counts;
  return { files, directories, symlinks, bytes, largest };
}

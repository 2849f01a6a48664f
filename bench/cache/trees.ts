import { randomBytes } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** How large files of packages are, in bytes: most are small, and some hold most of it. */
const sizes: readonly (readonly [share: number, bytes: number])[] = [
  [0.5, 1_200],
  [0.3, 4_500],
  [0.15, 18_000],
  [0.05, 107_000],
];

/** As in installed packages, in the mean. */
const filesPerDirectory = 7;
const directoriesPerDirectory = 25;

/** A tree on disk. */
export interface MadeTree {
  readonly path: string;
  readonly files: readonly MadeFile[];
  readonly bytes: number;
}

export interface MadeFile {
  readonly path: string;
  readonly bytes: number;
}

/**
 * Makes a tree of `count` files of 10 KB in the mean, as installed packages are: 100,000 are 1 GB. No
 * two are alike, and what is in them compresses to three quarters, as base64 does.
 */
export function makeTree(path: string, count: number): MadeTree {
  const files: MadeFile[] = [];
  let directory = path;
  for (let i = 0; i < count; i++) {
    if (i % filesPerDirectory === 0) {
      const number = i / filesPerDirectory;
      const [outer, inner] = [Math.floor(number / directoriesPerDirectory), number];
      directory = join(path, `package-${outer}`, `part-${inner}`);
      mkdirSync(directory, { recursive: true });
    }
    const bytes = sizeOf(i);
    const file = { path: join(directory, `module-${i}.js`), bytes };
    writeFileSync(file.path, contentOf(bytes));
    files.push(file);
  }
  return { path, files, bytes: files.reduce((sum, file) => sum + file.bytes, 0) };
}

/** Writes every `step`-th file anew, in the same size. Returns those. */
export function changeTree({ files }: MadeTree, step: number): readonly MadeFile[] {
  const changed = files.filter((_, i) => i % step === 0);
  for (const { path, bytes } of changed) writeFileSync(path, contentOf(bytes));
  return changed;
}

/** The same share of each size in any run of files. */
function sizeOf(i: number): number {
  const place = ((i * 37) % 100) / 100;
  let below = 0;
  for (const [share, bytes] of sizes) {
    below += share;
    if (place < below) return bytes;
  }
  return sizes.at(-1)?.[1] ?? 0;
}

function contentOf(bytes: number): string {
  return randomBytes(Math.ceil((bytes * 3) / 4))
    .toString("base64")
    .slice(0, bytes);
}

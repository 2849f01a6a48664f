import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Sizes as in source code: many small files and a few large ones, 10 KB in the mean. */
const sizeClasses: readonly {
  readonly share: number;
  readonly from: number;
  readonly to: number;
}[] = [
  { share: 0.55, from: 1_000, to: 4_000 },
  { share: 0.33, from: 4_000, to: 16_000 },
  { share: 0.105, from: 16_000, to: 48_000 },
  { share: 0.015, from: 48_000, to: 192_000 },
];

/** As in a project that grew: 25 files lie together, and 12 directories. */
const filesPerDirectory = 25;
const directoriesPerDirectory = 12;

const poolBytes = 8 * 1024 * 1024;

/** Files of made-up source code, the same ones each time, in nested directories. */
export class SourceTree {
  readonly files: number;
  readonly #pool = codePool();

  constructor(files: number) {
    this.files = files;
  }

  /** Where the file with this number is, relative to the tree. */
  pathOf(index: number): string {
    const names = [`file-${index}.js`];
    let directory = Math.floor(index / filesPerDirectory);
    do {
      names.unshift(`part-${directory % directoriesPerDirectory}`);
      directory = Math.floor(directory / directoriesPerDirectory);
    } while (directory > 0);
    return names.join("/");
  }

  /** What is in it; another `revision` differs in one line. */
  bytesOf(index: number, revision = 0): Buffer {
    const random = randomNumbers(index + 1);
    const size = sizeAt(random(), random());
    const from = Math.floor(random() * (poolBytes - size));
    const line = `export const revision${index} = ${revision};\n`;
    return Buffer.concat([Buffer.from(line), this.#pool.subarray(from, from + size)]);
  }

  /** Writes the first so many of them below a directory. */
  writeTo(directory: string, files = this.files): void {
    const made = new Set<string>();
    for (let index = 0; index < files; index += 1) {
      const path = join(directory, this.pathOf(index));
      const parent = dirname(path);
      if (!made.has(parent)) mkdirSync(parent, { recursive: true });
      made.add(parent);
      writeFileSync(path, this.bytesOf(index));
    }
  }
}

function sizeAt(which: number, where: number): number {
  let left = which;
  for (const { share, from, to } of sizeClasses) {
    if (left < share) return Math.floor(from + where * (to - from));
    left -= share;
  }
  return 1_000;
}

/** Text that compresses as source code does, to some third. */
function codePool(): Buffer {
  const random = randomNumbers(0);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? "";
  const syllables = [
    "ta",
    "ren",
    "mo",
    "list",
    "key",
    "or",
    "val",
    "ue",
    "item",
    "no",
    "de",
    "sum",
  ];
  const names = Array.from(
    { length: 4_000 },
    () => pick(syllables) + pick(syllables) + pick(syllables),
  );
  const parts: Buffer[] = [];
  for (let bytes = 0; bytes < poolBytes;) {
    const [a, b, c] = [pick(names), pick(names), pick(names)];
    const number = Math.floor(random() * 100_000);
    const line = Buffer.from(
      pick([
        `  const ${a} = ${b}(${c}, ${number});\n`,
        `  if (${a}.${b} === ${number}) return ${c};\n`,
        `export function ${a}(${b}, ${c}) {\n`,
        `  // ${a} ${b} ${c} ${number}\n`,
        "}\n\n",
      ]),
    );
    parts.push(line);
    bytes += line.length;
  }
  return Buffer.concat(parts).subarray(0, poolBytes);
}

/** Numbers from 0 up to 1 that are the same for the same seed: a linear congruential generator's upper bits. */
function randomNumbers(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e37_79b1);
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
  // The first ones of neighbouring seeds are alike.
  for (let skipped = 0; skipped < 4; skipped += 1) next();
  return next;
}

import { createHash, randomUUID } from "node:crypto";
import type { BigIntStats } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { parseDigest, type Digest } from "./digest.js";

/** What is remembered of a file: its digest, and the numbers that change when its bytes do. */
interface Entry {
  readonly stamp: string;
  readonly digest: Digest;
}

const header = "slipway-stat-cache 1";

/**
 * A file whose time stamps are younger than this when it is hashed could be written again within the
 * granularity of the clock of its file system and keep them, so its digest is not remembered.
 */
const racyMs = 2_000;

/**
 * Remembers the digests of files between runs, keyed by path, size, times and inode, so that hashing a
 * tree again costs one stat a file. The cache is a hint: a file that is torn or foreign counts as empty.
 */
export class StatCache {
  readonly #path: string;
  readonly #known: ReadonlyMap<string, Entry>;
  readonly #next = new Map<string, Entry>();
  #isChanged = false;
  hits = 0;

  private constructor(path: string, known: ReadonlyMap<string, Entry>) {
    this.#path = path;
    this.#known = known;
  }

  /** Reads the cache at `path`, which need not exist yet. */
  static async open(path: string): Promise<StatCache> {
    let text: string;
    try {
      text = await readFile(path, "utf8");
    } catch {
      // It is absent or not ours to read: as good as empty, since everything can be hashed again.
      text = "";
    }
    return new StatCache(path, parse(text));
  }

  /** The digest of the file `path` if it was hashed in exactly this state before. */
  find(path: string, stats: BigIntStats): Digest | null {
    const entry = this.#known.get(path);
    if (entry === undefined || entry.stamp !== stampOf(stats)) return null;
    this.#next.set(path, entry);
    this.hits++;
    return entry.digest;
  }

  /** Remembers what a file was when its hashing began at `startedAtMs`, unless that is too recent. */
  remember(path: string, stats: BigIntStats, digest: Digest, startedAtMs: number): void {
    const youngest = stats.mtimeMs > stats.ctimeMs ? stats.mtimeMs : stats.ctimeMs;
    if (Number(youngest) > startedAtMs - racyMs) return;
    this.#next.set(path, { stamp: stampOf(stats), digest });
    this.#isChanged = true;
  }

  /** Writes what this run saw, all at once. What was not seen is forgotten. */
  async save(): Promise<void> {
    if (!this.#isChanged && this.#next.size === this.#known.size) return;
    const temporary = `${this.#path}.${randomUUID()}`;
    await mkdir(dirname(this.#path), { recursive: true, mode: 0o700 });
    try {
      await writeFile(temporary, format(this.#next), { mode: 0o600 });
      await rename(temporary, this.#path);
    } finally {
      await rm(temporary, { force: true });
    }
  }
}

function stampOf(stats: BigIntStats): string {
  return `${stats.size} ${stats.mtimeNs} ${stats.ctimeNs} ${stats.ino} ${stats.dev}`;
}

/** A header with the digest of the body, then a line for each file: digest, stamp, path as JSON. */
function format(entries: ReadonlyMap<string, Entry>): string {
  let body = "";
  for (const [path, { stamp, digest }] of entries) {
    body += `${digest}\t${stamp}\t${JSON.stringify(path)}\n`;
  }
  return `${header} ${bodyDigest(body)}\n${body}`;
}

function parse(text: string): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const end = text.indexOf("\n");
  const body = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== `${header} ${bodyDigest(body)}`) return entries;
  for (const line of body.split("\n")) {
    const [digest, stamp, path] = line.split("\t", 3);
    if (digest === undefined || stamp === undefined || path === undefined) continue;
    entries.set(JSON.parse(path) as string, { stamp, digest: parseDigest(digest) });
  }
  return entries;
}

function bodyDigest(body: string): string {
  return createHash("sha256").update(body).digest("hex");
}

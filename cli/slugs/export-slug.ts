import { readAll } from "../../content/read-all.js";
import { createHash } from "node:crypto";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { pack as createPack, type Pack } from "tar-stream";
import { sizeOf, type Digest } from "../../content/digest.js";
import { entriesOf, type FileEntry, type TreeEntry } from "./tree-entries.js";
import type { TreeSource } from "./tree-source.js";

/** Of every entry: a slug has no times. The same as that of its files where it runs. */
const fixedTime = new Date("2001-01-01T00:00:00Z");

/** Files up to this size are read many at a time. */
const maxSmallBytes = 1024 * 1024;

/** Entries that are read ahead, in number and in bytes of small files. */
const maxWindowEntries = 1_000;
const maxWindowBytes = 4 * 1024 * 1024;

/** How far the reader of the archive may be behind. */
const maxBehindBytes = 8 * 1024 * 1024;

/** What the header of an entry takes at least. */
const blockBytes = 512;

export interface ExportedSlug {
  readonly entries: number;
  /** Of the archive. */
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Writes a slug as a tar archive: sorted, owned by root, all of one time, so that the same slug is the
 * same bytes every time. Neither a large file nor a large tree is held in memory. Ends `out` only where
 * `end` says so.
 */
export async function exportSlug(
  source: TreeSource,
  root: Digest,
  out: Writable,
  { end, signal }: { readonly end: boolean; readonly signal: AbortSignal },
): Promise<ExportedSlug> {
  const pack = createPack();
  const hash = createHash("sha256");
  let bytes = 0;
  let noteTaken = (): void => undefined;
  async function* hashing(): AsyncGenerator<Buffer> {
    for await (const chunk of pack as AsyncIterable<Buffer>) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
      noteTaken();
    }
  }
  pack.once("close", () => noteTaken());
  /** Resolves when all but a little of what was written has been taken: the archive has no limit itself. */
  const room = async (written: number): Promise<void> => {
    while (written - bytes > maxBehindBytes && !pack.destroying) {
      await new Promise<void>((resolve) => (noteTaken = resolve));
    }
  };
  const produced = produce(source, root, pack, room, signal);
  // It is awaited below; where it fails, the other end is told.
  produced.catch((error: unknown) => pack.destroy(error as Error));
  try {
    await pipeline(Readable.from(hashing(), { objectMode: false }), out, { signal, end });
  } catch (error) {
    pack.destroy();
    throw error;
  }
  return { entries: await produced, bytes, sha256: hash.digest("hex") };
}

async function produce(
  source: TreeSource,
  root: Digest,
  pack: Pack,
  room: (written: number) => Promise<void>,
  signal: AbortSignal,
): Promise<number> {
  let entries = 0;
  let written = 0;
  for await (const { window, blobs } of filledWindows(source, root, signal)) {
    await room(written);
    for (const entry of window) {
      entries++;
      written += blockBytes + (entry.kind === "file" ? sizeOf(entry.digest) : 0);
      const bytes = entry.kind === "file" ? blobs.get(entry.digest) : undefined;
      if (entry.kind === "file" && bytes === undefined) {
        await writeLarge(pack, entry, source.stream(entry.digest, signal));
      } else await write(pack, headerOf(entry), bytes);
    }
  }
  pack.finalize();
  return entries;
}

interface FilledWindow {
  readonly window: readonly TreeEntry[];
  /** The bytes of its small files. */
  readonly blobs: ReadonlyMap<Digest, Buffer>;
}

/** The next window is read while the one before is written. */
async function* filledWindows(
  source: TreeSource,
  root: Digest,
  signal: AbortSignal,
): AsyncGenerator<FilledWindow> {
  const fill = async (window: readonly TreeEntry[]): Promise<FilledWindow> => {
    const small = window.flatMap((entry) => (isSmall(entry) ? [entry.digest] : []));
    return { window, blobs: await readAll(source, small, signal) };
  };
  let ahead: Promise<FilledWindow> | undefined;
  for await (const window of windowsOf(entriesOf(source, root, signal))) {
    const filled = ahead;
    ahead = fill(window);
    // It is awaited below, or never if the consumer leaves.
    ahead.catch(() => undefined);
    if (filled !== undefined) yield await filled;
  }
  if (ahead !== undefined) yield await ahead;
}

async function* windowsOf(entries: AsyncIterable<TreeEntry>): AsyncGenerator<readonly TreeEntry[]> {
  let window: TreeEntry[] = [];
  let bytes = 0;
  for await (const entry of entries) {
    const size = isSmall(entry) ? sizeOf(entry.digest) : 0;
    if (window.length >= maxWindowEntries || bytes + size > maxWindowBytes) {
      yield window;
      window = [];
      bytes = 0;
    }
    window.push(entry);
    bytes += size;
  }
  yield window;
}

function isSmall(entry: TreeEntry): entry is FileEntry {
  return entry.kind === "file" && sizeOf(entry.digest) <= maxSmallBytes;
}

function headerOf(entry: TreeEntry): HeaderOfEntry {
  const common = { mtime: fixedTime, uid: 0, gid: 0, uname: "", gname: "" };
  switch (entry.kind) {
    case "directory":
      return { ...common, name: `${entry.path}/`, type: "directory", mode: 0o755, size: 0 };
    case "symlink":
      return {
        ...common,
        name: entry.path,
        type: "symlink",
        linkname: entry.target,
        mode: 0o777,
        size: 0,
      };
    case "file": {
      const mode = entry.isExecutable ? 0o755 : 0o644;
      return { ...common, name: entry.path, type: "file", mode, size: sizeOf(entry.digest) };
    }
  }
}

type HeaderOfEntry = Parameters<Pack["entry"]>[0];

/** Resolves when there is room for the next entry. */
function write(pack: Pack, header: HeaderOfEntry, bytes: Buffer | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: Error | null): void => (error ? reject(error) : resolve());
    if (bytes === undefined) pack.entry(header, done);
    else pack.entry(header, bytes, done);
  });
}

async function writeLarge(
  pack: Pack,
  entry: FileEntry,
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const sink = pack.entry(headerOf(entry), (error) => (error ? reject(error) : resolve()));
    pipeline(Readable.from(content, { objectMode: false }), sink).catch(reject);
  });
}

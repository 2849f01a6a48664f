import {
  createDecompressor,
  createCompressor,
  Decompression,
  frameBound,
  frameInto,
} from "../../content/zstd.js";
import type { ContentStore } from "../../content/content-store.js";
import { digestOf, type Digest } from "../../content/digest.js";
import { encodeDirectory } from "../../content/directory.js";
import { ConflictError } from "../../program/error.js";
import type { Log } from "../../program/log.js";
import { delay } from "../../program/process.js";
import type { LogSegment, LogSegmentStore } from "../store/log-segment-store.js";
import type { LocalLogs, LocalPart } from "./local-log.js";
import { LogTimes } from "./log-times.js";
import { logOwner } from "./pin-owner.js";

interface ArchiveParts {
  readonly local: LocalLogs;
  readonly segments: LogSegmentStore;
  /** The cache of a project. */
  readonly content: (
    projectId: string,
  ) => Pick<ContentStore, "upload" | "putSlug" | "removeRoot" | "read" | "stream">;
  readonly activities: {
    isKnown(id: string): boolean;
    get(id: string): { readonly projectId: string; readonly state: { readonly phase: string } };
  };
  readonly log: Log;
}

/** How often ends of logs are looked for that came after the end of their activities. */
const sweepMs = 30_000;
/** How long a cache that is away is left in peace. */
const retryMs = 5_000;

/**
 * Brings the parts of logs that are complete to the cache, one at a time: compressed, as a small tree that
 * is pinned for as long as the log is kept. The row that says so goes before the file, so that each byte
 * is in one of the two places, or in both. While the cache is away the files stay.
 */
export class LogArchive {
  readonly #parts: ArchiveParts;
  #kick: () => void = () => undefined;
  /** What is pinned already and has no row yet. */
  #storing: Digest | null = null;

  constructor(parts: ArchiveParts) {
    this.#parts = parts;
  }

  /** There is more to store. */
  kick(): void {
    this.#kick();
  }

  /** Stores what there is until `signal` is aborted. Rejects never. */
  async run(signal: AbortSignal): Promise<void> {
    const { log } = this.#parts;
    let isFailing = false;
    while (!signal.aborted) {
      const kicked = new AbortController();
      this.#kick = () => kicked.abort();
      try {
        await this.storeAll(signal);
        isFailing = false;
        await delay(sweepMs, AbortSignal.any([signal, kicked.signal]));
      } catch (error) {
        if (signal.aborted) return;
        if (!isFailing) log.warn("logs stay here for now", { error: String(error) });
        isFailing = true;
        await delay(retryMs, signal);
      }
    }
  }

  /** Stores all parts that are complete, and the ends of what has ended. Throws what the cache throws. */
  async storeAll(signal?: AbortSignal): Promise<void> {
    const { local, activities } = this.#parts;
    for (const activity of local.activities) {
      if (activities.isKnown(activity) && activities.get(activity).state.phase === "ended") {
        await local.seal(activity);
      }
    }
    await local.sealing();
    for (const part of local.sealed) {
      if (activities.isKnown(part.activity)) await this.#store(part, signal);
    }
  }

  /** True for the pin of a segment that is known, or is just being stored. */
  isNeeded(activity: string, from: number, root: Digest): boolean {
    return this.#storing === root || this.#parts.segments.has(activity, from, root);
  }

  /** The bytes of a segment from `offset` of the log on, in pieces. Throws BlobMissingError. */
  async *read(segment: LogSegment, offset: number, signal: AbortSignal): AsyncGenerator<Buffer> {
    const context = createDecompressor();
    const lent = { use: () => context, [Symbol.dispose]: () => undefined };
    using decompression = new Decompression(lent, segment.plain, 0);
    let skip = offset - segment.from;
    for await (const bytes of this.#contentOf(segment).stream(segment.packed, signal)) {
      for (const piece of decompression.take(Buffer.from(bytes))) {
        const wanted = piece.subarray(Math.min(skip, piece.length));
        skip -= piece.length - wanted.length;
        if (wanted.length > 0) yield wanted;
      }
    }
    decompression.finish();
  }

  async times(segment: LogSegment): Promise<LogTimes> {
    return new LogTimes(await this.#contentOf(segment).read(segment.times));
  }

  /** Pins the segments of a project that are not; a segment that the cache has lost is told. */
  async pin(
    projectId: string,
    isPinned: (root: Digest, owner: string) => boolean,
    signal: AbortSignal,
  ): Promise<void> {
    const store = this.#parts.content(projectId);
    for (const { activityId, from, root } of this.#parts.segments.ofProject(projectId)) {
      const owner = logOwner(activityId, from);
      if (isPinned(root, owner)) continue;
      try {
        await store.putSlug(root, owner, signal);
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error;
        this.#parts.log.error("a part of a log is lost", { activity: activityId, from });
      }
    }
  }

  /** Ends the pins of an activity's segments and forgets them. Throws what the cache throws. */
  async remove(activity: string): Promise<void> {
    const { segments } = this.#parts;
    for (const segment of segments.ofActivity(activity)) {
      await this.#contentOf(segment).removeRoot(segment.root, logOwner(activity, segment.from));
    }
    segments.remove(activity);
  }

  async #store(part: LocalPart, signal?: AbortSignal): Promise<void> {
    const { local, segments, activities, content } = this.#parts;
    const { activity, from, length } = part;
    if (length === 0) return local.remove(part);
    const [bytes, times] = [await readPart(local, part), await local.times(part)];
    const packed = frameInto(Buffer.alloc(frameBound(length)), createCompressor(), bytes);
    const blobs = [packed, times.bytes].map((blob) => ({ digest: digestOf(blob), bytes: blob }));
    const [packedDigest, timesDigest] = [digestOf(packed), digestOf(times.bytes)];
    const directory = encodeDirectory({
      files: [
        { name: "log.zst", digest: packedDigest, isExecutable: false },
        { name: "times", digest: timesDigest, isExecutable: false },
      ],
      directories: [],
      symlinks: [],
    });
    const root = digestOf(directory);
    const store = content(activities.get(activity).projectId);
    this.#storing = root;
    try {
      await store.upload([...blobs, { digest: root, bytes: directory }], signal);
      await store.putSlug(root, logOwner(activity, from), signal);
      // Removed meanwhile, with its activity's log.
      if (!local.partsOf(activity).some((one) => one.from === from)) {
        return await store.removeRoot(root, logOwner(activity, from));
      }
      segments.add({
        activityId: activity,
        from,
        to: from + length,
        root,
        plain: digestOf(bytes),
        packed: packedDigest,
        times: timesDigest,
        firstAtMs: times.count === 0 ? 0 : times.at(0).timeMs,
        lastAtMs: times.count === 0 ? 0 : times.at(times.count - 1).timeMs,
      });
    } finally {
      this.#storing = null;
    }
    local.remove(part);
  }

  #contentOf({ activityId }: LogSegment) {
    const { content, activities } = this.#parts;
    return content(activities.get(activityId).projectId);
  }
}

/** At most 1 MiB and a chunk. */
async function readPart(local: LocalLogs, part: LocalPart): Promise<Buffer> {
  const file = await local.openToRead(part);
  try {
    const bytes = Buffer.alloc(part.length);
    for (let at = 0; at < part.length;) {
      const { bytesRead } = await file.read(bytes, at, part.length - at, at);
      if (bytesRead === 0)
        throw new Error(`the log of activity ${part.activity} is shorter than it was`);
      at += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}

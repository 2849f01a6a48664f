import type { Digest } from "../../content/digest.js";
import type { BlobIndex, PackedRecord } from "./blob-index.js";
import type { DiskSpace } from "./disk-space.js";
import { openPack, type OpenPack } from "./pack-files.js";
import { recordBytes, writeHeader, writeRecord } from "./pack-record.js";
import { writeFully } from "./write-fully.js";

/**
 * The most that one write and one sync take together, and one transaction of the index: some 4 ms. What was
 * appended together stays together.
 */
const groupBytes = 16 * 1024 * 1024;
const groupBlobs = 400;

/** Records of so many bytes are written from where they lie: to copy one would take longer. */
const minPieceBytes = 2_048;

interface WriterParts {
  readonly directory: string;
  readonly index: Pick<BlobIndex, "addPacked">;
  readonly space: DiskSpace;
  /** A pack that has reached this is closed, and the next one begun. */
  readonly packBytes: number;
  /** Whether its packs need not be looked at by who compresses. */
  readonly isWeighed: boolean;
  /** The number for a new pack. */
  readonly nextPack: () => number;
  /** A pack is full and not written any more. */
  readonly closed: () => void;
  /** A group was made durable: the disk took so many seconds. */
  readonly synced: (seconds: number) => void;
}

/** A blob to be appended: its bytes, or a frame that is shorter. */
export interface NewRecord {
  readonly digest: Digest;
  readonly stored: Uint8Array;
  /** Where it lies so far, where it is only moved. */
  readonly movedFrom?: { readonly pack: number; readonly offset: number };
}

/**
 * Appends blobs to one pack after the other.
 *
 * An append waits for the write, the fdatasync and the index transaction of its group. A group is what
 * arrived while the group before was being synced; so a lone blob does not wait for company, and under
 * load one fdatasync serves hundreds.
 */
export class PackWriter implements AsyncDisposable {
  readonly #parts: WriterParts;
  #current: OpenPack | undefined;
  #waiting: Append[] = [];
  #draining: Promise<void> | undefined;

  /** Goes on with `current`; without one a pack is begun when there is something to write. */
  constructor(parts: WriterParts, current: OpenPack | undefined) {
    this.#parts = parts;
    this.#current = current;
  }

  /** The pack that is being written, if any. */
  get current(): number | undefined {
    return this.#current?.pack;
  }

  /**
   * Appends blobs, of which the digests were verified. Resolves once all are durable and indexed; where it
   * rejects, none is.
   */
  append(records: readonly NewRecord[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const bytes = records.reduce((sum, record) => sum + bytesOf(record), 0);
      this.#waiting.push({ records, bytes, resolve, reject });
      this.#draining ??= this.#drain();
    });
  }

  /** Resolves when nothing is being written. */
  async quiet(): Promise<void> {
    while (this.#draining !== undefined) await this.#draining;
  }

  /** Waits for what is being appended, and writes no more to the present pack. */
  async leavePack(): Promise<void> {
    await this.quiet();
    const left = this.#current;
    this.#current = undefined;
    await left?.file.close();
  }

  /** Waits for what is being appended, then closes the file. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.leavePack();
  }

  async #drain(): Promise<void> {
    // Everything that arrives in this turn of the event loop joins the first group.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const group = this.#takeGroup();
      try {
        await this.#commit(group);
        for (const append of group) append.resolve();
      } catch (error) {
        const reason = this.#parts.space.explain(error);
        for (const append of group) append.reject(reason);
      }
    }
    // In the same turn as the look at the queue, or an append in between would wait for ever.
    this.#draining = undefined;
  }

  #takeGroup(): readonly Append[] {
    let total = 0;
    let blobs = 0;
    const end = this.#waiting.findIndex(({ records, bytes }, i) => {
      total += bytes;
      blobs += records.length;
      // One alone is never too large.
      return i > 0 && (total > groupBytes || blobs > groupBlobs);
    });
    return this.#waiting.splice(0, end === -1 ? Infinity : end);
  }

  async #commit(group: readonly Append[]): Promise<void> {
    const { index, space, isWeighed, synced } = this.#parts;
    const total = group.reduce((sum, { bytes }) => sum + bytes, 0);
    const reservation = space.reserve(total);
    try {
      const { pack, file, end } = await this.#packWithRoom();
      const records = group.flatMap((append) => append.records);
      try {
        await writeFully(file, piecesOf(records, total), end);
        const beganAtMs = performance.now();
        await file.datasync();
        synced((performance.now() - beganAtMs) / 1_000);
        index.addPacked(pack, placesOf(records, end), end + total, isWeighed);
      } catch (error) {
        // The next group must not follow a torn record: what comes after one is hard to find again.
        await file.truncate(end);
        throw error;
      }
      this.#current = { pack, file, end: end + total };
    } finally {
      reservation.release();
    }
  }

  async #packWithRoom(): Promise<OpenPack> {
    const { directory, packBytes, nextPack, closed } = this.#parts;
    const full = this.#current;
    if (full !== undefined && full.end < packBytes) return full;
    const next = await openPack(directory, nextPack());
    this.#current = next;
    if (full !== undefined) {
      await full.file.close();
      closed();
    }
    return next;
  }
}

interface Append {
  readonly records: readonly NewRecord[];
  /** Of the records, with their headers. */
  readonly bytes: number;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

function bytesOf({ digest, stored }: NewRecord): number {
  return recordBytes({ digest, storedBytes: stored.byteLength });
}

/** Where records lie that are written one after the other from `start` on. */
function placesOf(records: readonly NewRecord[], start: number): readonly PackedRecord[] {
  let offset = start;
  return records.map((record) => {
    const { digest, stored, movedFrom } = record;
    const place = { digest, offset, storedBytes: stored.byteLength };
    offset += bytesOf(record);
    return movedFrom === undefined ? place : { ...place, movedFrom };
  });
}

/** Records of `total` bytes one after the other, where large ones are not copied. */
function piecesOf(records: readonly NewRecord[], total: number): readonly Uint8Array[] {
  const isCopied = ({ stored }: NewRecord): boolean => stored.byteLength < minPieceBytes;
  const ownBytes = records.reduce(
    (sum, record) => (isCopied(record) ? sum : sum - record.stored.byteLength),
    total,
  );
  const own = Buffer.allocUnsafe(ownBytes);
  const pieces: Uint8Array[] = [];
  let start = 0;
  let filled = 0;
  for (const record of records) {
    const { digest, stored } = record;
    if (isCopied(record)) {
      writeRecord(own, filled, digest, stored);
      filled += bytesOf(record);
      continue;
    }
    filled = writeHeader(own, filled, digest, stored);
    pieces.push(own.subarray(start, filled), stored);
    start = filled;
  }
  if (start < filled) pieces.push(own.subarray(start));
  return pieces;
}

import { closeSync, openSync, readSync } from "node:fs";
import { sizeOf } from "../../content/digest.js";
import {
  isCompressed,
  maxRunBytes,
  recordBytes,
  runsOf,
  storedIn,
  verifyRecord,
  type RecordPlace,
} from "../blobs/pack-record.js";
import { RecordCodec } from "../blobs/record-codec.js";
import type { RecordForm, Records, RecordsJob } from "./jobs.js";

/** Reads and verifies records of packs, within a worker. */
export class RecordJobs {
  readonly #codec = new RecordCodec();
  /** Each run is read into the same: to get new memory takes as long as to hash what is read. */
  readonly #run = Buffer.allocUnsafeSlow(maxRunBytes);

  /** Throws where the pack cannot be read; a record that is not what it should be is one of length -1. */
  read({ path, digests, offsets, storedBytes, form }: RecordsJob): Records {
    const places = digests.map((digest, index) => ({
      ...{ index, digest, offset: offsets[index] ?? 0, storedBytes: storedBytes[index] ?? 0 },
    }));
    const starts = digests.map(() => 0);
    const lengths = digests.map(() => -1);
    // Of its own, so that it can go to another thread without being copied.
    const bytes = new Uint8Array(roomFor(places, form));
    let end = 0;
    const descriptor = openSync(path, "r");
    try {
      for (const { start, length, places: run } of runsOf(places)) {
        const filled = readFully(descriptor, start, this.#run.subarray(0, length));
        for (const place of run) {
          const from = place.offset - start;
          const record = filled.subarray(from, from + recordBytes(place));
          const stored = this.#inForm(record, place, form);
          if (stored === null) continue;
          lengths[place.index] = stored.byteLength;
          starts[place.index] = end;
          if (bytes.byteLength === 0) continue;
          bytes.set(stored, end);
          end += stored.byteLength;
        }
      }
    } finally {
      closeSync(descriptor);
    }
    return { starts, lengths, bytes };
  }

  #inForm(record: Buffer, place: RecordPlace, form: RecordForm): Uint8Array | null {
    const bytes = verifyRecord(record, place, this.#codec);
    if (bytes === null || form === "blobs" || form === "nothing") return bytes;
    if (isCompressed(place)) return storedIn(record, place);
    return form === "as stored" ? bytes : (this.#codec.compress(bytes) ?? bytes);
  }
}

function roomFor(places: readonly RecordPlace[], form: RecordForm): number {
  if (form === "nothing" || form === "sizes compressed") return 0;
  const bytesOf = form === "blobs" ? ({ digest }: RecordPlace) => sizeOf(digest) : storedBytesOf;
  return places.reduce((sum, place) => sum + bytesOf(place), 0);
}

function storedBytesOf({ storedBytes }: RecordPlace): number {
  return storedBytes;
}

function readFully(descriptor: number, position: number, into: Buffer): Buffer {
  let filled = 0;
  while (filled < into.length) {
    const read = readSync(descriptor, into, filled, into.length - filled, position + filled);
    if (read === 0) break;
    filled += read;
  }
  return into.subarray(0, filled);
}

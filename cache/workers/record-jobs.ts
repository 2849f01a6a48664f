import { closeSync, openSync, readSync } from "node:fs";
import {
  isCompressed,
  readRecord,
  recordBytes,
  runsOf,
  storedIn,
  type RecordPlace,
} from "../blobs/pack-record.js";
import { RecordCodec } from "../blobs/record-codec.js";
import type { RecordForm, Records, RecordsJob } from "./jobs.js";

/** Reads and verifies records of packs, within a worker. */
export class RecordJobs {
  readonly #codec = new RecordCodec();

  /** Throws where the pack cannot be read; a record that is not what it should be is one of length -1. */
  read({ path, digests, offsets, storedBytes, form }: RecordsJob): Records {
    const places = digests.map((digest, i) => ({
      ...{ digest, index: i },
      ...{ offset: offsets[i] ?? 0, storedBytes: storedBytes[i] ?? 0 },
    }));
    const lengths = digests.map(() => -1);
    const found: (Uint8Array | null)[] = digests.map(() => null);
    const descriptor = openSync(path, "r");
    try {
      for (const { start, length, places: run } of runsOf(places)) {
        const bytes = readFully(descriptor, start, length);
        for (const place of run) {
          const from = place.offset - start;
          const stored = this.#inForm(bytes.subarray(from, from + recordBytes(place)), place, form);
          if (stored === null) continue;
          lengths[place.index] = stored.byteLength;
          if (form !== "nothing" && form !== "sizes compressed") found[place.index] = stored;
        }
      }
    } finally {
      closeSync(descriptor);
    }
    return { lengths, bytes: joined(found) };
  }

  #inForm(record: Buffer, place: RecordPlace, form: RecordForm): Uint8Array | null {
    const bytes = readRecord(record, place, this.#codec);
    if (bytes === null || form === "blobs" || form === "nothing") return bytes;
    if (form === "as stored" || isCompressed(place)) return storedIn(record, place);
    const frame = this.#codec.compress(bytes);
    // The next call writes over a frame.
    return frame === null ? bytes : Buffer.from(frame);
  }
}

function readFully(descriptor: number, position: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length);
  let filled = 0;
  while (filled < length) {
    const read = readSync(descriptor, bytes, filled, length - filled, position + filled);
    if (read === 0) break;
    filled += read;
  }
  return bytes.subarray(0, filled);
}

/** All in one buffer of their own, which can change threads without being copied. */
function joined(parts: readonly (Uint8Array | null)[]): Uint8Array {
  const total = parts.reduce((sum, part) => sum + (part?.byteLength ?? 0), 0);
  const bytes = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    if (part === null) continue;
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

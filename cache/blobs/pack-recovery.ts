import { open, type FileHandle } from "node:fs/promises";
import type { Digest } from "../../content/digest.js";
import type { Log } from "../../program/log.js";
import type { BlobIndex } from "./blob-index.js";
import { listPacks, listRetired, packName, packPath } from "./pack-files.js";
import { headerBytes, isHeaderOf } from "./pack-record.js";
import { scanPack } from "./pack-scan.js";
import { RecordCodec } from "./record-codec.js";

interface RecoveryParts {
  readonly directory: string;
  readonly index: BlobIndex;
  readonly log: Log;
}

/** The packs of a directory, in their order, and those that are gone and were in the index. */
interface RecoveredPacks {
  readonly packs: readonly number[];
  readonly gone: readonly number[];
}

/**
 * Brings the packs of a directory and the index together: indexes what the index lacks, cuts off what a
 * crash tore, forgets packs that are gone.
 */
export async function recoverPacks(parts: RecoveryParts): Promise<RecoveredPacks> {
  const { directory, index, log } = parts;
  const retired = await listRetired(directory);
  for (const pack of retired) index.forgetPack(pack);
  const ends = new Map(index.packEnds());
  const packs = await listPacks(directory);
  const codec = new RecordCodec();
  for (const pack of packs) {
    await recoverPack(parts, { pack, indexedTo: ends.get(pack) ?? 0, codec });
    ends.delete(pack);
  }
  for (const missing of ends.keys()) {
    log.error("a pack is missing; its blobs are lost", { pack: packName(missing) });
    index.forgetPack(missing);
  }
  return { packs, gone: [...retired, ...ends.keys()] };
}

async function recoverPack(
  { directory, index, log }: RecoveryParts,
  {
    pack,
    indexedTo,
    codec,
  }: { readonly pack: number; readonly indexedTo: number; readonly codec: RecordCodec },
): Promise<void> {
  const file = await open(packPath(directory, pack), "r+");
  try {
    const { size } = await file.stat();
    let start = indexedTo;
    // It may be the index that is of another time, or of another cache: the pack itself tells.
    if (size < indexedTo || !(await isOfIndex(file, index.firstOf(pack)))) {
      log.error("a pack is not the one of the index", { pack: packName(pack), size, indexedTo });
      index.forgetPack(pack);
      start = 0;
    }
    if (size === start) return;
    // The process that wrote them may have been killed before its sync, and the index may be saved meanwhile.
    await file.datasync();
    let end = start;
    let blobs = 0;
    for await (const scanned of scanPack(file, start, codec)) {
      index.addPacked(pack, scanned.records, scanned.end);
      end = scanned.end;
      blobs += scanned.records.length;
    }
    if (end < size) {
      await file.truncate(end);
      await file.datasync();
    }
    // Also where all of it was torn: then it is known not to be there.
    index.addPacked(pack, [], end);
    log.info("indexed the tail of a pack", { pack: packName(pack), blobs, tornBytes: size - end });
  } finally {
    await file.close();
  }
}

/** True where a pack begins with the record with which it began when it was indexed. */
async function isOfIndex(file: FileHandle, first: Digest | null): Promise<boolean> {
  if (first === null) return true;
  const header = Buffer.alloc(headerBytes);
  await file.read(header, 0, header.length, 0);
  return isHeaderOf(header, first);
}

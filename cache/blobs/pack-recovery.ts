import { open, rm } from "node:fs/promises";
import type { Log } from "../../program/log.js";
import type { BlobIndex } from "./blob-index.js";
import { listPacks, packName, packPath } from "./pack-files.js";
import { scanPack } from "./pack-record.js";
import { RecordCodec } from "./record-codec.js";
import { syncDirectory } from "./sync-directory.js";

interface RecoveryParts {
  readonly directory: string;
  readonly index: BlobIndex;
  readonly log: Log;
}

/**
 * Brings the packs of a directory and the index together: indexes what the index lacks, cuts off what a
 * crash tore, removes packs that were to be removed. Returns the packs, in their order.
 */
export async function recoverPacks(parts: RecoveryParts): Promise<readonly number[]> {
  const { directory, index, log } = parts;
  for (const pack of index.retiredPacks()) {
    await rm(packPath(directory, pack), { force: true });
    await syncDirectory(directory);
    index.forgetRetired(pack);
  }
  const ends = new Map(index.packEnds());
  const packs = await listPacks(directory);
  const codec = new RecordCodec();
  for (const pack of packs) {
    await recoverPack(parts, { pack, indexedTo: ends.get(pack) ?? 0, codec });
    ends.delete(pack);
  }
  for (const gone of ends.keys()) {
    log.error("a pack is missing; its blobs are lost", { pack: packName(gone) });
    index.forgetPack(gone, 0);
  }
  return packs;
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
    if (size < indexedTo) {
      log.error("a pack is shorter than it was", { pack: packName(pack), size, indexedTo });
      index.forgetPack(pack, size);
    }
    if (size <= indexedTo) return;
    const { records, end } = await scanPack(file, indexedTo, codec);
    if (end < size) {
      await file.truncate(end);
      await file.datasync();
    }
    index.addPacked(pack, records, end);
    log.info("indexed the tail of a pack", {
      pack: packName(pack),
      blobs: records.length,
      tornBytes: size - end,
    });
  } finally {
    await file.close();
  }
}

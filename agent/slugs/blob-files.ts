import {
  closeSync,
  fchmodSync,
  fchownSync,
  futimesSync,
  linkSync,
  openSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import type { Owner } from "./local-blobs.js";

/** The modification time of everything in a slug: a time that says nothing. */
export const fixedTime = new Date("2001-01-01T00:00:00Z");

/** As calls that are made for each file take it. */
const fixedSeconds = fixedTime.getTime() / 1_000;

/** Files of blobs that are not here yet. Lists instead of objects, which take longer to travel. */
export interface BlobFiles {
  /** Where each is written: its place in a farm that is being made, or one for what is half-written. */
  readonly places: readonly string[];
  /** Its name as a blob, which it gets once it is whole. */
  readonly names: readonly string[];
  readonly areExecutable: readonly boolean[];
  /** Whether it stays in the first place too. */
  readonly areKept: readonly boolean[];
  /** Where each ends in `bytes`; it begins where the one before ends. */
  readonly ends: readonly number[];
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly owner: Owner | null;
}

/**
 * Creates a file with the mode, owner and time of a blob. Throws where there is one, or the system's error;
 * then nothing of it stays.
 */
export function createFile(
  path: string,
  bytes: Uint8Array,
  isExecutable: boolean,
  owner: Owner | null,
): void {
  const file = openSync(path, "wx", isExecutable ? 0o755 : 0o644);
  try {
    for (let done = 0; done < bytes.byteLength;) done += writeSync(file, bytes, done);
    if (owner !== null) fchownSync(file, owner.uid, owner.gid);
    // Whoever may not read what others make has a mask that may keep them from running it as well.
    if (isExecutable) fchmodSync(file, 0o755);
    futimesSync(file, fixedSeconds, fixedSeconds);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/**
 * Writes each file in its place in the farm and links it as a blob once it is whole, so that nothing has to
 * be renamed. Returns the indices of those that are blobs already, whole or not: nothing is done for them.
 * Throws the system's error; what was linked before stays.
 */
export function createBlobs(files: BlobFiles): readonly number[] {
  const { places, names, areExecutable, areKept, ends, bytes, owner } = files;
  const found: number[] = [];
  let start = 0;
  for (const [i, place] of places.entries()) {
    const [name = "", end = 0] = [names[i], ends[i]];
    const content = bytes.subarray(start, end);
    start = end;
    // Cheaper than to write it in vain: trees of two projects have much in common.
    if (statSync(name, { throwIfNoEntry: false }) !== undefined) {
      found.push(i);
      continue;
    }
    createFile(place, content, areExecutable[i] === true, owner);
    let isLinked = false;
    try {
      linkSync(place, name);
      isLinked = true;
    } catch (error) {
      // Somebody else has fetched the same blob meanwhile.
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      found.push(i);
    } finally {
      if (!isLinked || areKept[i] !== true) rmSync(place, { force: true });
    }
  }
  return found;
}
